"""A paper as data: what stands on it, from the top down. ``typeset`` draws it.

Nothing here knows fonts, pages or PDF, so that what a paper says can be tested as words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from app.papers.said import Said

Look: TypeAlias = Literal["text", "strong", "small"]


@dataclass(frozen=True)
class Title:
    """The name of the paper, once, at the top."""

    text: Said


@dataclass(frozen=True)
class Heading:
    """Begins a part; never the last line of a page. ``level`` 1 also becomes a bookmark."""

    text: Said
    level: Literal[1, 2] = 1


@dataclass(frozen=True)
class Text:
    """One paragraph. Line ends within it are kept."""

    text: Said
    look: Look = "text"


@dataclass(frozen=True)
class Points:
    """A list; ``mark`` is a dot, a number that counts up, or an empty box to tick by hand."""

    items: tuple[Said, ...]
    mark: Literal["dot", "number", "box"] = "dot"


@dataclass(frozen=True)
class Pairs:
    """Labels and what belongs to them, beside each other."""

    rows: tuple[tuple[Said, Said], ...]


@dataclass(frozen=True)
class Grid:
    """A table with a head that comes again on each page. ``widths`` are shares of the line.

    A cell never loses a word: a row higher than a page goes on over the next one. ``dense``
    tables have smaller letters and less room between the lines, for many short rows. Rows that are
    filled in ``by_hand`` are as high as handwriting.
    """

    heads: tuple[Said, ...]
    rows: tuple[tuple[Said, ...], ...]
    widths: tuple[float, ...]
    dense: bool = False
    by_hand: bool = False


@dataclass(frozen=True)
class Boxes:
    """Empty boxes to tick by hand, beside each other, each with its words."""

    items: tuple[Said, ...]


@dataclass(frozen=True)
class Blanks:
    """Lines to fill in by hand, each with what belongs there; they stand two beside each other.

    Signatures and dates are always such lines: the program never writes there.
    """

    labels: tuple[Said, ...]


@dataclass(frozen=True)
class Room:
    """Empty ruled lines for handwriting. ``lines`` is how many."""

    lines: int


@dataclass(frozen=True)
class Together:
    """Blocks that stand on one page if they fit on one.

    ``begins``: when the last of them is a table or room for handwriting, only its beginning.
    """

    blocks: tuple[Block, ...]
    begins: bool = False


@dataclass(frozen=True)
class NewPage:
    """What follows begins a new page."""


Block: TypeAlias = (
    Title | Heading | Text | Points | Pairs | Grid | Boxes | Blanks | Room | Together | NewPage
)


@dataclass(frozen=True)
class Sheet:
    """A whole paper.

    ``stem`` is the file name without its ending; it never holds a name or a number of a person.
    ``head`` stands at the top of every page, such as form, name and A-Number of what is filed;
    ``private`` marks every page PRIVATE, DO NOT MAIL. ``right_to_left`` lays tables and lists out
    for a language that runs so. Page numbers are counted in ``Page 2 of 3``.
    """

    stem: str
    title: Said
    blocks: tuple[Block, ...]
    head: Said | None = None
    private: bool = False
    right_to_left: bool = False
