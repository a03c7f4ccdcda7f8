"""Homes, schools and work: the forms' five years, and one step further back."""

from __future__ import annotations

from app.i18n import N_
from app.interview.conditions import AnyOf
from app.interview.pages import RowsPage, Section
from app.interview.questions import NONE, NOT_APPLICABLE, Date, Text, Until
from app.interview.sections import whose
from app.interview.sections import wording as w
from app.interview.sections.address import address
from app.interview.sections.permits import PERMITS

_HOME = "people.{p}.residences.{r}"
_SCHOOL = "people.{p}.schools.{r}"
_JOB = "people.{p}.jobs.{r}"

_HOMES = RowsPage(
    id="timeline.homes",
    title=N_("Homes"),
    intro=N_("Begin with where you live now. Then go back in time, home by home."),
    body=(
        w.YEARS,
        N_("Add the last home before you came to the United States."),
        N_("Shelters, camps, detention and a friend's sofa are homes, too."),
    ),
    per="person",
    asked_when=AnyOf(whose.FILES, whose.GREEN_CARD_SPOUSE),
    table="people.{p}.residences",
    card=(
        "timeline.homes.street",
        "timeline.homes.city",
        "timeline.homes.from",
        "timeline.homes.to",
    ),
    add=N_("Add a home"),
    line=True,
    questions=(
        *address("timeline.homes", _HOME),
        Text(
            id="timeline.homes.in_care_of",
            path=f"{_HOME}.in_care_of",
            label=w.IN_CARE_OF,
            hint=w.IN_CARE_OF_HINT,
            shape="name",
            states=NONE,
            asked_when=AnyOf(whose.WORK, whose.TRAVEL_OR_GREEN_CARD),
        ),
        Date(
            id="timeline.homes.from",
            path=f"{_HOME}.from",
            label=w.FROM,
            hint=w.ABOUT,
            why=N_("The forms ask for every home in these years. A rough date is fine."),
            unknown=N_("Think of a holiday, a birth or the start of school near that time."),
        ),
        Until(
            id="timeline.homes.to",
            path=f"{_HOME}.to",
            label=w.TO,
            hint=N_("For the home where you live now, tick: It still goes on today."),
        ),
    ),
)

_SCHOOLS = RowsPage(
    id="timeline.schools",
    title=N_("Schools"),
    intro=N_("All schools, also those of long ago. The last one first."),
    per="person",
    asked_when=whose.ASYLUM_OR_GREEN_CARD,
    table="people.{p}.schools",
    card=("timeline.schools.name", "timeline.schools.from", "timeline.schools.to"),
    add=N_("Add a school"),
    none=N_("Never went to school"),
    line=True,
    questions=(
        Text(id="timeline.schools.name", path=f"{_SCHOOL}.name", label=N_("Name of the school")),
        Text(
            id="timeline.schools.kind",
            path=f"{_SCHOOL}.kind",
            label=N_("What kind of school?"),
            hint=N_("Such as: primary, high school, university, religious school."),
            asked_when=whose.ASYLUM,
        ),
        *address("timeline.schools", _SCHOOL),
        Date(id="timeline.schools.from", path=f"{_SCHOOL}.from", label=w.FROM, hint=w.ABOUT),
        Until(id="timeline.schools.to", path=f"{_SCHOOL}.to", label=w.TO, hint=w.ABOUT),
    ),
)

_JOBS = RowsPage(
    id="timeline.jobs",
    title=N_("Work"),
    intro=N_("Paid work, your own business, farm work, work in the house of others."),
    body=(
        w.YEARS,
        N_("Also add times without work. Put Unemployed as what you worked as."),
        N_("Work without a permit can matter. Ask a lawyer before you mail a form that lists it."),
    ),
    per="person",
    asked_when=whose.ASYLUM_OR_GREEN_CARD,
    table="people.{p}.jobs",
    card=(
        "timeline.jobs.employer",
        "timeline.jobs.occupation",
        "timeline.jobs.from",
        "timeline.jobs.to",
    ),
    add=N_("Add work"),
    none=N_("Never worked"),
    line=True,
    questions=(
        Text(
            id="timeline.jobs.employer",
            path=f"{_JOB}.employer",
            label=N_("Who did you work for?"),
            hint=N_("For your own business write Self-employed."),
            states=NOT_APPLICABLE,
        ),
        Text(
            id="timeline.jobs.occupation",
            path=f"{_JOB}.occupation",
            label=N_("What did you work as?"),
        ),
        *address("timeline.jobs", _JOB),
        Date(id="timeline.jobs.from", path=f"{_JOB}.from", label=w.FROM, hint=w.ABOUT),
        Until(id="timeline.jobs.to", path=f"{_JOB}.to", label=w.TO, hint=w.ABOUT),
        Text(
            id="timeline.jobs.support",
            path=f"{_JOB}.support",
            label=N_("What did you live on in a time without work?"),
            hint=N_("Such as: family, savings, help from a church."),
            states=NOT_APPLICABLE,
            asked_when=whose.GREEN_CARD,
        ),
    ),
)

SECTION = Section(
    id="timeline",
    title=N_("Homes, schools and work"),
    pages=(_HOMES, _SCHOOLS, _JOBS, PERMITS),
)
