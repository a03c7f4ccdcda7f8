"""Which printed boxes an answer fills, and which answer fills a box: the maps read both ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from app.answers.case import Case
from app.answers.filing import FilingState
from app.filing import blanks, wording
from app.filing.catalogue import Catalogue, Rect
from app.filing.editions import FORMS
from app.filing.maps import FormMap, MapRow
from app.filing.outcome import Resolved
from app.filing.scope import Scope
from app.filing.tables import TABLES

_ROW = re.compile(r"\b([a-z_0-9]+)\[(\d+)\]")
_OF_SWORN = (".answer", ".confirmed")


@dataclass(frozen=True)
class Edition:
    """What is printed in one edition of a form, and which answers fill it."""

    catalogue: Catalogue
    form_map: FormMap


@dataclass(frozen=True)
class Place:
    """One box of a form: the filing it belongs to, its page (from 1) and ``rect`` in points.

    ``item`` is the printed item with its form (``I-589 A.I.12``), ``path`` the answer that the
    person goes to from here.
    """

    filing: str
    page: int
    rect: Rect
    item: str
    path: str


class Badges:
    """The boxes of all filings of a case that are still to be filled.

    Paths of a sworn question are those of the question itself, without ``answer`` at their end.
    """

    def __init__(self, case: Case, today: date, known: Mapping[str, Edition] | None = None) -> None:
        self._items: defaultdict[str, list[str]] = defaultdict(list)
        self._places: defaultdict[str, list[Place]] = defaultdict(list)
        self._boxes: defaultdict[tuple[str, int], list[Place]] = defaultdict(list)
        for filing_id, filing in case.filings.items():
            if filing.state is not FilingState.SENT:
                form = filing.form.value
                edition = (known or {}).get(form) or newest(form)
                self._read(Scope(case, filing_id, today), edition)

    def items(self, path: str) -> tuple[str, ...]:
        """The printed items that the answer at ``path`` fills: ``I-589 A.I.12``, ``I-765 2.16``."""
        return tuple(dict.fromkeys(self._items.get(question(path), ())))

    def places(self, path: str) -> tuple[Place, ...]:
        """The boxes that the answer at ``path`` fills, filing by filing, as the form asks."""
        return tuple(self._places.get(question(path), ()))

    def boxes(self, filing_id: str, page: int) -> tuple[Place, ...]:
        """The boxes on one page that an answer fills, in reading order."""
        return tuple(self._boxes.get((filing_id, page), ()))

    def _read(self, scope: Scope, edition: Edition) -> None:
        form_map, fields = edition.form_map, edition.catalogue.by_name()
        for name, table in form_map.tables.items():
            for path in _of_table(scope, name):
                self._items[path].append(_named(form_map.form, table.item))
        for row in form_map.rows:
            paths = _sources(scope, row)
            field = fields.get(row.field)
            if field is None or not paths:
                continue
            item = _named(form_map.form, row.item)
            place = Place(scope.filing_id, field.page, field.rect, item, paths[0])
            self._boxes[scope.filing_id, field.page].append(place)
            for path in paths:
                self._items[path].append(item)
                self._places[path].append(place)
        self._read_beyond(scope, form_map)
        for one in form_map.explanations:
            for path in _paths(scope, f"{one.source}.explanation"):
                self._items[path].append(_named(form_map.form, f"{one.part}.{one.item}"))

    def _read_beyond(self, scope: Scope, form_map: FormMap) -> None:
        """Rows past the printed ones go on an extra page, under the item of the last one."""
        for row, word, last in _last_rows(form_map):
            for index in range(last + 1, scope.count(word)):
                source = str(row.source).replace(f"{word}[{last}]", f"{word}[{index}]")
                for path in _paths(scope, source):
                    self._items[path].append(_named(form_map.form, row.item))


def question(path: str) -> str:
    """The path of the question that asks for the answer at ``path``."""
    for end in _OF_SWORN:
        path = path.removesuffix(end)
    return path


@cache
def newest(form: str) -> Edition:
    """The newest edition of ``form`` that this program knows. Raises Problem ``form-not-known``."""
    found = blanks.newest(form, FORMS)
    return Edition(found.catalogue(), found.map())


def _last_rows(form_map: FormMap) -> Iterator[tuple[MapRow, str, int]]:
    """The boxes of the last printed row of each table, with the table and the row's number."""
    found = [(row, match) for row in form_map.rows if (match := _ROW.search(row.source or ""))]
    last: defaultdict[str, int] = defaultdict(int)
    for _row, match in found:
        last[match[1]] = max(last[match[1]], int(match[2]))
    for row, match in found:
        if int(match[2]) == last[match[1]] and not row.of_sheet:
            yield row, match[1], int(match[2])


def _sources(scope: Scope, row: MapRow) -> tuple[str, ...]:
    """The questions behind one box; the table's own where the box is of a row not told yet."""
    if row.source is None or row.of_sheet:
        return ()
    return _paths(scope, row.source) or tuple(_of_table(scope, _table(row.source)))


def _paths(scope: Scope, source: str) -> tuple[str, ...]:
    found = scope.resolve(source)
    if not isinstance(found, Resolved):
        return ()
    return _once(question(path) for path in (*found.sources, *found.missing))


def _table(source: str) -> str:
    """``schools`` of ``rows.schools[2].name`` and ``derived.rows.schools[2].location``."""
    words = source.removeprefix("derived.").removeprefix("rows.")
    return words.partition("[")[0]


def _of_table(scope: Scope, name: str) -> Iterator[str]:
    """Where the rows of a table of a form lie in the case."""
    person, filing = f"people.{scope.filing.person}", f"filings.{scope.filing_id}"
    if name in {"children", "siblings"}:
        yield f"{person}.{name}"
    elif name in TABLES:
        table = TABLES[name]
        owner = person if table.owner == "person" else filing
        yield from (f"{owner}.{place}" for place in table.places)


def _named(form: str, item: str) -> str:
    part, number = wording.part_and_question(item)
    return f"{blanks.printed(form)} {part}.{number}" if number else f"{blanks.printed(form)} {part}"


def _once(paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(paths))
