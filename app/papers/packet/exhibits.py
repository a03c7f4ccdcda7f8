"""The files that the person adds: what they are, whether they changed, how they look in small.

Nothing here trusts a file. It is told by its content, opened within limits, and refused in plain
words (``unusable``) before it can hold up a packet.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from pypdf import Configuration, PdfReader

from app.answers.papers import AddedFile
from app.filing import opening, render
from app.filing.opening import Limits
from app.filing.render import Picture
from app.papers.packet import pictures
from app.papers.packet.drawn import drawing
from app.papers.packet.growing_pdf import GrowingPdf, Nowhere
from app.papers.packet.kinds import Kind, kind_of
from app.papers.packet.looks import refuse_forms_of_one_program
from app.papers.packet.taken import Taken
from app.papers.packet.unusable import problem
from app.problems import Problem

MAX_BYTES: Final = 100_000_000
MAX_PAGES: Final = 500
_THINNEST: Final = 4  # a page longer than this many times its width is shown smaller
_LARGEST_STREAM: Final = 30_000_000
_KINDS: Final[dict[str, Kind]] = {"pdf": "pdf", "jpeg": "jpeg", "png": "png"}

# Scans are a few large streams that nobody unpacks; texts are many small objects.
LIMITS: Final = Limits(
    bytes=MAX_BYTES,
    pages=MAX_PAGES,
    work=60_000_000,
    configuration=Configuration(
        maximum_declared_stream_length=MAX_BYTES,
        array_based_stream_maximum_output_length=_LARGEST_STREAM,
        array_maximum_element_count=200_000,
        dictionary_maximum_element_count=200_000,
        lzw_maximum_output_length=_LARGEST_STREAM,
        run_length_maximum_output_length=_LARGEST_STREAM,
        zlib_maximum_output_length=_LARGEST_STREAM,
        zlib_maximum_recovery_input_length=0,
        stream_filters_maximum_length=4,
        stream_decoding_work_maximum_length=2 * _LARGEST_STREAM,
        page_tree_maximum_entries=10_000,
        page_tree_maximum_depth=opening.MAX_DEPTH,
        page_tree_maximum_page_entries=100_000,
        jbig2dec_binary=None,
        disable_legacy_handling=True,
    ),
)


def added(file: str | Path, data: bytes) -> AddedFile:
    """Return ``data`` as a case keeps it: the name ``file``, its digest, and how many pages.

    Raises Problem ``exhibit-...`` with a code of ``unusable`` when no packet could take it.
    """
    return AddedFile(file=str(file), sha256=_digest(data), pages=pages(data))


def pages(data: bytes) -> int:
    """Return how many pages ``data`` has; a picture has one. Raises Problem as ``added``."""
    if kind(data) != "pdf":
        pictures.check(data)
        return 1
    with careful(), reader(data) as found:
        nowhere = GrowingPdf(Nowhere())
        taken = Taken(found, nowhere)
        for page in found.pages:
            drawing(page, nowhere, taken, LIMITS)
        return len(found.pages)


def kind(data: bytes) -> Kind:
    """Return what ``data`` is, when a packet takes it. Raises Problem otherwise."""
    found = kind_of(data)
    if found not in _KINDS:
        raise problem(found)
    if len(data) > MAX_BYTES:
        raise problem("too-big")
    return _KINDS[found]


@contextmanager
def careful() -> Iterator[None]:
    """Read from PDFs within limits; what is wrong with one is a Problem ``exhibit-...``."""
    try:
        with opening.bounded(LIMITS):
            yield
    except Problem as found:
        if found.code.startswith("exhibit-"):
            raise
        raise problem("damaged" if found.code == "not-a-pdf" else found.code) from None


def reader(data: bytes) -> PdfReader:
    """Return a reader of the PDF ``data``; use it, and call this, within ``careful``.

    Many programs write files that are a little wrong; those are mended, as viewers do it. Raises
    Problem ``exhibit-no-look`` for a form that only one program can draw.
    """
    try:
        found = opening.open_pdf(data, LIMITS)
    except Problem as fault:
        if fault.code != "damaged":
            raise
        found = opening.open_pdf(_mended(data), LIMITS)
    refuse_forms_of_one_program(found)
    return found


def read(file: AddedFile, folder: Path) -> bytes:
    """Return the bytes of ``file``, the same as on the day it was added.

    ``folder`` holds the files whose names are relative. Raises Problem ``exhibit-missing``,
    ``exhibit-unreadable``, ``exhibit-too-big`` or ``exhibit-changed``.
    """
    path = folder / file.file
    try:
        if not path.is_file():
            raise problem("missing")
        if path.stat().st_size > MAX_BYTES:
            raise problem("too-big")
        data = path.read_bytes()
    except (OSError, ValueError):
        raise problem("unreadable") from None
    if _digest(data) != file.sha256:
        raise problem("changed")
    return data


def thumbnail(data: bytes, width: int) -> Picture:
    """Return the first page of ``data`` in grey, at most ``width`` pixels wide.

    Raises Problem as ``added``; ``exhibit-damaged`` where the first page cannot be drawn.
    """
    if kind(data) != "pdf":
        return pictures.small(data, width)
    with careful():
        reader(data)  # says in our words what is wrong with it, before PDFium opens it
    try:
        with render.opened(data, fields=False) as sheets:
            across, up = (max(side, 1.0) for side in sheets.size(1))
            fits = min(width / across, _THINNEST * width / up, render.MAX_SCALE)
            return sheets.image(1, fits)
    except Problem:
        raise problem("damaged") from None


def _mended(data: bytes) -> bytes:
    try:
        return render.mended(data)
    except Problem:
        raise problem("damaged") from None


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
