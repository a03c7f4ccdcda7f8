"""Journeys of a person to the country that is feared, and homes there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from app.answers.dates import PartialDate
from app.i18n import N_
from app.rules.look import Look
from app.rules.sentences import Country, Words
from app.rules.situation import is_feared


class Stay(NamedTuple):
    """A journey to the feared country, or a home there: in words, when, where it was told."""

    words: Words
    day: PartialDate
    read: tuple[str, ...]
    is_home: bool = False


def stays(look: Look) -> Iterator[Stay]:
    """Journeys of the person to the feared country, and homes there, that have a date."""
    for key, row in look.person.exits.rows.items():
        country, day = row.destination.value, row.date.value
        if country and day and is_feared(look, country):
            words = Words(
                N_("You told us that you went to {country} ({date})."),
                country=Country(country),
                date=day,
            )
            yield Stay(words, day, (f"self.exits.{key}.destination", f"self.exits.{key}.date"))
    for key, home in look.person.residences.rows.items():
        country, day = home.country.value, home.from_.value
        if country and day and is_feared(look, country):
            words = Words(
                N_("You told us that you lived in {country} ({date})."),
                country=Country(country),
                date=day,
            )
            here = f"self.residences.{key}"
            yield Stay(words, day, (f"{here}.country", f"{here}.from"), is_home=True)
