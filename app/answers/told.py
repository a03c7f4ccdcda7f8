"""What was told of whom: the events of one kind, with the facts that decide on an item's scope.

Every function returns events whose paths begin at the case, or looks into the row of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.answers.case import Case
from app.answers.countries import is_united_states, same_country
from app.answers.dates import PartialDate
from app.answers.events import Application, ArrestKind, DocumentKind, Exit, GrantKind
from app.answers.family import close_family
from app.answers.filing import Filing
from app.answers.history import Event, Kind, history
from app.answers.person import Person

Events = tuple[Event, ...]


def of(case: Case, ids: Iterable[str], kind: Kind) -> Iterator[Event]:
    """Yield the events of ``kind`` of the people ``ids``, each person's oldest first."""
    for who in ids:
        yield from history(case.people[who], f"people.{who}.", kind)


def with_family(case: Case, filing: Filing) -> tuple[str, ...]:
    """Return the ids of the person who files and of their close family."""
    return (filing.person, *close_family(case.people[filing.person]))


def in_united_states(event: Event) -> bool:
    """Return True when the event is told to be in the United States."""
    return event.country is not None and is_united_states(event.country)


def may_be_in_united_states(event: Event) -> bool:
    """Return True when the event is in the United States, or nobody said where it was."""
    return event.country is None or in_united_states(event)


def is_third(country: str, home: str | None) -> bool:
    """Return True for a country that is neither the United States nor ``home``."""
    return not is_united_states(country) and not (home and same_country(country, home))


def arrest_kind(case: Case, event: Event) -> ArrestKind | None:
    """Return what was done in an ``arrest`` event; None when nobody said."""
    return _person_of(case, event).arrests.rows[_row_id(event)].kind.value


def application(case: Case, event: Event) -> Application:
    """Return the row of an ``application`` event of a person."""
    return _person_of(case, event).applications.rows[_row_id(event)]


def asks_for(case: Case, event: Event, words: Iterable[str]) -> bool:
    """Return True when one of ``words`` (lower case) is in what the application asked for."""
    kind = (application(case, event).kind.value or "").casefold()
    return any(word in kind for word in words)


def was_approved(case: Case, event: Event) -> bool:
    """Return True when the decision on an application is told, in words such as *granted*."""
    return _decided(case, event, _APPROVED)


def was_refused(case: Case, event: Event) -> bool:
    """Return True when the decision on an application is told, in words such as *refused*."""
    return _decided(case, event, _REFUSED)


def document_kind(case: Case, event: Event) -> DocumentKind | None:
    """Return what kind of paper a ``document`` event is about; None when nobody said."""
    return _person_of(case, event).documents.rows[_row_id(event)].kind.value


def grants(case: Case, who: str, *kinds: GrantKind) -> Events:
    """Return the grants of one of the ``kinds`` to the person ``who``, oldest first."""
    return tuple(
        event
        for event in of(case, (who,), "grant")
        if _person_of(case, event).grants.rows[_row_id(event)].kind.value in kinds
    )


def journey(case: Case, event: Event) -> Exit:
    """Return the row of an ``exit`` event."""
    return _person_of(case, event).exits.rows[_row_id(event)]


def goes_to(case: Case, event: Event, country: str) -> bool:
    """Return True when the stated destination of an ``exit`` event is ``country``."""
    destination = journey(case, event).destination.value
    return destination is not None and same_country(destination, country)


def may_be_since(day: PartialDate | None, start: PartialDate | None) -> bool:
    """Return True unless the dates leave no doubt that ``day`` lies before ``start``."""
    return day is None or start is None or day.latest >= start.earliest


_APPROVED = ("grant", "approv", "given", "recogni")
_REFUSED = ("refus", "deni", "reject")


def _decided(case: Case, event: Event, words: Iterable[str]) -> bool:
    decision = (application(case, event).decision.value or "").casefold()
    return any(word in decision for word in words)


def _person_of(case: Case, event: Event) -> Person:
    return case.people[event.path.split(".")[1]]


def _row_id(event: Event) -> str:
    return event.path.rsplit(".", 1)[-1]
