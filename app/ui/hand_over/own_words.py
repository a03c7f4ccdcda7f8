"""A question that only the person whose case it is answers, also in their own language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLayout, QRadioButton, QVBoxLayout

from app import i18n
from app.i18n import N_
from app.ui.access.consent import in_language
from app.ui.bilingual import Plain, Words
from app.ui.fields.options import Option
from app.ui.theme import set_role

WHOSE: Final = N_("Only the person whose case this is answers here. Nobody may answer for them.")


class OwnChoice(QFrame):
    """Circles, none of them chosen. Each is said in ``language`` too, that of the case.

    ``answered`` comes with every choice.
    """

    answered = Signal()

    def __init__(
        self,
        name: str,
        question: str,
        options: Sequence[tuple[str, str]],
        language: str | None,
        clinic: str = "",
    ) -> None:
        super().__init__()
        set_role(self, "card")
        self._language, self._clinic = language, clinic
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        self._own: list[tuple[str, Plain]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 12)
        self._column.setSpacing(6)
        self.question = Words(question, "heading", self, name=clinic)
        self._column.addWidget(self.question)
        self._add_own(question, self.question.layout())
        self._column.addWidget(Words(WHOSE, "hint", self))
        for value, message in options:
            button = QRadioButton(self)
            button.setObjectName(f"{name}.{value}")
            self._group.addButton(button)
            self.buttons[value] = button
            option = Option(button, message, name=clinic)
            self._column.addWidget(option)
            self._add_own(message, option.words.layout())
        self._group.buttonClicked.connect(self._answer)
        self._say()

    @property
    def chosen(self) -> str:
        """The value that was chosen; nothing while none was."""
        ticked = (value for value, button in self.buttons.items() if button.isChecked())
        return next(ticked, "")

    def ask(self) -> None:
        """Put the keyboard where it is answered."""
        first = next(iter(self.buttons.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """A window in the person's own language needs no second line."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_own"):
            self.question.again()
            self._say()

    def _answer(self, *_clicked: object) -> None:
        self.answered.emit()

    def _add_own(self, message: str, column: QLayout | None) -> None:
        """Let the person's own words stand beneath those of the window, at the same circle."""
        words = Plain("", "hint")
        self._own.append((message, words))
        if column is not None:
            column.addWidget(words)

    def _say(self) -> None:
        name = f"\u2068{self._clinic}\u2069"
        for message, words in self._own:
            own = in_language(message, self._language).format(name=name)
            words.setText(own)
            words.setVisible(own not in i18n.both(message, name=name))
        for button in self.buttons.values():
            button.setAccessibleDescription(self.question.text())
