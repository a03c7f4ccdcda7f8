"""Values put together from several answers: nothing invented, nothing lost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from app.answers.case import Case
from app.answers.dates import PartialDate
from app.answers.states import State
from app.filing.outcome import ABSENT, OPEN_STATES, Resolved, joined, whole
from app.filing.scope import Scope

TODAY = date(2026, 3, 1)
NONE = {"state": "none"}


def derive(path: str, me: dict[str, Any], **filing: Any) -> Resolved:
    people = {"p1": me, "p2": {"sex": "female"}, "p3": {"sex": "male"}}
    filings = {"f1": {"form": "i589", "person": "p1", **filing}}
    case = Case.model_validate({"people": people, "filings": filings})
    found = Scope(case, "f1", TODAY).resolve(f"derived.{path}")
    assert isinstance(found, Resolved)
    return found


def part(state: State, value: str | None = None, path: str = "x") -> Resolved:
    return Resolved(state, value, (path,))


def parts() -> st.SearchStrategy[list[Resolved]]:
    def build(states: list[State]) -> list[Resolved]:
        return [
            part(state, f"word{i}" if state is State.GIVEN else None, f"path{i}")
            for i, state in enumerate(states)
        ]

    return st.lists(st.sampled_from(State), min_size=1, max_size=5).map(build)


@examples(parts())
def test_joining_shows_every_given_part_and_lists_every_open_one(some: list[Resolved]) -> None:
    text = joined(some, ", ")
    assert isinstance(text, Resolved)
    given = [one for one in some if one.state is State.GIVEN]
    missing = [one.sources[0] for one in some if one.is_open]
    if given:
        shown = [one for one in some if one.state in (State.GIVEN, State.UNKNOWN)]
        assert text.value == ", ".join(str(one.value or "Unknown") for one in shown)
        assert list(text.missing) == missing
    else:
        assert text.value is None
        assert (text.state in OPEN_STATES) is bool(missing)
        assert not missing or list(text.sources) == missing


def test_joining_never_turns_one_state_into_another() -> None:
    for state in State:
        if state is not State.GIVEN:
            alike = joined([part(state), part(state)], " ")
            assert isinstance(alike, Resolved)
            assert alike.state is state


def test_joining_passes_on_that_nobody_is_there() -> None:
    assert joined([ABSENT, part(State.GIVEN, "a")], " ") is ABSENT
    nobody = whole(State.UNKNOWN, "people.p1.mother")
    assert joined([nobody, nobody], " ") == nobody


def test_a_full_name_is_given_middle_family() -> None:
    name = {"given": "Ida", "middle": "Noor", "family": "Example"}
    found = derive("self.full_name", {"name": name})
    assert found.value == "Ida Noor Example"
    assert found.sources == (
        "people.p1.name.given",
        "people.p1.name.middle",
        "people.p1.name.family",
    )


def test_a_full_name_without_a_middle_name_has_single_spaces() -> None:
    name = {"given": "Ida", "middle": NONE, "family": "Example"}
    assert derive("self.full_name", {"name": name}).value == "Ida Example"


def test_other_names_stand_in_one_line() -> None:
    names = {
        "n1": {"given": "Ida", "middle": NONE, "family": "Sample"},
        "n2": {"given": "Idi", "middle": NONE, "family": NONE},
    }
    assert derive("self.other_names", {"other_names": names}).value == "Ida Sample, Idi"
    assert derive("self.other_names", {"other_names": NONE}).state is State.NONE


def test_a_place_of_birth_with_an_unknown_city_says_so() -> None:
    birth = {"city": {"state": "unknown"}, "country": "Freedonia"}
    assert derive("self.birth_place", {"birth": birth}).value == "Unknown, Freedonia"


def test_a_place_of_marriage_has_its_province_when_there_is_one() -> None:
    wedding = {"city": "Old Town", "country": "Freedonia", "ended": NONE, "spouse": "p2"}
    me = {"marital_status": "married", "marriages": {"m1": wedding}}
    assert derive("spouse.marriage_place", me).value == "Old Town, Freedonia"
    wedding["province"] = "Sylvan"
    assert derive("spouse.marriage_place", me).value == "Old Town, Sylvan, Freedonia"


@pytest.mark.parametrize(
    ("unit", "line"),
    [
        ({}, "5 Elm"),
        ({"unit": NONE}, "5 Elm"),
        ({"unit": "4"}, "5 Elm, 4"),
        ({"unit": "4", "unit_kind": "flr"}, "5 Elm, Flr 4"),
    ],
)
def test_a_street_line_has_the_unit_when_there_is_one(unit: dict[str, Any], line: str) -> None:
    homes = {"r1": {"street": "5 Elm", "to": "present", **unit}}
    found = derive("rows.residences[0].street_line", {"residences": homes})
    assert found.value == line
    assert found.missing == ()


def test_a_unit_somebody_would_not_tell_is_listed() -> None:
    homes = {"r1": {"street": "5 Elm", "to": "present", "unit": {"state": "declined"}}}
    found = derive("rows.residences[0].street_line", {"residences": homes})
    assert found.missing == ("people.p1.residences.r1.unit",)


def test_the_mailing_and_the_preparers_units_have_their_kind() -> None:
    mailing = {"unit": "4", "unit_kind": "ste"}
    assert derive("self.mailing_unit_line", {"contact": {"mailing": mailing}}).value == "Ste 4"
    helped = {"preparer": {"given": "Pat", "family": "Helper", **mailing}}
    assert derive("filing.preparer_unit_line", {}, assistance=helped).value == "Ste 4"
    assert derive("filing.preparer_name", {}, assistance=helped).value == "Pat Helper"


def test_schools_jobs_and_arrivals_have_their_places_in_one_line() -> None:
    place = {"street": "1 Lane", "city": "Old Town", "country": "Freedonia", "to": "present"}
    me = {
        "schools": {"s1": place},
        "jobs": {"j1": {"employer": "Mill", **place, "province": "Sylvan"}},
        "entries": {"e1": {"city": "Springfield", "state": "IL"}},
    }
    assert derive("rows.schools[0].location", me).value == "1 Lane, Old Town, Freedonia"
    job = derive("rows.jobs[0].employer_line", me)
    assert job.value == "Mill, 1 Lane, Old Town, Sylvan, Freedonia"
    assert derive("rows.entries[0].place", me).value == "Springfield, IL"


def test_a_marital_status_is_a_word_in_a_box_that_is_written_in() -> None:
    assert derive("self.marital_status", {"marital_status": "divorced"}).value == "Divorced"
    assert derive("self.marital_status", {"marital_status": NONE}).state is State.NONE


def test_children_are_counted_and_no_children_are_not_zero() -> None:
    some = {"children": ["p2", "p3"]}
    assert derive("self.total_children", some).value == 2
    assert derive("self.has_children", some).value == "yes"
    assert derive("self.has_children", {"children": NONE}).value == "no"
    assert derive("self.total_children", {"children": NONE}).state is State.NONE


@pytest.mark.parametrize("state", [*sorted(OPEN_STATES), State.UNKNOWN])
def test_whether_there_are_children_is_never_guessed(state: State) -> None:
    found = derive("self.has_children", {"children": {"state": state.value}})
    assert (found.state, found.value) == (state, None)


def exits(*rows: tuple[str, Any], complete: bool = True) -> dict[str, Any]:
    table = {f"x{i}": {"country": country, "date": day} for i, (country, day) in enumerate(rows)}
    return {"home_country": "Freedonia", "exits": {**table, "complete": complete}}


def test_the_last_departure_is_the_latest_from_the_home_country() -> None:
    me = exits(("Freedonia", "2019-05"), ("freedonia", "2023-12-30"), ("Sylvania", "2024-01-02"))
    found = derive("self.last_left", me)
    assert found.value == PartialDate(2023, 12, 30)
    assert found.sources == ("people.p1.exits.x1.date",)


def test_a_departure_without_a_date_may_be_the_last_and_is_asked() -> None:
    found = derive("self.last_left", exits(("Freedonia", "2019"), ("Freedonia", None)))
    assert (found.state, found.sources) == (State.UNASKED, ("people.p1.exits.x1.date",))


def test_the_last_departure_needs_the_home_country() -> None:
    me = exits(("Freedonia", "2019"))
    del me["home_country"]
    assert derive("self.last_left", me).sources == ("people.p1.home_country",)


@pytest.mark.parametrize(("complete", "state"), [(True, State.NONE), (False, State.UNASKED)])
def test_no_departure_from_home_is_none_only_when_all_are_told(
    complete: bool, state: State
) -> None:
    found = derive("self.last_left", exits(("Sylvania", "2019"), complete=complete))
    assert found.state is state


def arrivals(*days: str | None, complete: bool = True) -> dict[str, Any]:
    table = {
        f"e{i}": {"date": day, "city": f"Port {i}", "state": "NY"} for i, day in enumerate(days)
    }
    return {"entries": {**table, "complete": complete}}


def test_the_last_entry_and_the_one_before() -> None:
    me = arrivals("2010-01-01", "2024-03-09", "2018-07-07")
    assert derive("self.last_entry_date", me).value == PartialDate(2024, 3, 9)
    assert derive("self.last_entry_place", me).value == "Port 1, NY"
    assert derive("self.previous_arrival", me).value == PartialDate(2018, 7, 7)


def test_an_earlier_arrival_does_not_apply_only_when_all_are_told() -> None:
    assert derive("self.previous_arrival", arrivals("2024")).state is State.NOT_APPLICABLE
    not_all = derive("self.previous_arrival", arrivals("2024", complete=False))
    assert (not_all.state, not_all.sources) == (State.UNASKED, ("people.p1.entries",))


@pytest.mark.parametrize("name", ["last_entry_place", "last_entry_date", "previous_arrival"])
def test_among_several_arrivals_one_without_a_date_leaves_the_last_open(name: str) -> None:
    found = derive(f"self.{name}", arrivals("2024", None))
    assert (found.state, found.sources) == (State.UNASKED, ("people.p1.entries.e1.date",))


def test_the_only_arrival_may_have_an_unknown_date() -> None:
    me = {"entries": {"e1": {"date": {"state": "unknown"}, "status": "B-2"}}}
    assert derive("self.last_entry_date", me).state is State.UNKNOWN
    assert derive("self.last_entry_status", me).value == "B-2"


@pytest.mark.parametrize(
    ("documents", "number"),
    [
        ({"d1": {"kind": "id_card", "number": "I1"}}, "I1"),
        (
            {
                "d1": {"kind": "id_card", "number": "I1"},
                "d2": {"kind": "passport", "number": "P1"},
            },
            "P1",
        ),
    ],
)
def test_a_passport_comes_before_an_identity_card(documents: Any, number: str) -> None:
    assert derive("self.identity_document", {"documents": documents}).value == number


def test_no_document_is_none_when_the_person_says_so() -> None:
    assert derive("self.identity_document", {"documents": NONE}).state is State.NONE
    assert derive("self.identity_document", {}).state is State.UNASKED
