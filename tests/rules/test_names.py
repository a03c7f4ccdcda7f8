"""R-39 and R-40: names and birth dates told in more than one way."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.rules.raised import case, i485, i589, raised, read_at, rows

NAME = {"family": "Paz-Ficticia", "given": "Luc\u00eda", "middle": "Ana"}


@pytest.mark.parametrize(
    "told",
    [
        {"name_at_birth": {"family": "Otero", "given": "Luc\u00eda"}},
        {"entries": rows({"i94_family": "PAS FICTICIA", "i94_given": "LUCIA"})},
        {"entries": rows({"i94_family": "PAZ FICTICIA DE OTERO", "i94_given": "LUCIA ANA"})},
    ],
)
def test_a_name_that_is_on_no_list(told: dict[str, Any]) -> None:
    found = raised(case({"name": NAME, **told}, i589(), i485()), "R-39")
    assert found is not None
    assert found.kind is Kind.WARN
    assert "people.p1.name.family" in read_at(found)
    assert {"I-589 A.I.7", "I-485 1.2"} <= set(found.items)


@pytest.mark.parametrize(
    "told",
    [
        {"entries": rows({"i94_family": "PAZ FICTICIA", "i94_given": "LUCIA ANA"})},
        {"entries": rows({"i94_family": "FICTICIA", "i94_given": "LUCIA"})},
        {"entries": rows({"i94_family": "PAZFICTICIA", "i94_given": "LUCIA ANA"})},
        {
            "name_at_birth": {"family": "Otero", "given": "Luc\u00eda"},
            "other_names": rows({"family": "Otero", "given": "Lucia"}),
        },
        {
            "entries": rows({"i94_family": "PAZ FICTICIA DE OTERO", "i94_given": "LUCIA ANA"}),
            "other_names": rows({"family": "de Otero", "given": "Lucia"}),
        },
        {"name_at_birth": {"family": {"state": "not applicable"}}},
    ],
)
def test_a_spelling_that_makes_no_difference(told: dict[str, Any]) -> None:
    assert raised(case({"name": NAME, **told}, i589(), i485()), "R-39") is None


def test_two_birth_dates() -> None:
    told = {"birth": {"date": "1990-02-01"}, "other_birth_dates": rows({"date": "1990-01-02"})}
    found = raised(case(told, i589(), i485()), "R-40")
    assert found is not None
    assert found.kind is Kind.WARN
    assert {"I-589 A.I.12", "I-485 1.3"} <= set(found.items)
    assert "people.p1.other_birth_dates.r1.date" in read_at(found)


@pytest.mark.parametrize("others", [rows({"date": "1990-02-01"}), {"state": "none"}])
def test_one_birth_date(others: dict[str, Any]) -> None:
    told = {"birth": {"date": "1990-02-01"}, "other_birth_dates": others}
    assert raised(case(told, i589()), "R-40") is None
