"""Where things stand on the pages of a paper: what is held together, what never overlaps."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.papers.said import Said
from app.papers.sheet import (
    Blanks,
    Block,
    Boxes,
    Grid,
    Heading,
    NewPage,
    Pairs,
    Points,
    Room,
    Sheet,
    Text,
    Together,
)
from app.papers.typeset import blocks, edges, measures
from app.papers.typeset.pages import Page, set_out
from app.papers.typeset.strips import Ink, Rule, Square
from app.script.shape import EM

TALL = {
    "Latin": "Every \u00c5ngstr\u00f6m of this goes on and on, page after page. ",
    "Vietnamese": "Nguy\u1ec5n Th\u1ecb \u00c1nh \u1ea4\u1eb4 ",
    "Burmese": "\u1021\u1031\u102c\u1004\u103a\u1006\u1014\u103a\u1038\u1005\u102f\u1000\u103c ",
    "Hebrew": "\u05d0\u05b8\u05d1\u05b4\u05d9\u05d2\u05b7\u05d9\u05b4\u05dc ",
    "Khmer": "\u1781\u17c1\u1798\u179a\u17b6 \u179f\u17bb\u1781 ",
    "Tamil": "\u0bb8\u0bcd\u0bb0\u0bc0\u0ba8\u0bbf\u0bb5\u0bbe\u0b9a\u0ba9\u0bcd ",
}


def laid(*made: Block, **more: bool) -> tuple[Page, ...]:
    sheet = Sheet("paper", Said("Paper"), made, None, **more)
    return set_out(blocks.pieces(sheet), edges.of(sheet).height)


def said(page: Page) -> list[str]:
    """The lines of a page from the top down."""
    inks = sorted((one for one in page.marks if isinstance(one, Ink)), key=lambda one: one.y)
    return ["".join(glyph.text for glyph in one.line.glyphs) for one in inks]


def where(pages: tuple[Page, ...], words: str) -> int:
    (found,) = [number for number, page in enumerate(pages) if words in said(page)]
    return found


def boxes(page: Page) -> Iterator[tuple[float, float, float, float]]:
    """Left, top, right and bottom of the ink of each line."""
    for mark in page.marks:
        if isinstance(mark, Ink) and mark.line.glyphs:
            ink, scale = mark.line.ink, mark.type.size / EM
            yield (
                mark.x + ink.left * scale,
                mark.y - ink.top * scale,
                mark.x + ink.right * scale,
                mark.y - ink.bottom * scale,
            )


@pytest.mark.parametrize("words", TALL.values(), ids=TALL.keys())
@pytest.mark.parametrize("right", [False, True])
def test_no_two_lines_touch(words: str, right: bool) -> None:
    both = Said(words * 9, words * 14)
    pages = laid(
        Heading(both),
        Text(both),
        Text(both, "small"),
        Points((both, both), "box"),
        Pairs(((both, both), (both, both))),
        Grid((both, both, both), ((both, both, both),) * 3, (1, 3, 2)),
        Blanks((both, both, both)),
        right_to_left=right,
    )
    for page in pages:
        found = sorted(boxes(page), key=lambda box: box[1])
        for number, (left, _top, end, bottom) in enumerate(found):
            for other in found[number + 1 :]:
                beside = other[2] <= left or other[0] >= end
                assert beside or other[1] >= bottom - 0.01


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 70), st.sampled_from(["text", "table", "list", "heading"]))
def test_a_heading_is_never_the_last_of_a_page(before: int, after: str) -> None:
    following: dict[str, Block] = {
        "text": Text(Said("Follows")),
        "table": Grid((Said("Head"),), ((Said("Follows"),),), (1,)),
        "list": Points((Said("Follows"),)),
        "heading": Together((Heading(Said("Second"), 2), Text(Said("Follows")))),
    }
    filler = Text(Said("\n".join(f"Line {number}" for number in range(before))))
    pages = laid(filler, Heading(Said("First")), following[after])
    assert where(pages, "First") == where(pages, "Follows")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 60), st.integers(2, 40))
def test_what_is_held_together_stands_on_one_page(before: int, lines: int) -> None:
    filler = Text(Said("\n".join(f"Before {number}" for number in range(before))))
    held = Together(
        (
            Text(Said("Top")),
            *(Text(Said(f"Held {n}")) for n in range(lines // 2)),
            Text(Said("End")),
        )
    )
    pages = laid(filler, held)
    assert where(pages, "Top") == where(pages, "End")


def test_what_is_held_but_higher_than_a_page_goes_on_and_is_whole() -> None:
    told = tuple(Text(Said(f"Held {number}")) for number in range(90))
    pages = laid(Text(Said("Before")), Together(told))
    everything = [line for page in pages for line in said(page)]
    assert everything == ["Paper", "Before", *(f"Held {number}" for number in range(90))]
    assert "Held 0" in said(pages[0])


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 60), st.lists(st.integers(1, 150), min_size=1, max_size=12))
def test_a_table_brings_its_head_and_all_of_its_rows(before: int, rows: list[int]) -> None:
    filler = Text(Said("\n".join(f"Before {number}" for number in range(before))))
    cells = [[f"{place}.{line}" for line in range(lines)] for place, lines in enumerate(rows)]
    table = Grid(
        (Said("Head"), Said("Beside")),
        tuple((Said("\n".join(cell)), Said(f"Row {place}")) for place, cell in enumerate(cells)),
        (1, 1),
    )
    pages = laid(filler, table)
    lines = [said(page) for page in pages]
    assert [one for page in lines for one in page if "." in one] == [*chain(*cells)]
    for page in lines:
        if any("." in one for one in page):
            assert page.count("Head") == 1
            first = next(place for place, one in enumerate(page) if "." in one)
            assert page.index("Head") < first
    for place, cell in enumerate(cells):
        pages_of = {number for number, page in enumerate(lines) if {*cell} & {*page}}
        assert len(pages_of) == 1 or len(cell) > 9, place


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 45), st.integers(12, 45))
def test_before_a_long_row_no_page_stays_half_empty(before: int, lines: int) -> None:
    filler = Text(Said("\n".join(f"Before {number}" for number in range(before))))
    cell = Said("\n".join(f"Line {number}" for number in range(lines)))
    heading = Heading(Said("Heading"))
    pages = laid(filler, heading, Grid((Said("Who"), Said("What")), ((Said("Her"), cell),), (1, 2)))
    height = edges.of(Sheet("paper", Said("Paper"), ())).height
    for page in pages[:-1]:
        assert page.used > height * 0.7
    for page in pages:  # wherever the row goes on, it says again whom it is about
        told = [one for one in said(page) if one.startswith("Line")]
        assert len(told) != 1
        assert ("Her" in said(page)) == bool(told)


def test_lines_of_one_cell_begin_at_one_side() -> None:
    told = Said("Short\nA line that is much longer than the one before it\nThird")
    (page,) = laid(Grid((Said("A"), Said("B")), ((told, told),), (1, 1)), right_to_left=True)
    starts = {
        round(mark.x)
        for mark in page.marks
        if isinstance(mark, Ink) and mark.line.glyphs and mark.type.size == 10
    }
    assert len(starts) == 2


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 45), st.booleans())
def test_what_only_begins_on_a_page_fills_it(before: int, table: bool) -> None:
    filler = Text(Said("\n".join(f"Before {number}" for number in range(before))))
    rows = tuple((Said(f"Row {number}"), Said("")) for number in range(12))
    last = Grid((Said("Who"), Said("What")), rows, (1, 1), by_hand=True) if table else Room(14)
    asked = (Heading(Said("Heading"), 2), Text(Said("Asked")))
    pages = laid(filler, Together((*asked, Together((Text(Said("Told")), last), True)), True))
    on = where(pages, "Heading")
    assert on == where(pages, "Asked") == where(pages, "Told")
    if table:
        assert on == where(pages, "Row 0") == where(pages, "Row 1")
    height = edges.of(Sheet("paper", Said("Paper"), ())).height
    assert all(page.used > height * 0.7 for page in pages[:-1])


def test_a_row_to_fill_in_by_hand_is_never_cut() -> None:
    words = Said("\n".join(f"Line {number}" for number in range(20)))
    rows = tuple((words, Said("")) for _number in range(4))
    pages = laid(Grid((Said("Who"), Said("What")), rows, (1, 1), by_hand=True))
    assert [said(page).count("Line 0") for page in pages] == [
        said(page).count("Line 19") for page in pages
    ]


def test_many_boxes_stand_beside_each_other_even_with_long_words() -> None:
    words = Said("The judge said something that is a little longer than half of a line of letters")
    (page,) = laid(Boxes((words,) * 5))
    squares = [one for one in page.marks if isinstance(one, Square)]
    assert len(squares) == 5
    assert len({one.x for one in squares}) == 2
    (page,) = laid(Boxes((words,) * 3))
    assert len({one.x for one in page.marks if isinstance(one, Square)}) == 1


def test_a_page_end_that_is_wanted_comes_once() -> None:
    pages = laid(NewPage(), Text(Said("one")), NewPage(), NewPage(), Text(Said("two")), NewPage())
    assert [said(page) for page in pages] == [["Paper"], ["one"], ["two"]]


def test_what_is_filled_in_by_hand_is_a_line_with_nothing_on_it() -> None:
    (page,) = laid(Blanks((Said("Signature"), Said("Date"), Said("Name"))))
    rules = [one for one in page.marks if isinstance(one, Rule) and one.thick == 0.8]
    assert len(rules) == 3
    assert rules[0].y == rules[1].y < rules[2].y
    assert rules[0].x + rules[0].width < rules[1].x
    for rule in rules:
        above = (rule.x, rule.y - 24, rule.x + rule.width, rule.y)
        for left, top, right, bottom in boxes(page):
            outside = right <= above[0] or left >= above[2] or bottom <= above[1] or top >= above[3]
            assert outside


def test_room_for_handwriting_is_lines_far_enough_apart() -> None:
    (page,) = laid(Room(12))
    rules = sorted(one.y for one in page.marks if isinstance(one, Rule))[1:]
    assert len(rules) == 12
    assert all(after - before >= 24 for before, after in pairwise(rules))


def test_boxes_to_tick_are_empty() -> None:
    (page,) = laid(Points((Said("One"), Said("Two")), "box"))
    squares = [one for one in page.marks if isinstance(one, Square)]
    assert [one.filled for one in squares] == [False, False]
    for square in squares:
        for left, top, _right, bottom in boxes(page):
            assert left >= square.x + square.width or bottom <= square.y or top >= square.y + 10


def test_a_paper_without_its_own_title_gets_it_once() -> None:
    assert said(laid(Text(Said("Words")))[0]) == ["Paper", "Words"]


def test_a_row_with_too_few_cells_is_refused() -> None:
    with pytest.raises(ValueError, match="number of cells"):
        laid(Grid((Said("One"), Said("Two")), ((Said("alone"),),), (1, 1)))


def test_the_body_ends_above_the_page_number() -> None:
    sheet = Sheet("paper", Said("Paper", "Papier"), (), private=True, head=Said("Head"))
    edge = edges.of(sheet)
    numbers = [mark for mark in edge.foot(9, 99) if isinstance(mark, Ink)]
    assert min(one.y - one.type.size for one in numbers) > edge.body + edge.height
    assert max(one.y for one in numbers) < measures.HEIGHT - measures.FOOT
