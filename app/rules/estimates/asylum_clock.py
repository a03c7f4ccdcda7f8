"""The asylum clock: days since Form I-589 was filed, without those the person caused.

Sources: facts Q-20 and Q-22. Only USCIS and the court know the count that holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.answers.dates import PartialDate
from app.answers.i765 import PermitCategory
from app.answers.permits import ClockStop, StopWhy
from app.answers.states import State
from app.i18n import N_
from app.law import clock
from app.rules.estimates.days import Span, is_rough, merged, overlap, reached
from app.rules.estimates.estimate import LOOK_IT_UP, Estimate, doubts
from app.rules.look import Look
from app.rules.sentences import Count, Sentence, Words
from app.rules.situation import Asked, open_requests

FACTS: Final = ("Q-20.file_day", "Q-20.grant_day", "Q-22")
WHY: Final = {
    StopWhy.RESCHEDULED: N_("an appointment was moved because you asked"),
    StopWhy.MISSED: N_("an appointment was missed"),
    StopWhy.TRANSFER: N_("the case moved to another office, also because of a move"),
    StopWhy.MORE_EVIDENCE: N_("you asked for time to add papers"),
    StopWhy.NO_INTERPRETER: N_("there was no interpreter"),
    StopWhy.NOT_COLLECTED: N_("a decision was not picked up"),
    StopWhy.COURT_DELAY: N_("a hearing was moved because you asked"),
}
_OTHER: Final = N_("something that may have stopped the clock")
_TITLE: Final = Words(N_("Estimate: your asylum clock"))


@dataclass(frozen=True)
class Stop:
    """A time in which the clock may have stood still; ``span`` is None where it has no dates.

    ``lasting``: the person said that it has not ended.
    """

    path: str
    words: Words
    span: Span | None
    lasting: bool
    rough: bool


@dataclass(frozen=True)
class Clock:
    """The clock since ``filed``, counted in the careful direction where dates are rough."""

    filed: PartialDate
    path: str
    stops: tuple[Stop, ...]
    rough: bool

    def days(self, on: date) -> int:
        """How many days it shows ``on`` that day; never below 0."""
        start = self.filed.latest
        stopped = sum(overlap(span, start, on) for span in self._still())
        return max(0, (on - start).days - stopped)

    def day(self, number: int) -> date | None:
        """The day on which it shows ``number``; None where a stop goes on before that."""
        found = reached(self.filed.latest, number, self._ended())
        lasting = [stop.span[0] for stop in self.stops if stop.lasting and stop.span]
        return None if any(first < found for first in lasting) else found

    def _still(self) -> tuple[Span, ...]:
        return merged(stop.span for stop in self.stops if stop.span)

    def _ended(self) -> tuple[Span, ...]:
        spans = merged(stop.span for stop in self.stops if stop.span and not stop.lasting)
        return tuple((max(one[0], self.filed.latest), one[1]) for one in spans)


def counted(look: Look) -> Clock | None:
    """The clock of the person's open request for asylum; None without a day of filing."""
    asked = waiting(look)
    if asked is None or asked.filed is None:
        return None
    stops = tuple(_stop(look, key, row) for key, row in look.person.clock_stops.rows.items())
    rough = is_rough(asked.filed) or asked.is_mailed or any(stop.rough for stop in stops)
    return Clock(asked.filed, told_at(asked), stops, rough)


def waiting(look: Look) -> Asked | None:
    """The open request for asylum; of several the last whose day of filing was told."""
    found = open_requests(look)
    dated = [one for one in found if one.filed]
    return (dated or found)[-1] if found else None


def told_at(asked: Asked) -> str:
    """Where the day of filing was told."""
    return f"{asked.path}.{'mail_date' if asked.is_mailed else 'filed'}"


def estimate(look: Look) -> Estimate | None:
    """Days 150 and 180 of a person who waits for asylum and has no (c)(8) card yet."""
    found = counted(look)
    if found is None or has_card(look):
        return None
    numbers = [_number(look, one) for one in (_FILE, _GRANT)]
    if numbers[0] is None or numbers[1] is None:
        return Estimate(_TITLE, LOOK_IT_UP, facts=FACTS)
    return Estimate(
        _TITLE,
        _days(found.days(look.today), look.today),
        tuple(_steps(found, (numbers[0], numbers[1]))),
        FACTS,
        doubts(look.law, *FACTS, rough=found.rough),
        look.because(found.path),
    )


def _steps(found: Clock, numbers: tuple[int, int]) -> Iterator[Sentence]:
    yield Words(N_("Your Form I-589 was filed: {date}."), date=found.filed)
    yield from (_told(stop) for stop in found.stops)
    for number in numbers:
        day = found.day(number)
        if day is None:
            words = N_("Day {number}: the clock may stand still now, so we cannot count it.")
            yield Words(words, number=number)
        else:
            yield Words(N_("Day {number}: {date}."), number=number, date=day)
    yield Words(
        N_("People ask the asylum office or the court how many days they count. Theirs holds.")
    )


def _told(stop: Stop) -> Sentence:
    if stop.lasting:
        return Words(N_("You told us: {what}. It has not ended."), what=stop.words)
    if stop.span is None:
        return Words(N_("You told us: {what}. We have no dates to count."), what=stop.words)
    return Count(
        "You told us: {what}. {count} day does not count.",
        "You told us: {what}. {count} days do not count.",
        (stop.span[1] - stop.span[0]).days,
        what=stop.words,
    )


def _days(days: int, on: date) -> Sentence:
    return Count(
        "The clock shows {count} day on {date}, by our count.",
        "The clock shows {count} days on {date}, by our count.",
        days,
        date=on,
    )


def _stop(look: Look, key: str, row: ClockStop) -> Stop:
    first, last = row.from_.value, row.to.value
    lasting = row.to.state is State.NONE and first is not None
    span = None
    if first is not None and (lasting or last is not None):
        span = (first.earliest, date.max if last is None else last.latest)
    words = Words(WHY[row.why.value] if row.why.value else _OTHER)
    rough = span is None or any(is_rough(one) for one in (first, last) if one)
    return Stop(look.path(f"self.clock_stops.{key}"), words, span, lasting, rough)


def _number(look: Look, which: clock.Count) -> int | None:
    return clock.count(look.law, which, look.today, look.today).number


def has_card(look: Look) -> bool:
    """Whether a (c)(8) card was told."""
    return any(
        row.category.value is PermitCategory.ASYLUM_PENDING
        for row in look.person.permits.rows.values()
    )


_FILE: Final = clock.Count.PERMIT_FILE_CLOCK_DAY
_GRANT: Final = clock.Count.PERMIT_GRANT_CLOCK_DAY
