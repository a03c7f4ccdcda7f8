"""The one door for PDFs that somebody hands us: bounded time, bounded memory, no stray output.

Nothing here trusts the file. Loops in the page tree, the field tree or the table of contents,
streams that unpack to gigabytes, nesting without end: each ends in a Problem with one of the
codes ``not-a-pdf``, ``damaged``, ``password``, ``too-big`` (issue 1, "Bad input").
"""

from __future__ import annotations

import logging
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, NamedTuple

from pypdf import Configuration, PageObject, PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    StreamObject,
    TextStringObject,
)

from app.filing.meter import WORK, BoundedReader, BrokenIndex, WorkLimit
from app.i18n import N_, _
from app.problems import Problem

MAX_BYTES = 40_000_000
MAX_PAGES = 500
MAX_FIELDS = 10_000
MAX_DEPTH = 32
_TRAILER = 1_024  # how far before its end a PDF says where its table is (ISO 32000-1, annex H)

# The largest stream of the official forms is their XFA template: 1.7 MB unpacked.
_LIMITS = Configuration(
    maximum_declared_stream_length=MAX_BYTES,
    array_based_stream_maximum_output_length=2_000_000,
    array_maximum_element_count=20_000,
    dictionary_maximum_element_count=20_000,
    lzw_maximum_output_length=1_000_000,
    run_length_maximum_output_length=1_000_000,
    zlib_maximum_output_length=2_000_000,
    zlib_maximum_recovery_input_length=0,
    stream_filters_maximum_length=4,
    stream_decoding_work_maximum_length=6_000_000,
    stream_parsing_work_maximum_count=60_000,
    page_tree_maximum_entries=2_000,
    page_tree_maximum_depth=MAX_DEPTH,
    page_tree_maximum_page_entries=100_000,
    xform_maximum_invocations_per_extraction=10,
    jbig2dec_binary=None,
    disable_legacy_handling=True,
)


@dataclass(frozen=True)
class Limits:
    """How large a PDF may be: bytes, pages, units of ``meter`` work, and pypdf's own limits."""

    bytes: int
    pages: int
    work: int
    configuration: Configuration


OF_A_FORM: Final = Limits(MAX_BYTES, MAX_PAGES, WORK, _LIMITS)

# pypdf warns that broken files may raise anything; these are what its parsing can raise.
# RecursionError and NotImplementedError (encryption by certificate) are RuntimeErrors.
_BROKEN = (
    PyPdfError,
    DependencyError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)

_PROBLEMS = {
    "not-a-pdf": (
        N_("This file is not a PDF."),
        N_("Choose the PDF of the form, as you got it from the agency's page."),
    ),
    "damaged": (
        N_("This PDF is damaged: parts of it are missing or broken."),
        N_("Get the file again from where you found it, and use that copy."),
    ),
    "password": (
        N_("This PDF is locked with a password."),
        N_("Save a copy without a password, or get the form again from the agency's page."),
    ),
    "too-big": (
        N_("This PDF is too big or too tangled to be one of the forms."),
        N_("Choose the PDF of one single form, as you got it from the agency's page."),
    ),
}


class PdfField(NamedTuple):
    """One widget of one field: full official name, its dictionary, page (from 1; 0 = none)."""

    name: str
    widget: DictionaryObject
    page: int


def problem(code: str) -> Problem:
    """Return the Problem for one of the four codes of this module, in the person's language."""
    message, do = _PROBLEMS[code]
    return Problem(code, _(message), _(do))


@contextmanager
def bounded(limits: Limits = OF_A_FORM) -> Iterator[None]:
    """Run pypdf with limits, and turn whatever a broken file makes it raise into a Problem.

    The one place where RecursionError is caught: deep nesting in a file is damage, and pypdf
    follows it by calling itself. Raises Problem ``too-big`` or ``damaged``. The cause is left
    out of the traceback, because pypdf quotes the file there, answers included.
    """
    try:
        with apply_configuration(limits.configuration):
            yield
    except WorkLimit:
        raise problem("too-big") from None
    except LimitReachedError as error:
        broken = isinstance(error.__cause__, zlib.error)
        raise problem("damaged" if broken else "too-big") from None
    except _BROKEN:
        raise problem("damaged") from None


