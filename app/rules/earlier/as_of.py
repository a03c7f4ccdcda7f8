"""The household as it was on an earlier day, as far as the case tells it today.

What came later is left out, what ended later still lasts. A difference that this explains is a
newer event and no more.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from app.answers.case import Case
from app.answers.dates import PartialDate
from app.answers.filing import Filing, FilingState
from app.answers.person import MaritalStatus, Marriage, Person
from app.answers.rows import Rows
from app.answers.states import Answer, State, given, without_value

_TABLES: Final[Mapping[str, tuple[str, str | None]]] = {
    "residences": ("from_", "to"),
    "schools": ("from_", "to"),
    "jobs": ("from_", "to"),
    "memberships": ("from_", "to"),
    "entries": ("date", None),
    "exits": ("date", None),
    "documents": ("issued", None),
    "arrests": ("date", None),
    "harms": ("date", None),
    "applications": ("filed", None),
    "grants": ("on", None),
    "permits": ("from_", None),
    "marriages": ("date", "ended"),
}
_ROUGH: Final = timedelta(days=366)


def as_of(case: Case, day: date, *, doubtful: bool) -> Case:
    """``case`` without what came after ``day``. ``doubtful``: and without what may have.

    Only dates decide; what has none stays. The people themselves stay too.
    """
    later = _Later(case, day, doubtful)
    people = {key: later.person(one) for key, one in case.people.items()}
    filings = {key: later.filing(one) for key, one in case.filings.items()}
    return case.model_copy(update={"people": people, "filings": filings})


def turning_days(case: Case, person: str, since: date) -> tuple[date, ...]:
    """The days from ``since`` on, at which something began or ended for ``person``."""
    told = case.people[person]
    found = {
        day.earliest
        for table, leaves in _TABLES.items()
        for row in getattr(told, table).rows.values()
        for leaf in leaves
        if leaf is not None and isinstance(day := getattr(row, leaf).value, PartialDate)
    }
    born = (case.people[who].birth.date.value for who in told.children.value or [])
    found |= {day.earliest for day in born if day is not None}
    return tuple(sorted(day for day in found if day >= since))


class _Later:
    """Leaves out what came after a day."""

    def __init__(self, case: Case, day: date, doubtful: bool) -> None:
        self._case, self._day, self._doubtful = case, day, doubtful

    def person(self, person: Person) -> Person:
        """The person on that day."""
        tables = {name: self._table(getattr(person, name), *_TABLES[name]) for name in _TABLES}
        changed: dict[str, object] = {
            name: table for name, table in tables.items() if table is not getattr(person, name)
        }
        if "marriages" in changed:
            changed["marital_status"] = _status(person, tables["marriages"])
        for name in ("children", "siblings"):
            answer = getattr(person, name)
            born = self._born(answer)
            if born is not answer:
                changed[name] = born
        mailed = {key: one for key, one in person.filed.items() if one.on and one.on < self._day}
        if len(mailed) < len(person.filed):
            changed["filed"] = mailed
        return person.model_copy(update=changed) if changed else person

    def filing(self, filing: Filing) -> Filing:
        """The filing on that day: not mailed yet, where it was mailed on it or later."""
        day = (filing.filed.on if filing.filed else None) or filing.mail_date
        if filing.state is not FilingState.SENT or (day is not None and day < self._day):
            return filing
        return filing.model_copy(update={"state": FilingState.PRINTED})

    def _table(self, table: Rows[Any], began: str, ended: str | None) -> Rows[Any]:
        rows = {key: row for key, row in table.rows.items() if not self._is_later(row, began)}
        if ended is not None:
            rows = {key: self._lasting(row, ended) for key, row in rows.items()}
        if all(rows.get(key) is row for key, row in table.rows.items()):
            return table
        if not rows:
            return Rows(state=State.NONE) if table.complete else Rows()
        return table.model_copy(update={"rows": rows})

    def _lasting(self, row: Any, leaf: str) -> Any:  # noqa: ANN401 - rows of all tables
        if not self._is_later(row, leaf):
            return row
        still = without_value(State.NONE) if leaf == "ended" else given("present")
        return row.model_copy(update={leaf: still})

    def _is_later(self, row: Any, leaf: str) -> bool:  # noqa: ANN401 - likewise
        day = getattr(row, leaf).value
        return isinstance(day, PartialDate) and self._is_after(day)

    def _is_after(self, day: PartialDate) -> bool:
        slack = _ROUGH if day.about else timedelta()
        if self._doubtful:
            return day.latest + slack >= self._day
        return day.earliest - slack > self._day

    def _born(self, answer: Answer[list[str]]) -> Answer[list[str]]:
        """The relatives who were born by then."""
        told = answer.value or []
        days = {who: self._case.people[who].birth.date.value for who in told}
        kept = [who for who in told if (day := days[who]) is None or not self._is_after(day)]
        if len(kept) == len(told):
            return answer
        return given(kept) if kept else without_value(State.NONE)


def _status(person: Person, marriages: Rows[Marriage]) -> Answer[Any]:
    """The marital status that those marriages leave; unasked where they do not tell."""
    if any(row.ended.state is State.NONE for row in marriages.rows.values()):
        return given(MaritalStatus.MARRIED)
    if not marriages.rows and person.marriages.complete:
        return given(MaritalStatus.SINGLE)
    return Answer()
