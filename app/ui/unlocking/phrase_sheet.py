"""A passphrase made by chance, large and in numbered parts, as it is copied to paper."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from app.i18n import N_, _
from app.ui.theme import set_role

YOURS: Final = N_("Your passphrase")
_WORDS_ACROSS: Final = 3


class PhraseSheet(QFrame):
    """Left to right in every window. It can be looked at and listened to, never copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("phrase")
        set_role(self, "card")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.parts: list[QLabel] = []
        self._cells: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(20, 16, 20, 16)
        self._grid.setSpacing(16)
        self._name()

    def show_phrase(self, phrase: str) -> None:
        """Show the words or groups of ``phrase``; nothing for nothing."""
        said = phrase.split()
        if said == [part.text() for part in self.parts]:
            return
        self._forget()
        across = len(said) if phrase.replace(" ", "").isdecimal() else _WORDS_ACROSS
        for place, part in enumerate(said):
            self._grid.addWidget(self._cell(place + 1, part), place // across, place % across)
        self.setAccessibleDescription(
            ", ".join(f"{place}: {part}" for place, part in enumerate(said, 1))
        )

    def is_in_sight(self) -> bool:
        """Whether no part of it is scrolled out of sight."""
        return self.visibleRegion().boundingRect().contains(self.rect())

    def text(self) -> str:
        """What is shown, a space between the parts."""
        return " ".join(part.text() for part in self.parts)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        self.setAccessibleName(_(YOURS))

    def _forget(self) -> None:
        for cell in self._cells:
            cell.hide()
            cell.deleteLater()
        for part in self.parts:
            part.clear()
        self._cells, self.parts = [], []

    def _cell(self, number: int, part: str) -> QWidget:
        cell = QWidget(self)
        place, words = QLabel(str(number), cell), QLabel(part, cell)
        set_role(place, "hint")
        set_role(words, "title")
        for label in (place, words):
            label.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(place, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(words, 1)
        self._cells.append(cell)
        self.parts.append(words)
        return cell
