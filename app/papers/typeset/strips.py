"""What a page is built of: strips of a height, with marks in their places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final, TypeAlias

from app.papers.typeset.measures import Type
from app.script.shape import Shaped

_SHORT: Final = 4
"""So many lines of a cell come again where its row goes on."""


@dataclass(frozen=True)
class Ink:
    """A line of words whose first glyph stands at x, its baseline y below the strip's top."""

    line: Shaped
    x: float
    y: float
    type: Type


@dataclass(frozen=True)
class Rule:
    """A straight line across, from x to x + width, y below the top, ``thick`` points thick."""

    x: float
    y: float
    width: float
    grey: float
    thick: float = 0.6


@dataclass(frozen=True)
class Square:
    """A rectangle, its upper left corner at x, y below the top; an outline or an area."""

    x: float
    y: float
    width: float
    height: float
    grey: float
    filled: bool = False


Mark: TypeAlias = Ink | Rule | Square


@dataclass(frozen=True)
class Strip:
    """A piece over the whole width that no page end cuts.

    ``above`` is the room above it, which falls away at the top of a page. ``keep`` holds it on
    one page with what follows. ``bookmark`` names it in the list of contents.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    above: float = 0.0
    keep: bool = False
    bookmark: str = ""


@dataclass(frozen=True)
class Row:
    """Cells beside each other, each a stack of strips; only a long one is cut by a page end.

    ``heads`` are drawn again where the row begins a page. ``shade`` is how grey it lies behind,
    ``uprights`` are where lines part its cells.
    """

    cells: tuple[tuple[Strip, ...], ...]
    pad: float
    left: float
    width: float
    heads: tuple[Strip, ...] = ()
    above: float = 0.0
    keep: bool = False
    shade: float | None = None
    uprights: tuple[float, ...] = ()

    def whole(self) -> Strip:
        """The row as one strip."""
        inside = max((sum(one.height for one in cell) for cell in self.cells), default=0.0)
        height = inside + 2 * self.pad
        marks: list[Mark] = []
        if self.shade is not None:
            marks.append(Square(self.left, 0, self.width, height, self.shade, filled=True))
        for cell in self.cells:
            marks += stacked(cell, self.pad)
        marks += (Square(x, 0, 0.5, height, 0.78, filled=True) for x in self.uprights)
        marks.append(Rule(self.left, height, self.width, 0.78, 0.5))
        return Strip(height, tuple(marks), self.above, self.keep)

    def cut(self, room: float) -> tuple[Strip, Row | None]:
        """What fits into ``room``, at least one line of a cell, and the rest if there is one.

        The rest begins with the short cells that say what the row is about, once more.
        """
        pairs = [_cut(cell, room - 2 * self.pad) for cell in self.cells]
        if not any(first for first, _rest in pairs):
            pairs = [(cell[:1], cell[1:]) for cell in self.cells]
        first = replace(self, cells=tuple(first for first, _rest in pairs))
        rest = tuple(rest for _first, rest in pairs)
        if not any(rest):
            return first.whole(), None
        again = tuple(cell for cell, _rest in takewhile(_is_short, pairs))
        return first.whole(), replace(self, cells=(*again, *rest[len(again) :]), above=0.0)


Piece: TypeAlias = Strip | Row


@dataclass(frozen=True)
class Held:
    """Pieces that stand on one page if they fit on one."""

    pieces: tuple[Piece, ...]


class PageBreak:
    """Stands between pieces where a new page begins."""


Item: TypeAlias = Piece | Held | PageBreak


def _is_short(pair: tuple[tuple[Strip, ...], tuple[Strip, ...]]) -> bool:
    """Whether a cell stands whole on the first page, and is short."""
    first, rest = pair
    return not rest and len(first) <= _SHORT


def _cut(cell: tuple[Strip, ...], room: float) -> tuple[tuple[Strip, ...], tuple[Strip, ...]]:
    used = 0.0
    for count, one in enumerate(cell):
        used += one.height
        if used > room:
            return cell[:count], cell[count:]
    return cell, ()


def stacked(strips: Iterable[Strip], top: float = 0.0) -> list[Mark]:
    """The marks of ``strips`` set beneath each other, from ``top`` down."""
    marks: list[Mark] = []
    for strip in strips:
        marks += (lowered(mark, top) for mark in strip.marks)
        top += strip.height
    return marks


def lowered(mark: Mark, down: float) -> Mark:
    """``mark`` that much further down."""
    return replace(mark, y=mark.y + down)


def height_of(strips: Iterable[Strip]) -> float:
    """How high ``strips`` are with the room between them, but for that above the first."""
    strips = tuple(strips)
    return sum(one.height + (one.above if number else 0) for number, one in enumerate(strips))
