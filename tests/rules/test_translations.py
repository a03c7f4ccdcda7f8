"""R-66: certificates of translations."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.rules.raised import case, i589, raised, read_at, rows

NONE = {"state": "none"}
FULL: dict[str, Any] = {
    "document": "birth certificate",
    "language": "Spanish",
    "translator": {
        "family": "Sample",
        "given": "Bo",
        "street": "2 Invented Street",
        "phone": "2025550101",
    },
    "relation": "friend",
    "competent": True,
    "complete": True,
    "compared": True,
    "signed": "2026-11-01",
    "english_attached": True,
}


def told(*, complete: bool = True, **row: Any) -> dict[str, Any]:
    return {"translations": {**rows({**FULL, **row}), "complete": complete}}


@pytest.mark.parametrize(
    ("row", "leaf"),
    [
        ({"signed": NONE}, "document"),
        ({"signed": None}, "document"),
        ({"competent": False}, "competent"),
        ({"compared": None}, "document"),
        ({"english_attached": False}, "english_attached"),
        ({"translator": {**FULL["translator"], "street": NONE}}, "document"),
        ({"translator": {**FULL["translator"], "phone": NONE}}, "document"),
        ({"relation": "self"}, "relation"),
        ({"relation": "relative"}, "relation"),
    ],
)
def test_a_certificate_that_lacks_something(row: dict[str, Any], leaf: str) -> None:
    found = raised(case(told(**row), i589()), "R-66")
    assert found is not None
    assert found.kind is Kind.WARN
    assert f"people.p1.translations.r1.{leaf}" in read_at(found)


@pytest.mark.parametrize(
    "person",
    [told(), told(relation="professional"), told(complete=False, signed=None), {}],
)
def test_a_certificate_that_has_all(person: dict[str, Any]) -> None:
    assert raised(case(person, i589()), "R-66") is None


def test_the_court_asks_for_more() -> None:
    paper, court = told(signed=NONE), {**i589(), "to": "court"}
    here, there = raised(case(paper, i589()), "R-66"), raised(case(paper, court), "R-66")
    assert here is not None
    assert there is not None
    assert len(there.message) == len(here.message) + 1
    assert (here.kind, there.kind) == (Kind.WARN, Kind.CANNOT_FILE)
    close = raised(case(told(relation="self"), court), "R-66")
    assert close is not None
    assert close.kind is Kind.WARN
