"""R-32: other countries."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.answers.households import HOME
from tests.rules.raised import case, i589, i765, raised, read_at, rows

WAY = {
    "entries": rows({"date": "2024-01-01"}),
    "exits": rows(
        {"date": "2023-10-01", "country": HOME, "destination": "Sylvania"},
        {"date": "2023-12-30", "country": "Sylvania"},
    ),
}
ASKED = {"kind": "asylum", "government": "Sylvania"}
C2 = ("I-589 C.2.A", "I-589 C.2.B", "I-589 C.2")


@pytest.mark.parametrize(
    ("person", "form", "kind", "path"),
    [
        (
            {"nationality": HOME, "other_nationality": "Sylvania"},
            i589(),
            Kind.SEE_A_LAWYER,
            "people.p1.other_nationality",
        ),
        (
            {"applications": rows({**ASKED, "outcome": "granted"})},
            i589(status_elsewhere=True),
            Kind.SEE_A_LAWYER,
            "people.p1.applications.r1.outcome",
        ),
        (
            {"applications": rows(ASKED)},
            i589(status_elsewhere=False),
            Kind.WARN,
            "filings.f1.claim.sworn.status_elsewhere.answer",
        ),
        (WAY, i589(travelled_through=False), Kind.WARN, "people.p1.exits.r2.country"),
        (WAY, i589(travelled_through=True), Kind.WARN, "people.p1.exits.r2.country"),
        (WAY, i589(), Kind.WARN, "people.p1.exits.r2.country"),
    ],
)
def test_other_countries(
    person: dict[str, Any], form: dict[str, Any], kind: Kind, path: str
) -> None:
    found = raised(case(person, form), "R-32")
    assert found is not None
    assert found.kind is kind
    assert path in read_at(found)
    assert set(C2) <= set(found.items)


def test_a_second_nationality_matters_on_every_form() -> None:
    about = case({"nationality": HOME, "other_nationality": "Sylvania"}, i765())
    found = raised(about, "R-32")
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    assert "I-765 2.14.b" in found.items
    assert not any("C.2" in words.english() for words in found.message)


@pytest.mark.parametrize(
    ("person", "form"),
    [
        ({"nationality": HOME, "other_nationality": HOME.upper()}, i589()),
        ({"applications": rows(ASKED)}, i589(status_elsewhere=True)),
        ({"applications": rows({**ASKED, "outcome": "denied"})}, i589()),
        ({"exits": rows({"date": "2023-10-01", "country": HOME})}, i589(travelled_through=False)),
        (WAY, i765()),
    ],
)
def test_no_other_country(person: dict[str, Any], form: dict[str, Any]) -> None:
    assert raised(case(person, form), "R-32") is None
