"""How the fees of a form are paid on its mail day (R-61)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.rules.finding import Finding, Kind
from tests.rules.raised import case, raised, read_at

RENEWAL = {"form": "i765", "i765": {"category": "c8", "reason": "renewal"}}
INITIAL = {"form": "i765", "i765": {"category": "c8", "reason": "initial"}}
ASYLUM = {"form": "i589"}
TRAVEL = {"form": "i131", "i131": {"application": "refugee travel document, asylee"}}
FREE = {"form": "i765", "i765": {"category": "a5", "reason": "initial"}}


def found(
    form: dict[str, Any], *others: dict[str, Any], today: date = date(2026, 11, 21), **payment: Any
) -> Finding | None:
    born = {"birth": {"date": "1990-01-01"}}
    return raised(case(born, form | {"payment": payment}, *others), "R-61", today=today)


@pytest.mark.parametrize("kind", ["check", "money_order"])
def test_paper_payments_are_not_taken_since_the_autumn_of_2025(kind: str) -> None:
    finding = found(RENEWAL, kind=kind)
    assert finding is not None
    assert finding.kind is Kind.CANNOT_FILE
    assert finding.items == ()
    assert read_at(finding) == {"filings.f1.payment.kind"}
    mailed = RENEWAL | {"mail_date": "2025-10-27"}
    assert found(mailed, today=date(2025, 10, 1), kind=kind) is None
    mailed = RENEWAL | {"mail_date": "2025-10-28"}
    assert found(mailed, today=date(2025, 10, 1), kind=kind) is not None


@pytest.mark.parametrize("kind", ["card", "bank", "online"])
def test_payments_that_are_taken(kind: str) -> None:
    assert found(RENEWAL, kind=kind) is None


def test_nothing_is_said_of_a_form_without_a_fee() -> None:
    assert found(FREE, kind="check") is None


@pytest.mark.parametrize(("kind", "is_refused"), [("card", True), ("online", False)])
def test_the_court_takes_its_portal_only(kind: str, is_refused: bool) -> None:
    finding = found(ASYLUM | {"to": "court"}, kind=kind)
    assert (finding is not None) is is_refused
    if finding:
        assert "filings.f1.to" in read_at(finding)


def test_a_refugee_travel_document_is_not_paid_online() -> None:
    finding = found(TRAVEL, kind="online")
    assert finding is not None
    assert finding.kind is Kind.CANNOT_FILE
    assert found(TRAVEL, kind="card") is None


def test_one_payment_for_two_fees() -> None:
    finding = found(RENEWAL, kind="card", each_apart=False)
    assert finding is not None
    assert finding.kind is Kind.CANNOT_FILE
    assert read_at(finding) == {"filings.f1.payment.each_apart"}
    assert any("520 US dollars" in one.english() for one in finding.message)
    assert any("275 US dollars" in one.english() for one in finding.message)
    assert found(RENEWAL, kind="card", each_apart=True) is None
    assert found(ASYLUM, kind="card", each_apart=False) is None
    assert found(ASYLUM, TRAVEL, kind="card", each_apart=False) is not None


def test_a_waiver_is_not_for_the_added_fee() -> None:
    finding = found(RENEWAL, waiver=True)
    assert finding is not None
    assert finding.kind is Kind.WARN
    assert read_at(finding) == {"filings.f1.payment.waiver"}
    assert found(ASYLUM, waiver=True) is not None
    adult = {"form": "i485", "i485": {}}
    assert found(adult, waiver=True) is None
    assert found(adult, waiver=True, kind="online") is not None
    assert found(RENEWAL, waiver=False) is None


@pytest.mark.parametrize(("mailed", "is_new"), [("2026-10-15", False), ("2026-10-16", True)])
def test_another_fee_on_the_mail_day_than_today(mailed: str, is_new: bool) -> None:
    finding = found(INITIAL | {"mail_date": mailed}, today=date(2026, 10, 1))
    assert (finding is not None) is is_new
    if finding:
        assert finding.kind is Kind.INFO
        assert read_at(finding) == {"filings.f1.mail_date"}
        assert any("570 US dollars" in one.english() for one in finding.message)


def test_stale_amounts_are_looked_up() -> None:
    finding = found(RENEWAL, today=date(2027, 1, 1), each_apart=False)
    assert finding is not None
    text = " ".join(one.english() for one in finding.message)
    assert "520" not in text
    assert "look up the fee on the day you mail" in text
    assert found(RENEWAL, today=date(2027, 1, 16), kind="check") is None
