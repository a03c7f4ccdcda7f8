"""A year in the United States since the grant (R-59)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.answers.case import Case
from app.rules.finding import Finding, Kind
from tests.rules.raised import US, case, raised, read_at, rows

ITEMS = ("I-485 1.10", "I-485 1.18", "I-485 2.3.d")


def granted(mailed: str, on: str = "2025-01-22", **person: Any) -> Case:
    told = {"grants": rows({"kind": "asylum", "on": on})} | person
    return case(told, {"form": "i485", "mail_date": mailed, "i485": {}})


def away(left: str, back: str | None) -> dict[str, Any]:
    trip = {"exits": rows({"date": left, "country": US, "destination": "Canada"})}
    return trip | ({"entries": rows({"date": back})} if back else {})


def found(about: Case, today: date = date(2025, 12, 1)) -> Finding | None:
    return raised(about, "R-59", today=today)


@pytest.mark.parametrize(("mailed", "is_early"), [("2026-01-21", True), ("2026-01-22", False)])
def test_day_365_decides(mailed: str, is_early: bool) -> None:
    finding = found(granted(mailed))
    assert (finding is not None) is is_early
    if finding:
        assert finding.kind is Kind.WARN
        assert set(finding.items) == set(ITEMS)
        assert read_at(finding) == {"people.p1.grants.r1.on", "filings.f1.mail_date"}


@pytest.mark.parametrize(("mailed", "is_early"), [("2026-01-31", True), ("2026-02-01", False)])
def test_days_abroad_are_added(mailed: str, is_early: bool) -> None:
    finding = found(granted(mailed, **away("2025-06-01", "2025-06-11")))
    assert (finding is not None) is is_early
    if finding:
        assert "people.p1.exits.r1.date" in read_at(finding)
        assert any("10 days outside" in one.english() for one in finding.message)


def test_a_journey_before_the_grant_or_after_the_year_adds_nothing() -> None:
    assert found(granted("2026-01-22", **away("2024-06-01", "2024-06-11"))) is None
    later = granted("2026-03-22", **away("2026-02-01", "2026-02-11"))
    assert found(later, date(2026, 3, 1)) is None


def test_only_the_days_after_the_grant_of_a_journey_are_added() -> None:
    about = granted("2026-02-01", **away("2025-01-12", "2025-02-01"))
    assert found(about) is None
    assert found(granted("2026-01-31", **away("2025-01-12", "2025-02-01"))) is not None


def test_rough_days_are_said_to_be_about() -> None:
    finding = found(granted("2026-01-30", "2025-01"))
    assert finding is not None
    assert any("about January 31, 2026" in one.english() for one in finding.message)
    assert found(granted("2026-01-31", "2025-01")) is None


def test_the_day_that_the_form_prints_counts() -> None:
    both = rows({"kind": "asylum", "on": "2025-06-01"}, {"kind": "asylum", "on": "2024-06-01"})
    assert found(granted("2025-12-02", grants=both)) is None


def test_nothing_without_a_grant() -> None:
    assert found(case({}, {"form": "i485", "i485": {}})) is None
