"""A list of rows, such as homes or entries: cards with Add, Change and Remove, and undo."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.answers import paths
from app.answers.rows import Rows
from app.answers.states import Answer, State
from app.i18n import N_, _
from app.interview.asked import Asked, Step, questions_of
from app.interview.pages import RowsPage
from app.interview.places import expand, found
from app.interview.tables import row_ids, with_row
from app.problems import Problem
from app.ui.bilingual import WideButton
from app.ui.fields.options import Option
from app.ui.noticed.noticing import Noticing
from app.ui.page_view import StepPage
from app.ui.question_column import QuestionColumn
from app.ui.question_view import Badges
from app.ui.question_words import row_name
from app.ui.removed import Removed
from app.ui.row_card import RowCard
from app.ui.row_end import NoRows
from app.ui.store import CaseStore
from app.ui.timeline_view import TimelineView

DONE = N_("Done with this one")
ALL = N_("That is all of them")
REMOVED = N_("Removed: {row}")
ADD_ACT = N_("Add to the list: {list}")
REMOVE_ACT = N_("Remove: {row}")
COMPLETE_ACT = N_("Say whether the list is complete: {list}")


class RowsView(StepPage):
    """Shows the list, or one row of it with its questions. Continue in a row leads to the list."""

    def __init__(self, step: Step, store: CaseStore, badges: Badges, today: date) -> None:
        super().__init__(step, store, badges, today)
        page = step.page
        if not isinstance(page, RowsPage):
            raise TypeError(page.id)
        self.page: RowsPage = page
        self.table = expand(page.table, step.subject)
        self.row = ""
        self.editor: QuestionColumn | None = None
        self.cards: dict[str, RowCard] = {}
        self._build()
        store.changed.connect(self._follow)
        store.replaced.connect(self._refresh)
        self._refresh()

    def questions(self) -> QuestionColumn | None:
        """Return the questions of the row that is open."""
        return self.editor

    def ready(self) -> bool:
        """Whether the window may go on: not out of an open row, which closes first."""
        well = super().ready()
        if self.editor is not None and well:
            self.close_row()
            return False
        return well

    def show_noticed(self, noticing: Noticing) -> None:
        """Show what was found, on the line too."""
        super().show_noticed(noticing)
        if self.line is not None:
            self.line.show_noticed(noticing)

    def focus_first(self) -> None:
        """Put the focus into the open row, else on the first card, else on Add.

        Above the cards stands the line of a life: there the page itself is read from its top.
        """
        if self.editor is None and self.line is not None and not self.line.isHidden():
            self.be_read()
        elif self.editor is None or not self.editor.focus_first():
            first = next(iter(self.cards.values()), None)
            (first.change if first else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_path(self, path: str) -> bool:
        """Open the row of ``path`` and put the focus on its question."""
        row = path.removeprefix(f"{self.table}.").partition(".")[0]
        if not path.startswith(f"{self.table}.") or row not in self._rows():
            return path == self.table
        if path == f"{self.table}.{row}" and row != self.row:
            self.close_row()
            self.cards[row].change.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if row != self.row:
            self.open_row(row)
        return super().focus_path(path) or True

    def add_row(self) -> None:
        """Begin a new row and ask its questions."""
        case, row = with_row(self.store.case, self.table)
        path = f"{self.table}.{row}"
        self.store.seal()
        self.store.set(path, paths.get(case, path), self._say(ADD_ACT))
        self.store.seal()
        self.open_row(row)

    def open_row(self, row: str) -> None:
        """Ask the questions of ``row``."""
        self.close_row()
        self.row = row
        self.editor = self.ask(partial(self._asked, row))
        self.row_area.insertWidget(0, self.editor)
        self._show_parts()
        for last in self.editor.stops()[-1:]:
            QWidget.setTabOrder(last, self.done)
        self.editor.focus_first()

    def close_row(self) -> None:
        """Go back to the list; a row in which nothing was said is taken away again."""
        if self.editor is None:
            return
        self.editor.flush()
        row, self.row = self.row, ""
        self.editor.hide()
        self.editor.deleteLater()
        self.editor = None
        empty = row in self._rows() and not self._says_something(row)
        if empty:
            self._take_away(row)
        self._refresh()
        here = self.cards.get(row)
        (here.change if here else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def remove_row(self, row: str) -> None:
        """Take a row away; undo is beside."""
        name, before = self.name(row), self.store.case
        if self._take_away(row):
            self.removed.show_removed(name, f"{self.table}.{row}", before)

    def name(self, row: str) -> str:
        """Return what to call a row."""
        return row_name(self.store.case, self.step.subject.at(row), self.page.card, self._rows())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.cards:
            self._refresh()

    def _build(self) -> None:
        self.removed = Removed(REMOVED, self.store, self)
        self.line = self._line()
        self.list_area = QVBoxLayout()
        self.list_box = QWidget(self)
        self.list_box.setLayout(self.list_area)
        self.list_area.setContentsMargins(0, 0, 0, 0)
        self.add = WideButton(self.page.add, self)
        self.complete = QCheckBox(self)
        self.all_of_them = Option(self.complete, ALL)
        self.no_rows = NoRows(self.page, self)
        self.row_box = QWidget(self)
        self.row_area = QVBoxLayout(self.row_box)
        self.row_area.setContentsMargins(0, 0, 0, 0)
        self.done = WideButton(DONE, self)
        self.row_area.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(self.removed)
        if self.line is not None:
            self.column.addWidget(self.line)
        self.column.addWidget(self.list_box)
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        for widget in (self.all_of_them, self.no_rows, self.row_box):
            self.column.addWidget(widget)
        self.end()
        self._connect()

    def _line(self) -> TimelineView | None:
        """The spells of a life as a line, with its gaps."""
        who = self.step.subject.person
        if not self.page.line or who is None:
            return None
        line = TimelineView(self.store, who, self.today, self)
        line.jump.connect(self.jump)
        return line

    def _connect(self) -> None:
        self.removed.undo.connect(self._bring_back)
        self.add.clicked.connect(self.add_row)
        self.done.clicked.connect(self.ready)
        self.complete.clicked.connect(self._say_complete)
        self.no_rows.answered.connect(self._say_none)

    def _rows(self) -> tuple[str, ...]:
        return row_ids(self.store.case, self.table)

    def _asked(self, row: str) -> tuple[Asked, ...]:
        every = questions_of(self.store.case, self.step, self.today)
        return tuple(one for one in every if one.subject.row == row)

    def _says_something(self, row: str) -> bool:
        here = paths.get(self.store.case, f"{self.table}.{row}")
        return any(told.state is not State.UNASKED for _path, told in paths.walk(here))

    def _take_away(self, row: str) -> bool:
        try:
            self.store.remove(f"{self.table}.{row}", _(REMOVE_ACT).format(row=self.name(row)))
        except Problem as problem:
            self.removed.show_problem(problem)
            return False
        return True

    def show_forgotten(self, path: str) -> None:
        """Say that a row, or an answer of one, was forgotten for good."""
        if path.count(".") > self.table.count(".") + 1:
            super().show_forgotten(path)
            return
        self.removed.show_forgotten()

    def _bring_back(self) -> None:
        self.store.undo()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_complete(self, complete: bool) -> None:
        rows = found(self.store.case, self.table)
        if isinstance(rows, Rows):
            told = rows.model_copy(update={"complete": complete})
            self.store.set(self.table, told, self._say(COMPLETE_ACT))

    def _say_none(self, answer: Answer[object]) -> None:
        state = State.NONE if answer.is_given else answer.state
        self.store.set(self.table, Rows[object](state=state), self._say(COMPLETE_ACT))

    def _say(self, act: str) -> str:
        return _(act).format(list=_(self.page.title))

    def _follow(self, path: str) -> None:
        self.removed.put_away()
        if path == self.table or path.startswith((f"{self.table}.", "people.")):
            self._refresh()

    def _refresh(self) -> None:
        """Show the rows as they are now; a card that is there already stays itself."""
        rows = self._rows()
        for row in [row for row in self.cards if row not in rows]:
            card = self.cards.pop(row)
            card.hide()
            card.deleteLater()
        for row in rows:
            if row not in self.cards:
                self.cards[row] = self._card(row)
            self.cards[row].show_row(self.store.case, self.name(row))
        if self.row and self.row not in rows:
            self.close_row()
        self._show_end()
        self._show_parts()

    def _card(self, row: str) -> RowCard:
        card = RowCard(self.page, self.step.subject.at(row), self)
        card.change.clicked.connect(partial(self._open_clicked, row))
        card.remove.clicked.connect(partial(self._remove_clicked, row))
        self.list_area.addWidget(card)
        QWidget.setTabOrder(card.remove, self.add)
        QWidget.setTabOrder(card.change, card.remove)
        return card

    def _open_clicked(self, row: str, *_checked: object) -> None:
        self.open_row(row)

    def _remove_clicked(self, row: str, *_checked: object) -> None:
        self.remove_row(row)

    def _show_end(self) -> None:
        rows = found(self.store.case, self.table)
        if isinstance(rows, Rows):
            self.complete.setChecked(rows.complete)
            self.no_rows.show_state(rows.state)

    def _show_parts(self) -> None:
        editing, rows = self.editor is not None, found(self.store.case, self.table)
        can_end = isinstance(rows, Rows) and not editing
        if self.line is not None:
            self.line.set_aside(editing)
        self.list_box.setVisible(not editing and bool(self.cards))
        self.add.setVisible(not editing)
        self.row_box.setVisible(editing)
        self.all_of_them.setVisible(can_end and bool(self.cards))
        self.no_rows.setVisible(can_end and not self.cards)
        self.beside.look_again()
