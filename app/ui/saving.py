"""Saving without a button: soon after an edit, off the window's thread, whole or not at all."""

from __future__ import annotations

import datetime as dt
import errno
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.i18n import N_, _
from app.problems import Problem
from app.ui.errands import Errands
from app.vault.saving import OpenFile

SAVE_AFTER_MS = 200
"""After the first edit that is not saved. Later edits do not put it off: a kill while somebody
types without a pause loses no more than this, the moment in which a field tells what was typed
(``fields.field.TELL_AFTER_MS``), and the moment that writing takes. Half a second is promised."""

TRY_AGAIN_MS = 3000
LONGEST_WAIT_MS = 10_000
"""How long closing waits for a disk that does not answer."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_LOCKED = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.EIO, errno.ESTALE}
_WHY = (
    (
        _FULL,
        N_("Your answers could not be saved: the disk is full."),
        N_("Make room on it. Leave this window open: it is tried again by itself."),
    ),
    (
        _LOCKED,
        N_("Your answers could not be saved: the disk or stick is locked for writing."),
        N_("Unlock it. Leave this window open: it is tried again by itself."),
    ),
    (
        _GONE,
        N_("Your answers could not be saved: the folder of this case is not there now."),
        N_("If it is on a stick, put the stick back in. Leave this window open meanwhile."),
    ),
)
_WHY_NOT_DONE = (
    (
        _FULL,
        N_("This could not be done: the disk is full. The file is as it was."),
        N_("Make room on the disk, then try again."),
    ),
    (
        _LOCKED,
        N_("This could not be done: the disk or stick is locked for writing."),
        N_("Unlock it, then try again."),
    ),
    (
        _GONE,
        N_("This could not be done: the folder of the file is not there now."),
        N_("If it is on a stick, put the stick back in. Then try again."),
    ),
)
_Words = tuple[tuple[set[int], str, str], ...]
FileAct = Callable[[Any, Any, dt.datetime], Any]


class Autosave(QObject):
    """Keeps an encrypted file equal to what ``current`` tells, a moment behind.

    One write at a time.

    Signals (in the window's thread): ``saved`` with the time of day; ``failed`` with a Problem,
    after which it tries again every few seconds until it succeeds; ``kept_apart`` with the new
    path when another program changed the file, which then stays as that program left it.
    """

    saved = Signal(object)
    failed = Signal(object)
    kept_apart = Signal(Path)

    def __init__(self, opened: OpenFile[Any], current: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._opened = opened
        self._path = opened.path
        self._current = current
        self._writer = Errands()
        self._writer.failed.connect(self._stumbled)
        self._dirty = self._writing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)
        self._writer.run(partial(opened.warm, current()), _nothing)

    @property
    def pending(self) -> bool:
        """Whether something is not on the disk yet."""
        return self._dirty or self._writing

    def touch(self) -> None:
        """Say that the case changed."""
        self._dirty = True
        if not self._timer.isActive():
            self._timer.start(SAVE_AFTER_MS)

    def hurry(self) -> None:
        """Write at once what is not written yet; do not wait for it."""
        if self._dirty:
            self._timer.start(0)

    def finish(self) -> None:
        """Write what is not written yet, now, and stop for good.

        Raises Problem ``cannot-save`` when the file cannot be written; the case stays in memory
        and ``finish`` may be called again, or :meth:`give_up`.
        """
        self._timer.stop()
        if not self._writer.wait(LONGEST_WAIT_MS):
            raise _no_answer()
        if self._writing:
            self._dirty, self._writing = True, False  # how it went is told too late: once more
        if self._dirty:
            try:
                _write(self._opened, self._current())
            except Problem:
                self._timer.start(TRY_AGAIN_MS)
                raise
            self._dirty = False
            self._notice_path()
        self._writer.close()

    def stop(self) -> None:
        """Write no more, also not what is under way once this returns.

        Raises Problem ``cannot-save`` when the disk does not answer; nothing changes then.
        """
        if not self._writer.wait(LONGEST_WAIT_MS):
            raise _no_answer()
        self.give_up()

    def give_up(self) -> None:
        """Stop for good without writing what is not written yet."""
        self._timer.stop()
        self._dirty = False
        self._writer.close()

    def ask(self, act: FileAct, told: Callable[[Any], None]) -> None:
        """Let ``act`` do something with the file between two writes; see the store."""
        self._writer.run(partial(self._do, act), partial(self._done, told))

    def _do(self, act: FileAct) -> Any:  # noqa: ANN401
        """In the thread: the case as it is now, which never changes in anybody's hands."""
        try:
            return act(self._opened, self._current(), dt.datetime.now(dt.UTC))
        except OSError as error:
            raise _why_not_done(error) from error

    def _done(self, told: Callable[[Any], None], outcome: object) -> None:
        self._notice_path()
        told(outcome)

    def _begin(self) -> None:
        if self._writing or not self._dirty:
            return
        self._dirty, self._writing = False, True
        self._writer.run(partial(_write, self._opened, self._current()), self._end)

    def _end(self, problem: Problem | None) -> None:
        if not self._writing:
            return  # finish went on without waiting to be told
        self._writing = False
        if problem is not None:
            self._try_again(problem)
            return
        if self._dirty and not self._timer.isActive():
            self._timer.start(SAVE_AFTER_MS)
        self._notice_path()
        self.saved.emit(dt.datetime.now().time())

    def _stumbled(self) -> None:
        """A mistake of ours in the thread must not end the saving."""
        self._writing = False
        self._try_again(why_not_saved(OSError()))

    def _try_again(self, problem: Problem) -> None:
        self._dirty = True
        self._timer.start(TRY_AGAIN_MS)
        self.failed.emit(problem)

    def _notice_path(self) -> None:
        if self._opened.path != self._path:
            self._path = self._opened.path
            self.kept_apart.emit(self._path)


def why_not_saved(error: OSError) -> Problem:
    """What to tell a person whose answers could not be written."""
    message, do = _told(error, _WHY) or (
        N_("Your answers could not be saved."),
        N_("Leave this window open and make room on the disk. It will be tried again."),
    )
    return Problem("cannot-save", _(message), _(do))


def _why_not_done(error: OSError) -> Problem:
    """What to tell a person whose wish came to nothing: the file is as it was."""
    message, do = _told(error, _WHY_NOT_DONE) or (
        N_("This could not be done: the file could not be written. It is as it was."),
        N_("Make room on the disk, then try again."),
    )
    return Problem("cannot-save", _(message), _(do))


def _told(error: OSError, words: _Words) -> tuple[str, str] | None:
    """What happened and what to do, for the reason that the system gives; None for any other."""
    return next(((why, do) for numbers, why, do in words if error.errno in numbers), None)


def _write(opened: OpenFile[Any], held: object) -> None:
    try:
        opened.save(held, dt.datetime.now(dt.UTC))
    except OSError as error:
        raise why_not_saved(error) from error


def _nothing(_outcome: object) -> None:
    """Nothing comes of it that anybody waits for."""


def _no_answer() -> Problem:
    return Problem(
        "cannot-save",
        _("Your answers could not be saved: the disk does not answer."),
        _("Wait a little, then close again. Your answers are still in this window."),
    )
