"""The words printed on a page and a fingerprint of those around a box.

Sentences of an official form are never kept: what is stored is a set of hashes of neighbouring
word pairs, numbers left out unless they are amounts, so that two editions can be compared. Item
numbers are kept apart.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from pypdf import PageObject

from app.filing.catalogue import Kind, Rect

# A run of print gives the place of its start only; this is the mean advance of a proportional
# face in em. It need not be exact, only the same each time.
ADVANCE = 0.42
ABOVE = 24.0
BESIDE = 110.0
SLACK = 4.0
SAME_LINE = 3.0

_NUMBERED = re.compile(r"\s*(\d{1,3}\.(?:[a-zA-Z]\.)?|[a-zA-Z]\.)(?!\S)")
_UNITS = frozenset(
    {
        "year",
        "years",
        "month",
        "months",
        "day",
        "days",
        "hour",
        "hours",
        "percent",
        "feet",
        "inches",
    }
)
_ALONE = re.compile(r"\s*(\d{1,3}(?:\.[a-z])?)\s*")


@dataclass(frozen=True)
class Word:
    """One printed word in lower case, letters only, or an amount: ``#`` and its digits.

    ``x`` and ``y`` are where it starts, in PDF points.
    """

    text: str
    x: float
    y: float


@dataclass(frozen=True)
class Number:
    """An item number that begins a line or a label: ``70``, ``7.c``, ``a``; place as ``Word``."""

    text: str
    x: float
    y: float


@dataclass(frozen=True)
class Printed:
    """What is printed on one page."""

    words: tuple[Word, ...]
    numbers: tuple[Number, ...]


class _Collector:
    """Takes pypdf's text runs; a run placed like the one before it continues it."""

    def __init__(self) -> None:
        self.words: list[Word] = []
        self.numbers: list[Number] = []
        self._place: tuple[float, float] | None = None
        self._x = 0.0
        self._fresh = True

    def take(
        self,
        text: str,
        cm: Sequence[float],
        tm: Sequence[float],
        _font: object,
        size: float | None,
    ) -> None:
        scale = abs(float(tm[0])) or abs(float(tm[1]))
        place = (float(tm[4]) + float(cm[4]), float(tm[5]) + float(cm[5]))
        if place != self._place:
            self._place, self._x = place, place[0]
            self._fresh = True
        if self._fresh and text.strip():
            self._fresh = False
            number = _NUMBERED.match(text) or _ALONE.fullmatch(text)
            if number:
                self.numbers.append(Number(number[1].lower().strip("."), *place))
        advance = ADVANCE * scale * float(size or 1.0)
        for found in re.finditer(r"\S+", text):
            word = _plain(found[0]) or _amount(found[0], text[found.end() :])
            if word:
                self.words.append(Word(word, self._x + found.start() * advance, place[1]))
        self._x += len(text) * advance


def _plain(word: str) -> str:
    """The letters of ``word``, in lower case."""
    return re.sub(r"[^a-z]", "", word.lower())


def _amount(word: str, after: str) -> str:
    """The digits of ``word`` with a sign before them when it is money or a time, else nothing.

    Such a number is part of the question (5 years, $27,000); others may be item numbers.
    """
    unit = re.match(r"\W*([a-z]*)", after.lower())
    counted = unit is not None and unit[1] in _UNITS
    digits = re.sub(r"[^0-9-]", "", word) if counted or re.search("[$%]", word) else ""
    return f"#{digits}" if digits else ""


def printed(page: PageObject) -> Printed:
    """The words and item numbers of ``page`` (not of its form fields), as they are drawn."""
    collector = _Collector()
    page.extract_text(visitor_text=collector.take)
    return Printed(tuple(collector.words), tuple(collector.numbers))


def shingles(words: tuple[Word, ...], rect: Rect, kind: Kind) -> tuple[str, ...]:
    """Sorted hashes of the word pairs printed around ``rect`` (PDF points).

    For a text box these are the words above it and to its left; for a check box those on its
    own line, to the left and to the right, and once more the nearest word on either side. Empty
    for a bar code and where nothing is printed.
    """
    if kind == "barcode":
        return ()
    near = _beside(words, rect) if kind == "check" else _above_or_left(words, rect)
    lines = groupby(sorted(near, key=_reading_order), key=_line)
    told = [pair for _, line in lines for pair in _pairs(list(line))]
    sides = _sides(near, rect) if kind == "check" else ()
    return tuple(sorted({_hash(one) for one in (*told, *sides)}))


def _sides(near: Sequence[Word], rect: Rect) -> Iterator[str]:
    """The nearest word on the right and on the left, said so: it names the box."""
    middle = (rect[0] + rect[2]) / 2
    right = min((one for one in near if one.x >= middle), key=_start, default=None)
    left = max((one for one in near if one.x < middle), key=_start, default=None)
    if right is not None:
        yield f"box {right.text}"
    if left is not None:
        yield f"{left.text} box"


def _start(word: Word) -> tuple[float, str]:
    return (word.x, word.text)


def _above_or_left(words: tuple[Word, ...], rect: Rect) -> list[Word]:
    left, bottom, right, top = rect
    return [
        word
        for word in words
        if (top - SLACK <= word.y <= top + ABOVE and left - SLACK <= word.x <= right)
        or (bottom - SLACK <= word.y < top - SLACK and left - BESIDE <= word.x < left)
    ]


def _beside(words: tuple[Word, ...], rect: Rect) -> list[Word]:
    left, bottom, right, top = rect
    return [
        word
        for word in words
        if bottom - SAME_LINE <= word.y <= top and left - BESIDE <= word.x <= right + BESIDE
    ]


def _line(word: Word) -> float:
    return round(word.y / SAME_LINE)


def _reading_order(word: Word) -> tuple[float, float, str]:
    return (-_line(word), word.x, word.text)


def _pairs(line: list[Word]) -> list[str]:
    if len(line) == 1:
        return [line[0].text]
    return [f"{first.text} {second.text}" for first, second in pairwise(line)]


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]
