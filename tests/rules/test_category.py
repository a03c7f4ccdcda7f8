"""Category and reason of Form I-765 (R-56)."""

from __future__ import annotations

from typing import Any

import pytest

from app.answers.case import Case
from app.rules.finding import Finding, Kind
from tests.rules.raised import US, answers, case, raised, read_at, rows

GRANTED = {"grants": rows({"kind": "asylum", "on": "2025-01-22"})}
PENDING = {"applications": rows({"kind": "Asylum", "government": US, "outcome": "pending"})}


def asking(category: str, reason: str | None = None, sworn: Any = None, **person: Any) -> Case:
    form = {"category": category, "reason": reason, "sworn": answers(sworn or {})}
    return case(person, {"form": "i765", "i765": form})


def cards(*categories: str) -> dict[str, Any]:
    return {"permits": rows(*({"category": one} for one in categories))}


def found(about: Case) -> Finding | None:
    return raised(about, "R-56")


@pytest.mark.parametrize("category", ["c8", "a10", "c9"])
def test_a_category_for_others_after_the_grant(category: str) -> None:
    finding = found(asking(category, None, None, **GRANTED))
    assert finding is not None
    assert finding.kind is Kind.WARN
    assert finding.items == ("I-765 2.27",)
    assert read_at(finding) == {
        "filings.f1.i765.category",
        "people.p1.grants.r1.kind",
        "people.p1.grants.r1.on",
    }


@pytest.mark.parametrize("category", ["a5", "a10"])
def test_a_category_for_people_with_a_grant_while_the_case_is_open(category: str) -> None:
    finding = found(asking(category, None, None, **PENDING))
    assert finding is not None
    assert "people.p1.applications.r1.outcome" in read_at(finding)


def test_c9_beside_the_form_of_an_asylee() -> None:
    i765 = {"form": "i765", "i765": {"category": "c9"}}
    about = case({}, i765, {"form": "i485", "i485": {"category": "asylum"}})
    finding = found(about)
    assert finding is not None
    assert "filings.f2.i485.category" in read_at(finding)


@pytest.mark.parametrize(
    ("category", "person"),
    [
        ("c8", PENDING),
        ("a5", GRANTED),
        ("a10", PENDING | {"grants": rows({"kind": "other"})}),
        ("a5", PENDING | {"grants": rows({"kind": "refugee"})}),
        ("c8", {}),
        ("a5", {}),
    ],
)
def test_a_category_that_fits_or_nobody_knows(category: str, person: dict[str, Any]) -> None:
    assert found(asking(category, **person)) is None


@pytest.mark.parametrize(
    ("reason", "person"),
    [
        ("renewal", cards("c8")),
        ("renewal", {"permits": {"state": "none"}}),
        ("initial", cards("c8", "a5")),
    ],
)
def test_a_reason_for_other_cards(reason: str, person: dict[str, Any]) -> None:
    finding = found(asking("a5", reason, **GRANTED, **person))
    assert finding is not None
    assert finding.items == ("I-765 1.1.a", "I-765 1.1.b", "I-765 1.1.c", "I-765 2.27")
    assert "filings.f1.i765.reason" in read_at(finding)


@pytest.mark.parametrize(
    ("reason", "person"),
    [
        ("renewal", cards("a5")),
        ("renewal", {}),
        ("renewal", {"permits": rows({"to": "2026-05-05"})}),
        ("initial", cards("c8")),
        ("replacement", cards("a5")),
        (None, cards("c8")),
    ],
)
def test_a_reason_that_fits_or_nobody_knows(reason: str | None, person: dict[str, Any]) -> None:
    assert found(asking("a5", reason, **GRANTED, **person)) is None


def test_a_c8_card_and_no_form_before() -> None:
    told = PENDING | cards("c8")
    finding = found(asking("c8", "renewal", {"filed_before": False}, **told))
    assert finding is not None
    assert "I-765 2.12" in finding.items
    assert "filings.f1.i765.sworn.filed_before.answer" in read_at(finding)
    assert found(asking("c8", "renewal", {"filed_before": True}, **told)) is None
    # An asylee's first card can come by itself.
    by_itself = GRANTED | cards("a5")
    assert found(asking("a5", "renewal", {"filed_before": False}, **by_itself)) is None
