"""Lists and makes papers, one after the other; what is wanted comes first."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.answers.case import Case
from app.papers.paper import Drawn, Outcome, Paper
from app.papers.refusal import Refusal
from app.problems import Problem
from app.ui.errands import Errands
from app.ui.papers.listed import UNASKED, Key, State, key_of, state_of

Find = Callable[[Case, date], tuple[Paper, ...]]


class Workshop(QObject):
    """Papers of one state of a case.

    ``listed`` tells that there is a new list, ``made`` the paper whose outcome is known now,
    ``making`` that a wanted paper is being made, ``ready`` that it is there, with what was wanted
    of it, ``failed`` a Problem.
    """

    listed = Signal()
    made = Signal(object)
    making = Signal()
    ready = Signal(object, str)
    failed = Signal(object)

    def __init__(self, find: Find, errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self._find, self._errands = find, errands
        self._papers: dict[Key, Paper] = {}
        self._outcomes: dict[Key, Outcome] = {}
        self._waiting: deque[Key] = deque()
        self._wanted: tuple[Key, str] | None = None
        self._round, self._fresh = 0, False

    @property
    def papers(self) -> tuple[Paper, ...]:
        """All papers of the list."""
        return tuple(self._papers.values())

    def paper(self, key: Key | None) -> Paper | None:
        """The paper of that key, if it is in the list."""
        return self._papers.get(key) if key else None

    def outcome(self, key: Key) -> Outcome | None:
        """What came of a paper; None while nobody made it."""
        return self._outcomes.get(key)

    def state(self, key: Key) -> State:
        """How far a paper of the list is."""
        return state_of(self._papers[key], self._outcomes.get(key))

    def look(self, case: Case, today: date) -> None:
        """List the papers of ``case``, then make those that are quick, to name what they lack.

        What was wanted since :meth:`drop` is done as soon as it is there.
        """
        wanted = self._wanted
        self.drop()
        self._wanted = wanted
        self._errands.run(partial(self._find, case, today), partial(self._list, self._round))

    def drop(self) -> None:
        """Nothing that was made or is under way counts any more; the case has changed."""
        self._round, self._fresh = self._round + 1, False
        self._outcomes.clear()
        self._waiting.clear()
        self._wanted = None

    def want(self, key: Key, act: str) -> None:
        """Make the paper next, then tell ``ready`` with ``act``; never from a case of before."""
        if key not in self._papers:
            return
        self._wanted = (key, act)
        if key not in self._outcomes:
            self.making.emit()
        self._go_on()

    def give_up(self) -> None:
        """Nothing is wanted any more."""
        self._wanted = None

    def _list(self, number: int, outcome: object) -> None:
        if number != self._round:
            return
        if isinstance(outcome, Problem):
            self.failed.emit(outcome)
        elif isinstance(outcome, tuple):
            self._papers, self._fresh = {key_of(one): one for one in outcome}, True
            if self._wanted is not None and self._wanted[0] not in self._papers:
                self._wanted = None
            self._waiting.extend(
                key for key, one in self._papers.items() if one.kind not in UNASKED
            )
            self.listed.emit()
            self._go_on()

    def _go_on(self) -> None:
        """Make what is wanted, or else the next paper, unless something is under way."""
        if self._wanted is not None and self._wanted[0] in self._outcomes:
            (key, act), self._wanted = self._wanted, None
            self.ready.emit(key, act)
        if self._errands.busy or not self._fresh:
            return
        if self._wanted is not None:
            self._make(self._wanted[0])
        elif self._waiting:
            self._make(self._waiting[0])

    def _make(self, key: Key) -> None:
        with suppress(ValueError):
            self._waiting.remove(key)
        self._errands.run(self._papers[key].make, partial(self._take, self._round, key))

    def _take(self, number: int, key: Key, outcome: object) -> None:
        if number != self._round:
            return
        if isinstance(outcome, Drawn | Refusal):
            self._outcomes[key] = outcome
            self.made.emit(key)
        elif isinstance(outcome, Problem):
            if self._wanted is not None and self._wanted[0] == key:
                self._wanted = None
            self.failed.emit(outcome)
        self._go_on()
