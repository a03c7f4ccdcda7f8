"""The days a claim turns on: the first harm, leaving the country that is feared, coming here.

Rough days stay rough: whoever compares them decides what leaves no doubt.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.answers.dates import PartialDate
from app.rules.look import Look
from app.rules.situation import is_feared

Told = tuple[PartialDate, str]
"""A day, and the path of the answer it was told in."""


def first_harm(look: Look) -> Told | None:
    """The first harm to the person that has a date."""
    return _first(
        (row.date.value, look.path(f"self.harms.{key}.date"))
        for key, row in look.person.harms.rows.items()
    )


def first_arrival(look: Look) -> Told | None:
    """The first arrival in the United States that has a date."""
    return _first(
        (row.date.value, look.path(f"self.entries.{key}.date"))
        for key, row in look.person.entries.rows.items()
    )


def left_home(look: Look) -> Told | None:
    """The first departure from the feared country after the first harm.

    Without a date of harm the last departure from there; without any, the first arrival here.
    """
    harm = first_harm(look)
    left = sorted(_departures(look), key=_day)
    fled = [one for one in left if harm and one[0].latest >= harm[0].earliest]
    if fled:
        return fled[0]
    return left[-1] if left else first_arrival(look)


def _departures(look: Look) -> Iterator[Told]:
    for key, row in look.person.exits.rows.items():
        if row.date.value is not None and is_feared(look, row.country.value):
            yield row.date.value, look.path(f"self.exits.{key}.date")


def _first(told: Iterable[tuple[PartialDate | None, str]]) -> Told | None:
    dated = [(day, path) for day, path in told if day is not None]
    return min(dated, key=_day, default=None)


def _day(told: Told) -> PartialDate:
    return told[0]
