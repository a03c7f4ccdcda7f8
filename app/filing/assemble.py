"""Every mark of a form and of its extra pages, before any PDF is touched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.answers.case import Case
from app.filing import sheets, supplements
from app.filing.blanks import printed
from app.filing.catalogue import Catalogue
from app.filing.decide import decide, decide_copy
from app.filing.maps import FormMap
from app.filing.marks import Decision, Mark
from app.filing.plan import Plan, joined, plan
from app.filing.report import AttachmentKind
from app.filing.scope import Scope
from app.filing.sheets import Sheet
from app.filing.shifted import shifted
from app.filing.slots import Spread, slots_of, spread

Pages = tuple[tuple[Mark, ...], ...]


@dataclass(frozen=True)
class Extra:
    """Pages that go with a form: which kind, and the marks of each page.

    ``page`` is the page of the form that is copied; our own continuation sheet has only one.
    """

    kind: AttachmentKind
    page: int
    pages: Pages


@dataclass(frozen=True)
class Assembled:
    """A form ready to be written: its marks, its extra pages, and all that was decided."""

    marks: tuple[Mark, ...]
    extras: tuple[Extra, ...]
    plan: Plan
    decisions: tuple[Decision, ...]


def assemble(
    case: Case, filing_id: str, catalogue: Catalogue, form_map: FormMap, today: date
) -> Assembled:
    """Decide, fit and spread the answers of one filing over the form and its extra pages.

    ``today`` counts as the mailing day when the filing has none.
    """
    return _Assembly(case, filing_id, catalogue, form_map, today).done()


class _Assembly:
    """The steps for one filing and one edition."""

    def __init__(
        self, case: Case, filing_id: str, catalogue: Catalogue, form_map: FormMap, today: date
    ) -> None:
        self._case, self._filing_id, self._today = case, filing_id, today
        self._catalogue, self._map = catalogue, form_map
        self._header = supplements.header(Scope(case, filing_id, today), printed(catalogue.form))

    def done(self) -> Assembled:
        form = decide(self._case, self._filing_id, self._catalogue, self._map, self._today)
        maps = (self._map, *self._maps_of_copies(form))
        decisions = (form, *map(self._decide_copy, maps[1:]))
        plans = [
            plan(one, self._catalogue, used) for one, used in zip(decisions, maps, strict=True)
        ]
        whole = joined(plans, self._map)
        pages_b = self._sheets_b(whole)
        added = self._added(whole)
        return Assembled(
            marks=(
                *plans[0].marks,
                *self._printed_supplements(plans[0], pages_b),
                *(added.pages[0] if added.pages else ()),
            ),
            extras=tuple(self._extras(plans, pages_b, added, whole)),
            plan=whole,
            decisions=decisions,
        )

    def _page(self, name: str) -> int | None:
        """The page of a supplement, when the form has it."""
        copies = self._map.copies.get(name)
        return None if copies is None else copies.page

    def _maps_of_copies(self, form: Decision) -> Iterator[FormMap]:
        """One map for each copy of Supplement A that the children beyond it need."""
        if "supplement_a" not in self._map.copies:
            return
        step = self._map.copies["supplement_a"].shift["children"]
        for number in range(1, -(-len(form.children_beyond) // step) + 1):
            yield shifted(self._map, number * step)

    def _decide_copy(self, moved: FormMap) -> Decision:
        who = (self._case, self._filing_id)
        page = moved.copies["supplement_a"].page
        return decide_copy(*who, self._catalogue, moved, self._today, page)

    def _sheets_b(self, whole: Plan) -> tuple[Sheet, ...]:
        spills = whole.going_to("supplement-b")
        return (
            sheets.compose(spills, supplements.frame(self._map, self._catalogue)) if spills else ()
        )

    def _added(self, whole: Plan) -> Spread:
        """What goes on the form's own page for additional information, and on copies of it."""
        page = self._map.additional
        if page is None:
            return Spread((), ())
        slots = slots_of(self._map, self._catalogue)
        return spread(whole.going_to("additional"), slots, page.copies)

    def _printed_supplements(self, form: Plan, pages_b: Sequence[Sheet]) -> Iterator[Mark]:
        """Headers of the supplement pages that the form itself brings, when they are used."""
        page_a, page_b = self._page("supplement_a"), self._page("supplement_b")
        if page_a and self._on(page_a, form):
            yield from self._marks_of(page_a)
        if page_b and pages_b:
            yield from self._marks_of(page_b, pages_b[0])

    def _on(self, page: int, form: Plan) -> tuple[Mark, ...]:
        """The marks of ``form`` that stand on ``page``."""
        names = supplements.by_page(self._catalogue, page)
        return tuple(mark for mark in form.marks if mark.field in names)

    def _marks_of(self, page: int, sheet: Sheet | None = None) -> tuple[Mark, ...]:
        return supplements.marks_of(self._map, self._catalogue, page, self._header, sheet)

    def _extras(
        self, plans: Sequence[Plan], pages_b: Sequence[Sheet], added: Spread, whole: Plan
    ) -> Iterator[Extra]:
        page_a, page_b = self._page("supplement_a"), self._page("supplement_b")
        if page_a and plans[1:]:
            copies = ((*copy.marks, *self._marks_of(page_a)) for copy in plans[1:])
            yield Extra("supplement-a-copy", page_a, tuple(copies))
        if page_b and pages_b[1:]:
            copies = (self._marks_of(page_b, sheet) for sheet in pages_b[1:])
            yield Extra("supplement-b-copy", page_b, tuple(copies))
        if self._map.additional is not None and added.pages[1:]:
            page = self._map.additional.page
            header = self._on(page, plans[0])
            yield Extra("additional-copy", page, tuple((*header, *one) for one in added.pages[1:]))
        spills = (*whole.going_to("continuation"), *added.further)
        if spills:
            own = sheets.compose(spills, supplements.continuation_frame())
            marks = supplements.continuation_marks(self._header, own)
            yield Extra("continuation-sheet", 1, tuple(marks))
