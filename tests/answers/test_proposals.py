"""Only Yes is ever proposed, each in its own item's scope, and changes un-confirm."""

from __future__ import annotations

import dataclasses
import hashlib
from datetime import date
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from app.answers import paths
from app.answers.case import Case
from app.answers.claim import SwornI589
from app.answers.evidence_i589 import one_year_after
from app.answers.person import Person
from app.answers.proposals import (
    Proposal,
    confirm,
    confirmed,
    digest,
    keys,
    proposals,
    sworn_item,
    sworn_path,
)
from app.answers.states import State, given, without_value
from app.problems import Problem
from tests.answers.households import HOME, household
from tests.answers.strategies import cases

NEVER_PROPOSED = {"persecuted_others", "harm_feared", "torture_feared"}
FAMILY = {
    "marriages": {"m1": {"spouse": "p2"}},
    "children": ["p3"],
    "mother": "p4",
    "siblings": ["p5"],
}


def proposed(person: dict[str, Any], **more: Any) -> dict[str, list[str]]:
    """Return the paths of the events proposed by key, for a p1 with these facts."""
    others = {key: value for key, value in more.items() if key.startswith("p")}
    filing = {key: value for key, value in more.items() if not key.startswith("p")}
    case = household({"p1": {"home_country": HOME, **person}, **others}, filing)
    return {found.key: [event.path for event in found.events] for found in proposals(case, "f1")}


def arrest(kind: str, country: str | None) -> dict[str, Any]:
    return {"arrests": {"a1": {"kind": kind, "country": country, "date": "2020-05"}}}


KINDS = ["arrested", "detained", "questioned", "charged", "convicted", "imprisoned"]


@pytest.mark.parametrize("kind", KINDS)
def test_anything_from_questioning_to_prison_abroad_speaks_to_b2(kind: str) -> None:
    assert proposed(arrest(kind, HOME)) == {"arrested_abroad": ["people.p1.arrests.a1"]}


@pytest.mark.parametrize("country", ["United States", "USA", "U.S.", "united states of america"])
@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"questioned"}))
def test_custody_in_the_us_speaks_to_c6_only(kind: str, country: str) -> None:
    assert proposed(arrest(kind, country)) == {"crime_in_us": ["people.p1.arrests.a1"]}


def test_questioning_in_the_us_is_in_neither_items_words() -> None:
    assert proposed(arrest("questioned", "US")) == {}


def test_an_arrest_without_a_country_speaks_to_both_until_somebody_says_where() -> None:
    assert set(proposed(arrest("arrested", None))) == {"arrested_abroad", "crime_in_us"}


@pytest.mark.parametrize("who", ["p2", "p3", "p4", "p5"])
def test_b2_looks_at_the_whole_family(who: str) -> None:
    everyone: dict[str, Any] = {"p2": {}, "p3": {}, "p4": {}, "p5": {}}
    everyone[who] = arrest("detained", HOME)
    assert proposed(FAMILY, **everyone) == {"arrested_abroad": [f"people.{who}.arrests.a1"]}


def test_a_stranger_in_the_file_is_nobodys_family() -> None:
    assert proposed({}, p2=arrest("detained", HOME)) == {}


@pytest.mark.parametrize(
    ("answer", "keys"), [(True, {"crime_in_us"}), (False, set()), (None, set())]
)
def test_c6_looks_at_family_members_who_are_included(answer: bool | None, keys: set[str]) -> None:
    family = {"p2": arrest("arrested", "US"), "p3": {}, "p4": {}, "p5": {}}
    assert set(proposed(FAMILY, **family, include={"p2": answer})) == keys


def test_groups_speak_to_b3_and_those_that_last_to_b3b() -> None:
    groups = {
        "m1": {"name": "Choir", "to": "2019"},
        "m2": {"name": "Union", "to": "present"},
        "m3": {"name": "Club", "country": "Sylvania", "to": "present"},
    }
    assert proposed({"memberships": groups}) == {
        "organizations": ["people.p1.memberships.m1", "people.p1.memberships.m2"],
        "organizations_continuing": ["people.p1.memberships.m2"],
    }


def test_harm_to_the_family_speaks_to_b1a() -> None:
    family = {"p2": {}, "p3": {"harms": {"h1": {"date": "2020"}}}, "p4": {}, "p5": {}}
    assert proposed(FAMILY, **family) == {"harm_past": ["people.p3.harms.h1"]}


def test_applications_speak_to_c1_in_the_us_and_to_c2b_elsewhere() -> None:
    asked = {
        "a1": {"kind": "Asylum", "government": "United States"},
        "a2": {"kind": "Visitor visa", "government": "United States"},
        "a3": {"kind": "Residence permit", "government": "Sylvania"},
        "a4": {"kind": "Pension", "government": HOME},
    }
    assert proposed({"applications": asked}) == {
        "applied_before": ["people.p1.applications.a1"],
        "status_elsewhere": ["people.p1.applications.a3"],
    }


