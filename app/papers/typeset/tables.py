"""Tables as rows: labels beside what belongs to them, and grids with a head."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import Final

from app.papers.said import Said
from app.papers.sheet import Grid
from app.papers.typeset.measures import CELL, CELL_HEAD, DENSE, LABEL, SHADE, TO_FILL_IN, Look
from app.papers.typeset.strips import Row, Strip, height_of
from app.papers.typeset.words import Column, said, widest

_PAD: Final = 3.5
_LITTLE_PAD: Final = 1.5
_HAND: Final = 32.0
"""How high a row is at least that is filled in by hand."""
_SIDE: Final = 6.0
_LABELS: Final = 0.36
_ABOVE: Final = 8.0


def pairs(rows: tuple[tuple[Said, Said], ...], column: Column) -> Iterator[Row]:
    """A row for each label and its words."""
    columns = _columns(column, (_LABELS, 1 - _LABELS))
    for number, pair in enumerate(rows):
        cells = tuple(map(said, pair, columns, (LABEL, CELL)))
        yield replace(_row(cells, column), above=0.0 if number else _ABOVE)


def grid(block: Grid, column: Column) -> Iterator[Row]:
    """The head and the rows; each row brings the head along to a page that it begins.

    Raises:
        ValueError: a row or ``widths`` does not have as many cells as there are heads.
    """
    if any(len(row) != len(block.heads) for row in (*block.rows, block.widths)):
        raise ValueError("a row of the grid has another number of cells than its head")
    columns = _columns(column, _shares(block, column))
    head = _cells(block.heads, columns, CELL_HEAD, column)
    head = replace(head, above=_ABOVE, keep=True, shade=SHADE)
    heads = (replace(head.whole(), above=0.0),)
    yield head
    for row in block.rows:
        look = TO_FILL_IN if block.by_hand else DENSE if block.dense else CELL
        cells = _cells(row, columns, look, column)
        cells = replace(cells, heads=heads, pad=_LITTLE_PAD if block.dense else _PAD)
        yield _to_fill_in(cells, columns) if block.by_hand else cells


def _to_fill_in(row: Row, columns: list[Column]) -> Row:
    """The row with room for handwriting, and with lines between its cells."""
    inside = max(height_of(cell) for cell in row.cells)
    pad = max((_HAND - inside) / 2, _PAD)
    between = (max(one.left for one in pair) - _SIDE for pair in pairwise(columns))
    return replace(row, pad=pad, uprights=tuple(between))


def _cells(row: tuple[Said, ...], columns: list[Column], look: Look, column: Column) -> Row:
    return _row(tuple(said(one, at, look) for one, at in zip(row, columns, strict=True)), column)


def _row(cells: tuple[tuple[Strip, ...], ...], column: Column) -> Row:
    return Row(cells, _PAD, column.left, column.width)


def _shares(block: Grid, column: Column) -> tuple[float, ...]:
    """The shares of the columns, so that no word of a head must be broken where there is room.

    What a narrow column needs more is taken from what the others have above their own need.
    """
    unit, fair = column.width / sum(block.widths), column.width / len(block.widths)
    wanted = [share * unit for share in block.widths]
    needed = [min(widest(one, column, CELL_HEAD) + 2 * _SIDE, fair) for one in block.heads]
    lack = sum(max(need - wish, 0.0) for wish, need in zip(wanted, needed, strict=True))
    spare = sum(max(wish - need, 0.0) for wish, need in zip(wanted, needed, strict=True))
    give = lack / spare if spare else 0.0
    return tuple(
        need if wish < need else wish - (wish - need) * give
        for wish, need in zip(wanted, needed, strict=True)
    )


def _columns(column: Column, shares: tuple[float, ...]) -> list[Column]:
    """The columns that share the line, from the side where it begins."""
    ends = [column.width * part / sum(shares) for part in accumulate(shares)]
    made = []
    for start, end in zip((0.0, *ends), ends, strict=False):
        left = column.width - end if column.right else start
        cell = replace(column, left=column.left + left, width=end - start)
        made.append(cell.within(_SIDE, _SIDE))
    return made
