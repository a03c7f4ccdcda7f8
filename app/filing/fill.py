"""Fills one form of one case: assemble the marks, write them, and prove what was written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.answers.case import Case
from app.filing import continuation, supplements
from app.filing.assemble import Assembled, Extra, assemble
from app.filing.blanks import Blank, printed
from app.filing.proof import Proof, prove
from app.filing.report import AttachmentKind
from app.filing.templates import template
from app.filing.write import copy_page, write


@dataclass(frozen=True)
class Attachment:
    """A file that belongs to a form, with the proof of what is on it."""

    kind: AttachmentKind
    data: bytes
    pages: int
    proof: Proof


@dataclass(frozen=True)
class Filled:
    """A filled form: the PDF, its attachments, their proofs, and all that was decided."""

    data: bytes
    attachments: tuple[Attachment, ...]
    assembled: Assembled
    proof: Proof


def fill(case: Case, filing_id: str, blank: Blank, today: date, cache: Path | None) -> Filled:
    """Fill ``blank`` for the filing ``filing_id`` of ``case``, and prove the result.

    Nothing is written to disk but the cleaned blank in the folder ``cache`` (None: nowhere).
    ``today`` counts as the mailing day when the filing has none. The same arguments give the
    same bytes. Raises ``Problem`` when the blank cannot be opened.
    """
    assembled = assemble(case, filing_id, blank.catalogue, blank.form_map, today)
    clean = template(blank.data, blank.locked, cache)
    title = f"Form {printed(blank.catalogue.form)}"
    data = write(clean, blank.catalogue.by_name(), assembled.marks, title=title)
    return Filled(
        data=data,
        attachments=tuple(_attachment(extra, blank, clean) for extra in assembled.extras),
        assembled=assembled,
        proof=prove(clean, data, blank.catalogue, assembled.marks),
    )


def _attachment(extra: Extra, blank: Blank, clean: bytes) -> Attachment:
    """Write and prove the copies of a page, or our own continuation sheets."""
    catalogue, source = blank.catalogue, clean
    title = f"Form {printed(blank.catalogue.form)}"
    if extra.kind == "continuation-sheet":
        catalogue, source = continuation.catalogue(), continuation.blank()
        title = f"Continuation sheet to {title}"
    fields = supplements.by_page(catalogue, extra.page)
    data = copy_page(source, extra.page, fields, extra.pages, title=title)
    empty = copy_page(source, extra.page, fields, [()] * len(extra.pages), title=title)
    copies = supplements.copies(catalogue, extra.page, len(extra.pages))
    proof = prove(empty, data, copies, supplements.copied(extra.pages))
    return Attachment(extra.kind, data, len(extra.pages), proof)
