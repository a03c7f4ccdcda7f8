"""Days in the United States since asylum was granted, each journey counted.

Sources: facts Q-120 to Q-122. Days abroad are counted from leaving to coming back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.answers.countries import is_united_states
from app.answers.dates import PartialDate
from app.answers.events import GrantKind
from app.i18n import N_
from app.law import clock
from app.rules.estimates.days import Span, is_rough, merged, overlap, reached
from app.rules.estimates.estimate import LOOK_IT_UP, Estimate, doubts
from app.rules.look import Look
from app.rules.sentences import Count, Sentence, Words
from app.rules.situation import granted

FACTS: Final = ("Q-120", "Q-121", "Q-122")
_TITLE: Final = Words(N_("Estimate: one year in the United States since your grant of asylum"))


@dataclass(frozen=True)
class Trip:
    """A journey out of the United States. ``back`` is None where no return was told."""

    left: PartialDate
    back: PartialDate | None
    path: str

    def span(self, today: date) -> Span:
        """Its days abroad, in the careful direction; without a return up to today."""
        end = self.back.latest if self.back else max(today, self.left.earliest)
        return self.left.earliest, end


@dataclass(frozen=True)
class Presence:
    """The year since ``granted``: ``complete`` is the day on which it is full.

    ``away`` are the days abroad that were added.
    """

    granted: PartialDate
    path: str
    trips: tuple[Trip, ...]
    complete: date
    away: int
    rough: bool


def grant(look: Look) -> tuple[PartialDate, str] | None:
    """The first day on which asylum was granted, and where it was told; the form prints it."""
    told = [
        (row.on.value, look.path(f"self.grants.{key}"))
        for key, row in look.person.grants.rows.items()
        if row.kind.value is GrantKind.ASYLUM and row.on.value is not None
    ]
    return min(told, key=_first, default=None)


def counted(look: Look) -> Presence | None:
    """The year since the grant; None without its day, or where the rule is too old."""
    told = grant(look)
    days = clock.count(look.law, clock.Count.PRESENCE_DAYS, look.today, look.today).number
    if told is None or days is None:
        return None
    start = told[0].latest
    trips = tuple(trip for trip in _trips(look) if trip.span(look.today)[1] > start)
    spans = merged(
        (max(first, start), end) for first, end in (trip.span(look.today) for trip in trips)
    )
    complete = reached(start, days, spans)
    rough = is_rough(told[0]) or any(_is_unsure(trip) for trip in trips)
    away = sum(overlap(span, start, complete) for span in spans)
    return Presence(*told, trips, complete, away, rough)


def estimate(look: Look) -> Estimate | None:
    """The day on which a person with asylum and no green card completes a year here."""
    told = grant(look)
    if told is None or granted(look, GrantKind.RESIDENCE) is not None:
        return None
    found = counted(look)
    if found is None:
        return Estimate(_TITLE, LOOK_IT_UP, facts=FACTS)
    return Estimate(
        _TITLE,
        Words(N_("The year is complete on {date}."), date=found.complete),
        tuple(_steps(look, found)),
        FACTS,
        doubts(look.law, *FACTS, rough=found.rough),
        look.because(f"{found.path}.on", *(f"{trip.path}.date" for trip in found.trips)),
    )


def _steps(look: Look, found: Presence) -> Iterator[Sentence]:
    yield Words(N_("Asylum was granted: {date}."), date=found.granted)
    for trip in found.trips:
        first, end = trip.span(look.today)
        if trip.back is None:
            words = N_("You left on {left}. You told us no day of coming back.")
            yield Words(words, left=trip.left)
        else:
            yield Count(
                "You left on {left} and came back on {back}: {count} day.",
                "You left on {left} and came back on {back}: {count} days.",
                (end - first).days,
                left=trip.left,
                back=trip.back,
            )
    yield Count(
        "{days} days from the grant, and {count} day abroad: {date}.",
        "{days} days from the grant, and {count} days abroad: {date}.",
        found.away,
        days=(found.complete - found.granted.latest).days - found.away,
        date=found.complete,
    )
    yield Words(N_("The year is measured on the day of the decision."))


def _trips(look: Look) -> Iterator[Trip]:
    """Each leaving of the United States with the next arrival that is told."""
    arrivals = sorted(one.date.value for one in look.person.entries.rows.values() if one.date.value)
    for key, row in look.person.exits.rows.items():
        left, country = row.date.value, row.country.value
        if left is not None and country and is_united_states(country):
            back = next((day for day in arrivals if day.latest >= left.earliest), None)
            yield Trip(left, back, look.path(f"self.exits.{key}"))


def _is_unsure(trip: Trip) -> bool:
    return trip.back is None or is_rough(trip.left) or is_rough(trip.back)


def _first(told: tuple[PartialDate, str]) -> PartialDate:
    return told[0]
