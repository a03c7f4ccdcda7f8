"""An invented case that three people signed off, for the tests of a clinic's work on it."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from app.answers.case import Case
from app.answers.clinic_work import SignOffKind, signed
from tests.answers.households import household

DAY, LATER = date(2026, 3, 7), date(2026, 3, 8)
PLACE: Final = "people.p1.birth.city"
CANARY: Final = "Zxqvcanary"
ANA, LEE = "Ana Volunteer", "Lee Lawyer"


def told(**person: Any) -> Case:
    return household({"p1": person, "p2": {"religion": "Pastafarian"}})


def with_all(case: Case) -> Case:
    """The case, prepared, interpreted and reviewed."""
    for kind in SignOffKind:
        case = signed(case, kind, ANA, DAY)
    return case
