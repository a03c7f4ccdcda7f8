"""A copy for review in the window: the whole case to be read, and comments; nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.answers.case import Case
from app.answers.clinic import Task
from app.i18n import N_, _, language, names
from app.problems import Problem
from app.ui import file_doors
from app.ui.access.copy_page import shown
from app.ui.announce import announce
from app.ui.bilingual import Made, WideButton, Words
from app.ui.both_languages import problem_words
from app.ui.desk.answers_page import AnswersPage
from app.ui.desk.by_whom import ByWhom
from app.ui.desk.findings_page import TITLE as FINDINGS
from app.ui.desk.findings_page import LawyerFindings
from app.ui.desk.notes_page import TITLE as NOTES
from app.ui.desk.notes_page import NotesPage
from app.ui.desk.tab_order import put_in_order
from app.ui.noticed.noticing import Noticing
from app.ui.page_stack import PageStack
from app.ui.shell_page import ShellPage
from app.ui.stops import Stop
from app.ui.store import CaseStore
from app.ui.theme import set_role
from app.vault import exporting
from app.vault.review_copy import file_name
from app.vault.vault import Opened

ANSWERS: Final = N_("The whole case")
BANNER: Final = N_(
    "A copy to review, made on {date}. Nothing in it can be changed but comments, and no form is "
    "filled from it."
)
NAME: Final = N_("Your name, for your comments")
TAKE_BACK: Final = N_("Save the copy to take it back")
LEAVE: Final = N_("Close the copy")
FOLDER: Final = N_("Folder for the copy that goes back")
SAVED: Final = N_("Saved with all comments. It is called {file} and lies in {folder}.")
STOPS: Final = (
    Stop("answers", "", ANSWERS),
    Stop("notes", "", NOTES),
    Stop("findings", "", FINDINGS),
)


class _Noticing(Noticing):
    """Looks for the lawyer, who may see all of it, on a clinic's computer too."""

    @property
    def helping(self) -> bool:
        """A lawyer reads; nobody is kept from anything."""
        return False


class ReviewDesk(QWidget):
    """Three pages, the last two made when they are wanted. ``left`` tells that the person is done.

    ``closed`` is there for whoever shows pages over the window; the copy has no case behind it.
    """

    left = Signal()
    closed = Signal()

    def __init__(
        self,
        store: CaseStore,
        parent: QWidget | None = None,
        today: Callable[[], dt.date] = dt.date.today,
    ) -> None:
        super().__init__(parent)
        self.store, self._today = store, today
        self.whom = ByWhom("review.name", NAME, Task.REPRESENTS)
        self.noticing = _Noticing(store, today, self)
        self.noticing.noticed.connect(self._show_noticed)
        self.news = Words("", "done", self)
        self.news.hide()
        self.ways: dict[str, list[WideButton]] = {}
        self.pages = PageStack(self._made, self)
        self.pages.jump.connect(self.jump)
        self.take_back = self._button("review.save", TAKE_BACK, self._choose, self)
        self.leave = self._button("review.leave", LEAVE, self._leave, self)
        self._lay_out()
        self.go(STOPS[0])
        self.noticing.begin()

    @property
    def page(self) -> ShellPage | None:
        """The page that is shown."""
        return self.pages.page

    def go(self, stop: Stop, *_checked: object) -> None:
        """Show one of the pages."""
        page = self.pages.show_stop(stop)
        page.show_noticed(self.noticing)
        put_in_order(page)
        for key, buttons in self.ways.items():
            for button in buttons:
                button.setChecked(key == stop.id)
        page.focus_first()
        announce(page, _(stop.title))

    def jump(self, path: str) -> None:
        """Show the line of an answer, with the keyboard on its Comment."""
        self.go(STOPS[0])
        if self.page is not None:
            self.page.focus_path(path)

    def focus_first(self) -> None:
        """Begin where the page that is shown begins."""
        if self.page is not None:
            self.page.focus_first()

    def save_to(self, folder: Path) -> None:
        """Write the copy with its comments into ``folder``, under its own name."""
        self._say("", {})
        self.store.ask_vault(partial(_save, folder), self._saved)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "leave"):
            self._name()

    def _banner(self) -> str:
        copied = self.store.case.work.copied
        day = names.day(copied.made, language()) if copied else ""
        return _(BANNER).format(date=day)

    def _made(self, stop: Stop) -> ShellPage:
        if stop.id == "answers":
            return AnswersPage(self.store, self._today, self.whom, self._head())
        if stop.id == "notes":
            return NotesPage(self.store, self._today, self._head())
        return LawyerFindings(self._head())

    def _show_noticed(self) -> None:
        if self.page is not None:
            self.page.show_noticed(self.noticing)

    def _head(self) -> QWidget:
        """What stands above each page: that it is a copy, and the way to the other pages.

        It scrolls with the page, so that large text leaves room for what is read.
        """
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 8)
        note = QFrame(head)
        set_role(note, "note")
        within = QVBoxLayout(note)
        within.setContentsMargins(16, 12, 16, 12)
        within.addWidget(Made(self._banner, "", note))
        column.addWidget(note)
        row = QHBoxLayout()
        column.addLayout(row)
        for stop in STOPS:
            button = self._button(f"review.{stop.id}", stop.title, partial(self.go, stop), head)
            button.setCheckable(True)
            self.ways.setdefault(stop.id, []).append(button)
            row.addWidget(button)
        row.addStretch(1)
        return head

    def _lay_out(self) -> None:
        bar = QWidget(self)
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(bar, "bar")
        below = QVBoxLayout(bar)
        below.setContentsMargins(32, 10, 32, 10)
        below.addWidget(self.news)
        row = QHBoxLayout()
        below.addLayout(row)
        for button in (self.leave, self.take_back):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(bar)
        self._name()

    def _button(
        self, name: str, message: str, act: Callable[..., None], parent: QWidget
    ) -> WideButton:
        button = WideButton(message, parent)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def _choose(self, *_checked: object) -> None:
        folder = file_doors.choose_folder(self, _(FOLDER))
        if folder is not None:
            self.save_to(folder)

    def _saved(self, outcome: object) -> None:
        if not isValid(self):  # locked meanwhile
            return
        if isinstance(outcome, Problem):
            self._say("{words}", {"words": problem_words(outcome)})
        elif isinstance(outcome, Path):
            where = {"file": shown(outcome.name), "folder": shown(str(outcome.parent))}
            self._say(SAVED, where)

    def _say(self, message: str, values: dict[str, str]) -> None:
        self.news.say(message, **values)
        self.news.setVisible(bool(message))
        announce(self, self.news.text())

    def _leave(self, *_checked: object) -> None:
        self.left.emit()

    def _name(self) -> None:
        self.setAccessibleName(self._banner())


def _save(folder: Path, opened: Opened, case: Case, _now: dt.datetime) -> Path:
    """The copy as it is now, in a file that opens as the copy does."""
    copied = case.work.copied
    name = file_name(copied.code) if copied else opened.path.name
    exporting.refuse_ours(folder, opened)
    try:
        return opened.save_copy(case, folder / name)
    except OSError as error:
        raise exporting.cannot_copy() from error
