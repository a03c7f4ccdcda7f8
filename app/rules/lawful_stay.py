"""How long a person was allowed to stay after the last arrival, and the time after that.

Only what dates leave no doubt about; an open request for asylum and childhood are left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.answers import paths
from app.answers.concern import ADULT
from app.answers.countries import is_united_states
from app.answers.dates import PartialDate
from app.answers.events import EntryManner
from app.rules.arrivals import manner
from app.rules.estimates.days import years_after
from app.rules.look import Look
from app.rules.situation import asylum_requests, claim_filing, last_arrival

LIMIT: Final = "Q-164.days"
"""The fact with the days without a lawful stay after which leaving can matter for the way back."""

Told = tuple[PartialDate, str]
_ROUGH: Final = timedelta(days=366)
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True)
class Beyond:
    """A time without a lawful stay: its surely smallest number of days, and where it was told."""

    days: int
    since: Told
    uninspected: bool


def stay_end(look: Look) -> Told | None:
    """The day the stay of the last arrival ended or ends, as told; the later where two were told.

    None without such a day, and after an entry without inspection.
    """
    arrival = last_arrival(look)
    if arrival is None or _is_uninspected(look, arrival):
        return None
    paths = (f"{arrival[1]}.status_expires", look.path("self.stay_expires"))
    ends = [(look.told(path), path) for path in paths if look.told(path) is not None]
    open_ended = (f"{arrival[1]}.duration_of_status", "self.duration_of_status")
    if not ends or any(look.told(path) is True for path in open_ended):
        return None
    return max(ends, key=_latest)


def beyond(look: Look) -> Beyond | None:
    """The days after the last arrival that were surely without a lawful stay; None without any.

    From an entry without inspection, or from the day after the stay ended; to the request for
    asylum, a grant, a departure, or today; none before the 18th birthday.
    """
    since = _since(look)
    if since is None:
        return None
    start = _last(since[0]) + (_DAY if since[1].endswith("expires") else timedelta())
    end = _end(look, since)
    if end is None:
        return None
    days = (end - max(start, _grown_up(look))).days
    return Beyond(days, since, not since[1].endswith("expires")) if days > 0 else None


def over_limit(look: Look, found: Beyond | None) -> int | None:
    """The days of the law, where ``found`` is surely more; None otherwise, or once they are stale.

    Source: facts Q-164.
    """
    days = look.law.figure(LIMIT, look.today, look.today).number
    return days if found is not None and days is not None and found.days > days else None


def _since(look: Look) -> Told | None:
    arrival = last_arrival(look)
    if arrival and _is_uninspected(look, arrival):
        return arrival
    return stay_end(look)


def _is_uninspected(look: Look, arrival: Told) -> bool:
    return manner(paths.get(look.case, arrival[1])) is EntryManner.WITHOUT_INSPECTION


def _end(look: Look, since: Told) -> date | None:
    """The earliest day that may have ended it; None where that is not known."""
    grants = [row.on.value for row in look.person.grants.rows.values()]
    asked = [one.filed for one in asylum_requests(look)]
    claim = claim_filing(look)
    covered = claim is not None and look.case.filings[claim].person != look.person_id
    if covered or any(day is None for day in (*grants, *asked)) or (grants and not asked):
        return None
    left = [
        row.date.value
        for row in look.person.exits.rows.values()
        if row.country.value and is_united_states(row.country.value)
    ]
    after = [day for day in _known((*grants, *asked, *left)) if _last(day) >= since[0].earliest]
    return min((look.today, *(_first(day) for day in after)))


def _grown_up(look: Look) -> date:
    """The latest day that may be the 18th birthday; the first of all days when birth is unknown."""
    born = look.told("self.birth.date")
    if not isinstance(born, PartialDate):
        return date.min
    return years_after(_last(born), ADULT)


def _known(days: Iterable[PartialDate | None]) -> tuple[PartialDate, ...]:
    return tuple(day for day in days if day is not None)


def _latest(told: Told) -> date:
    return told[0].latest


def _first(day: PartialDate) -> date:
    return day.earliest - _ROUGH if day.about else day.earliest


def _last(day: PartialDate) -> date:
    return day.latest + _ROUGH if day.about else day.latest
