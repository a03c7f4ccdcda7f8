"""What prints, what is listed instead, and what never happens, for whole households."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from app.answers import paths
from app.answers.case import Case
from app.answers.states import State, without_value
from app.filing.decide import decide, decide_copy, headers
from app.filing.maps import FormMap, MapRow
from app.filing.marks import Decision, Missing
from app.filing.outcome import Absent, Resolved
from app.filing.scope import Scope
from app.filing.shifted import shifted
from tests.answers.strategies import cases
from tests.filing import households

TODAY = date(2026, 3, 1)
EMPTY = {"people": {"p1": {}}, "filings": {"f1": {"form": "i589", "person": "p1"}}}


def decided(case: Case | dict[str, Any]) -> Decision:
    case = case if isinstance(case, Case) else Case.model_validate(case)
    return decide(case, "f1", households.catalogue(), households.form_map(), TODAY)


def texts(decision: Decision, item: str) -> list[str]:
    return [mark.text for mark in decision.marks if mark.item == item and mark.text is not None]


def ticks(decision: Decision) -> set[str]:
    rows = households.form_map().by_field()
    return {rows[mark.field].label for mark in decision.marks if mark.ticked}


def changed(path: str, answer: object, **size: int) -> Decision:
    return decided(paths.replace(households.case(**size), path, answer))


def test_a_case_in_which_nobody_was_asked_prints_nothing_at_all() -> None:
    decision = decided(EMPTY)
    assert decision.marks == ()
    assert decision.rows_beyond == ()
    assert decision.refused == ()
    assert (decision.to_translate, decision.unused) == ((), ())


def test_a_case_in_which_nobody_was_asked_lists_each_question_once() -> None:
    missing = decided(EMPTY).missing
    assert len(set(missing)) == len(missing) < 80
    children = [one for one in missing if one.path == "people.p1.children"]
    assert children == [Missing("A.II.children", "people.p1.children")]
    assert not [one for one in missing if "child1" in one.item or "spouse." in one.item]
    assert {one.item for one in missing} >= {"A.I.4", "A.III.2", "B.1.A", "C.6", "D.counsel_list"}


def test_marks_come_in_the_order_of_the_catalogue() -> None:
    order = [field.name for field in households.catalogue().fields]
    places = [order.index(mark.field) for mark in decided(households.case()).marks]
    assert places == sorted(places)


def test_someone_without_children_says_so_and_leaves_the_blocks_empty() -> None:
    decision = decided(households.case(children=0))
    assert "No children" in ticks(decision)
    assert "Has children" not in ticks(decision)
    assert not [mark for mark in decision.marks if "child" in mark.item and mark.text]
    assert not [one for one in decision.missing if "child" in one.item]


def test_someone_with_children_says_so_and_how_many() -> None:
    decision = decided(households.case(children=3))
    assert "Has children" in ticks(decision)
    assert texts(decision, "A.II.children") == ["3"]


def test_a_yes_that_nobody_confirmed_prints_nothing_and_hides_its_story() -> None:
    path = "filings.f1.claim.sworn.arrested_abroad.confirmed"
    decision = changed(path, None)
    assert not [mark for mark in decision.marks if mark.item == "B.2"]
    assert Missing("B.2", path) in decision.missing
    assert "filings.f1.claim.sworn.arrested_abroad.explanation" in decision.unused


def test_a_yes_confirmed_on_other_events_prints_nothing() -> None:
    decision = changed("filings.f1.claim.sworn.arrested_abroad.saw", "0" * 64)
    assert not [mark for mark in decision.marks if mark.item == "B.2"]


def test_a_confirmed_no_ticks_no_and_keeps_the_story_off_the_paper() -> None:
    decision = changed("filings.f1.claim.sworn.returned.answer", False)
    assert {"Went back: No"} == {label for label in ticks(decision) if "Went back" in label}
    assert texts(decision, "C.4") == []
    assert "filings.f1.claim.sworn.returned.explanation" in decision.unused


def test_an_unanswered_gate_asks_its_own_question_once() -> None:
    path = "people.p10.in_us"
    decision = changed(path, without_value(State.SKIPPED))
    assert [one for one in decision.missing if one.path == path] == [
        Missing("A.II.child1.13", path)
    ]
    assert not [mark for mark in decision.marks if mark.item == "A.II.child1.14"]


def test_answers_behind_a_closed_gate_are_listed_as_not_used() -> None:
    decision = changed("people.p10.in_us", False)
    assert "people.p10.current_status" in decision.unused
    assert "people.p10.location" not in decision.unused


def test_only_given_answers_are_listed_as_not_used() -> None:
    case = paths.replace(households.case(), "people.p10.in_us", False)
    case = paths.replace(case, "people.p10.current_status", without_value(State.NONE))
    assert "people.p10.current_status" not in decided(case).unused


def test_a_story_without_its_english_prints_nothing_and_is_listed() -> None:
    for language, said in (
        ("es", "Me amenazaron."),
        ("fa-AF", "\u0645\u0631\u0627 \u0632\u062f\u0646\u062f"),
    ):
        path = "filings.f1.claim.sworn.harm_past.explanation"
        decision = changed(path, {"said": said, "language": language})
        assert decision.to_translate == (path,)
        assert texts(decision, "B.1.A") == []
        assert not [mark for mark in decision.marks if said in (mark.text or "")]


def test_a_name_the_font_cannot_show_is_refused_with_another_spelling() -> None:
    decision = changed("people.p1.name.family", "I\u015f\u0131k")
    (refusal,) = (one for one in decision.refused if one.path == "people.p1.name.family")
    assert "Isik" in refusal.reason
    assert texts(decision, "A.I.4") == []


def test_a_story_with_letters_the_font_lacks_is_refused_without_another_spelling() -> None:
    path = "filings.f1.claim.sworn.harm_past.explanation"
    decision = changed(path, {"said": "In I\u015f\u0131k they came.", "language": "en"})
    (refusal,) = (one for one in decision.refused if one.path == path)
    assert "Isik" not in refusal.reason


def test_the_name_in_native_letters_goes_through_the_shaped_font() -> None:
    (mark,) = (one for one in decided(households.case()).marks if one.item == "D.native_name")
    assert mark.native
    assert mark.text == "\u0646\u0648\u0631"


def test_a_number_too_long_for_its_box_is_refused() -> None:
    decision = changed("people.p1.numbers.a_number", "A0123456789")
    assert [one.path for one in decision.refused] == ["people.p1.numbers.a_number"]
    assert texts(decision, "A.I.1") == []


@pytest.mark.parametrize("status", ["separated", "annulled"])
def test_an_answer_the_form_has_no_box_for_is_refused_and_not_bent(status: str) -> None:
    decision = changed("people.p1.marital_status", status)
    assert [one.path for one in decision.refused] == ["people.p1.marital_status"]
    assert not ticks(decision) & {"Single", "Married", "Divorced", "Widowed", "Not married"}


def test_two_homes_marked_as_present_are_left_for_the_person() -> None:
    decision = changed("people.p1.residences.r1.to", "present")
    assert [one.path for one in decision.refused] == ["people.p1.residences"]
    assert texts(decision, "A.I.8") == ["202", "555-0142"]


def test_a_table_that_is_empty_says_so_once() -> None:
    decision = changed("people.p1.jobs", {"state": "none"})
    assert [mark.text for mark in decision.marks if mark.item.startswith("A.III.4.")] == ["None"]


def test_rows_past_the_printed_ones_become_text_for_a_sheet() -> None:
    decision = decided(households.case(rows=7, siblings=6))
    beyond = [(one.part, one.question, one.heading) for one in decision.rows_beyond]
    assert ("A.III", "2", "Part A.III, Question 2: Home 7 (page 4)") in beyond
    assert len([one for one in beyond if one[:2] == ("A.III", "4")]) == 4
    (sibling,) = (one for one in decision.rows_beyond if "Sibling 6" in one.heading)
    assert sibling.text.splitlines() == [
        "Full name: Sibling6 Noor Example",
        "Place of birth: Old Town, Freedonia",
        "Where now: Old Town, Freedonia",
    ]
    assert sibling.path.startswith("people.p55.")


def test_a_row_past_the_printed_ones_has_its_own_gates() -> None:
    decision = changed("people.p54.deceased", True, siblings=5)
    (sibling,) = decision.rows_beyond
    assert sibling.text.splitlines()[-1] == "Deceased: Yes"


def test_children_past_the_sixth_need_copies() -> None:
    assert decided(households.case(children=6)).children_beyond == ()
    assert decided(households.case(children=9)).children_beyond == (6, 7, 8)


def copied(case: Case, copy: int) -> Decision:
    moved = shifted(households.form_map(), 2 * copy)
    return decide_copy(case, "f1", households.catalogue(), moved, TODAY, 11)


def test_a_copy_of_the_page_shows_the_next_children_only() -> None:
    case = households.case(children=9)
    first, second = copied(case, 1), copied(case, 2)
    assert texts(first, "S-A.child7.6") == ["Child7"]
    assert texts(first, "S-A.child8.6") == ["Child8"]
    assert texts(second, "S-A.child9.6") == ["Child9"]
    assert texts(second, "S-A.child10.6") == []
    assert {households.fields()[mark.field].page for mark in first.marks} == {11}


def test_the_gates_of_a_copy_are_those_of_its_own_children() -> None:
    case = paths.replace(households.case(children=7), "people.p16.in_us", False)
    decision = copied(case, 1)
    assert texts(decision, "S-A.child7.13") == ["Old Town, Freedonia"]
    assert texts(decision, "S-A.child7.14") == []


def test_headers_print_what_the_planner_hands_in() -> None:
    sheet = {
        "name": Resolved(State.GIVEN, "Ida Noor Example", ("people.p1.name.given",)),
        "a_number": Resolved(State.NONE, sources=("people.p1.numbers.a_number",)),
        "text": Resolved(State.UNASKED),
    }
    marks = headers(households.form_map(), households.catalogue(), 12, sheet)
    assert [(mark.item, mark.text) for mark in marks] == [
        ("S-B.a_number", "None"),
        ("S-B.name", "Ida Noor Example"),
    ]


def test_nothing_prints_in_the_headers_by_itself() -> None:
    assert not [mark for mark in decided(households.case()).marks if mark.path.startswith("sheet")]


def test_a_map_that_ticks_two_boxes_of_one_question_fails_aloud() -> None:
    rows = tuple(
        row.model_copy(update={"when": ("male", "female")}) if row.source == "self.sex" else row
        for row in households.form_map().rows
    )
    wrong: FormMap = households.form_map().model_copy(update={"rows": rows})
    with pytest.raises(RuntimeError, match=r"A\.I\.10"):
        decide(households.case(), "f1", households.catalogue(), wrong, TODAY)


@settings(max_examples=households.FEW)
@given(cases())
def test_no_answer_the_map_names_is_lost(case: Case) -> None:
    """Printed, on a sheet, refused, to be translated, or not used: one of these, always."""
    decision = decided(case)
    scope = Scope(case, "f1", TODAY)
    written = "\n".join(
        [mark.text or "" for mark in decision.marks] + [one.text for one in decision.rows_beyond]
    )
    accounted = {one.path for one in decision.refused} | {*decision.unused, *decision.to_translate}
    for row in households.mapped_rows():
        answer = scope.resolve(str(row.source))
        if row.codec != "text" or isinstance(answer, Absent) or answer.state is not State.GIVEN:
            continue
        assert (
            str(answer.value) in written
            or answer.sources[0] in accounted
            or is_gone(row, answer, accounted)
        )


def is_gone(row: MapRow, answer: Resolved, accounted: set[str]) -> bool:
    """A derived value is refused under its first answer, or hidden with all of them."""
    return bool(accounted & set(answer.sources)) and "derived" in str(row.source)


@settings(max_examples=households.FEW)
@given(cases())
def test_each_question_has_one_tick_at_most_and_none_is_made_up(case: Case) -> None:
    decision = decided(case)
    rows = households.form_map().by_field()
    scope = Scope(case, "f1", TODAY)
    for mark in decision.marks:
        if mark.ticked:
            answer = scope.resolve(str(rows[mark.field].source))
            assert isinstance(answer, Resolved)
            assert answer.state is State.GIVEN or "has_children" in str(rows[mark.field].source)
