"""One question on the screen: its words, its items, its field, and help that opens in place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from app.answers.states import Answer
from app.i18n import N_, _
from app.interview.asked import Asked, told_at
from app.interview.questions import FromTable, People, Person
from app.problems import Problem
from app.ui.announce import announce
from app.ui.bilingual import Plain, Words, retold
from app.ui.clinic import session as clinic
from app.ui.clinic.chooser import Chooser
from app.ui.clinic.offering import PLACES
from app.ui.fields.field import Field, Parts
from app.ui.fields.kinds import field_for
from app.ui.forgetting.note import FORGOTTEN, ForgetNote
from app.ui.item_words import item_words
from app.ui.opener import Opener
from app.ui.question_words import options
from app.ui.store import CaseStore

Badges = Callable[[str], tuple[str, ...]]
"""The printed items that the answer at a path fills."""

CHANGE: Final = N_("Change: {question}")
_HELP: Final = (
    ("why", N_("Why do they ask?")),
    ("where", N_("Where do I find it?")),
    ("unknown", N_("What if I do not know?")),
)


class Help(Opener):
    """A line of help that opens and closes in place."""

    def __init__(self, question: str, answer: str, parent: QWidget | None = None) -> None:
        super().__init__(question, self._told, parent)
        self.answer = Words(answer, "hint", self)
        self.answer.hide()
        self.opened.connect(self._tell)

    def _told(self) -> QWidget:
        return self.answer

    def _tell(self, opened: bool) -> None:
        self.box.setAccessibleDescription(self.answer.text() if opened else "")
        if opened:
            announce(self, self.answer.text())


class QuestionFrame(QWidget):
    """What every question shows around the place of its answer (``body``)."""

    def __init__(self, asked: Asked, badges: Badges, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked = asked
        question = asked.question
        self.label = Words(question.label, "question", self)
        self._items = badges(asked.path)
        self.items = Plain("", "small", self)
        self.hint = Words(question.hint, "hint", self)
        self.fault_words = Words("", "hint" if asked.step.page.sensitive else "attention", self)
        self.body = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 20)
        column.setSpacing(4)
        for widget in (self.label, self.hint, self.fault_words):
            column.addWidget(widget)
        self.body.setContentsMargins(0, 4, 0, 0)
        column.addLayout(self.body)
        told = [(words, str(getattr(question, name))) for name, words in _HELP]
        self.help = tuple(Help(words, answer, self) for words, answer in told if answer)
        for one in self.help:
            column.addWidget(one)
        column.addWidget(self.items)
        self._say_items()
        self.items.setVisible(bool(self._items))
        self.notice: QWidget | None = None
        self.asking: ForgetNote | None = None
        self.hint.setVisible(bool(question.hint))
        self.fault_words.hide()

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab stops at, in order."""
        below = self.notice.findChildren(QToolButton) if self.notice else ()
        asking = self.asking.stops() if self.asking else ()
        return (*asking, *(one.box for one in self.help), *below)

    def show_notice(self, notice: QWidget | None) -> None:
        """Show what was noticed about the answer beneath all else, or nothing any more."""
        if self.notice is not None:
            self.notice.hide()
            self.notice.deleteLater()
        self.notice, column = notice, self.layout()
        if notice is not None and column is not None:
            column.addWidget(notice)
            notice.show()

    def ask_to_forget(self, store: CaseStore) -> None:
        """Ask whether the answer is to be forgotten for good, beneath its field."""
        self.keep()
        self.asking = ForgetNote(store, self.asked.path)
        self.asking.kept.connect(self._kept)
        self.body.addWidget(self.asking)
        for one, after in pairwise(self.stops()):
            QWidget.setTabOrder(one, after)
        self.asking.focus_first()

    def keep(self) -> None:
        """Ask no more."""
        if self.asking is not None:
            self.asking.hide()
            self.asking.deleteLater()
            self.asking = None

    def show_forgotten(self) -> None:
        """Say above the field that the answer was forgotten for good."""
        self.body.insertWidget(0, Words(FORGOTTEN, "done", self))

    def _kept(self) -> None:
        self.keep()
        self.focus_first()

    def show_case(self) -> None:
        """Show the answer as the case has it now."""

    def flush(self) -> None:
        """Tell what is in the field now."""

    def fault(self) -> str:
        """Return what has to be looked at, in the person's words, and show it; nothing if well."""
        return ""

    def focus_first(self) -> None:
        """Put the focus into the field."""

    def changeEvent(self, event: QEvent) -> None:
        """Describe the fields in the language used now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            retold(self)
            self._say_items()
            self.describe()

    def describe(self) -> None:
        """Tell screen readers what the fields are for."""

    def description(self) -> str:
        """What to know beside the label: the hint, and the items it fills."""
        parts = (self.hint.text(), self.fault_words.text(), self.items.text())
        return "\n".join(part for part in parts if part)

    def _say_items(self) -> None:
        self.items.setText(" \u00b7 ".join(map(item_words, self._items)))


class QuestionView(QuestionFrame):
    """A question with one field, which keeps the case up to date."""

    def __init__(self, asked: Asked, store: CaseStore, badges: Badges) -> None:
        super().__init__(asked, badges)
        self._store = store
        self._refused = ""
        self._known = self._options()
        self.field: Field = field_for(asked.question, self._known, store.case.language)
        self.body.addWidget(self.field)
        if self.field.inputs:
            self.label.native.setBuddy(self.field.inputs[0])
        self.names = self._chooser()
        self.show_case()
        self.field.settled.connect(self._look_again)
        self.field.forgettable = True
        self.field.forget.connect(partial(self.ask_to_forget, store))
        self.field.answered.connect(self._keep)
        if store.draft(asked.path):
            self.fault()
        self.describe()

    def is_outdated(self) -> bool:
        """Whether the people or rows to choose from are others than when this was made."""
        return self._options() != self._known

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab stops at: names to choose from, the field, its other answers, help."""
        names = self.names.stops() if self.names else ()
        return (*names, *self.field.stops(), *super().stops())

    def show_case(self) -> None:
        """Show the answer as the case has it now."""
        told = told_at(self._store.case, self.asked)
        self.field.show_answer(told, self._store.draft(self.asked.path))

    def flush(self) -> None:
        """Tell what is in the field now."""
        self.field.flush()

    def fault(self) -> str:
        """Return what has to be looked at, and show it."""
        unread = self.field.fault()
        if unread is not None:
            self.fault_words.say(unread.message, **unread.values)
        else:
            self.fault_words.say(self._refused)
        self.fault_words.setVisible(bool(self.fault_words.text()))
        self.describe()
        return self.fault_words.text()

    def focus_first(self) -> None:
        """Put the focus into the field."""
        self.first_input().setFocus(Qt.FocusReason.OtherFocusReason)

    def first_input(self) -> QWidget:
        """Return the widget that takes the answer, or the first one of them."""
        return next((one for one in self.field.inputs if one.isEnabled()), self.field.states)

    def describe(self) -> None:
        """Tell screen readers what the fields are for."""
        self.field.describe(self.label.text(), self.description())

    def _chooser(self) -> Chooser | None:
        """The names of the clinic, above the question, where it wants one of them."""
        column = self.layout()
        here = self.asked.question.path in PLACES and clinic.is_there()
        if not here or not isinstance(column, QVBoxLayout):
            return None
        names = Chooser(self.asked, self._store)
        if not names.offers:
            return None
        column.insertWidget(0, names)
        column.insertSpacing(1, column.spacing() * 2)
        return names

    def _options(self) -> dict[object, str]:
        if not isinstance(self.asked.question, Person | People | FromTable):
            return {}
        return options(self._store.case, self.asked.question, self.asked.subject)

    def _look_again(self) -> None:
        """Take the words of a fault away once it is mended."""
        if not self.fault_words.isHidden() and self.field.fault() is None:
            self.fault_words.hide()

    def _keep(self, answer: Answer[object]) -> None:
        try:
            self._tell(answer, self.field.unsaid(answer))
            self._refused = ""
        except Problem as problem:
            self._refused = problem.do
            if self.field.parts():
                self._tell(Answer(), self.field.parts())

    def _tell(self, answer: Answer[object], beside: Parts) -> None:
        value = answer.value if self.asked.question.plain else answer
        act = _(CHANGE).format(question=_(self.asked.question.label))
        self._store.set(self.asked.path, value, act, beside)