JOURNEY = {
    "residences": {
        "r1": {"country": HOME, "from": "2010", "to": "2023-05"},
        "r2": {"country": "Sylvania", "from": "2023-05", "to": "2023-09"},
        "r3": {"country": "US", "from": "2023-09", "to": "present"},
        "r4": {"country": "Sylvania", "from": "2008", "to": "2009"},
    },
    "entries": {"e1": {"date": "2023-09-12"}},
}


def test_a_stay_on_the_way_speaks_to_c2a_and_an_older_one_does_not() -> None:
    assert proposed(JOURNEY, mail_date=None) == {"travelled_through": ["people.p1.residences.r2"]}


def test_departures_tell_the_way_when_there_are_no_homes() -> None:
    exits = {
        "x1": {"date": "2023-05-01", "country": HOME, "destination": "Sylvania"},
        "x2": {"date": "2023-09-12", "country": "Sylvania", "destination": "United States"},
        "x3": {"date": "2018-01-02", "country": "Sylvania", "destination": HOME},
        "x4": {"date": "2023", "country": "Sylvania", "destination": HOME},
    }
    found = proposed({"exits": exits, "entries": {"e1": {"date": "2023-09-12"}}}, mail_date=None)
    assert found["travelled_through"] == ["people.p1.exits.x1", "people.p1.exits.x2"]


def test_a_direct_journey_is_not_through_another_country() -> None:
    exits = {"x1": {"date": "2023-05-01", "country": HOME, "destination": "USA"}}
    assert (
        proposed({"exits": exits, "entries": {"e1": {"date": "2023-05-01"}}}, mail_date=None) == {}
    )


def test_the_journey_of_a_child_counts_only_when_the_child_is_in_the_us() -> None:
    family = {"children": ["p3"]}
    child = {**JOURNEY, "home_country": HOME}
    assert proposed(family, p3={**child, "in_us": False}) == {}
    assert set(proposed(family, p3={**child, "in_us": True})) == {"travelled_through"}


def test_only_a_stated_return_speaks_to_c4() -> None:
    exits = {
        "x1": {"date": "2023-05-01", "country": HOME, "destination": "USA"},
        "x2": {"date": "2023-06-01", "country": "USA"},
        "x3": {"date": "2024-06-01", "country": "USA", "destination": f"Capital City, {HOME}"},
    }
    assert proposed({"exits": exits}) == {"returned": ["people.p1.exits.x3"]}


@pytest.mark.parametrize(
    ("arrival", "mailed", "late"),
    [
        ("2025-03-10", "2026-03-10", False),
        ("2025-03-09", "2026-03-10", True),
        ("2024-02-29", "2025-02-28", False),
        ("2024-02-29", "2025-03-01", True),
        ("2023-03-01", "2024-02-29", False),
        ("2025-03", "2026-03-31", False),
        ("2025-03", "2026-04-01", True),
        ("2024", "2025-12-31", False),
        ("2024", "2026-01-01", True),
        ("2025-03-01", None, False),
    ],
)
def test_late_filing_is_proposed_only_when_the_dates_leave_no_doubt(
    arrival: str, mailed: str | None, late: bool
) -> None:
    found = proposed({"entries": {"e1": {"date": arrival}}}, mail_date=mailed)
    assert ("late_filing" in found) is late


def test_the_last_arrival_counts() -> None:
    entries = {"e1": {"date": "2025-06-01"}, "e2": {"date": "2012-06-01"}, "e3": {}}
    assert proposed({"entries": entries}) == {}


