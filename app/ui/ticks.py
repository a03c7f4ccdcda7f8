"""A box to tick whose words wrap; a click on the words ticks it too."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.ui.bilingual import Clickable


class Tick(QWidget):
    """One box with its words; ``box`` is the box itself, named by them for screen readers."""

    def __init__(
        self, name: str, message: str, parent: QWidget | None = None, **values: object
    ) -> None:
        super().__init__(parent)
        self.box = QCheckBox(self)
        self.box.setObjectName(name)
        self._words = Clickable(message, self.box, **values)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.box)
        row.addWidget(self._words, 1)
        self.box.setAccessibleName(self._words.text())

    def changeEvent(self, event: QEvent) -> None:
        """Keep the name in the language that is used now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._words.again()
            self.box.setAccessibleName(self._words.text())
