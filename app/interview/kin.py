"""What a person of the household is to those who file: the filer, a spouse, a child."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from app.answers.case import Case
from app.answers.filing import Filing, FilingState
from app.answers.person import Person

Role = Literal["filer", "spouse", "former spouse", "child", "parent", "sibling", "principal"]

_NOT_OVER: Final = frozenset({"none", "not applicable", "unasked", "skipped"})


def is_kin(case: Case, who: str, role: Role, form: str) -> bool:
    """Return True when ``who`` is the ``role`` of somebody who files ``form``.

    A filing that was sent asks nothing any more.
    """
    return any(
        who in relatives(case, filing, role)
        for filing in case.filings.values()
        if filing.form == form and filing.state is not FilingState.SENT
    )


def relatives(case: Case, filing: Filing, role: Role) -> tuple[str, ...]:
    """Return the ids of those who are the ``role`` of the person who files ``filing``."""
    if role == "filer":
        return (filing.person,)
    if role == "principal":
        return _known([filing.i485.principal.value if filing.i485 else None])
    return _of(case.people[filing.person], role)


def _of(person: Person, role: Role) -> tuple[str, ...]:
    if role == "child":
        return tuple(person.children.value or ())
    if role == "sibling":
        return tuple(person.siblings.value or ())
    if role == "parent":
        return _known([person.mother.value, person.father.value])
    rows = person.marriages.rows.values()
    return _known(
        row.spouse.value for row in rows if (row.ended.state in _NOT_OVER) is (role == "spouse")
    )


def _known(ids: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(who for who in ids if who is not None))
