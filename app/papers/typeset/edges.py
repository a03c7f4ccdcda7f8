"""What stands around the words of every page: the private mark, the running head, the number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.i18n import N_
from app.papers.said import in_both, office
from app.papers.sheet import Sheet
from app.papers.typeset import measures
from app.papers.typeset.measures import EDGE, HEIGHT, PALE
from app.papers.typeset.strips import Mark, Rule, Strip, height_of, stacked
from app.papers.typeset.words import Column, centred, said
from app.rules.sentences import Words

PRIVATE: Final = N_("PRIVATE, DO NOT MAIL")
NUMBER: Final = N_("Page {number} of {count}")
_BELOW_HEAD: Final = 12.0


@dataclass(frozen=True)
class Edge:
    """The marks at the top of every page, and where its body begins and how high it is."""

    top: tuple[Mark, ...]
    body: float
    bilingual: bool
    column: Column

    @property
    def height(self) -> float:
        """How high the body is."""
        return HEIGHT - measures.BOTTOM - self.body

    def foot(self, number: int, count: int) -> tuple[Mark, ...]:
        """The marks at the foot of page ``number`` of ``count``, from the top of the page."""
        sentence = Words(NUMBER, number=number, count=count)
        words = in_both(sentence) if self.bilingual else office(sentence)
        foot = centred(words, self.column, EDGE.own)
        return tuple(stacked(foot, HEIGHT - measures.FOOT - height_of(foot)))


def of(sheet: Sheet) -> Edge:
    """The edges of ``sheet``.

    Raises:
        Problem: ``cannot-print`` for a head that our fonts cannot show.
    """
    column = Column(measures.SIDE, measures.LINE, sheet.right_to_left, spells=sheet.private)
    strips = tuple(_top(sheet, column))
    marks = stacked(strips, measures.TOP)
    body = measures.TOP + height_of(strips)
    if strips:
        marks.append(Rule(column.left, body + 4, column.width, PALE, 0.5))
        body += _BELOW_HEAD
    return Edge(tuple(marks), body, bool(sheet.title.native), column)


def _top(sheet: Sheet, column: Column) -> Iterator[Strip]:
    if sheet.private:
        yield from centred(in_both(Words(PRIVATE)), column, measures.MARK)
    if sheet.head is not None:
        yield from said(sheet.head, column, EDGE)
