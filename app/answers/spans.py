"""Times without any row, and times with two, as far as the dates leave no doubt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import Final, Literal

from app.answers.dates import PartialDate
from app.answers.events import Job, Residence, School
from app.answers.rows import Rows

MOVING: Final = timedelta(days=31)
"""Less than this between two rows is a move, not a gap."""
_ABOUT: Final = timedelta(days=366)
"""How far off a date may be that the person called "about"."""

Row = Residence | School | Job


@dataclass(frozen=True)
class Span:
    """A row with its path and its first and last day, as they were told."""

    path: str
    began: PartialDate
    ended: PartialDate | Literal["present"] | None


@dataclass(frozen=True)
class Between:
    """Days with no row, or with two; ``paths`` are the rows beside them, the earlier one first."""

    start: date
    end: date
    paths: tuple[str, ...]


def spans(table: Rows[Row] | Rows[Residence] | Rows[School] | Rows[Job], path: str) -> list[Span]:
    """The rows of ``table`` (at ``path``) that have a first day, the oldest first."""
    found = [
        Span(f"{path}.{key}", row.from_.value, row.to.value)
        for key, row in table.rows.items()
        if row.from_.value is not None
    ]
    return sorted(found, key=_first_day)


def gaps(rows: Iterable[Span], since: date, today: date) -> Iterator[Between]:
    """Times of more than a month after ``since`` with no row, between rows or until today.

    A row without a last day may have lasted: nothing is missing after it.
    """
    covered, last = None, ""
    for row in sorted(rows, key=_first_day):
        start = row.began.earliest - _slack(row.began)
        if covered is not None and covered + MOVING < start and start > since:
            yield Between(max(covered, since), row.began.earliest, (last, row.path))
        reach = _reach(row, today)
        if covered is None or reach > covered:
            covered, last = reach, row.path
    if covered is not None and max(covered, since) + MOVING < today:
        yield Between(max(covered, since), today, (last,))


def overlaps(rows: Sequence[Span], today: date) -> Iterator[Between]:
    """Times of more than a month in which one row surely had not ended when another began."""
    ordered = [
        (row.path, row.began.latest + _slack(row.began), _surely_to(row, today))
        for row in sorted(rows, key=_first_day)
    ]
    for (one, _start, one_end), (other, start, other_end) in combinations(ordered, 2):
        end = min(one_end, other_end)
        if end - start > MOVING:
            yield Between(start, end, (one, other))


def _reach(row: Span, today: date) -> date:
    if isinstance(row.ended, PartialDate):
        return row.ended.latest + _slack(row.ended)
    return today


def _surely_to(row: Span, today: date) -> date:
    if isinstance(row.ended, PartialDate):
        return row.ended.earliest - _slack(row.ended)
    return today if row.ended == "present" else row.began.earliest


def _slack(when: PartialDate) -> timedelta:
    return _ABOUT if when.about else timedelta(0)


def _first_day(row: Span) -> tuple[date, date]:
    return row.began.earliest, row.began.latest
