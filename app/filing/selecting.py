"""How rows of a history are put into the order in which forms print them.

A row leaves a table only when its dates prove that the form does not ask for it; rows without
dates stay, and come last.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeVar

from app.answers.dates import PartialDate
from app.answers.events import Job, Residence, School
from app.answers.filing import Filing
from app.answers.person import Person

YEARS_ASKED: Final = 5
Spell = Residence | School | Job
S = TypeVar("S", bound=Spell)


@dataclass(frozen=True)
class Selection:
    """Row ids in printed order, and the ids of rows this form does not ask for.

    ``waits_for`` says which question decides about the row after the last one: the country
    that is feared, or whether the table is complete. None when nothing is open. ``settled``
    says that no row is asked for beyond these, however many the table may still get.
    """

    rows: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    waits_for: Literal["country_feared", "the table"] | None = None
    settled: bool = False


@dataclass(frozen=True)
class Table:
    """Where the rows lie (``owner`` and the path below it) and the rule that picks them.

    A table that draws rows from several places names the others in ``more``; its selection
    then gives each row with the name of its place (``jobs.r1``).
    """

    owner: Literal["person", "filing"]
    path: str
    select: Callable[[Person, Filing, date], Selection]
    more: tuple[str, ...] = ()

    @property
    def places(self) -> tuple[str, ...]:
        """All places that rows come from."""
        return (self.path, *self.more)

    def row(self, owner: str, chosen: str) -> str:
        """The absolute path of a ``chosen`` row of ``owner`` (``people.p1``)."""
        return f"{owner}.{chosen}" if self.more else f"{owner}.{self.path}.{chosen}"


def recent(rows: Mapping[str, S], day: date) -> Selection:
    """The rows of the last five years before ``day``, newest first; older ones are left out."""
    start = years_before(day, YEARS_ASKED)
    old = {row for row, spell in rows.items() if ended_before(spell, start)}
    kept = newest_first({row: spell for row, spell in rows.items() if row not in old})
    return Selection(kept, tuple(row for row in rows if row in old))


def newest_first(rows: Mapping[str, S]) -> tuple[str, ...]:
    """Present ones first, then by last day, then by first day; without an end date last."""
    return tuple(sorted(rows, key=lambda row: _spell_key(rows[row])))


def ended_before(spell: Spell, start: date) -> bool:
    """True when it is proved; ``about`` may be off by a year."""
    until = spell.to.value
    if not isinstance(until, PartialDate):
        return False
    return until.latest < (years_before(start, 1) if until.about else start)


def years_before(day: date, years: int) -> date:
    """The same day ``years`` earlier; 29 February becomes the 28th, so that more is asked."""
    if (day.month, day.day) == (2, 29):
        day = day.replace(day=28)
    return day.replace(year=day.year - years)


def backwards(day: PartialDate | None) -> tuple[int, int]:
    """A key that sorts the latest day first and unknown days last."""
    return (1, 0) if day is None else (0, -day.earliest.toordinal())


def _spell_key(spell: Spell) -> tuple[int, int, int, int]:
    until = spell.to.value
    begun = backwards(spell.from_.value)
    if isinstance(until, PartialDate):
        return (1, -until.latest.toordinal(), *begun)
    return (0 if until == "present" else 2, 0, *begun)
