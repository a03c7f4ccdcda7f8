"""Lines of a summary: the question, its answer, Change. Light, since a case has many hundreds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.answers import proposals
from app.answers.case import Case
from app.answers.states import State
from app.i18n import N_, _
from app.interview import flow
from app.interview.asked import Asked, Step, questions_of, steps_of, told_at
from app.interview.pages import RowsPage, Section
from app.interview.places import answer, expand
from app.interview.questions import Sworn
from app.interview.tables import row_ids
from app.ui.answer_words import in_words
from app.ui.bilingual import Plain, ShortButton, Words
from app.ui.both_languages import in_both
from app.ui.colours import RULE
from app.ui.household import person_name
from app.ui.question_words import answered, row_name
from app.ui.theme import set_role

CHANGE = N_("Change")
_APART = 9
NOT_CONFIRMED = N_("Not confirmed yet")


class Lines(QWidget):
    """A grid of lines at the end of a column, ruled like paper."""

    def __init__(self, column: QVBoxLayout) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, _APART // 2 + 1, 0, _APART // 2 + 1)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(_APART)
        column.addWidget(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a line above each row."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(RULE))
        for row in range(self._grid.rowCount()):
            first = self._grid.itemAtPosition(row, 0)
            if first is not None:
                above = max(0, first.geometry().top() - _APART // 2 - 1)
                painter.drawLine(0, above, self.width(), above)

    def add(self, label: str, words: str, *, known: bool = True) -> int:
        """Add the question ``label`` (a message) with its answer; return the line's number."""
        row = self._grid.rowCount()
        self._grid.addWidget(Words(label), row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(
            Plain(words, "" if known else "hint"), row, 1, Qt.AlignmentFlag.AlignTop
        )
        return row

    def put(self, row: int, button: QWidget) -> None:
        """Put ``button`` at the end of line ``row``."""
        self._grid.addWidget(button, row, 2, Qt.AlignmentFlag.AlignTop)


class Answers:
    """Writes the answers of a case into columns; ``changes`` are the buttons by path."""

    def __init__(self, case: Case, today: date) -> None:
        self._case, self._today = case, today
        self._section = ""
        self._sections: dict[str, str] = {}
        self.changes: dict[str, ShortButton] = {}
        self.wish: Callable[[str], object] = _nobody

    def of(self, section: str) -> tuple[str, ...]:
        """Return the paths shown of ``section``."""
        return tuple(path for path, one in self._sections.items() if one == section)

    def add_section(self, column: QVBoxLayout, section: Section, *, titled: bool) -> None:
        """Add every answer of ``section``."""
        self._section = section.id
        steps = steps_of(self._case, section, self._today)
        steps = tuple(step for step in steps if step.page.questions)
        if steps and titled:
            column.addWidget(Words(section.title, "title"))
        for step in steps:
            self._add_step(column, step)

    def add_open(self, column: QVBoxLayout, left: tuple[tuple[str, str, str], ...]) -> None:
        """Add lines of (label, how it stands, path) that still wait."""
        lines = Lines(column)
        for label, words, path in left:
            self._add_line(lines, label, words, path)

    def _add_step(self, column: QVBoxLayout, step: Step) -> None:
        column.addSpacing(16)
        column.addWidget(Words(step.page.title, "heading"))
        if about(self._case, step):
            column.addWidget(Plain(about(self._case, step), "hint"))
        lines, row = Lines(column), None
        if isinstance(step.page, RowsPage):
            self._add_table(lines, step, step.page)
        for asked in questions_of(self._case, step, self._today):
            if asked.subject.row != row and isinstance(step.page, RowsPage):
                row = asked.subject.row
                name = in_both(partial(self._row_name, step, asked, step.page))
                column.addWidget(Plain(name, "question"))
                lines = Lines(column)
            known = told_at(self._case, asked).state is not State.UNASKED
            words = in_both(partial(standing, self._case, asked))
            self._add_line(lines, asked.question.label, words, asked.path, known=known)
            self._add_explanation(lines, asked)

    def _add_explanation(self, lines: Lines, asked: Asked) -> None:
        """What explains a sworn answer is read again with it."""
        question = asked.question
        if isinstance(question, Sworn) and question.explanation:
            told = answer(self._case, f"{asked.path}.explanation")
            if told.state is not State.UNASKED:
                lines.add(question.explanation, in_words(told))

    def _row_name(self, step: Step, asked: Asked, page: RowsPage) -> str:
        rows = row_ids(self._case, expand(page.table, step.subject))
        return row_name(self._case, asked.subject, page.card, rows)

    def _add_table(self, lines: Lines, step: Step, page: RowsPage) -> None:
        """A list without rows says why there are none, or that nobody said."""
        path = expand(page.table, step.subject)
        told = answer(self._case, path)
        if told.is_given:
            return
        none = told.state is State.NONE and page.none
        words = in_both(partial(_, page.none) if none else partial(in_words, told))
        self._add_line(lines, page.title, words, path, known=bool(none))

    def _add_line(
        self, lines: Lines, label: str, words: str, path: str, *, known: bool = False
    ) -> None:
        change = ShortButton(CHANGE)
        set_role(change, "link")
        change.setAccessibleName(f"{_(CHANGE)}: {_(label)}")
        change.setAccessibleDescription(words)
        change.clicked.connect(partial(self._wished, path))
        self.changes[path] = change
        self._sections[path] = self._section
        lines.put(lines.add(label, words, known=known), change)

    def _wished(self, path: str, *_checked: object) -> None:
        self.wish(path)


def unanswered_lines(case: Case, section: Section, today: date) -> tuple[tuple[str, str, str], ...]:
    """Return (label, how it stands and for whom, path) of all that ``section`` still waits for."""
    lists = tuple(
        (step.page.title, _with(_in_both(case, path), about(case, step)), path)
        for step in flow.open_lists(case, section, today)
        if isinstance(step.page, RowsPage)
        for path in (expand(step.page.table, step.subject),)
    )
    questions = tuple(
        (
            one.question.label,
            _with(in_both(partial(standing, case, one)), about(case, one.step)),
            one.path,
        )
        for one in flow.unanswered(case, section, today)
    )
    return (*lists, *questions)


def _in_both(case: Case, path: str) -> str:
    return in_both(partial(in_words, answer(case, path)))


def standing(case: Case, asked: Asked) -> str:
    """Return what a question is answered with, and that a sworn answer is not confirmed yet."""
    words, question = answered(case, asked.question, asked.subject), asked.question
    filing = asked.subject.filing
    if not isinstance(question, Sworn) or not filing or not told_at(case, asked).is_given:
        return words
    key = proposals.key_of(asked.path.removeprefix(f"filings.{filing}."))
    done = proposals.confirmed(case, filing, key)
    return words if done else _with(words, _(NOT_CONFIRMED))


def _with(words: str, more: str) -> str:
    return f"{words}\n{more}" if more else words


def about(case: Case, step: Step) -> str:
    """Return the name of the person a step is about, where there is more than one."""
    who = step.subject.person
    return person_name(case, who) if who and len(case.people) > 1 else ""


def _nobody(_path: str) -> None:
    """Stand in until somebody wants to know."""
