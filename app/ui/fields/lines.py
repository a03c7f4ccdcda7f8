"""Fields of one line: words, numbers that agencies gave, counts, telephone numbers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.answers.text import clean_text
from app.filing.editions import printed_date
from app.i18n import N_
from app.interview.questions import Asking, Number, Phone, Text
from app.ui.fields.field import SENSITIVE, Field, Parts, Unread

_LEAST_DIGITS = 7
_SEPARATORS = " -.()/"


class Line(QLineEdit):
    """A line that may be narrow: at 200 % the window must not grow sideways."""

    def __init__(self, parent: QWidget | None = None, signs: int = 30) -> None:
        super().__init__(parent)
        self._signs = signs

    def sizeHint(self) -> QSize:
        """As wide as the signs it is for."""
        return QSize(self.fontMetrics().averageCharWidth() * self._signs, self._height())

    def minimumSizeHint(self) -> QSize:
        """Not wider than a few signs."""
        return QSize(self.fontMetrics().averageCharWidth() * min(self._signs, 6), self._height())

    def _height(self) -> int:
        return round(super().sizeHint().height() * 1.2)


class LineField(Field):
    """A line of text, as it goes on the form: from left to right, also in an Arabic window."""

    def __init__(self, question: Asking, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self.edit = Line(self)
        self.edit.textEdited.connect(self.touched)
        self.edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.take(self.edit)
        self.area.addWidget(self.edit)

    def typed(self) -> object:
        """Return the text without spaces around it. Raises Unread for what no form can hold."""
        text = self.edit.text().strip()
        return self.check(clean(text)) if text else None

    def check(self, text: str) -> object:
        """Return the value that ``text`` means. Raises Unread."""
        return text

    def put(self, value: Any) -> None:  # noqa: ANN401
        """Show ``value``."""
        self.edit.setText("" if value is None else str(value))

    def parts(self) -> Parts:
        """Return the text."""
        return (self.edit.text(),) if self.edit.text() else ()

    def put_parts(self, parts: Parts) -> None:
        """Show the text that was typed before."""
        self.edit.setText("".join(parts))


class TextField(LineField):
    """A name, a place, a number of an agency, an e-mail address."""

    question: Text

    def __init__(self, question: Text, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        if question.shape == "native":
            self.edit.unsetLayoutDirection()
        if question.shape == "number":
            self.edit.setInputMethodHints(SENSITIVE | Qt.InputMethodHint.ImhPreferNumbers)
        if question.shape == "email":
            self.edit.setInputMethodHints(SENSITIVE | Qt.InputMethodHint.ImhEmailCharactersOnly)

    def check(self, text: str) -> object:
        """Return ``text``, an edition as it is printed. Raises Unread for what it cannot be."""
        if self.question.shape == "edition":
            return _edition(text)
        if self.question.shape == "email" and "@" not in text.strip("@"):
            raise Unread(N_("An email address has the sign @ in the middle."))
        wanted = self.question.digits
        if self.question.shape == "number" and wanted and _count(text) != wanted:
            raise Unread(N_("Write the {count} digits of this number."), count=wanted)
        return text


class NumberField(LineField):
    """A whole number."""

    question: Number

    def __init__(self, question: Number, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self.edit.setInputMethodHints(SENSITIVE | Qt.InputMethodHint.ImhDigitsOnly)

    def check(self, text: str) -> object:
        """Return the number. Raises Unread when it is none, or out of the range asked for."""
        least, most = self.question.least, self.question.most
        if not text.isdecimal() or not least <= int(text) <= most:
            raise Unread(N_("Write a number from {least} to {most}."), least=least, most=most)
        return int(text)


class PhoneField(LineField):
    """A telephone number, kept as it is written."""

    question: Phone

    def __init__(self, question: Phone, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self.edit.setInputMethodHints(SENSITIVE | Qt.InputMethodHint.ImhDialableCharactersOnly)

    def check(self, text: str) -> object:
        """Return ``text``. Raises Unread for letters or too few digits."""
        rest = text.removeprefix("+").translate(str.maketrans("", "", _SEPARATORS))
        if not rest.isdecimal() or len(rest) < _LEAST_DIGITS:
            raise Unread(N_("Write the whole phone number in digits, with the area code."))
        return text


def clean(text: str) -> str:
    """Return ``text`` as the case keeps it. Raises Unread for signs that cannot be shown."""
    try:
        return clean_text(text)
    except ValueError as error:
        raise Unread(N_("There is a sign here that cannot be printed. Write it again.")) from error


def _edition(text: str) -> str:
    printed = printed_date(text)
    if printed is None:
        raise Unread(N_("An edition is a date like 01/20/25: month, day and year."))
    return printed


def _count(text: str) -> int:
    return sum(sign.isdecimal() or sign.isalpha() for sign in text.upper().lstrip("A"))
