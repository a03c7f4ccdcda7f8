"""All estimates about one person."""

from __future__ import annotations

from datetime import date

from app.answers.case import Case
from app.law.facts import Law
from app.rules.estimates import asylum_clock, fees, one_year, permit_window, photos, presence
from app.rules.estimates.dates_to_watch import WatchedDate, dates_to_watch
from app.rules.estimates.estimate import Estimate
from app.rules.look import Household, Look


def estimates(case: Case, law: Law, today: date, person: str) -> tuple[Estimate, ...]:
    """What can be counted for ``person``: dates first, then fees and photos.

    ``case`` holds only answers in use, as for :func:`app.rules.check.check`.
    """
    look = _look(case, law, today, person)
    counted = (
        calculator.estimate(look)
        for calculator in (one_year, asylum_clock, permit_window, presence, fees, photos)
    )
    return tuple(one for one in counted if one is not None)


def watched(case: Case, law: Law, today: date, person: str) -> tuple[WatchedDate, ...]:
    """The next dates of ``person``, the nearest first."""
    return dates_to_watch(_look(case, law, today, person))


def _look(case: Case, law: Law, today: date, person: str) -> Look:
    return Household(case, law, today).look(person)
