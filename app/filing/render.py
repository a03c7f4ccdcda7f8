"""Drawing pages and reading back what is drawn on them. The only module that uses PDFium.

PDFium is not thread-safe: one lock serves the whole process, and every PDFium object is closed
before the lock is given back. Pages count from 1, lengths are PDF points.
"""

from __future__ import annotations

import io
import logging
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from ctypes import c_double
from dataclasses import dataclass

import pypdfium2
import zxingcpp
from pypdfium2 import raw

from app.filing.catalogue import Rect
from app.i18n import _
from app.problems import Problem

MAX_SCALE = 8.0
MAX_PIXELS = 40_000_000
MAX_PAGES = 500
MAX_CHARACTERS = 200_000
BARCODE_SCALE = 2.0
PDFIUM_HYPHEN = "\x02"

_PDF417 = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.PDF417)
_lock = threading.RLock()
# As-published blanks carry XFA, which PDFium rightly ignores; its note about that helps nobody.
logging.getLogger("pypdfium2").setLevel(logging.ERROR)


@dataclass(frozen=True)
class Picture:
    """One page in grey, rows from the top, one byte a pixel, no padding (0 black, 255 white)."""

    width: int
    height: int
    grey: bytes


@dataclass(frozen=True)
class Colours:
    """One page in red, green and blue, rows from the top, each ``stride`` bytes."""

    width: int
    height: int
    stride: int
    rgb: bytes


@dataclass(frozen=True)
class Glyph:
    """One drawn character, in points: the ``box`` of its ink (left, bottom, right, top).

    ``origin`` is where the pen stood: the left end of the character on its baseline.
    """

    character: str
    box: Rect
    origin: tuple[float, float]


class Sheets:
    """An open PDF whose pages can be drawn; get one from ``opened``."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document

    @property
    def pages(self) -> int:
        """How many pages the PDF has."""
        with _lock:
            return len(self._document)

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of ``page`` in points, as it is shown."""
        with _lock, closing(_page(self._document, page)) as sheet:
            width, height = sheet.get_size()
            return float(width), float(height)

    def image(self, page: int, scale: float) -> Picture:
        """``page`` as a grey picture with its form values, ``scale`` pixels per point.

        Raises ``Problem`` when the picture would have more than ``MAX_PIXELS`` pixels, and
        ``ValueError`` for a scale outside 0 to ``MAX_SCALE``.
        """
        with (
            self._sheet(page, scale) as sheet,
            closing(sheet.render(scale=scale, grayscale=True)) as bitmap,
        ):
            return _picture(bitmap)

    def colour(self, page: int, scale: float) -> Colours:
        """``page`` as it is printed, in colour; else as :meth:`image`."""
        with (
            self._sheet(page, scale) as sheet,
            closing(sheet.render(scale=scale, rev_byteorder=True)) as bitmap,
        ):
            return Colours(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))

    @contextmanager
    def _sheet(self, page: int, scale: float) -> Iterator[pypdfium2.PdfPage]:
        """A page to draw, with the lock held."""
        if not 0 < scale <= MAX_SCALE:
            raise ValueError("scale out of range")
        with _lock, closing(_page(self._document, page)) as sheet:
            width, height = sheet.get_size()
            if width * scale * height * scale > MAX_PIXELS:
                raise _too_large()
            yield sheet


@contextmanager
def opened(data: bytes, *, fields: bool = True) -> Iterator[Sheets]:
    """``data`` opened for drawing; closed at the end of the ``with`` block.

    Without ``fields`` no form values are drawn: so for a PDF that is not ours, since a field
    that bears another for its name makes PDFium take all memory. Raises ``Problem`` when PDFium
    cannot read it.
    """
    document = _open(data, fields=fields)
    try:
        yield Sheets(document)
    finally:
        with _lock:
            document.close()


def image(data: bytes, page: int, scale: float) -> Picture:
    """One page of the PDF ``data``, form values drawn; see ``Sheets.image``."""
    with opened(data) as sheets:
        return sheets.image(page, scale)


def mended(data: bytes) -> bytes:
    """The PDF ``data`` written anew, with a right table of contents where its own was wrong.

    Raises ``Problem`` when PDFium cannot read it.
    """
    out = io.BytesIO()
    with _lock, closing(_open(data, fields=False)) as document:
        document.save(out)
    return out.getvalue()


def texts(data: bytes, page: int) -> tuple[Glyph, ...]:
    """Every character that the form fields of ``page`` draw, spaces left out.

    PDFium orders them by its own guess of the reading direction of each line.

    Read from a copy in memory without the page's own print, its fields flattened: what is left
    is exactly what the fields put on paper, also where it is clipped away or drawn invisibly.
    """
    with _lock, closing(_open(data)) as document:
        return _written(document, page)


