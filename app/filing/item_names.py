"""An item of a map taken apart: what a form prints, and who or which line is meant.

A map tells boxes of one item apart by a word (``A.II.child1.4``), which no form prints.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from app.i18n import N_

_WHO: Final = {
    "spouse": N_("husband or wife"),
    "mother": N_("mother"),
    "father": N_("father"),
    "attorney": N_("lawyer"),
    "header": N_("top of the page"),
    "note": N_("the note at the top"),
}
_COUNTED: Final = {
    "child": N_("child {number}"),
    "sibling": N_("brother or sister {number}"),
    "row": N_("line {number}"),
}
_PRINTED: Final = re.compile(r"[A-Z]+|\d+|[a-z]|S-[AB]")
_NUMBERED: Final = re.compile(r"([a-z]+)(\d+)")


@dataclass(frozen=True)
class Who:
    """A message for whom or which line is meant, and its ``{number}`` where it has one."""

    message: str
    number: str = ""


@dataclass(frozen=True)
class ItemName:
    """``printed`` is the item as the form prints it (``A.II.4``); ``who`` what to add to it."""

    printed: str
    who: tuple[Who, ...]


def item_name(item: str) -> ItemName:
    """``A.II.child1.4`` as A.II.4 and child 1. Names of columns are left out."""
    parts = item.split(".")
    printed = ".".join(one for one in parts if is_printed(one))
    return ItemName(printed, tuple(who for one in parts if (who := _who(one)) is not None))


def is_printed(part: str) -> bool:
    """Whether a form prints that part of an item, and not only a map says it."""
    return _PRINTED.fullmatch(part) is not None


def _who(part: str) -> Who | None:
    counted = _NUMBERED.fullmatch(part)
    if counted and counted[1] in _COUNTED:
        return Who(_COUNTED[counted[1]], counted[2])
    return Who(_WHO[part]) if part in _WHO else None
