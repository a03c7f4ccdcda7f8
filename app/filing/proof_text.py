"""The letter side of the proof: the characters drawn, which pixels cannot tell apart."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from app.filing.catalogue import Catalogue, Field, Rect
from app.filing.marks import Mark
from app.filing.render import Glyph

# The drawing is clipped one point inside the box; half a point inside is still certainly whole.
MARGIN = 0.5
# Next to right-to-left letters PDFium gives back some brackets as their mirror images.
_MIRRORED: Final = str.maketrans(")]}>\u00bb\u203a", "([{<\u00ab\u2039")
# Renderers give back these for a hyphen that ends a line or stands in another dash's place.
_HYPHENS = str.maketrans(dict.fromkeys("\u0002\ufffe\u2010\u2212\u00ad", "-"))


@dataclass
class TextFindings:
    """Fields whose drawn text differs or crosses the edge, and characters outside all of them."""

    mismatched: list[str] = field(default_factory=list)
    outside_box: list[str] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)


def compare(
    pages: Sequence[Sequence[Glyph]], catalogue: Catalogue, wanted: Mapping[str, Mark]
) -> TextFindings:
    """Compare the characters drawn by fields (``render.all_texts``) with the marked texts."""
    found = TextFindings()
    on_page: dict[int, list[Field]] = defaultdict(list)
    for official in catalogue.fields:
        if official.kind not in ("check", "barcode") and official.name in wanted:
            on_page[official.page].append(official)
    for number, glyphs in enumerate(pages, start=1):
        _judge_page(number, glyphs, on_page[number], wanted, found)
    return found


def folded(text: str) -> str:
    """``text`` without white space, compatibility forms and hyphen variants made equal."""
    plain = unicodedata.normalize("NFKC", text.translate(_HYPHENS))
    return "".join(plain.split())


def _judge_page(
    number: int,
    glyphs: Sequence[Glyph],
    fields: list[Field],
    wanted: Mapping[str, Mark],
    found: TextFindings,
) -> None:
    drawn: dict[str, list[Glyph]] = {official.name: [] for official in fields}
    home: Field | None = None
    for glyph in glyphs:
        if home is None or not _centred(glyph.box, home.rect):
            home = next((one for one in fields if _centred(glyph.box, one.rect)), None)
        if home is None:
            found.stray.append(f"page {number}")
            continue
        drawn[home.name].append(glyph)
        if not _within(glyph.box, home.rect):
            found.outside_box.append(home.name)
    # One right-to-left name makes PDFium mirror the brackets of its whole line.
    mirrors = _MIRRORED if any(_right_to_left(glyph.character) for glyph in glyphs) else {}
    for name, theirs in drawn.items():
        if not _same(theirs, wanted[name], mirrors):
            found.mismatched.append(name)


def _same(glyphs: Sequence[Glyph], mark: Mark, mirrors: Mapping[int, int]) -> bool:
    text = mark.text or ""
    if not mark.native:
        drawn = _read(sorted(glyphs, key=_place))
        return folded(drawn).translate(mirrors) == folded(text).translate(mirrors)
    drawn, text = folded(_without_format(_read(glyphs))), folded(_without_format(text))
    # Right-to-left text and marks come back in the renderer's own guess of reading order; the
    # order is proved by the stored value, so here only the characters themselves are compared.
    if not _reordered(text):
        return drawn == text
    return sorted(drawn.translate(_MIRRORED)) == sorted(text.translate(_MIRRORED))


def _read(glyphs: Sequence[Glyph]) -> str:
    return "".join(glyph.character for glyph in glyphs)


def _place(glyph: Glyph) -> tuple[float, float]:
    """Line by line from the top, each from the left, as a person reads the page.

    Not the renderer's order: a right-to-left name further on the same line turns it around.
    """
    across, baseline = glyph.origin
    return -round(baseline, 1), across


def _without_format(text: str) -> str:
    return "".join(one for one in text if unicodedata.category(one) != "Cf")


def _reordered(text: str) -> bool:
    return any(_right_to_left(one) or unicodedata.category(one) in ("Mn", "Mc") for one in text)


def _right_to_left(character: str) -> bool:
    return unicodedata.bidirectional(character) in ("R", "AL")


def _centred(box: Rect, rect: Rect) -> bool:
    across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return rect[0] <= across <= rect[2] and rect[1] <= up <= rect[3]


def _within(box: Rect, rect: Rect) -> bool:
    if box[2] - box[0] <= 0 or box[3] - box[1] <= 0:
        return True
    return (
        box[0] >= rect[0] + MARGIN
        and box[1] >= rect[1] + MARGIN
        and box[2] <= rect[2] - MARGIN
        and box[3] <= rect[3] - MARGIN
    )
