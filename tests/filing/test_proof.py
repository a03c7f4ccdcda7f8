"""The proof finds nothing wrong with a right form, and every kind of wrong with a wrong one."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, BooleanObject, NameObject, PdfObject, TextStringObject

from app.filing.practice import practice_blank
from app.filing.proof import Proof, prove
from app.problems import Problem
from tests.filing import pens
from tests.filing.pens import Ink

CATALOGUE = pens.small_catalogue()
FIELDS = CATALOGUE.by_name()
BLANK = practice_blank(CATALOGUE, pens.small_map(CATALOGUE))
NAME, CITY, STORY = "top[0].page\\.name[0]", "top[0].page\\.city[0]", "top[0].story[0]"
YES, NO, ROW, BAR = "top[0].yes[0]", "top[0].no[0]", "top[0].rows[0]", "top[0].bar[0]"
TEXTS = {
    NAME: "O'Brien (N\u00fa\u00f1ez)",
    CITY: "Stoke-on-Trent",
    ROW: "12/31/2019",
    STORY: "A long story, told in many words. " * 12,
}
MARKS = [pens.mark(FIELDS[name], text.strip()) for name, text in TEXTS.items()]
MARKS.append(pens.mark(FIELDS[YES]))
INKS = {mark.field: pens.ink(mark) for mark in MARKS if not mark.ticked}


def proved(inks: dict[str, Ink], ticks: tuple[str, ...] = (YES,)) -> Proof:
    return prove(BLANK, pens.fill(BLANK, CATALOGUE, inks, ticks), CATALOGUE, MARKS)


def drawn(name: str, **change: Any) -> Proof:
    return proved({**INKS, name: replace(INKS[name], **change)})


def test_a_right_form_holds() -> None:
    proof = proved(INKS)
    assert proof == Proof(len(MARKS), (), (), (), 0)
    assert proof.holds


def test_an_empty_form_holds_when_nothing_is_marked() -> None:
    assert prove(BLANK, BLANK, CATALOGUE, []).holds


@pytest.mark.parametrize(
    ("name", "change"),
    [
        (NAME, {"drawn": "O'Brien (N\u00fanez)"}),
        (CITY, {"drawn": "Stoke on-Trent"}),
        (ROW, {"drawn": "12/31/2018"}),
        (ROW, {"value": "12/31/2018"}),
        (ROW, {"value": "", "drawn": "12/31/2019"}),
        (ROW, {"value": "12/31/2019", "drawn": ""}),
        (ROW, {"drawn": "12/31/20199"}),
        (STORY, {"drawn": TEXTS[STORY].strip()[:-1]}),
        (NAME, {"colour": "1 g"}),
        (NAME, {"mode": 3}),
        (NAME, {"flags": 2}),
    ],
    ids=[
        "one letter other",
        "a hyphen lost",
        "one digit other",
        "another value stored",
        "no value stored",
        "nothing drawn",
        "one digit more",
        "the last letter lost",
        "white on white",
        "drawn invisibly",
        "hidden field",
    ],
)
def test_wrong_text_is_mismatched(name: str, change: dict[str, Any]) -> None:
    assert name in drawn(name, **change).mismatched


@pytest.mark.parametrize(
    ("name", "change"),
    [
        (NAME, {"up": 8.0}),
        (NAME, {"up": -6.0}),
        (NAME, {"across": -4.0}),
        (ROW, {"size": 24.0}),
        (STORY, {"size": 12.0, "up": -3.0, "clip": False, "drawn": TEXTS[STORY] * 4}),
    ],
    ids=["too high", "too low", "too far left", "too large", "too long"],
)
def test_text_that_leaves_its_box_is_outside(name: str, change: dict[str, Any]) -> None:
    proof = drawn(name, **change)
    assert name in proof.outside_box
    assert not proof.holds


def test_text_moved_into_another_box_is_found() -> None:
    proof = drawn(ROW, up=-18.0, clip=False)
    assert ROW in proof.mismatched
    assert proof.stray


def test_a_missing_tick_is_mismatched() -> None:
    assert proved(INKS, ()).mismatched == (YES,)


def test_an_extra_tick_is_stray() -> None:
    assert proved(INKS, (YES, NO)).stray == (NO,)


def test_a_box_that_is_ticked_but_does_not_show_it_is_mismatched() -> None:
    assert altered(YES, "/AS", NameObject("/Off")).mismatched == (YES,)


def test_an_unmarked_field_with_a_value_is_stray() -> None:
    extra = {**INKS, "top[0].sign[0]": Ink("Ana", "Ana")}
    assert "top[0].sign[0]" in proved(extra).stray


def test_an_unmarked_value_that_is_not_drawn_is_stray() -> None:
    assert "top[0].sign[0]" in altered("top[0].sign[0]", "/V", TextStringObject("x")).stray


def test_a_changed_bar_code_is_mismatched() -> None:
    assert altered(BAR, "/V", TextStringObject("X-1|01/01/29|1")).mismatched == (BAR,)


def test_a_form_that_asks_viewers_to_redraw_it_is_stray() -> None:
    writer = right()
    form = pens.form_of(writer)
    form[NameObject("/NeedAppearances")] = BooleanObject(True)
    assert "file: NeedAppearances" in judged(writer).stray


def test_a_page_too_few_is_stray() -> None:
    writer = right()
    writer.remove_page(1)
    assert "page 2" in judged(writer).stray


def test_print_added_outside_the_boxes_is_stray() -> None:
    writer = right()
    stamp = PdfWriter(clone_from=PdfReader(BytesIO(BLANK))).pages[0]
    stamp[NameObject("/Annots")] = ArrayObject()
    writer.pages[1].merge_translated_page(stamp, 0, -30)
    assert "page 2" in judged(writer).stray


def test_two_marks_for_one_field_are_mismatched() -> None:
    filled = pens.fill(BLANK, CATALOGUE, INKS, (YES,))
    assert prove(BLANK, filled, CATALOGUE, [*MARKS, MARKS[0]]).mismatched == (NAME,)


def test_a_mark_for_no_field_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        prove(BLANK, BLANK, CATALOGUE, [replace(MARKS[0], field="top[0].gone[0]")])


def test_a_damaged_file_is_a_problem() -> None:
    with pytest.raises(Problem):
        prove(BLANK, b"%PDF-1.7 and then nothing", CATALOGUE, MARKS)


def test_the_proof_holds_no_answers() -> None:
    said = repr(drawn(NAME, drawn="Someone Else"))
    assert "Brien" not in said
    assert "Someone" not in said


def right() -> PdfWriter:
    return PdfWriter(clone_from=PdfReader(BytesIO(pens.fill(BLANK, CATALOGUE, INKS, (YES,)))))


def altered(name: str, key: str, value: PdfObject) -> Proof:
    writer = right()
    pens.widgets_of(writer)[name][NameObject(key)] = value
    return judged(writer)


def judged(writer: PdfWriter) -> Proof:
    out = BytesIO()
    writer.write(out)
    return prove(BLANK, out.getvalue(), CATALOGUE, MARKS)
