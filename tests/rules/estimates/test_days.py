"""Days of the calendar, against a count one by one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.answers.dates import PartialDate
from app.rules.estimates.days import is_rough, merged, overlap, reached, working_day, years_after

START = date(2026, 1, 1)
DAYS = st.integers(0, 400).map(lambda days: START + timedelta(days=days))
SPANS = st.lists(st.tuples(DAYS, DAYS), max_size=6)


@pytest.mark.parametrize(
    ("day", "years", "after"),
    [
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2023, 3, 1), 1, date(2024, 3, 1)),
        (date(2025, 12, 31), 1, date(2026, 12, 31)),
    ],
)
def test_years(day: date, years: int, after: date) -> None:
    assert years_after(day, years) == after


@pytest.mark.parametrize(("day", "working"), [(5, 5), (6, 6), (7, 9), (8, 9), (9, 9)])
def test_a_weekend_moves_to_monday(day: int, working: int) -> None:
    assert working_day(date(2026, 3, day)) == date(2026, 3, working)  # March 6 is a Friday


@pytest.mark.parametrize(
    ("told", "rough"), [("2026-03-01", False), ("2026-03", True), ("about 2026-03-01", True)]
)
def test_rough(told: str, rough: bool) -> None:
    assert is_rough(PartialDate.parse(told)) is rough


@given(SPANS)
def test_merged_spans_hold_the_same_days_once(spans: list[tuple[date, date]]) -> None:
    found = merged(spans)
    assert each(found) == each(spans)
    assert sum((end - first).days for first, end in found) == len(each(spans))
    assert list(found) == sorted(found)


@given(SPANS, DAYS, st.integers(0, 300))
def test_days_without_some_are_counted_one_by_one(
    spans: list[tuple[date, date]], start: date, days: int
) -> None:
    without, day, passed = each(spans), start, 0
    while passed < days:
        passed += day not in without
        day += timedelta(days=1)
    found = reached(start, days, spans)
    # A span that begins on the very day does not move it.
    assert found == day


@given(DAYS, DAYS, DAYS, DAYS)
def test_overlap(first: date, end: date, begin: date, stop: date) -> None:
    assert overlap((first, end), begin, stop) == len(each([(first, end)]) & each([(begin, stop)]))


def each(spans: object) -> set[date]:
    days: set[date] = set()
    for first, end in spans:  # type: ignore[attr-defined]
        days |= {first + timedelta(days=at) for at in range((end - first).days)}
    return days
