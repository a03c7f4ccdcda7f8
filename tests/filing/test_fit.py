"""Text in its box: what fits, where it stands, and what is cut where."""

from __future__ import annotations

import io
import time
from functools import cache

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from app.filing import fit
from app.filing.catalogue import COMB, MULTILINE, Field
from app.script import fonts, mono

NARRATIVE = MULTILINE | 1 << 23
WORDS = "".join(sorted(mono.printable() - {" ", "\u00a0"}))
MARKER = "See Supplement B, Part B, question 1.A."


def box(
    width: float = 194.0,
    height: float = 16.0,
    *,
    flags: int = 0,
    max_len: int | None = None,
    align: int = 0,
) -> Field:
    return Field(
        name="a",
        page=1,
        rect=(100.0, 200.0, 100.0 + width, 200.0 + height),
        kind="text",
        flags=flags,
        max_len=max_len,
        font_size=9.0,
        align=align,
    )


def narrative(width: float = 522.0, height: float = 120.0) -> Field:
    return box(width, height, flags=NARRATIVE)


@cache
def outlines() -> dict[str, mono.Ink]:
    """The ink of every character as another library reads it from the font."""
    font = TTFont(io.BytesIO(fonts.mono()))
    names, glyphs = font.getBestCmap(), font["glyf"]
    drawn = {character: glyphs[names[ord(character)]] for character in mono.printable()}
    return {
        character: mono.Ink(one.yMin, one.yMax, one.xMin, one.xMax)
        for character, one in drawn.items()
        if one.numberOfContours
    }


def ink_of(text: str) -> mono.Ink:
    return mono.union([outlines()[c] for c in text if c in outlines()])


def assert_inside(layout: fit.Layout, field: Field) -> None:
    """The ink of every line, by the font's own outlines, is half a point inside the box."""
    for line in layout.lines:
        ink = ink_of(line.text)
        assert line.y + ink.bottom / 1000 * layout.size >= 0.5
        assert line.y + ink.top / 1000 * layout.size <= field.height - 0.5
        assert line.x + min(ink.left, 0) / 1000 * layout.size >= 0.5
        end = line.x + layout.size * 0.6 * len(line.text)
        assert end + (max(ink.right, 600) - 600) / 1000 * layout.size <= field.width - 0.5


def test_a_short_text_keeps_the_size_of_the_form_and_stands_in_the_middle() -> None:
    field = box(height=16.0)
    layout = fit.layout("TESFAYE", field)
    assert layout is not None
    assert layout.size == 9.0
    (line,) = layout.lines
    assert line.x == 2.0
    assert line.y == pytest.approx((16 - 0.698 * 9) / 2, abs=0.001)


@pytest.mark.parametrize(("characters", "size"), [(35, 9.0), (36, 8.75), (45, 7.0)])
def test_a_longer_text_shrinks_in_quarter_points(characters: int, size: float) -> None:
    layout = fit.layout("x" * characters, box())
    assert layout is not None
    assert layout.size == size


def test_below_seven_points_it_does_not_fit() -> None:
    assert fit.layout("x" * 46, box()) is None


@pytest.mark.parametrize("align", [0, 1, 2])
def test_alignment(align: int) -> None:
    layout = fit.layout("ab", box(100.0, align=align))
    assert layout is not None
    expected = {0: 2.0, 1: 50 - 5.4, 2: 98 - 10.8}
    assert layout.lines[0].x == pytest.approx(expected[align], abs=0.001)


def test_accents_and_tails_shrink_a_very_low_box() -> None:
    low = box(height=9.9)
    plain, tall = fit.layout("AX", low), fit.layout("\u00c5g", low)
    assert plain is not None
    assert tall is not None
    assert plain.size == 9.0
    assert tall.size < 9.0
    assert_inside(tall, low)


def test_max_len_counts_composed_characters() -> None:
    field = box(max_len=4)
    assert fit.layout("Jose\u0301", field) is not None
    assert fit.layout("Josef", field) is None


