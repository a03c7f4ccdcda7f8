"""Sheets that count themselves (``2 of 5``): which are there, in what order, and whether all are.

Only a count can tell: a sheet that is gone leaves no trace on the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
Key = TypeVar("Key")

Count = tuple[int, int]
"""The number of a sheet, from 1, and of how many."""

_WORDS = re.compile(r"(\d{1,4}) of (\d{1,4})")


@dataclass(frozen=True)
class Piece:
    """A text put together again; ``whole`` only when nothing before, in or after it is missing."""

    text: str
    whole: bool


@dataclass(frozen=True)
class Gathered(Generic[Key]):
    """The texts of a set of sheets; ``missing`` when a sheet of the set is not there."""

    pieces: Mapping[Key, Piece]
    missing: bool = False


@dataclass(frozen=True)
class Counted(Generic[T]):
    """What was found, by number; ``of`` is how many there should be."""

    found: Mapping[int, T]
    of: int

    @property
    def missing(self) -> bool:
        """True when one of them is not there."""
        return len(self.found) < self.of

    def in_order(self) -> Iterator[tuple[int, T]]:
        """Number and content, the first one first."""
        yield from sorted(self.found.items(), key=_number)

    def knows(self, number: int) -> bool:
        """True when ``number`` is there, or lies before the first or behind the last."""
        return number in self.found or not 1 <= number <= self.of


def words(number: int, of: int) -> str:
    """How a sheet says which one it is."""
    return f"{number} of {of}"


def count(text: str) -> Count | None:
    """What ``words`` told, or None."""
    match = _WORDS.fullmatch(text.strip())
    return (int(match[1]), int(match[2])) if match else None


def counted(found: Sequence[tuple[Count | None, T]]) -> Counted[T]:
    """Put what was found in order; a single one without a count is the only one.

    Where the counts contradict each other or are not there, each gets a number whose neighbours
    are missing, so that nothing passes for whole that goes on over an edge.
    """
    if len(found) == 1 and found[0][0] is None:
        return Counted({1: found[0][1]}, 1)
    by_number: dict[int, T] = {}
    totals = {of for told in found if told[0] is not None for of in (told[0][1],)}
    for told, content in found:
        if told is None or len(totals) != 1 or not 1 <= told[0] <= told[1]:
            return _apart(found)
        if by_number.setdefault(told[0], content) != content:
            return _apart(found)
    return Counted(by_number, next(iter(totals), 0))


def _apart(found: Sequence[tuple[Count | None, T]]) -> Counted[T]:
    contents = (content for _count, content in found)
    return Counted({2 * n: content for n, content in enumerate(contents, 1)}, 2 * len(found) + 1)


def _number(told: tuple[int, T]) -> int:
    return told[0]
