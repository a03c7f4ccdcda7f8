"""Marks as the instructions of a PDF page, and the fonts they need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import attrgetter
from typing import Final

from app.filing import embedded
from app.filing.embedded import Pair
from app.filing.store import Objects, Ref
from app.filing.syntax import number
from app.papers.typeset.strips import Ink, Mark, Rule, Square
from app.script import faces
from app.script.shape import EM, Glyph

_STROKE: Final = 0.028
"""How much of its size a letter is thickened by that should be bold and has no bold font."""
_FILLED, _OUTLINED = 0, 2  # ISO 32000-1, table 106


def codes(marks: Iterable[Mark]) -> dict[Pair, int]:
    """The codes of all glyphs in ``marks``."""
    return embedded.codes(g for mark in marks if isinstance(mark, Ink) for g in mark.line.glyphs)


def fonts(store: Objects, given: Mapping[Pair, int]) -> dict[str, Ref]:
    """Keep a small copy of each font that the codes are of, by its name on the page."""
    found: dict[str, Ref] = {}
    for key in dict.fromkeys(face for face, _gid, _text in given):
        mine = {pair: code for pair, code in given.items() if pair[0] == key}
        found[embedded.name(key)] = embedded.font(store, key, mine)
    return found


def instructions(marks: Iterable[Mark], top: float, given: Mapping[Pair, int]) -> bytes:
    """What draws ``marks``, whose heights count down from ``top`` (points above the foot)."""
    return b"\n".join(line for mark in marks for line in _drawn(mark, top, given))


def _drawn(mark: Mark, top: float, given: Mapping[Pair, int]) -> Iterator[bytes]:
    match mark:
        case Ink():
            yield from _words(mark, top - mark.y, given)
        case Rule(x, y, width, grey, thick):
            ends = (number(n) for n in (x, top - y, x + width, top - y))
            yield b"%b G %b w %b %b m %b %b l S" % (number(grey), number(thick), *ends)
        case Square(x, y, width, height, grey, filled):
            box = b"%b %b %b %b re" % tuple(map(number, (x, top - y - height, width, height)))
            if filled:
                yield b"%b g %b f" % (number(grey), box)
            else:
                yield b"%b G 0.9 w %b S" % (number(grey), box)


def _words(ink: Ink, base: float, given: Mapping[Pair, int]) -> Iterator[bytes]:
    size, grey = ink.type.size, number(ink.type.grey)
    scale = size / EM
    yield b"BT %b g %b G %b w" % (grey, grey, number(size * _STROKE))
    for face, run in groupby(ink.line.glyphs, attrgetter("face")):
        yield b"/%b %b Tf" % (embedded.name(face).encode(), number(size))
        yield b"%d Tr" % (_OUTLINED if ink.type.bold and face != faces.BOLD else _FILLED)
        glyphs = tuple(run)
        for part in (glyphs,) if ink.line.even else ((one,) for one in glyphs):
            x, y = ink.x + part[0].x * scale, base + part[0].y * scale
            shown = b"".join(b"%04X" % given[_pair(one)] for one in part)
            yield b"1 0 0 1 %b %b Tm <%b> Tj" % (number(x), number(y), shown)
    yield b"ET"


def _pair(glyph: Glyph) -> Pair:
    return glyph.face, glyph.gid, glyph.text