def test_a_newline_in_a_box_of_one_line_is_a_space() -> None:
    layout = fit.layout("12 Elm St\r\nApt 4", box())
    assert layout is not None
    assert [line.text for line in layout.lines] == ["12 Elm St Apt 4"]


def test_an_empty_text_has_no_lines() -> None:
    for field in (box(), narrative(), box(flags=COMB, max_len=9)):
        layout = fit.layout("", field)
        assert layout is not None
        assert layout.lines == ()


def test_a_comb_has_one_character_in_the_middle_of_each_cell() -> None:
    field = box(90.0, flags=COMB, max_len=9)
    layout = fit.layout("12 45", field)
    assert layout is not None
    middles = [line.x + 0.3 * layout.size for line in layout.lines]
    assert middles == pytest.approx([5, 15, 35, 45], abs=0.001)
    assert fit.layout("1234567890", field) is None


def test_a_narrow_comb_shrinks_to_its_cells() -> None:
    layout = fit.layout("123456789", box(45.0, flags=COMB, max_len=9))
    assert layout is not None
    assert layout.size == 8.25


def test_newlines_and_blank_lines_are_kept_and_words_wrap_at_spaces() -> None:
    field = narrative(width=4 + 10 * 5.4)
    layout = fit.layout("one two three\n\n  four\tfive", field)
    assert layout is not None
    assert [line.text for line in layout.lines] == ["one two", "three", "  four", "five"]
    drops = [a.y - b.y for a, b in zip(layout.lines, layout.lines[1:], strict=False)]
    assert drops == pytest.approx([drops[0], 2 * drops[0], drops[0]], abs=0.01)


def test_a_word_longer_than_the_line_is_broken() -> None:
    layout = fit.layout("a " + "b" * 25, narrative(width=4 + 10 * 5.4))
    assert layout is not None
    assert [line.text for line in layout.lines] == ["a", "b" * 10, "b" * 10, "b" * 5]


def test_a_no_break_space_does_not_break() -> None:
    layout = fit.layout("aaa bbb\u00a0cccc", narrative(width=4 + 10 * 5.4))
    assert layout is not None
    assert [line.text for line in layout.lines] == ["aaa", "bbb\u00a0cccc"]


@pytest.mark.parametrize(
    ("height", "rows"), [(120, 11), (96, 9), (84, 7), (108, 10), (144, 13), (492, 47)]
)
def test_lines_of_the_official_boxes(height: float, rows: int) -> None:
    field = narrative(height=height)
    assert fit.layout("\n".join(["\u00c5g"] * rows), field) is not None
    assert fit.layout("\n".join(["\u00c5g"] * (rows + 1)), field) is None


def test_a_multi_line_box_of_one_row_is_a_box_of_one_line() -> None:
    field = box(height=16.0, flags=NARRATIVE)
    layout = fit.layout("one\ntwo", field)
    assert layout is not None
    assert [line.text for line in layout.lines] == ["one two"]
    with pytest.raises(ValueError, match="one line"):
        fit.split("one two", field, "See")
    with pytest.raises(ValueError, match="one line"):
        fit.take("one two", field)


printable_text = st.text(alphabet=WORDS + "  \n\t\u00a0", max_size=600)
story = st.lists(
    st.one_of(
        st.text(alphabet="abg\u00c9", min_size=1, max_size=14),
        st.text(alphabet="M", min_size=90, max_size=1500),
        st.sampled_from([" ", "  ", "\n", "\n\n", "\r\n", "\t"]),
    ),
    max_size=200,
).map(" ".join)
boxes = st.builds(narrative, st.floats(60, 540), st.floats(40, 500))


@given(printable_text, st.floats(20, 400), st.floats(9.2, 20), st.integers(0, 2))
def test_one_line_stays_inside(text: str, width: float, height: float, align: int) -> None:
    field = box(width, height, align=align)
    layout = fit.layout(text, field)
    if layout is not None:
        assert 7.0 <= layout.size <= 9.0
        assert_inside(layout, field)
        drawn = "".join(line.text for line in layout.lines)
        assert drawn == fit.normal(text, field).rstrip()


