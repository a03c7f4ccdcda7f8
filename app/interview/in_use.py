"""The case without what closed gates hide: what may be printed, shared, and fed to rules.

Nothing is forgotten: the case itself keeps every answer, and shows those as *not used*.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final, TypeVar
from weakref import ref

from app.answers import paths, proposals
from app.answers.case import Case
from app.answers.evidence import EVIDENCE
from app.answers.filing import FilingState
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
    filings = {
        key: one if one.state is FilingState.SENT else gates.section(one, f"filings.{key}")
        for key, one in case.filings.items()
    }
    if _same(people, case.people) and _same(filings, case.filings):
        return case
    return _as_confirmed(case, case.model_copy(update={"people": people, "filings": filings}))


def _as_confirmed(case: Case, used: Case) -> Case:
    """``used`` with each sworn answer confirmed or not as it is with all facts of ``case``."""
    filings = dict(used.filings)
    for filing_id, filing in case.filings.items():
        for key in EVIDENCE[filing.form] if filing.state is not FilingState.SENT else ():
            sworn = proposals.sworn_item(filings[filing_id], key)
            if sworn and sworn.saw and not _same_events(case, used, filing_id, key):
                stands = proposals.confirmed(case, filing_id, key)
                kept = sworn.model_copy(update={"saw": None} if stands else {"confirmed": None})
                _filings, _id, *below = proposals.sworn_path(filing_id, key).split(".")
                filings[filing_id] = _with(filings[filing_id], below, kept)
    return used if _same(filings, used.filings) else used.model_copy(update={"filings": filings})


def _same_events(case: Case, used: Case, filing_id: str, key: str) -> bool:
    """Whether the same events, with the same data, speak to a sworn item in both."""
    before, after = (
        [event.path for event in proposals.events_for(one, one.filings[filing_id], key)]
        for one in (case, used)
    )
    return before == after and all(paths.get(case, at) is paths.get(used, at) for at in before)


def _with(here: S, steps: list[str], value: object) -> S:
    """``here`` with ``value`` at ``steps``; nothing is checked again, since nothing is new."""
    step, *rest = steps
    kept = _with(getattr(here, step), rest, value) if rest else value
    return here.model_copy(update={step: kept})


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


_NEVER_ASKED: Final = frozenset({"filed"})
"""Forms that were filed: nobody is asked for what they say."""


def _same(some: dict[str, Any], others: dict[str, Any]) -> bool:
    return all(one is other for one, other in zip(some.values(), others.values(), strict=True))
