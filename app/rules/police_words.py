"""What police and courts did, in a few words, with place and date as far as they were told."""

from __future__ import annotations

from typing import Final

from app.answers.case import Case
from app.answers.events import ArrestKind
from app.answers.history import Event
from app.answers.told import Events, arrest_kind
from app.i18n import N_
from app.rules.sentences import Country, Words

_WHAT: Final[dict[ArrestKind | None, str]] = {
    ArrestKind.ARRESTED: N_("an arrest"),
    ArrestKind.DETAINED: N_("being held"),
    ArrestKind.QUESTIONED: N_("being questioned"),
    ArrestKind.CHARGED: N_("a charge"),
    ArrestKind.CONVICTED: N_("a conviction"),
    ArrestKind.IMPRISONED: N_("time in prison"),
    None: N_("an event with police or a court"),
}


def events_in_words(case: Case, events: Events) -> tuple[Words, ...]:
    """Each event, such as *an arrest (Freedonia, May 2020)*."""
    return tuple(_in_words(case, event) for event in events)


def where_told(events: Events) -> tuple[str, ...]:
    """The paths of what rules read of events with police or courts."""
    leaves = ("kind", "country", "date")
    return tuple(f"{event.path}.{leaf}" for event in events for leaf in leaves)


def _in_words(case: Case, event: Event) -> Words:
    what = Words(_WHAT[arrest_kind(case, event)])
    if event.country is None:
        if event.date is None:
            return what
        return Words(N_("{what} ({date})"), what=what, date=event.date)
    place = Country(event.country)
    if event.date is None:
        return Words(N_("{what} ({place})"), what=what, place=place)
    return Words(N_("{what} ({place}, {date})"), what=what, place=place, date=event.date)
