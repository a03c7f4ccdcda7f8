"""R-35, R-36, R-73: where forms go, orders, and asylum denied while other forms are open."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.rules.raised import case, i131, i485, i589, i765, raised, read_at, rows

PAROLE = "advance parole, pending I-589"


def court(**told: Any) -> dict[str, Any]:
    return {"proceedings": told}


def claim(to: str | None, **sworn: bool) -> dict[str, Any]:
    return {**i589(include=None, **sworn), "to": to}


@pytest.mark.parametrize(
    ("told", "form"),
    [
        ({"status": "now"}, claim("uscis")),
        ({"listed": True}, claim("uscis")),
        ({"status": "never"}, claim("court")),
        ({"status": "never", "listed": True}, claim(None)),
        ({"status": "never", "papers": True}, claim("uscis")),
        ({"order": "absent"}, i765()),
        ({"status": "now"}, i485()),
        ({"status": "past"}, i485(proceedings=False)),
        ({"status": "now"}, i131(PAROLE, in_proceedings=False)),
        ({"status": "never"}, i485(in_court=True)),
        ({}, i485(hearing_missed=True)),
    ],
)
def test_court_and_forms_that_do_not_go_together(
    told: dict[str, Any], form: dict[str, Any]
) -> None:
    found = raised(case(court(**told), form), "R-35")
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    assert found.because
    assert {f"people.p1.proceedings.{key}" for key in told} <= read_at(found)
    assert found.items or form["form"] == "i765"


@pytest.mark.parametrize(
    ("told", "form"),
    [
        ({"status": "now"}, claim("court")),
        ({"status": "never"}, claim("uscis")),
        ({"status": "past"}, claim("uscis")),
        ({"status": "never", "papers": True, "listed": False}, claim(None)),
        ({"status": "never", "papers": False}, claim("uscis")),
        ({"status": "now"}, claim(None)),
        ({}, claim("court")),
        ({"status": "past", "order": "terminated"}, i485(proceedings=True)),
        ({"status": "never"}, i485(proceedings=True, in_court=False)),
        ({"status": "never"}, i131(PAROLE, in_proceedings=False)),
    ],
)
def test_court_and_forms_that_go_together(told: dict[str, Any], form: dict[str, Any]) -> None:
    assert raised(case(court(**told), form), "R-35") is None


def test_papers_that_the_court_does_not_list_are_mentioned() -> None:
    told = court(status="never", papers=True, listed=False)
    found = raised(case(told, claim("uscis")), "R-35")
    assert found is not None
    assert found.kind is Kind.INFO
    assert read_at(found) == {"people.p1.proceedings.papers", "people.p1.proceedings.listed"}


@pytest.mark.parametrize(("born", "speaks"), [("2008-11-22", False), ("2008-11-21", True)])
def test_a_child_alone_files_with_uscis_also_in_court(born: str, speaks: bool) -> None:
    told = {**court(status="now"), "alone": True, "birth": {"date": born}}
    assert (raised(case(told, claim("uscis")), "R-35") is not None) is speaks


def test_family_in_the_claim_who_is_in_court() -> None:
    told = {"marriages": rows({"spouse": "p2", "ended": {"state": "none"}})}
    form = {**i589({"p2": True}), "to": "uscis"}
    found = raised(case(told, form, p2=court(status="now")), "R-35")
    assert found is not None
    assert {"I-589 A.I.18.a", "I-589 A.II.22"} <= set(found.items)
    assert read_at(found) == {"people.p2.proceedings.status"}
    alone = {**i589({"p2": False}), "to": "uscis"}
    assert raised(case(told, alone, p2=court(status="now")), "R-35") is None


def test_the_items_say_where_the_forms_ask_it() -> None:
    found = raised(case(court(status="now"), claim("uscis"), i131(PAROLE), i485()), "R-35")
    assert found is not None
    assert {"I-589 A.I.18.b", "I-131 4.1", "I-485 2.1"} <= set(found.items)


@pytest.mark.parametrize("order", ["removal", "reinstated", "voluntary"])
def test_an_order_was_told(order: str) -> None:
    found = raised(case(court(order=order), i485(), i589()), "R-36")
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    assert {"I-485 9.15", "I-485 9.74", "I-485 9.78.b", "I-589 A.I.18.c"} <= set(found.items)
    assert read_at(found) == {"people.p1.proceedings.order"}


@pytest.mark.parametrize(
    "key",
    [
        "final_order",
        "order_reinstated",
        "departure_failed",
        "removed",
        "reentered_after_presence",
        "reentered_after_removal",
    ],
)
def test_a_yes_about_orders(key: str) -> None:
    found = raised(case({}, i485(**{key: True})), "R-36")
    assert found is not None
    assert read_at(found) == {f"filings.f1.i485.sworn.{key}.answer"}
    assert raised(case({}, i485(**{key: False})), "R-36") is None


@pytest.mark.parametrize("order", ["terminated", "dismissed", None, {"state": "none"}])
def test_a_case_that_ended_otherwise_is_no_order(order: Any) -> None:
    assert raised(case(court(order=order), i485()), "R-36") is None


def asked(*outcomes: str | None) -> dict[str, Any]:
    found = ({"kind": "Asylum", "government": "USA", "outcome": outcome} for outcome in outcomes)
    return {"applications": rows(*found)}


@pytest.mark.parametrize(
    ("outcome", "form", "kind", "item"),
    [
        ("denied", i131(PAROLE), Kind.SEE_A_LAWYER, "I-131 1.5.B"),
        ("denied", i765(), Kind.SEE_A_LAWYER, "I-765 2.27"),
        ("denied", claim("uscis"), Kind.SEE_A_LAWYER, "I-589 A.I.18.a"),
        ("referred", i131(PAROLE), Kind.SEE_A_LAWYER, "I-131 1.5.B"),
        ("referred", i765(), Kind.WARN, "I-765 2.27"),
    ],
)
def test_asylum_ended_while_a_form_rests_on_it(
    outcome: str, form: dict[str, Any], kind: Kind, item: str
) -> None:
    found = raised(case(asked(outcome), form), "R-73")
    assert found is not None
    assert found.kind is kind
    assert item in found.items
    assert "people.p1.applications.r1.outcome" in read_at(found)


def test_an_open_or_granted_request_or_another_form_is_silent() -> None:
    for outcomes in (("pending",), (None,), ("denied", "pending"), ("denied", "granted")):
        assert raised(case(asked(*outcomes), i765()), "R-73") is None
    granted = {"grants": rows({"kind": "asylum", "on": "2024-01-01"})}
    assert raised(case({**asked("denied"), **granted}, i765()), "R-73") is None
    assert raised(case(asked("denied"), i765("a10")), "R-73") is None
    assert raised(case(asked("denied"), claim("court")), "R-73") is None
