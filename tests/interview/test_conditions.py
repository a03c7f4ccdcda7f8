"""When a question is asked: each kind of condition, and that all of them can be turned around."""

from __future__ import annotations

import ast
from typing import Any

import pytest
from hypothesis import given as property_of
from hypothesis import strategies as st

from app.answers.case import Case
from app.answers.states import State
from app.interview.conditions import (
    AllOf,
    AnyOf,
    Condition,
    FormFiled,
    Given,
    HasRows,
    Is,
    IsNot,
    Kin,
    Not,
    Stands,
    Translated,
    Younger,
    describe,
    holds,
    paths,
)
from app.interview.places import Subject
from app.interview.sections import SECTIONS
from tests.answers.households import read
from tests.interview.cases import DAY, ROOT, SAMPLES, sample

ME = Subject(person="p1")
HAIR = "people.{p}.biographic.hair"


def case(**facts: Any) -> Case:
    return read({"people": {"p1": facts, "p2": {}}})


def every_condition() -> list[Condition]:
    pages = [page for section in SECTIONS for page in section.pages]
    asked = [one.asked_when for page in pages for one in (page, *page.questions)]
    return [one for one in dict.fromkeys(asked) if one is not None]


def test_somebody_translated_only_where_a_name_stands_beside_another_language() -> None:
    own, theirs = {"said": "Dije algo.", "language": "es"}, {"translated_by": "Irene Muestra"}
    english = {"said": "I said something.", "language": "en"}
    for told, holding in (
        ({**own, **theirs, "english": "I said something."}, True),
        (own, False),
        ({**english, **theirs}, False),
    ):
        of_life = case(harms={"r1": {"what_happened": told}})
        sworn = {"claim": {"sworn": {"crime_in_us": {"explanation": told}}}}
        on_form = read(
            {"people": {"p1": {}}, "filings": {"f1": {"form": "i589", "person": "p1", **sworn}}}
        )
        for one in (of_life, on_form):
            assert holds(Translated(), one, ME) is holding
            assert not holds(Translated(), one, Subject(person="p2"))


def test_an_answer_is_compared_only_when_it_is_given() -> None:
    brown = case(biographic={"hair": "brown"})
    declined = case(biographic={"hair": {"state": "declined"}})
    assert holds(Is(HAIR, "brown"), brown, ME)
    assert not holds(Is(HAIR, "red"), brown, ME)
    assert holds(IsNot(HAIR, "red"), brown, ME)
    assert holds(Given(HAIR), brown, ME)
    assert holds(Stands(HAIR, State.DECLINED), declined, ME)
    assert not holds(Stands(HAIR, State.DECLINED), brown, ME)
    for one in (Is(HAIR, "brown"), IsNot(HAIR, "red"), Given(HAIR)):
        assert not holds(one, declined, ME)


def test_one_of_several_answers_counts() -> None:
    found = case(biographic={"races": ["asian", "white"]})
    assert holds(Is("people.{p}.biographic.races", "white"), found, ME)
    assert not holds(Is("people.{p}.biographic.races", "black"), found, ME)


def test_a_table_of_none_has_no_rows() -> None:
    jobs = HasRows("people.{p}.jobs")
    assert not holds(jobs, case(jobs={"state": "none"}), ME)
    assert holds(jobs, case(jobs={"r1": {}}), ME)


def test_a_part_of_the_form_that_is_not_there_answers_nothing() -> None:
    filed = read({"people": {"p1": {}}, "filings": {"f1": {"form": "i765", "person": "p1"}}})
    path = "filings.{f}.i765.category"
    assert not holds(Is(path, "c8"), filed, Subject("p1", "f1"))
    assert not holds(Given("people.{p}.name.family"), filed, Subject("p9"))


