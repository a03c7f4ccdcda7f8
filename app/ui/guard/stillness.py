"""How long nobody was there, and whether the computer slept: by two clocks, without any widget."""

from __future__ import annotations

import enum
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

WARNING: Final = 20
"""So many seconds before locking the person is told."""
_JUMP: Final = 5
"""So many seconds that one clock is ahead of the other are no trembling of the clocks."""
_STALL: Final = 30
"""Somebody looks each second; after so long without, the computer or the program was stopped."""


@dataclass(frozen=True)
class Moment:
    """The same moment on two clocks, in seconds.

    ``steady`` is never set; on most systems it stands still while the computer sleeps. ``wall``
    goes on then, and anybody may set it.
    """

    steady: float
    wall: float


def now() -> Moment:
    """This moment."""
    return Moment(time.monotonic(), time.time())


class State(enum.Enum):
    """What is to be done."""

    THERE = "somebody is there"
    SOON = "lock soon, and say so"
    LOCK = "lock now"


class Stillness:
    """Counts since :meth:`touch`; ``allowed`` tells after how many seconds to lock."""

    def __init__(self, allowed: Callable[[], float], clocks: Callable[[], Moment] = now) -> None:
        self._allowed, self._clocks = allowed, clocks
        self._touched = self._looked = clocks()

    def touch(self) -> None:
        """Begin anew: somebody is there."""
        self._touched = self._looked = self._clocks()

    def look(self) -> State:
        """What is to be done now. The longer of what the two clocks tell counts."""
        before, self._looked = self._looked, self._clocks()
        still = _between(self._touched, self._looked)
        if _slept(before, self._looked) or still >= self._allowed():
            return State.LOCK
        return State.SOON if still >= self._allowed() - WARNING else State.THERE


def _between(one: Moment, two: Moment) -> float:
    return max(two.steady - one.steady, two.wall - one.wall)


def _slept(one: Moment, two: Moment) -> bool:
    steady = two.steady - one.steady
    return two.wall - one.wall - steady > _JUMP or steady > _STALL
