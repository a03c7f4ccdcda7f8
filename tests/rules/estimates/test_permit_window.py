"""The dates of the last work permit."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.rules.estimates.estimate import LOOK_IT_UP
from app.rules.estimates.permit_window import estimate, last
from tests.rules.estimates.shown import look, said
from tests.rules.raised import rows

TODAY = date(2026, 11, 21)


def holding(today: date = TODAY, **card: Any) -> Any:
    told = {"category": "c8", "to": "2027-06-30"} | card
    return look({"permits": rows(told)}, {"form": "i765"}, today=today)


def test_each_step() -> None:
    assert said(estimate(holding())) == [
        "A renewal can be filed from January 1, 2027.",
        "Your work permit ends: June 30, 2027.",
        "USCIS speaks of filing by April 1, 2027, so that there is time.",
        "A new card is good for at most 18 months.",
    ]


@pytest.mark.parametrize(
    ("filed", "added"),
    [
        ("2022-05-03", 180),
        ("2022-05-04", 540),
        ("2025-10-29", 540),
        ("2025-10-30", 0),
        ("2025-10", None),
        ("about 2025-11-05", None),
        (None, None),
    ],
)
def test_what_a_renewal_adds(filed: str | None, added: int | None) -> None:
    found = last(holding(renewal_filed=filed))
    assert found is not None
    assert found.added == added


def test_a_renewal_after_the_last_day_adds_nothing() -> None:
    same = last(holding(to="2025-10-20", renewal_filed="2025-10-20"))
    after = last(holding(to="2025-10-20", renewal_filed="2025-10-21"))
    assert same is not None
    assert after is not None
    assert (same.added, after.added) == (540, None)


@pytest.mark.parametrize(("category", "added"), [("a5", 540), ("a10", None), (None, None)])
def test_only_some_categories_are_known_to_have_been_extended(
    category: str | None, added: int | None
) -> None:
    found = last(holding(category=category, renewal_filed="2025-01-15"))
    assert found is not None
    assert found.added == added


@pytest.mark.parametrize(("today", "months"), [("2025-12-04", 60), ("2025-12-05", 18)])
def test_how_long_a_new_card_is_good(today: str, months: int) -> None:
    steps = said(estimate(holding(date.fromisoformat(today))))
    assert steps[-1] == f"A new card is good for at most {months} months."


def test_nothing_without_a_card_and_nothing_stale() -> None:
    assert estimate(look({}, {"form": "i765"}, today=TODAY)) is None
    old = estimate(holding(date(2027, 10, 7)))
    assert old is not None
    assert old.result == LOOK_IT_UP
