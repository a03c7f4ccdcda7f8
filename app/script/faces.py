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

from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.ttGlyphSet import _TTGlyphSet
from fontTools.varLib import instancer

from app.script import fonts, mono

FAMILY: Final = "Portolan "
BOLD: Final = "LatinBold"
"""The key of ``fonts.LATIN`` in bold: the same glyph numbers, other outlines and widths."""
_WEIGHT: Final = 700
_WEIGHTS: Final = ("avar", "fvar", "gvar", "HVAR")
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


def measured(character: str, *, bold: bool = False) -> tuple[int, float, mono.Ink | None]:
    """Return glyph number, advance width and ink of a ``character`` of ``fonts.LATIN``, em/1000.

    Raises:
        KeyError: the font does not have it.
    """
    font = _open(fonts.LATIN)
    name = font.getBestCmap()[ord(character)]
    scale = 1000 / font["head"].unitsPerEm
    glyphs = _weighed(bold)
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    ink = None
    if pen.bounds is not None:
        left, bottom, right, top = (side * scale for side in pen.bounds)
        ink = mono.Ink(math.floor(bottom), math.ceil(top), math.floor(left), math.ceil(right))
    return font.getGlyphID(name), glyphs[name].width * scale, ink


def to_cut(key: str) -> TTFont:
    """Return a font of its own to cut glyphs from; see ``settle``."""
    data = fonts.native(fonts.LATIN) if key == BOLD else face(key).data
    return TTFont(io.BytesIO(data), recalcTimestamp=False)


def settle(key: str, font: TTFont) -> None:
    """Give ``font``, cut from ``to_cut(key)``, the one weight that it is drawn in.

    A whole font takes seconds; what is left after cutting takes next to nothing.
    """
    if key == BOLD:
        for table in _VARIATION:
            if table in font and table not in _WEIGHTS:
                del font[table]
        font["name"] = newTable("name")  # where the names of weights would be looked for
        font["name"].names = []
        instancer.instantiateVariableFont(font, {"wght": _WEIGHT}, inplace=True)
        del font["name"]


@cache
def _weighed(bold: bool) -> _TTGlyphSet:
    """The glyphs of ``fonts.LATIN`` in one weight."""
    location = {"wght": _WEIGHT} if bold else None
    return _open(fonts.LATIN).getGlyphSet(location=location)


@cache
def _open(key: str) -> TTFont:
    return TTFont(io.BytesIO(fonts.native(key)), lazy=True)


def _rename(font: TTFont, family: str) -> None:
    names = font["name"]
    names.names = [record for record in names.names if record.nameID not in _STYLED_NAMES]
    postscript = family.replace(" ", "") + "-Regular"
    for name_id, words in ((1, family), (2, "Regular"), (4, family), (6, postscript)):
        names.setName(words, name_id, *_WINDOWS_ENGLISH)
