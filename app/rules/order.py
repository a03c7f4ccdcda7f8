"""Two days of one life that stand in another order than days do. Never about harm.

Rough days raise nothing: only what leaves no doubt is shown (``certain_before``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import Final

from app.answers.countries import is_united_states
from app.answers.dates import PartialDate
from app.answers.spans import MOVING
from app.answers.states import State
from app.i18n import N_
from app.rules import order_family, order_papers
from app.rules.dated_rows import DatedRow, Lane, dated_rows
from app.rules.look import Look, certain_before
from app.rules.misfit import Misfit
from app.rules.sentences import Country, Words

_ENDS: Final[dict[str, str]] = {
    "documents": N_("You told us about {what}, issued on {began} and good until {ended}."),
    "applications": N_("You told us about {what}, filed on {began} and decided on {ended}."),
}
_ENDED: Final = N_("You told us about {what}, from {began} to {ended}.")
_BORN: Final = N_("You told us about {what} ({day}), and that you were born on {birth}.")
_TO_COME: Final = N_("You told us about {what} ({day}). Today is {today}.")
_FIRST: Final = N_(
    "You told us about {what} in the United States ({day}). The first arrival there that you told "
    "us about is on {arrival}."
)
_LAST: Final = N_(
    "You told us about {what} in another country ({day}). The last arrival in the United States "
    "that you told us about is on {arrival}, and no journey out of it after that."
)
_TWO_ARRIVALS: Final = N_(
    "You told us about two arrivals in the United States ({first} and {second}). You told us about "
    "no journey out of it between them."
)
_LEFT_LATER: Final = N_(
    "You told us that you left {country} on {day}. The last arrival in the United States that you "
    "told us about is on {arrival}."
)
_PLACED: Final[tuple[Lane, ...]] = ("homes", "work", "police")


def misfits(look: Look, *lanes: Lane) -> tuple[Misfit, ...]:
    """Every pair of days of the person that stand so, of ``lanes`` where some are named.

    Each names the two answers by their paths in the case. The window's time line and the rules
    R-38, R-42 and R-43 read this.
    """
    return tuple(one for one in look.once(_every) if not lanes or one.lane in lanes)


def _every(look: Look) -> tuple[Misfit, ...]:
    finders: tuple[Callable[[Look], Iterator[Misfit]], ...] = (
        _of_rows,
        _two_arrivals,
        _left_later,
        order_papers.misfits,
        order_family.misfits,
    )
    return tuple(one for find in finders for one in find(look))


def _of_rows(look: Look) -> Iterator[Misfit]:
    stays = _Stays.of(look)
    for row in dated_rows(look):
        yield from _backwards(row)
        yield from _before_birth(look, row)
        yield from _to_come(look, row)
        if stays is not None and row.shape.lane in _PLACED and row.country:
            yield from stays.in_us(row) if is_united_states(row.country) else stays.abroad(row)


def _backwards(row: DatedRow) -> Iterator[Misfit]:
    if row.began and row.ended and certain_before(row.ended, row.began):
        message = _ENDS.get(row.shape.table, _ENDED)
        words = Words(message, what=row.what, began=row.began, ended=row.ended)
        yield Misfit(row.shape.lane, words, (row.began_at, row.ended_at))


def _before_birth(look: Look, row: DatedRow) -> Iterator[Misfit]:
    birth = look.person.birth.date.value
    if birth and row.began and certain_before(row.began, birth):
        words = Words(_BORN, what=row.what, day=row.began, birth=birth)
        yield Misfit(row.shape.lane, words, (row.began_at, look.path("self.birth.date")))


def _to_come(look: Look, row: DatedRow) -> Iterator[Misfit]:
    if row.began and certain_before(PartialDate.of(look.today), row.began):
        words = Words(_TO_COME, what=row.what, day=row.began, today=look.today)
        yield Misfit(row.shape.lane, words, (row.began_at,))


@dataclass(frozen=True)
class _Stays:
    """The first and the last arrival, and whether the person may have left since the last."""

    first: PartialDate
    first_at: str
    last: PartialDate
    last_at: str
    may_have_left: bool

    @classmethod
    def of(cls, look: Look) -> _Stays | None:
        """None while an arrival has no date, or a rough one: then nothing is sure."""
        dated = _arrivals(look)
        if not dated or len(dated) < len(look.person.entries.rows):
            return None
        if any(day.about for day, _path in dated):
            return None
        (first, first_at), (last, last_at) = dated[0], dated[-1]
        exits = look.person.exits.rows.values()
        out = [
            row for row in exits if row.country.value is None or is_united_states(row.country.value)
        ]
        may_have_left = any(
            row.date.value is None or not certain_before(row.date.value, last) for row in out
        )
        return cls(first, first_at, last, last_at, may_have_left)

    def in_us(self, row: DatedRow) -> Iterator[Misfit]:
        """A row in the United States that began before the first arrival."""
        if row.began and certain_before(row.began, self.first):
            words = Words(_FIRST, what=row.what, day=row.began, arrival=self.first)
            yield Misfit(row.shape.lane, words, (row.began_at, self.first_at))

    def abroad(self, row: DatedRow) -> Iterator[Misfit]:
        """A row abroad that began, or went on for more than a month, after the last arrival."""
        if self.may_have_left:
            return
        if row.began and certain_before(self.last, row.began):
            words = Words(_LAST, what=row.what, day=row.began, arrival=self.last)
            yield Misfit(row.shape.lane, words, (row.began_at, self.last_at))
        elif row.ended and _well_before(self.last, row.ended, MOVING):
            words = Words(_LAST, what=row.what, day=row.ended, arrival=self.last)
            yield Misfit(row.shape.lane, words, (row.ended_at, self.last_at))


def _two_arrivals(look: Look) -> Iterator[Misfit]:
    """Only where the list of journeys is told to be whole: then none between them is missing."""
    exits = look.person.exits
    if not exits.complete and exits.state is not State.NONE:
        return
    left = [row.date.value for row in exits.rows.values()]
    dated = _arrivals(look)
    for (one, one_at), (two, two_at) in pairwise(dated):
        between = any(
            day is None or not (certain_before(day, one) or certain_before(two, day))
            for day in left
        )
        if certain_before(one, two) and not between:
            words = Words(_TWO_ARRIVALS, first=one, second=two)
            yield Misfit("journeys", words, (one_at, two_at))


def _left_later(look: Look) -> Iterator[Misfit]:
    dated = _arrivals(look)
    if not dated or len(dated) < len(look.person.entries.rows) or look.told("self.in_us") is False:
        return
    last, last_at = dated[-1]
    for key, row in look.person.exits.rows.items():
        day, country = row.date.value, row.country.value
        if day and country and not is_united_states(country) and certain_before(last, day):
            words = Words(_LEFT_LATER, country=Country(country), day=day, arrival=last)
            yield Misfit("journeys", words, (look.path(f"self.exits.{key}.date"), last_at))


def _arrivals(look: Look) -> list[tuple[PartialDate, str]]:
    found = [
        (row.date.value, look.path(f"self.entries.{key}.date"))
        for key, row in look.person.entries.rows.items()
        if row.date.value is not None
    ]
    return sorted(found, key=_day)


def _well_before(first: PartialDate, second: PartialDate, margin: timedelta) -> bool:
    return certain_before(first, second) and first.latest + margin < second.earliest


def _day(told: tuple[PartialDate, str]) -> PartialDate:
    return told[0]
