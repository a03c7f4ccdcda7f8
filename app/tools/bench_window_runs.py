"""What one process measures for ``bench_window``: a bare window, ours, or the largest case.

Each prints one JSON object. Times are seconds; the moment of the first paint is the clock of the
machine since its start, which all processes share: whoever started this one knows how long it took.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QWidget

if TYPE_CHECKING:
    from app.ui.case_view import CaseView
    from app.ui.main_window import MainWindow

TURNS: Final = 60
LOCKS: Final = 4
NOW: Final = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
PHRASE: Final = "copper lantern meadow ribbon velvet anchor"
LETTERS: Final = "Exampleton Sampleville"
NAME: Final = "people.p1.name.family"
MIDDLE: Final = "people.p1.name.middle"
_WAIT: Final = 60.0

Said = dict[str, Any]


class FirstPaint(QObject):
    """Prints when ``window`` is painted first, and ends the process."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look for the first paint."""
        if event.type() == QEvent.Type.Paint:
            print(json.dumps({"painted": time.monotonic()}), flush=True)
            os._exit(0)
        return False


def bare() -> None:
    """The first paint of a window with one label."""
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Portolan"))
    FirstPaint(window)
    window.resize(1024, 640)
    window.show()
    application.exec()


def start() -> None:
    """The first paint of our window, on its first page."""
    from app.ui.application import open_window

    application = QApplication(sys.argv[:1])
    window = open_window(application)
    FirstPaint(window)
    window.show()
    application.exec()


def largest() -> None:
    """All that is measured in the open largest case."""
    from app.tools.bench_ways import peak_megabytes
    from app.tools.largest import largest_case
    from app.ui import case_files
    from app.ui.application import open_window
    from app.ui.store import CaseStore

    application = QApplication(sys.argv[:1])
    window = open_window(application)
    window.resize(1280, 800)
    window.show()
    kept = case_files.begin(largest_case(), PHRASE, NOW)
    store = CaseStore.open(kept, case_files.lock(kept.path))
    opened = _timed(_call(window.show_case, store))
    view = _view(window)
    _still(view)
    said: Said = {"open": [opened], "stops": len(view.way.stops())}
    said["letter"], said["refresh"], said["pauses"] = [], [], []
    for measure in (_letters, _previews, _turns, _undos, _languages, _all_forms, _locks):
        said |= measure(window, view)
    said["megabytes"] = peak_megabytes()
    print(json.dumps(said), flush=True)
    window.close_case()
    # The end of a program as people end it, which waits for what is under way.
    QTimer.singleShot(0, application.quit)
    application.exec()


def _letters(_window: MainWindow, view: CaseView) -> Said:
    """A letter in the name of the one whom most forms name, until it is painted."""
    from PySide6.QtTest import QTest

    view.jump(NAME)
    _still(view)
    field = QApplication.focusWidget()
    if not isinstance(field, QLineEdit):
        raise TypeError(type(field).__name__)
    times = []
    for letter in LETTERS:
        times.append(_timed(_call(QTest.keyClick, field, letter)))
        _pass_time(0.05)
    return {"letter": times}


def _previews(_window: MainWindow, view: CaseView) -> Said:
    """From a change to the new picture, and the longest that the window stood still meanwhile."""
    view.jump(NAME)
    times, pauses = [], []
    for number in range(8):
        _still(view)
        drawn: list[float] = []
        view.preview.drawn.connect(_noting(drawn))
        view.store.set(NAME, _given(f"Example {number}"), "")
        begun = last = time.perf_counter()
        longest = 0.0
        while not drawn and last - begun < _WAIT:
            _let_events_in()
            now = time.perf_counter()
            longest, last = max(longest, now - last), now
            time.sleep(0.0005)
            last = time.perf_counter()
        view.preview.drawn.disconnect()
        times.append(drawn[0] - begun)
        pauses.append(longest)
    return {"refresh": times, "pauses": pauses}


def _turns(_window: MainWindow, view: CaseView) -> Said:
    """Continue, from pages all over the case, each time after a change."""
    stops = [stop.id for stop in view.way.stops() if stop.step is not None]
    times = []
    for number, stop in enumerate(stops[:: max(1, len(stops) // TURNS)]):
        view.way.go(stop)
        _still(view)
        view.store.set(MIDDLE, _given(f"Middle {number}"), "")
        times.append(_timed(view.go_on))
    return {"turn": times}


def _undos(_window: MainWindow, view: CaseView) -> Said:
    view.jump(NAME)
    for number in range(8):
        view.store.set(NAME, _given(f"Name {number}"), "")
        view.store.seal()
    _still(view)
    return {"undo": [_timed(view.undo) for _time in range(8)]}


def _languages(window: MainWindow, view: CaseView) -> Said:
    """Another language while six pages are kept, as after a while of work."""
    for stop in view.way.stops()[20:26]:
        view.way.go(stop.id)
    _still(view)
    codes = ("es", "ar", "en") * 4
    return {"language": [_timed(_call(window.use_language, code)) for code in codes]}


def _all_forms(_window: MainWindow, view: CaseView) -> Said:
    """Show the forms of everybody, as somebody does who looks through all of them."""
    for filing in view.store.case.filings:
        view.preview.show_filing(filing)
        _still(view)
    return {}


def _locks(window: MainWindow, _view: CaseView) -> Said:
    """Lock right after a change, until nothing is seen and all is on the disk; and in again."""
    locked, entered = [], []
    for number in range(LOCKS):
        store = window.store
        if store is not None:
            store.set(NAME, _given(f"Locked {number}"), "")
        locked.append(_timed(window.lock))
        entered.append(_timed(_call(_enter, window)))
    return {"lock": locked, "enter": entered}


def _enter(window: MainWindow) -> None:
    from app.ui.unlocking.unlock import Unlock

    page = window.entrance.page
    if not isinstance(page, Unlock):
        raise TypeError(type(page).__name__)
    page.phrase.emit(PHRASE)
    end = time.monotonic() + _WAIT
    while window.case_view is None and time.monotonic() < end:
        _let_events_in()
        time.sleep(0.0005)


def _timed(act: Callable[[], object]) -> float:
    """Seconds for ``act``, until all that it asks for is laid out and painted."""
    begun = time.perf_counter()
    act()
    _let_events_in()
    return time.perf_counter() - begun


def _let_events_in() -> None:
    """What Qt's own loop does once: it also takes away what is to be deleted."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def _still(view: CaseView) -> None:
    """Let all that is due be done."""
    for _moment in _moments(_WAIT):
        if not (view.preview.due or view.store.pending or view.statuses.due):
            return


def _pass_time(seconds: float) -> None:
    for _moment in _moments(seconds):
        pass


def _moments(seconds: float) -> Iterator[float]:
    end = time.perf_counter() + seconds
    while (now := time.perf_counter()) < end:
        _let_events_in()
        time.sleep(0.001)
        yield now


def _given(text: str) -> object:
    from app.answers.states import given

    return given(text)


def _call(function: Callable[..., object], *told: object) -> Callable[[], object]:
    def call() -> object:
        return function(*told)

    return call


def _noting(times: list[float]) -> Callable[[], None]:
    def note() -> None:
        times.append(time.perf_counter())

    return note


def _view(window: MainWindow) -> CaseView:
    if window.case_view is None:
        raise RuntimeError("no case is open")
    return window.case_view


if __name__ == "__main__":
    {"bare": bare, "start": start, "largest": largest}[sys.argv[1]]()
