"""A page of questions as a part of a sheet: a heading, and its questions or its list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.interview.asked import Asked, Step
from app.interview.pages import RowsPage
from app.ui.page_view import PageView, StepPage
from app.ui.question_view import Badges
from app.ui.row_card import RowCard
from app.ui.rows_view import RowsView
from app.ui.sheets.dense import set_aside, short
from app.ui.sheets.grid import QuestionGrid, has_room
from app.ui.store import CaseStore
from app.ui.theme import set_role


class _Block(StepPage):
    """What both kinds share: less room, and nothing said that the sheet says already."""

    def ask(self, asked: Callable[[], tuple[Asked, ...]]) -> QuestionGrid:
        """Return the questions that ``asked`` names, side by side."""
        return QuestionGrid(self.store, asked, self.badges)

    def end(self) -> None:
        """Close the column; the sheet has the room that is left."""
        self.column.addLayout(self.beneath)
        self.column.setContentsMargins(0, 0, 0, 8)
        self.column.setSpacing(6)
        set_role(self.title.native, "heading")
        for words in self.read_first:
            set_role(words.native, "hint")

    def _show_about(self) -> None:
        self.about.hide()


class PageBlock(_Block, PageView):
    """The questions of one page."""

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab stops at, in order."""
        return self.questions().stops()


class RowsBlock(_Block, RowsView):
    """A list; its row that is open has its questions side by side. ``rearranged``: other stops."""

    rearranged = Signal()

    def end(self) -> None:
        """Close the column."""
        super().end()
        short(self.no_rows)

    def close_row(self) -> None:
        """Go back to the list, and on to the next row: Enter adds it."""
        was_open = self.editor is not None
        super().close_row()
        if was_open:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Put the focus into the open row, else where the next row is added."""
        if self.editor is None or not self.editor.focus_first():
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards flat where there is room."""
        super().resizeEvent(event)
        for card in self.cards.values():
            self._lay_flat(card)

    def _lay_flat(self, card: RowCard) -> None:
        column = card.layout()
        if isinstance(column, QBoxLayout):
            flat = QBoxLayout.Direction.LeftToRight
            column.setDirection(flat if has_room(self) else QBoxLayout.Direction.TopToBottom)
            column.setStretch(0, 2)
            column.setStretch(1, 3)
            column.setStretch(2, 3)
            column.setContentsMargins(12, 4, 12, 4)
            buttons = column.itemAt(column.count() - 1)
            if buttons is not None:
                buttons.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab stops at now, in order: the open row, or the list and its end."""
        if self.editor is not None:
            return (*self.editor.stops(), self.done)
        cards = (one for card in self.cards.values() for one in (card.change, card.remove))
        return (*cards, self.add, self.complete, *self.no_rows.stops())

    def _card(self, row: str) -> RowCard:
        card = super()._card(row)
        for button in (card.change, card.remove):
            set_aside(button)
        self._lay_flat(card)
        return card

    def _show_parts(self) -> None:
        super()._show_parts()
        self.rearranged.emit()


Block = PageBlock | RowsBlock


def block_of(step: Step, store: CaseStore, badges: Badges, today: date) -> Block:
    """Make the part of a sheet that asks the questions of ``step``."""
    kind = RowsBlock if isinstance(step.page, RowsPage) else PageBlock
    return kind(step, store, badges, today)
