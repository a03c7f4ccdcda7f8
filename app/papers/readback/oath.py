"""Every Yes and No of a form, as it is ticked; and those that the form leaves empty."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.filing.maps import MapRow
from app.papers.readback import asked
from app.papers.readback.printed import Box, Printed

_SWORN: Final = re.compile(r"(claim|filing\.\w+)\.sworn\.\w+|filing\.assistance\.\w+")
_YES_NO: Final = frozenset({"yes", "no"})


@dataclass(frozen=True)
class Oath:
    """The Yes and No of one form.

    ``ticked`` are the boxes that are ticked, ``left_empty`` one box of each sworn question that
    nobody confirmed, ``not_asked`` the items of sworn questions that another answer closes.
    """

    ticked: tuple[Box, ...]
    left_empty: tuple[Box, ...]
    not_asked: tuple[str, ...]


def oath(printed: Printed) -> Oath:
    """The Yes and No that ``printed`` shows, in the order of the form."""
    ticked = tuple(box for box in printed.boxes if not box.text and is_said(box))
    empty = tuple(_empty(printed, {box.source for box in ticked}))
    waiting = {one.item for made in printed.assembled.decisions for one in made.missing}
    asked_for = tuple(box for box in empty if box.row.item in waiting)
    closed = (asked.item(box) for box in empty if box.row.item not in waiting)
    return Oath(ticked, asked_for, tuple(dict.fromkeys(closed)))


def is_said(box: Box) -> bool:
    """A Yes, a No or a tick of the one who files; those about the family stand with it.

    The boxes about race are no answers under oath.
    """
    if asked.is_family(box) or not box.row.ticks:
        return False
    about_looks = box.source.startswith("derived.self.race_")
    return _yes_no(box.row) or (box.row.codec == "checked" and not about_looks)


def is_sworn(row: MapRow) -> bool:
    """A box for the Yes or No of a question that is answered under oath."""
    return row.codec in _YES_NO and bool(_SWORN.fullmatch(row.source or ""))


def _yes_no(row: MapRow) -> bool:
    return row.label.endswith((": Yes", ": No")) or row.codec in _YES_NO


def _empty(printed: Printed, ticked: set[str]) -> Iterator[Box]:
    """A box of each sworn question of which neither Yes nor No is ticked."""
    form_map, seen = printed.blank.form_map, set(ticked)
    for row in form_map.rows:
        if is_sworn(row) and row.source not in seen:
            seen.add(str(row.source))
            yield Box(form_map.form, row, "")
