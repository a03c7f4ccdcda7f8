"""What a filing-relative path leads to: an answer in some state, or nobody and nothing there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from app.answers.states import State
from app.filing import wording

OPEN_STATES: Final = frozenset({State.UNASKED, State.SKIPPED, State.DECLINED, State.ASK_A_LAWYER})
"""States that print nothing and are listed (never.md 2)."""


@dataclass(frozen=True)
class Resolved:
    """The answer a path leads to.

    ``sources`` are the absolute case paths it was read from; for an answer that is open, the
    paths of the questions still to be answered. ``missing`` are open parts of a value whose
    other parts print. ``whole`` says that the state belongs to the row, table or relative as a
    whole, not to the one fact asked for. ``unclear`` says in plain words why answers that
    contradict each other leave no single value; nothing prints then.
    """

    state: State
    value: object = None
    sources: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    whole: bool = False
    unclear: str | None = None

    @property
    def is_open(self) -> bool:
        """True when nobody has answered yet: nothing prints, and the question is listed."""
        return self.state in OPEN_STATES


@dataclass(frozen=True)
class Absent:
    """There is no such row or relative: nothing prints and nothing is missing."""


Outcome = Resolved | Absent
ABSENT: Final = Absent()


def whole(state: State, *sources: str) -> Resolved:
    """The state of a row, table or relative as a whole, asked for at ``sources``."""
    return Resolved(state, sources=sources, whole=True)


def unclear(path: str, reason: str) -> Resolved:
    """Answers that contradict each other; ``reason`` says so, ``path`` is where to mend it."""
    return Resolved(State.UNASKED, sources=(path,), whole=True, unclear=reason)


def joined(parts: Sequence[Outcome], separator: str) -> Outcome:
    """One text from several answers; no part is invented and none is lost.

    Given parts are joined; *none* and *not applicable* are left out; *unknown* prints its word;
    open parts are listed as missing while the rest prints. Where no part prints, the result has
    the state the parts agree on (*none* where they do not).
    """
    for part in parts:
        if isinstance(part, Absent) or part.whole:
            return part
    answers = [part for part in parts if isinstance(part, Resolved)]
    missing = _paths(part for part in answers if part.is_open)
    if not any(part.state is State.GIVEN for part in answers):
        return _without_value(answers, missing)
    shown = [part for part in answers if part.state in (State.GIVEN, State.UNKNOWN)]
    text = separator.join(_word(part) for part in shown)
    return Resolved(State.GIVEN, text, _paths(shown), missing)


def _word(part: Resolved) -> str:
    return wording.UNKNOWN if part.state is State.UNKNOWN else str(part.value)


def _paths(parts: Iterable[Resolved]) -> tuple[str, ...]:
    return tuple(path for part in parts for path in (*part.sources, *part.missing))


def _without_value(answers: Sequence[Resolved], missing: tuple[str, ...]) -> Resolved:
    if missing:
        state = next(part.state for part in answers if part.is_open)
        return Resolved(state, sources=missing)
    states = {part.state for part in answers}
    state = states.pop() if len(states) == 1 else State.NONE
    return Resolved(State.UNKNOWN if State.UNKNOWN in states else state, sources=_paths(answers))
