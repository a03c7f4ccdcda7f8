"""Whether the conditions of a map let a field print: open, closed, or not yet answered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from app.answers.states import State
from app.filing.maps import Gate
from app.filing.outcome import Absent, Outcome, Resolved

Resolve = Callable[[str], Outcome]


class Standing(Enum):
    """How a gate stands. A closed one hides what is behind it; an open question is listed."""

    OPEN = "open"
    CLOSED = "closed"
    UNANSWERED = "unanswered"


@dataclass(frozen=True)
class Passage:
    """How all gates of a field stand together.

    ``questions`` are the paths of the gates nobody has answered, with what they lead to.
    """

    standing: Standing
    questions: tuple[tuple[str, Resolved], ...] = ()


def passage(names: Iterable[str], gates: dict[str, Gate], resolve: Resolve) -> Passage:
    """How the gates ``names`` stand together: one closed gate closes.

    Of several unanswered gates only the first is asked: the others depend on it. ``resolve``
    leads from a filing-relative path to its answer.
    """
    stands = [_stands(gates[name], gates, resolve) for name in names]
    if any(one.standing is Standing.CLOSED for one in stands):
        return Passage(Standing.CLOSED)
    waiting = (one for one in stands if one.standing is Standing.UNANSWERED)
    return next(waiting, Passage(Standing.OPEN))


def _stands(gate: Gate, gates: dict[str, Gate], resolve: Resolve) -> Passage:
    if gate.path is None:
        return _any_of([_stands(gates[name], gates, resolve) for name in gate.any_of])
    answer = resolve(gate.path)
    if gate.is_not is not None:
        hides = isinstance(answer, Resolved) and answer.value == gate.is_not
        return Passage(Standing.CLOSED if hides else Standing.OPEN)
    if isinstance(answer, Absent):
        return Passage(Standing.CLOSED)
    if answer.is_open:
        return Passage(Standing.UNANSWERED, ((gate.path, answer),))
    matches = answer.state is State.GIVEN and answer.value == gate.equals
    return Passage(Standing.OPEN if matches else Standing.CLOSED)


def _any_of(stands: list[Passage]) -> Passage:
    if any(one.standing is Standing.OPEN for one in stands):
        return Passage(Standing.OPEN)
    questions = tuple(question for one in stands for question in one.questions)
    return Passage(Standing.UNANSWERED if questions else Standing.CLOSED, questions)
