"""Which rows of a person's history the tables of Form I-485 print, and in which order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from app.answers.countries import is_united_states
from app.answers.dates import PartialDate
from app.answers.events import Job, Residence, School
from app.answers.filing import Filing
from app.answers.person import Marriage, Person
from app.answers.states import State
from app.filing.selecting import Selection, Spell, Table, backwards, newest_first, recent

_ENDED: Final = frozenset({State.GIVEN, State.UNKNOWN})


def prior_addresses(person: Person, _filing: Filing, day: date) -> Selection:
    """Part 1 item 18: the homes of the last five years before the present one, latest first."""
    rows = recent(person.residences.rows, day).rows
    return Selection(tuple(row for row in rows if not _is_home(person.residences.rows[row])))


def address_abroad(person: Person, _filing: Filing, day: date) -> Selection:
    """Part 1 item 18: the latest home abroad of more than a year, if not already listed.

    A home counts unless its dates prove that it lasted a year or less.
    """
    homes = person.residences.rows
    long = {row: home for row, home in homes.items() if _is_abroad(home) and not _is_short(home)}
    return _latest_unlisted(newest_first(long), recent(homes, day).rows)


def occupations(person: Person, _filing: Filing, day: date) -> Selection:
    """Part 4 item 7: work and schools of the last five years, the present ones first."""
    return Selection(recent(_occupations(person), day).rows)


def occupation_abroad(person: Person, _filing: Filing, day: date) -> Selection:
    """Part 4 item 8: the latest employer or school abroad, if not already listed."""
    rows = _occupations(person)
    abroad = {row: one for row, one in rows.items() if _is_abroad(one)}
    return _latest_unlisted(newest_first(abroad), recent(rows, day).rows)


def prior_marriages(person: Person, _filing: Filing, _day: date) -> Selection:
    """Part 6 items 11 to 18: the marriages that ended, the one that ended last first."""
    ended = {row: one for row, one in person.marriages.rows.items() if _has_ended(one)}
    return Selection(tuple(sorted(ended, key=lambda row: backwards(ended[row].ended.value))))


def organizations(person: Person, _filing: Filing, _day: date) -> Selection:
    """Part 9 items 2 to 9: every group, in the order given."""
    return Selection(tuple(person.memberships.rows))


def other_birth_dates(person: Person, _filing: Filing, _day: date) -> Selection:
    """Part 1 item 3: other dates of birth, in the order given."""
    return Selection(tuple(person.other_birth_dates.rows))


def other_a_numbers(person: Person, _filing: Filing, _day: date) -> Selection:
    """Part 1 item 5: other A-Numbers, in the order given."""
    return Selection(tuple(person.other_a_numbers.rows))


TABLES: Final[Mapping[str, Table]] = {
    "prior_addresses": Table("person", "residences", prior_addresses),
    "address_abroad": Table("person", "residences", address_abroad),
    "occupations": Table("person", "jobs", occupations, more=("schools",)),
    "occupation_abroad": Table("person", "jobs", occupation_abroad, more=("schools",)),
    "prior_marriages": Table("person", "marriages", prior_marriages),
    "organizations": Table("person", "memberships", organizations),
    "other_birth_dates": Table("person", "other_birth_dates", other_birth_dates),
    "other_a_numbers": Table("person", "other_a_numbers", other_a_numbers),
}


def _occupations(person: Person) -> dict[str, Job | School]:
    jobs = {f"jobs.{row}": one for row, one in person.jobs.rows.items()}
    schools = {f"schools.{row}": one for row, one in person.schools.rows.items()}
    return {**jobs, **schools}


def _latest_unlisted(abroad: tuple[str, ...], listed: tuple[str, ...]) -> Selection:
    if abroad and abroad[0] in listed:
        return Selection((), settled=True)
    return Selection(abroad[:1])


def _is_home(home: Residence) -> bool:
    return home.to.value == "present"


def _is_abroad(spell: Spell) -> bool:
    country = spell.country.value
    return bool(country) and not is_united_states(country or "")


def _is_short(spell: Spell) -> bool:
    begun, until = spell.from_.value, spell.to.value
    if begun is None or not isinstance(until, PartialDate) or begun.about or until.about:
        return False
    return (until.latest - begun.earliest).days <= 365


def _has_ended(marriage: Marriage) -> bool:
    return marriage.ended.state in _ENDED
