"""What some forms ask about the body and about ethnicity and race, in the forms' words."""

from __future__ import annotations

from app.i18n import N_
from app.interview.pages import Page, Section
from app.interview.questions import Choice, Choices, Number
from app.interview.sections import whose

_ALL = "people.{p}.biographic"

_LOOKS = Page(
    id="looks.body",
    title=N_("How you look"),
    intro=N_("The forms give these words and no others. You choose what fits you."),
    per="person",
    asked_when=whose.TRAVEL_OR_GREEN_CARD,
    questions=(
        Choice(
            id="looks.body.ethnicity",
            path=f"{_ALL}.ethnicity",
            label=N_("Ethnicity"),
            options=(
                ("hispanic", N_("Hispanic or Latino")),
                ("not_hispanic", N_("Not Hispanic or Latino")),
            ),
        ),
        Choices(
            id="looks.body.races",
            path=f"{_ALL}.races",
            label=N_("Race, as the form asks it"),
            hint=N_("You may choose more than one."),
            options=(
                ("white", N_("White")),
                ("asian", N_("Asian")),
                ("black", N_("Black or African American")),
                ("american_indian", N_("American Indian or Alaska Native")),
                ("pacific_islander", N_("Native Hawaiian or other Pacific Islander")),
            ),
        ),
        Number(
            id="looks.body.feet",
            path=f"{_ALL}.height_feet",
            label=N_("Height: feet"),
            hint=N_("One foot is 30.5 cm. 170 cm is 5 feet 7 inches."),
            least=2,
            most=8,
        ),
        Number(
            id="looks.body.inches",
            path=f"{_ALL}.height_inches",
            label=N_("Height: inches"),
            hint=N_("The inches beyond the full feet. One inch is 2.54 cm."),
            most=11,
        ),
        Number(
            id="looks.body.weight",
            path=f"{_ALL}.weight_pounds",
            label=N_("Weight in pounds"),
            hint=N_("One kilogram is 2.2 pounds. 70 kg is 154 pounds."),
        ),
        Choice(
            id="looks.body.eyes",
            path=f"{_ALL}.eyes",
            label=N_("Eye color"),
            options=(
                ("black", N_("Black")),
                ("blue", N_("Blue")),
                ("brown", N_("Brown")),
                ("gray", N_("Gray")),
                ("green", N_("Green")),
                ("hazel", N_("Hazel: brown and green")),
                ("maroon", N_("Maroon: dark red")),
                ("pink", N_("Pink")),
                ("unknown_other", N_("Another color, or not known")),
            ),
        ),
        Choice(
            id="looks.body.hair",
            path=f"{_ALL}.hair",
            label=N_("Hair color"),
            options=(
                ("bald", N_("Bald: no hair")),
                ("black", N_("Black")),
                ("blond", N_("Blond")),
                ("brown", N_("Brown")),
                ("gray", N_("Gray")),
                ("red", N_("Red")),
                ("sandy", N_("Sandy: light brown")),
                ("white", N_("White")),
                ("unknown_other", N_("Another color, or not known")),
            ),
        ),
    ),
)

SECTION = Section(id="looks", title=N_("How you look"), pages=(_LOOKS,))
