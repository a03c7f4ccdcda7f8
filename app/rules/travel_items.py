"""What Form I-131 is filed for, which decides the parts of it that are asked."""

from __future__ import annotations

from typing import Final

from app.answers.filing import Filing
from app.answers.forms import Form
from app.answers.i131 import TravelApplication
from app.rules.look import Look

REFUGEE: Final = (
    TravelApplication.REFUGEE_TRAVEL_ASYLEE,
    TravelApplication.REFUGEE_TRAVEL_RESIDENT,
)
PAROLE: Final = (TravelApplication.ADVANCE_PAROLE_I589, TravelApplication.ADVANCE_PAROLE_I485)

_PART_6: Final = tuple(
    f"i131.sworn.{item}"
    for item in (
        "plans_return",
        "returned",
        "home_passport",
        "home_benefits",
        "regained_nationality",
        "new_nationality",
        "status_elsewhere",
    )
)


def asked_for(filing: Filing) -> TravelApplication | None:
    """What the form is filed for, once it was chosen."""
    return filing.i131.application.value if filing.i131 else None


def travel_filings(look: Look, *wanted: TravelApplication) -> dict[str, Filing]:
    """The person's Forms I-131 that were not sent and ask for one of ``wanted``."""
    found = look.filings(Form.I131).items()
    return {key: one for key, one in found if asked_for(one) in wanted}


def part_6(look: Look) -> tuple[str, ...]:
    """The items about the time since the grant, where a refugee travel document is asked for."""
    return _PART_6 if travel_filings(look, *REFUGEE) else ()
