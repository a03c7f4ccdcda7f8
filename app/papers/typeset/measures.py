"""Sizes of a paper of ours, in points: letter paper, readable without glasses of another's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

WIDTH: Final = 612.0
HEIGHT: Final = 792.0
SIDE: Final = 58.0
TOP: Final = 40.0
BOTTOM: Final = 61.0
FOOT: Final = 28.0
"""How high the page number ends above the edge."""
LINE: Final = WIDTH - 2 * SIDE

LEADING: Final = 1.4
"""From line to line, for each point of size; taller scripts take what their ink needs."""
ASCENT: Final = 1.05
CLEAR: Final = 0.8
"""Points between the ink of two lines, at least."""

BLACK: Final = 0.08
GREY: Final = 0.32
PALE: Final = 0.72
SHADE: Final = 0.93


@dataclass(frozen=True)
class Type:
    """How words look: size in points, whether bold, how dark (0 is black), from line to line."""

    size: float
    bold: bool = False
    grey: float = BLACK
    leading: float = LEADING


@dataclass(frozen=True)
class Look:
    """The words themselves, the English beneath them, and the room above both."""

    own: Type
    beneath: Type
    above: float = 0.0


TITLE: Final = Look(Type(18, bold=True), Type(13, grey=GREY))
HEADINGS: Final = {
    1: Look(Type(13.5, bold=True), Type(11, grey=GREY), 18),
    2: Look(Type(11.5, bold=True), Type(10, grey=GREY), 12),
}
TEXTS: Final = {
    "text": Look(Type(10.5), Type(9.5, grey=GREY), 6),
    "strong": Look(Type(10.5, bold=True), Type(9.5, grey=GREY), 6),
    "small": Look(Type(9), Type(9, grey=GREY), 5),
}
CELL: Final = Look(Type(10), Type(9, grey=GREY))
DENSE: Final = Look(Type(9, leading=1.2), Type(9, grey=GREY, leading=1.2))
TO_FILL_IN: Final = Look(Type(9.5, leading=1.2), Type(9, grey=GREY, leading=1.2))
CELL_HEAD: Final = Look(Type(9.5, bold=True), Type(9, grey=GREY))
LABEL: Final = Look(Type(9.5, grey=0.2), Type(9, grey=GREY))
MARK: Final = Type(10, bold=True)
EDGE: Final = Look(Type(9, grey=GREY), Type(9, grey=GREY))
