"""Which events speak to which sworn item of Form I-589, in that item's own scope.

Each function takes the case and the filing and returns events whose paths begin at the case.
Sources: the items' wording in edition 01/20/25; facts R-01 to R-05, R-31, Q-1, Q-2.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from app.answers.case import Case
from app.answers.countries import same_country
from app.answers.dates import PartialDate
from app.answers.events import ArrestKind
from app.answers.family import in_us, included, spouses_and_children
from app.answers.filing import Filing, Form
from app.answers.history import Event, history
from app.answers.mailed import mailed
from app.answers.told import (
    Events,
    application,
    arrest_kind,
    asks_for,
    goes_to,
    in_united_states,
    is_third,
    journey,
    may_be_in_united_states,
    of,
    with_family,
)

# Words in the English name of an application that item C.1 asks about.
PROTECTION = ("asylum", "refugee", "withholding", "asilo", "refugio")


def harm_past(case: Case, filing: Filing) -> Events:
    """B.1.A: harm to the person or their family, anywhere, ever."""
    return tuple(of(case, with_family(case, filing), "harm"))


def arrested_abroad(case: Case, filing: Filing) -> Events:
    """B.2: anything from questioning to prison, outside the US, of the person or family.

    An event without a country speaks to B.2 and to C.6 until the person says where it was.
    """
    events = of(case, with_family(case, filing), "arrest")
    return tuple(event for event in events if not in_united_states(event))


def crime_in_us(case: Case, filing: Filing) -> Events:
    """C.6: arrest, custody, charge or sentence in the US, of the person or those included.

    Questioning alone is not in the wording of C.6.
    """
    people = (filing.person, *included(filing))
    return tuple(
        event
        for event in of(case, people, "arrest")
        if may_be_in_united_states(event) and arrest_kind(case, event) is not ArrestKind.QUESTIONED
    )


def organizations(case: Case, filing: Filing) -> Events:
    """B.3.A: groups in the home country, of the person or family."""
    home = _country_feared(case, filing)
    events = of(case, with_family(case, filing), "membership")
    return tuple(
        event
        for event in events
        if event.country is None or home is None or same_country(event.country, home)
    )


def organizations_continuing(case: Case, filing: Filing) -> Events:
    """B.3.B: those of B.3.A that last until today."""
    return tuple(event for event in organizations(case, filing) if event.until == "present")


def applied_before(case: Case, filing: Filing) -> Events:
    """C.1: asylum, refugee status or withholding asked of the US, by the person or family.

    Forms I-589 of theirs that were mailed before count, other than this one.
    """
    people = with_family(case, filing)
    asked = (
        event
        for event in of(case, people, "application")
        if may_be_in_united_states(event) and _may_ask_protection(case, event)
    )
    return (*asked, *mailed(case, people, Form.I589, but=filing))


def status_elsewhere(case: Case, filing: Filing) -> Events:
    """C.2.B: any status asked of a country that is neither the US nor the one feared."""
    home = _country_feared(case, filing)
    return tuple(
        event
        for event in of(case, with_family(case, filing), "application")
        if event.country is not None and is_third(event.country, home)
    )


def travelled_through(case: Case, filing: Filing) -> Events:
    """C.2.A: third countries after leaving home and before the last arrival in the US.

    Of the person, and of spouse and children who are in the US now.
    """
    home = _country_feared(case, filing)
    if home is None:
        return ()
    family = in_us(case, spouses_and_children(case.people[filing.person]))
    return tuple(
        event
        for who in (filing.person, *family)
        for event in _on_the_way(history(case.people[who], f"people.{who}."), case, home)
    )


def returned(case: Case, filing: Filing) -> Events:
    """C.4: journeys of the person whose stated destination is the country feared."""
    home = _country_feared(case, filing)
    exits = of(case, (filing.person,), "exit")
    return tuple(event for event in exits if home is not None and goes_to(case, event, home))


def late_filing(case: Case, filing: Filing) -> Events:
    """C.5: the last arrival, when the mailing day surely lies more than one year after it."""
    last = _last_arrival(of(case, (filing.person,), "entry"))
    if last is None or last.date is None or filing.mail_date is None:
        return ()
    return (last,) if filing.mail_date > one_year_after(last.date.latest) else ()


def one_year_after(arrival: date) -> date:
    """Return the last day within one year of ``arrival``: the same day of the next year (Q-2).

    For 29 February it is 28 February. Weekends are not moved here: item C.5 asks about the day.
    """
    day = 28 if (arrival.month, arrival.day) == (2, 29) else arrival.day
    return arrival.replace(year=arrival.year + 1, day=day)


def _country_feared(case: Case, filing: Filing) -> str | None:
    """Return the country of the claim as the person named it, else their home country."""
    person = case.people[filing.person]
    named = [person.home_country.value, person.nationality.value]
    if filing.claim is not None:
        named.insert(0, filing.claim.country_feared.value)
    return next((country for country in named if country is not None), None)


def _may_ask_protection(case: Case, event: Event) -> bool:
    return application(case, event).kind.value is None or asks_for(case, event, PROTECTION)


def _last_arrival(entries: Iterable[Event]) -> Event | None:
    dated = [(event.date.latest, event) for event in entries if event.date is not None]
    return max(dated, key=_day)[1] if dated else None


def _day(dated: tuple[date, Event]) -> date:
    return dated[0]


def _on_the_way(events: Events, case: Case, home: str) -> Iterator[Event]:
    last = _last_arrival(event for event in events if event.kind == "entry")
    arrived = last.date.latest if last is not None and last.date is not None else date.max
    left = _left_home(events, home, arrived)
    if left is None:
        return
    for event in events:
        if _touches(event, left.earliest, arrived) and _is_abroad(event, case, home):
            yield event


def _left_home(events: Events, home: str, before: date) -> PartialDate | None:
    """Return when the person last left home before that day: an exit, else the last home there."""
    exits = [event.date for event in events if _leaves(event, home)]
    homes = [event.until for event in events if _lived_in(event, home)]
    for found in (exits, homes):
        dates = [day for day in found if isinstance(day, PartialDate) and day.earliest <= before]
        if dates:
            return max(dates)
    return None


def _leaves(event: Event, home: str) -> bool:
    return event.kind == "exit" and event.country is not None and same_country(event.country, home)


def _lived_in(event: Event, home: str) -> bool:
    here = event.kind == "residence" and event.country is not None
    return here and same_country(event.country or "", home)


def _is_abroad(event: Event, case: Case, home: str) -> bool:
    """Return True for a stay in, a departure from, or a journey to a third country.

    A journey home ends a stay abroad: it lies before the last leaving, however rough its day is.
    """
    if event.kind not in ("residence", "exit") or _goes_home(event, case, home):
        return False
    places = [event.country]
    if event.kind == "exit":
        places.append(journey(case, event).destination.value)
    return any(place is not None and is_third(place, home) for place in places)


def _goes_home(event: Event, case: Case, home: str) -> bool:
    return event.kind == "exit" and goes_to(case, event, home)


def _touches(event: Event, first: date, last: date) -> bool:
    """Return True when the event may lie, in part, between the two days."""
    if event.date is None:
        return False
    ended = event.until if event.kind == "residence" else event.date
    end = ended.latest if isinstance(ended, PartialDate) else date.max
    return event.date.earliest <= last and end >= first
