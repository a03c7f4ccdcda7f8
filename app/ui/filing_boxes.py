"""The boxes of one filing and the answers behind them, read again only where the case changed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Any, Final

from app.answers.case import Case
from app.answers.person import Person
from app.filing import blanks, wording
from app.filing.catalogue import Catalogue, Rect
from app.filing.editions import FORMS
from app.filing.maps import FormMap, MapRow
from app.filing.outcome import Outcome, Resolved
from app.filing.scope import Scope
from app.filing.tables import TABLES

_ROW: Final = re.compile(r"\b([a-z_0-9]+)\[(\d+)\]")
_OF_SWORN: Final = (".answer", ".confirmed")
_COMPUTED: Final = frozenset({"derived", "include", "sheet"})
"""Roots of paths that are more than a place in the case with a name below it."""

Paths = tuple[str, ...]


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Box:
    """One official field that an answer fills: where it is printed, and the path of its map."""

    page: int
    rect: Rect
    item: str
    source: str


@dataclass(frozen=True)
class Edition:
    """What is printed in one edition of a form, and which answers fill it."""

    catalogue: Catalogue
    form_map: FormMap

    @cached_property
    def boxes(self) -> tuple[Box, ...]:
        """The fields that are filled from an answer, in reading order."""
        fields, form = self.catalogue.by_name(), self.form_map.form
        return tuple(
            Box(fields[row.field].page, fields[row.field].rect, _named(form, row.item), row.source)
            for row in self.form_map.rows
            if row.source is not None and not row.of_sheet and row.field in fields
        )

    @cached_property
    def tables(self) -> tuple[tuple[str, str], ...]:
        """The tables with their items."""
        form, tables = self.form_map.form, self.form_map.tables
        return tuple((name, _named(form, table.item)) for name, table in tables.items())

    @cached_property
    def explained(self) -> tuple[tuple[str, str], ...]:
        """The paths of explanations, with the items that they explain."""
        form = self.form_map.form
        return tuple(
            (f"{one.source}.explanation", _named(form, f"{one.part}.{one.item}"))
            for one in self.form_map.explanations
        )

    @cached_property
    def last_rows(self) -> tuple[tuple[str, str, int, str], ...]:
        """The paths of the last printed row of each table: with table, row number and item."""
        form = self.form_map.form
        return tuple(
            (str(row.source), word, last, _named(form, row.item))
            for row, word, last in _last_rows(self.form_map)
        )


@cache
def newest(form: str) -> Edition:
    """The newest edition of ``form`` that this program knows. Raises Problem ``form-not-known``."""
    found = blanks.newest(form, FORMS)
    return Edition(found.catalogue(), found.map())


class FilingBoxes:
    """The boxes of one filing of a case, and which answers fill them.

    ``items`` holds the printed items by question path, ``places`` the boxes by question path,
    ``boxes`` those of each page. Reading the case again costs little where little has changed:
    what a path of the map led to stands as long as the people it was found through are the same.
    """

    def __init__(self, filing_id: str, edition: Edition, today: date) -> None:
        self.filing_id, self.edition, self._today = filing_id, edition, today
        self.items: defaultdict[str, list[str]] = defaultdict(list)
        self.places: defaultdict[str, list[Place]] = defaultdict(list)
        self.boxes: defaultdict[int, list[Place]] = defaultdict(list)
        self._case: Case | None = None
        self._counts: tuple[int, ...] = ()
        self._found: dict[str, str | Paths] = {}
        self._through: dict[str, frozenset[str]] = {}

    def read(self, case: Case) -> None:
        """Follow ``case`` as it is now."""
        before, self._case = self._case, case
        if before is case:
            return
        doubtful = tuple(self._found) if self._anew(before, case) else self._touched(before, case)
        if before is not None and not doubtful:
            return
        look = _Look(case, self.filing_id, self._today)
        fresh = {path: self._look_at(look, path) for path in doubtful}
        counts = tuple(look.scope.count(word) for _path, word, *_rest in self.edition.last_rows)
        if before is None or counts != self._counts or _differ(fresh, self._found):
            self._found.update(fresh)
            self._counts = counts
            self._index(look)

    def all(self) -> Iterator[Place]:
        """All boxes, page by page."""
        return (place for page in sorted(self.boxes) for place in self.boxes[page])

    def _anew(self, before: Case | None, case: Case) -> bool:
        """Whether the filing or the one who files it is another now: everything may differ."""
        own = case.filings[self.filing_id]
        if before is None or before.filings.get(self.filing_id) is not own:
            return True
        return before.people.get(own.person) is not case.people.get(own.person)

    def _touched(self, before: Case | None, case: Case) -> Paths:
        """The paths of the map that were found through people who are others now."""
        was = before.people if before else {}
        known = was.keys() | case.people.keys()
        changed = {who for who in known if was.get(who) is not case.people.get(who)}
        return tuple(path for path, through in self._through.items() if through & changed)

    def _look_at(self, look: _Look, path: str) -> str | Paths:
        found, self._through[path] = look.at(path)
        return found

    def _index(self, look: _Look) -> None:
        for index in (self.items, self.places, self.boxes):
            index.clear()
        used: set[str] = set()

        def paths(source: str) -> Paths:
            key, rest = _parted(source)
            used.add(key)
            if key not in self._found:
                self._found[key] = self._look_at(look, key)
            found = self._found[key]
            return found if isinstance(found, tuple) else (question(f"{found}.{rest}"),)

        self._index_tables(look.scope)
        self._index_boxes(look.scope, paths)
        self._index_beyond(look.scope, paths)
        for source, item in self.edition.explained:
            for path in paths(source):
                self.items[path].append(item)
        for key in self._found.keys() - used:
            del self._found[key], self._through[key]

    def _index_tables(self, scope: Scope) -> None:
        for name, item in self.edition.tables:
            for path in _of_table(scope, name):
                self.items[path].append(item)

    def _index_boxes(self, scope: Scope, paths: Callable[[str], Paths]) -> None:
        for box in self.edition.boxes:
            found = paths(box.source) or tuple(_of_table(scope, _table(box.source)))
            if not found:
                continue
            place = Place(self.filing_id, box.page, box.rect, box.item, found[0])
            self.boxes[box.page].append(place)
            for path in found:
                self.items[path].append(box.item)
                self.places[path].append(place)

    def _index_beyond(self, scope: Scope, paths: Callable[[str], Paths]) -> None:
        """Rows past the printed ones go on an extra page, under the item of the last one."""
        for source, word, last, item in self.edition.last_rows:
            for index in range(last + 1, scope.count(word)):
                for path in paths(source.replace(f"{word}[{last}]", f"{word}[{index}]")):
                    self.items[path].append(item)


class _Look:
    """One look at a filing of a case: what paths of the map lead to, and through whom."""

    def __init__(self, case: Case, filing_id: str, today: date) -> None:
        self._seen, self._sets = _Seen(case.people), dict[frozenset[str], frozenset[str]]()
        watched = case.model_copy(update={"people": self._seen})
        self.scope = Scope(watched, filing_id, today)

    def at(self, path: str) -> tuple[str | Paths, frozenset[str]]:
        """Where ``path`` stands in the case, or the questions behind it; and who was looked at."""
        self._seen.noted.clear()
        computed = path.partition(".")[0] in _COMPUTED
        found = self.scope.resolve(path) if computed else self.scope.anchor(path)
        through = frozenset(self._seen.noted)
        same = self._sets.setdefault(through, through)
        return found if isinstance(found, str) else _asked(found), same


class _Seen(dict[str, Person]):
    """The people of a case; notes who is looked at, by the two ways that the forms' code uses."""

    def __init__(self, people: dict[str, Person]) -> None:
        super().__init__(people)
        self.noted: set[str] = set()

    def __getitem__(self, who: str) -> Person:
        self.noted.add(who)
        return super().__getitem__(who)

    def get(self, who: str, default: Any = None) -> Any:  # noqa: ANN401 - as dict has it
        self.noted.add(who)
        return super().get(who, default)


