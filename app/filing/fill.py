"""Fills one form of one case: decide, fit, spill, write, and prove what was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.answers.case import Case
from app.filing import continuation, sheets, supplements
from app.filing.blanks import Blank, printed
from app.filing.catalogue import Catalogue
from app.filing.decide import decide, decide_copy
from app.filing.marks import Decision, Mark
from app.filing.plan import Plan, joined, plan
from app.filing.proof import Proof, prove
from app.filing.report import AttachmentKind
from app.filing.scope import Scope
from app.filing.sheets import Sheet
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
    marks: tuple[Mark, ...]
    plan: Plan
    decisions: tuple[Decision, ...]
    proof: Proof


def fill(case: Case, filing_id: str, blank: Blank, today: date, cache: Path | None) -> Filled:
    """Fill ``blank`` for the filing ``filing_id`` of ``case``, and prove the result.

    Nothing is written to disk but the cleaned blank in the folder ``cache`` (None: nowhere).
    ``today`` counts as the mailing day when the filing has none. The same arguments give the
    same bytes. Raises ``Problem`` when the blank cannot be opened.
    """
    return _Filling(case, filing_id, blank, today, cache).done()


class _Filling:
    """The steps of one fill, over one blank."""

    def __init__(
        self, case: Case, filing_id: str, blank: Blank, today: date, cache: Path | None
    ) -> None:
        self._case, self._filing_id, self._today = case, filing_id, today
        self._catalogue, self._map = blank.catalogue, blank.form_map
        self._template = template(blank.data, blank.locked, cache)
        self._form = printed(blank.catalogue.form)
        self._header = supplements.header(Scope(case, filing_id, today), self._form)
        self._page_a = blank.form_map.copies["supplement_a"].page
        self._page_b = blank.form_map.copies["supplement_b"].page

    def done(self) -> Filled:
        decisions = [self._decide_form(), *self._decide_copies()]
        plans = [
            plan(decision, self._catalogue, self._map, children=number * self._children_a_copy)
            for number, decision in enumerate(decisions)
        ]
        whole = joined(plans, self._map)
        pages_b = sheets.compose(
            whole.going_to("supplement-b"),
            supplements.frame(self._map, self._catalogue),
        )
        marks = (*plans[0].marks, *self._printed_supplements(plans[0], pages_b))
        data = write(self._template, self._catalogue.by_name(), marks, title=self._title())
        return Filled(
            data=data,
            attachments=tuple(self._attachments(plans, pages_b, whole)),
            marks=marks,
            plan=whole,
            decisions=tuple(decisions),
            proof=prove(self._template, data, self._catalogue, marks),
        )

    @property
    def _children_a_copy(self) -> int:
        return self._map.copies["supplement_a"].shift["children"]

    def _decide_form(self) -> Decision:
        return decide(self._case, self._filing_id, self._catalogue, self._map, self._today)

    def _decide_copies(self) -> Iterator[Decision]:
        """Copies of Supplement A, as many as the children need whom the form has no place for."""
        beyond = self._decide_form().children_beyond
        for number in range(1, -(-len(beyond) // self._children_a_copy) + 1):
            yield decide_copy(
                self._case,
                self._filing_id,
                self._catalogue,
                self._map,
                self._today,
                page=self._page_a,
                shift={"children": number * self._children_a_copy},
            )

    def _printed_supplements(self, form: Plan, pages_b: Sequence[Sheet]) -> Iterator[Mark]:
        """Headers of the supplement pages that the form itself brings, when they are used."""
        on_page_a = set(supplements.by_page(self._catalogue, self._page_a))
        if any(mark.field in on_page_a for mark in form.marks):
            yield from self._marks_of(self._page_a)
        if pages_b:
            yield from self._marks_of(self._page_b, pages_b[0])

    def _marks_of(self, page: int, sheet: Sheet | None = None) -> tuple[Mark, ...]:
        return supplements.marks_of(self._map, self._catalogue, page, self._header, sheet)

    def _attachments(
        self, plans: Sequence[Plan], pages_b: Sequence[Sheet], whole: Plan
    ) -> Iterator[Attachment]:
        if plans[1:]:
            marks = [(*copy.marks, *self._marks_of(self._page_a)) for copy in plans[1:]]
            yield self._copies("supplement-a-copy", self._page_a, marks)
        if pages_b[1:]:
            marks = [self._marks_of(self._page_b, sheet) for sheet in pages_b[1:]]
            yield self._copies("supplement-b-copy", self._page_b, marks)
        spills = whole.going_to("continuation")
        if spills:
            own = sheets.compose(spills, supplements.continuation_frame())
            marks = supplements.continuation_marks(self._header, own)
            yield self._continuation(marks)

    def _copies(
        self, kind: AttachmentKind, page: int, marks: Sequence[Sequence[Mark]]
    ) -> Attachment:
        return _attachment(kind, self._template, self._catalogue, page, marks, self._title())

    def _continuation(self, marks: Sequence[Sequence[Mark]]) -> Attachment:
        title = f"Continuation sheet to Form {self._form}"
        own = continuation.catalogue()
        return _attachment("continuation-sheet", continuation.blank(), own, 1, marks, title)

    def _title(self) -> str:
        return f"Form {self._form}"


def _attachment(
    kind: AttachmentKind,
    source: bytes,
    catalogue: Catalogue,
    page: int,
    marks: Sequence[Sequence[Mark]],
    title: str,
) -> Attachment:
    fields = supplements.by_page(catalogue, page)
    data = copy_page(source, page, fields, marks, title=title)
    empty = copy_page(source, page, fields, [()] * len(marks), title=title)
    proof = prove(
        empty,
        data,
        supplements.copies(catalogue, page, len(marks)),
        supplements.copied(marks),
    )
    return Attachment(kind, data, len(marks), proof)
