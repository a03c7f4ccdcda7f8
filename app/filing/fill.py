"""Fills one form of one case: assemble the marks, write them, and prove what was written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.answers.case import Case
from app.filing import continuation, supplements, templates
from app.filing.assemble import Assembled, Extra, assemble
from app.filing.baked import Baked
from app.filing.blanks import Blank, printed
from app.filing.catalogue import Catalogue
from app.filing.fast import write
from app.filing.marks import Mark
from app.filing.proof import Proof, prove
from app.filing.report import AttachmentKind


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
    template = templates.template(blank.data, blank.locked, cache)
    title = f"Form {printed(blank.catalogue.form)}"
    data, proof = _written(template, blank.catalogue, assembled.marks, title)
    extras = (_attachment(extra, blank, template, cache) for extra in assembled.extras)
    return Filled(data=data, attachments=tuple(extras), assembled=assembled, proof=proof)


def _attachment(extra: Extra, blank: Blank, template: Baked, cache: Path | None) -> Attachment:
    """Write and prove the copies of a page, or our own continuation sheets."""
    catalogue, source = blank.catalogue, template
    title = f"Form {printed(blank.catalogue.form)}"
    if extra.kind == "continuation-sheet":
        catalogue = continuation.catalogue()
        source = templates.template(continuation.blank(), frozenset(), cache)
        title = f"Continuation sheet to {title}"
    pages = len(extra.pages)
    copies = templates.copies(source, extra.page, pages, cache)
    fields = supplements.copies(catalogue, extra.page, pages)
    data, proof = _written(copies, fields, supplements.copied(extra.pages), title)
    return Attachment(extra.kind, data, pages, proof)


def _written(
    template: Baked, catalogue: Catalogue, marks: Sequence[Mark], title: str
) -> tuple[bytes, Proof]:
    """The filled file, and the proof against the same file without marks."""
    fields = catalogue.by_name()
    data = write(template, fields, marks, title=title)
    return data, prove(write(template, fields, [], title=title), data, catalogue, marks)
