"""Groups the person belonged to, and service in an army or police."""

from __future__ import annotations

from app.i18n import N_
from app.interview.pages import RowsPage, Section
from app.interview.questions import NONE, NOT_APPLICABLE, Country, Date, Story, Text, Until, YesNo
from app.interview.sections import services, whose
from app.interview.sections import wording as w

_ROW = "people.{p}.memberships.{r}"

_GROUPS = RowsPage(
    id="groups.list",
    title=N_("Groups and service"),
    intro=N_("Parties, unions, churches, student groups, clubs, newspapers, rights groups."),
    body=(N_("Also armies, police, guards, and any group with weapons. In any country."),),
    per="person",
    asked_when=whose.ASYLUM_OR_GREEN_CARD,
    table="people.{p}.memberships",
    card=("groups.list.name", "groups.list.country"),
    add=N_("Add a group"),
    none=N_("Never belonged to a group"),
    questions=(
        Text(
            id="groups.list.name",
            path=f"{_ROW}.name",
            label=N_("Name of the group"),
            why=N_("The forms ask about every group, also those that did no harm."),
        ),
        Text(
            id="groups.list.kind",
            path=f"{_ROW}.kind",
            label=N_("What kind of group is it?"),
            hint=N_("Such as: political party, church, army."),
        ),
        Text(id="groups.list.city", path=f"{_ROW}.city", label=w.CITY, states=NOT_APPLICABLE),
        Text(
            id="groups.list.province",
            path=f"{_ROW}.province",
            label=w.PROVINCE,
            states=NOT_APPLICABLE,
        ),
        Country(
            id="groups.list.country", path=f"{_ROW}.country", label=w.COUNTRY, states=NOT_APPLICABLE
        ),
        Text(
            id="groups.list.purpose",
            path=f"{_ROW}.purpose",
            label=N_("What is the group for? What does it do?"),
            asked_when=whose.GREEN_CARD,
        ),
        Text(
            id="groups.list.involvement",
            path=f"{_ROW}.involvement",
            label=N_("How did you take part?"),
            hint=N_("Name each role, rank or post you had."),
            asked_when=whose.GREEN_CARD,
        ),
        Text(
            id="groups.list.role",
            path=f"{_ROW}.role",
            label=N_("Your role in it"),
            states=NONE,
            optional=True,
        ),
        Date(id="groups.list.from", path=f"{_ROW}.from", label=w.FROM, hint=w.ABOUT),
        Until(id="groups.list.to", path=f"{_ROW}.to", label=w.TO, hint=w.ABOUT),
        Story(
            id="groups.list.activities",
            path=f"{_ROW}.activities",
            label=N_("What did you do there?"),
            optional=True,
        ),
        YesNo(
            id="groups.list.violence",
            path=f"{_ROW}.violence",
            label=N_("As far as you know: did anybody in this group ever use or threaten force?"),
            hint=w.NOT_PRINTED,
            optional=True,
        ),
        YesNo(
            id="groups.list.banned",
            path=f"{_ROW}.banned",
            label=N_("Has any government banned this group?"),
            hint=w.NOT_PRINTED,
            optional=True,
        ),
    ),
)

SECTION = Section(id="groups", title=N_("Groups and service"), pages=(_GROUPS, services.PAGE))
