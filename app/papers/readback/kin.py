"""Parents, brothers and sisters where a form asks little about them: one row for each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from app.i18n import N_
from app.papers.readback import asked
from app.papers.readback.answered import answer
from app.papers.readback.labels import BY_LEAF, BY_NAME
from app.papers.readback.lines import bare, line
from app.papers.readback.printed import Box
from app.papers.said import Said, as_written, in_both
from app.papers.sheet import Block, Grid, Heading
from app.rules.sentences import Words

_TITLE: Final = Words(N_("Parents, brothers and sisters"))
_ITEM: Final = N_("Item")
_ABOUT: Final = N_("About")
KIN: Final = ("mother", "father", "siblings[")
_SHARES: Final = (0.09, 0.25, 0.22, 0.22, 0.22)


def is_kin(box: Box) -> bool:
    """A box about a parent, brother or sister, of whom the form asks only these few facts."""
    return box.form == "i589" and asked.about(box).startswith(KIN)


def blocks(boxes: tuple[Box, ...]) -> Iterator[Block]:
    """A table with a row for each of them; nothing where the form names none."""
    rows = tuple(_rows(tuple(box for box in boxes if is_kin(box))))
    if rows:
        leaves = (BY_NAME["full_name"], BY_NAME["birth_place"], BY_LEAF["location"])
        heads = tuple(in_both(Words(one)) for one in (_ITEM, _ABOUT, *leaves))
        yield Heading(in_both(_TITLE))
        yield Grid(heads, rows, _SHARES, dense=True)


def _rows(boxes: tuple[Box, ...]) -> Iterator[tuple[Said, ...]]:
    for of, group in groupby(boxes, key=asked.about):
        told = {box.source.rpartition(".")[2]: box for box in group}
        first = next(iter(told.values()))
        where = told.get("location")
        now = line((told["deceased"],), named=False).asked if "deceased" in told else _cell(where)
        yield (
            as_written(asked.item(first)),
            in_both(asked.named(of)),
            _cell(told.get("full_name")),
            _cell(told.get("birth_place")),
            now,
        )


def _cell(box: Box | None) -> Said:
    return as_written("") if box is None else bare(answer(box))
