"""The page of a clinic's names: the clinic itself, and everybody who helps there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt
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
from app.ui.clinic import kept, questions
from app.ui.clinic.entry import Entry
from app.ui.household import isolated
from app.ui.opener import Opener
from app.ui.shell_page import ShellPage
from app.ui.theme import set_role

TITLE: Final = N_("Names of the clinic")
INTRO: Final = N_(
    "Keep the names of those who prepare, interpret, translate or represent, so that nobody types "
    "them again. Each case asks who helped. No name is chosen before somebody chooses it."
)
APART: Final = N_(
    "The names stay on this computer, outside of every case. Write nothing here about the people "
    "you help."
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
    """Shows the names on cards; one at a time can be changed. All is kept at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clinic = Clinic()
        self.cards: dict[str, QFrame] = {}
        self.key = ""
        self.entries: tuple[Entry, ...] = ()
        self._removed: tuple[str, Colleague] | None = None
        self._editor: QWidget | None = None
        self._build()
        self.read()

    def read(self) -> None:
        """Show the names that are kept now. A file that cannot be read is not written over."""
        try:
            self.clinic = kept.read()
        except Problem as problem:
            self._tell(problem)
            self.add.setEnabled(False)
            self.opener.setEnabled(False)
        self.opener.renew()
        self._refresh()

    def focus_first(self) -> None:
        """Begin at the button that adds a name."""
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def ready(self) -> bool:
        """Whether all that was typed can be read; an open name closes first."""
        entries = (*self._of_the_clinic(), *self.entries)
        for one in entries:
            one.flush()
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
        if self._put(f"people.{key}", Colleague()):
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
        if self._keep(paths.without(self.clinic, f"people.{key}")):
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
        for message in (INTRO, APART):
            column.addWidget(Words(message, "", self))
        for part in (self.opener, self.news):
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

    def _of_the_clinic(self) -> list[Entry]:
        return self.opener.body.findChildren(Entry) if self.opener.body else []

    def _entries(self, asked: tuple[Asked, ...]) -> tuple[Entry, ...]:
        return tuple(Entry(one, paths.get(self.clinic, one.path), self._answered) for one in asked)

    def _answered(self, path: str, answer: Answer[object]) -> None:
        self._put(path, answer)

    def _put(self, path: str, value: object) -> bool:
        return self._keep(paths.replace(self.clinic, path, value))

    def _keep(self, clinic: Clinic) -> bool:
        """Keep ``clinic``; where it cannot be written, say so and stay with what is kept."""
        try:
            kept.write(clinic)
        except Problem as problem:
            self._tell(problem)
            return False
        self.clinic, self._removed = clinic, None
        self.news.hide()
        self.undo.hide()
        return True

    def _tell(self, problem: Problem) -> None:
        self.news.say("{words}", words=problem_words(problem))
        self.news.show()
        announce(self, self.news.text(), now=True)

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
