"""The one-year date shows its work."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.rules.estimates.estimate import LOOK_IT_UP, sources
from app.rules.estimates.one_year import FACTS, estimate
from app.rules.look import Look
from tests.rules.estimates.shown import LAW, look, said
from tests.rules.raised import rows

TODAY = date(2026, 1, 5)
DUE = "February 17, 2026."


def arrived(*days: str, mailed: str | None = "2026-02-10", today: date = TODAY) -> Look:
    filing: dict[str, Any] = {"form": "i589", "mail_date": mailed}
    return look({"entries": rows(*({"date": day} for day in days))}, filing, today=today)


def test_each_step() -> None:
    found = estimate(arrived("2025-03-02"))
    assert said(found) == [
        "The year ends on March 2, 2026.",
        "Your last arrival: March 2, 2025.",
        "One year, counted from the day after, goes to March 2, 2026.",
        "Mailed on February 10, 2026, with 7 days for the mail, the form is there by " + DUE,
        "That leaves 13 days.",
    ]
    assert found is not None
    assert found.facts == FACTS
    assert [one.path for one in found.because] == [
        "people.p1.entries.r1.date",
        "filings.f1.mail_date",
    ]


def test_a_weekend_is_shown_and_not_counted_on() -> None:
    found = estimate(arrived("2025-03-01"))
    assert said(found)[0] == "The year ends on March 1, 2026."
    assert any("March 2, 2026" in one and "not sure" in one for one in said(found))
    assert found is not None
    assert found.doubtful


def test_february_29() -> None:
    assert said(estimate(arrived("2024-02-29")))[0] == "The year ends on February 28, 2025."


def test_a_form_that_comes_after_the_year() -> None:
    assert said(estimate(arrived("2025-02-16")))[-1] == "That is 1 day after the year ends."


def test_a_rough_arrival_and_others_before_it() -> None:
    found = estimate(arrived("2019-05-05", "2025-03"))
    assert said(found)[0] == "The year ends on March 1, 2026."
    assert any("newest one" in one for one in said(found))
    assert found is not None
    assert "rough" in found.doubtful[0].english()


def test_nothing_to_count() -> None:
    assert estimate(look({}, {"form": "i589"}, today=TODAY)) is None
    entries = {"entries": rows({"date": "2025-03-02"})}
    assert estimate(look(entries, {"form": "i765"}, today=TODAY)) is None


def test_too_old_to_show() -> None:
    found = estimate(arrived("2028-03-02", today=date(2028, 10, 7)))
    assert found is not None
    assert found.result == LOOK_IT_UP
    assert not found.steps


def test_sources_name_the_rule_and_the_day_it_was_read() -> None:
    every = [one.english() for one in sources(LAW, *FACTS)]
    assert any("8 CFR 208.4(a)(2)" in one and "October 6, 2026" in one for one in every)
