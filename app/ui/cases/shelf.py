"""Where the cases on this computer stand, read one after the other while the clinic is open."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from app.ui.case_files import CaseFile
from app.ui.errands import Errands

# The first page of the window needs no case; rules and keys are loaded when a clinic is open.
if TYPE_CHECKING:
    from app.ui.cases.reading import Standing
    from app.ui.clinic.session import Session

_SESSION = "app.ui.clinic.session"


class _State(NamedTuple):
    """A file as it lay on the disk; another one is read anew."""

    path: Path
    changed: int
    size: int


class Shelf(QObject):
    """Signals: ``found`` tells the file that was read; ``done`` that all were.

    ``closed``: the clinic is not open any more, and nothing of any case is kept.
    """

    found = Signal(Path)
    done = Signal()
    closed = Signal()

    def __init__(self, today: Callable[[], dt.date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._session: Session | None = None
        self._follows = self._resting = False
        self._waiting: list[_State] = []
        self._known: dict[_State, Standing | None] = {}
        self._reading: _State | None = None
        self._errands = Errands()
        self._errands.failed.connect(self._pass_by)
        self.destroyed.connect(self._errands.close)

    @property
    def is_open(self) -> bool:
        """Whether a clinic is open, so that there is something to tell."""
        return self._session is not None

    @property
    def waiting(self) -> int:
        """How many files are still to be read."""
        return len(self._waiting)

    @property
    def errands(self) -> Errands:
        """The thread that reads."""
        return self._errands

    def show(self, files: Iterable[CaseFile]) -> None:
        """Read those of ``files`` that are not known as they lie there now, the first one first."""
        self._take_session()
        if self._session is None:
            return
        there = [_state(file.path) for file in files if file.protected]
        self._known = {state: self._known[state] for state in there if state in self._known}
        self._waiting = [state for state in there if state not in self._known]
        self.go_on()

    def standing(self, path: Path) -> Standing | None:
        """Where the case in ``path`` stands; None where nothing is known or the key opens not."""
        return next((told for state, told in self._known.items() if state.path == path), None)

    def is_closed_to_us(self, path: Path) -> bool:
        """Whether ``path`` was tried, and the key of the clinic does not open it."""
        return any(state.path == path and told is None for state, told in self._known.items())

    def rest(self) -> None:
        """Read no further: nobody looks at the list."""
        self._resting = True

    def go_on(self) -> None:
        """Read what waits."""
        self._resting = False
        if self._session is not None and self._waiting and not self._errands.busy:
            self._read(self._session, self._waiting[0])

    def _read(self, session: Session, state: _State) -> None:
        from app.ui.cases.reading import read

        self._reading = state
        work = partial(read, state.path, session.key_text, self._today())
        self._errands.run(work, partial(self._take, session, state))

    def _take(self, session: Session, state: _State, outcome: object) -> None:
        from app.ui.cases.reading import Standing

        if session is self._session and state in self._waiting:
            self._waiting.remove(state)
            self._known[state] = outcome if isinstance(outcome, Standing) else None
            self.found.emit(state.path)
            if not self._waiting:
                self.done.emit()
        if not self._resting:
            self.go_on()

    def _pass_by(self) -> None:
        """A mistake of ours in one case stops no other: of that one only code and day stand."""
        if self._reading in self._waiting:
            self._waiting.remove(self._reading)
            if not self._waiting:
                self.done.emit()
        if not self._resting:
            self.go_on()

    def _take_session(self) -> None:
        """Follow the open clinic. While nobody asked for one, it is not even loaded."""
        module = sys.modules.get(_SESSION)
        if module is None:
            return
        if not self._follows:
            self._follows = True
            module.watch().changed.connect(self._session_changed)
        self._session_changed()

    def _session_changed(self) -> None:
        now = sys.modules[_SESSION].open_clinic()
        if now is self._session:
            return
        had, self._session = self._session, now
        self._known, self._waiting = {}, []
        if had is not None:
            self._forget()

    def _forget(self) -> None:
        from app.ui.forgetting import memory

        memory.clear()
        self.closed.emit()


def _state(path: Path) -> _State:
    try:
        there = path.stat()
    except OSError:
        return _State(path, 0, 0)
    return _State(path, there.st_mtime_ns, there.st_size)
