"""The font of the forms: what it can show, how far its ink reaches, and a small copy to embed."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from typing import Final

from app.script import fonts, outlines

PITCH: Final = 600
CAP_HEIGHT: Final = 698
SOFT_HYPHEN: Final = "\u00ad"


@dataclass(frozen=True)
class Ink:
    """How far ink reaches from the baseline and from the cell's left edge, in em/1000."""

    bottom: int
    top: int
    left: int
    right: int


@cache
def printable() -> frozenset[str]:
    """Return every character the forms can show: in the font, and in cp1252 (WinAnsi).

    The soft hyphen is left out: it stands in cp1252 but is invisible on screen and a hyphen on
    paper, so a person cannot know which of the two was meant.
    """
    return frozenset(_ink_of_characters())


def reach(text: str) -> tuple[int, int]:
    """Return how far the ink of ``text`` reaches below and above the baseline, in em/1000.

    A character that the font lacks counts as the tallest one, so that a measure taken before
    the check for such characters is never too small. Of no text, no reach.
    """
    bottoms, tops = _heights()
    if not text:
        return 0, 0
    return min(map(bottoms.__getitem__, text)), max(map(tops.__getitem__, text))


def union(boxes: list[Ink]) -> Ink:
    """Return the reach of all ``boxes`` together; of none, no reach."""
    if not boxes:
        return Ink(0, 0, 0, 0)
    return Ink(
        min(box.bottom for box in boxes),
        max(box.top for box in boxes),
        min(box.left for box in boxes),
        max(box.right for box in boxes),
    )


@cache
def embeddable() -> bytes:
    """Return the font cut down to ``printable()``: the same bytes in every run."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(fonts.mono()), recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "DSIG", "meta", "gasp"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[ord(character) for character in printable()])
    cutter.subset(font)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


@cache
def bounds() -> Ink:
    """Return the reach of the whole embedded font, for its descriptor."""
    return _worst()


class _Heights(dict[str, int]):
    """How far each character reaches one way; for those the font lacks, the farthest of all."""

    def __init__(self, known: dict[str, int], farthest: int) -> None:
        super().__init__(known)
        self._farthest = farthest

    def __missing__(self, character: str) -> int:
        return self._farthest


@cache
def _heights() -> tuple[_Heights, _Heights]:
    known, worst = _ink_of_characters(), _worst()
    bottoms = {character: ink.bottom for character, ink in known.items()}
    tops = {character: ink.top for character, ink in known.items()}
    return _Heights(bottoms, worst.bottom), _Heights(tops, worst.top)


@cache
def _worst() -> Ink:
    return union(list(_ink_of_characters().values()))


@cache
def _ink_of_characters() -> dict[str, Ink]:
    drawn = outlines.outlines(fonts.mono(), _win_ansi())
    return {
        character: Ink(one.bottom, one.top, one.left, one.right)
        for character, one in drawn.items()
        if one.width == PITCH
    }


def _win_ansi() -> tuple[str, ...]:
    codes = bytes(code for code in range(0x20, 0x100) if code not in _UNUSED)
    return tuple(c for c in codes.decode("cp1252") if c not in {"\x7f", SOFT_HYPHEN})


_UNUSED: Final = frozenset({0x81, 0x8D, 0x8F, 0x90, 0x9D})
