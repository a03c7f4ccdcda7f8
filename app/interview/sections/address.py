"""The questions of a postal address, the same wherever one is asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.interview.conditions import Given
from app.interview.questions import ANY, NOT_APPLICABLE, Choice, Country, Question, Text
from app.interview.sections import wording as w


def address(name: str, path: str, *, country: bool = True) -> tuple[Question, ...]:
    """Return the questions of the address at ``path``, with ids below ``name``."""
    return (
        Text(id=f"{name}.street", path=f"{path}.street", label=w.STREET, states=ANY),
        *unit(name, path),
        Text(id=f"{name}.city", path=f"{path}.city", label=w.CITY),
        Text(
            id=f"{name}.province",
            path=f"{path}.province",
            label=w.PROVINCE,
            hint=w.PROVINCE_HINT,
            states=NOT_APPLICABLE,
        ),
        Text(
            id=f"{name}.postal_code",
            path=f"{path}.postal_code",
            label=w.POSTAL_CODE,
            hint=w.POSTAL_CODE_HINT,
            states=NOT_APPLICABLE,
        ),
        *((Country(id=f"{name}.country", path=f"{path}.country", label=w.COUNTRY),) * country),
    )


def nobody_waits(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Return ``questions`` as ones that nobody waits for."""
    return tuple(replace(one, optional=True) for one in questions)


def unit(name: str, path: str) -> tuple[Question, ...]:
    """Return the questions of the apartment, suite or floor."""
    return (
        Text(
            id=f"{name}.unit",
            path=f"{path}.unit",
            label=w.UNIT,
            hint=w.NO_UNIT,
            states=NOT_APPLICABLE,
        ),
        Choice(
            id=f"{name}.unit_kind",
            path=f"{path}.unit_kind",
            label=w.UNIT_KIND,
            options=w.UNIT_KINDS,
            states=NOT_APPLICABLE,
            asked_when=Given(f"{path}.unit"),
        ),
    )
