"""Somebody who sits before the window and answers page by page until the forms are filled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtWidgets import QPushButton, QWidget

from app.answers.filing import FilingState
from app.answers.states import Answer, State, given
from app.ui.case_view import CaseView
from app.ui.filings_view import FilingsView
from app.ui.finish_page import FinishPage
from app.ui.main_window import MainWindow
from app.ui.page_view import PageView
from app.ui.question_column import QuestionColumn
from app.ui.question_view import QuestionFrame, QuestionView
from app.ui.rows_view import RowsView
from app.ui.sworn_view import SwornView
from tests.ui import cases
from tests.ui.play.effort import Effort, Reader
from tests.ui.play.hands import Hands
from tests.ui.play.pens import Pens
from tests.ui.play.truth import FILINGS, PEOPLE, Truth


@dataclass
class Person:
    """Answers a new case in ``window`` with what is true, page by page, until the last page.

    ``situation`` is what the person says of themselves to see the forms they want to file.
    """

    window: MainWindow
    truth: Truth
    situation: str
    hands: Hands = field(init=False)
    pens: Pens = field(init=False)
    reader: Reader = field(default_factory=Reader)
    pages: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.hands = Hands(self.window)
        self.pens = Pens(self.hands)

    @property
    def effort(self) -> Effort:
        """What it cost until now."""
        return Effort(len(self.pages), self.hands.keys, self.hands.clicks, self.reader.words)

    @property
    def view(self) -> CaseView:
        assert self.window.case_view is not None
        return self.window.case_view

    def begin(self) -> None:
        """Begin a new case on the first page of all."""
        self.hands.click(self.window.start.new)
        cases.through(self.window)

    def play(self) -> FinishPage:
        """Answer every page and go on, until the page that fills the forms."""
        while True:
            page = self.view.pages.page
            assert page is not None
            self.read(page)
            if isinstance(page, FinishPage):
                return page
            self.answer(page)
            self.go_on()

    def read(self, page: QWidget) -> None:
        """Read the page that is shown."""
        here = self.view.way.here
        assert here is not None
        self.pages.append(here.id)
        self.reader.read(here.step.page.id if here.step else here.id, page)

    def answer(self, page: QWidget) -> None:
        """Answer all that the page asks."""
        match page:
            case FilingsView():
                self._choose_forms(page)
            case RowsView():
                self._fill_table(page)
            case PageView():
                self.fill_column(page.questions())

    def go_on(self) -> None:
        """Press Continue, which must lead on."""
        before = self.view.way.here
        self.hands.click(self.view.bar.continue_button)
        assert self.view.way.here != before, f"stuck at {before.id if before else ''}"

    def fill_forms(self, page: FinishPage) -> None:
        """Choose the folder, and press the button that fills the forms."""
        for name in ("finish.folder", "finish.fill"):
            button = page.findChild(QPushButton, name)
            assert button is not None
            self.hands.click(button)

    def _choose_forms(self, page: FilingsView) -> None:
        case = self.truth.case
        for key, filing in case.filings.items():
            if filing.state is FilingState.SENT:
                continue
            who = self.truth.our_id(PEOPLE, filing.person)
            if not page.situations[self.situation].isChecked():
                self.hands.click(page.situations[self.situation])
            known = set(self.view.store.case.filings)
            self.hands.click(page.choices[self.situation, filing.form.value, who])
            (ours,) = set(self.view.store.case.filings) - known
            self.truth.met(f"{FILINGS}.{ours}", f"{FILINGS}.{key}")

    def _fill_table(self, page: RowsView) -> None:
        for theirs in self.truth.rows(page.table):
            self.hands.click(page.add)
            self.truth.met(f"{page.table}.{page.row}", theirs)
            assert page.editor is not None
            self.reader.read(f"{page.page.id} row", page.editor)
            self.fill_column(page.editor)
            self.hands.click(page.done)
        table = self.truth.table(page.table)
        if table.complete:
            self.hands.click(page.complete)
        if table.state is State.NONE:
            self.pens.fill(page.no_rows, given([State.NONE]))
        elif not table.is_given and table.state is not State.UNASKED:
            self.pens.fill(page.no_rows, Answer(state=table.state))

    def fill_column(self, column: QuestionColumn) -> None:
        """Answer the questions of a page or a row, from top to bottom."""
        for view in _one_by_one(column):
            self.fill(view)

    def fill(self, view: QuestionFrame) -> None:
        """Answer one question with what is true; what is so already is left alone."""
        if isinstance(view, SwornView):
            self._swear(view)
        elif isinstance(view, QuestionView):
            told = self.truth.known(view.asked)
            if told.state is not State.UNASKED and told != view.field.read():
                self.pens.fill(view.field, told)

    def _swear(self, view: SwornView) -> None:
        told = self.truth.sworn(view.asked.path)
        if told.answer.state is State.UNASKED:
            return
        self.pens.fill(view.field, told.answer)
        if view.explanation and view.explanation.isVisible() and told.explanation.is_given:
            self.pens.fill(view.explanation, self.truth.explanation(view.asked.path))
        if told.confirmed is not None:
            self.hands.click(view.confirm)


def _one_by_one(column: QuestionColumn) -> Iterator[QuestionFrame]:
    """The questions from top to bottom, also those that an answer brings up."""
    done: set[str] = set()
    while True:
        new = next((one for one in column.shown() if one.asked.path not in done), None)
        if new is None:
            return
        done.add(new.asked.path)
        yield new