@given(story, boxes)
def test_narratives_stay_inside_and_lose_nothing(text: str, field: Field) -> None:
    layout = fit.layout(text, field)
    if layout is not None:
        assert layout.size == 9.0
        assert_inside(layout, field)
        drawn = "".join(line.text for line in layout.lines)
        assert "".join(drawn.split()) == "".join(text.split())


def next_cut(text: str, position: int) -> int:
    """The next place after ``position`` where a head could end."""
    position += 1
    while position < len(text) and not text[position - 1].isspace():
        position += 1
    return min(position, len(text))


@given(story, boxes)
@settings(max_examples=300)
def test_split_loses_nothing_fits_and_is_as_long_as_can_be(text: str, field: Field) -> None:
    head, tail = fit.split(text, field, "See B.")
    assert head + tail == text
    assert fit.layout(head + "\nSee B.", field) is not None
    if not tail:
        return
    cut = len(head)
    longer = text[: next_cut(text, cut)]
    if head[-1].isspace():
        assert fit.layout(longer + "\nSee B.", field) is None
    else:
        assert fit.layout(text[: cut + 100] + "\nSee B.", field) is None
        assert fit.layout(word_at(text, cut) + "\nSee B.", field) is None, "cut without need"


def word_at(text: str, position: int) -> str:
    """The word around ``position``."""
    start = len(text[:position].rstrip("M\u00c9abg"))
    return text[start:].split(None, 1)[0]


@given(story, boxes)
@settings(max_examples=300)
def test_take_loses_nothing_and_fits(text: str, field: Field) -> None:
    parts = []
    rest = text
    while rest:
        head, tail = fit.take(rest, field)
        assert head
        assert head + tail == rest
        assert fit.layout(head, field) is not None
        if tail:
            assert not tail[0].isspace()
            if head[-1].isspace():
                assert fit.layout(rest[: next_cut(rest, len(head))], field) is None
            else:
                assert fit.layout(word_at(rest, len(head)), field) is None, "cut without need"
        parts.append(head)
        rest = tail
    assert "".join(parts) == text


def test_split_keeps_the_space_at_the_cut_in_the_head() -> None:
    field = narrative(width=4 + 10 * 5.4, height=50)
    text = "aaa bbb\n\nccc ddd   eee fff"
    assert fit.split(text, field, "See B.") == ("aaa bbb\n\nccc ddd   ", "eee fff")


def test_newlines_at_the_cut_stay_in_the_head_as_far_as_they_fit() -> None:
    field = narrative(width=4 + 10 * 5.4, height=40)
    text = "aaa bbb\n\nccc ddd"
    assert fit.split(text, field, "See B.") == ("aaa bbb\n", "\nccc ddd")
    assert fit.take("\nccc ddd", field) == ("\nccc ddd", "")


def test_a_marker_too_long_for_the_box_is_refused() -> None:
    with pytest.raises(ValueError, match="no room"):
        fit.split("text", narrative(width=60, height=40), MARKER)


def test_max_len_cuts_a_story_between_words() -> None:
    field = box(522.0, 120.0, flags=NARRATIVE, max_len=20)
    assert fit.take("one two three four five six", field) == ("one two three four ", "five six")
    head, tail = fit.split("one two three four five six", field, "See B.")
    assert (head, tail) == ("one two ", "three four five six")
    assert fit.layout(head + "\nSee B.", field) is not None


@pytest.mark.parametrize(
    "text",
    ["\n" * 100_000, " " * 100_000, "a" + "\n" * 100_000 + "b", "M" * 100_000, "ab \n" * 25_000],
)
def test_nasty_stories_end_soon(text: str) -> None:
    field = narrative(540, 492)
    started = time.perf_counter()
    fit.layout(text, field)
    head, rest = fit.split(text, narrative(), MARKER)
    pages = 0
    while rest:
        head, rest = fit.take(rest, field)
        pages += 1
    assert time.perf_counter() - started < 2.0
    assert pages < 700
    assert head.strip() or not text.strip() or pages == 0
