"""One difference on a card: the items, the person's words, and whether they print."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.answers.papers import Explained
from app.i18n import N_, _
from app.rules.sentences import Words as Sentence
from app.ui.announce import announce
from app.ui.answer_words import in_words
from app.ui.bilingual import Made, Plain, WideButton, Words
from app.ui.explanations.questions import asked, no_items
from app.ui.question_view import QuestionView
from app.ui.store import CaseStore
from app.ui.theme import set_role

OTHERWISE: Final = N_("Other forms say something else: {items}")
SAY: Final = N_("Say why they differ")
PRINT: Final = N_("Print these words on the form")
PRINTS: Final = N_("You said on {day} that these words print on the form.")
CHANGE: Final = N_("Change these words, or do not print them")
REMOVE: Final = N_("Remove this explanation")
NOT_YET: Final = N_("These words do not print. They print once you say so here.")
NO_WORDS: Final = N_("Write your words first.")
NO_ENGLISH: Final = N_(
    "Only English prints. Write the same in English, and the name of the person who translated it."
)
PRINT_ACT: Final = N_("Let an explanation print")
CHANGE_ACT: Final = N_("Do not let an explanation print")


class About(QWidget):
    """The question and the printed item that a difference is about."""

    def __init__(self, question: str, item: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = Words(question, "question", self)
        self._item = Plain(_code(item), "small" if question else "question", self)
        self._question.setVisible(bool(question))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._question)
        column.addWidget(self._item)

    def text(self) -> str:
        """Both, in the language used now."""
        self._question.again()
        return "\n".join(one.text() for one in (self._question, self._item) if one.text())


class Offer(QFrame):
    """Answers that differ and of which nothing was said. ``wanted``: the person wants to."""

    wanted = Signal()

    def __init__(self, question: str, item: str, others: Iterable[str]) -> None:
        super().__init__()
        self._others = tuple(others)
        set_role(self, "card")
        column = _column(self)
        self.item = About(question, item, self)
        self.say = WideButton(SAY, self)
        self.say.clicked.connect(self.wanted)
        column.addWidget(self.item)
        column.addWidget(Made(self._said, "", self))
        column.addWidget(self.say, 0, Qt.AlignmentFlag.AlignLeading)
        self._name()

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at."""
        return (self.say,)

    def focus_first(self) -> None:
        """Begin at the button."""
        self.say.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "say"):
            self._name()

    def _said(self) -> str:
        return others_said(self._others)

    def _name(self) -> None:
        name = f"{self.item.text()}\n{self._said()}"
        self.setAccessibleName(name)
        self.say.setAccessibleDescription(name)


class ExplainedCard(QFrame):
    """What a person says of a difference. While it prints its words stand still."""

    removed = Signal()

    def __init__(
        self, item: About, filing: str, row: str, store: CaseStore, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._path = f"filings.{filing}.explanations.{row}"
        self._store, self._today = store, today
        set_role(self, "card")
        self.item = item
        self.others = Made(self._said, "", self)
        self.question = QuestionView(asked(store.case, filing, row), store, no_items)
        self.words = Plain("", "", self)
        self.state = Made(self._state, "hint", self)
        self.wrong = Words("", "attention", self)
        self.print = WideButton(PRINT, self)
        self.change, self.remove = WideButton(CHANGE, self), WideButton(REMOVE, self)
        self.remove.quiet()
        self.print.clicked.connect(self._confirm)
        self.change.clicked.connect(self._take_back)
        self.remove.clicked.connect(self.removed)
        column = _column(self)
        for part in (self.item, self.others, self.question, self.words, self.state, self.wrong):
            column.addWidget(part)
        for button in (self.print, self.change, self.remove):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self.wrong.hide()
        self.show_case()

    @property
    def told(self) -> Explained:
        """The explanation as the case has it now."""
        told: Explained = self._store.get(self._path)
        return told

    def show_case(self) -> None:
        """Show it as the case has it now."""
        told = self.told
        prints = told.confirmed is not None
        self.question.show_case()
        self.words.setText(in_words(told.words) if prints else "")
        for part, wanted in (
            (self.question, not prints),
            (self.print, not prints),
            (self.words, prints),
            (self.change, prints),
        ):
            part.setVisible(wanted)
        if self.wrong.text() != _(self._fault()):
            self.wrong.hide()
        self.state.again()
        self._name()

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at, in order."""
        return (*self.question.stops(), self.print, self.change, self.remove)

    def flush(self) -> None:
        """Tell what is in the field now."""
        self.question.flush()

    def focus_first(self) -> None:
        """Begin at the words, or where they can be changed again."""
        if self.told.confirmed is None:
            self.question.focus_first()
        else:
            self.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "remove"):
            self.show_case()

    def _confirm(self) -> None:
        """Only the person's own press lets words print, and only words that can."""
        self.flush()
        fault = self._fault()
        if fault:
            self.wrong.say(fault)
            self.wrong.show()
            announce(self, self.wrong.text(), now=True)
            self.question.focus_first()
            return
        self._set(self._today(), PRINT_ACT)
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.state.text())

    def _take_back(self) -> None:
        self._set(None, CHANGE_ACT)
        self.question.focus_first()

    def _set(self, day: date | None, act: str) -> None:
        self._store.seal()
        self._store.set(f"{self._path}.confirmed", day, _(act))
        self._store.seal()

    def _fault(self) -> str:
        words = self.told.words.value
        if words is None:
            return NO_WORDS
        return "" if words.printable else NO_ENGLISH

    def _said(self) -> str:
        return others_said(self.told.others.value or ())

    def _state(self) -> str:
        day = self.told.confirmed
        return Sentence(PRINTS, day=day).said() if day else _(NOT_YET)

    def _name(self) -> None:
        name = f"{self.item.text()}\n{self._said()}"
        self.setAccessibleName(name)
        for button in (self.print, self.change, self.remove):
            button.setAccessibleDescription(name)


def others_said(others: Iterable[str]) -> str:
    """The items on other forms, in words."""
    return Sentence(OTHERWISE, items=tuple(map(_code, others))).said()


def _code(item: str) -> str:
    """A printed item, left to right in any language."""
    return f"\u2066{item}\u2069"


def _column(card: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(6)
    return column
