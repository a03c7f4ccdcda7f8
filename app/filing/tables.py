"""Which rows of a person's history a form's table prints, and in which order.

Every rule is a pure function of the person, the filing and the day (the planned mailing day).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal

from app.answers.countries import is_united_states, same_country
from app.answers.events import Entry, TravelDocument
from app.answers.filing import Filing
from app.answers.person import Person
from app.answers.rows import Rows
from app.answers.states import Answer
from app.filing import tables_i485
from app.filing.selecting import Selection, Table, backwards, newest_first, recent


def residences(person: Person, _filing: Filing, day: date) -> Selection:
    """A.III.2: homes of the last five years, the present one first, then backwards in time."""
    return recent(person.residences.rows, day)


def jobs(person: Person, _filing: Filing, day: date) -> Selection:
    """A.III.4: work of the last five years, the present job first, then backwards in time."""
    return recent(person.jobs.rows, day)


def schools(person: Person, _filing: Filing, _day: date) -> Selection:
    """A.III.3: all schools, the most recent first."""
    return Selection(newest_first(person.schools.rows))


def entries(person: Person, _filing: Filing, _day: date) -> Selection:
    """A.I.19.c: all arrivals in the United States, the most recent first."""
    return Selection(arrivals(person.entries))


def other_names(person: Person, _filing: Filing, _day: date) -> Selection:
    """All other names the person has used, in the order given."""
    return Selection(tuple(person.other_names.rows))


def relatives_who_helped(_person: Person, filing: Filing, _day: date) -> Selection:
    """Part D: the relatives who helped, in the order given."""
    return Selection(tuple(filing.assistance.relatives.rows))


def last_homes(person: Person, filing: Filing, _day: date) -> Selection:
    """A.III.1: the last home before the United States, then the last in the country feared.

    The second row is asked for only when the first lies in another country. The most recent
    home abroad counts as the last one before the arrival.
    """
    abroad = [row for row in newest_first(person.residences.rows) if _is_abroad(person, row)]
    if not abroad:
        return Selection((), waits_for=_unless_complete(person))
    feared = filing.claim.country_feared if filing.claim else Answer[str]()
    if not feared.is_given:
        return Selection((abroad[0],), waits_for="country_feared")
    country = feared.value or ""
    there = [row for row in abroad if same_country(_country(person, row), country)]
    if not there:
        return Selection((abroad[0],), waits_for=_unless_complete(person))
    return Selection((abroad[0],) if there[0] == abroad[0] else (abroad[0], there[0]))


TABLES: Final[Mapping[str, Table]] = {
    "last_homes": Table("person", "residences", last_homes),
    "residences": Table("person", "residences", residences),
    "schools": Table("person", "schools", schools),
    "jobs": Table("person", "jobs", jobs),
    "entries": Table("person", "entries", entries),
    "other_names": Table("person", "other_names", other_names),
    "relatives_who_helped": Table("filing", "assistance.relatives", relatives_who_helped),
    **tables_i485.TABLES,
}


def arrivals(table: Rows[Entry]) -> tuple[str, ...]:
    """Ids of arrivals, the most recent first, those without a date last."""
    days = {row: entry.date.value for row, entry in table.rows.items()}
    return tuple(sorted(days, key=lambda row: backwards(days[row])))


def latest_document(rows: Mapping[str, TravelDocument]) -> str | None:
    """Id of the document issued last; None when a missing date of issue leaves it open."""
    days = {row: document.issued.value for row, document in rows.items()}
    if len(days) > 1 and any(day is None for day in days.values()):
        return None
    return min(days, key=lambda row: backwards(days[row]), default=None)


def _country(person: Person, row: str) -> str:
    return person.residences.rows[row].country.value or ""


def _is_abroad(person: Person, row: str) -> bool:
    country = _country(person, row)
    return bool(country) and not is_united_states(country)


def _unless_complete(person: Person) -> Literal["the table"] | None:
    known = all(home.country.is_given for home in person.residences.rows.values())
    return None if person.residences.complete and known else "the table"
