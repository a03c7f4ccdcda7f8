"""Who belongs to whom, as far as the case knows."""

from __future__ import annotations

from app.answers.case import Case
from app.answers.filing import Filing
from app.answers.person import Marriage, Person
from app.answers.states import State

_NOT_ENDED = frozenset({State.NONE, State.NOT_APPLICABLE})


def is_current(marriage: Marriage) -> bool:
    """Return True when the person said that the marriage has not ended."""
    return marriage.ended.state in _NOT_ENDED


def spouse_id(person: Person) -> str | None:
    """Return the id of the present spouse; None when there is none, or more than one."""
    current = [row for row in person.marriages.rows.values() if is_current(row)]
    return current[0].spouse.value if len(current) == 1 else None


def spouses_and_children(person: Person) -> tuple[str, ...]:
    """Return the ids of every spouse, past or present, and of every child."""
    married = [row.spouse.value for row in person.marriages.rows.values()]
    return _known([*married, *(person.children.value or [])])


def close_family(person: Person) -> tuple[str, ...]:
    """Return the ids of spouses, children, parents, brothers and sisters."""
    parents = [person.mother.value, person.father.value]
    return _known([*spouses_and_children(person), *parents, *(person.siblings.value or [])])


def included(filing: Filing) -> tuple[str, ...]:
    """Return the ids of the family members whom the person chose to include."""
    return tuple(who for who, answer in filing.include.items() if answer.value is True)


def in_us(case: Case, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of ``ids`` who are in the United States."""
    return tuple(who for who in ids if case.people[who].in_us.value is True)


def _known(ids: list[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(who for who in ids if who is not None))
