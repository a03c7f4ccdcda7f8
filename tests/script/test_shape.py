"""Shaping of every alphabet: the right glyphs in the right places, or a plain refusal."""

from __future__ import annotations

import io
import unicodedata

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from app.script import faces, fonts, mono, shape

NAMES = {
    "Arabic": "محمد عبد الله",
    "Persian with a joiner": "فرهاد احمدی\u200cنژاد",
    "Hebrew with points": "אָבִיגַיִל בִּנְיָמִין",
    "Amharic": "አበበ ቢቂላ",
    "Bengali": "শ্রীকৃষ্ণ চট্টোপাধ্যায়",
    "Burmese": "အောင်ဆန်းစုကြည်",
    "Russian": "Дмитрий Ёлкин",
    "Nepali": "प्रियंका क्षेत्री",
    "Punjabi": "ਹਰਪ੍ਰੀਤ ਸਿੰਘ",
    "Tamil": "ஸ்ரீநிவாசன்",
    "Khmer": "ខេមរា សុខ",
    "Armenian": "Հովհաննես",
    "Georgian": "გიორგი",
    "Vietnamese": "Nguyễn Thị Ánh",
    "mixed": "Ahmed (محمد) 12",
}
EVERY_NAME = pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())


@EVERY_NAME
def test_every_character_belongs_to_one_cluster_in_the_order_written(name: str) -> None:
    shaped = shape.shape(name)
    assert "".join(glyph.text for glyph in shaped.glyphs) == unicodedata.normalize("NFC", name)
    assert all(glyph.gid != 0 for glyph in shaped.glyphs)
    assert shaped.width > 0


@EVERY_NAME
def test_ink_is_that_of_the_outlines(name: str) -> None:
    shaped = shape.shape(name)
    boxes = [box for glyph in shaped.glyphs if (box := outline_of(glyph)) is not None]
    exact = (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
    ink = (shaped.ink.left, shaped.ink.bottom, shaped.ink.right, shaped.ink.top)
    assert ink == pytest.approx(exact, abs=2.1)
    assert (ink[0], ink[1]) <= (exact[0], exact[1])
    assert ink[2] >= exact[2]
    assert ink[3] >= exact[3]


def outline_of(glyph: shape.Glyph) -> tuple[float, float, float, float] | None:
    font = TTFont(io.BytesIO(faces.face(glyph.face).data), lazy=True)
    outline = font["glyf"][font.getGlyphOrder()[glyph.gid]]
    if outline.numberOfContours == 0:
        return None
    return (
        glyph.x + outline.xMin,
        glyph.y + outline.yMin,
        glyph.x + outline.xMax,
        glyph.y + outline.yMax,
    )


def test_arabic_letters_join_and_run_from_the_right() -> None:
    shaped = shape.shape("محمد")
    places = [glyph.x for glyph in shaped.glyphs]
    assert shaped.right_to_left
    assert places == sorted(places, reverse=True)
    alone = {letter: shape.shape(letter).glyphs[0].gid for letter in "محد"}
    assert [glyph.gid for glyph in shaped.glyphs] != [alone[letter] for letter in "محمد"]


def test_a_non_joiner_keeps_two_persian_letters_apart() -> None:
    joined, apart = shape.shape("ین"), shape.shape("ی\u200cن")
    inked = [glyph.gid for glyph in apart.glyphs if glyph.text != "\u200c"]
    assert inked[0] != joined.glyphs[0].gid
    assert "\u200c" in [glyph.text for glyph in apart.glyphs]


def test_a_line_with_both_directions_follows_the_unicode_rules() -> None:
    shaped = shape.shape("Ahmed (محمد) 12")
    place = {glyph.text: glyph.x for glyph in shaped.glyphs}
    assert not shaped.right_to_left
    assert place["A"] < place["("] < place["د"] < place["ح"] < place[")"] < place["1"] < place["2"]


def test_in_a_right_to_left_line_digits_still_run_to_the_right() -> None:
    shaped = shape.shape("أحمد ١٢٣ Ahmed")
    place = {glyph.text: glyph.x for glyph in shaped.glyphs}
    assert shaped.right_to_left
    assert place["A"] < place["h"] < place["١"] < place["٣"] < place["أ"]


def test_a_vowel_written_before_its_consonant_stands_before_it() -> None:
    consonant = shape.shape("क").glyphs[0].gid
    vowel, base = sorted(shape.shape("कि").glyphs, key=lambda glyph: glyph.x)
    assert base.gid == consonant
    assert vowel.gid != consonant


@pytest.mark.parametrize(
    ("text", "missing"),
    [("王小明 Wang 王", "王小明"), ("a\tb\n", "\t\n"), ("\U0001f600", "\U0001f600")],
)
def test_characters_without_a_font_are_listed_once(text: str, missing: str) -> None:
    with pytest.raises(shape.CannotShape) as caught:
        shape.shape(text)
    assert caught.value.characters == missing
    assert text not in str(caught.value)


def test_decomposed_text_is_composed_first() -> None:
    assert shape.shape("e\u0301") == shape.shape("\u00e9")


def test_an_empty_text_has_no_glyphs() -> None:
    assert shape.shape("") == shape.Shaped((), 0.0, mono.Ink(0, 0, 0, 0), False)


@given(st.text(alphabet="مح د\u200cאב ab(1٢)\u0301кজ্যে", max_size=30))
def test_any_mix_is_shaped_whole(text: str) -> None:
    shaped = shape.shape(text)
    drawn = "".join(glyph.text for glyph in shaped.glyphs)
    assert drawn == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("key", fonts.NATIVE)
def test_every_packaged_font_can_be_embedded_and_bears_our_name(key: str) -> None:
    face = faces.face(key)
    font = TTFont(io.BytesIO(face.data))
    assert font["OS/2"].fsType in {0, 8}
    assert font["head"].unitsPerEm == shape.EM
    assert font["name"].getDebugName(1) == face.family == f"Portolan {key}"
    assert "fvar" not in font


def test_a_font_is_prepared_to_the_same_bytes_each_time() -> None:
    first = faces.face("Hebrew").data
    faces.face.cache_clear()
    assert faces.face("Hebrew").data == first


def test_only_the_named_fonts_exist() -> None:
    with pytest.raises(KeyError):
        fonts.native("Klingon")
