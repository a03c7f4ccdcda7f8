"""One key hides everything at once: F12, or Shift three times."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

_TIMES: Final = 3
_WITHIN_MS: Final = 1500


class LeaveFast(QObject):
    """Listens to the keys of the window in use, where they enter it; nothing it hears is kept."""

    asked = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._pressed = 0
        self._since = QElapsedTimer()
        application.focusWindowChanged.connect(self._listen)
        self._listen(application.focusWindow())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count Shift; any other key between begins anew."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.isAutoRepeat():
            return False
        if event.key() == Qt.Key.Key_F12:
            self._leave()
            return True
        if event.key() != Qt.Key.Key_Shift:
            self._pressed = 0
        elif self._counted() >= _TIMES:
            self._leave()
            return True
        return False

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # once only, however often Qt is asked for it

    def _counted(self) -> int:
        if self._pressed == 0 or self._since.elapsed() > _WITHIN_MS:
            self._pressed = 0
            self._since.start()
        self._pressed += 1
        return self._pressed

    def _leave(self) -> None:
        self._pressed = 0
        self.asked.emit()
