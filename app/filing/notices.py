"""What must be said to a person beside a form, in plain words; it is never filed."""

from __future__ import annotations

from typing import Final

from app.i18n import N_, _

FRIVOLOUS: Final = N_(
    "Everything on this form must be true. A person who knowingly makes up a claim for asylum "
    "can lose every immigration benefit for life. If you are not sure about an answer, talk "
    "to a lawyer before you sign."
)
"""Said before an I-589 is typed, and again when it is printed (never.md, Always)."""

TRAVEL: Final = N_(
    "If you leave the United States while your case is open, you can lose the case, and you "
    "may not be let back in. A travel document does not change that for everybody. Going to "
    "the country you fear, or using its passport, can also put asylum that you already have "
    "at risk. Talk to a lawyer before you travel."
)
"""Said before the first question about travel, and with every Form I-131.

It warns and leaves the choice to the person (never.md, Always). Sources: facts R-08, R-09.
"""


def frivolous_warning() -> str:
    """``FRIVOLOUS`` in the language in use."""
    return _(FRIVOLOUS)


def travel_warning() -> str:
    """``TRAVEL`` in the language in use."""
    return _(TRAVEL)
