"""All answers to read again, with what is not provided, and Change beside each."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.answers.states import State
from app.i18n import N_, _
from app.interview import flow
from app.interview.asked import Asked, Step, questions_of, steps_of, told_at
from app.interview.pages import RowsPage
from app.interview.places import answer, expand
from app.interview.sections import SECTIONS
from app.interview.tables import row_ids
from app.ui.answer_words import in_words
from app.ui.bilingual import WideButton, Words
from app.ui.household import person_name
from app.ui.question_words import answered, label_of, row_name
from app.ui.shell_page import ShellPage
from app.ui.store import CaseStore
from app.ui.theme import set_role

TITLE = N_("Check your answers")
CHANGE = N_("Change")
NOT_USED = N_("Kept, but not used")
NOT_USED_HINT = N_("You answered these before. Other answers made them unneeded. Nothing is lost.")


class CheckAnswers(ShellPage):
    """The answers of one section, or of all of them when ``section`` is empty."""

    def __init__(self, store: CaseStore, today: date, section: str = "") -> None:
        super().__init__()
        self._store, self._today, self._section = store, today, section
        self.changes: dict[str, WideButton] = {}
        self._list: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(Words(TITLE, "title", self))
        self._place = QVBoxLayout()
        column.addLayout(self._place)
        column.addStretch(1)

    def focus_first(self) -> None:
        """Put the focus on the first Change."""
        next(iter(self.changes.values()), self).setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_path(self, path: str) -> bool:
        """Put the focus on Change beside the answer at ``path``."""
        button = self.changes.get(path)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        return button is not None

    def showEvent(self, event: QShowEvent) -> None:
        """Read the answers as they are now."""
        self.read_again()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language; the focus stays where it is."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._list is not None:
            self.read_again()

    def read_again(self) -> None:
        """List the answers anew, with the focus on the same one."""
        at = next((path for path, one in self.changes.items() if one.hasFocus()), "")
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        self.changes = {}
        self._list = QWidget(self)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        for section in SECTIONS:
            if self._section in {"", section.id} and section.id in self._visible():
                self._add_section(column, section.id, section.title)
        if not self._section:
            self._add_unused(column)
        self._place.addWidget(self._list)
        if at:
            self.focus_path(at)

    def _visible(self) -> set[str]:
        return {one.id for one in flow.visible(self._store.case, self._today)}

    def _add_section(self, column: QVBoxLayout, section_id: str, title: str) -> None:
        section = next(one for one in SECTIONS if one.id == section_id)
        steps = steps_of(self._store.case, section, self._today)
        steps = tuple(step for step in steps if step.page.questions)
        if steps and not self._section:
            column.addWidget(Words(title, "title"))
        for step in steps:
            self._add_step(column, step)

    def _add_step(self, column: QVBoxLayout, step: Step) -> None:
        column.addWidget(Words(step.page.title, "heading"))
        who = step.subject.person
        if who and len(self._store.case.people) > 1:
            column.addWidget(_data(person_name(self._store.case, who), "hint"))
        if isinstance(step.page, RowsPage):
            self._add_table(column, step, step.page)
        row = None
        for asked in questions_of(self._store.case, step, self._today):
            if asked.subject.row != row and isinstance(step.page, RowsPage):
                row = asked.subject.row
                column.addWidget(_data(self._row_name(step, asked, step.page), "question"))
            self._add_answer(column, asked)

    def _row_name(self, step: Step, asked: Asked, page: RowsPage) -> str:
        rows = row_ids(self._store.case, expand(page.table, step.subject))
        return row_name(self._store.case, asked.subject, page.card, rows)

    def _add_table(self, column: QVBoxLayout, step: Step, page: RowsPage) -> None:
        """A list without rows says why there are none, or that nobody said."""
        path = expand(page.table, step.subject)
        told = answer(self._store.case, path)
        if told.is_given:
            return
        none = told.state is State.NONE and page.none
        words = _(page.none) if none else in_words(told)
        column.addWidget(self._line(page.title, words, path, known=bool(none)))

    def _add_answer(self, column: QVBoxLayout, asked: Asked) -> None:
        told = told_at(self._store.case, asked)
        words = answered(self._store.case, asked.question, asked.subject)
        known = told.state is not State.UNASKED
        column.addWidget(self._line(asked.question.label, words, asked.path, known=known))

    def _add_unused(self, column: QVBoxLayout) -> None:
        kept = [(path, label_of(path)) for path in flow.orphans(self._store.case, self._today)]
        if not kept:
            return
        column.addWidget(Words(NOT_USED, "title"))
        column.addWidget(Words(NOT_USED_HINT, "hint"))
        for path, label in kept:
            words = in_words(answer(self._store.case, path))
            column.addWidget(_line(Words(label), _data(words), None))

    def _line(self, label: str, words: str, path: str, *, known: bool) -> QWidget:
        change = WideButton(CHANGE)
        change.setAccessibleDescription(f"{_(label)}\n{words}")
        change.clicked.connect(partial(self._wish, path))
        self.changes[path] = change
        return _line(Words(label), _data(words, "" if known else "hint"), change)

    def _wish(self, path: str, *_checked: object) -> None:
        self.jump.emit(path)


def _line(label: QWidget, words: QWidget, change: QWidget | None) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 4, 0, 4)
    row.addWidget(label, 4, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 4, Qt.AlignmentFlag.AlignTop)
    if change is not None:
        row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
    return line


def _data(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setMinimumWidth(1)
    if role:
        set_role(label, role)
    return label
