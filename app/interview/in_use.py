"""The case without what closed gates hide: what may be printed, shared, and fed to rules.

Nothing is forgotten: the case itself keeps every answer, and shows those as *not used*.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final, TypeVar
from weakref import ref

from app.answers import proposals
from app.answers.case import Case
from app.answers.claim import Sworn
from app.answers.evidence import EVIDENCE
from app.answers.filing import Filing, FilingState
from app.answers.model import Section, unasked
from app.answers.rows import Rows
from app.answers.states import Answer, State
from app.interview import flow

S = TypeVar("S", bound=Section)


def in_use(case: Case, today: date) -> Case:
    """Return ``case`` where every answer is unasked whose question is not asked now.

    So are lists that are not asked for now, but for rows that speak to a sworn item of a form
    that is not sent: a brother's arrest counts though nobody asks him for his list. What a sent
    filing holds stands as it is, and so do the facts it was made from. A sworn answer stays
    confirmed, or not, as it was. ``case`` itself comes back when nothing is hidden, and the same
    answer each time for the same case and day.
    """
    global _last  # noqa: PLW0603 - the case itself is not held, so that it can be forgotten
    known = _last
    if known is not None and known[0]() is case and known[1] == today:
        return known[2] or case
    found = _in_use(case, today)
    _last = (ref(case, _forget), today, None if found is case else found)
    return found


_last: tuple[ref[Case], date, Case | None] | None = None


def _forget(gone: ref[Case]) -> None:
    global _last  # noqa: PLW0603 - see above
    if _last is not None and _last[0] is gone:
        _last = None


def _in_use(case: Case, today: date) -> Case:
    gates = _Gates(case, today)
    people = {key: gates.section(one, f"people.{key}") for key, one in case.people.items()}
    moved = not _same(people, case.people)
    filings = {
        key: gates.filing(one, f"filings.{key}", moved=moved) for key, one in case.filings.items()
    }
    if not moved and _same(filings, case.filings):
        return case
    return case.model_copy(update={"people": people, "filings": filings})


@dataclass(frozen=True)
class _Gates:
    """Which places of a case are open on a day."""

    case: Case
    today: date

    @cached_property
    def _open(self) -> flow.Open:
        return flow.open_places(self.case, self.today)

    @cached_property
    def _evidence(self) -> frozenset[str]:
        """The rows that speak to a sworn item of a form that is not sent."""
        filings = (one for one in self.case.filings.values() if one.state is not FilingState.SENT)
        return frozenset(
            event.path
            for filing in filings
            for key in EVIDENCE[filing.form]
            for event in proposals.events_for(self.case, filing, key)
        )

    def filing(self, filing: Filing, path: str, *, moved: bool) -> Filing:
        """``filing`` with what is open; ``moved``: some facts about people are hidden."""
        if filing.state is FilingState.SENT:
            return filing
        pruned = self.section(filing, path)
        return self._as_confirmed(pruned, path, path) if moved else pruned

    def section(self, here: S, path: str) -> S:
        """``here``, the group at ``path``, with what is open in it."""
        changed = {}
        for name in type(here).model_fields:
            if name in _NEVER_ASKED:
                continue
            told = getattr(here, name)
            kept = self._kept(told, f"{path}.{name.rstrip('_')}")
            if kept is not told:
                changed[name] = kept
        return here.model_copy(update=changed) if changed else here

    def _kept(self, here: Any, path: str) -> Any:  # noqa: ANN401 - a place may hold anything
        match here:
            case Answer():
                hidden = here.state is not State.UNASKED and self._open.hides(path)
                return unasked(type(here)) if hidden else here
            case Rows():
                return self._rows(here, path)
            case Section():
                return self.section(here, path)
            case dict():
                kept = {key: self._kept(one, f"{path}.{key}") for key, one in here.items()}
                return here if _same(kept, here) else kept
        return here

    def _rows(self, table: Rows[Any], path: str) -> Rows[Any]:
        if table.state is State.UNASKED:
            return table
        if self._open.hides_table(path):
            rows = {
                key: row for key, row in table.rows.items() if f"{path}.{key}" in self._evidence
            }
        else:
            rows = {key: self.section(row, f"{path}.{key}") for key, row in table.rows.items()}
            if not rows:
                return table
        if not rows:
            return unasked(type(table))
        same = len(rows) == len(table.rows) and _same(rows, table.rows)
        return table if same else table.model_copy(update={"rows": rows})

    def _as_confirmed(self, here: S, path: str, filing: str) -> S:
        """``here`` with each sworn answer confirmed or not as it is with all facts in sight."""
        changed: dict[str, object] = {}
        for name in type(here).model_fields:
            told = getattr(here, name)
            if isinstance(told, Sworn):
                kept: object = self._sworn(told, f"{path}.{name}", filing)
            elif isinstance(told, Section):
                kept = self._as_confirmed(told, f"{path}.{name}", filing)
            else:
                continue
            if kept is not told:
                changed[name] = kept
        return here.model_copy(update=changed) if changed else here

    def _sworn(self, told: Sworn, path: str, filing: str) -> Sworn:
        if told.confirmed is None or told.saw is None:
            return told
        key = proposals.key_of(path.removeprefix(f"{filing}."))
        if proposals.confirmed(self.case, filing.partition(".")[2], key):
            return told.model_copy(update={"saw": None})
        return told.model_copy(update={"confirmed": None})


_NEVER_ASKED: Final = frozenset({"filed"})
"""Forms that were filed: nobody is asked for what they say."""


def _same(some: dict[str, Any], others: dict[str, Any]) -> bool:
    return all(one is other for one, other in zip(some.values(), others.values(), strict=True))
