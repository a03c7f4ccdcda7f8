"""Fields of choices: circles for one answer, boxes for several, with words that wrap."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QWidget,
)

from app.i18n import N_
from app.interview.questions import Asking, Choice, Choices, FromTable, People, Person, YesNo
from app.ui.bilingual import Clickable
from app.ui.fields.field import Field

YES, NO = N_("Yes"), N_("No")


class Option(QWidget):
    """A circle or box with its words beside it."""

    def __init__(self, button: QAbstractButton, message: str, **values: object) -> None:
        super().__init__()
        self.button = button
        self.words = Clickable(message, button, **values)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self._name()
        self._beside()

    def bring_closer(self) -> None:
        """Let the words stand right beside a button that has room of its own."""
        row = self.layout()
        if row is not None:
            row.setSpacing(2)

    def changeEvent(self, event: QEvent) -> None:
        """Name the button in the language used now; keep it beside the first line."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "button"):
            self._beside()
        if event.type() == QEvent.Type.LanguageChange:
            self.words.again()
            self._name()

    def _beside(self) -> None:
        self.button.setMinimumHeight(self.words.fontMetrics().height())

    def _name(self) -> None:
        self.button.setAccessibleName(self.words.text())


class _Options(Field):
    """Values with words beside circles or boxes."""

    keeps_beside_state = False
    several = False

    def __init__(self, question: Asking, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._group = QButtonGroup(self)  # of circles alone: in a group Tab stops only once
        self._values: list[object] = []
        self._shown: list[Option] = []

    def button(self, value: object) -> QAbstractButton:
        """Return the circle or box of ``value``."""
        return self._shown[self._values.index(value)].button

    def add(self, value: object, message: str, **values: object) -> None:
        """Offer ``value`` with the words ``message``."""
        button = QCheckBox(self) if self.several else QRadioButton(self)
        button.toggled.connect(self._changed)
        option = Option(button, message, **values)
        if not self.several:
            self._group.addButton(button)
        self._values.append(value)
        self._shown.append(option)
        self.take(button)
        self.area.addWidget(option)

    def describe(self, name: str, description: str) -> None:
        """Tell screen readers the question beside each option."""
        super().describe(name, description)
        for option in self._shown:
            option.button.setAccessibleName(option.words.text())

    def _ticked(self) -> list[object]:
        pairs = zip(self._values, self._shown, strict=True)
        return [value for value, option in pairs if option.button.isChecked()]

    def _tick(self, wanted: Iterable[object]) -> None:
        ticked = list(wanted)
        self._group.setExclusive(False)
        for value, option in zip(self._values, self._shown, strict=True):
            option.button.setChecked(value in ticked)
        self._group.setExclusive(True)

    def _changed(self, checked: bool) -> None:
        if checked or self.several:
            self.touched()


class OneField(_Options):
    """One of several values."""

    def typed(self) -> object:
        """Return the value chosen."""
        ticked = self._ticked()
        return ticked[0] if ticked else None

    def put(self, value: Any) -> None:  # noqa: ANN401
        """Choose ``value``."""
        self._tick(() if value is None else (value,))


class ManyField(_Options):
    """Any number of values, in the order shown."""

    several = True

    def typed(self) -> object:
        """Return the values chosen; None for none, which is no answer."""
        return self._ticked() or None

    def put(self, value: Any) -> None:  # noqa: ANN401
        """Choose all of ``value``."""
        self._tick(value or ())


class YesNoField(OneField):
    """Yes or no; nothing is chosen before."""

    def __init__(self, question: YesNo | Asking, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self.add(True, YES)
        self.add(False, NO)


class ChoiceField(OneField):
    """One of the options of the question."""

    def __init__(self, question: Choice, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        for value, words in question.options:
            self.add(value, words)


class ChoicesField(ManyField):
    """Several of the options of the question."""

    def __init__(self, question: Choices, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        for value, words in question.options:
            self.add(value, words)


class NamedOneField(OneField):
    """One of the people or rows of the case, by name."""

    def __init__(self, question: Person | FromTable, known: Mapping[object, str]) -> None:
        super().__init__(question)
        for value, name in known.items():
            self.add(value, "{name}", name=name)


class NamedManyField(ManyField):
    """Several people of the case, by name."""

    def __init__(self, question: People, known: Mapping[object, str]) -> None:
        super().__init__(question)
        for value, name in known.items():
            self.add(value, "{name}", name=name)
