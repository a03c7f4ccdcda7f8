"""R-29 and R-30: papers that were not genuine, and visas that were refused."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.rules.raised import case, i485, i589, raised, read_at, rows


@pytest.mark.parametrize(
    ("key", "item"),
    [
        ("false_documents", "I-485 9.68"),
        ("misrepresentation", "I-485 9.69"),
        ("stowaway", "I-485 9.71"),
        ("document_penalty", "I-485 9.73"),
    ],
)
def test_a_yes_about_false_papers(key: str, item: str) -> None:
    found = raised(case({}, i485(**{key: True}), i589()), "R-29")
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    assert found.items[0] == item
    assert "I-589 A.I.21" in found.items
    assert read_at(found) == {f"filings.f1.i485.sworn.{key}.answer"}
    assert raised(case({}, i485(**{key: False})), "R-29") is None


def visa(**told: str) -> dict[str, Any]:
    return {"applications": rows({"kind": "Visitor visa", "government": "USA", **told})}


@pytest.mark.parametrize("told", [{"decision": "Refused under 221(g)"}, {"outcome": "denied"}])
def test_a_refused_visa_beside_a_no(told: dict[str, str]) -> None:
    found = raised(case(visa(**told), i485(visa_refused=False)), "R-30")
    assert found is not None
    assert found.kind is Kind.WARN
    assert found.items == ("I-485 9.11",)
    assert "people.p1.applications.r1.kind" in read_at(found)
    assert "filings.f1.i485.sworn.visa_refused.answer" in read_at(found)
    assert raised(case(visa(**told), i485(visa_refused=True)), "R-30") is None
    assert raised(case(visa(**told), i485()), "R-30") is None


def test_earlier_requests_for_residence_beside_a_no() -> None:
    immigrant = {"applications": rows({"kind": "Immigrant visa", "government": "USA"})}
    found = raised(case(immigrant, i485(immigrant_visa=False)), "R-30")
    assert found is not None
    assert found.items == ("I-485 4.1",)
    card = {"applications": rows({"kind": "Green card, Form I-485", "government": "USA"})}
    before = raised(case(card, i485(residence_before=False)), "R-30")
    assert before is not None
    assert before.items == ("I-485 4.5",)


def test_a_visa_that_was_given_or_refused_elsewhere_is_silent() -> None:
    assert raised(case(visa(decision="Granted"), i485(visa_refused=False)), "R-30") is None
    abroad = {"kind": "Visa", "government": "Sylvania", "decision": "Refused"}
    told = {"applications": rows(abroad)}
    assert raised(case(told, i485(visa_refused=False)), "R-30") is None
