"""Work that takes longer than a blink, one piece after the other, off the window's thread."""

from __future__ import annotations

import gc
import sys
from collections import deque
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal

from app.problems import Problem

Work = Callable[[], Any]
Told = Callable[[Any], None]
_Outcome = tuple[object, BaseException | None]
_TURN: Final = 0.0005  # seconds


class Errands(QObject):
    """One thread of its own for a page's slow work.

    The work takes and returns plain data, never a widget. It outlives the page that asked, so
    that closing a page never waits: ``close`` lets the work run out and tells nobody. While
    there is work, Python looks for no garbage: it could take a widget away in the wrong thread.
    """

    progressed = Signal(object)
    """Whatever the work says about itself (``tell``), in the window's thread."""

    failed = Signal()
    """The work made a mistake that nobody foresaw; the outer doors hear of it at once."""

    _ended = Signal()

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._outcomes: SimpleQueue[_Outcome] = SimpleQueue()
        self._told: deque[Told] = deque()  # stays here: the thread must not be the last to let go
        self._closed = False
        self._ended.connect(self._deliver)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.wait)

    @property
    def busy(self) -> bool:
        """Whether work is under way or waits."""
        return bool(self._told)

    def run(self, work: Work, told: Told) -> None:
        """Do ``work`` in the thread, then hand what it returned to ``told`` in the window's.

        A ``Problem`` that the work raises is handed over in place of a result; anything else it
        raises is raised again in the window's thread.
        """
        self._told.append(told)
        _courtesy.begin()
        self._pool.start(_piece(work, self._outcomes, self._ended))

    def tell(self, word: object) -> None:
        """Say ``word`` from inside the work: plain data, given on by ``progressed``."""
        self.progressed.emit(word)

    def wait(self, milliseconds: int = -1) -> bool:
        """Wait until all work is done, or so long. What came of it is told when the window goes on.

        Returns whether all is done.
        """
        return self._pool.waitForDone(milliseconds)

    def close(self) -> None:
        """Tell nobody any more; go when the work is done."""
        self._closed = True
        if not self.busy:
            self.deleteLater()

    def _deliver(self) -> None:
        outcome, error = self._outcomes.get()
        told = self._told.popleft()
        _courtesy.end()
        if self._closed:
            self.close()
        elif error is None or isinstance(error, Problem):
            told(outcome if error is None else error)
        else:
            self.failed.emit()
            raise error


def _piece(
    work: Work,
    outcomes: SimpleQueue[_Outcome],
    ended: Any,  # noqa: ANN401 - a signal
) -> Callable[[], None]:
    def run() -> None:
        # No name here for what the work raised: it would hold itself, and with it a passphrase.
        try:
            outcomes.put((work(), None))
        except BaseException as error:  # noqa: BLE001 - raised again in the window's thread
            outcomes.put((None, error))
        ended.emit()

    return run


class _Courtesy:
    """What Python does otherwise while anybody is out on an errand, for the window's sake.

    It looks for no garbage, and the work gives way ten times as often as Python would by itself:
    the window asks for its turn many times while it paints one page, and waits each time.
    """

    def __init__(self) -> None:
        self._out = 0
        self._usual = sys.getswitchinterval()

    def begin(self) -> None:
        self._out += 1
        gc.disable()
        sys.setswitchinterval(_TURN)

    def end(self) -> None:
        self._out -= 1
        if self._out == 0:
            gc.enable()
            sys.setswitchinterval(self._usual)


_courtesy = _Courtesy()
