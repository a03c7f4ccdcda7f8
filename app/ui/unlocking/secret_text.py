"""The field for a key as it is printed: several lines, always to be seen, never copied."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui.fields.field import SENSITIVE

_LINES: Final = 3
_SIGNS: Final = 48
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COPIES: Final = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)


class SecretText(QPlainTextEdit):
    """Left to right. Enter and Tab are the page's; pasting works, copying does not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setInputMethodHints(SENSITIVE | Qt.InputMethodHint.ImhNoAutoUppercase)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)

    def typed(self) -> str:
        """What stands here, line by line."""
        return self.toPlainText()

    def drop(self) -> None:
        """Forget what stands here."""
        self.setPlainText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, move and paste as ever; copy nothing, and leave Enter to the page."""
        if any(event.matches(one) for one in _COPIES):
            event.accept()
        elif event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Nothing to drag, and nothing for the copy that X11 makes of every selection."""
        return QMimeData()

    def sizeHint(self) -> QSize:
        """Room for a whole key."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * _SIGNS, metrics.height() * (_LINES + 1))

    def minimumSizeHint(self) -> QSize:
        """As high, and as narrow as a few signs."""
        return QSize(self.fontMetrics().averageCharWidth() * 6, self.sizeHint().height())