def open_pdf(data: bytes, limits: Limits = OF_A_FORM) -> PdfReader:
    """Return a reader of a whole, unlocked PDF whose page tree has been walked once.

    An empty password is tried, since the official forms carry one. Raises Problem with
    ``not-a-pdf``, ``damaged``, ``password`` or ``too-big``.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    start = data.find(b"%PDF-", 0, 1024)
    if start < 0:
        raise problem("not-a-pdf")
    if len(data) > limits.bytes:
        raise problem("too-big")
    end = data.rfind(b"%%EOF")
    if end < 0 or b"startxref" not in data[max(0, end - _TRAILER) : end]:
        raise problem("damaged")
    with bounded(limits):
        return _read(data[: end + 5], limits)


def _read(data: bytes, limits: Limits) -> PdfReader:
    try:
        reader = BoundedReader(data, limits.work)
    except NotImplementedError:
        raise problem("password") from None
    if reader.is_encrypted and not reader.decrypt(""):
        raise problem("password")
    pages = len(reader.pages)
    if pages > limits.pages:
        raise problem("too-big")
    if pages == 0:
        raise BrokenIndex
    return reader


def spend(reader: PdfReader, units: int) -> None:
    """Count ``units`` of work (about microseconds) against the limit of this reader."""
    if isinstance(reader, BoundedReader):
        reader.source.charge(units)


def page_content(reader: PdfReader, page: PageObject, limits: Limits = OF_A_FORM) -> bytes:
    """Return the decoded drawing instructions of ``page``, its parts joined by line ends.

    Raises Problem ``damaged`` or ``too-big``.
    """
    with bounded(limits):
        contents = page.get("/Contents")
        contents = contents.get_object() if contents is not None else None
        parts = contents if isinstance(contents, ArrayObject) else [contents]
        return b"\n".join(_decoded(reader, part) for part in parts if part is not None)


def _decoded(reader: PdfReader, part: object) -> bytes:
    stream = part.get_object() if isinstance(part, IndirectObject) else part
    if not isinstance(stream, StreamObject):
        return b""
    data = stream.get_data()
    # Predictors are undone row by row in Python, plain streams by zlib.
    spend(reader, 1 + (2 * len(data) if "/DecodeParms" in stream else len(data) // 8))
    return data


def fields(reader: PdfReader) -> list[PdfField]:
    """Return every widget of every field in the order of the form's own field tree.

    Names are joined by dots, backslashes kept. Each node is visited once, so that /Kids and
    /Parent may loop. Raises Problem ``damaged`` or ``too-big``.
    """
    with bounded():
        form = _dictionary(reader.root_object.get("/AcroForm"))
        roots = form.get("/Fields") if form is not None else None
        return _walk(reader, _array(roots), _pages_of_widgets(reader))


def _walk(reader: PdfReader, roots: list[object], pages: dict[object, int]) -> list[PdfField]:
    found: list[PdfField] = []
    seen: set[object] = set()
    waiting = [(node, "", 0) for node in reversed(roots)]
    while waiting:
        node, prefix, depth = waiting.pop()
        widget, key = _dictionary(node), _identity(node)
        if widget is None or key in seen:
            continue
        seen.add(key)
        spend(reader, 10)
        if depth > MAX_DEPTH or len(seen) > MAX_FIELDS:
            raise LimitReachedError
        name = _joined(prefix, widget.get("/T"))
        kids = _array(widget.get("/Kids"))
        waiting += [(kid, name, depth + 1) for kid in reversed(kids)]
        if not kids:
            found.append(PdfField(name, widget, pages.get(key, 0)))
    return found


def _pages_of_widgets(reader: PdfReader) -> dict[object, int]:
    return {
        _identity(annotation): number
        for number, page in enumerate(reader.pages, start=1)
        for annotation in _array(page.get("/Annots"))
    }


def _joined(prefix: str, title: object) -> str:
    if title is None:
        return prefix
    title = title.get_object() if isinstance(title, IndirectObject) else title
    if not isinstance(title, TextStringObject | ByteStringObject):
        # PDFium takes all memory of the computer over a field that bears another for its name.
        raise problem("damaged")
    return f"{prefix}.{title}" if prefix else str(title)


def _identity(node: object) -> object:
    return (node.idnum, node.generation) if isinstance(node, IndirectObject) else id(node)


def _dictionary(node: object) -> DictionaryObject | None:
    node = node.get_object() if isinstance(node, IndirectObject) else node
    return node if isinstance(node, DictionaryObject) else None


def _array(node: object) -> list[object]:
    node = node.get_object() if isinstance(node, IndirectObject) else node
    return list(node) if isinstance(node, ArrayObject) else []


def ancestry(widget: DictionaryObject) -> Iterator[DictionaryObject]:
    """The widget and the fields above it, nearest first; at most MAX_DEPTH of them."""
    node: DictionaryObject | None = widget
    for _step in range(MAX_DEPTH):
        if node is None:
            return
        yield node
        node = _dictionary(node.get("/Parent"))


def inherited(widget: DictionaryObject, key: str) -> object:
    """Return the value of ``key`` (``/FT``, ``/DA``...) of a field or its ancestors, else None.

    Call it within ``bounded``: it may read from the file.
    """
    for node in ancestry(widget):
        if key in node:
            value = node[key]
            return value.get_object() if isinstance(value, IndirectObject) else value
    return None
