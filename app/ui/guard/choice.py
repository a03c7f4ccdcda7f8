"""A choice of the settings: one of a few, and always one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from app.ui.bilingual import Words
from app.ui.fields.options import Option


class Choice(QWidget):
    """Circles under a question. ``chosen`` tells the value that the person chose."""

    chosen = Signal(object)

    def __init__(
        self, question: str, options: Sequence[tuple[object, str]], now: object, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._question = Words(question, "heading", self)
        self._group = QButtonGroup(self)
        self.buttons: dict[object, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._question)
        for value, message in options:
            button = QRadioButton(self)
            button.setChecked(value == now)
            button.toggled.connect(partial(self._tell, value))
            self._group.addButton(button)
            self.buttons[value] = button
            column.addWidget(Option(button, message))
        self._describe()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._question.again()
            self._describe()

    def _describe(self) -> None:
        for button in self.buttons.values():
            button.setAccessibleDescription(self._question.text())

    def _tell(self, value: object, checked: bool) -> None:
        if checked:
            self.chosen.emit(value)
