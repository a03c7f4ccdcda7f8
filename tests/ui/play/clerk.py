"""Somebody who answers the same case on the sheets of clinic entry, with the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from app.answers.states import Answer, State, given
from app.ui.fields.field import Field
from app.ui.fields.options import ManyField, OneField
from app.ui.row_words import one_line
from app.ui.sheets.block import Block, PageBlock, RowsBlock
from app.ui.sheets.sheet_page import SheetPage
from app.ui.state_words import STATE_WORDS
from app.ui.sworn_view import SwornView
from tests.ui.play.hands import popup
from tests.ui.play.pens import Pens
from tests.ui.play.person import Person

_KEY = Qt.Key
_CONTROL = Qt.KeyboardModifier.ControlModifier
_NEAR = 8
_FAR = 100


class KeyPens(Pens):
    """Fills the fields of a sheet by keys: Enter leads on, F3 offers the other answers."""

    def fill(self, field: Field, answer: Answer) -> None:
        """Enter ``answer``, whatever it is, and go on to the next field."""
        if answer.is_given:
            self._write(field, answer.value)
        else:
            self.say(field, answer.state)
        self.go_on()

    def go_on(self) -> None:
        """Go to the next field; in a story Enter begins a new line."""
        written = isinstance(QApplication.focusWidget(), QPlainTextEdit)
        self._hands.press(_KEY.Key_Tab if written else _KEY.Key_Return)

    def say(self, field: Field, state: State) -> None:
        """Choose an answer that is no value, from the menu of the field."""
        self._reach(field.inputs[0])
        if field.states.parent() is field:
            self.reach(field.states)
            self._hands.press(_KEY.Key_Space)
        else:
            self._hands.press(_KEY.Key_F3)
        menu = popup()
        assert isinstance(menu, QMenu)
        words = [one.text() for one in menu.actions()]
        for _down in range(words.index(one_line(STATE_WORDS[state])) + 1):
            self._hands.press(_KEY.Key_Down)
        self._hands.press(_KEY.Key_Return)

    def reach(self, widget: QWidget) -> None:
        """Put the focus on ``widget``."""
        self._reach(widget)

    def press(self, button: QWidget) -> None:
        """Press a button, or put a cross into a box."""
        if self._come_to(button):
            self._hands.press(_KEY.Key_Space)
        else:
            self._hands.click(button)

    def _write(self, field: Field, value: object) -> None:
        if isinstance(field, ManyField) and isinstance(value, list):
            for one in value:
                self.press(field.button(one))
        elif isinstance(field, OneField):
            self._choose(field, value)
        else:
            super()._write(field, value)

    def _choose(self, field: OneField, value: object) -> None:
        """Go along the circles with the arrows; while none is chosen, Space chooses."""
        wanted, circles = field.button(value), list(field.inputs)
        now = next((one for one in circles if getattr(one, "isChecked", bool)()), circles[0])
        self._reach(now)
        beside = field.area.direction() is not QBoxLayout.Direction.TopToBottom
        back, on = (_KEY.Key_Left, _KEY.Key_Right) if beside else (_KEY.Key_Up, _KEY.Key_Down)
        way = circles.index(wanted) - circles.index(now)
        for _step in range(abs(way)):
            self._hands.press(on if way > 0 else back)
        if not wanted.isChecked():
            self._hands.press(_KEY.Key_Space)
        assert wanted.isChecked()

    def _reach(self, widget: QWidget) -> None:
        """Put the focus on ``widget`` by keys; by the mouse where it is far."""
        if not self._come_to(widget):
            self._hands.click(widget)

    def _come_to(self, widget: QWidget) -> bool:
        """Go on to ``widget`` with Enter, or Tab from a button; False where it is far."""
        for _press in range(_NEAR):
            if widget.hasFocus() or not _is_near(widget):
                break
            self._on(widget)
        return widget.hasFocus()

    def _on(self, widget: QWidget) -> None:
        here = QApplication.focusWidget()
        tab = isinstance(here, QPushButton | QPlainTextEdit) or isinstance(widget, QPushButton)
        self._hands.press(_KEY.Key_Tab if tab else _KEY.Key_Return)


@dataclass
class Clerk(Person):
    """Answers a new case on sheets; what stays a page of its own is answered as ever."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self._page_pens, self._sheet_pens = self.pens, KeyPens(self.hands)

    def begin(self) -> None:
        """Begin a new case, and choose clinic entry."""
        super().begin()
        if not self.view.on_sheets:
            self.hands.press(_KEY.Key_F8)
        assert self.view.on_sheets

    def read(self, page: QWidget) -> None:
        """Read a page; a sheet is read when it is left, with all that came up meanwhile."""
        if isinstance(page, SheetPage):
            self.pages.append(page.stop.id)
        else:
            super().read(page)

    def answer(self, page: QWidget) -> None:
        """Answer all that stands on a sheet, or on a page."""
        self.pens = self._sheet_pens if isinstance(page, SheetPage) else self._page_pens
        if not isinstance(page, SheetPage):
            super().answer(page)
            return
        for block in _one_by_one(page):
            if isinstance(block, RowsBlock):
                self._fill_list(block)
            elif isinstance(block, PageBlock):
                self.fill_column(block.questions())
        self.reader.read(page.stop.id.partition("/")[0], page)

    def go_on(self) -> None:
        """Leave a sheet with one key, unless Enter in its last field led on already."""
        here = self.view.way.here
        assert here is not None
        if here.id != self.pages[-1]:
            return
        if not isinstance(self.view.pages.page, SheetPage):
            super().go_on()
            return
        self.hands.press(_KEY.Key_PageDown)
        assert self.view.way.here != here, f"stuck at {here.id}"

    def _swear(self, view: SwornView) -> None:
        if self.pens is self._page_pens:
            super()._swear(view)
            return
        told = self.truth.sworn(view.asked.path)
        if told.answer.state is State.UNASKED:
            return
        self.pens.fill(view.field, told.answer)
        if view.explanation and view.explanation.isVisible() and told.explanation.is_given:
            self.pens.fill(view.explanation, self.truth.explanation(view.asked.path))
        if told.confirmed is not None:
            self._sheet_pens.press(view.confirm)

    def _fill_list(self, block: RowsBlock) -> None:
        """Write row by row: Add, the fields, Ctrl and Enter."""
        pens = self._sheet_pens
        for theirs in self.truth.rows(block.table):
            pens.press(block.add)
            self.truth.met(f"{block.table}.{block.row}", theirs)
            assert block.editor is not None
            self.reader.read(f"{block.page.id} row", block.editor)
            self.fill_column(block.editor)
            self.hands.press(_KEY.Key_Return, _CONTROL)
            assert block.editor is None
        table = self.truth.table(block.table)
        if table.complete:
            pens.press(block.complete)
        if table.state is State.NONE:
            pens.fill(block.no_rows, given([State.NONE]))
        elif not table.is_given and table.state is not State.UNASKED:
            pens.fill(block.no_rows, Answer(state=table.state))


def _is_near(widget: QWidget) -> bool:
    """Whether a few strokes lead to ``widget``."""
    one, met = QApplication.focusWidget() or widget, 0
    for _link in range(_FAR):
        if one is widget or met == _NEAR:
            break
        one = one.nextInFocusChain() or widget
        met += one.isVisible() and bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return one is widget


def _one_by_one(page: SheetPage) -> Iterator[Block]:
    """The parts from top to bottom, also those that an answer brings up."""
    done: set[str] = set()
    while new := next((one for one in page.parts() if one.step.id not in done), None):
        done.add(new.step.id)
        yield new
