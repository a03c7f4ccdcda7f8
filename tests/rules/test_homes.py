"""R-42, R-67, R-81: homes, moves and mail."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.rules.finding import Kind
from app.rules.zip_codes import may_lie_in
from tests.rules.raised import US, case, i485, i589, i765, raised, read_at, rows

NOW = {"country": US, "from": "2022-06", "to": "present"}
BEFORE = {"country": "Freedonia", "from": "2000", "to": "2022-05"}


@pytest.mark.parametrize(
    ("homes", "kind", "path"),
    [
        (rows({**NOW, "from": "2022-07-02"}, BEFORE), Kind.WARN, "residences.r2.to"),
        (rows({**BEFORE, "to": "2026-10-20"}), Kind.WARN, "residences.r1.to"),
        ({**rows(NOW), "complete": True}, Kind.WARN, "residences.r1.from"),
        (rows(NOW, {**BEFORE, "to": "2022-09"}), Kind.INFO, "residences.r2.to"),
        (rows({**NOW, "street": "P.O. Box 12"}, BEFORE), Kind.WARN, "residences.r1.street"),
        (
            rows({**NOW, "province": "MD", "postal_code": "90001"}, BEFORE),
            Kind.WARN,
            "residences.r1.postal_code",
        ),
    ],
)
def test_homes_to_look_at_again(homes: dict[str, Any], kind: Kind, path: str) -> None:
    found = raised(case({"residences": homes}, i589(), i485()), "R-42")
    assert found is not None
    assert found.kind is kind
    assert f"people.p1.{path}" in read_at(found)
    assert {"I-589 A.III.2", "I-485 1.18"} <= set(found.items)


@pytest.mark.parametrize(
    "homes",
    [
        rows(NOW, BEFORE),
        rows({**NOW, "from": "2022-07-01"}, BEFORE),
        rows({**NOW, "from": "about 2022-09"}, BEFORE),
        rows(NOW),
        rows(NOW, {"from": "2015", "to": "2022-06"}, {"from": "2000", "to": "2014-06"}),
        rows(NOW, {"country": "Freedonia", "from": "2000"}),
        rows({**NOW, "from": "2024-01"}, BEFORE, {"city": "Somewhere"}),
        rows(NOW, {**BEFORE, "to": "2022-06"}),
        rows({**NOW, "province": "MD", "postal_code": "21201"}, BEFORE),
        rows({**NOW, "street": "4 Boxwood Road"}, BEFORE),
    ],
)
def test_homes_without_a_gap(homes: dict[str, Any]) -> None:
    assert raised(case({"residences": homes}, i589(), i485()), "R-42") is None


def test_homes_are_asked_from_the_birth_on_and_by_two_forms() -> None:
    young = {
        "birth": {"date": "2024-01-01"},
        "residences": {**rows({**NOW, "from": "2024-01-20"}), "complete": True},
    }
    assert raised(case(young, i485()), "R-42") is None
    gap = {"residences": rows({**NOW, "from": "2024-01"}, BEFORE)}
    assert raised(case(gap, i765()), "R-42") is None


@pytest.mark.parametrize(
    ("code", "state", "fits"),
    [
        ("21201", "MD", True),
        ("90001", "MD", False),
        ("00099", "MD", True),
        ("88500", "TX", True),
        ("10001-0001", "NY", True),
        ("00501", "NY", True),
        ("90001", "Freedonia", True),
        ("SW1A", "MD", True),
    ],
)
def test_zip_codes_and_states(code: str, state: str, fits: bool) -> None:
    assert may_lie_in(code, state) is fits


SENT = {"form": "i589", "state": "sent", "mail_date": "2026-03-10"}
ON_PAPER = {
    "form": "i765",
    "state": "sent",
    "mail_date": "2026-03-10",
    "filed": {
        "form": "i765",
        "edition": "08/21/25",
        "on": "2026-03-10",
        "source": "mailed here",
        "answers": {"home.street": "12 Invented St", "home.city": "Anytown"},
    },
}
HOME = {"street": "12 Invented St.", "city": "ANYTOWN", "country": US, "to": "present"}


@pytest.mark.parametrize(
    ("home", "filing"),
    [
        ({**HOME, "from": "2026-03-11"}, SENT),
        ({**HOME, "street": "9 Other Street"}, ON_PAPER),
        ({**HOME, "from": "2026-05"}, ON_PAPER),
    ],
)
def test_a_move_while_something_waits(home: dict[str, Any], filing: dict[str, Any]) -> None:
    about = case({"residences": rows(home)}, filing, i485())
    found = raised(about, "R-67")
    assert found is not None
    assert found.kind is Kind.WARN
    assert any(path.startswith("people.p1.residences.r1") for path in read_at(found))
    assert "I-485 1.18" in found.items


@pytest.mark.parametrize(
    ("home", "filing"),
    [
        ({**HOME, "from": "2026-03-10"}, SENT),
        ({**HOME, "from": "2026-03"}, SENT),
        ({**HOME, "from": "2020-01"}, ON_PAPER),
        ({**HOME, "from": "2026-05"}, i589()),
    ],
)
def test_no_move_since(home: dict[str, Any], filing: dict[str, Any]) -> None:
    assert raised(case({"residences": rows(home)}, filing), "R-67") is None


def test_a_move_after_asking_is_mentioned_until_the_decision() -> None:
    home = rows({**HOME, "from": "2026-05"})
    asked = {"kind": "asylum", "government": US, "filed": "2026-01-05"}
    told = {"residences": home, "applications": rows(asked), "proceedings": {"status": "now"}}
    found = raised(case(told, i765()), "R-67")
    assert found is not None
    assert found.kind is Kind.WARN
    assert any("EOIR-33" in sentence.english() for sentence in found.message)
    done = {**told, "applications": rows({**asked, "outcome": "denied"})}
    assert raised(case(done, i765()), "R-67") is None


def test_a_figure_that_is_old_is_not_said() -> None:
    told = {"residences": rows({**HOME, "from": "2026-05"}), "proceedings": {"status": "now"}}
    found = raised(case(told, SENT), "R-67", today=date(2031, 1, 1))
    assert found is not None
    said = " ".join(sentence.english() for sentence in found.message)
    assert "Look up" in said
    assert "10 days" not in said


def claim(feared: str) -> dict[str, Any]:
    return {"form": "i589", "claim": {"feared": feared}}


def test_a_safe_place_for_letters() -> None:
    found = raised(case({}, claim("family")), "R-81")
    assert found is not None
    assert found.sensitive
    assert found.kind is Kind.INFO
    assert "I-589 A.I.9" in found.items
    assert raised(case({"contact": {"mailing_differs": True}}, claim("family")), "R-81") is None
    assert raised(case({}, claim("government")), "R-81") is None


def test_a_claim_is_not_shown_to_the_other() -> None:
    theirs = {**claim("family"), "person": "p2", "include": {"p1": True}}
    assert raised(case({}, i765(), theirs, p2={}), "R-81") is None
