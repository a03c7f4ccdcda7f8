"""Work permits the person has or had, and what may have stopped the asylum clock."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.interview.conditions import AllOf, AnyOf, HasRows, Not
from app.interview.pages import RowsPage
from app.interview.questions import NONE, Choice, Date
from app.interview.sections import whose
from app.interview.sections import wording as w

_CARD = "people.{p}.permits.{r}"
_STOP = "people.{p}.clock_stops.{r}"

PERMITS: Final = RowsPage(
    id="timeline.permits",
    title=N_("Work permits you have or had"),
    intro=N_("Every work permit card, also old ones. The newest first."),
    body=(w.NOWHERE,),
    per="person",
    asked_when=AnyOf(whose.WORK, whose.GREEN_CARD, AllOf(whose.ASYLUM, HasRows("people.{p}.jobs"))),
    table="people.{p}.permits",
    card=("timeline.permits.category", "timeline.permits.from", "timeline.permits.to"),
    add=N_("Add a card"),
    none=N_("I never had one"),
    optional=True,
    questions=(
        Choice(
            id="timeline.permits.category",
            path=f"{_CARD}.category",
            label=N_("Which category is on the card?"),
            hint=N_("If the card names another one, leave this open."),
            where=N_("Look at the word Category."),
            options=(
                ("c8", N_("C08: an asylum case is open")),
                ("a5", N_("A05: asylum was granted")),
                ("a10", N_("A10: a judge gave withholding of removal")),
                ("c9", N_("C09: a green card form is open")),
            ),
            optional=True,
        ),
        Date(
            id="timeline.permits.from",
            path=f"{_CARD}.from",
            label=N_("From which day is it good?"),
            where=N_("Look at Valid From."),
            optional=True,
        ),
        Date(
            id="timeline.permits.to",
            path=f"{_CARD}.to",
            label=N_("Until which day is it good?"),
            where=N_("Look at Card Expires."),
            optional=True,
        ),
        Date(
            id="timeline.permits.renewal",
            path=f"{_CARD}.renewal_filed",
            label=N_("When did you ask to renew it?"),
            hint=N_("If you did not ask, choose None."),
            where=N_("Look at the receipt letter: the received date."),
            states=NONE,
            optional=True,
        ),
    ),
)

CLOCK: Final = RowsPage(
    id="work.clock",
    title=N_("What can stop the asylum clock"),
    intro=N_("The government counts days before it gives a work permit. It can stop the count."),
    body=(w.NOWHERE,),
    per="person",
    asked_when=AllOf(
        whose.WORK, HasRows("people.{p}.applications"), Not(HasRows("people.{p}.grants"))
    ),
    table="people.{p}.clock_stops",
    card=("work.clock.why", "work.clock.from"),
    add=N_("Add a time"),
    none=N_("There was nothing like this"),
    optional=True,
    questions=(
        Choice(
            id="work.clock.why",
            path=f"{_STOP}.why",
            label=N_("What happened?"),
            options=(
                ("rescheduled", N_("I asked for another day")),
                ("missed", N_("I was not there on the day")),
                ("transfer", N_("I moved, or asked for another office")),
                ("more_evidence", N_("I asked for more time for my papers")),
                ("no_interpreter", N_("I came without an interpreter")),
                ("not_collected", N_("I did not pick up the decision")),
                ("court_delay", N_("I or my lawyer asked the judge to wait")),
            ),
            optional=True,
        ),
        Date(id="work.clock.from", path=f"{_STOP}.from", label=w.FROM, hint=w.ABOUT, optional=True),
        Date(
            id="work.clock.to",
            path=f"{_STOP}.to",
            label=w.TO,
            hint=w.GOES_ON,
            states=NONE,
            optional=True,
        ),
    ),
)
