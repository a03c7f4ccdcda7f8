"""The layout of one kind of document as data: its parts, and what each of them asks for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """Documents that people often need in English."""

    BIRTH = "birth"
    MARRIAGE = "marriage"
    DIVORCE = "divorce"
    DEATH = "death"
    POLICE = "police"
    COURT = "court"
    MEDICAL = "medical"
    IDENTITY_CARD = "identity-card"
    SCHOOL = "school"
    MILITARY = "military"


@dataclass(frozen=True)
class Group:
    """A part of a document.

    ``lines`` are labels of what fits on one line; ``rooms`` are labels of longer texts, each with
    how many lines it gets. All are messages in English.
    """

    heading: str
    lines: tuple[str, ...] = ()
    rooms: tuple[tuple[str, int], ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """Its heading and all its labels, from the top down."""
        return (self.heading, *self.lines, *(label for label, _lines in self.rooms))


@dataclass(frozen=True)
class Layout:
    """One kind of document: its name in English, and its parts from the top down."""

    kind: Kind
    name: str
    groups: tuple[Group, ...]
