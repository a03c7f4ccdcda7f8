from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from app.answers import paths
from app.answers.case import Case
from app.answers.dates import PartialDate
from app.answers.events import Residence
from app.answers.rows import Rows
from app.answers.states import State, given, without_value
from app.problems import Problem
from tests.answers.households import household
from tests.answers.strategies import cases

HOMES = {"r3": {"street": "7 Invented Street", "from": "2020-05", "to": "present"}}


@pytest.fixture
def case() -> Case:
    return household({"p1": {"residences": HOMES}, "p2": {}}, {"include": {"p2": True}})


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("people.p1.residences.r3.street", "7 Invented Street"),
        ("people.p1.residences.r3.from", PartialDate(2020, 5)),
        ("people.p1.residences.r3.to", "present"),
        ("filings.f1.include.p2", True),
        ("people.p1.name.family", None),
        ("filings.f1.claim.sworn.harm_past.answer", None),
    ],
)
def test_an_answer_is_found_by_its_path(case: Case, path: str, value: Any) -> None:
    assert paths.get(case, path).value == value


def test_groups_tables_and_plain_values_are_found_too(case: Case) -> None:
    assert isinstance(paths.get(case, "people.p1.residences"), Rows)
    assert isinstance(paths.get(case, "people.p1.residences.r3"), Residence)
    assert paths.get(case, "filings.f1.form") == "i589"
    assert paths.get(case.people["p1"], "residences.r3.street").is_given


@pytest.mark.parametrize(
    "path",
    [
        "",
        "people.p9.name",
        "people.p1.residences.r1.street",
        "people.p1.residences.r3.from_",
        "people.p1.residences.rows.r3",
        "people.p1.name.family.value",
        "people.p1.name.famly",
        "people..name",
        "people.p1.model_fields",
        "people.p1.__class__",
        "filings.f1.form.value",
    ],
)
def test_an_unknown_path_is_a_clear_problem(case: Case, path: str) -> None:
    with pytest.raises(Problem) as caught:
        paths.get(case, path)
    assert caught.value.code == "unknown-path"
    assert path in caught.value.message
    with pytest.raises(Problem):
        paths.replace(case, path + ".x", given("x"))


def test_the_walk_meets_unasked_answers_of_what_exists(case: Case) -> None:
    found = dict(paths.walk(case))
    assert found["people.p1.residences.r3.from"].value == PartialDate(2020, 5)
    assert found["people.p2.name.family"].state is State.UNASKED
    assert "filings.f1.claim.sworn.harm_past.answer" in found
    assert "filings.f1.claim.sworn.harm_past.explanation" in found
    assert "filings.f1.include.p2" in found
    assert not any("from_" in path or "rows" in path for path in found)


def test_tables_are_met_with_and_without_rows(case: Case) -> None:
    found = dict(paths.tables(case))
    assert list(found["people.p1.residences"].rows) == ["r3"]
    assert found["people.p2.jobs"].state is State.UNASKED


@drawn(cases(most_people=3))
def test_every_walked_path_leads_back_to_its_answer(case: Case) -> None:
    for path, answer in paths.walk(case):
        assert paths.get(case, path) is answer


@drawn(cases(most_people=3), st.randoms(use_true_random=False))
def test_replacing_one_answer_moves_no_other(case: Case, chance: Any) -> None:
    before = dict(paths.walk(case))
    path = chance.choice(list(before))
    after = dict(paths.walk(paths.replace(case, path, without_value(State.DECLINED))))
    assert after.pop(path).state is State.DECLINED
    del before[path]
    assert after == before


def test_a_replaced_answer_is_checked_like_one_from_a_file(case: Case) -> None:
    changed = paths.replace(case, "people.p1.residences.r3.from", given("2019-02"))
    assert paths.get(changed, "people.p1.residences.r3.from").value == PartialDate(2019, 2)
    for wrong in (given(True), given("soon"), "soon", "  ", "\x00", 2019):
        with pytest.raises(Problem) as caught:
            paths.replace(case, "people.p1.residences.r3.from", wrong)
        assert caught.value.code == "answer-invalid"


def test_a_plain_value_means_given(case: Case) -> None:
    changed = paths.replace(case, "people.p2.name.family", "Rufus")
    assert paths.get(changed, "people.p2.name.family") == given("Rufus")


def test_rows_people_and_days_can_be_put_in_place(case: Case) -> None:
    changed = paths.replace(case, "people.p1.residences.r9", Residence(city=given("Anytown")))
    assert list(changed.people["p1"].residences.rows) == ["r3", "r9"]
    changed = paths.replace(case, "people.p2.jobs.r1", {"employer": "Self"})
    assert paths.get(changed, "people.p2.jobs.r1.employer").value == "Self"
    assert changed.people["p2"].jobs.is_given
    path = "filings.f1.claim.sworn.returned.confirmed"
    assert paths.get(paths.replace(case, path, date(2026, 3, 1)), path) == date(2026, 3, 1)


def test_taking_a_row_away_moves_nothing_and_the_last_one_leaves_the_table_unasked(
    case: Case,
) -> None:
    two = paths.replace(case, "people.p1.residences.r9", {"city": "Anytown"})
    one = paths.without(two, "people.p1.residences.r3")
    assert list(one.people["p1"].residences.rows) == ["r9"]
    empty = paths.without(one, "people.p1.residences.r9")
    assert empty.people["p1"].residences.state is State.UNASKED
    for wrong in ("people.p1.residences.r8", "people.p1.name", "people.p1.race"):
        with pytest.raises(Problem) as caught:
            paths.without(case, wrong)
        assert caught.value.code == "unknown-path"


def test_a_person_who_is_named_elsewhere_cannot_be_taken_away(case: Case) -> None:
    with pytest.raises(Problem) as caught:
        paths.without(case, "people.p2")
    assert "filings.f1.include.p2" in caught.value.message
    assert list(paths.without(paths.without(case, "filings.f1"), "people.p2").people) == ["p1"]
