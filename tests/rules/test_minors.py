"""R-80 and R-80b: children who file."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.rules.raised import case, i485, i589, raised, read_at

MAILED = {"mail_date": "2026-12-01"}


def born(day: str, **told: Any) -> dict[str, Any]:
    return {"birth": {"date": day}, **told}


@pytest.mark.parametrize("day", ["2012-12-02", "2012", "2020-01-01"])
def test_a_parent_signs_for_a_child(day: str) -> None:
    found = raised(case(born(day), {**i485(), **MAILED}), "R-80")
    assert found is not None
    assert found.kind is Kind.WARN
    assert found.items == ("I-485 10.4",)
    assert read_at(found) == {"people.p1.birth.date"}


@pytest.mark.parametrize("person", [born("2012-12-01"), born("2011"), {}])
def test_from_the_birthday_on_the_child_signs(person: dict[str, Any]) -> None:
    assert raised(case(person, {**i485(), **MAILED}), "R-80") is None


def test_a_young_person_who_is_here_alone() -> None:
    found = raised(case(born("2008-11-22", alone=True), i589()), "R-80b")
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    assert read_at(found) == {"people.p1.alone", "people.p1.birth.date"}
    assert "I-589 A.I.12" in found.items


@pytest.mark.parametrize(
    "person",
    [born("2008-11-21", alone=True), born("2008-11-22", alone=False), born("2008-11-22")],
)
def test_with_a_parent_or_of_age(person: dict[str, Any]) -> None:
    assert raised(case(person, i589()), "R-80b") is None
