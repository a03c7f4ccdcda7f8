"""The languages of the window by their own names, for whoever cannot read the one in use."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.i18n import language, languages
from app.i18n.names import own_name
from app.ui.bilingual import WideButton

_APART: Final = 16
_CODE: Final = "code"


class LanguageRow(QWidget):
    """``chosen`` tells the code of the language that was pressed; the one in use is not offered."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("languages")
        self.buttons = {code: WideButton(own_name(code), self) for code in languages()}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_APART)
        for code, button in self.buttons.items():
            button.quiet()
            button.setProperty(_CODE, code)
            button.clicked.connect(self._choose)
            line.addWidget(button)
        line.addStretch(1)
        self._offer()

    def changeEvent(self, event: QEvent) -> None:
        """Offer the languages that are not in use now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._offer()

    def _offer(self) -> None:
        for code, button in self.buttons.items():
            button.setVisible(code != language())

    def _choose(self) -> None:
        self.chosen.emit(str(self.sender().property(_CODE)))
