"""How far each section is, worked out one section at a time, so that typing never waits for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.interview import flow
from app.interview.sections import SECTIONS
from app.ui.stops import Outline


class StatusRound(QObject):
    """Goes through the sections between the events of the window; ``found`` tells each status."""

    found = Signal(str, str)

    def __init__(self, outline: Outline, parent: QObject) -> None:
        super().__init__(parent)
        self._outline = outline
        self._left: list[str] = []
        self._case: object = None
        self.known: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    @property
    def due(self) -> bool:
        """Whether there is a section that is not worked out yet."""
        return bool(self._left)

    def begin(self, first: str) -> None:
        """Begin anew when the case has changed, with the section ``first``; else go on."""
        case = self._outline.case
        if case is not self._case:
            self._case = case
            ids = [section.id for section in SECTIONS]
            self._left = sorted(ids, key=first.__ne__)
        if self._left:
            self._timer.start()

    def rest(self) -> None:
        """Stop until it is begun again."""
        self._timer.stop()

    def finish(self) -> None:
        """Work out at once all that is left: when a case is opened."""
        while self._left:
            self._next()

    def _next(self) -> None:
        if not self._left:
            self._timer.stop()
            return
        wanted = self._left.pop(0)
        section = next(one for one in SECTIONS if one.id == wanted)
        status = flow.status(self._outline.case, section, self._outline.today)
        self.known[wanted] = status
        self.found.emit(wanted, status)
