"""What a person of the household is to those who file: the filer, a spouse, a child."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal, get_args
from weakref import ref

from app.answers.case import Case
from app.answers.filing import Filing, FilingState
from app.answers.person import Person

Role = Literal["filer", "spouse", "former spouse", "child", "parent", "sibling", "principal"]

_ROLES: Final[tuple[Role, ...]] = get_args(Role)
_NOT_OVER: Final = frozenset({"none", "not applicable", "unasked", "skipped"})


def is_kin(case: Case, who: str, role: Role, form: str) -> bool:
    """Return True when ``who`` is the ``role`` of somebody who files ``form``.

    A filing that was sent asks nothing any more.
    """
    return (who, role, form) in _kin(case)


def relatives(case: Case, filing: Filing, role: Role) -> tuple[str, ...]:
    """Return the ids of those who are the ``role`` of the person who files ``filing``."""
    if role == "filer":
        return (filing.person,)
    if role == "principal":
        return _known([filing.i485.principal.value if filing.i485 else None])
    return _of(case.people[filing.person], role)


def _kin(case: Case) -> frozenset[tuple[str, Role, str]]:
    """Everybody who is something to somebody: hundreds of questions in a row ask it of one case."""
    global _last  # noqa: PLW0603 - the case itself is not held, so that it can be forgotten
    if _last is None or _last[0]() is not case:
        filings = [one for one in case.filings.values() if one.state is not FilingState.SENT]
        found = frozenset(
            (who, role, filing.form.value)
            for filing in filings
            for role in _ROLES
            for who in relatives(case, filing, role)
        )
        _last = (ref(case), found)
    return _last[1]


_last: tuple[ref[Case], frozenset[tuple[str, Role, str]]] | None = None


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
