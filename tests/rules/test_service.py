"""R-22 and R-26: service, training with weapons, posts in a government."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.answers.households import HOME
from tests.rules.raised import US, case, i485, i589, raised, read_at, rows


def served(kind: str | None, country: str | None = HOME, **more: Any) -> dict[str, Any]:
    return {"services": rows({"kind": kind, "country": country, **more})}


@pytest.mark.parametrize("kind", ["military", "police", "intelligence", "militia"])
def test_a_service_warns(kind: str) -> None:
    found = raised(case(served(kind), i589(), i485()), "R-22")
    assert found is not None
    assert found.kind is Kind.WARN
    assert not found.sensitive
    assert {"I-589 B.3.A", "I-589 C.3", "I-485 9.50", "I-485 9.48", "I-485 9.43.a"} <= set(
        found.items
    )
    assert "people.p1.services.r1.kind" in read_at(found)


@pytest.mark.parametrize(
    "told",
    [
        served("military", held_people=True),
        served("police", fought=True),
        served("prison"),
        served("armed_group"),
        {**served("military", **{"from": "2007-12"}), "birth": {"date": "1990-01-01"}},
    ],
)
def test_what_needs_a_lawyer_is_said_softly(told: dict[str, Any]) -> None:
    found = raised(case(told, i589()), "R-22")
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    assert found.sensitive


@pytest.mark.parametrize(
    ("began", "kind"),
    [("2007-12-31", Kind.SEE_A_LAWYER), ("2008-01-01", Kind.WARN), ("2008", Kind.WARN)],
)
def test_the_day_before_the_18th_birthday(began: str, kind: Kind) -> None:
    told = {**served("military", **{"from": began}), "birth": {"date": "1990-01-01"}}
    found = raised(case(told, i589()), "R-22")
    assert found is not None
    assert found.kind is kind


def test_training_at_school_is_no_service_of_a_child() -> None:
    told = served("weapons_training", **{"from": "2004"})
    found = raised(case({**told, "birth": {"date": "1990-01-01"}}, i589()), "R-22")
    assert found is not None
    assert found.kind is Kind.WARN


@pytest.mark.parametrize(
    ("told", "form", "item"),
    [
        (served("military"), i485(military_police=False), "military_police"),
        (served("police"), i485(military_police=False), "military_police"),
        (served("weapons_training"), i485(weapons_training=False), "weapons_training"),
        (served("militia"), i485(armed_group=False), "armed_group"),
        (served("police", held_people=True), i485(detention_served=False), "detention_served"),
    ],
)
def test_a_no_beside_a_service_in_the_words_of_its_item(
    told: dict[str, Any], form: dict[str, Any], item: str
) -> None:
    found = raised(case(told, form), "R-22")
    assert found is not None
    assert f"filings.f1.i485.sworn.{item}.answer" in read_at(found)


def test_the_item_about_groups_at_home_names_armies_there() -> None:
    path = "filings.f1.claim.sworn.organizations.answer"
    at_home = raised(case(served("military"), i589(organizations=False)), "R-22")
    assert at_home is not None
    assert path in read_at(at_home)
    for told in (served("military", US), served("police")):
        found = raised(case(told, i589(organizations=False)), "R-22")
        assert found is not None
        assert path not in read_at(found)


@pytest.mark.parametrize(
    ("sworn", "kind"),
    [
        ({"military_police": True}, Kind.WARN),
        ({"weapons_training": True}, Kind.WARN),
        ({"detention_served": True}, Kind.SEE_A_LAWYER),
        ({"armed_group": True}, Kind.SEE_A_LAWYER),
        ({"child_soldiers_used": True}, Kind.SEE_A_LAWYER),
        ({"military_police": False}, None),
    ],
)
def test_the_items_alone(sworn: dict[str, bool], kind: Kind | None) -> None:
    found = raised(case({}, i485(**sworn)), "R-22")
    assert (found.kind if found else None) is kind


def test_no_service_no_finding() -> None:
    for told in ({}, {"services": {"state": "none"}}, {"services": rows({})}):
        assert raised(case(told, i485(), i589()), "R-22") is None
        assert raised(case(told, i485(), i589()), "R-26") is None


def test_a_post_in_a_government() -> None:
    told = served("government", rank="Teacher")
    found = raised(case(told, i485(), i589()), "R-26")
    assert found is not None
    assert found.kind is Kind.WARN
    assert {"I-485 9.35.a", "I-485 9.35.b", "I-485 4.7", "I-589 A.III.4"} <= set(found.items)
    assert raised(case(told, i485()), "R-22") is None
    assert raised(case(served("police"), i485()), "R-26") is None


@pytest.mark.parametrize(
    ("told", "sworn", "kind"),
    [
        ({}, {"foreign_official": True}, Kind.WARN),
        ({}, {"religious_freedom": True}, Kind.SEE_A_LAWYER),
        (served("government", held_people=True), {}, Kind.SEE_A_LAWYER),
        ({}, {"foreign_official": False}, None),
    ],
)
def test_how_much_a_post_weighs(
    told: dict[str, Any], sworn: dict[str, bool], kind: Kind | None
) -> None:
    found = raised(case(told, i485(**sworn)), "R-26")
    assert (found.kind if found else None) is kind
    assert found is None or found.sensitive is (kind is Kind.SEE_A_LAWYER)
