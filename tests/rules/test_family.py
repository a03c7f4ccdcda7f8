"""R-44, R-45, R-46, R-79: marriages, children, kin, and what relatives tell."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.rules.raised import case, i485, i589, raised, read_at, rows

NONE = {"state": "none"}
GOES_ON = {"spouse": "p2", "date": "2010-05-01", "ended": NONE}
OVER = {"spouse": "p2", "date": "2010-05-01", "ended": "2015-06-01", "how_ended": "divorce"}


def whole(*marriages: dict[str, Any]) -> dict[str, Any]:
    return {**rows(*marriages), "complete": True}


@pytest.mark.parametrize(
    ("status", "marriages", "path"),
    [
        ("single", rows(GOES_ON), "marital_status"),
        ("divorced", rows(GOES_ON), "marital_status"),
        ("married", NONE, "marital_status"),
        ("married", whole(OVER), "marriages.r1.spouse"),
        ("separated", whole(OVER), "marital_status"),
        ("single", rows(OVER), "marriages.r1.date"),
        ("divorced", NONE, "marital_status"),
        ("married", rows(GOES_ON, {**GOES_ON, "spouse": "p3"}), "marriages.r2.spouse"),
        (
            "married",
            rows(OVER, {"spouse": "p3", "date": "2015-05-31", "ended": NONE}),
            "marriages.r2.date",
        ),
    ],
)
def test_a_status_beside_marriages(status: str, marriages: dict[str, Any], path: str) -> None:
    told = {"marital_status": status, "marriages": marriages}
    found = raised(case(told, i589(), i485(), p2={}, p3={}), "R-44")
    assert found is not None
    assert found.kind is Kind.WARN
    assert f"people.p1.{path}" in read_at(found)
    assert {"I-589 A.I.11", "I-485 6.1"} <= set(found.items)


@pytest.mark.parametrize(
    ("status", "marriages"),
    [
        ("single", NONE),
        ("married", rows(GOES_ON)),
        ("separated", rows(GOES_ON)),
        ("divorced", whole(OVER)),
        ("annulled", whole(OVER)),
        ("single", whole({**OVER, "how_ended": "annulment"})),
        ("married", rows(OVER)),
        ("married", rows(OVER, {"spouse": "p3", "date": "2015-06-01", "ended": NONE})),
        ("married", rows(OVER, {"spouse": "p3", "date": "2015", "ended": NONE})),
        ("divorced", {}),
    ],
)
def test_a_status_that_goes_with_the_marriages(status: str, marriages: dict[str, Any]) -> None:
    told = {"marital_status": status, "marriages": marriages}
    assert raised(case(told, i589(), i485(), p2={}, p3={}), "R-44") is None


def test_a_spouse_who_has_died() -> None:
    told = {"marital_status": "widowed", "marriages": rows(GOES_ON)}
    found = raised(case(told, i589(), p2={"deceased": True}), "R-44")
    assert found is not None
    assert "people.p2.deceased" in read_at(found)


@pytest.mark.parametrize(
    ("person", "others", "path"),
    [
        (
            {"children": NONE, "child_relations": rows({"child": "p2"})},
            {"p2": {}},
            "people.p1.child_relations.r1.child",
        ),
        ({"children": ["p3"]}, {"p2": {"mother": "p1"}, "p3": {}}, "people.p2.mother"),
        (
            {"marriages": rows({"spouse": "p3", "ended": NONE})},
            {"p2": {}, "p3": {"children": ["p2"]}},
            "people.p3.children",
        ),
    ],
)
def test_a_child_who_is_not_on_the_list(
    person: dict[str, Any], others: dict[str, Any], path: str
) -> None:
    found = raised(case(person, i589(), i485(), **others), "R-45")
    assert found is not None
    assert found.kind is Kind.WARN
    assert path in read_at(found)
    assert {"I-589 A.II", "I-485 7.1"} <= set(found.items)


def test_a_child_who_is_only_in_the_claim() -> None:
    spouse = {"marriages": rows({**GOES_ON, "spouse": "p2"}), "children": ["p3"]}
    claim = {**i589(), "include": {"p2": True, "p3": True, "p4": False}}
    found = raised(case(spouse, claim, p2={}, p3={}, p4={}), "R-45")
    assert found is not None
    assert read_at(found) == {"filings.f1.include.p4", "people.p1.children"}
    claim["include"].pop("p4")
    assert raised(case(spouse, claim, p2={}, p3={}, p4={}), "R-45") is None


def test_all_children_are_on_the_list() -> None:
    person = {"children": ["p2", "p4"], "child_relations": rows({"child": "p2"})}
    others = {"p2": {"mother": "p1"}, "p3": {"children": ["p2"]}, "p4": {"deceased": True}}
    assert raised(case(person, i589(), **others), "R-45") is None


def test_somebody_who_stands_twice_or_in_two_places() -> None:
    twice = {"mother": "p2", "siblings": ["p2"]}
    found = raised(case(twice, i589(), p2={"name": {"given": "Ada"}}), "R-46")
    assert found is not None
    assert found.kind is Kind.INFO
    assert "I-589 A.III.5" in found.items
    away = {"in_us": False, "location": "Anytown, United States"}
    found = raised(case({"siblings": ["p2"]}, i589(), p2=away), "R-46")
    assert found is not None
    assert read_at(found) == {"people.p2.in_us", "people.p2.location"}


@pytest.mark.parametrize(
    "brother",
    [
        {"in_us": False, "location": "Examplecity, Freedonia"},
        {"in_us": True, "location": "Anytown, United States"},
        {"location": "Anytown, United States"},
    ],
)
def test_kin_in_one_place(brother: dict[str, Any]) -> None:
    told = {"mother": "p3", "father": "p4", "siblings": ["p2"]}
    assert raised(case(told, i589(), p2=brother, p3={}, p4={}), "R-46") is None


@pytest.mark.parametrize(
    ("theirs", "leaf"),
    [
        ({"date": "2010-06-01"}, "date"),
        ({"country": "Sylvania"}, "country"),
        ({"ended": "2020-01-01"}, "ended"),
    ],
)
def test_a_marriage_told_in_two_ways(theirs: dict[str, Any], leaf: str) -> None:
    mine = {"marriages": rows({**GOES_ON, "country": "Freedonia"})}
    both = {"marriages": rows({**GOES_ON, "country": "Freedonia", "spouse": "p1", **theirs})}
    found = raised(case(mine, i589(), p2=both), "R-79")
    assert found is not None
    assert found.kind is Kind.WARN
    assert read_at(found) >= {f"people.{who}.marriages.r1.{leaf}" for who in ("p1", "p2")} - (
        {"people.p1.marriages.r1.ended"}
    )
    same = {"marriages": rows({"spouse": "p1", "date": "2010", "country": "freedonia"})}
    assert raised(case(mine, i589(), p2=same), "R-79") is None


def test_a_relatives_group_and_an_item_about_the_family() -> None:
    father = {"memberships": rows({"name": "Invented Union", "country": "Freedonia"})}
    found = raised(case({"father": "p2"}, i589(organizations=False), p2=father), "R-79")
    assert found is not None
    assert found.items == ("I-589 B.3.A",)
    assert "people.p2.memberships.r1.name" in read_at(found)
    for quiet in (i589(organizations=True), i589()):
        assert raised(case({"father": "p2"}, quiet, p2=father), "R-79") is None
    own = {"memberships": rows({"name": "Invented Union", "country": "Freedonia"})}
    assert raised(case(own, i589(organizations=False)), "R-79") is None
