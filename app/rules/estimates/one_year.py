"""The one-year date of Form I-589, counted to the day it can be expected to arrive.

Sources: facts Q-1, Q-2. The days for the mail are our own margin.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.answers.dates import PartialDate
from app.answers.forms import Form
from app.i18n import N_
from app.law import clock
from app.rules.estimates.days import is_rough, working_day, years_after
from app.rules.estimates.estimate import LOOK_IT_UP, Estimate, doubts
from app.rules.look import Look
from app.rules.sentences import Count, Sentence, Words
from app.rules.situation import last_arrival

MAIL_DAYS: Final = 7
"""How long we count for the mail: our own careful margin, not a rule."""

FACTS: Final = ("Q-1", "Q-1.years", "Q-2")
_TITLE: Final = Words(N_("Estimate: one year after your last arrival"))


@dataclass(frozen=True)
class OneYear:
    """The year after the last arrival.

    ``ends`` is its last day, ``latest`` where the date of arrival is rough and may mean a later
    one; ``moved`` is ``latest``, or the Monday after it, where the rule moves it past a weekend
    (Q-2, doubtful). ``due`` is when a form mailed on ``mailed`` can be expected to have arrived.
    """

    arrival: PartialDate
    path: str
    ends: date
    latest: date
    moved: date
    mailed: date
    due: date
    rough: bool

    @property
    def days_left(self) -> int:
        """Days from the expected arrival of the form to the end of the year; below 0 after it."""
        return (self.ends - self.due).days

    @property
    def is_over(self) -> bool:
        """Whether the year is over when the form is mailed, whichever way it is counted."""
        return self.mailed > self.moved


def counted(look: Look) -> OneYear | None:
    """The year after the person's last arrival, for a form mailed on the day of ``look``.

    None where no arrival has a date, or where the rule was not checked for too long.
    """
    arrival = last_arrival(look)
    years = clock.count(look.law, clock.Count.ONE_YEAR_DEADLINE_YEARS, look.today, look.today)
    if arrival is None or years.number is None:
        return None
    told, path = arrival
    latest = years_after(told.latest, years.number)
    return OneYear(
        told,
        path,
        ends=years_after(told.earliest, years.number),
        latest=latest,
        moved=working_day(latest),
        mailed=look.day,
        due=look.day + timedelta(days=MAIL_DAYS),
        rough=is_rough(told) or _is_unsure(look),
    )


def estimate(look: Look) -> Estimate | None:
    """The one-year date of a person who prepares Form I-589; None where there is nothing to count.

    ``look`` is at the person.
    """
    filing = next(iter(look.filings(Form.I589)), None)
    if filing is None or last_arrival(look) is None:
        return None
    year = counted(look.household.look(look.person_id, filing))
    if year is None:
        return Estimate(_TITLE, LOOK_IT_UP, facts=FACTS)
    return Estimate(
        _TITLE,
        Words(N_("The year ends on {date}."), date=year.ends),
        tuple(_steps(look, year)),
        FACTS,
        doubts(look.law, *FACTS, rough=year.rough),
        look.because(f"{year.path}.date", f"filings.{filing}.mail_date"),
    )


def _steps(look: Look, year: OneYear) -> Iterator[Sentence]:
    yield Words(N_("Your last arrival: {date}."), date=year.arrival)
    yield Words(N_("One year, counted from the day after, goes to {date}."), date=year.ends)
    if len(look.person.entries.rows) > 1:
        yield Words(N_("You told us about other arrivals. We counted from the newest one."))
    if working_day(year.ends) != year.ends:
        yield Words(
            N_(
                "That day is a Saturday or a Sunday. The next working day is {date}. We are not "
                "sure that it counts, so our date stays the earlier one."
            ),
            date=working_day(year.ends),
        )
    yield expected(year)
    yield left(year)


def expected(year: OneYear) -> Sentence:
    """When the form can be expected to arrive."""
    return Count(
        "Mailed on {mailed}, with {count} day for the mail, the form is there by {date}.",
        "Mailed on {mailed}, with {count} days for the mail, the form is there by {date}.",
        MAIL_DAYS,
        mailed=year.mailed,
        date=year.due,
    )


def left(year: OneYear) -> Sentence:
    """How many days lie between the arrival of the form and the end of the year."""
    if year.days_left < 0:
        return Count(
            "That is {count} day after the year ends.",
            "That is {count} days after the year ends.",
            -year.days_left,
        )
    return Count("That leaves {count} day.", "That leaves {count} days.", year.days_left)


def _is_unsure(look: Look) -> bool:
    """Whether another arrival has no date, so that it may be the last one."""
    return any(row.date.value is None for row in look.person.entries.rows.values())
