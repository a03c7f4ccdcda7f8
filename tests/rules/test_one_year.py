"""The one-year deadline: counted to the day the form can be expected (R-51)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.answers.case import Case
from app.rules.finding import Finding, Kind
from app.rules.next_steps import LAWYER
from tests.rules.raised import case, i589, raised, read_at, rows

ITEMS = ("I-589 A.I.19.c", "I-589 C.5")
LATE = date(2026, 11, 21)


def asking(arrived: Any, mailed: str | None = None, **more: Any) -> Case:
    form = i589(**more.pop("sworn", {}))
    form["claim"] |= {"delay": more.pop("delay", {})}
    form |= {"mail_date": mailed} if mailed else {}
    return case(
        {"entries": rows(*(arrived if isinstance(arrived, tuple) else (arrived,)))} | more, form
    )


def on(day: str) -> dict[str, str]:
    return {"date": day}


def found(about: Case, today: date = date(2025, 6, 1)) -> Finding | None:
    return raised(about, "R-51", today=today)


def english(finding: Finding) -> list[str]:
    return [one.english() for one in finding.message]


def test_a_form_after_the_year_is_read_with_a_lawyer() -> None:
    finding = found(asking(on("2025-03-01"), "2026-05-01"))
    assert finding is not None
    assert finding.kind is Kind.SEE_A_LAWYER
    assert finding.items == ITEMS
    assert read_at(finding) == {"people.p1.entries.r1.date", "filings.f1.mail_date"}
    assert finding.message[-1] == LAWYER
    assert any("Withholding" in one for one in english(finding))


@pytest.mark.parametrize(
    ("mailed", "is_near"),
    [
        ("2026-01-22", False),  # there by January 29: 31 days before March 1
        ("2026-01-23", True),  # there by January 30: 30 days
        ("2026-02-22", True),  # there on the last day
        ("2026-02-23", True),  # there the day after
    ],
)
def test_expected_receipt_thirty_days_before_the_end_is_near(mailed: str, is_near: bool) -> None:
    finding = found(asking(on("2025-03-01"), mailed))
    assert (finding is not None) is is_near
    if finding:
        assert any("March 1, 2026" in one for one in english(finding))


@pytest.mark.parametrize(("mailed", "is_over"), [("2026-03-02", False), ("2026-03-03", True)])
def test_a_weekend_leaves_a_doubt_until_the_working_day_is_over(mailed: str, is_over: bool) -> None:
    finding = found(asking(on("2025-03-01"), mailed))  # March 1, 2026 is a Sunday
    assert finding is not None
    assert any("reasons for coming later" in one for one in english(finding)) is is_over


@pytest.mark.parametrize(
    ("arrived", "ends"),
    [
        ("2024-02-29", "February 28, 2025"),
        ("2023-02-28", "February 28, 2024"),
        ("2023-03-01", "March 1, 2024"),
    ],
)
def test_leap_years(arrived: str, ends: str) -> None:
    finding = found(asking(on(arrived), "2026-01-05"))
    assert finding is not None
    assert ends in english(finding)[0]


def test_the_past_cannot_be_mailed_any_more() -> None:
    about = asking(on("2025-03-01"), "2025-06-10")
    assert found(about) is None
    assert found(about, date(2026, 2, 20)) is not None


def test_the_newest_arrival_counts() -> None:
    assert found(asking((on("2019-01-05"), on("2025-03-01")), "2025-07-01")) is None


def test_a_rough_arrival_is_counted_from_its_first_day_and_said_so() -> None:
    finding = found(asking(on("2025-03"), "2026-02-20"))
    assert finding is not None
    assert "about March 1, 2026" in english(finding)[0]


def test_a_rough_arrival_is_not_over_while_it_may_mean_a_later_day() -> None:
    finding = found(asking(on("2025-03"), "2026-03-25"))
    assert finding is not None
    assert not any("reasons for coming later" in one for one in english(finding))


def test_nothing_without_an_arrival() -> None:
    assert found(case({}, i589())) is None
    assert found(asking({"date": {"state": "unknown"}})) is None


def test_a_child_here_alone_is_told_that_the_year_is_not_counted() -> None:
    finding = found(asking(on("2024-03-01"), alone=True, birth={"date": "2012-05-05"}))
    assert finding is not None
    assert finding.kind is Kind.INFO
    assert "people.p1.alone" in read_at(finding)
    grown = found(asking(on("2024-03-01"), alone=True, birth={"date": "1990-05-05"}))
    assert grown is not None
    assert grown.kind is Kind.SEE_A_LAWYER


def test_what_stood_in_the_way_is_said_back() -> None:
    delay = {"reason": "extraordinary", "ended": "2025-12-01"}
    finding = found(asking(on("2024-03-01"), "2026-03-01", delay=delay))
    assert finding is not None
    assert {"filings.f1.claim.delay.reason", "filings.f1.claim.delay.ended"} <= read_at(finding)
    assert any("Six months" in one for one in english(finding))


@pytest.mark.parametrize(
    ("today", "written"), [(date(2026, 7, 27), False), (date(2026, 7, 28), True)]
)
def test_the_reason_goes_with_the_form_since_the_rule_of_july_2026(
    today: date, written: bool
) -> None:
    finding = found(asking(on("2024-03-01")), today)
    assert finding is not None
    assert any("no interview" in one for one in english(finding)) is written


def test_item_c5_beside_the_count() -> None:
    early = asking(on("2026-10-01"), sworn={"late_filing": True})
    finding = found(early, LATE)
    assert finding is not None
    assert finding.kind is Kind.WARN
    assert "filings.f1.claim.sworn.late_filing.answer" in read_at(finding)
    assert found(asking(on("2026-10-01"), sworn={"late_filing": False}), LATE) is None
    late = found(asking(on("2024-10-01"), sworn={"late_filing": False}), LATE)
    assert late is not None
    assert "filings.f1.claim.sworn.late_filing.answer" in read_at(late)
    yes = found(asking(on("2024-10-01"), sworn={"late_filing": True}), LATE)
    assert yes is not None
    assert "filings.f1.claim.sworn.late_filing.answer" not in read_at(yes)


def test_an_unconfirmed_answer_is_none() -> None:
    form = i589()
    form["claim"]["sworn"] = {"late_filing": {"answer": True}}
    assert raised(case({"entries": rows(on("2026-10-01"))}, form), "R-51") is None


def test_when_the_rule_is_too_old_no_date_is_named() -> None:
    finding = found(asking(on("2028-03-01")), date(2028, 10, 7))
    assert finding is not None
    assert finding.kind is Kind.WARN
    assert not any("2029" in one for one in english(finding))
    assert found(asking(on("2028-03-01")), date(2028, 10, 6)) is None
