"""What a case will need is loaded while the person looks at the first page."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, QTimer

_LATER: Final = (
    "app.answers.events",
    "app.answers.person",
    "app.answers.i485",
    "app.answers.case",
    "app.interview.sections",
    "app.filing.opening",
    "app.filing.library",
    "app.law.facts",
    "app.rules.look",
    "app.rules.order",
    "app.rules.check",
    "app.ui.fields.kinds",
    "app.ui.store",
    "app.ui.case_view",
    "app.ui.places",
)
_PAUSE_MS: Final = 30


class ReadAhead(QObject):
    """Loads one part after the other between the events of the window.

    Whoever is faster loses nothing: what is not here yet is loaded when it is asked for.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(_LATER)
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._next)

    def begin(self) -> None:
        """Begin when the window has been painted."""
        self._timer.start()

    def _next(self) -> None:
        if not self._left:
            self._timer.stop()
            return
        import_module(self._left.pop(0))