def test_form_filed_looks_at_the_filing_of_the_page_and_else_at_the_person() -> None:
    filed = read(
        {
            "people": {"p1": {}, "p2": {}},
            "filings": {
                "f1": {"form": "i589", "person": "p1", "claim": {}},
                "f2": {"form": "i765", "person": "p1", "i765": {}},
            },
        }
    )
    assert holds(FormFiled("i589"), filed, Subject("p1", "f1"))
    assert not holds(FormFiled("i589"), filed, Subject("p1", "f2"))
    assert holds(FormFiled("i765"), filed, Subject("p1"))
    assert not holds(FormFiled("i765"), filed, Subject("p2"))


def test_kin_knows_who_is_who_to_the_person_who_files() -> None:
    family = {
        "marriages": {
            "r1": {"spouse": "p2", "ended": {"state": "none"}},
            "r2": {"spouse": "p3", "ended": "2010"},
        },
        "children": ["p4"],
        "mother": "p5",
        "siblings": ["p6"],
    }
    people = {"p1": family, **{f"p{n}": {} for n in range(2, 7)}}
    filings = {"f1": {"form": "i485", "person": "p1", "i485": {"principal": "p6"}}}
    found = read({"people": people, "filings": filings})
    roles = {
        "filer": "p1",
        "spouse": "p2",
        "former spouse": "p3",
        "child": "p4",
        "parent": "p5",
        "sibling": "p6",
        "principal": "p6",
    }
    for role, expected in roles.items():
        whose = [who for who in people if holds(Kin(role, "i485"), found, Subject(who))]  # type: ignore[arg-type]
        assert whose == [expected], role
        assert not holds(Kin(role, "i589"), found, Subject(expected))  # type: ignore[arg-type]


def test_a_filing_that_was_sent_asks_for_no_facts() -> None:
    filing = {"form": "i589", "person": "p1", "state": "sent", "claim": {}}
    sent = read({"people": {"p1": {}}, "filings": {"f1": filing}})
    assert not holds(Kin("filer", "i589"), sent, ME)


@pytest.mark.parametrize(
    ("born", "expected"), [("2010-03-11", True), ("2008-03-10", False), ("2008", True)]
)
def test_who_may_be_under_18(born: str, expected: bool) -> None:
    assert holds(Younger(18), case(birth={"date": born}), ME, DAY) is expected


def test_nobody_is_taken_for_a_child_before_a_birth_date_is_told() -> None:
    assert not holds(Younger(18), case(), ME, DAY)
    assert not holds(Younger(18), case(birth={"date": "2020"}), ME)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_condition_can_be_turned_around(name: str) -> None:
    found = sample(name)
    subjects = [Subject(one.person, key) for key, one in found.filings.items()]
    subjects += [Subject(who) for who in found.people]
    for condition in every_condition():
        for subject in subjects:
            asked = holds(condition, found, subject, DAY)
            assert holds(Not(condition), found, subject, DAY) is not asked
            assert holds(Not(Not(condition)), found, subject, DAY) is asked


@property_of(st.data())
def test_all_and_any_are_each_others_mirror(data: st.DataObject) -> None:
    several = data.draw(st.lists(st.sampled_from(every_condition()), max_size=4))
    found = sample(data.draw(st.sampled_from(SAMPLES)))
    subject = Subject(data.draw(st.sampled_from(sorted(found.people))))
    mirrored = Not(AnyOf(*(Not(one) for one in several)))
    assert holds(AllOf(*several), found, subject) is holds(mirrored, found, subject)


def test_every_condition_can_be_read_and_says_where_it_looks() -> None:
    found = every_condition()
    assert len(found) > 50
    assert len({describe(one) for one in found}) == len(found)
    assert describe(None) == "always"
    assert paths(AllOf(Is("a", 1), Not(AnyOf(Given("b"), HasRows("c"))))) == ("a", "b", "c")
    assert paths(None) == ()


def test_the_interview_is_data_without_hidden_logic() -> None:
    files = sorted((ROOT / "app" / "interview").rglob("*.py"))
    assert ROOT / "app" / "interview" / "sections" / "who.py" in files
    for path in files:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert not [node for node in ast.walk(tree) if isinstance(node, ast.Lambda)], path
