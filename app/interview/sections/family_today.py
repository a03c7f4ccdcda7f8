"""Where each person is today, and under which status."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.interview.conditions import AllOf, AnyOf, Is, Not
from app.interview.pages import Page
from app.interview.questions import NOT_APPLICABLE, Date, Text, YesNo
from app.interview.sections import whose

_LIVING = Not(Is("people.{p}.deceased", value=True))
_DIES = AnyOf(whose.ASYLUM_ORIGIN, whose.GREEN_CARD_CHILD)

_WHERE = Page(
    id="family.where",
    title=N_("Where this person is now"),
    per="person",
    asked_when=AnyOf(
        whose.FILES_OR_FAMILY, whose.ASYLUM_ORIGIN, whose.GREEN_CARD_CHILD, whose.GREEN_CARD_SPOUSE
    ),
    questions=(
        YesNo(
            id="family.where.deceased",
            path="people.{p}.deceased",
            label=N_("Has this person died?"),
            unknown=N_("If nobody knows where the person is, choose I do not know."),
            asked_when=_DIES,
        ),
        YesNo(
            id="family.where.in_us",
            path="people.{p}.in_us",
            label=N_("Is this person in the United States today?"),
            asked_when=AnyOf(whose.FILES, AllOf(whose.ASYLUM_FAMILY, _LIVING)),
        ),
        Text(
            id="family.where.location",
            path="people.{p}.location",
            label=N_("City and country where this person is"),
            hint=N_("If telling the place could put somebody in danger, ask a lawyer first."),
            asked_when=AnyOf(
                whose.ASYLUM_FAMILY, AllOf(whose.ASYLUM_ORIGIN, _LIVING), whose.TRAVEL
            ),
        ),
        YesNo(
            id="family.where.armed_forces",
            path="people.{p}.us_armed_forces",
            label=N_("Is this person now in the US armed forces or the Coast Guard?"),
            asked_when=whose.GREEN_CARD_SPOUSE,
        ),
    ),
)

_STATUS = Page(
    id="family.immigration",
    title=N_("Immigration status today"),
    intro=N_("If this person is not in the United States, choose Does not apply."),
    per="person",
    asked_when=whose.FILES_OR_FAMILY,
    questions=(
        Text(
            id="family.immigration.status",
            path="people.{p}.current_status",
            label=N_("Immigration status now"),
            hint=N_("Such as: visitor, student, parolee, asylum applicant, asylee, no status."),
            where=N_("Look at the I-94 and at letters from USCIS."),
            unknown=N_("Choose I do not know and show this page to a lawyer."),
            states=NOT_APPLICABLE,
        ),
        YesNo(
            id="family.immigration.duration",
            path="people.{p}.duration_of_status",
            label=N_("Does the I-94 say D/S and not a date?"),
            hint=N_("D/S stands on the I-94 of many students."),
            states=NOT_APPLICABLE,
            asked_when=whose.TRAVEL_OR_GREEN_CARD,
        ),
        Date(
            id="family.immigration.expires",
            path="people.{p}.stay_expires",
            label=N_("Until which day may this person stay?"),
            hint=N_("If there is no such day, choose Does not apply."),
            where=N_("Look at the I-94."),
            states=NOT_APPLICABLE,
            asked_when=Not(Is("people.{p}.duration_of_status", value=True)),
        ),
    ),
)

PAGES: Final = (_WHERE, _STATUS)
