"""Decides every mark of a form before any PDF is touched, and lists all that stays off it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from app.answers.case import Case
from app.answers.states import State
from app.filing import beside, beyond, explanations, wording
from app.filing.catalogue import Catalogue, Field
from app.filing.codecs import CODECS, Unprintable
from app.filing.ledger import Ledger
from app.filing.maps import FormMap, MapRow
from app.filing.marks import Decision, Mark, Spill
from app.filing.outcome import Resolved
from app.filing.scope import Scope
from app.filing.showing import Showing, Shown, is_native
from app.i18n import _

Sheet = Mapping[str, Resolved]


def decide(
    case: Case, filing_id: str, catalogue: Catalogue, form_map: FormMap, today: date
) -> Decision:
    """Decide the whole form of ``filing_id``; supplement headers stay empty (see ``headers``).

    ``today`` counts as the mailing day when the filing has none. Raises RuntimeError when the
    map would tick two boxes of one question, LookupError when it names what cannot be.
    """
    scope, ledger = Scope(case, filing_id, today), Ledger()
    rows = tuple(row for row in form_map.rows if not row.of_sheet)
    marks = _marks(Showing(scope, form_map, ledger), rows, catalogue)
    rows_beyond = (
        *beyond.spills(scope, form_map, ledger, catalogue.by_name()),
        *explanations.spills(scope, form_map, ledger),
        *beside.spills(scope, form_map, ledger, catalogue.by_name()),
    )
    ledger.hides(*scope.left_out())
    return _decision(ledger, marks, rows_beyond, beyond.children(scope, form_map))


def decide_copy(
    case: Case, filing_id: str, catalogue: Catalogue, moved: FormMap, today: date, page: int
) -> Decision:
    """Decide ``page`` again by a map ``moved`` on to later rows (``shifted.shifted``).

    Only that page's marks and lists come back; its header is given by ``headers``.
    """
    scope, ledger = Scope(case, filing_id, today), Ledger()
    rows = tuple(row for row in _of_page(moved, catalogue, page) if not row.of_sheet)
    marks = _marks(Showing(scope, moved, ledger), rows, catalogue)
    return _decision(ledger, marks)


def headers(form_map: FormMap, catalogue: Catalogue, page: int, sheet: Sheet) -> tuple[Mark, ...]:
    """Marks of the ``sheet.*`` boxes of a supplement ``page``.

    ``sheet`` holds ``name``, ``a_number`` and on Supplement B ``part``, ``question``, ``text``;
    what it lacks, or what is not answered, prints nothing or the word of its state.
    """
    fields = catalogue.by_name()
    found = (
        _header(row, fields[row.field], sheet, form_map)
        for row in _of_page(form_map, catalogue, page)
        if row.of_sheet
    )
    return tuple(mark for mark in found if mark is not None)


def _header(row: MapRow, field: Field, sheet: Sheet, form_map: FormMap) -> Mark | None:
    name = str(row.source).partition(".")[2]
    answer = sheet.get(name)
    if answer is None or answer.is_open:
        return None
    if answer.state is State.GIVEN:
        try:
            text = CODECS[str(row.codec)].write(answer.value, field, row.when)
        except Unprintable:
            return None  # the box of the form itself lists the refusal
    else:
        text = form_map.printed_for(row, answer.state)
    path = answer.sources[0] if answer.sources else str(row.source)
    return Mark(row.field, row.item, path, text) if isinstance(text, str) and text else None


def _marks(showing: Showing, rows: Iterable[MapRow], catalogue: Catalogue) -> tuple[Mark, ...]:
    fields = catalogue.by_name()
    shown = {row: showing.show(row, fields[row.field]) for row in rows if row.field in fields}
    _check_groups(shown, showing.ledger)
    marks = {row.field: _mark(row, one) for row, one in shown.items() if one and one.printed}
    return tuple(marks[field.name] for field in catalogue.fields if field.name in marks)


def _mark(row: MapRow, shown: Shown) -> Mark:
    if isinstance(shown.printed, bool):
        return Mark(row.field, row.item, shown.path, ticked=True)
    return Mark(row.field, row.item, shown.path, shown.printed, native=is_native(row))


def _check_groups(shown: Mapping[MapRow, Shown | None], ledger: Ledger) -> None:
    """One tick in each group of boxes; a given answer that no box stands for is refused."""
    for group in _groups(shown):
        answers = [one for one in (shown[row] for row in group) if one is not None]
        ticks = [one for one in answers if one.printed is True]
        if len(ticks) > 1:
            raise RuntimeError(f"the map ticks two boxes of {group[0].item}")
        if not ticks and len(answers) == len(group):
            ledger.refuse(
                answers[0].path,
                _("The form has no box for this answer. Ask a lawyer which box is yours."),
            )


def _groups(rows: Iterable[MapRow]) -> Iterator[list[MapRow]]:
    """Boxes that stand for different answers to one question of one item."""
    groups: defaultdict[tuple[str | None, str], list[MapRow]] = defaultdict(list)
    for row in rows:
        if row.ticks and row.codec != "checked":
            groups[row.source, wording.without_letter(row.item)].append(row)
    return (group for group in groups.values() if len(group) > 1)


def _of_page(form_map: FormMap, catalogue: Catalogue, page: int) -> Iterator[MapRow]:
    fields = catalogue.by_name()
    return (row for row in form_map.rows if fields[row.field].page == page)


def _decision(
    ledger: Ledger,
    marks: tuple[Mark, ...],
    rows_beyond: tuple[Spill, ...] = (),
    children_beyond: tuple[int, ...] = (),
) -> Decision:
    return Decision(
        marks=marks,
        rows_beyond=rows_beyond,
        children_beyond=children_beyond,
        missing=ledger.missing,
        refused=ledger.refused,
        to_translate=ledger.to_translate,
        unused=ledger.unused,
    )
