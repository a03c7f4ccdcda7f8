"""Marks drawn on a canvas of reportlab, each glyph by its number and in its place."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from app.filing import embedded
from app.filing.embedded import Pair
from app.papers.typeset.strips import Ink, Mark, Rule, Square
from app.papers.typeset.typefaces import registered
from app.script import faces
from app.script.shape import EM

_STROKE: Final = 0.028
"""How much of its size a letter is thickened by that should be bold and has no bold font."""
_OUTLINE: Final = 0.9
_FILLED, _OUTLINED = 0, 2  # ISO 32000-1, table 106


def codes(marks: Iterable[Mark]) -> dict[Pair, int]:
    """The codes of all glyphs in ``marks``."""
    return embedded.codes(g for mark in marks if isinstance(mark, Ink) for g in mark.line.glyphs)


def draw(marks: Iterable[Mark], top: float, canvas: Canvas) -> None:
    """Draw ``marks``, whose heights count down from ``top`` (points above the foot)."""
    for mark in marks:
        match mark:
            case Ink():
                _draw_words(mark, top - mark.y, canvas)
            case Rule(x, y, width, grey, thick):
                canvas.setStrokeGray(grey)
                canvas.setLineWidth(thick)
                canvas.line(*_near(x, top - y, x + width, top - y))
            case Square(x, y, width, height, grey, filled):
                canvas.setFillGray(grey)
                canvas.setStrokeGray(grey)
                canvas.setLineWidth(_OUTLINE)
                box = _near(x, top - y - height, width, height)
                canvas.rect(*box, stroke=not filled, fill=filled)


def _draw_words(ink: Ink, base: float, canvas: Canvas) -> None:
    size, grey = ink.type.size, ink.type.grey
    scale = size / EM
    canvas.setLineWidth(*_near(size * _STROKE))
    words = canvas.beginText()
    words.setFillGray(grey)
    words.setStrokeGray(grey)
    for face, run in groupby(ink.line.glyphs, attrgetter("face")):
        words.setFont(registered(face), size)
        words.setTextRenderMode(_OUTLINED if ink.type.bold and face != faces.BOLD else _FILLED)
        glyphs = tuple(run)
        for part in (glyphs,) if ink.line.even else ((one,) for one in glyphs):
            words.setTextOrigin(*_near(ink.x + part[0].x * scale, base + part[0].y * scale))
            words.textOut(part)
    words.setTextRenderMode(_FILLED)  # it would hold for the words after these
    canvas.drawText(words)


def _near(*places: float) -> tuple[float, ...]:
    """To a thousandth of a point, which no printer shows, for a smaller file."""
    return tuple(round(one, 3) for one in places)
