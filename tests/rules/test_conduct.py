"""R-24, R-25, R-27, R-28: help under pressure, harm to others, conduct, helping others to enter."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.answers.households import HOME
from tests.rules.raised import case, i485, i589, i765, raised, read_at, rows


def gave(**more: Any) -> dict[str, Any]:
    return {"supports": rows({"kind": "money", "country": HOME, "forced": True, **more})}


def test_something_given_under_pressure() -> None:
    found = raised(case(gave(), i589(), i485()), "R-24")
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    assert found.sensitive
    assert {"I-485 9.43.h", "I-485 9.43.i", "I-485 9.47", "I-589 B.1.A", "I-589 C.3"} <= set(
        found.items
    )
    assert {"people.p1.supports.r1.kind", "people.p1.supports.r1.forced"} <= read_at(found)


def test_a_story_is_read_without_its_words() -> None:
    story = {"said": "They came at night.", "language": "en"}
    found = raised(case({"supports": rows({"what": story})}, i589()), "R-24")
    assert found is not None
    assert {one.value for one in found.because} == {"..."}


@pytest.mark.parametrize("told", [{}, {"supports": {"state": "none"}}, {"supports": rows({})}])
def test_nothing_was_given(told: dict[str, Any]) -> None:
    assert raised(case(told, i589(), i485(violence_supported=False)), "R-24") is None


@pytest.mark.parametrize(
    ("rule", "item", "sensitive"),
    [
        ("R-24", "violence_supported", True),
        ("R-24", "violence_recruited", True),
        ("R-24", "weapons_supplied", True),
        ("R-25", "torture", True),
        ("R-25", "killing", True),
        ("R-25", "violence_planned", True),
        ("R-27", "drug_violation", False),
        ("R-27", "money_laundering", False),
        ("R-27", "immunity", False),
        ("R-27", "prostitution", True),
        ("R-27", "labor_trafficking", True),
        ("R-28", "smuggling", False),
    ],
)
def test_a_confirmed_yes_and_nothing_else(rule: str, item: str, sensitive: bool) -> None:
    found = raised(case({}, i485(**{item: True})), rule)
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    assert found.sensitive is sensitive
    assert read_at(found) == {f"filings.f1.i485.sworn.{item}.answer"}
    assert raised(case({}, i485(**{item: False})), rule) is None
    unconfirmed = {"form": "i485", "i485": {"sworn": {item: {"answer": True}}}}
    assert raised(case({}, unconfirmed), rule) is None


def test_harm_to_others_on_the_asylum_form() -> None:
    found = raised(case({}, i589(persecuted_others=True)), "R-25")
    assert found is not None
    assert found.items == ("I-589 C.3",)
    assert found.sensitive
    assert raised(case({}, i589(persecuted_others=False)), "R-25") is None


def test_conduct_touches_the_items_about_crimes() -> None:
    about = case({}, i589(), i765(), i485(drug_violation=True, prostitution=True))
    found = raised(about, "R-27")
    assert found is not None
    assert set(found.items) == {"I-485 9.26", "I-485 9.30", "I-589 C.6", "I-765 2.30"}


def test_helping_others_touches_the_family_on_the_forms() -> None:
    found = raised(case({}, i589(), i485(smuggling=True)), "R-28")
    assert found is not None
    assert {"I-485 9.72", "I-589 A.II.24", "I-589 B.1.A"} <= set(found.items)


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("R-12", {"citizen_claims": rows({"where": "bank"})}),
        ("R-13", {"votes": rows({"kind": "voted"})}),
        ("R-22", {"services": rows({"kind": "police"})}),
        ("R-23", {"memberships": rows({"name": "Club"})}),
        ("R-24", gave()),
        ("R-26", {"services": rows({"kind": "government"})}),
    ],
)
def test_a_form_that_asks_about_no_whole_life_waits(rule: str, told: dict[str, Any]) -> None:
    assert raised(case(told, i765()), rule) is None
    assert raised(case(told, i765(), i485()), rule) is not None
