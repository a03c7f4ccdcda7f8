"""The fonts for names in other alphabets, as plain files: one weight, under a name of our own.

The published files are variable and bear names that the machine may have too, in another
version with other glyph numbers. Ours are the default weight, renamed, so that what Qt shapes
with and what a PDF embeds are the same bytes.
"""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from functools import cache
from typing import Final

from fontTools.ttLib import TTFont

from app.script import fonts, mono

FAMILY: Final = "Portolan "
_VARIATION: Final = ("avar", "cvar", "fvar", "gvar", "HVAR", "MVAR", "STAT", "VVAR", "DSIG")
_STYLED_NAMES: Final = frozenset({1, 2, 4, 6, 16, 17, 21, 22, 25})
_WINDOWS_ENGLISH: Final = (3, 1, 0x409)


@dataclass(frozen=True)
class Face:
    """One font: its key in ``fonts.NATIVE``, the family Qt knows it by, and its file."""

    key: str
    family: str
    data: bytes


@cache
def face(key: str) -> Face:
    """Return the font of one of ``fonts.NATIVE`` as a static font of our own name.

    Raises:
        KeyError: ``key`` is not one of ``fonts.NATIVE``.
        ValueError: the package holds outlines other than TrueType, which we do not embed.
    """
    # A stored checksum or date of today would make the bytes differ from run to run.
    font = TTFont(io.BytesIO(fonts.native(key)), recalcTimestamp=False, recalcBBoxes=False)
    if "glyf" not in font:
        raise ValueError(f"the font for {key} has no TrueType outlines")
    for table in _VARIATION:
        if table in font:
            del font[table]
    family = FAMILY + key
    _rename(font, family)
    out = io.BytesIO()
    font.save(out)
    return Face(key, family, out.getvalue())


@cache
def characters(key: str) -> frozenset[int]:
    """Return the code points that the font ``key`` has; cheaper than the font itself."""
    return frozenset(_open(key).getBestCmap())


@cache
def key_for(character: str) -> str | None:
    """Return which font has ``character``: Latin before all others; None if none has it."""
    order = (fonts.LATIN, *fonts.NATIVE)
    return next((key for key in order if ord(character) in characters(key)), None)


def measured(key: str, character: str) -> tuple[int, float, mono.Ink | None]:
    """Return glyph number, advance width and ink of ``character`` in the font ``key``, em/1000.

    Raises:
        KeyError: the font does not have it.
    """
    font = _open(key)
    name = font.getBestCmap()[ord(character)]
    scale = 1000 / font["head"].unitsPerEm
    glyph = font["glyf"][name]
    ink = None
    if glyph.numberOfContours:
        sides = (glyph.yMin, glyph.yMax, glyph.xMin, glyph.xMax)
        ink = mono.Ink(*(math.floor(side * scale) for side in sides))
    return font.getGlyphID(name), font["hmtx"][name][0] * scale, ink


@cache
def _open(key: str) -> TTFont:
    return TTFont(io.BytesIO(fonts.native(key)), lazy=True)


def _rename(font: TTFont, family: str) -> None:
    names = font["name"]
    names.names = [record for record in names.names if record.nameID not in _STYLED_NAMES]
    postscript = family.replace(" ", "") + "-Regular"
    for name_id, words in ((1, family), (2, "Regular"), (4, family), (6, postscript)):
        names.setName(words, name_id, *_WINDOWS_ENGLISH)
