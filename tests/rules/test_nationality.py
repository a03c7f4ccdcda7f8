"""R-33: nationality, passports, and the country that is feared."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.answers.households import HOME
from tests.rules.raised import case, i131, i765, raised, read_at, rows

RTD = "refugee travel document, asylee"


def fears(country: str) -> dict[str, Any]:
    return {"form": "i589", "claim": {"country_feared": country}}


def passport(country: str, kind: str = "passport") -> dict[str, Any]:
    return rows({"kind": kind, "country": country})


@pytest.mark.parametrize(
    ("person", "form", "path", "item"),
    [
        (
            {"nationality": HOME, "documents": passport("Sylvania")},
            i765(),
            "people.p1.documents.r1.country",
            "I-765 2.20",
        ),
        (
            {"nationality": HOME},
            fears("Sylvania"),
            "filings.f1.claim.country_feared",
            "I-589 A.I.14",
        ),
        (
            {"nationality": "Stateless", "other_nationality": HOME},
            i765(),
            "people.p1.other_nationality",
            "I-765 2.14.b",
        ),
        (
            {"nationality": HOME},
            {"form": "i131", "i131": {"application": RTD, "refugee_from": "Sylvania"}},
            "filings.f1.i131.refugee_from",
            "I-131 6.1",
        ),
    ],
)
def test_two_countries(person: dict[str, Any], form: dict[str, Any], path: str, item: str) -> None:
    found = raised(case(person, form), "R-33")
    assert found is not None
    assert found.kind is Kind.WARN
    assert path in read_at(found)
    assert item in found.items


@pytest.mark.parametrize("nationality", ["Stateless", {"state": "none"}])
@pytest.mark.parametrize("form", [i765(), {"form": "i485"}])
def test_who_has_no_nationality_explains_it(nationality: object, form: dict[str, Any]) -> None:
    """The instructions to Form I-765, item 14, ask for the word and for an explanation."""
    found = raised(case({"nationality": nationality}, form), "R-33")
    assert found is not None
    assert {"I-765 2.14.a", "I-485 1.8"} & set(found.items)
    assert any("no nationality" in sentence.english() for sentence in found.message)


@pytest.mark.parametrize(
    ("person", "form"),
    [
        ({"nationality": "Freedonian", "documents": passport(HOME)}, fears("FREEDONIA")),
        (
            {
                "nationality": HOME,
                "other_nationality": "Sylvania",
                "documents": passport("Sylvania"),
            },
            fears("Sylvania"),
        ),
        ({"nationality": HOME, "documents": passport("Sylvania", "id_card")}, i765()),
        ({"documents": passport("Sylvania")}, i765()),
        ({"nationality": "stateless"}, fears("Sylvania")),
        ({"nationality": HOME, "birth": {"country": "Sylvania"}}, i765()),
        ({"nationality": HOME, "nationality_at_birth": "Sylvania"}, i765()),
        ({}, i131(RTD)),
    ],
)
def test_one_country(person: dict[str, Any], form: dict[str, Any]) -> None:
    assert raised(case(person, form), "R-33") is None
