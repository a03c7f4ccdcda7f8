"""Which sworn items may be suggested to this person at all, on this form."""

from __future__ import annotations

from datetime import date

from app.answers.case import Case
from app.answers.filing import Filing
from app.answers.i131 import TravelApplication
from app.answers.i765 import PermitCategory
from app.answers.person import Person

ADULT = 18


def concerns(case: Case, filing: Filing, key: str, day: date | None) -> bool:
    """Return True when the item ``key`` may be suggested in ``filing``.

    Item 30 of Form I-765 is asked only in category (c)(8), Part 6 of Form I-131 only for a
    refugee travel document; nothing is ever suggested for Part 9 of a child's Form I-485
    (never.md 11). ``day`` is the mailing day, or today.
    """
    if key == "i765.sworn.arrested":
        return filing.i765 is not None and filing.i765.category.value is _C8
    if key in _PART_6:
        return filing.i131 is not None and filing.i131.application.value in _REFUGEE_TRAVEL
    if key in _PART_9:
        return not is_child(case.people[filing.person], day)
    return True


def is_child(person: Person, day: date | None) -> bool:
    """Return True when the person may be under 18 on ``day``; False when no birth day is told."""
    return is_younger(person, ADULT, day)


def is_younger(person: Person, years: int, day: date | None) -> bool:
    """Return True when the person may be under ``years`` on ``day``; False when it is not told."""
    born = person.birth.date.value
    if born is None or day is None:
        return False
    last = born.latest
    return (last.year + years, last.month, last.day) > (day.year, day.month, day.day)


_C8 = PermitCategory.ASYLUM_PENDING
_REFUGEE_TRAVEL = (
    TravelApplication.REFUGEE_TRAVEL_ASYLEE,
    TravelApplication.REFUGEE_TRAVEL_RESIDENT,
)
_PART_6 = frozenset(
    {
        "i131.sworn.returned",
        "i131.sworn.home_passport",
        "i131.sworn.home_benefits",
        "i131.sworn.status_elsewhere",
    }
)
_PART_9 = frozenset(
    {
        "i485.sworn.organizations",
        "i485.sworn.visa_refused",
        "i485.sworn.proceedings",
        "i485.sworn.relief",
        "i485.sworn.arrested",
        "i485.sworn.convicted",
        "i485.sworn.punished",
    }
)
