"""Work and school: months with neither, and days that people look at again (R-43)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from app.answers import spans
from app.answers.dates import PartialDate
from app.answers.events import Job, School
from app.answers.forms import Form
from app.answers.rows import Rows
from app.answers.states import State
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.order import misfits
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.topics.entry import LOOK_AGAIN
from app.rules.topics.homes import since

_ADULT: Final = 18
_WORK: Final = ("rows.jobs", "rows.schools", "rows.occupations", "rows.occupation_abroad")


@rule("R-43", topic="jobs", per="person", facts=())
def jobs(look: Look) -> Found | None:
    """Days of work and school that do not go together; for Form I-485 also months with neither.

    Two jobs at once are nothing. Source: facts R-43; Form I-485 item 4.7.
    """
    if not look.filings(Form.I589, Form.I485):
        return None
    adjusting = bool(look.filings(Form.I485))
    causes = [one.cause for one in misfits(look, "work")]
    if adjusting:
        causes += _gaps(look)
    return together(
        look,
        Kind.WARN,
        causes,
        Words(
            N_(
                "Form I-589 asks for jobs of five years and for all schools. Form I-485 asks for "
                "work and school of five years, and for the times without either."
            )
        ),
        Words(
            N_(
                "People usually put a time without work on the list like a job, with what they "
                "lived on then: family, savings, help."
            )
        ),
        LOOK_AGAIN,
        sources=_WORK,
    )


def _gaps(look: Look) -> Iterator[Cause]:
    """Only where the lists are told to be whole, and only for the years as an adult."""
    jobs, schools = look.person.jobs, look.person.schools
    if not (_is_whole(jobs) and _is_whole(schools)):
        return
    told = [
        *spans.spans(jobs, look.path("self.jobs")),
        *spans.spans(schools, look.path("self.schools")),
    ]
    if len(told) < len(jobs.rows) + len(schools.rows):
        return
    start = _since(look)
    for gap in spans.gaps(told, start, look.today) if start else ():
        words = N_("You told us about no work and no school between {start} and {end}.")
        paths = tuple(
            f"{path}.{leaf}" for path, leaf in zip(gap.paths, ("to", "from"), strict=False)
        )
        yield Cause(Words(words, start=gap.start, end=gap.end), paths)


def _is_whole(table: Rows[Job] | Rows[School]) -> bool:
    return table.complete or table.state is State.NONE


def _since(look: Look) -> date | None:
    born: PartialDate | None = look.person.birth.date.value
    if born is None:
        return None
    last = born.latest
    day = 28 if (last.month, last.day) == (2, 29) else last.day
    return max(since(look), last.replace(year=last.year + _ADULT, day=day))
