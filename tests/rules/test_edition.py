"""The edition of a form on its mail day (R-63)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.rules.finding import Finding, Kind
from tests.rules.raised import case, raised, read_at


def found(form: str, mailed: str | None, today: date, **more: Any) -> Finding | None:
    return raised(case({}, {"form": form, "mail_date": mailed, **more}), "R-63", today=today)


@pytest.mark.parametrize(
    ("mailed", "is_taken"), [("2026-09-17", True), ("2026-09-18", False), ("2026-11-01", False)]
)
def test_the_last_day_of_form_i485(mailed: str, is_taken: bool) -> None:
    finding = found("i485", mailed, date(2026, 9, 1))
    assert (finding is None) is is_taken
    if finding:
        assert finding.kind is Kind.CANNOT_FILE
        assert finding.items == ()
        assert read_at(finding) == {"filings.f1.mail_date"}
        assert any("09/18/26" in one.english() for one in finding.message)


def test_the_first_day_of_form_i485() -> None:
    assert found("i485", "2025-02-09", date(2025, 2, 1)) is not None
    assert found("i485", "2025-02-10", date(2025, 2, 1)) is None


@pytest.mark.parametrize(("mailed", "is_sure"), [("2026-07-27", True), ("2026-07-28", False)])
def test_the_day_from_which_form_i589_is_not_sure(mailed: str, is_sure: bool) -> None:
    finding = found("i589", mailed, date(2026, 7, 1))
    assert (finding is None) is is_sure
    if finding:
        assert finding.kind is Kind.WARN


@pytest.mark.parametrize(
    ("today", "is_fresh"), [(date(2026, 12, 21), True), (date(2026, 12, 22), False)]
)
def test_a_check_is_good_for_thirty_days(today: date, is_fresh: bool) -> None:
    finding = found("i765", None, today)
    assert (finding is None) is is_fresh
    if finding:
        assert finding.kind is Kind.INFO


def test_what_the_person_saw_on_the_page_is_believed() -> None:
    today = date(2026, 12, 1)
    assert found("i589", "2026-12-10", today, edition="01/20/25") is None
    assert found("i589", None, today, edition="01/20/25") is not None
    other = found("i589", None, today, edition="07/28/26")
    assert other is not None
    assert other.kind is Kind.WARN
    assert read_at(other) == {"filings.f1.edition"}


def test_what_they_saw_does_not_bring_back_an_old_edition() -> None:
    old = found("i485", None, date(2026, 12, 1), edition="01/20/25")
    assert old is not None
    assert old.kind is Kind.CANNOT_FILE
    new = found("i485", None, date(2026, 12, 1), edition="09/18/26")
    assert new is not None
    assert new.kind is Kind.WARN


@pytest.mark.parametrize(
    ("mailed", "kind"), [("2026-09-17", Kind.CANNOT_FILE), ("2026-09-18", Kind.WARN)]
)
def test_the_next_edition_is_not_taken_before_its_day(mailed: str, kind: Kind) -> None:
    early = found("i485", mailed, date(2026, 9, 1), edition="09/18/26")
    assert early is not None
    assert early.kind is kind
    assert "filings.f1.edition" in read_at(early)
