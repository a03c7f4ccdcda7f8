from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.answers.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "precision", "earliest", "latest"),
    [
        ("2020-05-14", "day", date(2020, 5, 14), date(2020, 5, 14)),
        ("2020-02", "month", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020", "year", date(2020, 1, 1), date(2020, 12, 31)),
        ("about 2021-12", "month", date(2021, 12, 1), date(2021, 12, 31)),
    ],
)
def test_a_date_knows_what_it_can_mean(
    text: str, precision: str, earliest: date, latest: date
) -> None:
    found = PartialDate.parse(text)
    assert (found.precision, found.earliest, found.latest) == (precision, earliest, latest)
    assert found.about == text.startswith("about")


@given(st.dates(date(1850, 1, 1), date(2150, 12, 31)), st.integers(1, 3), st.booleans())
def test_every_date_reads_back_what_it_writes(day: date, parts: int, about: bool) -> None:
    month = day.month if parts > 1 else None
    written = PartialDate(day.year, month, day.day if parts > 2 else None, about)
    assert PartialDate.parse(str(written)) == written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2020-13",
        "2020-02-30",
        "2021-02-29",
        "20-05-14",
        "2020-5-14",
        "05/14/2020",
        "1399-01-01",
        "2569-01-01",
        "around 2020",
        "2020-05-14T00:00:00",
        "٢٠٢٠-٠٥-١٤",
        " 2020",
        "2020\n",
    ],
)
def test_what_is_no_date_of_our_calendar_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(text)


def test_dates_are_ordered_by_the_first_day_they_can_mean() -> None:
    texts = ["2021", "2020-05-14", "2020-05", "2020"]
    ordered = sorted(PartialDate.parse(text) for text in texts)
    assert [str(found) for found in ordered] == ["2020", "2020-05", "2020-05-14", "2021"]


def test_a_day_without_its_month_is_refused() -> None:
    with pytest.raises(ValueError, match="month"):
        PartialDate(2020, None, 14)
