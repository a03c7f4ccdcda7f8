"""R-04 and R-05: papers of cases in the US, charges in other countries."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.answers.households import HOME
from tests.rules.raised import US, case, i485, i589, i765, raised, read_at, rows


def event(kind: str | None, country: str | None) -> dict[str, Any]:
    return {"arrests": rows({"kind": kind, "country": country, "date": "2020-05"})}


@pytest.mark.parametrize("kind", ["arrested", "charged", "convicted", "imprisoned"])
@pytest.mark.parametrize("form", [i485(), i765(), i589()])
def test_a_case_in_the_united_states(kind: str, form: dict[str, Any]) -> None:
    found = raised(case(event(kind, US), form), "R-04")
    assert found is not None
    assert found.kind is Kind.WARN
    assert {"I-485 9.22", "I-765 2.30", "I-589 C.6"} & set(found.items)
    assert "people.p1.arrests.r1.kind" in read_at(found)


@pytest.mark.parametrize(
    ("told", "form"),
    [
        (event("questioned", US), i485()),
        (event("detained", US), i485()),
        (event("arrested", HOME), i485()),
        (event("arrested", None), i485()),
        (event("arrested", US), i765("a5")),
        (event("detained", US), i589()),
    ],
)
def test_other_events_or_forms_ask_for_no_papers(
    told: dict[str, Any], form: dict[str, Any]
) -> None:
    assert raised(case(told, form), "R-04") is None


@pytest.mark.parametrize("kind", ["charged", "convicted", "imprisoned"])
def test_a_charge_abroad(kind: str) -> None:
    found = raised(case(event(kind, HOME), i589(), i765()), "R-05")
    assert found is not None
    assert found.kind is Kind.WARN
    assert {"I-589 B.2", "I-589 B.1.A", "I-765 2.30"} <= set(found.items)
    assert read_at(found) == {
        f"people.p1.arrests.r1.{leaf}" for leaf in ("kind", "country", "date")
    }
    assert found.sensitive


@pytest.mark.parametrize(
    ("kind", "country"),
    [("questioned", HOME), ("arrested", HOME), ("charged", US), ("charged", None), (None, HOME)],
)
def test_no_charge_abroad(kind: str | None, country: str | None) -> None:
    assert raised(case(event(kind, country), i589()), "R-05") is None
