"""From an official PDF to the catalogue of its fields. Reads only; never writes a PDF."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject

from app.filing import opening
from app.filing.catalogue import Catalogue, Field, Kind, Rect
from app.filing.fingerprint import barcode_text, on_states
from app.filing.items import item_of
from app.filing.opening import PdfField
from app.filing.words import Printed, printed, shingles

BARCODE_NAME = "PDF417BarCode"
_FONT = re.compile(r"/(\S+)\s+([\d.]+)\s+Tf")
# "Part. A. 1." is Part A.I; "Part B. 3." is Part B, item 3.
_PARTS = re.compile(r"\b(supplement\.? [a-z]|part\.? (a\. ?\d+|[a-z]))\b\.?")
_REFERENCES = re.compile(r"\b(page|item numbers?|items?)\.? \d+\b")
_ITEM = re.compile(r"(?:^|(?<=[.?] ))\d+\.( [a-z]\.)?(?= |$)")


def extract(data: bytes) -> Catalogue:
    """The catalogue of the PDF in ``data``, as published or already cleaned.

    Form (``i589``) and edition (mm/dd/yy) come from the bar codes and are empty without them.
    Raises ``Problem`` ``not-a-pdf``, ``damaged``, ``password`` or ``too-big``.
    """
    reader = opening.open_pdf(data)
    with opening.bounded():
        return _with_words(catalogue_of(reader), reader)


def catalogue_of(reader: PdfReader) -> Catalogue:
    """The catalogue of an opened PDF without the printed words, which take longest.

    Fields that lie on no page or have no type are no boxes and are left out. Raises ``Problem``
    ``damaged`` or ``too-big``.
    """
    found = opening.fields(reader)
    with opening.bounded():
        form, edition = [*barcode_text(found).split("|"), ""][:2]
        fields = (field_of(each) for each in found if each.page)
        return Catalogue(
            form=form.replace("-", "").lower(),
            edition=edition,
            pages=len(reader.pages),
            page_sizes=tuple(
                (float(page.mediabox.width), float(page.mediabox.height)) for page in reader.pages
            ),
            fields=tuple(field for field in fields if field is not None),
        )


def core_of(tooltip: str) -> str:
    """``tooltip`` without part, page and item numbers, in lower case, white space folded.

    Numbers that name a person or a row (child 2, entry 1) stay: they are not item numbers.
    """
    text = " ".join(tooltip.lower().split())
    text = " ".join(_REFERENCES.sub(" ", _PARTS.sub(" ", text)).split())
    return " ".join(_ITEM.sub(" ", text).split())


def _with_words(catalogue: Catalogue, reader: PdfReader) -> Catalogue:
    pages = [printed(page) for page in reader.pages]
    fields = (_told(field, pages[field.page - 1]) for field in catalogue.fields)
    return replace(catalogue, fields=tuple(fields))


def _told(field: Field, page: Printed) -> Field:
    """``field`` with what is printed around it."""
    if field.kind == "barcode":
        return field
    item = item_of(page, field.rect)
    words = shingles(page.words, field.rect, field.kind)
    return replace(field, words=words, item_words=item.words, number=item.number)


def field_of(found: PdfField) -> Field | None:
    """What one widget is, the printed words aside; None when it has no type or no place.

    Call it within ``opening.bounded``: it may read from the file.
    """
    widget = found.widget
    kind, rect = _kind(found), _rect(widget)
    if kind is None or rect is None:
        return None
    font = _FONT.search(_text(widget, "/DA"))
    tooltip = _text(widget, "/TU")
    return Field(
        name=found.name,
        page=found.page,
        rect=rect,
        kind=kind,
        flags=_number(widget, "/Ff") or 0,
        max_len=_number(widget, "/MaxLen"),
        on_state=next(iter(on_states(widget)), None),
        options=_options(widget) if kind == "combo" else (),
        font=font[1] if font else "",
        font_size=float(font[2]) if font else 0.0,
        align=_number(widget, "/Q") or 0,
        preset=_text(widget, "/V") if kind == "barcode" else None,
        tooltip=_digest(tooltip),
        tooltip_core=_digest(core_of(tooltip)),
    )


def _kind(found: PdfField) -> Kind | None:
    if found.name.rsplit(".", 1)[-1].startswith(BARCODE_NAME):
        return "barcode"
    kinds: dict[str, Kind] = {"/Tx": "text", "/Btn": "check", "/Ch": "combo"}
    return kinds.get(_text(found.widget, "/FT"))


def _rect(widget: DictionaryObject) -> Rect | None:
    corners = opening.inherited(widget, "/Rect")
    if not isinstance(corners, ArrayObject) or len(corners) != 4:
        return None
    x0, y0, x1, y1 = (round(float(value.get_object()), 3) for value in corners)
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _options(widget: DictionaryObject) -> tuple[str, ...]:
    entries = opening.inherited(widget, "/Opt")
    listed = entries if isinstance(entries, ArrayObject) else ()
    return tuple(_option(_direct(entry)) for entry in listed)


def _option(entry: object) -> str:
    """An option is its text, or a pair of what is stored and what is shown."""
    return str(_direct(entry[0])) if isinstance(entry, ArrayObject) and entry else str(entry)


def _text(widget: DictionaryObject, key: str) -> str:
    value = opening.inherited(widget, key)
    return "" if value is None else str(value)


def _number(widget: DictionaryObject, key: str) -> int | None:
    value = opening.inherited(widget, key)
    return int(value) if isinstance(value, int | float) else None


def _direct(value: object) -> PdfObject | object | None:
    return value.get_object() if isinstance(value, IndirectObject) else value


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12] if text else ""
