"""The papers of a filing in their order, and the table after each thing a person does with them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from app.answers.case import Case
from app.answers.filing import FilingState
from app.answers.papers import AddedFile, Exhibit, ExhibitKind
from app.answers.rows import Rows
from app.answers.states import State

Exhibits = Rows[Exhibit]
_KINDS: Final = tuple(ExhibitKind)


def open_filings(case: Case) -> tuple[str, ...]:
    """The filings that papers can be added to: those that are not sent."""
    return tuple(key for key, one in case.filings.items() if one.state is not FilingState.SENT)


def in_order(
    table: Exhibits, order: tuple[ExhibitKind, ...] = _KINDS
) -> dict[ExhibitKind | None, tuple[str, ...]]:
    """The rows kind by kind in ``order``; those of no kind yet come last."""
    kinds = (*order, None)
    rows = {
        kind: tuple(k for k, one in table.rows.items() if one.kind.value is kind) for kind in kinds
    }
    return {kind: keys for kind, keys in rows.items() if keys}


def place(table: Exhibits, row: str) -> tuple[int, int]:
    """Which one of its kind a row is, from 1, and of how many."""
    keys = in_order(table)[table.rows[row].kind.value]
    return keys.index(row) + 1, len(keys)


def moved(table: Exhibits, row: str, by: int) -> Exhibits:
    """The table with ``row`` one place earlier (-1) or later (1) among its own kind."""
    keys = in_order(table)[table.rows[row].kind.value]
    at = keys.index(row) + by
    if not 0 <= at < len(keys):
        return table
    swapped = {row: keys[at], keys[at]: row}
    return _given({(now := swapped.get(key, key)): table.rows[now] for key in table.rows})


def with_files(table: Exhibits, files: Iterable[AddedFile]) -> tuple[Exhibits, tuple[str, ...]]:
    """The table with a row for each file that is not in it yet, and the ids of these rows."""
    return with_exhibits(table, (Exhibit(original=file) for file in files))


def with_exhibits(table: Exhibits, exhibits: Iterable[Exhibit]) -> tuple[Exhibits, tuple[str, ...]]:
    """The table with those exhibits whose paper is not in it yet, and the ids of their rows."""
    rows, new = dict(table.rows), []
    known = set(digests(table))
    for one in exhibits:
        digest = one.original.sha256 if one.original else ""
        if digest not in known:
            known.add(digest)
            new.append(_free(rows))
            rows[new[-1]] = one
    return (_given(rows) if rows else table), tuple(new)


def digests(table: Exhibits) -> tuple[str, ...]:
    """The digests of the papers of a table."""
    return tuple(one.original.sha256 for one in table.rows.values() if one.original)


def others(case: Case, filing: str) -> dict[str, tuple[Exhibit, ...]]:
    """What other filings of the same person have and this one has not, by filing."""
    here = case.filings[filing]
    known = set(digests(here.exhibits))
    found = {
        key: tuple(
            one
            for one in other.exhibits.rows.values()
            if one.original and one.original.sha256 not in known
        )
        for key, other in case.filings.items()
        if key != filing and other.person == here.person
    }
    return {key: exhibits for key, exhibits in found.items() if exhibits}


def _given(rows: dict[str, Exhibit]) -> Exhibits:
    return Exhibits(state=State.GIVEN, rows=rows)


def _free(rows: dict[str, Exhibit]) -> str:
    return next(f"r{at}" for at in range(1, len(rows) + 2) if f"r{at}" not in rows)