@drawn(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_the_last_day_within_a_year_is_that_day_a_year_later(arrival: date) -> None:
    last = one_year_after(arrival)
    assert 365 <= (last - arrival).days <= 366
    assert (last.month, last.day) == (arrival.month, min(arrival.day, last.day))


@drawn(cases(most_people=5))
def test_no_history_ever_proposes_fear_conduct_or_a_no(case: Case) -> None:
    names = [field.name for field in dataclasses.fields(Proposal)]
    assert names == ["key", "path", "events"]
    for found in proposals(case, "f1"):
        assert found.key not in NEVER_PROPOSED
        assert found.key in SwornI589.model_fields
        assert found.path == sworn_path("f1", found.key)
        assert found.events
        for event in found.events:
            assert paths.get(case, event.path) is not None


@drawn(cases(most_people=4))
def test_a_household_that_told_no_events_gets_no_proposals(case: Case) -> None:
    empty = dict.fromkeys(case.people, Person())
    silent = case.model_copy(update={"people": empty})
    assert proposals(silent, "f1") == ()


# ---- confirming -------------------------------------------------------------------------------


def sworn(**answers: bool | None) -> Case:
    claim = {"sworn": {key: {"answer": answer} for key, answer in answers.items()}}
    return household({"p1": {"home_country": HOME, **arrest("detained", HOME)}}, {"claim": claim})


def test_an_answer_counts_only_once_it_is_confirmed() -> None:
    case = sworn(arrested_abroad=True)
    assert not confirmed(case, "f1", "arrested_abroad")
    assert confirmed(
        confirm(case, "f1", "arrested_abroad", date(2026, 3, 1)), "f1", "arrested_abroad"
    )


def test_a_confirmation_without_digest_counts() -> None:
    path = "filings.f1.claim.sworn.arrested_abroad.confirmed"
    case = paths.replace(sworn(arrested_abroad=True), path, date(2026, 3, 1))
    assert confirmed(case, "f1", "arrested_abroad")


def test_what_nobody_answered_cannot_be_confirmed() -> None:
    for case in (sworn(), household(filing={"claim": None})):
        with pytest.raises(Problem) as caught:
            confirm(case, "f1", "arrested_abroad", date(2026, 3, 1))
        assert caught.value.code == "nothing-to-confirm"
        assert not confirmed(case, "f1", "arrested_abroad")


@pytest.mark.parametrize("state", [state for state in State if state is not State.GIVEN])
def test_taking_the_answer_back_takes_the_confirmation_with_it(state: State) -> None:
    case = confirm(sworn(returned=False), "f1", "returned", date(2026, 3, 1))
    path = "filings.f1.claim.sworn.returned.answer"
    assert not confirmed(paths.replace(case, path, without_value(state)), "f1", "returned")


CHANGES: dict[str, Any] = {
    "people.p1.arrests.a1.date": given("2020-06"),
    "people.p1.arrests.a1.by_whom": given("Police"),
    "people.p1.arrests.a1.country": given("US"),
    "people.p1.arrests.a2": {"kind": "questioned", "country": "Sylvania"},
}


@pytest.mark.parametrize("path", CHANGES)
def test_any_change_of_an_event_waits_for_the_person_again(path: str) -> None:
    case = confirm(sworn(arrested_abroad=True), "f1", "arrested_abroad", date(2026, 3, 1))
    changed = paths.replace(case, path, CHANGES[path])
    assert not confirmed(changed, "f1", "arrested_abroad")
    again = confirm(changed, "f1", "arrested_abroad", date(2026, 3, 2))
    assert confirmed(again, "f1", "arrested_abroad")


def test_a_no_is_no_longer_confirmed_when_an_event_appears() -> None:
    case = household(filing={"claim": {"sworn": {"crime_in_us": {"answer": False}}}})
    case = confirm(case, "f1", "crime_in_us", date(2026, 3, 1))
    assert confirmed(case, "f1", "crime_in_us")
    row = {"kind": "arrested", "country": "USA"}
    assert not confirmed(paths.replace(case, "people.p1.arrests.a1", row), "f1", "crime_in_us")


def test_a_new_mailing_day_un_confirms_the_deadline_question() -> None:
    case = household(filing={"claim": {"sworn": {"late_filing": {"answer": False}}}})
    case = confirm(case, "f1", "late_filing", date(2026, 3, 1))
    later = paths.replace(case, "filings.f1.mail_date", date(2027, 3, 10))
    assert not confirmed(later, "f1", "late_filing")


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("people.p1.name.family", given("Rufus")),
        ("people.p1.jobs.j1", {"employer": "Self"}),
        ("filings.f1.mail_date", date(2026, 4, 1)),
    ],
)
def test_other_changes_leave_a_confirmation_alone(path: str, answer: Any) -> None:
    case = confirm(sworn(arrested_abroad=True), "f1", "arrested_abroad", date(2026, 3, 1))
    assert confirmed(paths.replace(case, path, answer), "f1", "arrested_abroad")


def test_help_with_the_form_is_confirmed_like_a_sworn_item() -> None:
    helped = {"helped_by_family": {"answer": False}}
    case = household(filing={"assistance": helped})
    assert not confirmed(case, "f1", "helped_by_family")
    case = confirm(case, "f1", "helped_by_family", date(2026, 3, 1))
    assert confirmed(case, "f1", "helped_by_family")


def test_digests_are_the_same_on_every_machine_and_differ_by_item() -> None:
    case = household(filing={"claim": {}})
    nothing_seen = hashlib.sha256(b'["returned", {}]').hexdigest()
    assert digest(case, "f1", "returned") == nothing_seen
    known = keys(case.filings["f1"])
    assert len({digest(case, "f1", key) for key in known}) == len(known) == 16


@pytest.mark.parametrize("call", [digest, confirmed, sworn_item])
def test_an_unknown_item_or_filing_is_a_clear_problem(call: Any) -> None:
    case = household()
    where = case.filings["f1"] if call is sworn_item else None
    with pytest.raises(Problem):
        call(where, "sworn") if where else call(case, "f2", "returned")
    if call is not digest:
        with pytest.raises(Problem):
            call(where, "typed_by") if where else call(case, "f1", "typed_by")
