"""The form font: fixed pitch, free to embed, the same subset every time."""

from __future__ import annotations

import io
import unicodedata

from fontTools.ttLib import TTFont

from app.script import fonts, mono, outlines


def test_every_character_of_the_subset_is_600_wide() -> None:
    font = TTFont(io.BytesIO(mono.embeddable()))
    names = font.getBestCmap()
    assert set(map(chr, names)) >= mono.printable()
    widths = {font["hmtx"][names[ord(c)]][0] for c in mono.printable()}
    assert widths == {mono.PITCH}
    assert font["head"].unitsPerEm == 1000


def test_all_of_cp1252_can_be_shown_but_for_controls_and_the_soft_hyphen() -> None:
    codes = bytes(c for c in range(256) if c not in {0x81, 0x8D, 0x8F, 0x90, 0x9D})
    everything = set(codes.decode("cp1252"))
    left_out = everything - mono.printable()
    assert {unicodedata.category(c) for c in left_out} == {"Cc", "Cf"}
    assert all(len(c.encode("cp1252")) == 1 for c in mono.printable())


def test_the_font_may_be_embedded_and_the_cap_height_is_its_own() -> None:
    font = TTFont(io.BytesIO(fonts.mono()))
    assert font["OS/2"].fsType == 0
    assert font["OS/2"].sCapHeight == mono.CAP_HEIGHT


def test_the_subset_is_small_and_the_same_bytes_when_built_again() -> None:
    first = mono.embeddable()
    mono.embeddable.cache_clear()
    assert mono.embeddable() == first
    assert len(first) < 40_000


def test_ink_reaches_from_the_lowest_tail_to_the_highest_accent() -> None:
    bottom, top = mono.reach("\u00c5g")
    assert top == mono.reach("\u00c5")[1] > mono.reach("A")[1]
    assert bottom == mono.reach("g")[0] < 0
    assert mono.reach("   ") == mono.reach("") == (0, 0)
    assert mono.reach("\u0416")[1] >= top


def test_the_outlines_are_those_that_another_library_reads() -> None:
    data = fonts.mono()
    font = TTFont(io.BytesIO(data))
    names, glyphs, widths = font.getBestCmap(), font["glyf"], font["hmtx"]
    found = outlines.outlines(data, [chr(code) for code in range(0x10000)])
    assert {ord(character) for character in found} == {code for code in names if code < 0x10000}
    for character, one in found.items():
        name = names[ord(character)]
        assert one.width == widths[name][0]
        glyph = glyphs[name]
        if glyph.numberOfContours:
            box = (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)
            assert (one.left, one.bottom, one.right, one.top) == box
        else:
            assert one == outlines.Outline(one.width)
