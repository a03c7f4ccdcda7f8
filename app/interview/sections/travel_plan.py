"""What comes before any question on travel: the warning. And a trip that the person thinks of."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.interview.conditions import AllOf, Is, Not
from app.interview.pages import Page
from app.interview.questions import Countries, Date, YesNo
from app.interview.sections import whose
from app.interview.sections import wording as w

_PLAN = "people.{p}.travel_plan"
_LEAVING = Is(f"{_PLAN}.leaving", value=True)

_TITLE = N_("Before you plan to travel")
_FIRST = N_("Leaving the United States can end your case. Talk to a lawyer first.")
_MORE = (
    N_(
        "If you leave without advance parole while your asylum case is open, the rules take "
        "it that you gave up (8 CFR 208.8)."
    ),
    N_(
        "Even with advance parole: if you go to the country you fear, the rules may take it "
        "that you gave up your case."
    ),
    N_("With asylum, a trip to the country you fled can put your asylum in danger."),
    N_("No travel paper makes sure that an officer lets you back in."),
    N_("If there is an order to remove you, leaving can carry it out."),
)

WARNING: Final = Page(
    id="travel.warning",
    title=_TITLE,
    intro=_FIRST,
    body=_MORE,
    per="filing",
    asked_when=whose.TRAVEL,
)

PLAN: Final = Page(
    id="journeys.plan",
    title=_TITLE,
    intro=_FIRST,
    body=_MORE,
    per="person",
    asked_when=AllOf(whose.FILES, Not(whose.TRAVEL)),
    questions=(
        YesNo(
            id="journeys.plan.leaving",
            path=f"{_PLAN}.leaving",
            label=N_("Do you think of leaving the United States, also for a short time?"),
            hint=w.NOT_PRINTED,
            optional=True,
        ),
        Date(
            id="journeys.plan.date",
            path=f"{_PLAN}.date",
            label=N_("When do you think of leaving?"),
            hint=w.ABOUT,
            asked_when=_LEAVING,
            optional=True,
        ),
        Countries(
            id="journeys.plan.countries",
            path=f"{_PLAN}.countries",
            label=N_("Which countries would you go to?"),
            asked_when=_LEAVING,
            optional=True,
        ),
    ),
)
"""Who files Form I-131 tells of the trip there, after the same warning."""
