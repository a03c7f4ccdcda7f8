"""Saving without a button: soon after an edit, off the window's thread, whole or not at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.answers.case import Case, dump
from app.host import write_atomically
from app.i18n import _
from app.problems import Problem

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
    _ended = Signal()

    def __init__(self, path: Path, current: Callable[[], Case], parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._current = current
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="save")
        self._writing: Future[None] | None = None
        self._dirty = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)
        self._ended.connect(self._end)

    @property
    def pending(self) -> bool:
        """Whether something is not on the disk yet."""
        return self._dirty or self._writing is not None

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
        if self._writing is not None:
            self._dirty = self._writing.exception() is not None or self._dirty
            self._writing = None
        if self._dirty:
            try:
                _write(self._path, self._current())
            except OSError as error:
                raise cannot_save() from error
            self._dirty = False
        self._writer.shutdown()

    def _begin(self) -> None:
        if self._writing is not None or not self._dirty:
            return
        self._dirty = False
        self._writing = self._writer.submit(_write, self._path, self._current())
        self._writing.add_done_callback(self._tell)

    def _tell(self, _written: Future[None]) -> None:
        """In the writer's thread: hand over to the window's."""
        self._ended.emit()

    def _end(self) -> None:
        written, self._writing = self._writing, None
        if written is None:
            return
        error = written.exception()
        if isinstance(error, OSError):
            self._dirty = True
            self._timer.start(TRY_AGAIN_MS)
            self.failed.emit(cannot_save())
            return
        written.result()
        if self._dirty and not self._timer.isActive():
            self._timer.start(SAVE_AFTER_MS)
        self.saved.emit(dt.datetime.now().time())


def cannot_save() -> Problem:
    """What a person is told when the disk does not take the case."""
    return Problem(
        "cannot-save",
        _("Your answers could not be saved."),
        _("Leave this window open, make room on the disk, and it will be tried again."),
    )


def _write(path: Path, case: Case) -> None:
    write_atomically(path, dump(case), replace=True)
