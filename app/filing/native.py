"""A name in its own alphabet: shaped, drawn in an embedded font, and still text to a reader.

Each glyph that is drawn gets a code of its own, which knows what text it stands for: the first
glyph of a cluster its whole text, the others a space. No /ActualText, which would hide the text
from other programs' checks (pdf.md 1.4).
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from fontTools import subset
from fontTools.ttLib import TTFont

from app.filing import appearance, fit, latin
from app.filing.catalogue import Field
from app.filing.store import Ref, Store
from app.filing.syntax import number
from app.i18n import _
from app.script import faces, shape
from app.script.shape import Glyph, Shaped

_SYMBOLIC: Final = 1 << 2  # ISO 32000-1, table 123
_UNUSED_TABLES: Final = (
    *("BASE", "cmap", "cvt ", "DSIG", "fpgm", "gasp", "GDEF", "GPOS", "GSUB", "name", "OS/2"),
    *("prep", "vhea", "vmtx"),
)
_LARGER: Final = 1.25
"""Other alphabets are shown a quarter larger: their letters are smaller at the same size."""
_EDGE: Final = 0.8
"""Points between ink and edge: renderers round the outlines of composite fonts more coarsely."""
_CODES_PER_BLOCK: Final = 100  # PDF and PostScript allow no more in one beginbfchar


@dataclass(frozen=True)
class Place:
    """Where a shaped text stands in its box: size in points, and its origin from the corner."""

    size: float
    x: float
    y: float


def appearance_of(store: Store, text: str, field: Field, ink: bytes) -> Ref | None:
    """Keep in ``store`` how ``text`` looks in ``field``; None when it does not fit.

    ``ink`` is the colour instruction. Raises ``shape.CannotShape`` for characters that no font
    of ours has.
    """
    shaped = shape.shape(fit.normal(text, field))
    place = placed(shaped, field)
    if place is None:
        return None
    codes = _codes(shaped.glyphs)
    named: dict[str, Ref] = {}
    for key in dict.fromkeys(glyph.face for glyph in shaped.glyphs):
        mine = {pair: code for pair, code in codes.items() if pair[0] == key}
        named[_name(key)] = _font(store, key, mine)
    content = appearance.wrapped(field, _instructions(shaped, place, codes, ink))
    return store.form(content, field.width, field.height, store.dictionary(Font=named))


def refusal(text: str, field: Field) -> str | None:
    """Return why ``text`` cannot be shown in ``field``'s box, in plain words; None if it can."""
    try:
        shaped = shape.shape(fit.normal(text, field))
    except shape.CannotShape as lack:
        return _(
            "These characters cannot be printed here: {characters}. Leave this out, and write "
            "your name by hand in its box after printing."
        ).format(characters=latin.shown(lack.characters))
    if placed(shaped, field) is None:
        return _(
            "This is too long for its box. Leave it out, and write your name by hand in its box "
            "after printing."
        )
    return None


def placed(shaped: Shaped, field: Field) -> Place | None:
    """Return size and place for ``shaped``, or None when it does not fit.

    The size is a quarter above the form's own, or smaller as it must be, down to 7 points. Text
    that reads from the right stands at the right edge. Characters count against ``max_len``.
    """
    characters = sum(len(glyph.text) for glyph in shaped.glyphs)
    if field.max_len is not None and characters > field.max_len:
        return None
    ink, em = shaped.ink, shape.EM
    wide = max(shaped.width, ink.right) - min(ink.left, 0)
    across = (field.width - 2 * fit.SIDE) / max(wide / em, 0.001)
    tall = (field.height - 2 * _EDGE) / max((ink.top - ink.bottom) / em, 0.001)
    own = fit.size_of(field) * _LARGER
    steps = max(0, math.ceil((own - min(across, tall)) / fit.STEP - 1e-6))
    size = own - steps * fit.STEP
    if size < fit.SMALLEST:
        return None
    left = fit.SIDE - min(ink.left, 0) * size / em
    right = field.width - fit.SIDE - max(shaped.width, ink.right) * size / em
    middle = (field.height - (ink.top + ink.bottom) / em * size) / 2
    return Place(size, round(right if shaped.right_to_left else left, 3), round(middle, 3))


_Pair = tuple[str, int, str]
"""Font, glyph, and the text it stands for: the same glyph may stand for different texts."""


