"""Pieces set out on pages: nothing lost, nothing cut that fits on a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from app.papers.typeset.strips import (
    Held,
    Item,
    Mark,
    PageBreak,
    Piece,
    Row,
    Strip,
    height_of,
    lowered,
)

_WORTH: Final = 0.25
"""What is higher than a page begins on this one where at least that share of a page is free."""
_LEAST: Final = 48.0
"""A row is not cut for less room than that, in points."""
_LONG: Final = 0.22
"""A row higher than that share of a page begins where half as much room is left, and goes on."""
_MOST_HEAD: Final = 0.33


@dataclass
class Page:
    """Marks on one page, from the top of its body down, and the names that stand on it."""

    marks: list[Mark] = field(default_factory=list)
    names: list[tuple[str, float]] = field(default_factory=list)
    used: float = 0.0

    def put(self, strip: Strip) -> None:
        """Set ``strip`` below what is on the page."""
        top = self.used + (strip.above if self.used else 0.0)
        self.marks += (lowered(mark, top) for mark in strip.marks)
        if strip.bookmark:
            self.names.append((strip.bookmark, top))
        self.used = top + strip.height


def set_out(items: Iterable[Item], height: float) -> tuple[Page, ...]:
    """The pages, each with a body ``height`` points high; at least one.

    Raises:
        ValueError: a single strip is higher than a page.
    """
    work = _Work(height)
    for group in _groups(items, height):
        if group:
            work.add(group)
        else:
            work.turn()
    return tuple(page for page in work.pages if page.used) or (Page(),)


def _groups(items: Iterable[Item], height: float) -> Iterator[tuple[Piece, ...]]:
    """Pieces that are kept together; an empty group stands for a page end that is wanted."""
    group: list[Piece] = []
    for item in items:
        if isinstance(item, Strip | Row):
            group.append(item)
            if item.keep:
                continue
        if isinstance(item, Held) and group and _bare((*group, *item.pieces)) <= height:
            yield (*group, *item.pieces)
            group = []
            continue
        if group:
            yield tuple(group)
            group = []
        if isinstance(item, PageBreak):
            yield ()
        elif isinstance(item, Held):
            fits = _bare(item.pieces) <= height
            yield from (item.pieces,) if fits else _groups(item.pieces, height)
    if group:
        yield tuple(group)


class _Work:
    def __init__(self, height: float) -> None:
        self._height = height
        self.pages = [Page()]

    def turn(self) -> None:
        """Begin a new page, unless this one is still empty."""
        if self.pages[-1].used:
            self.pages.append(Page())

    def add(self, group: tuple[Piece, ...]) -> None:
        """Put ``group`` on this page or the next; one higher than a page goes piece by piece."""
        whole = group[0].above + _bare(group)
        anew = _bare(self._heads(group[0])) + _bare(group)
        wanted = whole if anew <= self._height else self._height * _WORTH
        if self._is_long(group[-1]):
            wanted = min(wanted, whole - _whole(group[-1]).height + self._share)
        if wanted > self._room:
            self.turn()
        for piece in group:
            self._add_one(piece)

    @property
    def _room(self) -> float:
        return self._height - self.pages[-1].used

    @property
    def _share(self) -> float:
        return self._height * _LONG / 2

    def _is_long(self, piece: Piece) -> bool:
        """Whether it may go on over the page; what is filled in by hand stands whole."""
        if not isinstance(piece, Row) or piece.uprights:
            return False
        return piece.whole().height > self._height * _LONG

    def _add_one(self, piece: Piece) -> None:
        strip = _whole(piece)
        if strip.above + strip.height <= self._room:
            self._put(piece, strip)
        elif isinstance(piece, Row) and (
            _bare(self._heads(piece)) + strip.height > self._height
            or (self._is_long(piece) and piece.above + self._share <= self._room)
        ):
            self._add_cut(piece)
        else:
            self.turn()
            self._put(piece, strip)

    def _add_cut(self, row: Row) -> None:
        rest: Row | None = row
        if self._room < _LEAST:
            self.turn()
        while rest is not None:
            taken = 0.0 if self.pages[-1].used else _bare(self._heads(rest))
            piece = rest
            first, rest = piece.cut(_fair(piece, self._room - taken - piece.above))
            self._put(piece, first)
            if rest is not None:
                self.turn()

    def _heads(self, piece: Piece) -> tuple[Strip, ...]:
        """The head that comes again with ``piece``, unless it would fill much of each page."""
        heads = piece.heads if isinstance(piece, Row) else ()
        return heads if _bare(heads) <= self._height * _MOST_HEAD else ()

    def _put(self, piece: Piece, strip: Strip) -> None:
        page = self.pages[-1]
        if not page.used:
            for head in self._heads(piece):
                page.put(head)
        page.put(strip)
        if page.used > self._height + 0.01:
            raise ValueError("a strip is higher than a page")


def _fair(row: Row, room: float) -> float:
    """So much of ``room`` that what goes on over the page is no single line."""
    after = row.whole().height - room
    return room - (_LEAST - after) if 0 < after < _LEAST < room / 2 else room


def _whole(piece: Piece) -> Strip:
    return piece if isinstance(piece, Strip) else piece.whole()


def _bare(pieces: tuple[Piece, ...]) -> float:
    """How high ``pieces`` are together, without the room above them."""
    return height_of(map(_whole, pieces))
