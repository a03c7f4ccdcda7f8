"""Differences of which the person said already what they are. They become the corrections."""

from __future__ import annotations

from collections.abc import Iterator

from app.answers.case import Case
from app.answers.differences import Difference
from app.rules.earlier.compare import Comparison
from app.rules.earlier.kept import Earlier


def resolution_of(case: Case, one: Comparison) -> tuple[str, Difference] | None:
    """The row in which the person explained this difference, with its id; None for none."""
    rows = case.people[one.earlier.person].differences.rows
    for key, row in rows.items():
        if (row.filed.value, row.path.value) == (one.earlier.key, one.path):
            return key, row
    return None


def is_resolved(case: Case, one: Comparison) -> bool:
    """Whether the person said what it is: a mistake then, something new, or both are right."""
    found = resolution_of(case, one)
    return found is not None and found[1].resolution.is_given


def corrections(case: Case, person: str) -> Iterator[tuple[str, Difference]]:
    """The differences that ``person`` explained, by the id of their row."""
    for key, row in case.people[person].differences.rows.items():
        if row.resolution.is_given and row.path.is_given:
            yield key, row


def of_form(row: Difference, earlier: tuple[Earlier, ...]) -> Earlier | None:
    """The filed form that an explained difference is about; None when it is kept no more."""
    return next((one for one in earlier if one.key == row.filed.value), None)
