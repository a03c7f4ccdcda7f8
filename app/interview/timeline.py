"""A person's homes, schools, work and journeys on one line, with what is missing or double.

Only what the person told; nothing about harm stands here. Gaps and overlaps are those that the
dates leave no doubt about: a rough date makes no gap.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from app.answers import spans
from app.answers.dates import PartialDate
from app.answers.history import Event, history
from app.answers.person import Person

Lane = Literal["homes", "schools", "work", "journeys"]
LANES: Final[tuple[Lane, ...]] = ("homes", "schools", "work", "journeys")

_LANE_OF: Final[dict[str, Lane]] = {
    "residence": "homes",
    "school": "schools",
    "job": "work",
    "entry": "journeys",
    "exit": "journeys",
}


@dataclass(frozen=True)
class Piece:
    """A stretch of time, or a day (``start`` equals ``end``), that the person told.

    ``path`` is the row it comes from; ``start`` and ``end`` are the widest days its dates can
    mean; ``goes_on`` says that it has not ended, ``no_end`` that nobody told when it did.
    """

    lane: Lane
    path: str
    label: str
    start: date
    end: date
    began: PartialDate
    ended: PartialDate | None = None
    goes_on: bool = False
    no_end: bool = False


@dataclass(frozen=True)
class Between:
    """Days of which no home is told (``gap``), or of which two are (``overlap``).

    ``paths`` are the rows before and after, or the two that overlap.
    """

    kind: Literal["gap", "overlap"]
    start: date
    end: date
    paths: tuple[str, ...]


@dataclass(frozen=True)
class Timeline:
    """All pieces, the oldest first; ``undated`` are rows without a first day: path and label."""

    pieces: tuple[Piece, ...]
    between: tuple[Between, ...]
    undated: tuple[tuple[str, str], ...]

    @property
    def first(self) -> date | None:
        """The first day on the line; None for an empty one."""
        return min((one.start for one in self.pieces), default=None)


def timeline(person: Person, prefix: str, today: date) -> Timeline:
    """The line of ``person``; paths begin with ``prefix`` (``people.p1.``)."""
    events = [event for event in history(person, prefix) if event.kind in _LANE_OF]
    pieces = [_piece(event, event.date, today) for event in events if event.date is not None]
    ordered = tuple(sorted(pieces, key=_when))
    undated = tuple((event.path, event.label) for event in events if event.date is None)
    found = sorted(_between(person, prefix, today), key=_start)
    return Timeline(ordered, tuple(found), undated)


def _piece(event: Event, began: PartialDate, today: date) -> Piece:
    lane, until = _LANE_OF[event.kind], event.until
    if lane == "journeys":
        return Piece(lane, event.path, event.label, began.earliest, began.earliest, began)
    ended = until if isinstance(until, PartialDate) else None
    goes_on = until == "present"
    end = today if goes_on else (ended or began).latest
    return Piece(
        lane,
        event.path,
        event.label,
        began.earliest,
        max(end, began.earliest),
        began,
        ended,
        goes_on=goes_on,
        no_end=until is None,
    )


def _between(person: Person, prefix: str, today: date) -> Iterator[Between]:
    homes = spans.spans(person.residences, f"{prefix}residences")
    for gap in spans.gaps(homes, date.min, today):
        yield Between("gap", gap.start, gap.end, gap.paths)
    for both in spans.overlaps(homes, today):
        yield Between("overlap", both.start, both.end, both.paths)


def _when(piece: Piece) -> tuple[date, date]:
    return piece.start, piece.end


def _start(between: Between) -> date:
    return between.start
