"""R-08, R-09, R-10: a journey while asylum is open, home after a grant, Form I-131 for another."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.answers.households import HOME
from tests.rules.raised import case, i131, i485, i765, raised, read_at, rows

PENDING = {"applications": rows({"kind": "Asylum", "government": "USA", "filed": "2024-01-01"})}
ASYLUM = {"grants": rows({"kind": "asylum", "on": "2024-02-01"})}
CARD = {"grants": rows({"kind": "asylum", "on": "2024-02-01"}, {"kind": "residence"})}
PLAN = {"travel_plan": {"leaving": True, "date": "2027-01-10", "countries": ["Sylvania"]}}
ASYLEE, RESIDENT = (f"refugee travel document, {who}" for who in ("asylee", "permanent resident"))
PAROLE, PAROLE_485 = (f"advance parole, pending {form}" for form in ("I-589", "I-485"))


def parole(expires: str | None) -> dict[str, Any]:
    return {"documents": rows({"kind": "advance_parole", "expires": expires})}


def test_a_plan_without_advance_parole() -> None:
    found = raised(case({**PENDING, **PLAN}, i765()), "R-08")
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    assert "people.p1.travel_plan.leaving" in read_at(found)
    assert {"Q-160", "Q-161"} <= set(found.facts)


@pytest.mark.parametrize(
    ("expires", "kind"),
    [
        ("2027-01-09", Kind.SEE_A_LAWYER),
        ("2027-01-10", Kind.WARN),
        (None, Kind.WARN),
    ],
)
def test_a_document_that_lasts_until_the_journey(expires: str | None, kind: Kind) -> None:
    found = raised(case({**PENDING, **PLAN, **parole(expires)}, i765()), "R-08")
    assert found is not None
    assert found.kind is kind


def test_asking_for_advance_parole_warns_and_the_feared_country_or_court_weighs_more() -> None:
    form = i131(PAROLE)
    found = raised(case(PENDING, form), "R-08")
    assert found is not None
    assert found.kind is Kind.WARN
    assert {"I-131 1.5.B", "I-131 4.1", "I-131 7.1", "I-131 7.3"} <= set(found.items)
    form["i131"]["trip"] = {"countries": ["Sylvania", HOME]}
    home = raised(case(PENDING, form), "R-08")
    assert home is not None
    assert home.kind is Kind.SEE_A_LAWYER
    assert "filings.f1.i131.trip.countries" in read_at(home)
    court = raised(case({**PENDING, "proceedings": {"status": "now"}}, i131(PAROLE)), "R-08")
    assert court is not None
    assert court.kind is Kind.SEE_A_LAWYER
    assert "people.p1.proceedings.status" in read_at(court)


@pytest.mark.parametrize(
    ("ended", "kind"), [("2023-07-04", Kind.WARN), ("2023-07-03", Kind.SEE_A_LAWYER)]
)
def test_a_long_time_without_a_stay_before_the_request_weighs_more(ended: str, kind: Kind) -> None:
    told = {**PENDING, "entries": rows({"date": "2023-01-04", "status_expires": ended})}
    found = raised(case(told, i131(PAROLE)), "R-08")
    assert found is not None
    assert found.kind is kind
    assert ("people.p1.entries.r1.status_expires" in read_at(found)) is (kind is not Kind.WARN)


def test_open_means_before_a_judge_too_and_not_after_a_grant() -> None:
    row = {"kind": "Asylum", "government": "USA", "outcome": "referred"}
    assert raised(case({**PLAN, "applications": rows(row)}, i765()), "R-08") is not None
    stays = {"travel_plan": {"leaving": False}}
    assert raised(case({**PENDING, **stays}, i765()), "R-08") is None
    assert raised(case(PENDING, i765()), "R-08") is None
    assert raised(case(PLAN, i765()), "R-08") is None
    assert raised(case({**PENDING, **PLAN, **ASYLUM}, i485()), "R-08") is None


@pytest.mark.parametrize(
    ("key", "item"),
    [
        ("plans_return", "I-131 6.2"),
        ("returned", "I-131 6.3.a"),
        ("home_passport", "I-131 6.3.b"),
        ("home_benefits", "I-131 6.3.c"),
        ("regained_nationality", "I-131 6.4.a"),
        ("new_nationality", "I-131 6.4.b"),
        ("status_elsewhere", "I-131 6.4.c"),
    ],
)
def test_a_yes_since_the_grant(key: str, item: str) -> None:
    found = raised(case(ASYLUM, i131(ASYLEE, **{key: True})), "R-09")
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    assert item in found.items
    assert read_at(found) == {f"filings.f1.i131.sworn.{key}.answer"}
    assert raised(case(ASYLUM, i131(ASYLEE, **{key: False})), "R-09") is None
    assert raised(case(PENDING, i131(PAROLE, **{key: True})), "R-09") is None


@pytest.mark.parametrize(("day", "speaks"), [("2024-02-01", False), ("2024-02-02", True)])
def test_home_or_its_passport_the_day_after_the_grant(day: str, speaks: bool) -> None:
    trip = {"exits": rows({"date": day, "destination": HOME, "country": "USA"})}
    passport = {"documents": rows({"kind": "passport", "country": HOME, "issued": day})}
    for told in (trip, passport):
        found = raised(case({**ASYLUM, **told}, i485()), "R-09")
        assert (found is not None) is speaks
        if found:
            assert "people.p1.grants.r1.on" in read_at(found)
        assert raised(case(told, i485()), "R-09") is None


def test_a_plan_to_go_home_after_the_grant() -> None:
    plan = {"travel_plan": {"leaving": True, "countries": [HOME]}}
    found = raised(case({**ASYLUM, **plan}, i485()), "R-09")
    assert found is not None
    assert read_at(found) == {"people.p1.travel_plan.countries"}
    assert raised(case({**ASYLUM, **PLAN}, i485()), "R-09") is None


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (ASYLUM, PAROLE),
        (ASYLUM, PAROLE_485),
        (ASYLUM, RESIDENT),
        (CARD, ASYLEE),
        (PENDING, ASYLEE),
        (PENDING, RESIDENT),
    ],
)
def test_a_form_for_somebody_elsewhere(told: dict[str, Any], wanted: str) -> None:
    about = case(told, i131(wanted))
    found = raised(about, "R-10")
    assert found is not None
    assert found.kind is Kind.WARN
    assert found.filing == "f1"
    assert {"I-131 1.2", "I-131 1.3", "I-131 1.5.B"} <= set(found.items)
    assert "filings.f1.i131.application" in read_at(found)


@pytest.mark.parametrize(
    ("told", "wanted"),
    [(ASYLUM, ASYLEE), (CARD, RESIDENT), (PENDING, PAROLE), ({}, ASYLEE), ({}, PAROLE_485)],
)
def test_a_form_that_fits_or_nothing_told_is_silent(told: dict[str, Any], wanted: str) -> None:
    assert raised(case(told, i131(wanted)), "R-10") is None


@pytest.mark.parametrize(
    ("receipt", "speaks"),
    [
        ({"state": "none"}, True),
        ({"state": "unknown"}, True),
        ("ZZZ0000000001", False),
        (None, False),
    ],
)
def test_advance_parole_names_the_open_case(receipt: Any, speaks: bool) -> None:
    row = {"kind": "Asylum", "government": "USA", "receipt": receipt}
    form = i131(PAROLE)
    form["i131"]["based_on"] = "r1"
    found = raised(case({"applications": rows(row)}, form), "R-10")
    assert (found is not None) is speaks
    if found:
        assert read_at(found) == {"filings.f1.i131.based_on"}
