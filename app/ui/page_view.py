"""A page of questions: what to know first, what to look at again, the questions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.i18n import N_
from app.interview.asked import Asked, Step, questions_of
from app.interview.pages import RowsPage
from app.interview.places import expand
from app.ui.bilingual import WideButton, Words, retold
from app.ui.error_summary import ErrorSummary
from app.ui.household import person_name
from app.ui.noticed.beside import Beside
from app.ui.noticed.noticing import Noticing
from app.ui.question_column import QuestionColumn
from app.ui.question_view import Badges
from app.ui.shell_page import ShellPage
from app.ui.store import CaseStore

ABOUT = N_("About: {name}")
LEAVE = N_("Hide this window now")
PAUSE = N_("You can stop here and come back later. What you wrote is kept.")


class StepPage(ShellPage):
    """What all pages of the interview share: title, whom it is about, words to read first."""

    def __init__(self, step: Step, store: CaseStore, badges: Badges, today: date) -> None:
        super().__init__()
        self.step, self.store, self.badges, self.today = step, store, badges, today
        self.title = Words(step.page.title, "title", self)
        self.about = Words("", "hint", self)
        self.summary = ErrorSummary(sensitive=step.page.sensitive, parent=self)
        self.column = self.begin_column()
        for widget in (self.summary, self.title, self.about):
            self.column.addWidget(widget)
        self.read_first = [
            Words(text, "", self) for text in (step.page.intro, *step.page.body) if text
        ]
        for words in self.read_first:
            self.column.addWidget(words)
        self.beneath = QVBoxLayout()
        self.beside = Beside(self)
        self.way_out = WideButton(LEAVE, self)
        self.way_out.clicked.connect(self.leave)
        self.way_out.hide()
        self._show_about()
        self._tell_readers()
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self._at = ""

    def questions(self) -> QuestionColumn | None:
        """Return the questions that are on the screen now."""
        return None

    def ask(self, asked: Callable[[], tuple[Asked, ...]]) -> QuestionColumn:
        """Return the questions that ``asked`` names, as this page shows them."""
        return QuestionColumn(self.store, asked, self.badges)

    def ready(self) -> bool:
        """Whether all that was typed can be read; if not, show what to look at again."""
        questions = self.questions()
        faults = questions.faults() if questions else ()
        self.summary.show_faults(faults)
        self.store.seal()
        return not faults

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        questions = self.questions()
        if questions is None or not questions.focus_first():
            self.be_read()

    def focus_path(self, path: str) -> bool:
        """Put the focus on the question of ``path``."""
        questions = self.questions()
        return questions is not None and questions.focus_path(path)

    def show_changed(self, path: str) -> None:
        """Put the focus where something changed; a cursor that is in that question stays."""
        questions = self.questions()
        here = questions.holding(QApplication.focusWidget()) if questions else None
        if here is None or not f"{path}.".startswith(f"{here.asked.path}."):
            super().show_changed(path)

    def show_forgotten(self, path: str) -> None:
        """Say where the answer was that it is forgotten for good, and go on there."""
        questions = self.questions()
        view = questions.views.get(path) if questions and self.focus_path(path) else None
        if view is not None:
            view.show_forgotten()

    def end(self) -> None:
        """Close the column; where it may hurt, with a pause and a way out."""
        page = self.step.page
        self.column.addLayout(self.beneath)
        if page.sensitive and not page.pause:
            self.column.addWidget(Words(PAUSE, "hint", self))
        self.column.addWidget(self.way_out, 0, Qt.AlignmentFlag.AlignLeading)
        self.way_out.setVisible(page.pause or page.sensitive)
        self.column.addStretch(1)

    def show_noticed(self, noticing: Noticing) -> None:
        """Show what was found beneath the questions whose answers it is about."""
        self.beside.show(noticing)

    def list_path(self) -> str:
        """Return where in the case the list of the page stands; nothing for other pages."""
        page = self.step.page
        return expand(page.table, self.step.subject) if isinstance(page, RowsPage) else ""

    def place(self) -> str:
        """Return where in the case the page is at work: a list, a filing, a person."""
        subject, table = self.step.subject, self.list_path()
        if table:
            return table
        if subject.filing:
            return f"filings.{subject.filing}"
        return f"people.{subject.person}" if subject.person else ""

    def showEvent(self, event: QShowEvent) -> None:
        """Say whom the page is about by the name they have now, and tell where it is at work."""
        self._show_about()
        if not event.spontaneous():
            self._at = self.place()
            self.focused.emit(self._at)
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            retold(self)
            self._show_about()
            self._tell_readers()

    def _show_about(self) -> None:
        who = self.step.subject.person
        alone = len(self.store.case.people) < 2
        self.about.setVisible(bool(who) and not alone)
        if who and not alone:
            self.about.say(ABOUT, name=person_name(self.store.case, who))

    def _tell_readers(self) -> None:
        """A page without fields takes the focus itself, so that its words are read aloud."""
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription("\n".join(words.text() for words in self.read_first))

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self.isVisible():
            self.beside.go_on()
        questions = self.questions() if self.isVisible() else None
        view = questions.holding(new) if questions else None
        if view is not None and view.asked.path != self._at:
            self._at = view.asked.path
            self.store.seal()
            self.focused.emit(self._at)


class PageView(StepPage):
    """One page of questions about one subject."""

    def __init__(self, step: Step, store: CaseStore, badges: Badges, today: date) -> None:
        super().__init__(step, store, badges, today)
        self._questions = self.ask(self._asked)
        self.column.addWidget(self._questions)
        self.end()

    def questions(self) -> QuestionColumn:
        """Return the questions of the page."""
        return self._questions

    def _asked(self) -> tuple[Asked, ...]:
        return questions_of(self.store.case, self.step, self.today)
