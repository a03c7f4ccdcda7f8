"""What was typed and is no answer yet is kept with the case, and used for nothing."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from app.answers import paths
from app.answers.case import Case, Dumper, dump, load
from app.answers.drafts import pruned, with_draft
from app.answers.person import Person
from app.answers.states import given
from app.filing.decide import decide
from app.problems import Problem
from tests.answers.strategies import cases
from tests.filing import households

BIRTH = "people.p1.birth.date"
PARTS = st.lists(st.text(max_size=12), min_size=1, max_size=4)


@drawn(PARTS)
def test_what_was_typed_comes_back_sign_by_sign(parts: list[str]) -> None:
    case = with_draft(Case(people={"p1": Person()}), BIRTH, parts)
    assert load(dump(case)).drafts == {BIRTH: tuple(parts)}


def test_half_a_sign_does_not_stop_the_saving() -> None:
    case = with_draft(Case(people={"p1": Person()}), BIRTH, ("19\ud83d",))
    assert load(dump(case)).drafts == {BIRTH: ("19?",)}


def test_a_draft_is_forgotten_when_nothing_stands_in_the_field() -> None:
    case = Case(people={"p1": Person()})
    assert with_draft(with_draft(case, BIRTH, ("1",)), BIRTH, ()) == case


def test_a_draft_goes_with_its_person_and_no_other_does() -> None:
    case = Case(people={"p1": Person(), "p2": Person()})
    case = with_draft(with_draft(case, BIRTH, ("1",)), "people.p2.birth.date", ("2",))
    case = with_draft(case, "language", ("Spani",))
    left = pruned(paths.without(case, "people.p2"))
    assert left.drafts == {BIRTH: ("1",), "language": ("Spani",)}


@pytest.mark.parametrize("path", ["", "people..x", "people.p1.name with spaces", "x" * 300])
def test_a_file_with_a_draft_of_nothing_is_refused(path: str) -> None:
    with pytest.raises(Problem) as refused:
        load(json.dumps({"drafts": {path: ["x"]}}).encode())
    assert refused.value.code == "case-invalid"


def test_what_is_no_answer_yet_decides_nothing_on_paper() -> None:
    case = households.case()
    typed = case
    for path, _answer in paths.walk(case):
        typed = with_draft(typed, path, ("Strayed",))
    known = households.catalogue(), households.form_map(), date(2026, 3, 1)
    assert decide(typed, "f1", *known) == decide(case, "f1", *known)


@settings(max_examples=settings().max_examples // 5)
@drawn(cases(most_people=3), PARTS)
def test_a_case_is_written_the_same_piece_by_piece(case: Case, parts: list[str]) -> None:
    dumper = Dumper()
    for now in (
        case,
        paths.replace(case, "people.p1.race", given("x")),
        with_draft(case, BIRTH, parts),
        paths.replace(case, "language", "es"),
    ):
        whole = json.dumps(now.model_dump(mode="json"), ensure_ascii=False, indent=2)
        assert dumper.dump(now).decode() == f"{whole}\n"
