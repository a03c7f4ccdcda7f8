"""Sheets drawn as PDF: every script, both directions, the same bytes each time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from app import i18n
from app.i18n.catalogues import SOURCE
from app.papers.sheet import Sheet
from app.papers.typeset import drawing, edges, measures
from app.papers.typeset.blocks import pieces
from app.papers.typeset.book import Book
from app.papers.typeset.pages import Page, set_out
from app.papers.typeset.strips import Mark, lowered

__all__ = ["pages", "pdf"]


def pdf(sheet: Sheet) -> bytes:
    """``sheet`` as a PDF on letter paper; the same sheet gives the same bytes.

    Its title (in English) and its language are all that the file says about itself.

    Raises:
        Problem: ``cannot-print`` for characters that none of our fonts has. A private sheet
            shows them by their codes instead.
    """
    edge = edges.of(sheet)
    made = set_out(pieces(sheet), edge.height)
    drawn = [
        (*edge.top, *_lowered(page, edge.body), *edge.foot(number, len(made)))
        for number, page in enumerate(made, start=1)
    ]
    codes = drawing.codes(chain.from_iterable(drawn))
    language = i18n.language() if edge.bilingual else SOURCE
    book = Book((measures.WIDTH, measures.HEIGHT), codes, sheet.title.english, language)
    for marks, page in zip(drawn, made, strict=True):
        drawing.draw(marks, measures.HEIGHT, book)
        for name, top in page.names:
            book.mark(name, measures.HEIGHT - edge.body - top)
        book.showPage()
    return book.bound()


def pages(sheet: Sheet) -> int:
    """On how many pages ``sheet`` stands; raises what ``pdf`` does."""
    return len(set_out(pieces(sheet), edges.of(sheet).height))


def _lowered(page: Page, body: float) -> Iterator[Mark]:
    return (lowered(mark, body) for mark in page.marks)
