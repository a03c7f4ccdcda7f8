"""Which events speak to which sworn item of Form I-131, in that item's own scope.

Sources: the items' wording in edition 01/20/25; facts R-01, R-06, R-09, Q-166.
"""

from __future__ import annotations

from app.answers.case import Case
from app.answers.countries import same_country
from app.answers.dates import PartialDate
from app.answers.events import DocumentKind, GrantKind
from app.answers.filing import Filing
from app.answers.told import (
    Events,
    application,
    asks_for,
    document_kind,
    goes_to,
    grants,
    in_united_states,
    is_third,
    may_be_since,
    of,
    was_approved,
)

_PASSPORT = ("passport", "entry permit", "travel document")
_PROTECTION = ("asylum", "asylee", "refugee")
_ADVANCE_PAROLE = ("advance parole",)


def refugee_status(case: Case, filing: Filing) -> Events:
    """Part 1 item 13: refugee status that the United States gave; asylum is another status."""
    return grants(case, filing.person, GrantKind.REFUGEE)


def in_proceedings(case: Case, filing: Filing) -> Events:
    """Part 4 item 1: immigration court, now or in the past, of the person."""
    return tuple(of(case, (filing.person,), "court"))


def had_travel_document(case: Case, filing: Filing) -> Events:
    """Part 4 item 2.a: a travel document of the United States that is not advance parole."""
    parole = _parole_document(filing)
    return tuple(event for event in _us_documents(case, filing) if event.path != parole)


def had_advance_parole(case: Case, filing: Filing) -> Events:
    """Part 4 item 3.a: advance parole that was granted, or whose document is named here."""
    parole = _parole_document(filing)
    given = (
        event
        for event in of(case, (filing.person,), "application")
        if asks_for(case, event, _ADVANCE_PAROLE) and was_approved(case, event)
    )
    named = (event for event in _us_documents(case, filing) if event.path == parole)
    return (*given, *named)


def returned(case: Case, filing: Filing) -> Events:
    """Part 6 item 3.a: journeys to the country of refuge's origin, unless before the grant."""
    home = _fled(case, filing)
    since = _grant(case, filing)
    return tuple(
        event
        for event in of(case, (filing.person,), "exit")
        if home is not None and goes_to(case, event, home) and may_be_since(event.date, since)
    )


def home_passport(case: Case, filing: Filing) -> Events:
    """Part 6 item 3.b: a passport of that country, asked for or received, unless before."""
    home = _fled(case, filing)
    since = _grant(case, filing)
    if home is None:
        return ()
    received = (
        event
        for event in of(case, (filing.person,), "document")
        if document_kind(case, event) is DocumentKind.PASSPORT
    )
    asked = (
        event
        for event in of(case, (filing.person,), "application")
        if asks_for(case, event, _PASSPORT)
    )
    return tuple(
        event
        for event in (*received, *asked)
        if event.country is not None
        and same_country(event.country, home)
        and may_be_since(event.date, since)
    )


def home_benefits(case: Case, filing: Filing) -> Events:
    """Part 6 item 3.c: anything else asked of that country's government, unless before."""
    home = _fled(case, filing)
    since = _grant(case, filing)
    return tuple(
        event
        for event in of(case, (filing.person,), "application")
        if home is not None
        and event.country is not None
        and same_country(event.country, home)
        and not asks_for(case, event, _PASSPORT)
        and may_be_since(event.date, since)
    )


def status_elsewhere(case: Case, filing: Filing) -> Events:
    """Part 6 item 4.c: asylum or refugee status that a third country gave, unless before."""
    home = _fled(case, filing)
    since = _grant(case, filing)
    return tuple(
        event
        for event in of(case, (filing.person,), "application")
        if event.country is not None
        and is_third(event.country, home)
        and asks_for(case, event, _PROTECTION)
        and was_approved(case, event)
        and may_be_since(application(case, event).decided.value, since)
    )


def _us_documents(case: Case, filing: Filing) -> Events:
    return tuple(
        event
        for event in of(case, (filing.person,), "document")
        if in_united_states(event) and document_kind(case, event) is DocumentKind.TRAVEL_DOCUMENT
    )


def _parole_document(filing: Filing) -> str | None:
    """Return the path of the document that this filing names as the last advance parole."""
    row = filing.i131.earlier_advance_parole.document.value if filing.i131 else None
    return f"people.{filing.person}.documents.{row}" if row else None


def _fled(case: Case, filing: Filing) -> str | None:
    """Return the country the person is an asylee from as they named it, else their home."""
    person = case.people[filing.person]
    named = [person.home_country.value, person.nationality.value]
    if filing.i131 is not None:
        named.insert(0, filing.i131.refugee_from.value)
    return next((country for country in named if country is not None), None)


def _grant(case: Case, filing: Filing) -> PartialDate | None:
    """Return the earliest day on which the person was given asylum or refugee status."""
    found = grants(case, filing.person, GrantKind.ASYLUM, GrantKind.REFUGEE)
    days = [event.date for event in found if event.date is not None]
    return min(days, default=None)
