"""Work in the United States, and the times in which something may have allowed it.

Where a date is rough or a status is not known, the benefit of the doubt is the person's.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from app.answers.countries import is_united_states
from app.answers.dates import PartialDate
from app.answers.events import Entry, EntryManner, Job
from app.answers.permits import WorkPermit
from app.answers.rows import Rows
from app.answers.states import State
from app.law.permits import extension
from app.rules.estimates.days import Span, merged
from app.rules.look import Look

_ROUGH: Final = timedelta(days=366)
_DAY: Final = timedelta(days=1)
_NO_WORK: Final = (
    *("unemployed", "retired", "no work", "not working", "jobless", "none"),
    *("student", "homemaker", "housewife"),
)
_NO_WORK_STATUS: Final = (
    *("b-1", "b1", "b-2", "b2", "visit", "touris", "turis", "waiver", "esta", "parole"),
    *("no status", "no lawful", "none", "inspection", "ewi", "pend", "applic", "solicit"),
)
"""Parts of the words for a status that never lets anybody work by itself."""


def without_permission(look: Look) -> tuple[str, ...]:
    """The rows of jobs in the US with a time that, beyond doubt, nothing told would allow.

    None where nobody said which work permits there were.
    """
    if not _knows_all(look.person.permits):
        return ()
    covered = merged(_covered(look))
    rows = look.person.jobs.rows.items()
    return tuple(f"self.jobs.{key}" for key, row in rows if _is_outside(row, covered, look.today))


def _knows_all(permits: Rows[WorkPermit]) -> bool:
    return permits.state in (State.GIVEN, State.NONE)


def _is_outside(job: Job, covered: tuple[Span, ...], today: date) -> bool:
    began, country = job.from_.value, job.country.value
    if began is None or country is None or not is_united_states(country) or not _is_work(job):
        return False
    ended = PartialDate.of(today) if job.to.value == "present" else job.to.value
    if not isinstance(ended, PartialDate):
        ended = began
    surely = (_last(began), min(_first(ended), today) + _DAY)
    at_most = (_first(began), min(_last(ended), today) + _DAY)
    return _leaves_open(surely, covered) or not any(_meet(at_most, one) for one in covered)


def _leaves_open(span: Span, covered: tuple[Span, ...]) -> bool:
    """Whether some day of ``span`` is in none of ``covered``."""
    first, after = span
    for begins, ends in covered:
        if begins <= first < ends:
            first = ends
    return first < after


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _is_work(job: Job) -> bool:
    occupation = (job.occupation.value or "").casefold()
    return not job.support.is_given and not occupation.startswith(_NO_WORK)


def _covered(look: Look) -> Iterator[Span]:
    for permit in look.person.permits.rows.values():
        yield _first_or_ever(permit.from_.value), _until(look, permit)
    for grant in look.person.grants.rows.values():
        yield _first_or_ever(grant.on.value), date.max
    for entry in look.person.entries.rows.values():
        if _may_allow_work(entry):
            yield _first_or_ever(entry.date.value), _stay_until(look, entry)
    status = look.told("self.current_status")
    if status is not None and _may_be_work_status(status) and not look.person.grants.rows:
        yield date.min, date.max


def _until(look: Look, permit: WorkPermit) -> date:
    """The day after the last day the card, and its renewal filed in time, may have lasted."""
    ends, renewal = permit.to.value, permit.renewal_filed.value
    if ends is None:
        return date.max
    last = _last(ends)
    if renewal is None or _first(renewal) > last:
        return last + _DAY
    added = extension(look.law, renewal.earliest, look.today).number
    return date.max if added is None else last + timedelta(days=added) + _DAY


def _may_allow_work(entry: Entry) -> bool:
    if entry.manner.value in (EntryManner.WITHOUT_INSPECTION, EntryManner.PAROLED):
        return False
    return entry.status.value is not None and _may_be_work_status(entry.status.value)


def _may_be_work_status(status: str) -> bool:
    folded = status.casefold()
    return not any(part in folded for part in _NO_WORK_STATUS)


def _stay_until(look: Look, entry: Entry) -> date:
    told = (entry.status_expires.value, look.person.stay_expires.value)
    ends = [_last(day) + _DAY for day in told if day is not None]
    return max(ends) if ends and entry.duration_of_status.value is not True else date.max


def _first_or_ever(day: PartialDate | None) -> date:
    return date.min if day is None else _first(day)


def _first(day: PartialDate) -> date:
    return day.earliest - _ROUGH if day.about else day.earliest


def _last(day: PartialDate) -> date:
    return day.latest + _ROUGH if day.about else day.latest
