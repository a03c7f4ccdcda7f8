"""A paragraph of any script, broken into lines of a width.

Latin, Greek and Cyrillic letters that need no joining are set by their widths alone, which is
many times faster; all else is broken and shaped by Qt (see ``shape``).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final

from app.script import faces, fonts, mono, shape
from app.script.shape import Glyph, Shaped

_MARKS: Final = frozenset("\u2066\u2067\u2068\u2069\u200e")
"""They keep directions apart, and so do nothing where all runs from left to right."""
_NO_BREAK: Final = "\u00a0"
_NEEDS_CARE: Final = frozenset({"Mn", "Mc", "Me", "Cf", "Cc"})


def lines(
    text: str, width: float, right_to_left: bool | None = None, *, bold: bool = False
) -> tuple[Shaped, ...]:
    """Break ``text``, one paragraph, into lines no wider than ``width`` (em/1000).

    A word wider than that is broken where it must be. An empty paragraph is one empty line. The
    base direction is ``right_to_left``, or where that is None that of the first letter. What is
    set by widths alone is in ``faces.BOLD`` where it is ``bold``; the rest is in one weight only.

    Raises:
        shape.CannotShape: characters that none of our fonts has, control characters included.
    """
    text = unicodedata.normalize("NFC", text)
    plain = "".join(c for c in text if c not in _MARKS)
    if all(map(_simple, plain)) and not (right_to_left and plain):
        return tuple(_even(line, bold) for line in _broken(plain, width, bold))
    return shape.shaped_lines(text, width, right_to_left)


@cache
def _simple(character: str) -> bool:
    """Whether a character is set right by its width alone, wherever it stands."""
    if unicodedata.category(character) in _NEEDS_CARE:
        return False
    if unicodedata.bidirectional(character) in {"R", "AL", "AN"}:
        return False
    return faces.key_for(character) == fonts.LATIN


def _broken(text: str, width: float, bold: bool) -> Iterator[str]:
    """The lines of ``text``, broken at spaces, or within a word wider than a line."""
    line = ""
    for number, word in enumerate(text.split(" ")):
        longer = f"{line} {word}" if number else word
        if _wide(longer, bold) <= width:
            line = longer
            continue
        if line.strip(" "):
            yield line.rstrip(" ")
        *full, line = _chopped(word, width, bold)
        yield from full
    yield line


def _chopped(word: str, width: float, bold: bool) -> Iterator[str]:
    """``word`` in pieces that each fit; a single character always does."""
    while len(word) > 1 and _wide(word, bold) > width:
        fits = 1
        while _wide(word[: fits + 1], bold) <= width:
            fits += 1
        yield word[:fits]
        word = word[fits:]
    yield word


def _wide(text: str, bold: bool) -> float:
    return sum(_sizes(character, bold)[1] for character in text)


@cache
def _sizes(character: str, bold: bool) -> tuple[int, float, mono.Ink | None]:
    return faces.measured(character, bold=bold)


def _even(text: str, bold: bool) -> Shaped:
    face = faces.BOLD if bold else fonts.LATIN
    glyphs, boxes, x = [], [], 0.0
    for character in text:
        gid, advance, ink = _sizes(character, bold)
        said = " " if character == _NO_BREAK else character
        glyphs.append(Glyph(face, gid, x, 0.0, said))
        if ink is not None:
            boxes.append(mono.Ink(ink.bottom, ink.top, int(x) + ink.left, int(x) + ink.right + 1))
        x += advance
    return Shaped(tuple(glyphs), x, mono.union(boxes), right_to_left=False, even=True)
