"""How each kind of field is filled by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QWidget

from app.answers.dates import PartialDate
from app.answers.states import Answer, State
from app.answers.text import FreeText
from app.ui.fields.dates import DateField, UntilField
from app.ui.fields.field import Field
from app.ui.fields.lines import LineField
from app.ui.fields.named import CountriesField, NamedField, NamedLine
from app.ui.fields.options import ManyField, OneField
from app.ui.fields.story import StoryField
from app.ui.row_words import one_line
from app.ui.state_words import STATE_WORDS
from tests.ui.play.hands import Hands, popup


class Pens:
    """Fills fields. Values name people and rows by the ids of the window."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands

    def fill(self, field: Field, answer: Answer) -> None:
        """Enter ``answer``, whatever it is, and leave the field with Tab."""
        if answer.is_given:
            self._write(field, answer.value)
        else:
            self.say(field, answer.state)
        self._hands.press(Qt.Key.Key_Tab)

    def say(self, field: Field, state: State) -> None:
        """Choose an answer that is no value from the menu of the field."""
        self._hands.click(field.states)
        menu = popup()
        assert isinstance(menu, QMenu)
        self._hands.choose(menu, one_line(STATE_WORDS[state]))

    def _write(self, field: Field, value: object) -> None:
        match field, value:
            case LineField(), _:
                self.line(field.edit, str(value))
            case NamedField(), str():
                self._named(field.edit, value)
            case CountriesField(), list():
                self._countries(field, value)
            case StoryField(), FreeText():
                self._story(field, value)
            case DateField(), _:
                self._when(field, value)
            case ManyField(), list():
                for one in value:
                    self._hands.click(field.button(one))
            case OneField(), _:
                self._hands.click(field.button(value))
            case _:
                raise TypeError(type(field).__name__, type(value).__name__)

    def _when(self, field: DateField, value: object) -> None:
        match field, value:
            case UntilField(), "present":
                self._hands.click(field.still)
            case _, PartialDate():
                self._date(field, value)
            case _, dt.date():
                self._date(field, PartialDate.of(value))
            case _:
                raise TypeError(type(field).__name__, type(value).__name__)

    def line(self, place: QWidget, text: str) -> None:
        """Write ``text`` where one or more lines can be written."""
        self._reach(place)
        self._hands.write(text)

    def _named(self, line: NamedLine, value: str) -> None:
        self._reach(line)
        self._hands.write(shown(line, value))

    def _countries(self, field: CountriesField, values: Sequence[str]) -> None:
        for place, value in enumerate(values):
            if place == len(field.lines):
                self._hands.click(field.more)
            self._named(field.lines[place], value)

    def _story(self, field: StoryField, story: FreeText) -> None:
        self.line(field.said, story.said)
        if story.language != field.language.value():
            self._named(field.language, story.language)
        for place, text in (
            (field.english, story.english),
            (field.translator, story.translated_by),
        ):
            if text is not None:
                self.line(place, text)

    def _date(self, field: DateField, when: PartialDate) -> None:
        if when.month is not None:
            self._month(field.month, when.month)
        if when.day is not None:
            self.line(field.day, str(when.day))
        self.line(field.year, f"{when.year:04}")
        if when.about != field.about.isChecked():
            self._hands.click(field.about)

    def _month(self, months: QComboBox, number: int) -> None:
        """Type the number of the month; where the mouse opened the list, Enter closes it."""
        self._reach(months)
        opened = QApplication.activePopupWidget() is not None
        self._hands.type(str(number))
        if opened:
            self._hands.press(Qt.Key.Key_Return)
        while months.currentIndex() != number:  # a slow second digit looks for a month anew
            later = months.currentIndex() < number
            self._hands.press(Qt.Key.Key_Down if later else Qt.Key.Key_Up)

    def _reach(self, widget: QWidget) -> None:
        """Put the focus on ``widget``: with Tab from the place before, else with the mouse."""
        focus = QApplication.focusWidget()
        if focus is not None and focus is not widget and focus.nextInFocusChain() is widget:
            self._hands.press(Qt.Key.Key_Tab)
        if not widget.hasFocus():
            self._hands.click(widget)


def shown(line: NamedLine, value: str) -> str:
    """Return the name that the list of ``line`` shows for ``value``; ``value`` if it has none."""
    every = (one for one in line._all() if line._kept(one) == value)
    return next((one.name for one in every), value)
