"""Words as strips: broken into lines, the person's language first, the English beneath."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from app.filing import latin
from app.i18n import _
from app.papers.said import Said
from app.papers.typeset.measures import ASCENT, CLEAR, Look, Type
from app.papers.typeset.strips import Ink, Strip
from app.problems import Problem
from app.script import lines, shape
from app.script.shape import EM, Shaped

_TAB: Final = "    "
_APART: Final = 16.0
_WIDE: Final = 100_000.0
_LAYOUT: Final = frozenset("\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
"""What ``str.splitlines`` ends a line at, and the tab."""


@dataclass(frozen=True)
class Column:
    """Where words stand: from ``left`` over ``width`` points; ``right`` columns begin there.

    ``spells`` shows a character that no font of ours has by its code, instead of refusing it.
    """

    left: float
    width: float
    right: bool = False
    spells: bool = False

    def within(self, before: float, after: float = 0.0) -> Column:
        """This column without ``before`` at the side where it begins, ``after`` at the other."""
        left = after if self.right else before
        return replace(self, left=self.left + left, width=self.width - before - after)


def said(words: Said, column: Column, look: Look) -> tuple[Strip, ...]:
    """``words`` as strips, one for each line; ``look.above`` is the room above the first.

    Raises:
        Problem: ``cannot-print`` for characters that none of our fonts has.
    """
    if not words.native:
        made = [*_lines(words.english, column, look.own, native=False)]
    else:
        made = [*_lines(words.native, column, look.own, native=True)]
        made += _lines(words.english, column, look.beneath, native=False)
    if made:
        made[0] = replace(made[0], above=look.above)
    return tuple(made)


def paragraph(words: Said, column: Column, look: Look) -> tuple[Strip, ...]:
    """Like ``said``, but no page ends after the first line or before the last."""
    made = said(words, column, look)
    alone = {0, len(made) - 2}
    return tuple(
        replace(one, keep=number in alone and number < len(made) - 1)
        for number, one in enumerate(made)
    )


def kept(strips: tuple[Strip, ...]) -> tuple[Strip, ...]:
    """``strips`` held together on one page, and with what follows."""
    return tuple(replace(one, keep=True) for one in strips)


def centred(texts: tuple[str, ...], column: Column, type_: Type) -> Strip:
    """Short ``texts`` beside each other in the middle of the column, one strip."""
    strips = [strip(one, 0.0, type_) for text in texts for one in broken(text, _WIDE, type_)]
    inks = [mark for one in strips for mark in one.marks if isinstance(mark, Ink)]
    widths = [ink.line.width * type_.size / EM for ink in inks]
    x = column.left + (column.width - sum(widths) - _APART * (len(inks) - 1)) / 2
    base, marks = max(ink.y for ink in inks), []
    for ink, wide in zip(inks, widths, strict=True):
        marks.append(replace(ink, x=x, y=base))
        x += wide + _APART
    below = max(one.height - ink.y for one, ink in zip(strips, inks, strict=True))
    return Strip(base + below, tuple(marks))


def strip(line: Shaped, x: float, type_: Type) -> Strip:
    """One line as a strip that is as high as its letters need."""
    up = max(type_.size * ASCENT, line.ink.top * type_.size / EM + CLEAR)
    down = max(type_.size * (type_.leading - ASCENT), -line.ink.bottom * type_.size / EM + CLEAR)
    return Strip(up + down, (Ink(line, x, up, type_),) if line.glyphs else ())


def broken(text: str, width: float, type_: Type, right: bool | None = None) -> tuple[Shaped, ...]:
    """One paragraph as lines of at most ``width`` points.

    Raises:
        Problem: ``cannot-print`` for characters that none of our fonts has.
    """
    try:
        return lines.lines(text, width * EM / type_.size, right)
    except shape.CannotShape as lack:
        raise cannot_print(lack.characters) from lack


def widest(words: Said, column: Column, look: Look) -> float:
    """How wide the widest word is when ``words`` are set in ``column``.

    Raises:
        Problem: ``cannot-print`` for characters that none of our fonts has.
    """
    own = (words.native or words.english, look.own)
    kinds = (own, (words.english if words.native else "", look.beneath))
    return max(
        (
            max(map(_reach, broken(word, _WIDE, type_))) * type_.size / EM
            for text, type_ in kinds
            for word in (_spelt(text) if column.spells else text).split()
        ),
        default=0.0,
    )


def cannot_print(characters: str) -> Problem:
    """The refusal of ``characters``, which are shown by their codes."""
    return Problem(
        "cannot-print",
        _("These characters cannot be printed: {characters}.").format(
            characters=latin.shown(characters)
        ),
        _("Write it with other letters, or leave it out and write it by hand after printing."),
    )


def _lines(text: str, column: Column, type_: Type, *, native: bool) -> Iterator[Strip]:
    """Every line of ``text``, which may hold line ends; an empty line stays empty."""
    right = True if native and column.right else None
    if column.spells:
        text = _spelt(text)
    for part in text.splitlines():
        found = broken(part.replace("\t", _TAB), column.width, type_, right)
        yield from _set(found, column, type_)


def _spelt(text: str) -> str:
    """``text`` with each character that cannot be drawn as its code in brackets."""
    text = unicodedata.normalize("NFC", text)
    codes = {ord(c): f"[U+{ord(c):04X}]" for c in shape.lacking(text) if c not in _LAYOUT}
    return text.translate(codes)


def _set(found: tuple[Shaped, ...], column: Column, type_: Type) -> Iterator[Strip]:
    """The lines, even at the side where they begin, as near as may be to the column's own."""
    scale = type_.size / EM
    edges = [(min(one.ink.left, 0) * scale, _reach(one) * scale) for one in found]
    block = max(reach - left for left, reach in edges)
    start = column.left + (column.width - block if column.right else 0)
    for line, (left, reach) in zip(found, edges, strict=True):
        yield strip(line, start + block - reach if line.right_to_left else start - left, type_)


def _reach(line: Shaped) -> float:
    return max(line.width, line.ink.right)
