"""A font of ours within a PDF: only the glyphs drawn, each with the text it stands for.

Each glyph that is drawn gets a code of its own, which knows its text: the first glyph of a
cluster stands for the whole cluster, the others for a space. No /ActualText, which would hide
the text from other programs' checks.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from typing import Final

from fontTools import subset

from app.filing.store import Objects, Ref
from app.script import faces, shape
from app.script.shape import Glyph

_SYMBOLIC: Final = 1 << 2  # ISO 32000-1, table 123
_LAYOUT_TABLES: Final = ("BASE", "GDEF", "GPOS", "GSUB")
_UNUSED_TABLES: Final = (
    *("cmap", "cvt ", "DSIG", "fpgm", "gasp"),
    *("name", "OS/2", "prep", "vhea", "vmtx"),
)
_CODES_PER_BLOCK: Final = 100  # PDF and PostScript allow no more in one beginbfchar

Pair = tuple[str, int, str]
"""Font, glyph, and the text it stands for: the same glyph may stand for different texts."""


def codes(glyphs: Iterable[Glyph]) -> dict[Pair, int]:
    """Give each pair of a glyph and its text a code, from 1 up in each font."""
    given: dict[Pair, int] = {}
    counts: dict[str, int] = {}
    for glyph in glyphs:
        key = pair(glyph)
        if key not in given:
            counts[glyph.face] = given[key] = counts.get(glyph.face, 0) + 1
    return given


def pair(glyph: Glyph) -> Pair:
    """What a code stands for."""
    return glyph.face, glyph.gid, glyph.text


def name(key: str) -> str:
    """The name of the font ``key`` among the resources of a page."""
    return f"Portolan{key}"


def font(store: Objects, key: str, codes: Mapping[Pair, int]) -> Ref:
    """Keep the subset of the font ``key`` that ``codes`` draw with, as a composite font."""
    small = _Subset(key, {gid for _key, gid, _text in codes})
    base = f"PORTOL+{name(key)}"
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
        font = faces.to_cut(key)
        names = font.getGlyphOrder()
        for table in _LAYOUT_TABLES:  # reading them takes longer than all the rest
            if table in font:
                del font[table]
        options = subset.Options()
        options.layout_features = []
        options.hinting = False
        options.notdef_outline = True
        options.recalc_timestamp = False
        options.drop_tables = [*options.drop_tables, *_UNUSED_TABLES]
        cutter = subset.Subsetter(options)
        cutter.populate(glyphs=[names[gid] for gid in sorted(gids)])
        cutter.subset(font)
        faces.settle(key, font)
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


def _to_unicode(codes: Mapping[Pair, int]) -> bytes:
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
