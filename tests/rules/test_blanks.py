"""R-47, R-47a, R-47b, R-48: blanks, *see attached*, and No to fear and harm."""

from __future__ import annotations

from typing import Any

import pytest

from app.answers.claim import SwornI589
from app.rules.finding import Kind
from tests.rules.raised import US, answers, case, i589, i765, raised, read_at, rows

NO: dict[str, Any] = dict.fromkeys(SwornI589.model_fields, False)
PERSON = {
    "name": {"family": "Specimen"},
    "birth": {"date": "1990-01-01", "city": "Exampleton", "country": "Freedonia"},
    "residences": rows(
        {
            "street": "1 Invented Street",
            "city": "Anytown",
            "province": "MD",
            "postal_code": "00099",
            "country": US,
            "to": "present",
        }
    ),
}


def text(words: str, language: str = "en") -> dict[str, str]:
    return {"said": words, "language": language}


def claim(explained: dict[str, Any] | None = None, **sworn: bool) -> dict[str, Any]:
    told = answers({**NO, **sworn})
    for key, words in (explained or {}).items():
        told[key]["explanation"] = words
    return {"form": "i589", "claim": {"sworn": told, "grounds": {"politics": True}}}


def test_nothing_is_blank() -> None:
    full = claim({"harm_past": text("It happened like this.")}, harm_past=True)
    assert raised(case(PERSON, full), "R-47") is None


@pytest.mark.parametrize(
    ("person", "form", "item", "path"),
    [
        ({"name": {}}, claim(), "I-589 A.I.4", "people.p1.name.family"),
        ({"birth": {"date": "1990"}}, claim(), "I-589 A.I.13", "people.p1.birth.city"),
        ({"residences": {}}, claim(), "I-589 A.I.8", "people.p1.residences"),
        ({}, claim(harm_past=True), "I-589 B.1.A", "filings.f1.claim.sworn.harm_past.explanation"),
        (
            {},
            claim({"harm_past": text("Fue as\u00ed.", "es")}, harm_past=True),
            "I-589 B.1.A",
            "filings.f1.claim.sworn.harm_past.explanation",
        ),
        ({}, claim(travelled_through=True), "I-589 C.2", "filings.f1.claim.other_countries"),
        ({}, i589(**NO), "I-589 B.1", "filings.f1.claim.grounds"),
        (
            {},
            i589(**{**NO, "crime_in_us": False}) | {"claim": {"grounds": {"race": True}}},
            "I-589 C.6",
            "filings.f1.claim.sworn.crime_in_us.answer",
        ),
    ],
)
def test_a_blank(person: dict[str, Any], form: dict[str, Any], item: str, path: str) -> None:
    found = raised(case({**PERSON, **person}, form), "R-47")
    assert found is not None
    assert found.kind is Kind.CANNOT_FILE
    assert item in found.items
    assert path in read_at(found)


@pytest.mark.parametrize("state", ["unknown", "none", "not applicable"])
def test_what_is_answered_otherwise_is_not_blank(state: str) -> None:
    birth = {"date": "1990", "city": {"state": state}, "country": "Freedonia"}
    assert raised(case({**PERSON, "birth": birth}, claim()), "R-47") is None


def test_an_answer_that_is_not_confirmed_is_blank() -> None:
    form = claim()
    del form["claim"]["sworn"]["returned"]["confirmed"]
    found = raised(case(PERSON, form), "R-47")
    assert found is not None
    assert found.items == ("I-589 C.4",)


def test_what_the_other_forms_are_for() -> None:
    chosen = {"form": "i765", "i765": {"reason": "initial", "category": "c8"}}
    assert raised(case(PERSON, chosen), "R-47a") is None
    found = raised(case(PERSON, i765()), "R-47a")
    assert found is not None
    assert found.kind is Kind.WARN
    assert "I-765 1.1.a" in found.items
    assert read_at(found) == {"filings.f1.i765.reason"}


def test_an_explanation_that_points_elsewhere() -> None:
    form = claim({"harm_past": text("See attached declaration.")}, harm_past=True)
    found = raised(case(PERSON, form), "R-47b")
    assert found is not None
    assert found.kind is Kind.WARN
    assert found.items == ("I-589 B.1.A",)
    longer = "In May they came to our house and asked for my father. See attached declaration."
    assert raised(case(PERSON, claim({"harm_past": text(longer)}, harm_past=True)), "R-47b") is None


HARM = {"harms": rows({"date": "2020", "country": "Freedonia"})}


@pytest.mark.parametrize(
    ("person", "form", "item"),
    [
        ({}, i589(harm_feared=False), "I-589 B.1.B"),
        (HARM, i589(harm_past=False), "I-589 B.1.A"),
        (
            {},
            {
                "form": "i589",
                "claim": {
                    "sworn": answers({"torture_feared": False}),
                    "grounds": {"torture": True},
                },
            },
            "I-589 B.4",
        ),
    ],
)
def test_no_to_fear_waits_for_the_review(
    person: dict[str, Any], form: dict[str, Any], item: str
) -> None:
    found = raised(case(person, form), "R-48")
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    assert found.sensitive
    assert item in found.items
    assert found.because


@pytest.mark.parametrize(
    ("person", "form"),
    [
        ({}, i589(harm_past=False)),
        (HARM, i589(harm_past=True, harm_feared=True)),
        ({}, i589(torture_feared=False)),
        ({}, {"form": "i589", "claim": {"sworn": {"harm_feared": {"answer": False}}}}),
        ({}, i589()),
    ],
)
def test_answers_about_fear_that_go_together(person: dict[str, Any], form: dict[str, Any]) -> None:
    assert raised(case(person, form), "R-48") is None
