"""The outer doors: what becomes of a mistake of ours. Kind, file and line; never an answer."""

from __future__ import annotations

import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from app.problems import Problem

_HOUSE: Final = Path(__file__).resolve().parents[2]


class Mishaps(QObject):
    """Told of every mistake that nobody caught, in whatever thread; speaks in the window's.

    ``problem`` tells what the person can mend; ``happened`` a line such as
    ``KeyError app/ui/store.py:120``.
    """

    problem = Signal(object)
    happened = Signal(str)
    _heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """Stand at every outer door of the program, from now on."""
        sys.excepthook = self.uncaught
        threading.excepthook = self._in_a_thread
        sys.unraisablehook = self._unraisable
        qInstallMessageHandler(qt_message)

    def uncaught(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        """Take what nobody caught."""
        if isinstance(error, KeyboardInterrupt):
            sys.exit(1)
        if not isinstance(error, Problem):
            sys.stderr.write(f"Portolan made a mistake: {where(error)}\n")
        self._heard.emit(error)

    def _in_a_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.uncaught(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _unraisable(self, unraisable: sys.UnraisableHookArgs) -> None:
        if unraisable.exc_value is not None:
            sys.stderr.write(f"Portolan made a mistake: {where(unraisable.exc_value)}\n")

    def _tell(self, error: BaseException) -> None:
        if isinstance(error, Problem):
            self.problem.emit(error)
        else:
            self.happened.emit(where(error))


def where(error: BaseException) -> str:
    """The kind of ``error`` and the places in our own files; no message, since it may quote."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if _HOUSE in Path(frame.filename).parents] or frames[-1:]
    places = (f"{_short(Path(frame.filename))}:{frame.lineno}" for frame in ours[-4:])
    return " ".join((type(error).__name__, *places))


def qt_message(kind: QtMsgType, context: QMessageLogContext, _words: str | None) -> None:
    """Write that Qt said something, and of which kind; its words may hold what was typed."""
    if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
        place = f"{context.file}:{context.line}" if context.file else context.category
        sys.stderr.write(f"Qt: {kind.name} {place}\n")


def _short(path: Path) -> str:
    return path.relative_to(_HOUSE).as_posix() if _HOUSE in path.parents else path.name
