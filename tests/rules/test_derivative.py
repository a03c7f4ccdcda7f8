"""R-69, R-69b, R-69c: family in a claim, a green card through somebody, family abroad."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.rules.finding import Kind
from tests.rules.raised import case, i589, raised, read_at, rows

NONE = {"state": "none"}
IN_CLAIM = {**i589({"p2": True}), "mail_date": "2026-12-01"}


@pytest.mark.parametrize(
    ("child", "leaf"),
    [
        ({"in_us": False}, "in_us"),
        ({"marital_status": "married"}, "marital_status"),
        ({"birth": {"date": "2005-12-01"}}, "birth.date"),
    ],
)
def test_somebody_in_the_claim(child: dict[str, Any], leaf: str) -> None:
    found = raised(case({"children": ["p2"]}, IN_CLAIM, p2=child), "R-69")
    assert found is not None
    assert found.kind is Kind.WARN
    assert {f"people.p2.{leaf}", "filings.f1.include.p2"} == read_at(found)
    assert {"I-589 A.II.15", "I-589 A.II.21"} <= set(found.items)


@pytest.mark.parametrize(
    "child",
    [
        {"in_us": True, "marital_status": "single", "birth": {"date": "2005-12-02"}},
        {"birth": {"date": "2005"}},
        {},
    ],
)
def test_a_child_in_the_claim(child: dict[str, Any]) -> None:
    assert raised(case({"children": ["p2"]}, IN_CLAIM, p2=child), "R-69") is None


def test_an_own_form_beside_the_claim() -> None:
    own = {**i589(), "person": "p2"}
    found = raised(case({"children": ["p2"]}, IN_CLAIM, own, p2={}), "R-69")
    assert found is not None
    outside = {**IN_CLAIM, "include": {"p2": False}}
    assert raised(case({"children": ["p2"]}, outside, own, p2={"in_us": False}), "R-69") is None


def through(day: str, ended: object = NONE, applying_as: str = "derivative") -> Any:
    married = {"marriages": rows({"spouse": "p2", "date": day, "ended": ended})}
    form = {"form": "i485", "i485": {"applying_as": applying_as, "principal": "p2"}}
    return case(married, form, p2={"grants": rows({"kind": "asylum", "on": "2024-05-10"})})


def test_a_marriage_after_the_grant_or_over() -> None:
    found = raised(through("2024-05-11"), "R-69b")
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    assert read_at(found) == {"people.p1.marriages.r1.date", "people.p2.grants.r1.on"}
    assert {"I-485 2.2", "I-485 6.9"} <= set(found.items)
    over = raised(through("2020-01-01", "2025-01-01"), "R-69b")
    assert over is not None
    assert read_at(over) == {"people.p1.marriages.r1.ended"}


def test_a_marriage_before_the_grant() -> None:
    for quiet in (through("2024-05-10"), through("2024"), through("2025-01-01", NONE, "principal")):
        assert raised(quiet, "R-69b") is None


def granted(on: str = "2024-11-21", **person: Any) -> dict[str, Any]:
    grants = rows({"kind": "asylum", "on": on})
    return {"grants": grants, "children": ["p2"], **person}


AWAY = {"in_us": False, "name": {"given": "Ada"}}
PERMIT = {"form": "i765"}


@pytest.mark.parametrize(
    ("today", "kind"), [(date(2026, 5, 22), Kind.INFO), (date(2026, 5, 23), Kind.WARN)]
)
def test_family_abroad_after_a_grant(today: date, kind: Kind) -> None:
    found = raised(case(granted(), PERMIT, p2=AWAY), "R-69c", today=today)
    assert found is not None
    assert found.kind is kind
    assert read_at(found) == {"people.p1.grants.r1.on", "people.p2.in_us"}
    assert any("November 21, 2026" in sentence.english() for sentence in found.message)


def test_family_here_or_nobody_s_turn() -> None:
    assert raised(case(granted(), PERMIT, p2={"in_us": True}), "R-69c") is None
    later = rows({"spouse": "p3", "date": "2025-01-01", "ended": NONE})
    wed = granted(children=NONE, marriages=later)
    assert raised(case(wed, PERMIT, p3=AWAY), "R-69c") is None
    green = {"form": "i485", "i485": {"applying_as": "derivative", "principal": "p3"}}
    assert raised(case(granted(), green, p2=AWAY, p3={}), "R-69c") is None
    assert raised(case({"children": ["p2"]}, PERMIT, p2=AWAY), "R-69c") is None
