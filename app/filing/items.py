"""Which printed item a box belongs to: a fingerprint of the item's own words, and its number.

An item reaches from the line of its number down to the line of the next number. Where a page has
two columns, each is read by itself.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from app.filing.catalogue import Rect
from app.filing.words import SAME_LINE, SLACK, Number, Printed, Word

FOOT = 36.0
MIDDLE = 300.0
GUTTER = 330.0
MARGIN = 60.0
FEWEST = 3
SLIGHT = 0.2  # no two words of one line are told apart by the last digits of a height


@dataclass(frozen=True)
class Item:
    """``words`` is one hash of all words of the item as they are read; ``number`` as printed.

    ``number`` is ``70``, ``7.c`` or ``35.a``; both are empty where nothing is printed.
    """

    words: str
    number: str


def item_of(page: Printed, rect: Rect) -> Item:
    """The item that the box at ``rect`` (PDF points) belongs to, from what ``page`` prints."""
    left, right = _column(page.numbers, rect)
    numbers = [one for one in page.numbers if left <= one.x <= min(right, rect[2]) and one.y > FOOT]
    above = [one for one in numbers if one.y >= rect[1] - SAME_LINE]
    top = min((one.y for one in above), default=float("inf"))
    below = [one.y for one in numbers if one.y < rect[1] - SAME_LINE]
    bottom = max(below, default=FOOT)
    words = [
        word
        for word in page.words
        if left <= word.x < right and bottom + SAME_LINE < word.y <= top + SAME_LINE
    ]
    line = [one for one in above if one.y <= top + SAME_LINE]
    return Item(_hash(_as_read(words)), _number(line, above, rect))


def _as_read(words: Sequence[Word]) -> list[str]:
    """The words line by line; lines are counted from the first, so that all may shift."""
    first = max((word.y for word in words), default=0.0)

    def place(word: Word) -> tuple[int, float, str]:
        return round((first - word.y + SLIGHT) / SAME_LINE), word.x, word.text

    return [word.text for word in sorted(words, key=place)]


def _column(numbers: Sequence[Number], rect: Rect) -> tuple[float, float]:
    """Left and right edge of the column of ``rect``: half of the page, or all of it."""
    ours = sum(one.x < MARGIN for one in numbers)
    theirs = sum(MIDDLE <= one.x < GUTTER for one in numbers)
    if min(ours, theirs) < FEWEST:
        return 0.0, float("inf")
    return (MIDDLE, float("inf")) if rect[0] >= MIDDLE else (0.0, MIDDLE)


def _number(line: Sequence[Number], above: Sequence[Number], rect: Rect) -> str:
    """The nearest number to the left on the item's line; a letter is put after its number."""
    if not line:
        return ""
    before = [one for one in line if one.x <= rect[0] + SLACK]
    own = max(before, key=_x) if before else min(line, key=_x)
    if own.text[0].isdigit():
        return own.text
    heads = [one for one in above if one.text[0].isdigit() and _leads(one, own)]
    head = min(heads, key=_y, default=None)
    return f"{head.text}.{own.text}" if head is not None else own.text


def _leads(one: Number, own: Number) -> bool:
    return one.y > own.y or (one.y == own.y and one.x < own.x)


def _x(number: Number) -> float:
    return number.x


def _y(number: Number) -> tuple[float, float]:
    return (number.y, -number.x)


def _hash(words: Sequence[str]) -> str:
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:12] if words else ""
