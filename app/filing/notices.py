"""What must be said to a person beside a form, in plain words; it is never filed."""

from __future__ import annotations

from app.i18n import _


def travel_warning() -> str:
    """What must be said before the first question about travel, and with every Form I-131.

    It warns and leaves the choice to the person (never.md, Always). Sources: facts R-08, R-09.
    """
    return _(
        "If you leave the United States while your case is open, you can lose the case, and you "
        "may not be let back in. A travel document does not change that for everybody. Going to "
        "the country you fear, or using its passport, can also put asylum that you already have "
        "at risk. Talk to a lawyer before you travel."
    )
