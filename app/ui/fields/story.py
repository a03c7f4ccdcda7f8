"""A story: the words as they were told, their language, their English, and who translated it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app import i18n
from app.answers.text import FreeText
from app.i18n import N_, pseudo, status
from app.interview.questions import Asking
from app.ui.bilingual import Words
from app.ui.fields.field import Field, Parts, Unread
from app.ui.fields.lines import Line, clean
from app.ui.fields.named import NamedLine

SAID = N_("In your own words")
LANGUAGE = N_("The language of these words")
ENGLISH = N_("The same in English")
ENGLISH_HINT = N_("Only the English goes on the form. A person must translate it, not a machine.")
TRANSLATOR = N_("Full name of the person who translated it")
NO_LANGUAGE = N_("Choose from the list the language of these words.")
NO_WORDS = N_("Write the words as they were told, too. The English alone is not enough.")


class Pages(QPlainTextEdit):
    """Room for a long text. Enter begins a new line; Tab goes on to the next field."""

    def __init__(self, parent: QWidget | None = None, lines: int = 5) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setTabChangesFocus(True)

    def sizeHint(self) -> QSize:
        """As high as a few lines."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for large text."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 8, metrics.lineSpacing() * self._lines + 12)


class StoryField(Field):
    """What was told, and its English by a named human. Nobody's words are corrected here."""

    def __init__(
        self, question: Asking, language: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, parent)
        self._usual = language or _window_language()
        self._named: list[tuple[QWidget, Words]] = []
        self.said, self.english = Pages(self), Pages(self)
        self.language = NamedLine("language", tag=True, parent=self)
        self.translator = Line(self)
        self._part(SAID, self.said, self.area)
        self._part(LANGUAGE, self.language, self.area)
        self.translation = QWidget(self)
        below = QVBoxLayout(self.translation)
        below.setContentsMargins(0, 0, 0, 0)
        self._part(ENGLISH, self.english, below)
        below.insertWidget(1, Words(ENGLISH_HINT, "hint"))
        self._part(TRANSLATOR, self.translator, below)
        self.area.addWidget(self.translation)
        for widget in (self.english, self.translator):
            widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.language.put(self._usual)
        self._connect()
        self._follow_language()

    def typed(self) -> object:
        """Return the story. Raises Unread when its words or their language are missing."""
        said, english = self.said.toPlainText(), self.english.toPlainText()
        if not said.strip() and not english.strip():
            return None
        if not said.strip():
            raise Unread(NO_WORDS)
        tag = self.language.value()
        if not tag or not self.language.is_known():
            raise Unread(NO_LANGUAGE)
        translator = self.translator.text().strip()
        return FreeText(
            said=clean(said),
            language=tag,
            english=clean(english) if english.strip() else None,
            translated_by=clean(translator) if translator else None,
        )

    def put(self, value: Any) -> None:  # noqa: ANN401
        """Show a story."""
        known = isinstance(value, FreeText)
        self.said.setPlainText(value.said if known else "")
        self.language.put(value.language if known else self._usual)
        self.english.setPlainText(value.english or "" if known else "")
        self.translator.setText(value.translated_by or "" if known else "")
        self._follow_language()

    def parts(self) -> Parts:
        """Return the words, their English, who translated it, and the language."""
        told = (self.said.toPlainText(), self.english.toPlainText(), self.translator.text())
        return (*told, self.language.value() or "") if any(told) else ()

    def put_parts(self, parts: Parts) -> None:
        """Show the parts as they were."""
        said, english, translator, language, *_more = (*parts, "", "", "", "")
        self.said.setPlainText(said)
        self.english.setPlainText(english)
        self.translator.setText(translator)
        self.language.put_typed(language)
        self._follow_language()

    def describe(self, name: str, description: str) -> None:
        """Tell screen readers which part of which story each field is."""
        super().describe(name, description)
        for widget, words in self._named:
            widget.setAccessibleName(words.text())

    def retranslate(self) -> None:
        """Name the language anew; the story stays."""
        self._showing = True
        self.language.retranslate()
        self._showing = False

    def _connect(self) -> None:
        self.said.textChanged.connect(self.touched)
        self.english.textChanged.connect(self.touched)
        self.translator.textEdited.connect(self.touched)
        self.language.textEdited.connect(self.touched)
        self.language.completer().activated.connect(self.touched)
        self.language.textChanged.connect(self._follow_language)

    def _part(self, message: str, widget: QWidget, column: QVBoxLayout) -> None:
        words = Words(message, "", self)
        words.native.setBuddy(widget)
        column.addWidget(words)
        column.addWidget(widget)
        self.take(widget)
        self._named.append((widget, words))

    def _follow_language(self, *_text: object) -> None:
        """Write in the direction of the language told; ask for English when it is another."""
        tag = self.language.value() or ""
        right = status.is_right_to_left(tag)
        direction = Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        self.said.setLayoutDirection(direction)
        flow = self.said.document().defaultTextOption()
        flow.setTextDirection(direction)
        self.said.document().setDefaultTextOption(flow)
        self.translation.setVisible(tag.split("-")[0].casefold() != "en")


def _window_language() -> str:
    language = i18n.language().replace("_", "-")
    return "en" if language == pseudo.CODE else language
