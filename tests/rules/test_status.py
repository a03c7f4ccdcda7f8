"""R-15 and R-16: a stay that ended, a student without a school, time without a lawful stay."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.answers.households import HOME
from tests.rules.raised import US, case, i131, i485, i589, i765, raised, read_at, rows

AP = "advance parole, pending I-589"
GRANTED = {"grants": rows({"kind": "asylum", "on": "2025-03-01"})}


def came(until: str | None, status: str = "B-2", **more: Any) -> dict[str, Any]:
    row = {"date": "2023-01-05", "manner": "admitted", "status": status, "status_expires": until}
    return {"entries": rows({**row, **more}), "birth": {"date": "1990-02-03"}}


UNINSPECTED = came(None, manner="without_inspection")


def asked(on: str) -> dict[str, Any]:
    return {"applications": rows({"kind": "asylum", "government": US, "filed": on})}


@pytest.mark.parametrize(("mailed", "speaks"), [("2026-12-01", False), ("2026-12-02", True)])
def test_a_stay_that_ends_before_the_forms_are_mailed(mailed: str, speaks: bool) -> None:
    form = {**i589(), "mail_date": mailed}
    found = raised(case(came("2026-12-01"), form, i765()), "R-15")
    assert (found is not None) is speaks
    if found is not None:
        assert found.kind is Kind.WARN
        assert {"I-589 A.I.19.c", "I-589 C.5", "I-765 2.24", "I-765 2.25"} <= set(found.items)
        assert read_at(found) == {"people.p1.entries.r1.status_expires"}


def test_a_no_about_the_status_stands_beside_it() -> None:
    found = raised(case(came("2024-12-01"), i485(status_violated=False)), "R-15")
    assert found is not None
    assert "I-485 9.13" in found.items
    assert "filings.f1.i485.sworn.status_violated.answer" in read_at(found)


@pytest.mark.parametrize(
    "told",
    [
        came("2027-06-01"),
        came("2024-12-01", duration_of_status=True),
        {**came("2025-12-01"), **GRANTED},
        {**came("2024-01-01"), "stay_expires": "2027-01-01"},
        UNINSPECTED,
        {},
    ],
)
def test_no_stay_that_ended(told: dict[str, Any]) -> None:
    assert raised(case(told, i589(), i485(status_violated=False)), "R-15") is None


def test_the_item_about_the_status_alone() -> None:
    assert raised(case({}, i485(status_violated=True)), "R-15") is not None


def school(country: str, to: str) -> dict[str, Any]:
    found = rows({"name": "Elmwood College", "country": country, "from": "2019-09", "to": to})
    return {"schools": {**found, "complete": True}}


@pytest.mark.parametrize(
    ("schools", "speaks"),
    [
        ({"schools": {"state": "none"}}, True),
        (school(HOME, "2022-06"), True),
        (school(US, "2024-06"), False),
        (school(US, "2022-06"), True),
        ({}, False),
    ],
)
def test_a_student_and_a_school(schools: dict[str, Any], speaks: bool) -> None:
    told = {**came(None, "F-1", duration_of_status=True), **schools}
    assert (raised(case(told, i589()), "R-15") is not None) is speaks
    told = {**came(None, "J-1", duration_of_status=True), **schools}
    assert raised(case(told, i589()), "R-15") is None


def test_days_without_a_stay_beside_a_no() -> None:
    about = case({**UNINSPECTED, **asked("2023-09-01")}, i485(unlawful_presence=False))
    found = raised(about, "R-16")
    assert found is not None
    assert found.kind is Kind.WARN
    assert {"I-485 9.76", "I-485 9.77", "I-485 9.78.a"} <= set(found.items)
    assert {
        "people.p1.entries.r1.date",
        "filings.f1.i485.sworn.unlawful_presence.answer",
    } <= read_at(found)


@pytest.mark.parametrize(
    "told",
    [
        {**UNINSPECTED, **asked("2023-01-05")},
        {**UNINSPECTED, "birth": {"date": "2010-02-03"}},
        {**came("2023-09-01"), **asked("2023-09-02")},
        {**came("2023-09-01"), **GRANTED},
        {**UNINSPECTED, "applications": rows({"kind": "asylum", "government": US})},
        came("2027-01-01"),
        {},
    ],
)
def test_days_that_are_left_out(told: dict[str, Any]) -> None:
    assert raised(case(told, i485(unlawful_presence=False)), "R-16") is None


@pytest.mark.parametrize(("filed", "speaks"), [("2024-02-28", False), ("2024-02-29", True)])
def test_a_journey_after_more_than_180_days(filed: str, speaks: bool) -> None:
    told = {**came("2023-08-31"), **asked(filed)}
    found = raised(case(told, i131(AP)), "R-16")
    assert (found is not None) is speaks
    if found is not None:
        assert "I-131 7.1" in found.items
        assert "filings.f1.i131.application" in read_at(found)


def test_a_truthful_yes_and_no_journey() -> None:
    told = {**came("2023-08-31"), **asked("2024-08-01")}
    assert raised(case(told, i589()), "R-16") is None
    assert raised(case(told, i485(unlawful_presence=True)), "R-16") is not None


@pytest.mark.parametrize(
    ("told", "sworn", "kind"),
    [
        (came(None, "J-1"), {}, Kind.INFO),
        (came(None, "J1 exchange visitor"), {"exchange_visitor": False}, Kind.INFO),
        ({}, {"exchange_visitor": True, "exchange_complied": False}, Kind.WARN),
        (came(None, "J-1"), {"exchange_visitor": True, "exchange_waiver": True}, None),
        (came(None, "B-2"), {"exchange_visitor": False}, None),
        (came(None, "JX"), {}, None),
    ],
)
def test_exchange_visitors(told: dict[str, Any], sworn: dict[str, bool], kind: Kind | None) -> None:
    found = raised(case(told, i485(**sworn)), "R-17")
    assert (found.kind if found else None) is kind
    if found is not None:
        assert {"I-485 9.19", "I-485 9.20", "I-485 9.21"} <= set(found.items)
    assert raised(case(told, i589()), "R-17") is None


@pytest.mark.parametrize(
    ("told", "items"),
    [
        ({"charge_exemption": {"state": "unknown"}}, {"I-485 9.56"}),
        ({"support_exemption": {"state": "not applicable"}}, {"I-485 3.1.e"}),
        ({"charge_exemption": "asylee", "support_exemption": "not required"}, None),
        ({"charge_exemption": {"state": "skipped"}}, None),
        ({}, None),
    ],
)
def test_public_charge(told: dict[str, Any], items: set[str] | None) -> None:
    form = {"form": "i485", "i485": {"category": "asylum", **told}}
    found = raised(case({}, form), "R-20")
    assert (set(found.items) if found else None) == items
    other = {"form": "i485", "i485": told}
    assert raised(case({}, other), "R-20") is None
