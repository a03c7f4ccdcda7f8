"""The page of a clinic's names: the clinic itself, and everybody who helps there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.answers import paths
from app.answers.clinic import Clinic, Colleague
from app.answers.states import Answer
from app.i18n import N_, _
from app.interview.asked import Asked
from app.problems import Problem
from app.ui.announce import announce
from app.ui.bilingual import Plain, WideButton, Words
from app.ui.both_languages import in_both, problem_words
from app.ui.clinic import questions
from app.ui.clinic.entry import Entry
from app.ui.clinic.key_part import TITLE as THE_KEY
from app.ui.clinic.key_part import KeyPart
from app.ui.clinic.plain_pages import INTRO, TITLE
from app.ui.clinic.session import Session
from app.ui.household import isolated
from app.ui.opener import Opener
from app.ui.shell_page import ShellPage
from app.ui.theme import set_role

APART: Final = N_(
    "The names stay on this computer, outside of every case. Write nothing here about the people "
    "you help."
)
WHILE_OPEN: Final = N_(
    "While they are open, each case offers them. Lock them before others sit here."
)
THE_CLINIC: Final = N_("The clinic itself")
NOBODY: Final = N_("No name is here yet.")
ADD: Final = N_("Add a name")
DONE: Final = N_("Done with this one")
CHANGE, REMOVE = N_("Change"), N_("Remove")
REMOVED: Final = N_("Removed: {name}")
UNDO: Final = N_("Undo: bring it back")
NO_NAME: Final = N_("No name yet")


class NamesPage(ShellPage):
    """Shows the names on cards; one at a time can be changed. All is kept at once.

    ``change`` tells that the person wants another passphrase.
    """

    change = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._failing = False
        self.cards: dict[str, QFrame] = {}
        self.key = ""
        self.entries: tuple[Entry, ...] = ()
        self._removed: tuple[str, Colleague] | None = None
        self._editor: QWidget | None = None
        self._build()
        self._refresh()
        if session.notice is not None:
            self.tell(session.notice)
        session.failed.connect(self._failed)
        session.saved.connect(self._saved)

    @property
    def clinic(self) -> Clinic:
        """The names as they are now."""
        return self.session.names

    def focus_first(self) -> None:
        """Begin at the button that adds a name."""
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Tell what is in the fields now."""
        for one in (*self._of_the_clinic(), *self.entries):
            one.flush()

    def ready(self) -> bool:
        """Whether all that was typed can be read; an open name closes first."""
        self.flush()
        entries = (*self._of_the_clinic(), *self.entries)
        wrong = [one for one in entries if one.fault()]
        if wrong:
            wrong[0].focus_first()
            return False
        if self._editor is not None:
            self.close_name()
        return True

    def add_name(self) -> None:
        """Begin a new name."""
        key = self.clinic.free_id()
        self._put(f"people.{key}", Colleague())
        self.open_name(key)

    def open_name(self, key: str) -> None:
        """Ask what there is to know of the person of that id."""
        self._forget_editor()
        self.key = key
        self.entries = self._entries(questions.asked(questions.ONE, key))
        self._editor = _below(self.entries)
        self._place.insertWidget(0, self._editor)
        self._editor.show()
        self._refresh()
        self.entries[0].focus_first()

    def close_name(self) -> None:
        """Go back to the cards; somebody of whom nothing was told is taken away again."""
        key = self.key
        self._forget_editor()
        if self.clinic.people.get(key) == Colleague():
            self._keep(paths.without(self.clinic, f"people.{key}"))
        self._refresh()
        here = self.cards.get(key)
        buttons = here.findChildren(WideButton) if here else [self.add]
        buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def remove_name(self, key: str) -> None:
        """Take a name away; undo is beside."""
        gone = self.clinic.people[key]
        self._keep(paths.without(self.clinic, f"people.{key}"))
        self._removed = (key, gone)
        self._refresh()
        self.news.say(REMOVED, name=_name(gone))
        self.news.show()
        self.undo.show()
        self.undo.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.news.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "undo"):
            self._refresh()

    def _build(self) -> None:
        self.opener = Opener(THE_CLINIC, self._clinic_itself, self)
        self.key_opener = Opener(THE_KEY, self._key, self)
        self.news = Words("", "question", self)
        self.undo = WideButton(UNDO, self)
        self.undo.clicked.connect(self._bring_back)
        self._list = QVBoxLayout()
        self.nobody = Words(NOBODY, "hint", self)
        self.add = WideButton(ADD, self)
        self.add.setObjectName("clinic.add")
        self.add.clicked.connect(self.add_name)
        self._place = QVBoxLayout()
        self.done = WideButton(DONE, self)
        self.done.clicked.connect(self.ready)
        self._place.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeading)
        column = self.begin_column()
        column.addWidget(Words(TITLE, "title", self))
        for message in (INTRO, APART, WHILE_OPEN):
            column.addWidget(Words(message, "", self))
        for part in (self.opener, self.key_opener, self.news):
            column.addWidget(part)
        column.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.nobody)
        column.addLayout(self._list)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(self._place)
        column.addStretch(1)
        self.news.hide()
        self.undo.hide()

    def _clinic_itself(self) -> QWidget:
        return _below(self._entries(questions.asked(questions.CLINIC)))

    def _key(self) -> QWidget:
        part = KeyPart(self.session)
        part.change.connect(self.change)
        return part

    def _of_the_clinic(self) -> list[Entry]:
        return self.opener.body.findChildren(Entry) if self.opener.body else []

    def _entries(self, asked: tuple[Asked, ...]) -> tuple[Entry, ...]:
        return tuple(Entry(one, paths.get(self.clinic, one.path), self._answered) for one in asked)

    def _answered(self, path: str, answer: Answer[object]) -> None:
        self._put(path, answer)

    def _put(self, path: str, value: object) -> None:
        self._keep(paths.replace(self.clinic, path, value))

    def _keep(self, clinic: Clinic) -> None:
        self.session.keep(clinic)
        self._removed = None
        self.undo.hide()
        if not self._failing:
            self.news.hide()

    def say(self, message: str) -> None:
        """Say what was done."""
        self.news.say(message)
        self.news.show()
        announce(self, self.news.text())

    def tell(self, problem: Problem) -> None:
        """Say what went wrong, and what to do."""
        words = problem_words(problem)
        if self.news.isHidden() or words != self.news.text():  # it is tried again and again
            self.news.say("{words}", words=words)
            self.news.show()
            announce(self, self.news.text(), now=True)

    def _failed(self, problem: Problem) -> None:
        self._failing = True
        self.tell(problem)

    def _saved(self) -> None:
        if self._failing:
            self._failing = False
            self.news.hide()

    def _bring_back(self) -> None:
        if self._removed is not None:
            key, gone = self._removed
            self._put(f"people.{key}", gone)
            self._refresh()
            self.focus_first()

    def _forget_editor(self) -> None:
        if self._editor is not None:
            self._editor.hide()
            self._editor.deleteLater()
        self._editor, self.entries, self.key = None, (), ""

    def _refresh(self) -> None:
        """Show the cards as the names are now, or the one name that is open."""
        for card in self.cards.values():
            card.hide()
            card.deleteLater()
        editing = self._editor is not None
        names = {} if editing else self.clinic.people
        self.cards = {key: self._card(key, one) for key, one in names.items()}
        for card in self.cards.values():
            self._list.addWidget(card)
            card.show()
        self.nobody.setVisible(not editing and not self.cards)
        self.add.setVisible(not editing)
        self.done.setVisible(editing)

    def _card(self, key: str, one: Colleague) -> QFrame:
        card = QFrame(self)
        set_role(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 8)
        column.addWidget(Plain(_name(one), "question", card))
        tasks = Plain(in_both(partial(_tasks, one)), "", card)
        tasks.setVisible(bool(tasks.text()))
        column.addWidget(tasks)
        row = QHBoxLayout()
        row.setSpacing(16)
        acts: tuple[tuple[str, str, Callable[[str], None]], ...] = (
            (CHANGE, N_("Change: {row}"), self.open_name),
            (REMOVE, N_("Remove: {row}"), self.remove_name),
        )
        for message, named, act in acts:
            button = WideButton(message, card)
            button.quiet()
            button.name_as(_(named).format(row=_name(one)))
            button.clicked.connect(partial(_do, act, key))
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        return card


def _do(act: Callable[[str], None], key: str, *_checked: object) -> None:
    act(key)


def _below(entries: tuple[Entry, ...]) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 8, 0, 0)
    for one in entries:
        column.addWidget(one)
    return whole


def _name(one: Colleague) -> str:
    return isolated(one.full_name) if one.full_name else _(NO_NAME)


def _tasks(one: Colleague) -> str:
    """What somebody does, in words."""
    told = one.tasks.value or ()
    return "\n".join(_(words) for value, words in questions.TASKS if value in told)
