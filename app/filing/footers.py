"""Form and edition as printed at the foot of the pages: ``Form I-589 Edition 01/20/25``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from pypdf import PageObject, PdfReader

from app.filing import opening
from app.problems import Problem

# Until 2025 the footer read "Form I-589 (Rev. 08/25/20)". The supplements repeat it.
_FOOTER = re.compile(
    r"Form\s*(I-\d{2,4}[A-Z]?)\s*(?:Supplement\s*[A-Z])?\s*\(?\s*(?:Edition|Rev\.?)"
    r"\s*(\d\d/\d\d/\d\d)(?!\d)"
)
_LITERAL = re.compile(rb"\(((?:[^\\()]|\\.)*)\)", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_ENOUGH_PAGES = 4


def footer(reader: PdfReader) -> tuple[str, str] | None:
    """Return (``I-589``, ``01/20/25``) as printed on most of the first pages; None without.

    Raises Problem ``damaged`` or ``too-big`` only when the pages themselves cannot be read.
    """
    pages = reader.pages[:_ENOUGH_PAGES]
    plain = _most_common(_literal_text(reader, page) for page in pages)
    return plain or _most_common(_read_text(page) for page in pages)


def has_text(reader: PdfReader) -> bool:
    """Tell whether any of the first pages shows text (an image-only scan does not)."""
    pages = reader.pages[:_ENOUGH_PAGES]
    return any(_read_text(page).strip() for page in pages)


def _most_common(texts: Iterable[str]) -> tuple[str, str] | None:
    found = Counter(match for text in texts for match in _FOOTER.findall(text))
    return found.most_common(1)[0][0] if found else None


def _literal_text(reader: PdfReader, page: PageObject) -> str:
    """The strings of a page as they stand; enough for the official forms, and quick."""
    content = opening.page_content(reader, page)
    return "".join(_unescaped(match[1]) for match in _LITERAL.finditer(content))


def _unescaped(literal: bytes) -> str:
    def plain(match: re.Match[bytes]) -> bytes:
        code = match[1]
        return bytes([int(code, 8) & 255]) if code.isdigit() else code

    return _ESCAPE.sub(plain, literal).decode("latin-1")


def _read_text(page: PageObject) -> str:
    """The text of a page through its fonts' own tables, as a print to PDF needs it.

    A page whose text cannot be made out counts as a page without text.
    """
    try:
        with opening.bounded():
            return page.extract_text()
    except Problem:
        return ""


def image_pages(reader: PdfReader) -> Iterator[bool]:
    """For each of the first pages: whether it places an image."""
    for page in reader.pages[:_ENOUGH_PAGES]:
        with opening.bounded():
            yield any(_is_image(thing) for thing in _placed(page))


def _placed(page: PageObject) -> list[object]:
    resources = page.get("/Resources")
    things = resources.get_object().get("/XObject") if resources is not None else None
    return list(things.get_object().values()) if things is not None else []


def _is_image(thing: object) -> bool:
    found = thing.get_object() if hasattr(thing, "get_object") else thing
    return isinstance(found, dict) and found.get("/Subtype") in {"/Image", "/Form"}
