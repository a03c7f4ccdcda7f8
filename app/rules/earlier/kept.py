"""The forms a person filed earlier, wherever the case keeps them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.answers.case import Case
from app.answers.filed import Filed
from app.answers.filing import FilingState


@dataclass(frozen=True)
class Earlier:
    """One filed form of ``person``: its ``key`` (``e1``, or ``f1`` when it was mailed from here).

    ``path`` is where the case keeps it; ``day`` when it was mailed, None when nobody said.
    """

    person: str
    key: str
    path: str
    filed: Filed
    day: date | None


def earlier_forms(case: Case, person: str) -> tuple[Earlier, ...]:
    """Every filed form of ``person``: those read from paper, then those mailed from here."""
    return (*_from_paper(case, person), *_from_here(case, person))


def people_with_forms(case: Case) -> tuple[str, ...]:
    """The people of whom the case keeps a filed form, in its order."""
    return tuple(person for person in case.people if earlier_forms(case, person))


def _from_paper(case: Case, person: str) -> Iterator[Earlier]:
    for key, filed in case.people[person].filed.items():
        yield Earlier(person, key, f"people.{person}.filed.{key}", filed, filed.on)


def _from_here(case: Case, person: str) -> Iterator[Earlier]:
    for key, filing in case.filings.items():
        mine = filing.person == person and filing.state is FilingState.SENT
        if mine and filing.filed is not None:
            day = filing.filed.on or filing.mail_date
            yield Earlier(person, key, f"filings.{key}.filed", filing.filed, day)