def all_texts(data: bytes) -> tuple[tuple[Glyph, ...], ...]:
    """``texts`` of every page, in page order."""
    with _lock, closing(_open(data)) as document:
        return tuple(_written(document, page + 1) for page in range(len(document)))


def printed(data: bytes) -> tuple[tuple[Glyph, ...], ...]:
    """Every character that the pages themselves print, page by page; fields left out.

    Spaces are left out too. The order is that of the page, as PDFium reads it.
    """
    with _lock, closing(_open(data)) as document:
        return tuple(_printed(document, page + 1) for page in range(len(document)))


def barcodes(data: bytes) -> list[str]:
    """What the PDF417 bar codes of all pages say, in page order. Works on scans too."""
    found: list[str] = []
    with opened(data) as sheets:
        for page in range(1, sheets.pages + 1):
            found += decoded(sheets.image(page, BARCODE_SCALE))
    return found


def decoded(picture: Picture) -> list[str]:
    """What the PDF417 bar codes in ``picture`` say."""
    pixels = memoryview(picture.grey).cast("B", (picture.height, picture.width))
    codes = zxingcpp.read_barcodes(pixels, formats=_PDF417)
    return [code.text for code in codes]


def _open(data: bytes, *, fields: bool = True) -> pypdfium2.PdfDocument:
    with _lock:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise _unreadable() from error
        if len(document) > MAX_PAGES:
            document.close()
            raise _too_large()
        if fields:  # before any page is loaded, or PDFium draws no form values
            document.init_forms()
        return document


def _page(document: pypdfium2.PdfDocument, page: int) -> pypdfium2.PdfPage:
    if not 1 <= page <= len(document):
        raise IndexError("no such page")
    try:
        return document[page - 1]
    except pypdfium2.PdfiumError as error:
        raise _unreadable() from error


def _picture(bitmap: pypdfium2.PdfBitmap) -> Picture:
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    grey = bytes(bitmap.buffer)
    if stride != width:
        rows = range(0, height * stride, stride)
        grey = b"".join(grey[start : start + width] for start in rows)
    return Picture(width, height, grey)


def _written(document: pypdfium2.PdfDocument, page: int) -> tuple[Glyph, ...]:
    with closing(_page(document, page)) as sheet:
        own = raw.FPDFPage_CountObjects(sheet.raw)
        if document.formenv:
            sheet.flatten()
    with closing(_page(document, page)) as sheet:
        _erase(sheet, own)
        return _read(sheet)


def _printed(document: pypdfium2.PdfDocument, page: int) -> tuple[Glyph, ...]:
    with closing(_page(document, page)) as sheet:
        return _read(sheet)


def _read(sheet: pypdfium2.PdfPage) -> tuple[Glyph, ...]:
    with closing(sheet.get_textpage()) as text:
        if text.count_chars() > MAX_CHARACTERS:
            raise _too_large()
        return tuple(_glyphs(text))


def _erase(sheet: pypdfium2.PdfPage, own: int) -> None:
    """Take the page's ``own`` objects away; flattening put those of the fields last."""
    for index in reversed(range(own)):
        thing = raw.FPDFPage_GetObject(sheet.raw, index)
        if raw.FPDFPage_RemoveObject(sheet.raw, thing):
            raw.FPDFPageObj_Destroy(thing)


def _glyphs(text: pypdfium2.PdfTextPage) -> Iterator[Glyph]:
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    across, up = c_double(), c_double()
    high = ""
    for index in range(text.count_chars()):
        if raw.FPDFText_IsGenerated(text.raw, index) == 1:
            continue
        character = chr(raw.FPDFText_GetUnicode(text.raw, index))
        if "\ud800" <= character <= "\udbff":
            high = character
            continue
        character, high = _whole(high + character), ""
        if character.isspace():
            continue
        raw.FPDFText_GetCharBox(text.raw, index, left, right, bottom, top)
        raw.FPDFText_GetCharOrigin(text.raw, index, across, up)
        box = (left.value, bottom.value, right.value, top.value)
        yield Glyph(character, box, (across.value, up.value))


def _whole(units: str) -> str:
    """The character that one or two UTF-16 units stand for; PDFium's line-end hyphen undone."""
    if units == PDFIUM_HYPHEN:
        return "-"
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _unreadable() -> Problem:
    return Problem(
        "pdf-unreadable",
        _("This PDF file cannot be opened."),
        _("Get the file again from where it came from, then try once more."),
    )


def _too_large() -> Problem:
    return Problem(
        "pdf-too-large",
        _("This PDF file is too large to show."),
        _("Check that it is the official form, then get it again."),
    )
