"""Days of the calendar: years later, working days, spans that overlap."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from app.answers.dates import PartialDate

_SATURDAY: Final = 5
Span = tuple[date, date]
"""The first day, and the day after the last."""


def years_after(day: date, years: int) -> date:
    """The last day of so many ``years``, counted from the day after ``day``.

    It is the same day of the year; after February 29 it is February 28, where the year has no 29.
    """
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def working_day(day: date) -> date:
    """``day``, or the Monday after a Saturday or a Sunday. Holidays are not known here."""
    over = day.weekday() - _SATURDAY
    return day + timedelta(days=2 - over) if over >= 0 else day


def is_rough(day: PartialDate) -> bool:
    """Whether the day itself is not known, or only about."""
    return day.about or day.precision != "day"


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same days without overlaps, in order; empty spans are left out."""
    found: list[Span] = []
    for first, end in sorted(span for span in spans if span[0] < span[1]):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((first, end))
    return tuple(found)


def overlap(span: Span, first: date, end: date) -> int:
    """How many days of ``span`` lie from ``first`` to the day before ``end``."""
    return max(0, (min(span[1], end) - max(span[0], first)).days)


def reached(start: date, days: int, without: Iterable[Span]) -> date:
    """The day on which ``days`` have passed since ``start``, the days ``without`` not counted."""
    day = start + timedelta(days=days)
    for span in merged(without):
        if span[0] >= day:
            break
        day += timedelta(days=overlap(span, start, date.max))
    return day
