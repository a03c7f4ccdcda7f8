"""Questions in two columns, where there is room for two."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.interview.questions import Choice, Choices, Story, Sworn
from app.ui.question_column import QuestionColumn
from app.ui.question_view import QuestionFrame
from app.ui.sheets.dense import folded_together, label_line

_LETTERS: Final = 36
"""How wide a column is at least."""
_BETWEEN: Final = 24
_FEW: Final = 6
_TOP: Final = Qt.AlignmentFlag.AlignTop
_WIDE_KINDS: Final = (Story, Sworn)


class QuestionGrid(QuestionColumn):
    """The questions of a page row by row, each a label with its field beneath."""

    def _begin(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 0)
        self._grid.setHorizontalSpacing(_BETWEEN)
        self._grid.setVerticalSpacing(10)
        self._rows: tuple[tuple[QuestionFrame, ...], ...] = ()
        self._placed: tuple[tuple[QuestionFrame, ...], bool] = ((), False)

    def follow(self) -> None:
        """Show the questions that are asked now."""
        super().follow()
        self._place_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._place_all()
        self._level()

    def event(self, event: QEvent) -> bool:
        """Let the fields of one row stand side by side when a label got other words."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._level()
        return super().event(event)

    def _level(self) -> None:
        """Give the labels of one row the same room."""
        width = (self.width() - _BETWEEN) // 2
        for row in self._rows:
            lines = [line for view in row if (line := label_line(view)) is not None]
            height = max((line.wants(width) for line in lines), default=0)
            for line in lines:
                line.be_high(height if len(lines) > 1 else 0)

    def _put(self, place: int, view: QuestionFrame) -> None:  # noqa: ARG002 - all are placed after
        if view.parent() is not self:
            view.hide()
            view.setParent(self)
            folded_together(view)

    def _take_out(self, view: QuestionFrame) -> None:
        self._grid.removeWidget(view)

    def _place_all(self) -> None:
        """Fill the rows from the top; what is long has a row of its own."""
        wanted = (self.shown(), has_room(self))
        if wanted == self._placed:
            return
        self._placed = wanted
        while self._grid.takeAt(0) is not None:
            pass
        self._rows = _in_rows(*wanted)
        for number, row in enumerate(self._rows):
            for column, view in enumerate(row):
                whole = not wanted[1] or is_wide(view)
                self._grid.addWidget(view, number, column, 1, 2 if whole else 1, _TOP)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)


def _in_rows(views: Iterable[QuestionFrame], two: bool) -> tuple[tuple[QuestionFrame, ...], ...]:
    rows: list[tuple[QuestionFrame, ...]] = []
    waits = False
    for view in views:
        if waits and not is_wide(view):
            rows[-1] = (*rows[-1], view)
            waits = False
        else:
            rows.append((view,))
            waits = two and not is_wide(view)
    return tuple(rows)


def has_room(widget: QWidget) -> bool:
    """Whether two columns can stand side by side in ``widget``."""
    return widget.width() >= 2 * _LETTERS * widget.fontMetrics().averageCharWidth() + _BETWEEN


def is_wide(view: QuestionFrame) -> bool:
    """Whether a question needs the whole line: stories, oaths, long lists of choices."""
    question = view.asked.question
    if isinstance(question, Choice | Choices):
        return len(question.options) > _FEW
    return isinstance(question, _WIDE_KINDS)
