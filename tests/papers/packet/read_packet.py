"""Reads a packet with libraries that did not write it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import closing

import pikepdf
import pypdfium2


def texts(data: bytes) -> list[str]:
    """The text of each page, white space folded."""
    with closing(pypdfium2.PdfDocument(data)) as document:
        return [" ".join(_text(document, page).split()) for page in range(len(document))]


def labels(data: bytes) -> list[str]:
    """What a viewer calls each page."""
    with closing(pypdfium2.PdfDocument(data)) as document:
        return [document.get_page_label(page) for page in range(len(document))]


def bookmarks(data: bytes) -> list[tuple[int, str, int]]:
    """Level (from 1), title and page (from 1) of each bookmark, in order."""
    with pikepdf.open(io.BytesIO(data)) as document, document.open_outline() as outline:
        pages = {page.obj.objgen: number for number, page in enumerate(document.pages, start=1)}
        return list(_below(outline.root, pages, 1))


def objects(data: bytes) -> Iterator[pikepdf.Object]:
    """Every object of the file."""
    with pikepdf.open(io.BytesIO(data)) as document:
        yield from document.objects


def everything(data: bytes) -> bytes:
    """All that stands in the file, unpacked as far as it can be."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            compress_streams=False,
        )
    return out.getvalue()


def _text(document: pypdfium2.PdfDocument, page: int) -> str:
    with closing(document[page]) as sheet, closing(sheet.get_textpage()) as text:
        return str(text.get_text_bounded())


def _below(
    items: list[pikepdf.OutlineItem], pages: dict[tuple[int, int], int], level: int
) -> Iterator[tuple[int, str, int]]:
    for item in items:
        goal = item.destination
        assert isinstance(goal, pikepdf.Array)
        yield level, str(item.title), pages[goal[0].objgen]
        yield from _below(item.children, pages, level + 1)
