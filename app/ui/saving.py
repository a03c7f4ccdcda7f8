"""Saving without a button: soon after an edit, off the window's thread, whole or not at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.answers.case import Case, dump
from app.host import write_atomically
from app.i18n import _
from app.problems import Problem
from app.ui.errands import Errands

SAVE_AFTER_MS = 400
"""After the first edit that is not saved. Later edits do not put it off: a kill while somebody
types without a pause loses no more than this and the moment that writing takes."""

TRY_AGAIN_MS = 3000


class Autosave(QObject):
    """Keeps one file equal to the case, a moment behind. One write at a time, the newest case.

    Signals (in the window's thread): ``saved`` with the time of day, ``failed`` with a Problem;
    after a failure it tries again every few seconds until it succeeds.
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, path: Path, current: Callable[[], Case], parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._current = current
        self._writer = Errands()
        self._dirty = self._writing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)

    @property
    def pending(self) -> bool:
        """Whether something is not on the disk yet."""
        return self._dirty or self._writing

    def touch(self) -> None:
        """Say that the case changed."""
        self._dirty = True
        if not self._timer.isActive():
            self._timer.start(SAVE_AFTER_MS)

    def finish(self) -> None:
        """Write what is not written yet, now, and stop for good.

        Raises Problem ``cannot-save`` when the file cannot be written; the case stays in memory
        and ``finish`` may be called again.
        """
        self._timer.stop()
        if self._writing:
            self._writer.wait()
            self._dirty, self._writing = True, False  # how it went is told too late: once more
        if self._dirty:
            _write(self._path, self._current())
            self._dirty = False
        self._writer.close()

    def _begin(self) -> None:
        if self._writing or not self._dirty:
            return
        self._dirty, self._writing = False, True
        self._writer.run(partial(_write, self._path, self._current()), self._end)

    def _end(self, problem: Problem | None) -> None:
        self._writing = False
        if problem is not None:
            self._dirty = True
            self._timer.start(TRY_AGAIN_MS)
            self.failed.emit(problem)
            return
        if self._dirty and not self._timer.isActive():
            self._timer.start(SAVE_AFTER_MS)
        self.saved.emit(dt.datetime.now().time())


def _write(path: Path, case: Case) -> None:
    try:
        write_atomically(path, dump(case), replace=True)
    except OSError as error:
        raise Problem(
            "cannot-save",
            _("Your answers could not be saved."),
            _("Leave this window open and make room on the disk. It will be tried again."),
        ) from error
