"""A packet as data: its parts in order, and on which page of it each begins."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

Kind = Literal["front", "form", "certificate", "tab", "exhibit"]


@dataclass(frozen=True)
class Piece:
    """A file within a part: ``pages`` of it, and ``read`` gets its bytes when its turn comes.

    ``title`` is its bookmark, in English; ``foot`` words at the foot of each page, where it has
    none of its own.
    """

    title: str
    pages: int
    read: Callable[[], bytes] = field(compare=False)
    foot: str = ""


@dataclass(frozen=True)
class Part:
    """What belongs together: a front paper, a form with its extra pages, one exhibit.

    ``label`` begins the labels of its pages (``I-589 p.``, ``B-``), ``first`` is the number of its
    first page in its own counting. ``stamp`` is what each page of an exhibit is stamped with,
    before its number (``Exhibit B``); other parts stay as they are.
    """

    kind: Kind
    title: str
    label: str
    first: int
    pieces: tuple[Piece, ...]
    stamp: str = ""

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return sum(piece.pages for piece in self.pieces)


@dataclass(frozen=True)
class Entry:
    """Where a part or a piece of it stands: ``page`` counts all pages of the packet, from 1.

    ``label`` is what the viewer calls its first page; ``level`` is 1 for a part and 2 for the
    pieces behind its first.
    """

    title: str
    page: int
    pages: int
    label: str
    level: Literal[1, 2]


_ROMAN: Final = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_HUNDREDS: Final = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"))
_FIFTIES: Final = ((50, "l"), (40, "xl"))


def plan(parts: Sequence[Part]) -> tuple[Entry, ...]:
    """Return where every part, and every piece behind the first of a part, begins."""
    return tuple(_planned(parts))


def label(part: Part, page: int) -> str:
    """Return what page ``page`` (from 0) of ``part`` is called."""
    if part.kind == "tab":
        return part.label
    number = part.first + page
    return roman(number) if part.kind == "front" else f"{part.label}{number}"


def roman(number: int) -> str:
    """Return ``number`` (from 1) in small Roman numerals."""
    found = ""
    for value, letters in (*_HUNDREDS, *_FIFTIES, *_ROMAN):
        count, number = divmod(number, value)
        found += letters * count
    return found


def _planned(parts: Sequence[Part]) -> Iterator[Entry]:
    page = 1
    for part in parts:
        yield Entry(part.title, page, part.pages, label(part, 0), 1)
        behind = part.pieces[0].pages
        for piece in part.pieces[1:]:
            yield Entry(piece.title, page + behind, piece.pages, label(part, behind), 2)
            behind += piece.pages
        page += part.pages
