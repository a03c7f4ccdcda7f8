"""A stay that ended or was not used as told (R-15), and time without a lawful stay (R-16)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from app.answers.countries import is_united_states
from app.answers.dates import PartialDate
from app.answers.events import EntryManner, School
from app.answers.forms import Form
from app.answers.states import State
from app.i18n import N_
from app.rules.causes import Cause, answered, together
from app.rules.finding import Found, Kind
from app.rules.lawful_stay import LIMIT, Beyond, beyond, over_limit, stay_end
from app.rules.look import Look, certain_before
from app.rules.next_steps import LAWYER, READ_AGAIN
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.situation import last_arrival
from app.rules.sworn import no, source, yes
from app.rules.travel_items import PAROLE, travel_filings

_VIOLATED, _PRESENT = "i485.sworn.status_violated", "i485.sworn.unlawful_presence"
_STUDENT: Final = re.compile(r"[fm]-?1\b", re.IGNORECASE)
_STATUS: Final = (
    "rows.entries",
    "claim.sworn.late_filing",
    "self.last_entry_status",
    "self.current_status",
    "self.stay_until",
    source(_VIOLATED),
)
_PRESENCE: Final = (
    source(_PRESENT),
    source("i485.sworn.presence_trafficking"),
    source("i485.sworn.reentered_after_presence"),
)


@rule("R-15", topic="status", per="person", facts=("Q-4", "Q-129"))
def status(look: Look) -> Found | None:
    """The stay ended before the forms are mailed, a student told no school, or its item is Yes.

    A stay that lasted until a grant raises nothing. Source: facts R-15.
    """
    signs = (*_ended(look), *_no_school(look))
    denied = no(look, _VIOLATED) if signs and not _on_parole(look) else ()
    late = look.filings(Form.I589)
    return together(
        look,
        Kind.WARN,
        (*signs, *answered((*yes(look, _VIOLATED), *denied))),
        Words(
            N_(
                "The forms ask with which status you came, how long it lasted, and what your "
                "status is today. An open request for asylum is not a status of that kind."
            )
        ),
        *((_LATE,) if late else ()),
        Words(
            N_(
                "People usually read these dates beside their I-94 and the papers of their school "
                "or program."
            )
        ),
        *((READ_AGAIN,) if denied else ()),
        sources=_STATUS,
    )


_LATE: Final = Words(
    N_(
        "Item C.5 of Form I-589 asks about more than a year between the last arrival and the "
        "form. The time of a lawful stay can matter there."
    )
)


@rule("R-16", topic="status", per="person", facts=("Q-129", "Q-164", LIMIT))
def presence(look: Look) -> Found | None:
    """Time without a lawful stay beside a No of its item or before a journey; or a Yes.

    For a journey only where the days are surely more than those after which it matters. Source:
    facts R-16; Form I-485 Part 9.
    """
    found = beyond(look)
    denied = no(look, _PRESENT) if found else ()
    journey = tuple(_journey(look, found)) if found else ()
    told = (_says(found),) if found and (denied or journey) else ()
    return together(
        look,
        Kind.WARN,
        (*told, *journey, *answered((*yes(look, _PRESENT), *denied))),
        Words(
            N_(
                "Part 9 of Form I-485 asks about time in the United States without a lawful stay. "
                "Days with an open asylum case, and days before turning 18, can be counted apart."
            )
        ),
        Words(
            N_("People usually write down from when to when it was, with the papers that show it.")
        ),
        *((READ_AGAIN,) if denied else ()),
        LAWYER,
        sources=(*_PRESENCE, *(("filing.i131.trip",) if journey else ())),
    )


def _ended(look: Look) -> Iterator[Cause]:
    end = stay_end(look)
    if end is None:
        return
    grants = [row.on.value for row in look.person.grants.rows.values()]
    if any(day is None or not certain_before(end[0], day) for day in grants):
        return
    looks = (look.household.look(look.person_id, filing) for filing in look.filings())
    if any(certain_before(end[0], PartialDate.of(one.day)) for one in looks):
        words = N_("You told us that you could stay until {date}. The forms are mailed later.")
        yield Cause(Words(words, date=end[0]), (end[1],))


def _no_school(look: Look) -> Iterator[Cause]:
    arrival = last_arrival(look)
    came_as = look.told(f"{arrival[1]}.status") if arrival else None
    schools = look.person.schools
    if arrival is None or came_as is None or not _STUDENT.match(came_as.strip()):
        return
    if schools.state is not State.NONE and not schools.complete:
        return
    if not any(_may_be_here(row, arrival[0]) for row in schools.rows.values()):
        words = N_("You told us that you came as a student ({status}), and no school here.")
        yield Cause(Words(words, status=came_as), (f"{arrival[1]}.status",), ("rows.schools",))


def _may_be_here(school: School, arrival: PartialDate) -> bool:
    country, until = school.country.value, school.to.value
    if country is not None and not is_united_states(country):
        return False
    return not isinstance(until, PartialDate) or not certain_before(until, arrival)


def _on_parole(look: Look) -> bool:
    arrival = last_arrival(look)
    return arrival is not None and look.told(f"{arrival[1]}.manner") is EntryManner.PAROLED


def _says(found: Beyond) -> Cause:
    day, path = found.since
    if found.uninspected:
        words = N_("You told us that you came in without meeting an officer ({date}).")
        return Cause(Words(words, date=day), (f"{path}.date", f"{path}.manner"))
    return Cause(Words(N_("You told us that your stay ended: {date}."), date=day), (path,))


def _journey(look: Look, found: Beyond) -> Iterator[Cause]:
    days = over_limit(look, found)
    plans = look.told("self.travel_plan.leaving") is True
    forms = travel_filings(look, *PAROLE)
    if days is None or not (plans or forms):
        return
    words = N_(
        "You prepare a journey. By these dates more than {days} days passed without a lawful stay."
    )
    read = (f"filings.{one}.i131.application" for one in forms)
    yield Cause(Words(words, days=days), ("self.travel_plan.leaving", *read))
