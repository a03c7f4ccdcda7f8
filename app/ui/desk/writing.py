"""A box to write in that tells what is written at every key, so that a lock loses nothing."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import N_, _
from app.ui.bilingual import WideButton, Words
from app.ui.fields.story import Pages

KEPT: Final = N_("What you type is kept at once. Without words there is nothing to keep.")
CLOSE: Final = N_("Done writing")
_LINES: Final = 3


class Writing(QWidget):
    """``wrote`` tells the words after every key; ``ended`` that the person is done.

    Escape and the button end it.
    """

    wrote = Signal(str)
    ended = Signal()

    def __init__(
        self, name: str, label: str, words: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._label = label
        self.edit = Pages(self, _LINES)
        self.edit.setObjectName(name)
        self.edit.setPlainText(words)
        self.label = Words(label, "hint", self)
        self.label.native.setBuddy(self.edit)
        self.close_it = WideButton(CLOSE, self)
        self.close_it.setObjectName(f"{name}.done")
        self.close_it.clicked.connect(partial(self._end))
        self.edit.textChanged.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(6)
        for part in (self.label, self.edit, Words(KEPT, "small", self)):
            column.addWidget(part)
        column.addWidget(self.close_it, 0, Qt.AlignmentFlag.AlignLeading)
        self._name()

    def begin(self) -> None:
        """Put the keyboard into the box, behind the last word."""
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape is done writing."""
        if event.key() == Qt.Key.Key_Escape:
            self._end()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "close_it"):
            self._name()

    def _end(self, *_checked: object) -> None:
        self.ended.emit()

    def _tell(self) -> None:
        self.wrote.emit(self.edit.toPlainText())

    def _name(self) -> None:
        self.edit.setAccessibleName(_(self._label))
        self.edit.setAccessibleDescription(_(KEPT))
