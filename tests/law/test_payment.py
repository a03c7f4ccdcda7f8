"""Which payments are taken, on each side of the days on which that changed."""

from __future__ import annotations

from datetime import date

import pytest

from app.answers.filing import Destination
from app.law.facts import load
from app.law.payment import KINDS, is_one_each, taken

LAW = load()
TODAY = date(2026, 11, 21)
USCIS, COURT = Destination.USCIS, Destination.COURT


@pytest.mark.parametrize(
    ("kind", "to", "on", "expected", "form"),
    [
        ("check", USCIS, date(2025, 10, 27), True, None),
        ("check", USCIS, date(2025, 10, 28), False, None),
        ("money_order", USCIS, date(2025, 10, 27), True, None),
        ("money_order", USCIS, date(2025, 10, 28), False, None),
        ("check", USCIS, TODAY, False, None),
        ("cash", USCIS, TODAY, False, None),
        ("card", USCIS, date(2025, 10, 28), True, "G-1450"),
        ("card", USCIS, date(2025, 10, 27), None, None),
        ("card", USCIS, TODAY, True, "G-1450"),
        ("bank", USCIS, TODAY, True, "G-1650"),
        ("online", USCIS, TODAY, True, None),
        ("online", COURT, TODAY, True, None),
        ("card", COURT, TODAY, False, None),
        ("check", COURT, TODAY, False, None),
        ("check", COURT, date(2026, 2, 22), None, None),
        ("check", COURT, date(2026, 2, 23), False, None),
    ],
)
def test_what_is_taken(
    kind: str, to: Destination, on: date, expected: bool | None, form: str | None
) -> None:
    found = taken(LAW, kind, to, on, TODAY)
    assert (found.taken, found.form) == (expected, form)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("to", Destination)
def test_nothing_is_said_past_the_day_of_review(kind: str, to: Destination) -> None:
    found = taken(LAW, kind, to, TODAY, date(2030, 1, 1))
    assert (found.taken, found.form, found.figure.stale) == (None, None, True)


def test_every_fee_has_a_payment_of_its_own() -> None:
    assert is_one_each(LAW, TODAY, TODAY) is True
    assert is_one_each(LAW, date(2025, 7, 21), TODAY) is None
    assert is_one_each(LAW, TODAY, date(2030, 1, 1)) is None
