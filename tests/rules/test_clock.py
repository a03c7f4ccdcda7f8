"""The asylum clock beside the day a first (c)(8) form is mailed (R-57)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.answers.case import Case
from app.rules.finding import Finding, Kind
from tests.rules.raised import US, case, raised, read_at, rows

ITEMS = ("I-765 1.1.a", "I-765 1.1.b", "I-765 1.1.c", "I-765 2.27")
ASKED = {"kind": "Asylum", "government": US, "filed": "2026-01-01", "receipt": "ZZZ0000000001"}


def asking(
    mailed: str, *stops: dict[str, Any], form: dict[str, Any] | None = None, **told: Any
) -> Case:
    i765 = {"category": "c8", "reason": "initial"} | (form or {})
    person = {"applications": rows(ASKED | told)} | ({"clock_stops": rows(*stops)} if stops else {})
    return case(person, {"form": "i765", "mail_date": mailed, "i765": i765})


def found(about: Case, today: date = date(2026, 2, 1)) -> Finding | None:
    return raised(about, "R-57", today=today)


@pytest.mark.parametrize(("mailed", "is_early"), [("2026-05-30", True), ("2026-05-31", False)])
def test_day_150_decides(mailed: str, is_early: bool) -> None:
    finding = found(asking(mailed))
    assert (finding is not None) is is_early
    if finding:
        assert finding.kind is Kind.WARN
        assert finding.items == ITEMS
        assert read_at(finding) == {"people.p1.applications.r1.filed", "filings.f1.mail_date"}
        text = " ".join(one.english() for one in finding.message)
        assert "149 days" in text
        assert "day 150 is May 31, 2026" in text


@pytest.mark.parametrize(("mailed", "kind"), [("2026-06-09", Kind.WARN), ("2026-06-10", Kind.INFO)])
def test_days_that_the_person_caused_do_not_count(mailed: str, kind: Kind) -> None:
    stop = {"why": "rescheduled", "from": "2026-03-01", "to": "2026-03-11"}
    finding = found(asking(mailed, stop))
    assert finding is not None
    assert finding.kind is kind
    assert "people.p1.clock_stops.r1.why" in read_at(finding)


def test_stops_that_overlap_are_counted_once() -> None:
    first = {"why": "transfer", "from": "2026-03-01", "to": "2026-03-11"}
    second = {"why": "missed", "from": "2026-03-05", "to": "2026-03-11"}
    finding = found(asking("2026-06-10", first, second))
    assert finding is not None
    assert finding.kind is Kind.INFO


def test_a_stop_that_goes_on_leaves_no_day() -> None:
    stop = {"why": "no_interpreter", "from": "2026-03-01", "to": {"state": "none"}}
    finding = found(asking("2026-12-01", stop))
    assert finding is not None
    assert finding.kind is Kind.WARN
    assert any("stand still now" in one.english() for one in finding.message)


def test_a_rough_day_of_filing_is_counted_from_its_last_day_in_words() -> None:
    finding = found(asking("2026-06-29", filed="2026-01"))
    assert finding is not None
    assert "about 149 days" in finding.message[0].english()
    assert found(asking("2026-06-30", filed="2026-01")) is None


def test_before_the_asylum_form_is_mailed_there_is_no_clock() -> None:
    i765 = {"form": "i765", "i765": {"category": "c8", "reason": "initial"}}
    finding = raised(case({}, i765, {"form": "i589", "mail_date": "2026-12-01"}), "R-57")
    assert finding is not None
    assert read_at(finding) == {"filings.f2.mail_date"}
    assert raised(case({}, i765), "R-57") is None


def test_proof_that_is_missing() -> None:
    finding = found(asking("2026-12-01", receipt={"state": "none"}))
    assert finding is not None
    assert finding.kind is Kind.WARN
    assert found(asking("2026-12-01", receipt=None)) is None


@pytest.mark.parametrize("form", [{"category": "a5"}, {"reason": "renewal"}, {"reason": None}])
def test_other_cards_have_no_clock(form: dict[str, Any]) -> None:
    assert found(asking("2026-02-02", form=form)) is None