def _codes(glyphs: Iterable[Glyph]) -> dict[_Pair, int]:
    codes: dict[_Pair, int] = {}
    counts: dict[str, int] = {}
    for glyph in glyphs:
        pair = (glyph.face, glyph.gid, glyph.text)
        if pair not in codes:
            counts[glyph.face] = codes[pair] = counts.get(glyph.face, 0) + 1
    return codes


def _instructions(
    shaped: Shaped, place: Place, codes: Mapping[_Pair, int], ink: bytes
) -> Iterable[bytes]:
    yield ink
    current = None
    scale = place.size / shape.EM
    for glyph in shaped.glyphs:
        if glyph.face != current:
            current = glyph.face
            yield b"/%b %b Tf" % (_name(current).encode(), number(place.size))
        x = number(place.x + glyph.x * scale)
        y = number(place.y + glyph.y * scale)
        code = codes[glyph.face, glyph.gid, glyph.text]
        yield b"1 0 0 1 %b %b Tm <%04X> Tj" % (x, y, code)


def _name(key: str) -> str:
    return f"Portolan{key}"


def _font(store: Store, key: str, codes: Mapping[_Pair, int]) -> Ref:
    """Keep the subset of one font that ``codes`` draw with, as a composite font."""
    small = _Subset(key, {gid for _key, gid, _text in codes})
    base = f"PORTOL+{_name(key)}"
    descriptor = store.dictionary(
        Type="FontDescriptor",
        FontName=base,
        Flags=_SYMBOLIC,
        FontBBox=small.bounds,
        ItalicAngle=0,
        Ascent=small.bounds[3],
        Descent=small.bounds[1],
        CapHeight=700,
        StemV=90,
        FontFile2=store.stream(small.program, Length1=len(small.program)),
    )
    widths = [small.width[gid] for (_key, gid, _text) in codes]
    glyphs = b"\0\0" + b"".join(small.number[gid].to_bytes(2) for (_key, gid, _text) in codes)
    descendant = store.dictionary(
        Type="Font",
        Subtype="CIDFontType2",
        BaseFont=base,
        CIDSystemInfo={"Registry": b"Adobe", "Ordering": b"Identity", "Supplement": 0},
        FontDescriptor=descriptor,
        DW=shape.EM,
        W=[1, widths],
        CIDToGIDMap=store.stream(glyphs),
    )
    return store.dictionary(
        Type="Font",
        Subtype="Type0",
        BaseFont=base,
        Encoding="Identity-H",
        DescendantFonts=[descendant],
        ToUnicode=store.stream(_to_unicode(codes)),
    )


class _Subset:
    """A font cut down to the glyphs drawn: its file, and their new numbers and widths."""

    def __init__(self, key: str, gids: set[int]) -> None:
        font = TTFont(io.BytesIO(faces.face(key).data), recalcTimestamp=False)
        names = font.getGlyphOrder()
        options = subset.Options()
        options.layout_features = []
        options.hinting = False
        options.notdef_outline = True
        options.recalc_timestamp = False
        options.drop_tables = [*options.drop_tables, *_UNUSED_TABLES]
        cutter = subset.Subsetter(options)
        cutter.populate(glyphs=[names[gid] for gid in sorted(gids)])
        cutter.subset(font)
        kept = {name: place for place, name in enumerate(font.getGlyphOrder())}
        out = io.BytesIO()
        font.save(out)
        self.program = out.getvalue()
        self.number = {gid: kept[names[gid]] for gid in gids}
        scale = shape.EM / font["head"].unitsPerEm
        self.width = {gid: round(font["hmtx"][names[gid]][0] * scale) for gid in gids}
        head = font["head"]
        corners = (head.xMin, head.yMin, head.xMax, head.yMax)
        self.bounds = tuple(round(corner * scale) for corner in corners)


def _to_unicode(codes: Mapping[_Pair, int]) -> bytes:
    """The table that gives each code its text (ISO 32000-1, 9.10.3)."""
    rows = [
        b"<%04X> <%b>" % (code, (text or " ").encode("utf-16-be").hex().upper().encode())
        for (_key, _gid, text), code in codes.items()
    ]
    blocks = [rows[i : i + _CODES_PER_BLOCK] for i in range(0, len(rows), _CODES_PER_BLOCK)]
    body = [b"%d beginbfchar\n%b\nendbfchar" % (len(b), b"\n".join(b)) for b in blocks]
    return b"\n".join((_CMAP_START, *body, _CMAP_END))


_CMAP_START: Final = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange"""
_CMAP_END: Final = b"""endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
