"""The two sides of a comparison: a filed form, and the same form filled from the case.

Worked out when they are first asked for: most forms need today's side only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from app.answers.case import Case
from app.answers.filed import Json
from app.answers.filing import Filing
from app.filing import beside, wording
from app.filing.maps import FormMap
from app.filing.selecting import YEARS_ASKED, years_before
from app.rules.earlier import as_of, rows_alike, scopes
from app.rules.earlier.alike import alike
from app.rules.earlier.kept import Earlier
from app.rules.earlier.rows_alike import Row
from app.rules.earlier.scopes import ROW, AsFilled
from app.rules.earlier.subjects import Nature, subject

_EMPTY_SAYS_NONE: Final = frozenset(
    {"rows.other_names", "rows.organizations", "rows.prior_marriages", "rows.other_birth_dates"}
)


class Sides:
    """A filed form beside the case of today and of then."""

    def __init__(self, case: Case, earlier: Earlier, today: date) -> None:
        self.filed, self._day, self._today = earlier.filed, earlier.day, today
        self._person = earlier.person
        self.case, self._filing = scopes.same_form_today(case, earlier.person, earlier.filed)

    @property
    def filing(self) -> Filing:
        """The filing of the same form that stands for today."""
        return self.case.filings[self._filing]

    def now_at(self, path: str) -> Json | None:
        """Today's answer to what the form has at ``path``."""
        found = self._found(path)
        return None if found is None else found[0].answers.get(found[1])

    def sources(self, path: str) -> tuple[str, ...]:
        """The places in the case that :meth:`now_at` comes from."""
        found = self._found(path)
        return found[0].sources.get(found[1], ()) if found else ()

    @property
    def cases_then(self) -> tuple[Case, ...]:
        """The case as it was on the day of the filing, in each way its dates allow."""
        return tuple(case for case, _then in self._then)

    def fits_then(self, path: str, said: Json) -> bool:
        """Whether ``said`` fits the day of the filing, or nothing of today was there yet."""
        return any(self._fits(then, path, said) for _case, then in self._then)

    # --- rows of lists ----------------------------------------------------------------------------

    @cached_property
    def gone(self) -> Mapping[Row, str]:
        """Rows on paper that the case does not tell of, with the path of their first cell."""
        lost = self._lost - self._wide_pairs.keys()
        return {
            row: path for row, path in rows_alike.first_cells(self.filed.answers) if row in lost
        }

    def is_told(self, table: str) -> bool:
        """Whether the case tells any row of the table."""
        return any(table == row[0] for row in rows_alike.rows_of(self._now.answers))

    def was_there_then(self, row: Row) -> bool:
        """Whether the case tells such a row for the day of the filing."""
        return any(row in self._with(then) for _case, then in self._then)

    @cached_property
    def added(self) -> Mapping[Row, str]:
        """Rows of today that were not on paper, with the path of their first cell."""
        return dict(self._added())

    def value(self, path: str) -> Json:
        """What today's form says at its own ``path``."""
        return self._now.answers[path]

    def value_sources(self, path: str) -> tuple[str, ...]:
        """The places in the case that :meth:`value` comes from."""
        return self._now.sources.get(path, ())

    def came_later(self, row: Row) -> bool:
        """Whether a row of today was not there on the day of the filing."""
        now = self._now.answers
        return any(row not in rows_alike.pairs(now, then.answers) for _case, then in self._then)

    def row_on_paper(self, path: str) -> Mapping[str, Json]:
        """All cells of the row that ``path`` leads into, as the filed form has them, by label."""
        return self._labelled(path, self.filed.answers)

    def row_today(self, path: str) -> Mapping[str, Json]:
        """All cells of a row of today's form, by label."""
        return self._labelled(path, self._now.answers)

    def column(self, path: str) -> str:
        """What the box of a list is called, in English; empty for one that is in no list."""
        return self._label(path) if rows_alike.row_of(path) else ""

    def _labelled(self, path: str, answers: Mapping[str, Json]) -> dict[str, Json]:
        row = rows_alike.row_of(path)
        cells = {at: value for at, value in answers.items() if row and rows_alike.row_of(at) == row}
        return {self._label(at): value for at, value in cells.items()}

    def _label(self, path: str) -> str:
        """What a box is called, in English; a row beyond the printed ones as the first."""
        rows = {str(row.source): row.label for row in reversed(self.map.rows)}
        return wording.column(rows.get(path) or rows.get(ROW.sub(_first, path, count=1), ""))

    def _added(self) -> Iterator[tuple[Row, str]]:
        paired = set(self._pairs.values())
        tables = {row[0] for row in rows_alike.rows_of(self.filed.answers)} | _EMPTY_SAYS_NONE
        for row, path in rows_alike.first_cells(self._now.answers):
            asked = row[0] in tables and subject(path).nature is not Nature.OF_THE_FORM
            if asked and row not in paired:
                yield row, path

    # --- items ------------------------------------------------------------------------------------

    @cached_property
    def map(self) -> FormMap:
        """What fills each box of that edition."""
        return scopes.known_map(self.filed.form.value, self.filed.edition)[1]

    def item(self, path: str) -> str:
        """The printed item of the box; of the whole list for a row that has no box."""
        for ending in (".explanation", beside.ENDING):
            path = path.removesuffix(ending) if path not in self._items else path
        own = self._items.get(path)
        return own or self.listed(path) or self._items.get(ROW.sub(_first, path, count=1), "")

    def listed(self, path: str) -> str:
        """The printed item of the list that ``path`` leads into; empty for none."""
        row = rows_alike.row_of(path)
        name = row[0].removeprefix("rows.") if row is not None else ""
        return self.map.tables[name].item if name in self.map.tables else ""

    @cached_property
    def _items(self) -> Mapping[str, str]:
        return {str(row.source): row.item for row in reversed(self.map.rows)}

    # --- the sides --------------------------------------------------------------------------------

    @cached_property
    def _now(self) -> AsFilled:
        told = map(_whole, self.filed.answers)
        return self._filled(self.case, self._day or self._today, {*told, *_EMPTY_SAYS_NONE})

    @cached_property
    def _wide(self) -> AsFilled:
        """The lists as they would be five years earlier: rows whose time has passed are there."""
        day = years_before(self._day or self._since, YEARS_ASKED)
        return self._filled(self.case, day, {row[0] for row in self._lost})

    @cached_property
    def _then(self) -> tuple[tuple[Case, AsFilled], ...]:
        """The case of the day of the filing; of every day it may have been, if unknown."""
        wanted = {_whole(path) for path in self._unexplained()}
        ways = [(self._day, False), (self._day, True)] if self._day else self._possible()
        cases = [(as_of.as_of(self.case, day, doubtful=maybe), day) for day, maybe in ways]
        return tuple((case, self._filled(case, day, wanted)) for case, day in cases)

    def _possible(self) -> list[tuple[date, bool]]:
        turns = as_of.turning_days(self.case, self._person, self._since)
        return [(day, True) for day in turns]

    @property
    def _since(self) -> date:
        """No form was filed before its edition."""
        month, day, year = (int(part) for part in self.filed.edition.split("/"))
        return date(2000 + year, month, day)

    def _unexplained(self) -> Iterator[str]:
        """Paths that only the day of the filing can explain."""
        for path, said in self.filed.answers.items():
            now = self.now_at(path)
            if now is None or not alike(path, said, now):
                yield path
        yield from self.added.values()

    def _filled(self, case: Case, day: date, wholes: set[str]) -> AsFilled:
        wanted = _Wanted(frozenset(wholes))
        return scopes.as_filled(case, self._filing, self.filed, day, wanted)

    # --- which row is which -----------------------------------------------------------------------

    @cached_property
    def _pairs(self) -> Mapping[Row, Row]:
        return rows_alike.pairs(self.filed.answers, self._now.answers)

    @cached_property
    def _lost(self) -> frozenset[Row]:
        """Rows on paper that today's form would not have."""
        return frozenset(rows_alike.rows_of(self.filed.answers)) - self._pairs.keys()

    @cached_property
    def _wide_pairs(self) -> Mapping[Row, Row]:
        found = rows_alike.pairs(self.filed.answers, self._wide.answers) if self._lost else {}
        return {row: other for row, other in found.items() if row in self._lost}

    def _with(self, then: AsFilled) -> Mapping[Row, Row]:
        return rows_alike.pairs(self.filed.answers, then.answers)

    def _found(self, path: str) -> tuple[AsFilled, str] | None:
        """Where today's answer to ``path`` stands: perhaps in a row no longer asked for."""
        moved = rows_alike.moved(path, self._pairs)
        if moved is not None:
            return self._now, moved
        moved = rows_alike.moved(path, self._wide_pairs)
        return None if moved is None else (self._wide, moved)

    def _fits(self, then: AsFilled, path: str, said: Json) -> bool:
        moved = rows_alike.moved(path, self._with(then))
        value = None if moved is None else then.answers.get(moved)
        return value is None or alike(path, said, value)


@dataclass(frozen=True)
class _Wanted:
    """Holds for these paths of the map; a list is wanted with all its rows."""

    wholes: frozenset[str]

    def __call__(self, path: str) -> bool:
        return _whole(path) in self.wholes


def _whole(path: str) -> str:
    row = rows_alike.row_of(path)
    return path if row is None else row[0]


def _first(row: re.Match[str]) -> str:
    return f"{row['table']}[0]"
