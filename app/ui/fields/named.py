"""Countries and languages: typed with suggestions in the person's language, kept in English."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import i18n
from app.i18n import N_, names
from app.interview.questions import Asking, Countries, Country, Language
from app.ui.bilingual import WideButton, Words
from app.ui.fields.field import Field, Parts, Unread
from app.ui.fields.lines import Line, clean
from app.ui.fields.name_completer import NameCompleter

ON_THE_FORM = N_("On the form: {name}")


class NamedLine(Line):
    """A line that knows the names of countries or of languages.

    Another language never changes a line that has the focus: it shows the new name once the
    person goes on.
    """

    def __init__(self, kind: str, *, tag: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = names.countries if kind == "country" else names.spoken_languages
        self._tag = tag
        self._value: str | None = None
        self._written = ""
        self._outdated = False
        self._language = i18n.language()
        self.setCompleter(NameCompleter(self))
        self._offer()

    def value(self) -> str | None:
        """Return the English name or tag; what is in no list as typed; None for nothing."""
        text = self.text().strip()
        if not text:
            return None
        if text == self._written:
            return self._value
        found = self._found(text)
        return self._kept(found) if found else text

    def is_known(self) -> bool:
        """Whether what stands here is in the list, or was put here."""
        text = self.text().strip()
        return not text or text == self._written or self._found(text) is not None

    def put(self, value: str | None) -> None:
        """Show ``value`` by its name in the person's language."""
        self._value, self._outdated = value, False
        known = next((one for one in self._all() if self._kept(one) == value), None)
        self._written = known.name if known else value or ""
        if self.text() != self._written:
            self.setText(self._written)

    def put_typed(self, text: str) -> None:
        """Show what :meth:`value` returned, also where it was a word of no list."""
        if any(self._kept(one) == text for one in self._all()):
            self.put(text)
        else:
            self.setText(text)

    def retranslate(self) -> None:
        """Show the same country or language by its new name; other words stay."""
        value, known = self.value(), self.is_known()
        self._language = i18n.language()
        self._offer()
        if not known:
            return
        if self.hasFocus():
            self._value, self._written, self._outdated = value, self.text().strip(), True
        else:
            self.put(value)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the name in the language that was chosen while the person was here."""
        super().focusOutEvent(event)
        if self._outdated and event.reason() is not Qt.FocusReason.PopupFocusReason:
            if self.is_known():
                self.put(self.value())
            self._outdated = False

    def _found(self, text: str) -> names.Named | None:
        sought = names.plain(text)
        return next((one for one in self._all() if sought in one.sought), None)

    def _kept(self, one: names.Named) -> str:
        return one.code.replace("_", "-") if self._tag else one.english

    def _all(self) -> tuple[names.Named, ...]:
        return self._list(self._language)

    def _offer(self) -> None:
        completer = self.completer()
        if isinstance(completer, NameCompleter):
            completer.offer(self._all())


class NamedField(Field):
    """One country, or one language."""

    def __init__(self, question: Country | Language, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        kind = "country" if isinstance(question, Country) else "language"
        self._must_be_known = isinstance(question, Language) and question.tag
        self.edit = NamedLine(kind, tag=self._must_be_known, parent=self)
        self.edit.textEdited.connect(self.touched)
        self.edit.textChanged.connect(self._say_english)
        self.edit.completer().activated.connect(self.touched)
        self.take(self.edit)
        self.area.addWidget(self.edit)
        self.english = Words("", "english", self)
        self.area.addWidget(self.english)
        self._say_english()

    def typed(self) -> object:
        """Return what is kept. Raises Unread for a language that is in no list."""
        value = self.edit.value()
        if self._must_be_known and not self.edit.is_known():
            raise Unread(N_("Choose a language from the list."))
        return clean(value) if value else None

    def put(self, value: Any) -> None:  # noqa: ANN401
        """Show ``value``."""
        self.edit.put(value)
        self._say_english()

    def parts(self) -> Parts:
        """Return the English name, or the text as it is."""
        value = self.edit.value()
        return (value,) if value else ()

    def put_parts(self, parts: Parts) -> None:
        """Show what was typed before."""
        self.edit.put_typed("".join(parts))

    def retranslate(self) -> None:
        """Show the name in the language used now."""
        self._showing = True
        self.edit.retranslate()
        self._say_english()
        self._showing = False

    def _say_english(self, *_text: object) -> None:
        """Show what the form will say, where that is not what stands in the field."""
        value = self.edit.value()
        differs = not self._must_be_known and value and value != self.edit.text().strip()
        self.english.say(ON_THE_FORM if differs else "", name=value)
        self.english.setVisible(bool(differs))


class CountriesField(Field):
    """Several countries, one line each."""

    def __init__(self, question: Countries | Asking, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self.lines: list[NamedLine] = []
        self._column = QVBoxLayout()
        self.area.addLayout(self._column)
        self.more = WideButton(N_("Add another country"), self)
        self.more.clicked.connect(self._another)
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addStretch(1)
        self.area.addLayout(row)
        self._add()

    def typed(self) -> object:
        """Return the countries in the order written."""
        return [clean(value) for line in self.lines if (value := line.value())] or None

    def put(self, value: Any) -> None:  # noqa: ANN401
        """Show all of ``value``, each on its line."""
        wanted = list(value or ())
        while len(self.lines) < len(wanted):
            self._add()
        for place, line in enumerate(self.lines):
            line.put(wanted[place] if place < len(wanted) else None)

    def parts(self) -> Parts:
        """Return the lines that are not empty."""
        return tuple(value for line in self.lines if (value := line.value()))

    def put_parts(self, parts: Parts) -> None:
        """Show the lines that were typed before."""
        self.put(None)
        while len(self.lines) < len(parts):
            self._add()
        for line, text in zip(self.lines, parts, strict=False):
            line.put_typed(text)

    def describe(self, name: str, description: str) -> None:
        """Tell screen readers the question at each line."""
        super().describe(name, description)
        for line in self.lines:
            line.setAccessibleName(name)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab stops at, in order."""
        return (*self._inputs, self.more, self.states)

    def retranslate(self) -> None:
        """Show the names in the language used now."""
        self._showing = True
        for line in self.lines:
            line.retranslate()
        self._showing = False

    def _another(self) -> None:
        self._add().setFocus()

    def _add(self) -> NamedLine:
        line = NamedLine("country", tag=False, parent=self)
        line.textEdited.connect(self.touched)
        line.completer().activated.connect(self.touched)
        line.setAccessibleName(self.accessibleName())
        line.setAccessibleDescription(self.accessibleDescription())
        self.take(line)
        self.lines.append(line)
        self._column.addWidget(line)
        self.setTabOrder(line, self.more)
        return line
