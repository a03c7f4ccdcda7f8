"""Paragraphs in lines: nothing lost, nothing too wide, the fast way as right as the slow one."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.script import faces, lines, shape
from app.script.shape import Shaped

ARABIC = "\u0645\u062d\u0645\u062f \u0639\u0628\u062f \u0627\u0644\u0644\u0647 "
AMHARIC = "\u12a0\u1260\u1260 \u1262\u1242\u120b "
LATIN = st.text(st.sampled_from("abcXYZ\u00e9\u00f1\u1ea4\u0414 .,-'()12 "), max_size=80)


def said(found: tuple[Shaped, ...]) -> str:
    return "".join(glyph.text for line in found for glyph in line.glyphs)


def inked(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


@given(LATIN, st.integers(600, 9000))
def test_latin_lines_hold_every_letter_and_are_never_wider(text: str, width: int) -> None:
    found = lines.lines(text, width)
    assert inked(said(found)) == inked(text)
    for line in found:
        assert line.even
        assert line.width <= width or len(line.glyphs) <= 1


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([ARABIC, AMHARIC, "Jos\u00e9 12 "]), min_size=1, max_size=12))
def test_other_lines_hold_every_letter_and_are_never_wider(words: list[str]) -> None:
    text = "".join(words)
    found = lines.lines(text, 6000.0)
    assert inked(said(found)) == inked(text)
    assert all(line.ink.right <= 6000 + 200 for line in found)


@given(LATIN.filter(lambda text: bool(text.strip())))
def test_the_fast_way_measures_what_qt_measures(text: str) -> None:
    (fast,) = lines.lines(text.strip(), 1e6)
    slow = shape.shape(text.strip())
    # Qt also kerns, which moves a pair of letters by little.
    assert fast.width == pytest.approx(slow.width, rel=0.03, abs=60)
    assert [glyph.gid for glyph in fast.glyphs if glyph.text.strip()] == [
        glyph.gid for glyph in slow.glyphs if glyph.text.strip()
    ]


def test_bold_letters_are_the_same_glyphs_but_wider() -> None:
    (thin,) = lines.lines("Read this first", 1e6)
    (bold,) = lines.lines("Read this first", 1e6, bold=True)
    assert [one.gid for one in thin.glyphs] == [one.gid for one in bold.glyphs]
    assert {one.face for one in bold.glyphs} == {faces.BOLD}
    assert thin.width < bold.width < thin.width * 1.2


def test_a_word_wider_than_the_line_is_broken_and_whole() -> None:
    found = lines.lines("see " + "W" * 50 + " end", 5000.0)
    assert said(found).replace(" ", "") == "see" + "W" * 50 + "end"
    assert len(found) > 5


def test_words_that_belong_together_stay_on_one_line() -> None:
    found = lines.lines("Form I-589,\u00a0page\u00a012", 8600.0)
    assert "page 12" in {"".join(g.text for g in line.glyphs)[-7:] for line in found}


def test_an_empty_paragraph_is_one_empty_line() -> None:
    (line,) = lines.lines("", 1000.0)
    assert not line.glyphs


def test_the_base_direction_can_be_said() -> None:
    (line,) = lines.lines(f"I-94 {ARABIC}", 1e6, right_to_left=True)
    (other,) = lines.lines(f"I-94 {ARABIC}", 1e6)
    places = {glyph.text: glyph.x for glyph in line.glyphs}
    assert line.right_to_left
    assert not other.right_to_left
    assert places["I"] > places["\u062d"]


def test_an_isolated_name_is_kept_apart_from_the_words_around_it() -> None:
    text = f"{ARABIC}\u2068Smith (US)\u2069, {ARABIC}"
    (line,) = lines.lines(text, 1e6, right_to_left=True)
    places = [(glyph.x, glyph.text) for glyph in line.glyphs if glyph.text.isascii()]
    order = "".join(text for _x, text in sorted(places))
    assert "Smith (US)" in order.replace("\u2069", "")


def test_a_character_without_a_font_is_refused() -> None:
    with pytest.raises(shape.CannotShape) as refused:
        lines.lines("Name \u738b and \x07", 1e6)
    assert refused.value.characters == "\u738b\x07"
