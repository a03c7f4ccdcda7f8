"""What the I-131 and I-485 ask about the body, in the shape of their boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.answers.biographic import Race
from app.answers.states import State
from app.filing.outcome import Outcome, Resolved

if TYPE_CHECKING:
    from app.filing.scope import Scope


def race_white(scope: Scope, who: str) -> Outcome:
    """True when the person chose White."""
    return _chose(scope, who, Race.WHITE)


def race_asian(scope: Scope, who: str) -> Outcome:
    """True when the person chose Asian."""
    return _chose(scope, who, Race.ASIAN)


def race_black(scope: Scope, who: str) -> Outcome:
    """True when the person chose Black or African American."""
    return _chose(scope, who, Race.BLACK)


def race_american_indian(scope: Scope, who: str) -> Outcome:
    """True when the person chose American Indian or Alaska Native."""
    return _chose(scope, who, Race.AMERICAN_INDIAN)


def race_pacific_islander(scope: Scope, who: str) -> Outcome:
    """True when the person chose Native Hawaiian or Other Pacific Islander."""
    return _chose(scope, who, Race.PACIFIC_ISLANDER)


def weight_hundreds(scope: Scope, who: str) -> Outcome:
    """The first of three digits of the weight in pounds: ``0`` for 95 pounds."""
    return _digit(scope, who, 0)


def weight_tens(scope: Scope, who: str) -> Outcome:
    """The second of three digits of the weight in pounds."""
    return _digit(scope, who, 1)


def weight_units(scope: Scope, who: str) -> Outcome:
    """The third of three digits of the weight in pounds."""
    return _digit(scope, who, 2)


def _chose(scope: Scope, who: str, race: Race) -> Outcome:
    answer = scope.resolve(f"{who}.biographic.races")
    if not isinstance(answer, Resolved) or not isinstance(answer.value, list):
        return answer
    return Resolved(State.GIVEN, race in answer.value, answer.sources)


def _digit(scope: Scope, who: str, place: int) -> Outcome:
    """A digit of the weight, with leading zeros."""
    answer = scope.resolve(f"{who}.biographic.weight_pounds")
    if not isinstance(answer, Resolved) or not isinstance(answer.value, int):
        return answer
    return Resolved(State.GIVEN, f"{answer.value:03d}"[place], answer.sources)


FUNCTIONS: Final = (
    race_white,
    race_asian,
    race_black,
    race_american_indian,
    race_pacific_islander,
    weight_hundreds,
    weight_tens,
    weight_units,
)
