"""What was taken away a moment ago, with the way to have it back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.i18n import N_
from app.ui.announce import announce
from app.ui.bilingual import WideButton, Words
from app.ui.theme import set_role

UNDO = N_("Undo: bring it back")


class Removed(QFrame):
    """A calm note; hidden until something was removed. ``undo`` tells that it is wanted back.

    ``message`` says what was removed as ``{row}``.
    """

    undo = Signal()

    def __init__(self, message: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message = message
        set_role(self, "note")
        self.words, self.button = Words("", "", self), WideButton(UNDO, self)
        self.button.clicked.connect(self.undo)
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def show_removed(self, name: str) -> None:
        """Say what was removed; the way back has the focus."""
        self.words.say(self._message, row=name)
        self.show()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.words.text())
