"""From an official PDF to the catalogue of its fields. Reads only; pypdf does the parsing."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject

from app.filing.catalogue import Catalogue, Field, Kind, Rect
from app.filing.words import printed_words, shingles
from app.i18n import _
from app.problems import Problem

BARCODE_NAME = "PDF417BarCode"
MOST_FIELDS = 20_000
_INHERITED = ("/FT", "/Ff", "/MaxLen", "/DA", "/Q", "/Opt", "/V")
_FONT = re.compile(r"/(\S+)\s+([\d.]+)\s+Tf")


def extract(data: bytes) -> Catalogue:
    """The catalogue of the PDF in ``data``, as published or already cleaned.

    Form and edition come from the bar codes and are empty when there are none. Raises
    ``Problem`` when the PDF cannot be opened without a password or is damaged.
    """
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise _unreadable()
        return with_words(fields_of(reader), reader)
    except (PyPdfError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise _unreadable() from error


def fields_of(reader: PdfReader) -> Catalogue:
    """The catalogue of an opened PDF without the printed words (which take longest).

    Raises ``Problem`` when the field tree is larger than any form's.
    """
    places = _places(reader)
    form = _dictionary(_dictionary(reader.trailer["/Root"]).get("/AcroForm"))
    defaults = {key: form[key] for key in ("/DA", "/Q") if key in form}
    fields = tuple(
        _field(name, widget, known, places[_number(widget)])
        for name, widget, known in _widgets(form.get("/Fields", []), defaults)
        if _number(widget) in places and "/FT" in known
    )
    named = _named(fields)
    return Catalogue(
        form=named[0],
        edition=named[1],
        pages=len(reader.pages),
        page_sizes=tuple((float(p.mediabox.width), float(p.mediabox.height)) for p in reader.pages),
        fields=fields,
    )


def with_words(catalogue: Catalogue, reader: PdfReader) -> Catalogue:
    """``catalogue`` with the hashed words printed around each box filled in."""
    printed = {
        page: printed_words(reader.pages[page - 1])
        for page in sorted({field.page for field in catalogue.fields})
    }
    return replace(
        catalogue,
        fields=tuple(
            replace(field, words=shingles(printed[field.page], field.rect, field.kind))
            for field in catalogue.fields
        ),
    )


def core_of(tooltip: str) -> str:
    """``tooltip`` without part, page and item numbers, in lower case, white space folded.

    Numbers that name a person or a row (child 2, entry 1) stay: they are not item numbers.
    """
    text = " ".join(tooltip.lower().split())
    text = re.sub(r"\b(supplement|part)\.? [a-z](\. ?\d+)?\b\.?", " ", text)
    text = re.sub(r"\b(page|item numbers?|items?)\.? \d+\b", " ", text)
    text = re.sub(r"(^|(?<=[.?] )|(?<= {2}))\s*\d+\.(\s*[a-z]\.)?(?= |$)", " ", text)
    return " ".join(text.split())


def _widgets(
    roots: Iterable[PdfObject], defaults: dict[str, Any]
) -> Iterator[tuple[str, PdfObject, dict[str, Any]]]:
    """Every widget with its full name and what it inherits, in the order of the field tree."""
    waiting = [(root, "", defaults) for root in reversed(list(roots))]
    seen: set[int] = set()
    while waiting:
        node, above, known = waiting.pop()
        if _number(node) in seen or len(seen) > MOST_FIELDS:
            raise _unreadable()
        seen.add(_number(node))
        held = _dictionary(node)
        name = ".".join(part for part in (above, str(held.get("/T", ""))) if part)
        known = known | {key: held[key] for key in _INHERITED if key in held}
        kids = held.get("/Kids")
        if kids is None:
            yield name, node, known
        else:
            waiting.extend((kid, name, known) for kid in reversed(list(kids)))


def _places(reader: PdfReader) -> dict[int, int]:
    """Page (from 1) of each widget, by the number of its object."""
    return {
        annotation.idnum: number
        for number, page in enumerate(reader.pages, start=1)
        for annotation in page.get("/Annots", DictionaryObject()).get_object() or ()
        if isinstance(annotation, IndirectObject)
    }


def _field(name: str, widget: PdfObject, known: dict[str, Any], page: int) -> Field:
    held = _dictionary(widget)
    kind = _kind(name, known)
    font = _FONT.search(str(known.get("/DA", "")))
    tooltip = str(held.get("/TU", ""))
    return Field(
        name=name,
        page=page,
        rect=_rect(held["/Rect"]),
        kind=kind,
        flags=int(known.get("/Ff", 0)),
        max_len=int(known["/MaxLen"]) if "/MaxLen" in known else None,
        on_state=_on_state(held) if kind == "check" else None,
        options=_options(known) if kind == "combo" else (),
        font=font[1] if font else "",
        font_size=float(font[2]) if font else 0.0,
        align=int(known.get("/Q", 0)),
        preset=str(known.get("/V", "")) if kind == "barcode" else None,
        tooltip=_digest(tooltip),
        tooltip_core=_digest(core_of(tooltip)),
    )


def _kind(name: str, known: dict[str, Any]) -> Kind:
    if known["/FT"] == "/Btn":
        return "check"
    if known["/FT"] == "/Ch":
        return "combo"
    return "barcode" if name.rsplit(".", 1)[-1].startswith(BARCODE_NAME) else "text"


def _rect(raw: PdfObject) -> Rect:
    array = raw.get_object()
    if not isinstance(array, ArrayObject) or len(array) != 4:
        raise _unreadable()
    x0, y0, x1, y1 = (round(float(value), 3) for value in array)
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _on_state(held: DictionaryObject) -> str | None:
    states = _dictionary(_dictionary(held.get("/AP")).get("/N"))
    return next((str(state)[1:] for state in states if state != "/Off"), None)


def _options(known: dict[str, Any]) -> tuple[str, ...]:
    entries = known.get("/Opt", [])
    return tuple(str(entry[0] if isinstance(entry, list) else entry) for entry in entries)


def _named(fields: tuple[Field, ...]) -> tuple[str, str]:
    codes = (field.preset for field in fields if field.preset)
    parts = next((code.split("|") for code in codes if code.count("|") == 2), ["", "", ""])
    return parts[0].replace("-", "").lower(), parts[1]


def _dictionary(node: PdfObject | None) -> DictionaryObject:
    held = node.get_object() if node is not None else None
    return held if isinstance(held, DictionaryObject) else DictionaryObject()


def _number(node: PdfObject) -> int:
    return node.idnum if isinstance(node, IndirectObject) else -id(node)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12] if text else ""


def _unreadable() -> Problem:
    return Problem(
        "pdf-unreadable",
        _("This PDF cannot be read."),
        _("Get the form again from the official page and try with the new file."),
    )
