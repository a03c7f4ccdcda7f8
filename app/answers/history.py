"""One history per person, from which the forms' tables and proposals come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final, Literal
from weakref import ref

from app.answers.dates import PartialDate
from app.answers.events import (
    Application,
    Arrest,
    Entry,
    Exit,
    Grant,
    Harm,
    Job,
    Membership,
    Residence,
    School,
    TravelDocument,
)
from app.answers.person import CourtStatus, Marriage, Person
from app.answers.states import Answer
from app.i18n import N_, _, language, names, right_to_left

Kind = Literal[
    "birth",
    "residence",
    "school",
    "job",
    "marriage",
    "entry",
    "exit",
    "document",
    "arrest",
    "harm",
    "membership",
    "application",
    "grant",
    "court",
    "filing",
]
UNITED_STATES = "United States"
_NOWHERE: Final[Answer[str]] = Answer()


@dataclass(frozen=True)
class Event:
    """Something that happened to a person.

    ``path`` is the row it comes from (``arrests.r1``, with the prefix asked for); ``date`` is
    when it began and ``until`` when it ended ("present": it has not); ``country`` is where, and
    for an exit the country left; ``label`` says in the window's language what it is.
    """

    kind: Kind
    path: str
    date: PartialDate | None
    until: PartialDate | Literal["present"] | None
    country: str | None
    label: str


def history(person: Person, prefix: str = "", only: Kind | None = None) -> tuple[Event, ...]:
    """Return the events of ``person`` (``only`` those of a kind), oldest first, undated ones last.

    Paths begin with ``prefix`` (such as ``people.p1.``). Nothing is inferred: each event is a
    row the person told, their birth, or their case in immigration court.
    """
    key = id(person), prefix, only, language()
    known = _known.get(key)
    if known is None or known[0]() is not person:
        events = tuple(sorted(_events(person, prefix, only), key=_when))
        known = _known[key] = ref(person, partial(_forget, key)), events
    return known[1]


_Key = tuple[int, str, Kind | None, str]
_known: Final[dict[_Key, tuple[ref[Person], tuple[Event, ...]]]] = {}
"""The events of people as they are now: sworn items and rules ask hundreds of times. A person is
not held, so that they can be forgotten, and their events with them."""


def _forget(key: _Key, gone: ref[Person]) -> None:
    if key in _known and _known[key][0] is gone:
        del _known[key]


def _when(event: Event) -> tuple[bool, date, date, bool]:
    """Who left one country and entered another on one day left first."""
    if event.date is None:
        return True, date.max, date.max, False
    return False, event.date.earliest, event.date.latest, event.kind == "entry"


def _events(person: Person, prefix: str, only: Kind | None) -> Iterator[Event]:
    birth = person.birth
    if birth.date.is_given and only in (None, "birth"):
        label = _("Born in {where}").format(where=_words(birth.city, country=birth.country))
        yield Event("birth", f"{prefix}birth", birth.date.value, None, birth.country.value, label)
    court = person.proceedings.status.value in (CourtStatus.NOW, CourtStatus.PAST)
    if court and only in (None, "court"):
        label = _("In immigration court: {court}").format(court=_words(person.proceedings.court))
        yield Event("court", f"{prefix}proceedings", None, None, UNITED_STATES, label)
    for kind, (table, read) in _READERS.items():
        rows = getattr(person, table).rows if only in (None, kind) else {}
        for row_id, row in rows.items():
            yield read(f"{prefix}{table}.{row_id}", row)


def _words(*answers: Answer[Any], country: Answer[str] = _NOWHERE) -> str:
    """Return the given answers beside each other, or a dash when there are none.

    The country comes last, by its name in the window's language. Both are kept apart from the
    words around them where those run from right to left.
    """
    told = dict.fromkeys(str(answer.value) for answer in answers if answer.is_given)
    parts = [", ".join(told)] if told else []
    if country.value is not None:
        parts.append(names.named(names.countries(language()), country.value))
    shown = [f"\u2068{one}\u2069" for one in parts] if right_to_left() else parts
    return ", ".join(shown) or "\u2013"


def _residence(path: str, row: Residence) -> Event:
    label = _("Lived in {where}").format(where=_words(row.city, country=row.country))
    return Event("residence", path, row.from_.value, row.to.value, row.country.value, label)


def _school(path: str, row: School) -> Event:
    label = _("Went to school: {school}").format(school=_words(row.name))
    return Event("school", path, row.from_.value, row.to.value, row.country.value, label)


def _job(path: str, row: Job) -> Event:
    label = _("Worked: {work}").format(work=_words(row.occupation, row.employer))
    return Event("job", path, row.from_.value, row.to.value, row.country.value, label)


def _marriage(path: str, row: Marriage) -> Event:
    label = _("Married in {where}").format(where=_words(row.city, country=row.country))
    until = row.ended.value
    return Event("marriage", path, row.date.value, until, row.country.value, label)


def _entry(path: str, row: Entry) -> Event:
    label = _("Entered the United States at {where}").format(where=_words(row.city, row.state))
    return Event("entry", path, row.date.value, None, UNITED_STATES, label)


def _exit(path: str, row: Exit) -> Event:
    label = _("Left {country} for {destination}").format(
        country=_words(country=row.country), destination=_words(country=row.destination)
    )
    return Event("exit", path, row.date.value, None, row.country.value, label)


def _document(path: str, row: TravelDocument) -> Event:
    label = _("Received a travel document of {country}").format(country=_words(country=row.country))
    return Event("document", path, row.issued.value, row.expires.value, row.country.value, label)


_ARREST_LABELS = {
    "arrested": N_("Arrested in {where}"),
    "detained": N_("Held in {where}"),
    "questioned": N_("Questioned in {where}"),
    "charged": N_("Charged in {where}"),
    "convicted": N_("Convicted in {where}"),
    "imprisoned": N_("In prison in {where}"),
}


def _arrest(path: str, row: Arrest) -> Event:
    kind = row.kind.value
    template = _ARREST_LABELS[kind] if kind else N_("Police or court in {where}")
    label = _(template).format(where=_words(row.place, country=row.country))
    return Event("arrest", path, row.date.value, row.until.value, row.country.value, label)


def _harm(path: str, row: Harm) -> Event:
    label = _("Harm or threats in {where}").format(where=_words(row.place, country=row.country))
    return Event("harm", path, row.date.value, row.until.value, row.country.value, label)


def _membership(path: str, row: Membership) -> Event:
    label = _("Belonged to {group}").format(group=_words(row.name))
    return Event("membership", path, row.from_.value, row.to.value, row.country.value, label)


def _application(path: str, row: Application) -> Event:
    label = _("Asked {country} for {what}").format(
        country=_words(country=row.government), what=_words(row.kind)
    )
    return Event(
        "application", path, row.filed.value, row.decided.value, row.government.value, label
    )


_GRANT_LABELS = {
    "asylum": N_("Granted asylum"),
    "refugee": N_("Granted refugee status"),
    "residence": N_("Granted permanent residence"),
}


def _grant(path: str, row: Grant) -> Event:
    label = _(_GRANT_LABELS.get(str(row.kind.value), N_("Granted a status")))
    return Event("grant", path, row.on.value, None, UNITED_STATES, label)


_READERS: dict[Kind, tuple[str, Callable[[str, Any], Event]]] = {
    "residence": ("residences", _residence),
    "school": ("schools", _school),
    "job": ("jobs", _job),
    "marriage": ("marriages", _marriage),
    "entry": ("entries", _entry),
    "exit": ("exits", _exit),
    "document": ("documents", _document),
    "arrest": ("arrests", _arrest),
    "harm": ("harms", _harm),
    "membership": ("memberships", _membership),
    "application": ("applications", _application),
    "grant": ("grants", _grant),
}
