"""What to know before a paper leaves Portolan, said once for each way out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.i18n import N_
from app.ui.announce import announce
from app.ui.bilingual import WideButton, Words
from app.ui.papers.paper_card import PRINT, SAVE
from app.ui.theme import set_role

WARNINGS: Final = {
    SAVE: N_(
        "A saved paper is not locked: whoever can open the folder can read it. Choose a place that "
        "only you can open, such as your own USB stick."
    ),
    PRINT: N_(
        "The printer and this computer may keep a copy of what is printed. Print where you trust "
        "the people, and take all the pages with you."
    ),
}
GO_ON: Final = N_("Go on")


class DoorNote(QFrame):
    """The warning with its button. ``agreed`` tells the act that the person goes on with."""

    agreed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "note")
        self._act = SAVE
        self.words = Words("", "", self)
        self.button = WideButton(GO_ON, self)
        self.button.setObjectName("papers.agree")
        self.button.clicked.connect(self._go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def ask(self, act: str) -> None:
        """Say what to know before ``act``."""
        self._act = act
        self.words.say(WARNINGS[act])
        self.show()
        self.button.setAccessibleDescription(self.words.text())
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.words.text())

    def _go_on(self) -> None:
        self.hide()
        self.agreed.emit(self._act)
