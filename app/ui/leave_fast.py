"""One key hides everything at once: F12, or Shift three times."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

_TIMES: Final = 3
_WITHIN_MS: Final = 1500


_OPENS: Final = {
    QEvent.Type.KeyPress,
    QEvent.Type.KeyRelease,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
}
"""After these a menu or a list may have come up, which then gets the keys."""


class LeaveFast(QObject):
    """Listens to the keys of our windows, where they enter them; nothing it hears is kept."""

    asked = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._pressed = 0
        self._since = QElapsedTimer()
        application.focusWindowChanged.connect(self._listen)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._listen)
        self._listen()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count Shift; any other key between begins anew."""
        if event.type() in _OPENS:
            self._soon.start(0)
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

    def _listen(self, *_window: QWindow | None) -> None:
        """An open menu gets the keys though the window behind it stays the one in use."""
        for window in QGuiApplication.topLevelWindows():
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
