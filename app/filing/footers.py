"""Form and edition as printed at the foot of the pages: ``Form I-589 Edition 01/20/25``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pypdf import PageObject, PdfReader

from app.filing import opening
from app.problems import Problem

PAGES = 2

# Until 2025 the footer read "Form I-589 (Rev. 08/25/20)". The supplements repeat it.
_FOOTER = re.compile(
    r"Form\s*(I-\d{2,4}[A-Z]?)\s*(?:Supplement\s*[A-Z])?\s*\(?\s*(?:Edition|Rev\.?)"
    r"\s*(\d\d/\d\d/\d\d)(?!\d)"
)
_LITERAL = re.compile(rb"\(((?:[^\\()]|\\.)*)\)", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)


def footer(texts: Sequence[str]) -> tuple[str, str] | None:
    """Return (``I-589``, ``01/20/25``) as most often printed in ``texts``; None without."""
    found = Counter(match for text in texts for match in _FOOTER.findall(text))
    return found.most_common(1)[0][0] if found else None


def plain_texts(reader: PdfReader) -> list[str]:
    """Return the strings of the first pages as they stand: quick, enough for official forms.

    Raises Problem ``damaged`` or ``too-big``.
    """
    contents = [opening.page_content(reader, page) for page in reader.pages[:PAGES]]
    return [
        "".join(_unescaped(match[1]) for match in _LITERAL.finditer(content))
        for content in contents
    ]


def texts(reader: PdfReader) -> list[str]:
    """Return the text of the first pages through their fonts' own tables (a print to PDF).

    Slow, up to two seconds a page. A page that cannot be made out counts as empty.
    """
    return [_read(page) for page in reader.pages[:PAGES]]


def _unescaped(literal: bytes) -> str:
    def plain(match: re.Match[bytes]) -> bytes:
        code = match[1]
        return bytes([int(code, 8) & 255]) if code.isdigit() else code

    return _ESCAPE.sub(plain, literal).decode("latin-1")


def _read(page: PageObject) -> str:
    try:
        with opening.bounded():
            return page.extract_text()
    except Problem:
        return ""
