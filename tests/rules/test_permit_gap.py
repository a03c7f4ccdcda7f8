"""Time without a valid work permit (R-58)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.answers.case import Case
from app.rules.finding import Finding, Kind
from tests.rules.raised import case, raised, read_at, rows

NOT_FILED = {"state": "none"}
ENDS = "2027-06-30"  # the window opens on 2027-01-01


def holding(filed: Any = None, to: str = ENDS, category: str = "c8", **person: Any) -> Case:
    card = {"category": category, "to": to, "renewal_filed": filed}
    return case({"permits": rows(card)} | person, {"form": "i589"})


def found(about: Case, today: date = date(2026, 12, 31)) -> Finding | None:
    return raised(about, "R-58", today=today)


@pytest.mark.parametrize(
    ("ends", "is_open"), [("2027-05-21", False), ("2027-05-20", True), ("2026-11-01", True)]
)
def test_the_first_day_of_the_window_decides(ends: str, is_open: bool) -> None:
    finding = found(holding(NOT_FILED, ends), date(2026, 11, 21))
    assert (finding is not None) is is_open
    if finding:
        assert finding.kind is Kind.WARN
        assert finding.items == ("I-589 A.III.4",)
        assert read_at(finding) == {"people.p1.permits.r1.to"}


def test_a_rough_end_is_near_only_when_it_cannot_mean_a_later_day() -> None:
    assert found(holding(NOT_FILED, "2027-05"), date(2026, 11, 21)) is None
    assert found(holding(NOT_FILED, "2027-05"), date(2026, 12, 2)) is not None
    assert found(holding(NOT_FILED, "about 2027-05-01"), date(2026, 12, 2)) is None


def test_nothing_when_nobody_said_whether_a_renewal_was_filed() -> None:
    assert found(holding(None, "2026-12-30"), date(2026, 12, 15)) is None


@pytest.mark.parametrize(
    ("filed", "ends", "says"),
    [
        ("2025-10-29", "2025-11-30", "540 days, to May 24, 2027"),
        ("2025-10-30", "2026-11-30", "does not extend"),
        ("2025-11-15", "2025-11-10", "after the last day of the card"),
    ],
)
def test_the_day_of_filing_decides_what_the_renewal_adds(filed: str, ends: str, says: str) -> None:
    finding = found(holding(filed, ends), date(2026, 12, 15))
    assert finding is not None
    assert says in " ".join(one.english() for one in finding.message)
    assert "people.p1.permits.r1.renewal_filed" in read_at(finding)


def test_a_renewal_that_still_extends_the_card_by_long_is_not_near() -> None:
    assert found(holding("2025-10-29", "2025-11-30"), date(2026, 11, 24)) is None
    assert found(holding("2025-10-29", "2025-11-30"), date(2026, 11, 25)) is not None


def test_a_day_of_filing_that_leaves_a_doubt_promises_nothing() -> None:
    finding = found(holding("2025-10", "2025-11-30"), date(2026, 11, 21))
    assert finding is not None
    text = " ".join(one.english() for one in finding.message)
    assert "540" not in text
    assert "does not extend" not in text


def test_a_renewal_that_is_being_prepared() -> None:
    card = {"category": "c8", "to": "2026-12-30"}
    form = {"form": "i765", "mail_date": "2026-12-01", "i765": {"reason": "renewal"}}
    finding = raised(case({"permits": rows(card)}, form), "R-58")
    assert finding is not None
    assert finding.items == ("I-765 1.1.a", "I-765 1.1.b", "I-765 1.1.c")
    assert "filings.f1.mail_date" in read_at(finding)


@pytest.mark.parametrize(("mailed", "is_early"), [("2026-12-31", True), ("2027-01-01", False)])
def test_a_renewal_that_is_mailed_before_its_first_day(mailed: str, is_early: bool) -> None:
    told = {"permits": rows({"category": "c8", "to": ENDS, "renewal_filed": NOT_FILED})}
    form = {"form": "i765", "mail_date": mailed, "i765": {"reason": "renewal"}}
    finding = raised(case(told, form), "R-58", today=date(2026, 12, 1))
    assert (finding is not None) is is_early
    if finding:
        assert finding.kind is Kind.WARN
        assert "filings.f1.mail_date" in read_at(finding)
    sent = {**told, "permits": rows({"category": "c8", "to": ENDS, "renewal_filed": "2026-11-01"})}
    assert raised(case(sent, form), "R-58", today=date(2026, 12, 1)) is None


def test_a_person_with_asylum_may_work_anyway() -> None:
    grant = {"grants": rows({"kind": "asylum", "on": "2025-01-22"})}
    finding = found(holding(NOT_FILED, "2026-12-30", "a5", **grant), date(2026, 12, 15))
    assert finding is not None
    assert finding.kind is Kind.INFO


def test_the_card_that_ends_last_counts() -> None:
    old, new = {"to": "2026-01-01", "renewal_filed": NOT_FILED}, {"to": "2028-01-01"}
    assert raised(case({"permits": rows(old, new)}, {"form": "i589"}), "R-58") is None


def test_stale_figures_name_no_day() -> None:
    assert found(holding(NOT_FILED, "2027-10-30"), date(2027, 10, 6)) is not None
    assert found(holding(NOT_FILED, "2027-10-30"), date(2027, 10, 7)) is None
