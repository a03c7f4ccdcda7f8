from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from app.answers.case import dump
from app.answers.events import Residence
from app.answers.person import Person
from app.answers.rows import Rows, rows_of
from app.answers.states import Answer, Provenance, State, given, without_value
from tests.answers.households import read

EMPTY = [state for state in State if state is not State.GIVEN]


def written(person: dict[str, Any]) -> Any:
    return json.loads(dump(read({"people": {"p1": person}})))["people"]["p1"]


@pytest.mark.parametrize("state", EMPTY)
def test_no_state_turns_into_another_on_its_way_through_a_file(state: State) -> None:
    case = read({"people": {"p1": {"race": {"state": state}, "jobs": {"state": state}}}})
    person = case.people["p1"]
    assert (person.race.state, person.race.value) == (state, None)
    assert (person.jobs.state, person.jobs.rows) == (state, {})
    again = read(json.loads(dump(case))).people["p1"]
    assert (again.race.state, again.jobs.state) == (state, state)


def test_the_states_are_exactly_these() -> None:
    assert [state.value for state in State] == [
        "unasked",
        "skipped",
        "given",
        "none",
        "not applicable",
        "unknown",
        "declined",
        "ask a lawyer",
    ]


def test_a_new_person_has_not_been_asked_anything() -> None:
    person = Person()
    assert person.name.family.state is State.UNASKED
    assert person.children.state is State.UNASKED
    assert person.residences.state is State.UNASKED
    assert written({}) == {}


@pytest.mark.parametrize("nothing", [None, {}])
def test_null_and_an_empty_group_mean_unasked_never_none(nothing: object) -> None:
    person = read({"people": {"p1": {"race": nothing, "jobs": nothing}}}).people["p1"]
    assert person.race.state is State.UNASKED
    assert person.jobs.state is State.UNASKED


def test_a_plain_value_means_given_and_is_written_plain() -> None:
    assert written({"race": "Elf", "in_us": False}) == {"race": "Elf", "in_us": False}


def test_provenance_is_kept_in_the_long_form() -> None:
    long = {
        "state": "given",
        "value": "Elf",
        "provenance": {"entered_by": "A. Helper", "entered_on": "2026-02-01", "language": "es"},
    }
    person = read({"people": {"p1": {"race": long}}}).people["p1"]
    assert person.race.value == "Elf"
    assert person.race.provenance == Provenance(
        entered_by="A. Helper", entered_on=date(2026, 2, 1), language="es"
    )
    assert written({"race": long}) == {"race": long}


def test_a_skipped_answer_may_say_who_skipped_it() -> None:
    long = {"state": "skipped", "provenance": {"entered_by": "A. Helper"}}
    assert written({"race": long}) == {"race": long}


@pytest.mark.parametrize(
    "broken",
    [
        {"state": "given"},
        {"state": "none", "value": "Elf"},
        {"state": "given", "value": ""},
        {"state": "perhaps"},
        {"state": "given", "value": "Elf", "because": "x"},
    ],
)
def test_an_answer_that_contradicts_itself_is_refused(broken: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Person.model_validate({"race": broken})


@pytest.mark.parametrize("value", ["yes", "true", 1, 0, "No"])
def test_yes_and_no_are_never_guessed(value: object) -> None:
    with pytest.raises(ValidationError):
        Person.model_validate({"in_us": value})


def test_answers_are_built_in_code_without_their_long_form() -> None:
    person = Person(race=given("Elf"), religion=without_value(State.DECLINED))
    assert person.race == Answer[str](state=State.GIVEN, value="Elf")
    assert person.religion.state is State.DECLINED


def test_text_is_composed_wherever_it_enters() -> None:
    assert Person(race=given("E\u0301lan")).race.value == "\u00c9lan"


def test_a_table_keeps_the_order_of_its_rows_and_says_whether_it_is_all() -> None:
    table = {"r7": {"street": "7 Invented Street"}, "r2": {}, "complete": True}
    person = read({"people": {"p1": {"residences": table}}}).people["p1"]
    assert list(person.residences.rows) == ["r7", "r2"]
    assert person.residences.complete is True
    assert written({"residences": table}) == {"residences": table}


@pytest.mark.parametrize(
    "broken",
    [
        {"complete": True},
        {"state": "none", "r1": {}},
        {"state": "given"},
        {"row1a": {}},
        {"R1": {}},
        [{}],
        "none",
    ],
)
def test_a_table_that_contradicts_itself_is_refused(broken: object) -> None:
    with pytest.raises(ValidationError):
        Person.model_validate({"residences": broken})


def test_tables_are_built_in_code() -> None:
    person = Person(residences=rows_of({"r1": Residence(street=given("7 Invented Street"))}))
    assert isinstance(person.residences, Rows)
    assert person.residences.rows["r1"].street.value == "7 Invented Street"


def test_nothing_in_a_person_can_be_changed_in_place() -> None:
    with pytest.raises(ValidationError):
        Person().race = given("Elf")  # type: ignore[misc]
