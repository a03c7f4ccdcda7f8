"""A page on which one thing about the file of the case is done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.answers.case import Case
from app.i18n import N_
from app.problems import Problem
from app.ui.announce import announce
from app.ui.bilingual import WideButton, Words, retold
from app.ui.both_languages import problem_words
from app.ui.shell_page import ShellPage
from app.ui.store import CaseStore
from app.ui.theme import set_role
from app.vault.vault import Opened

Act = Callable[[Opened, Case, dt.datetime], Any]
Told = Callable[[Any], None]
WORKING: Final = N_("One moment. The case is being written.")


class ActPage(ShellPage):
    """``finished`` leads back to the list, which says the message (none for an empty one).

    ``deleted`` tells that the case is gone. Whoever subclasses it begins with
    :meth:`begin_column`, and puts :attr:`news` where what happens is told.
    """

    has_ways: ClassVar[bool] = False
    """Whether the page has a way back of its own, and fills the window."""

    finished = Signal(str)
    deleted = Signal()

    def __init__(self, store: CaseStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.busy = False
        self.values: dict[str, object] = {}
        """What fills the placeholders of the message that ``finished`` tells."""
        self.news = Words("", "question", self)
        self.news.hide()

    def ask(self, act: Act, told: Told) -> None:
        """Do ``act`` with the open file, then hand what it returned to ``told``.

        It is done after any save under way, off the window's thread. A Problem is shown here and
        handed to :meth:`refused` instead. While one is under way, another one is not begun.
        """
        if self.busy:
            return
        self.busy = True
        self.show_busy(busy=True)
        self.store.ask_vault(act, partial(self._told, told))

    def refused(self, problem: Problem) -> None:
        """Called when an act came to nothing, after the person was told."""

    def show_busy(self, *, busy: bool) -> None:
        """Say that the case is being written, or no more."""
        if busy:
            self.tell(WORKING)
        else:
            self.news.hide()

    def describe(self) -> None:
        """Name the page and its fields for screen readers, in the language in use."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            retold(self)
            self.describe()

    def may_leave(self) -> bool:
        """Whether Back may leave the page. A page that says no shows why."""
        return not self.busy

    def enter(self) -> None:
        """Enter was pressed in a field: go the next step, where there is one."""

    def tell(self, message: str, *, now: bool = False, **values: object) -> None:
        """Say what happens, on the page and aloud."""
        self.news.say(message, **values)
        self.news.show()
        announce(self, self.news.text(), now=now)

    def tell_problem(self, problem: Problem) -> None:
        """Say what went wrong, and what to do."""
        self.tell("{words}", now=True, words=problem_words(problem))

    def button(self, name: str, message: str, act: Callable[[], None]) -> WideButton:
        """A button of this page, known as ``name``."""
        made = WideButton(message, self)
        made.setObjectName(name)
        made.clicked.connect(partial(_do, act))
        return made

    def note(self, *messages: str) -> QFrame:
        """Words that stand out calmly, a paragraph each."""
        frame = QFrame(self)
        set_role(frame, "note")
        column = QVBoxLayout(frame)
        column.setContentsMargins(16, 12, 16, 12)
        for message in messages:
            column.addWidget(Words(message, "", frame))
        return frame

    def _told(self, told: Told, outcome: object) -> None:
        if not isValid(self):  # the case was locked meanwhile
            return
        self.busy = False
        self.show_busy(busy=False)
        if isinstance(outcome, Problem):
            self.tell_problem(outcome)
            self.refused(outcome)
        else:
            told(outcome)


def _do(act: Callable[[], None], *_checked: object) -> None:
    act()


def column_of(*parts: QWidget) -> QWidget:
    """One below the other, each over the whole line."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for part in parts:
        column.addWidget(part)
    return whole


def in_line(part: QWidget) -> QWidget:
    """Where the page reads from, also for a part that itself runs the other way."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(part)
    row.addStretch(1)
    return whole


def leading(*parts: QWidget) -> QWidget:
    """One below the other where the page reads from, each as wide as its words."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for part in parts:
        column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading)
    return whole
