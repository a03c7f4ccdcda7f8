"""The annual asylum fee (R-62)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.answers.case import Case
from app.rules.finding import Finding, Kind
from tests.rules.raised import US, case, raised, read_at, rows

ASKED = {"kind": "Asylum", "government": US, "filed": "2025-06-01"}
NOTICE = "people.p1.applications.r1.fee_notice"


def waiting(**told: Any) -> Case:
    return case({"applications": rows(ASKED | told)}, {"form": "i765"})


def found(about: Case, today: date = date(2026, 11, 21)) -> Finding | None:
    return raised(about, "R-62", today=today)


@pytest.mark.parametrize(
    ("today", "kind"), [(date(2026, 12, 1), Kind.WARN), (date(2026, 12, 2), Kind.SEE_A_LAWYER)]
)
def test_thirty_days_after_the_notice(today: date, kind: Kind) -> None:
    finding = found(waiting(fee_notice="2026-11-01"), today)
    assert finding is not None
    assert finding.kind is kind
    assert finding.items == ()
    assert read_at(finding) == {NOTICE}
    assert any("December 1, 2026" in one.english() for one in finding.message)


def test_a_rough_notice_is_over_only_when_it_cannot_mean_a_later_day() -> None:
    about = waiting(fee_notice="2026-10")
    assert found(about, date(2026, 11, 30)).kind is Kind.WARN  # type: ignore[union-attr]
    assert found(about, date(2026, 12, 1)).kind is Kind.SEE_A_LAWYER  # type: ignore[union-attr]


@pytest.mark.parametrize(("paid", "is_late"), [("2026-12-01", False), ("2026-12-02", True)])
def test_a_payment_after_the_last_day(paid: str, is_late: bool) -> None:
    finding = found(waiting(fee_notice="2026-11-01", fee_paid=paid), date(2026, 12, 20))
    assert (finding is not None) is is_late
    if finding:
        assert finding.kind is Kind.WARN
        assert "people.p1.applications.r1.fee_paid" in read_at(finding)


@pytest.mark.parametrize(
    ("today", "is_told"), [(date(2026, 5, 31), False), (date(2026, 6, 1), True)]
)
def test_a_request_that_is_open_for_a_year(today: date, is_told: bool) -> None:
    finding = found(waiting(), today)
    assert (finding is not None) is is_told
    if finding:
        assert finding.kind is Kind.INFO
        assert read_at(finding) == {"people.p1.applications.r1.filed"}


@pytest.mark.parametrize(("paid", "is_told"), [("2025-11-22", False), ("2025-11-21", True)])
def test_a_fee_paid_a_year_ago(paid: str, is_told: bool) -> None:
    finding = found(waiting(fee_notice="2025-11-01", fee_paid=paid))
    assert (finding is not None) is is_told


@pytest.mark.parametrize("told", [{"outcome": "granted"}, {"decided": "2026-10-01"}])
def test_nothing_of_a_request_that_is_decided(told: dict[str, Any]) -> None:
    assert found(waiting(fee_notice="2026-11-01", **told)) is None


def test_nothing_without_a_day_of_filing() -> None:
    assert found(waiting(filed=None)) is None
