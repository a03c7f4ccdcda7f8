"""Scanned paper: pages that are one picture each. Their bar codes still name the form."""

from __future__ import annotations

import re

from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

from app.filing import opening, render
from app.problems import Problem

PAGES = 3
MOST_PIXELS = 80_000_000  # a page of US Letter at 900 dpi
_LONGEST_CONTENT = 10_000
_PAYLOAD = re.compile(r"(I-\d{2,4}[A-Z]?)\|(\d\d/\d\d/\d\d)\|\d{1,3}")


def is_scan(reader: PdfReader) -> bool:
    """Tell whether the first pages place pictures. Raises Problem as opening a page does."""
    with opening.bounded():
        return any(_shows_picture(page) for page in reader.pages[:PAGES])


def scanned_form(data: bytes, reader: PdfReader) -> tuple[str, str] | None:
    """Return (``I-589``, ``01/20/25``) from the bar codes in the pictures; None without them.

    Only pages that place pictures and do nothing else are drawn: nobody can stop PDFium, and a
    drawing that draws itself would keep it busy for years.
    """
    with opening.bounded():
        plain = all(_is_plain(reader, page) for page in reader.pages[:PAGES])
    texts = _texts(data, min(len(reader.pages), PAGES)) if plain else []
    found = [match for match in map(_PAYLOAD.fullmatch, texts) if match is not None]
    return (found[0][1], found[0][2]) if found else None


def _texts(data: bytes, pages: int) -> list[str]:
    try:
        with render.opened(data, fields=False) as sheets:
            pictures = [sheets.image(page, render.BARCODE_SCALE) for page in range(1, pages + 1)]
    except Problem:
        return []
    return [text for picture in pictures for text in render.decoded(picture)]


def _is_plain(reader: PdfReader, page: PageObject) -> bool:
    resources = _dictionary(page.get("/Resources"))
    placed = _placed(page)
    return (
        resources.keys() <= {"/XObject", "/ProcSet", "/ColorSpace", "/Font"}
        and all(_is_small_picture(thing) for thing in placed)
        and len(placed) <= 8
        and not page.get("/Annots")
        and len(opening.page_content(reader, page)) <= _LONGEST_CONTENT
    )


def _is_small_picture(thing: DictionaryObject) -> bool:
    width, height = thing.get("/Width"), thing.get("/Height")
    if not isinstance(width, int) or not isinstance(height, int):
        return False
    picture = thing.get("/Subtype") == "/Image" and "/SMask" not in thing
    return picture and 0 < width * height <= MOST_PIXELS


def _shows_picture(page: PageObject) -> bool:
    """Some scanners wrap the picture of a page in one drawing."""
    placed = _placed(page)
    inner = [thing for drawing in placed for thing in _placed(drawing)]
    return any(thing.get("/Subtype") == "/Image" for thing in placed + inner)


def _placed(owner: DictionaryObject) -> list[DictionaryObject]:
    things = _dictionary(_dictionary(owner.get("/Resources")).get("/XObject"))
    return [_dictionary(thing) for thing in things.values()]


def _dictionary(thing: object) -> DictionaryObject:
    found = thing.get_object() if isinstance(thing, IndirectObject) else thing
    return found if isinstance(found, DictionaryObject) else DictionaryObject()