def question(path: str) -> str:
    """The path of the question that asks for the answer at ``path``."""
    for end in _OF_SWORN:
        path = path.removesuffix(end)
    return path


def _differ(fresh: dict[str, str | Paths], known: dict[str, str | Paths]) -> bool:
    return any(known[path] != found for path, found in fresh.items())


@cache
def _parted(source: str) -> tuple[str, str]:
    """What has to be looked up of a path of the map, and the words that only follow it."""
    root, _dot, rest = source.partition(".")
    if root in _COMPUTED:
        return source, ""
    if root != "rows":
        return root, rest
    word, _dot, rest = rest.partition(".")
    return f"rows.{word}", rest


def _asked(found: Outcome) -> Paths:
    if not isinstance(found, Resolved):
        return ()
    return tuple(dict.fromkeys(map(question, (*found.sources, *found.missing))))


def _last_rows(form_map: FormMap) -> Iterator[tuple[MapRow, str, int]]:
    """The boxes of the last printed row of each table, with the table and the row's number."""
    found = [(row, match) for row in form_map.rows if (match := _ROW.search(row.source or ""))]
    last: defaultdict[str, int] = defaultdict(int)
    for _row, match in found:
        last[match[1]] = max(last[match[1]], int(match[2]))
    for row, match in found:
        if int(match[2]) == last[match[1]] and not row.of_sheet:
            yield row, match[1], int(match[2])


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
