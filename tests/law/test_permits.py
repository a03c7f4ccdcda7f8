"""Work permits by date, against days written apart."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.law.facts import load
from app.law.permits import extension, renewal_window, validity

LAW = load()
TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("filed", "days"),
    [
        (date(2017, 1, 16), None),
        (date(2017, 1, 17), 180),
        (date(2022, 5, 3), 180),
        (date(2022, 5, 4), 540),
        (date(2023, 10, 26), 540),
        (date(2023, 10, 27), 180),
        (date(2024, 4, 7), 180),
        (date(2024, 4, 8), 540),
        (date(2025, 10, 29), 540),
        (date(2025, 10, 30), 0),
        (TODAY, 0),
    ],
)
def test_the_day_of_filing_decides_what_a_renewal_extends(filed: date, days: int | None) -> None:
    assert extension(LAW, filed, TODAY).number == days


def test_the_older_extensions_are_marked_as_not_verified() -> None:
    assert extension(LAW, date(2023, 11, 1), TODAY).fact.doubts


@pytest.mark.parametrize(
    ("on", "months"),
    [
        (date(2023, 9, 26), None),
        (date(2023, 9, 27), 60),
        (date(2025, 12, 4), 60),
        (date(2025, 12, 5), 18),
        (TODAY, 18),
    ],
)
def test_how_long_a_new_card_is_good(on: date, months: int | None) -> None:
    assert validity(LAW, on, TODAY).number == months


def test_the_window_of_a_renewal() -> None:
    window = renewal_window(LAW, date(2027, 6, 30), TODAY)
    assert window.opens == date(2027, 1, 1)
    assert window.advised == date(2027, 4, 1)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_the_window_is_shown_only_while_its_facts_are_fresh(expires: date, today: date) -> None:
    window = renewal_window(LAW, expires, today)
    fresh = all(not one.fact.is_stale(today) for one in window.figures)
    assert (window.opens is not None) is fresh
    if window.opens and window.advised:
        assert window.opens < window.advised < expires
        assert expires - window.opens == timedelta(days=180)
