"""Counts of days, months and years that the law sets, each by name."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from app.law.facts import Figure, Law


class Count(StrEnum):
    """What is counted; each is the id of its fact. The unit stands in the name."""

    ONE_YEAR_DEADLINE_YEARS = "Q-1.years"
    PERMIT_FILE_CLOCK_DAY = "Q-20.file_day"
    PERMIT_GRANT_CLOCK_DAY = "Q-20.grant_day"
    PERMIT_DECISION_DAYS = "Q-35"
    ANNUAL_FEE_DAYS = "F-7.days"
    MOVE_USCIS_DAYS = "Q-100"
    MOVE_COURT_WORKING_DAYS = "Q-101"
    PRESENCE_DAYS = "Q-120"
    GREEN_CARD_DATED_BACK_YEARS = "Q-123"
    CITIZENSHIP_YEARS = "Q-124.years"
    CITIZENSHIP_EARLY_DAYS = "Q-124.early_days"
    FOLLOW_TO_JOIN_YEARS = "Q-141"
    UNLAWFUL_PRESENCE_DAYS = "Q-164.days"
    TRAVEL_DOCUMENT_YEARS = "Q-165.years"
    PARENT_SIGNS_UNDER_AGE = "Q-50.age"
    INTERPRETER_AGE = "Q-103.age"
    REGISTRATION_AGE = "Q-108.age"
    CHILD_UNDER_AGE = "Q-140.age"


class Photos(StrEnum):
    """Photos for each person; each is the id of its fact."""

    I589 = "Q-60.photos"
    I765 = "Q-62.photos"
    I485 = "Q-63.photos_i485"
    ADVANCE_PAROLE = "Q-63.photos_advance_parole"
    TRAVEL_DOCUMENT_IN_US = "Q-63.photos_rtd_in_us"
    TRAVEL_DOCUMENT_ABROAD = "Q-63.photos_rtd_abroad"


def count(law: Law, what: Count | Photos, on: date, today: date) -> Figure:
    """How many, by the law ``on`` that day.

    ``on`` is the day that the rule is used on (the mail date, the day of a notice, today), not the
    day that comes out: what holds beyond the review day nobody knows.
    """
    return law.figure(what.value, on, today)
