"""One question of a review copy: its item, the answer, the comments, and a box to write one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.answers.work import Comment
from app.i18n import N_, _
from app.problems import Problem
from app.ui.announce import announce
from app.ui.bilingual import Made, Plain, ShortButton, Words, retold
from app.ui.both_languages import in_both, problem_words
from app.ui.colours import RULE
from app.ui.desk import acts, comment_words
from app.ui.desk.by_whom import ByWhom
from app.ui.desk.reading import Line, items_shown
from app.ui.desk.tab_order import put_in_order
from app.ui.desk.writing import Writing
from app.ui.store import CaseStore
from app.ui.theme import set_role

COMMENT: Final = N_("Comment")
CHANGE: Final = N_("Change")
WRITE: Final = N_("Your comment")
_ABOVE: Final = 8


class Remarks(QWidget):
    """The comments on one place, and a box to write another one or change one's own.

    ``changed`` tells that there is something else to stop at, ``ended`` that the box is closed.
    """

    changed = Signal()
    ended = Signal()

    def __init__(
        self,
        store: CaseStore,
        place: str,
        items: tuple[str, ...],
        whom: ByWhom,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._store, self._place, self._items = store, place, items
        self._whom, self._today = whom, today
        self._key = self._by = ""
        self._list: QWidget | None = None
        self.writing: Writing | None = None
        self.changes: dict[str, ShortButton] = {}
        self.news = Plain("", "attention", self)
        self.news.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.news)
        whom.named.connect(self._named)
        self.show_case()

    @property
    def comments(self) -> dict[str, Comment]:
        """Those on this place, by id."""
        every = self._store.case.work.comments
        return {key: one for key, one in every.items() if one.place == self._place}

    def show_case(self) -> None:
        """Show the comments as they are now, but the one that is being written."""
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        self._list, self.changes = QWidget(self), {}
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        found = [(key, one) for key, one in self.comments.items() if key != self._key]
        for key, one in found:
            self._add(column, key, one)
        self._column.insertWidget(0, self._list)
        self._list.setVisible(bool(found))
        self.changed.emit()

    def write(self, key: str = "", *_checked: object) -> None:
        """Open the box for a new comment, or for the words of an old one."""
        if self.writing is not None:
            self.writing.begin()
            return
        if not self._whom.asked():
            return
        self._store.seal()
        self._key, self._by = key, self._whom.name
        words = self.comments[key].words if key else ""
        self.writing = Writing(f"review.words.{self._place}", WRITE, words, self)
        self.writing.wrote.connect(self._keep)
        self.writing.ended.connect(self._end)
        self._column.addWidget(self.writing)
        self.show_case()
        self.writing.begin()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_column"):
            self.show_case()

    def _named(self, _name: str) -> None:
        """One's own comments can be changed as soon as the name is there."""
        if self.comments and self.writing is None:
            self.show_case()

    def _add(self, column: QVBoxLayout, key: str, one: Comment) -> None:
        column.addWidget(Made(partial(comment_words.said_by, one), "small"))
        column.addWidget(Plain(one.words, "question"))
        if one.reply:
            column.addWidget(Made(partial(comment_words.reply_words, one)))
        elif one.by == self._whom.name:
            button = self.changes[key] = ShortButton(CHANGE)
            set_role(button, "link")
            button.setAccessibleName(f"{_(CHANGE)}: {one.words}")
            button.clicked.connect(partial(self.write, key))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _keep(self, words: str) -> None:
        """Keep what is written, at every key, of whoever opened the box. No words, no comment."""
        try:
            if self._key:
                acts.reword(self._store, self._key, words)
                self._key = self._key if words.strip() else ""
            elif words.strip():
                day, by = self._today(), self._by
                place, items = self._place, self._items
                self._key = acts.comment(self._store, place, items, words, by, day)
        except Problem as problem:
            self.news.setText(problem_words(problem))
            self.news.show()
            announce(self, self.news.text(), now=True)
        else:
            self.news.hide()

    def _end(self) -> None:
        if self.writing is None:
            return
        self._store.seal()
        self.writing.hide()
        self.writing.deleteLater()
        self.writing, self._key = None, ""
        self.show_case()
        self.ended.emit()


class LineRow(QWidget):
    """A line of the case. Nothing in it can be changed but its comments."""

    def __init__(
        self, line: Line, store: CaseStore, whom: ByWhom, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self.line = line
        self._words = Plain("", "" if line.known else "hint")
        self.label = Words(line.label, "", self)
        self.button = ShortButton(COMMENT, self)
        self.button.setObjectName(f"review.comment.{line.path}")
        set_role(self.button, "link")
        self.remarks = Remarks(store, line.path, line.items, whom, today)
        self.remarks.ended.connect(self._ended)
        self.remarks.changed.connect(self._ordered)
        self.button.clicked.connect(partial(self.remarks.write, ""))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, _ABOVE, 0, _ABOVE)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(2)
        top = Qt.AlignmentFlag.AlignTop
        items = Plain(items_shown(line), "small", self)
        items.setVisible(bool(line.items))
        grid.addWidget(items, 0, 0, 1, 2)
        grid.addWidget(self.label, 1, 0, top)
        grid.addWidget(self._words, 1, 1, top)
        grid.addWidget(self.button, 1, 2, top)
        grid.addWidget(self.remarks, 2, 0, 1, 3)
        self._say()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a line above, as on paper."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(RULE))
        painter.drawLine(0, 1, self.width(), 1)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "remarks"):
            retold(self)
            self._say()

    def _ordered(self) -> None:
        put_in_order(self)

    def _ended(self) -> None:
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        words = in_both(self.line.say)
        self._words.setText(words)
        self.button.setAccessibleName(f"{_(COMMENT)}: {_(self.line.label)}")
        self.button.setAccessibleDescription(words)
