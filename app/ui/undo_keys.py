"""Undo by keyboard: a field takes back its own typing first, then the acts of the case."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_UNDO = QKeySequence.StandardKey.Undo
_REDO = QKeySequence.StandardKey.Redo


class UndoKeys(QObject):
    """Lets the window have the keys that a field with nothing to undo would swallow.

    It listens to the widgets that had the focus: to listen to the whole application would cost a
    quarter of the time in which a page is built.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.focusChanged.connect(self._listen)
        self._listen(None, application.focusWidget())

    def _listen(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            now.installEventFilter(self)  # once only, however often Qt is asked for it

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Undo and Redo from a field that can do nothing with them."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        for key, wanted in ((_UNDO, can_undo), (_REDO, can_redo)):
            if event.matches(key) and not wanted(watched):
                event.ignore()
                return True
        return False


def can_undo(field: QObject) -> bool:
    """Whether a field has typing of its own to take back; True for what is no field."""
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    if isinstance(field, QTextEdit | QPlainTextEdit):
        return field.document().isUndoAvailable()
    return True


def can_redo(field: QObject) -> bool:
    """Whether a field has typing of its own to do again; True for what is no field."""
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable()
    if isinstance(field, QTextEdit | QPlainTextEdit):
        return field.document().isRedoAvailable()
    return True
