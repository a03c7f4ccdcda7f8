"""Dates as people remember them: a day, a month or a year, exact or about."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app import i18n
from app.answers.dates import PartialDate
from app.answers.states import Answer
from app.i18n import N_, names
from app.interview.questions import Asking
from app.ui.bilingual import Words
from app.ui.drop_down import StillBox
from app.ui.fields.field import SENSITIVE, Field, Parts, Unread
from app.ui.fields.lines import Line
from app.ui.fields.options import Option

NOT_A_DAY = N_("This day is not in the calendar. Look at the day, the month and the year.")
NO_YEAR = N_("Write the year with four digits. If you know nothing else, the year is enough.")
NO_MONTH = N_("Choose the month too, or leave the day empty.")
WHOLE_DAY = N_("Write the day, the month and the year.")
_MONTHS = ("", *map(str, range(1, 13)))
DAY, MONTH, YEAR = N_("Day"), N_("Month"), N_("Year")


class Chooser(StillBox):
    """A list to choose from, with little room."""

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for large text."""
        return QSize(self.fontMetrics().averageCharWidth() * 9, super().minimumSizeHint().height())


class DateField(Field):
    """Day, month and year; the year alone is enough, and it may be "about"."""

    may_be_about = True

    def __init__(self, question: Asking, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self.day, self.year = Line(self, 5), Line(self, 8)
        self.month = Chooser(self)
        self.boxes = QWidget(self)
        row = QHBoxLayout(self.boxes)
        row.setContentsMargins(0, 0, 0, 0)
        self._parts: list[tuple[QWidget, Words]] = []
        for widget, message in ((self.month, MONTH), (self.day, DAY), (self.year, YEAR)):
            row.addLayout(self._part(widget, message))
        row.addStretch(1)
        self.area.addWidget(self.boxes)
        self.about = QCheckBox(self)
        if self.may_be_about:
            self._offer_box(self.about, N_("About this time, I am not sure"))
        else:
            self.about.hide()
        self._fill_months()
        self.day.textEdited.connect(self.touched)
        self.year.textEdited.connect(self.touched)
        self.month.currentIndexChanged.connect(self.touched)

    def typed(self) -> object:
        """Return the date. Raises Unread when the parts make none."""
        day, month, year = self.day.text().strip(), self.month.currentIndex(), self._year()
        if not (day or month > 0 or year):
            return None
        if len(year) != 4 or not year.isdecimal():
            raise Unread(NO_YEAR)
        if day and month < 1:
            raise Unread(NO_MONTH)
        if day and not day.isdecimal():
            raise Unread(NOT_A_DAY)
        try:
            about = self.may_be_about and self.about.isChecked()
            return PartialDate(int(year), max(month, 0) or None, int(day) if day else None, about)
        except ValueError as error:
            raise Unread(NOT_A_DAY) from error

    def put(self, value: Any) -> None:  # noqa: ANN401
        """Show a date."""
        known = isinstance(value, PartialDate)
        self.day.setText(str(value.day) if known and value.day else "")
        self.month.setCurrentIndex(value.month or 0 if known else 0)
        self.year.setText(str(value.year) if known else "")
        self.about.setChecked(known and value.about)

    def parts(self) -> Parts:
        """Return day, month (1 to 12), year, and a word when it is about then."""
        month = self.month.currentIndex()
        parts = (self.day.text(), str(month) if month > 0 else "", self.year.text())
        return (*parts, "about" if self.about.isChecked() else "") if any(parts) else ()

    def put_parts(self, parts: Parts) -> None:
        """Show the parts as they were."""
        day, month, year, about, *_more = (*parts, "", "", "", "")
        self.day.setText(day)
        self.month.setCurrentIndex(_MONTHS.index(month) if month in _MONTHS else 0)
        self.year.setText(year)
        self.about.setChecked(bool(about))

    def describe(self, name: str, description: str) -> None:
        """Tell screen readers which part of which date each box is."""
        super().describe(name, description)
        for widget, words in self._parts:
            widget.setAccessibleName(words.text())

    def retranslate(self) -> None:
        """Name the months anew; the month chosen stays."""
        self._fill_months()

    def _year(self) -> str:
        return self.year.text().strip()

    def _part(self, widget: QWidget, message: str) -> QVBoxLayout:
        column = QVBoxLayout()
        words = Words(message, "hint")
        words.native.setBuddy(widget)
        column.addWidget(words)
        column.addWidget(widget)
        column.addStretch(1)
        widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.take(widget)
        if isinstance(widget, Line):
            widget.setInputMethodHints(SENSITIVE | Qt.InputMethodHint.ImhDigitsOnly)
        self._parts.append((widget, words))
        return column

    def _offer_box(self, box: QCheckBox, message: str) -> None:
        self.area.addWidget(Option(box, message))
        self.take(box)
        box.toggled.connect(self.touched)

    def _fill_months(self) -> None:
        """List the months with their number first, so that typing either finds one."""
        known = names.month_names(i18n.language())
        items = ["", *(f"{number} {name}" for number, name in enumerate(known, start=1))]
        if not self.month.count():
            self.month.addItems(items)
        for place, text in enumerate(items):
            self.month.setItemText(place, text)


class DayField(DateField):
    """One exact day."""

    may_be_about = False

    def typed(self) -> object:
        """Return the day. Raises Unread when a part is missing."""
        when = super().typed()
        if isinstance(when, PartialDate) and when.day is None:
            raise Unread(WHOLE_DAY)
        return when.earliest if isinstance(when, PartialDate) else None

    def put(self, value: Any) -> None:  # noqa: ANN401
        """Show a day."""
        super().put(PartialDate.of(value) if isinstance(value, date) else None)


class UntilField(DateField):
    """A date, or that it still goes on."""

    def __init__(self, question: Asking, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self.still = QCheckBox(self)
        self._offer_box(self.still, N_("It still goes on today"))
        self.still.toggled.connect(self._grey)

    def typed(self) -> object:
        """Return the date, or ``present``. Raises Unread as for a date."""
        return "present" if self.still.isChecked() else super().typed()

    def put(self, value: Any) -> None:  # noqa: ANN401
        """Show a date, or that it goes on; the boxes keep what was typed before."""
        self.still.setChecked(value == "present")
        if value != "present":
            super().put(value)

    def unsaid(self, answer: Answer[Any]) -> Parts:
        """Return also the date that stands in the boxes while it still goes on."""
        return self.parts() if answer.value == "present" else super().unsaid(answer)

    def _grey(self, still: bool) -> None:
        self.boxes.setEnabled(not still)
        self.about.setEnabled(not still)
