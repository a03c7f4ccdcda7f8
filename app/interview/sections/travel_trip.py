"""The journey itself: from where the form is mailed, and the trip for advance parole."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.interview.conditions import AllOf, Is
from app.interview.pages import Page
from app.interview.questions import NONE, Choice, Countries, Date, Number, Story
from app.interview.sections.oath import sworn, topic
from app.interview.sections.travel_kind import PAROLE, REFUGEE, ROOT

_LEFT = Is(f"{ROOT}.sworn.before_departing", value=False)

_FROM = topic(
    "travel.from",
    N_("Where you are now"),
    sworn(
        "i131.sworn.before_departing",
        N_("Do you file this form before you leave the United States?"),
        explain=False,
    ),
    sworn(
        "i131.sworn.outside_us",
        N_("Are you outside the United States now?"),
        explain=False,
        asked_when=_LEFT,
    ),
    Countries(
        id="travel.from.countries",
        path=f"{ROOT}.countries_since_leaving",
        label=N_("Which other countries have you been to since you left?"),
        states=NONE,
        asked_when=AllOf(_LEFT, Is(f"{ROOT}.sworn.outside_us", value=True)),
    ),
    asked_when=REFUGEE,
)

_TRIP = Page(
    id="travel.trip",
    title=N_("Your trip"),
    per="filing",
    asked_when=PAROLE,
    questions=(
        Date(
            id="travel.trip.departure",
            path=f"{ROOT}.trip.departure",
            label=N_("On which day do you want to leave?"),
            hint=N_("The form needs a full date."),
        ),
        Story(
            id="travel.trip.purpose",
            path=f"{ROOT}.trip.purpose",
            label=N_("Why do you want to travel?"),
        ),
        Countries(
            id="travel.trip.countries",
            path=f"{ROOT}.trip.countries",
            label=N_("Which countries do you want to visit?"),
        ),
        Choice(
            id="travel.trip.trips",
            path=f"{ROOT}.trip.trips",
            label=N_("How many trips?"),
            options=(("one", N_("One trip")), ("more than one", N_("More than one trip"))),
        ),
        Number(
            id="travel.trip.days",
            path=f"{ROOT}.trip.days",
            label=N_("How many days will it take?"),
            least=1,
        ),
    ),
)

PAGES: Final = (_FROM, _TRIP)
