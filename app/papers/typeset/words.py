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
_WIDE: Final = 100_000.0


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


def centred(words: Said, column: Column, type_: Type) -> tuple[Strip, ...]:
    """Words in the middle of the column, each language on lines of its own.

    Two directions on one line are read in the wrong order by many programs.
    """
    found = [
        line
        for text in (words.native, words.english)
        if text
        for line in broken(text, column.width, type_)
    ]
    return tuple(strip(one, _middle(one, column, type_), type_) for one in found)


def _middle(line: Shaped, column: Column, type_: Type) -> float:
    return column.left + (column.width - line.width * type_.size / EM) / 2


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
        return lines.lines(text, width * EM / type_.size, right, bold=type_.bold)
    except shape.CannotShape as lack:
        raise cannot_print(lack.characters) from lack


def widest(words: Said, column: Column, look: Look) -> float:
    """How wide the widest word is when ``words`` are set in ``column``.

    Raises:
        Problem: ``cannot-print`` for characters that none of our fonts has.
    """
    own = (words.native or words.english, look.own)
    kinds = (own, (words.english if words.native else "", look.beneath))
    set_in = _shown if column.spells else broken
    return max(
        (
            max(map(_reach, set_in(word, _WIDE, type_, None))) * type_.size / EM
            for text, type_ in kinds
            for word in text.split()
        ),
        default=0.0,
    )


def length(words: Said, column: Column, look: Look) -> float:
    """How wide ``words`` are on one line, in the language that needs more.

    Raises:
        Problem: ``cannot-print`` for characters that none of our fonts has.
    """
    own, beneath = words.native or words.english, words.english if words.native else ""
    kinds = ((own, look.own), (beneath, look.beneath))
    set_in = _shown if column.spells else broken
    return max(
        _reach(line) * type_.size / EM
        for text, type_ in kinds
        if text
        for line in set_in(text, _WIDE, type_, None)
    )


def cannot_print(characters: str) -> Problem:
    """The refusal of ``characters``, which are shown by their codes."""
    return Problem(
        "cannot-print",
        _("These characters cannot be printed: {characters}.").format(
            characters=latin.shown(characters)
        ),
        _("Write it with other letters, or write it by hand after printing."),
    )


def _lines(text: str, column: Column, type_: Type, *, native: bool) -> Iterator[Strip]:
    """Every line of ``text``, which may hold line ends; an empty line stays empty."""
    right = True if native and column.right else None
    set_in = _shown if column.spells else broken
    parts = (part.replace("\t", _TAB) for part in text.splitlines())
    found = tuple(one for part in parts for one in set_in(part, column.width, type_, right))
    yield from _set(found, column, type_)


def _shown(text: str, width: float, type_: Type, right: bool | None) -> tuple[Shaped, ...]:
    """Like ``broken``, with each character that cannot be drawn as its code in brackets.

    Some cannot be drawn only where they stand, such as a comma of one script within another.
    """
    text = _spelt(text, shape.lacking(unicodedata.normalize("NFC", text)))
    while True:
        try:
            return lines.lines(text, width * EM / type_.size, right, bold=type_.bold)
        except shape.CannotShape as lack:
            # The code itself is ASCII, so each round has fewer characters left to spell.
            strange = "".join(one for one in lack.characters if not one.isascii())
            if not strange:
                raise cannot_print(lack.characters) from lack
            text = _spelt(text, strange)


def _spelt(text: str, characters: str) -> str:
    text = unicodedata.normalize("NFC", text)
    return text.translate({ord(one): f"[U+{ord(one):04X}]" for one in characters})


def _set(found: tuple[Shaped, ...], column: Column, type_: Type) -> Iterator[Strip]:
    """The lines, even at the side where they begin, as near as may be to the column's own."""
    scale = type_.size / EM
    edges = [(min(one.ink.left, 0) * scale, _reach(one) * scale) for one in found]
    block = max((reach - left for left, reach in edges), default=0.0)
    start = column.left + (column.width - block if column.right else 0)
    for line, (left, reach) in zip(found, edges, strict=True):
        yield strip(line, start + block - reach if line.right_to_left else start - left, type_)


def _reach(line: Shaped) -> float:
    return max(line.width, line.ink.right)
