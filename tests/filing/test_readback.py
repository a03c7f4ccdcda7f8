"""Reading a form back gives the answers that printed it, and never a guess."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from app.answers import paths
from app.answers.case import Case
from app.answers.dates import PartialDate
from app.answers.states import State
from app.answers.text import FreeText
from app.filing import wording
from app.filing.decide import decide
from app.filing.maps import MapRow
from app.filing.marks import Decision
from app.filing.outcome import Resolved
from app.filing.readback import GoneOn, ReadBack, Value, read, sheet
from app.filing.scope import Scope
from tests.answers.strategies import CP1252, LETTERS, cases
from tests.filing import households

TODAY = date(2026, 3, 1)
ROWS = households.form_map().by_field()


def field(source: str, codec: str | None = None) -> str:
    """The official name of the box that shows ``source``."""
    rows = (row for row in ROWS.values() if row.source == source)
    return next(row.field for row in rows if codec in (None, row.codec))


def values(decision: Decision) -> dict[str, Value]:
    return {mark.field: mark.ticked if mark.text is None else mark.text for mark in decision.marks}


def read_back(found: dict[str, Value]) -> ReadBack:
    return read(found, households.form_map(), households.catalogue())


def printed(case: Case) -> Decision:
    return decide(case, "f1", households.catalogue(), households.form_map(), TODAY)


def as_json(row: MapRow, answer: Resolved) -> Any:
    """What a case file holds for ``answer``, to the precision that its box asks for."""
    value = answer.value
    if answer.state is not State.GIVEN:
        return {"state": answer.state.value}
    if isinstance(value, FreeText):
        return value.printable
    if isinstance(value, PartialDate) and row.codec == "month_year":
        return str(PartialDate(value.year, value.month, None, value.about))
    return str(value) if isinstance(value, PartialDate) else value


def test_every_path_the_map_names_comes_back() -> None:
    case = households.case(rows=5)
    found = read_back(values(printed(case)))
    scope = Scope(case, "f1", TODAY)
    assert found.elsewhere == ()
    assert found.unread == ()
    for mark in printed(case).marks:
        row = ROWS[mark.field]
        answer = scope.resolve(str(row.source))
        assert isinstance(answer, Resolved)
        if len(row.when) > 1 and row.item != "A.II.spouse":
            assert answer.value in found.answers[str(row.source)]  # type: ignore[operator]
        else:
            assert found.answers[str(row.source)] == as_json(row, answer)


@settings(max_examples=households.FEW)
@given(cases(scripts=(LETTERS, CP1252)))
def test_whatever_prints_is_read_and_nothing_else(case: Case) -> None:
    decision = printed(case)
    found = read_back(values(decision))
    assert found.unread == ()
    assert set(found.answers) == {str(ROWS[mark.field].source) for mark in decision.marks}


def test_an_empty_form_says_nothing() -> None:
    blank: dict[str, Value] = dict.fromkeys(ROWS, "") | {field("self.sex"): False}
    assert read_back(blank) == ReadBack({}, (), ())


def test_a_box_that_is_not_ticked_is_not_a_no() -> None:
    assert read_back({field("claim.grounds.race"): False}).answers == {}


@pytest.mark.parametrize(("codec", "answer"), [("yes", True), ("no", False)])
def test_a_pair_of_boxes_is_one_answer(codec: str, answer: bool) -> None:
    found = read_back({field("claim.sworn.harm_past", codec): True})
    assert found.answers == {"claim.sworn.harm_past": answer}


def test_two_boxes_of_one_question_are_no_answer_and_both_are_named() -> None:
    yes, no = (field("claim.sworn.harm_past", codec) for codec in ("yes", "no"))
    found = read_back({yes: True, no: True})
    assert found.answers == {}
    assert set(found.unread) == {(yes, True), (no, True)}


def test_a_box_for_several_answers_gives_way_to_the_box_for_one() -> None:
    not_married = next(row.field for row in ROWS.values() if row.item == "A.II.spouse")
    assert read_back({not_married: True}).answers == {
        "self.marital_status": ["single", "divorced", "widowed"]
    }
    single = next(row.field for row in ROWS.values() if row.when == ("single",))
    assert read_back({not_married: True, single: True}).answers == {"self.marital_status": "single"}


def test_the_two_boxes_of_a_phone_number_are_one_answer() -> None:
    area, number = (field("self.contact.phone", f"phone_{one}") for one in ("area", "number"))
    assert read_back({area: "202", number: "555-0142"}).answers == {
        "self.contact.phone": "202-555-0142"
    }
    assert read_back({number: "None"}).answers == {"self.contact.phone": {"state": "none"}}
    assert read_back({area: "202"}).unread == ((area, "202"),)


@pytest.mark.parametrize(
    ("word", "state"),
    [("None", "none"), ("N/A", "not applicable"), ("Unknown", "unknown")],
)
def test_the_words_for_states_come_back_as_states(word: str, state: str) -> None:
    found = read_back({field("self.name.middle"): word, field("self.birth.date"): word})
    assert found.answers == {
        "self.name.middle": {"state": state},
        "self.birth.date": {"state": state},
    }


def test_a_cell_that_points_to_a_sheet_is_listed_and_is_no_answer() -> None:
    for marker in wording.CELL_TO_SUPPLEMENT_B:
        found = read_back({field("derived.self.other_names"): marker})
        assert found == ReadBack(
            {}, (GoneOn("A.I.7", "supplement-b", "derived.self.other_names"),), ()
        )


def test_the_beginning_of_a_story_comes_back_without_its_marker() -> None:
    name = field("claim.sworn.harm_past.explanation")
    found = read_back({name: f"They came.\nAt night.\n{wording.CONTINUED_ON_SHEET}"})
    assert found.answers == {"claim.sworn.harm_past.explanation": "They came.\nAt night."}
    path = "claim.sworn.harm_past.explanation"
    assert found.elsewhere == (("B.1.A", "continuation", path),)


@pytest.mark.parametrize(
    ("marker", "place"),
    [
        ("See attached.", "continuation"),
        ("(Continued on Supplement B)", "supplement-b"),
        ("*** cont'd on Supp. B, page 12 ***", "supplement-b"),
        ("Continued in Part 14, Additional Information", "additional"),
        ("please see attached declaration", "continuation"),
        ("(continued)", "continuation"),
    ],
)
def test_other_people_say_in_their_own_words_that_a_text_goes_on(marker: str, place: str) -> None:
    path = "claim.sworn.harm_past.explanation"
    found = read_back({field(path): f"They came.\n{marker}"})
    assert found.elsewhere == (("B.1.A", place, path),)
    cell = read_back({field("self.name.given"): marker})
    assert "self.name.given" not in cell.answers


@pytest.mark.parametrize(
    "last",
    ["The attacks continued.", "See my sister's page.", "They continued to follow me in May."],
)
def test_a_last_line_that_only_tells_is_part_of_the_story(last: str) -> None:
    path = "claim.sworn.harm_past.explanation"
    found = read_back({field(path): f"They came.\n{last}"})
    assert found.answers == {path: f"They came.\n{last}"}


def test_what_is_no_date_is_handed_back_as_it_stands() -> None:
    name = field("self.birth.date")
    assert read_back({name: "spring of 1990"}).unread == ((name, "spring of 1990"),)


def test_what_somebody_wrote_in_a_box_that_is_left_is_handed_back() -> None:
    name = next(row.field for row in ROWS.values() if row.item == "D.signature")
    assert read_back({name: "Ida"}).unread == ((name, "Ida"),)


def test_bar_codes_and_fields_of_other_forms_say_nothing() -> None:
    barcode = next(row.field for row in ROWS.values() if row.leave_kind == "barcode")
    assert read_back({barcode: "I-589|01/20/25|1", "other": "x"}) == ReadBack({}, (), ())


def test_the_header_of_a_supplement_is_read_by_itself() -> None:
    found: dict[str, Value] = {field("sheet.part"): "B", field("sheet.text"): "More."}
    assert read_back(found).answers == {}
    assert sheet(found, households.form_map(), households.catalogue(), 12) == {
        "part": "B",
        "text": "More.",
    }
    assert sheet(found, households.form_map(), households.catalogue(), 11) == {}


def test_an_answer_changed_on_paper_comes_back_changed() -> None:
    case = paths.replace(households.case(), "people.p1.religion", "Shaker")
    assert read_back(values(printed(case))).answers["self.religion"] == "Shaker"
