"""Letters drawn against letters meant, where pixels cannot tell and scripts differ."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.filing import proof_text
from app.filing.catalogue import Catalogue, Field
from app.filing.marks import Mark
from app.filing.render import Glyph

LEFT = Field("left", 1, (40, 600, 240, 616), "text", font_size=9.0)
RIGHT = Field("right", 1, (244, 600, 400, 616), "text", font_size=9.0)
FORM = Catalogue("x1", "01/01/30", 1, ((612.0, 792.0),), (LEFT, RIGHT))
WIDE = 5.4
WINDOWS = st.text(st.characters(codec="cp1252", exclude_categories=("C", "Z")), max_size=30)


def glyphs(text: str, field: Field = LEFT) -> list[Glyph]:
    """``text`` drawn from the left of ``field``, one letter after the other."""
    left, bottom = field.rect[0] + 2, field.rect[1] + 5
    boxes = [
        (left + WIDE * at, bottom, left + WIDE * at + 5, bottom + 6) for at in range(len(text))
    ]
    drawn = zip(text, boxes, strict=True)
    return [Glyph(one, box, (box[0], bottom)) for one, box in drawn if not one.isspace()]


def judged(drawn: list[Glyph], *marks: Mark) -> proof_text.TextFindings:
    return proof_text.compare([drawn], FORM, {mark.field: mark for mark in marks})


def mark(text: str, *, native: bool = False) -> Mark:
    return Mark("left", "A.I.4", "self.name.family", text, native=native)


@given(WINDOWS)
def test_what_is_drawn_as_meant_is_never_blamed(text: str) -> None:
    assert judged(glyphs(text), mark(text)) == proof_text.TextFindings()


@given(WINDOWS, st.data())
def test_any_other_letter_is_blamed(text: str, data: st.DataObject) -> None:
    assume(text)
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.characters(codec="cp1252", exclude_categories=("C", "Z")))
    wrong = text[:at] + other + text[at + 1 :]
    assume(proof_text.folded(wrong) != proof_text.folded(text))
    assert judged(glyphs(wrong), mark(text)).mismatched == ["left"]


def test_a_hyphen_at_the_end_of_a_line_is_a_hyphen() -> None:
    assert not judged(glyphs("well\u0002known"), mark("well-known")).mismatched


def test_a_dash_is_not_a_hyphen() -> None:
    assert judged(glyphs("1990\u20131995"), mark("1990-1995")).mismatched == ["left"]


def test_text_of_two_boxes_side_by_side_is_told_apart() -> None:
    other = Mark("right", "A.I.5", "self.name.given", "Ana")
    assert judged(glyphs("Ruiz") + glyphs("Ana", RIGHT), mark("Ruiz"), other).mismatched == []
    swapped = judged(glyphs("Ana") + glyphs("Ruiz", RIGHT), mark("Ruiz"), other)
    assert swapped.mismatched == ["left", "right"]


def test_letters_are_read_from_the_left_in_whatever_order_they_come() -> None:
    """A Persian name in the next box makes the renderer turn the whole line around."""
    assert not judged(glyphs("Ana Ruiz")[::-1], mark("Ana Ruiz")).mismatched
    assert judged(glyphs("ziuR anA"), mark("Ana Ruiz")).mismatched == ["left"]


def test_letters_in_a_box_that_nobody_marked_are_stray() -> None:
    assert judged(glyphs("Ruiz") + glyphs("x", RIGHT), mark("Ruiz")).stray == ["page 1"]


@pytest.mark.parametrize("side", range(4))
def test_a_letter_over_any_edge_is_outside(side: int) -> None:
    box = list(glyphs("R")[0].box)
    box[side] = LEFT.rect[side]
    left, bottom, right, top = box
    assert judged(
        [Glyph("R", (left, bottom, right, top), (left, bottom))], mark("R")
    ).outside_box == ["left"]


def test_brackets_beside_a_persian_name_may_come_back_mirrored() -> None:
    persian = Mark("right", "D.native", "self.name.native", "\u0631\u0636\u0627", native=True)
    near = glyphs("Ana )Luz(") + glyphs("\u0631\u0636\u0627", RIGHT)
    assert not judged(near, mark("Ana (Luz)"), persian).mismatched
    assert judged(glyphs("Ana )Luz("), mark("Ana (Luz)")).mismatched == ["left"]


class TestOtherScripts:
    """Shaped text: joiners are dropped, and the renderer guesses its own reading order."""

    NAME = "\u0645\u06cc\u200c\u0631\u0632\u0627"

    def test_persian_in_any_order_is_right(self) -> None:
        drawn = self.NAME.replace("\u200c", "")[::-1]
        assert not judged(glyphs(drawn), mark(self.NAME, native=True)).mismatched

    def test_a_persian_letter_lost_is_blamed(self) -> None:
        drawn = self.NAME.replace("\u200c", "")[1:]
        assert judged(glyphs(drawn), mark(self.NAME, native=True)).mismatched == ["left"]

    def test_amharic_must_stand_in_order(self) -> None:
        name = "\u1230\u120b\u121d"
        assert not judged(glyphs(name), mark(name, native=True)).mismatched
        assert judged(glyphs(name[::-1]), mark(name, native=True)).mismatched == ["left"]
