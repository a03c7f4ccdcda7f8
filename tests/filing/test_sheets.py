"""Supplement sheets hold everything they are given, and give it back."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.filing import fit, gather, sheets
from app.filing.catalogue import MULTILINE, Field
from app.filing.counted import Piece
from app.filing.marks import Spill
from app.filing.sheets import Frame

TEXT = Field("text", 12, (36.0, 42.0, 576.0, 534.0), "text", flags=MULTILINE, font_size=9.0)
QUESTION = Field("question", 12, (81.6, 542.8, 153.2, 555.2), "text", font_size=9.0)
FRAME = Frame(TEXT, QUESTION)

words = st.text("abc .,'\n\u00e9\u2019", min_size=1, max_size=6000).filter(str.strip)


def spill(part: str, question: str, number: int, text: str) -> Spill:
    heading = f"Part {part}, Question {question}: box {number} (page 5)"
    return Spill(part, question, heading, text, "supplement-b", 5, f"path.{number}")


@given(st.lists(st.tuples(st.sampled_from("BC"), st.sampled_from("123"), words), max_size=8))
@settings(max_examples=settings().max_examples // 2)
def test_every_character_comes_back_from_the_sheets(told: list[tuple[str, str, str]]) -> None:
    spills = [
        spill(part, question, number, text) for number, (part, question, text) in enumerate(told)
    ]
    composed = sheets.compose(spills, FRAME)
    found = gather.pieces([gather.page(sheet.text) for sheet in composed], known)
    assert found.pieces == {one.heading: Piece(one.text, True) for one in spills}
    assert not found.missing


def known(_heading: str) -> bool:
    return True


@given(st.lists(st.tuples(st.sampled_from("BC"), st.sampled_from("1234"), words), max_size=8))
@settings(max_examples=settings().max_examples // 2)
def test_every_sheet_fits_its_boxes_and_stays_with_one_part(
    told: list[tuple[str, str, str]],
) -> None:
    spills = [spill(part, question, 1, text) for part, question, text in told]
    for sheet in sheets.compose(spills, FRAME):
        assert FRAME.holds(sheet)
        assert len(set(sheet.questions)) == len(sheet.questions)
        assert all(f"Part {sheet.part}, " in line for line in headings(sheet.text))


def headings(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.startswith("[Part ")]


def test_short_answers_of_one_part_share_a_sheet() -> None:
    told = [spill("A.III", "2", 1, "Home"), spill("A.III", "3", 2, "School")]
    (sheet,) = sheets.compose(told, FRAME)
    assert sheet.question == "2, 3"


def test_parts_do_not_share_a_sheet_unless_the_frame_lets_them() -> None:
    told = [spill("D", "", 1, "Name"), spill("E", "", 2, "Street")]
    assert len(sheets.compose(told, FRAME)) == 2
    assert len(sheets.compose(told, Frame(TEXT, mixes_parts=True))) == 1


def test_a_list_of_questions_too_long_for_its_box_begins_a_new_sheet() -> None:
    told = [spill("B", f"{number}.A", number, "Yes") for number in range(10, 20)]
    composed = sheets.compose(told, FRAME)
    assert len(composed) > 1
    assert all(fit.layout(sheet.question, QUESTION) is not None for sheet in composed)


def test_a_story_that_runs_on_says_so_in_its_heading() -> None:
    first, *rest = sheets.compose([spill("B", "1.A", 1, "word " * 3000)], FRAME)
    assert sheets.CONTINUED not in first.text
    assert rest
    assert all(sheets.CONTINUED in sheet.text.split("\n")[1] for sheet in rest)


def test_of_several_sheets_each_says_which_one_it_is() -> None:
    composed = sheets.compose([spill("B", "1.A", 1, "word " * 3000)], FRAME)
    lines = [sheet.text.split("\n")[0] for sheet in composed]
    assert lines == [f"(Sheet {n} of {len(composed)})" for n in range(1, len(composed) + 1)]
    (alone,) = sheets.compose([spill("B", "1.A", 1, "word")], FRAME)
    assert alone.text.startswith("[Part B")


@given(st.integers(3500, 5000))
def test_a_word_as_long_as_the_sheet_is_cut_where_the_sheet_ends(length: int) -> None:
    composed = sheets.compose([spill("B", "1.A", 1, "x" * length)], FRAME)
    found = gather.pieces([gather.page(sheet.text) for sheet in composed], known)
    assert [piece.text for piece in found.pieces.values()] == ["x" * length]
    assert all(FRAME.holds(sheet) for sheet in composed)
