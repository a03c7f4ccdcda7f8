"""Papers that the feared country issued to a person, or was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from app.answers.dates import PartialDate
from app.answers.events import DocumentKind
from app.i18n import N_
from app.rules.look import Look
from app.rules.sentences import Country, Words
from app.rules.situation import is_feared

_PAPERS: Final[dict[DocumentKind | None, str]] = {
    DocumentKind.PASSPORT: N_("a passport of {country} (issued: {date})"),
    DocumentKind.TRAVEL_DOCUMENT: N_("a travel document of {country} (issued: {date})"),
    DocumentKind.ID_CARD: N_("an identity card of {country} (issued: {date})"),
}
_ASKED: Final = N_("a request to {country} for papers to travel ({date})")
_ASKED_FOR: Final = ("passport", "entry permit", "travel document")


class HomePaper(NamedTuple):
    """A paper of the feared country: in words, when it was issued or asked for, where told."""

    words: Words
    day: PartialDate
    read: tuple[str, ...]


def home_papers(look: Look) -> Iterator[HomePaper]:
    """Papers of the feared country that have a date, and requests to it for papers to travel."""
    yield from _issued(look)
    yield from _requested(look)


def _issued(look: Look) -> Iterator[HomePaper]:
    for key, row in look.person.documents.rows.items():
        country, day, template = row.country.value, row.issued.value, _PAPERS.get(row.kind.value)
        if template and country and day and is_feared(look, country):
            words = Words(template, country=Country(country), date=day)
            here = f"self.documents.{key}"
            yield HomePaper(words, day, (f"{here}.country", f"{here}.issued"))


def _requested(look: Look) -> Iterator[HomePaper]:
    for key, row in look.person.applications.rows.items():
        country, day, kind = row.government.value, row.filed.value, row.kind.value or ""
        asked = any(word in kind.casefold() for word in _ASKED_FOR)
        if asked and country and day and is_feared(look, country):
            here = f"self.applications.{key}"
            read = (f"{here}.kind", f"{here}.government", f"{here}.filed")
            yield HomePaper(Words(_ASKED, country=Country(country), date=day), day, read)
