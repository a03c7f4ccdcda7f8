"""Values for a whole form: one that fits for every field, drawn by lot, the same for each seed."""

from __future__ import annotations

import random
from typing import Final

from app.filing import fit
from app.filing.catalogue import Catalogue, Field
from app.filing.marks import Mark

_LETTERS: Final = "ABCDEFGHIJ abcdefghij 0123456789 ()\\'-,. \u00e9\u00c5\u00f1\u201c\u2019"
_LENGTHS: Final = (4, 12, 40, 400)


def fitting_marks(catalogue: Catalogue, seed: int, *, share: float = 1.0) -> list[Mark]:
    """Return a mark for every field but the bar codes, or for about a ``share`` of them.

    Texts have brackets, accents and curly quotes, and fit their boxes; every box is ticked. A
    field that no text fits has no mark.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret is made here
    found = (_mark(field, chance) for field in catalogue.fields if field.kind != "barcode")
    return [mark for mark in found if mark is not None and chance.random() < share]


def _mark(field: Field, chance: random.Random) -> Mark | None:
    if field.kind == "check":
        return Mark(field.name, "", "", ticked=True)
    if field.kind == "combo":
        offered = [option for option in field.options if option.strip()]
        return Mark(field.name, "", "", text=chance.choice(offered)) if offered else None
    for length in range(chance.randint(1, chance.choice(_LENGTHS)), 0, -1):
        text = "".join(chance.choice(_LETTERS) for _ in range(length)).strip()
        if text and fit.layout(text, field) is not None:
            return Mark(field.name, "", "", text=text)
    return None
