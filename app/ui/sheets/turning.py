"""From one page at a time to sheets and back: the cursor stays where it was."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.ui.page_view import StepPage
from app.ui.question_view import QuestionFrame
from app.ui.rows_view import RowsView
from app.ui.sheets.sheet_page import SheetPage
from app.ui.shell_page import ShellPage


@dataclass(frozen=True)
class Place:
    """Where somebody is: the page, the case path of the question, which of its fields, and where.

    ``page`` is the id of a page of questions. ``path`` is empty outside of questions.
    """

    page: str = ""
    path: str = ""
    field: int = 0
    cursor: tuple[int, int] = (0, 0)


def place_of(page: ShellPage | None, focus: QWidget | None) -> Place:
    """Return where ``focus`` is on ``page``, so that it can be found on another page."""
    for block in _blocks(page):
        view = _holding(block, focus)
        if view is not None and focus is not None:
            return Place(block.step.id, view.asked.path, _number(view, focus), _cursor(focus))
        if focus is not None and block.isAncestorOf(focus):
            return Place(block.step.id, _open_row(block))
    first = next(iter(_blocks(page)), None)
    return Place(first.step.id) if first is not None else Place()


def put_back(page: ShellPage | None, place: Place) -> None:
    """Put the focus on ``page`` where it was, with the cursor there."""
    if page is None or not place.path:
        _show_part(page, place)
        return
    page.focus_path(place.path)
    for block in _blocks(page):
        column = block.questions()
        view = column.views.get(place.path) if column else None
        if view is not None:
            _put_cursor(view, place)
            return


def _blocks(page: ShellPage | None) -> tuple[StepPage, ...]:
    if isinstance(page, SheetPage):
        return page.parts()
    return (page,) if isinstance(page, StepPage) else ()


def _holding(block: StepPage, focus: QWidget | None) -> QuestionFrame | None:
    column = block.questions()
    return column.holding(focus) if column else None


def _open_row(block: StepPage) -> str:
    """The first question of the row that is open, though the focus is on a button beside it."""
    column = block.questions()
    views = column.shown() if column and isinstance(block, RowsView) else ()
    return views[0].asked.path if views else ""


def _show_part(page: ShellPage | None, place: Place) -> None:
    for block in _blocks(page):
        if block.step.id == place.page and isinstance(page, SheetPage):
            block.focus_first()


def _number(view: QuestionFrame, focus: QWidget) -> int:
    stops = view.stops()
    return stops.index(focus) if focus in stops else 0


def _cursor(focus: QWidget) -> tuple[int, int]:
    """Where the cursor is, and where what is selected begins."""
    if isinstance(focus, QLineEdit):
        here = focus.cursorPosition()
        start, end = focus.selectionStart(), focus.selectionEnd()
        return here, here if start < 0 else (end if start == here else start)
    if isinstance(focus, QPlainTextEdit):
        return focus.textCursor().position(), focus.textCursor().anchor()
    return 0, 0


def _put_cursor(view: QuestionFrame, place: Place) -> None:
    stops = view.stops()
    widget = stops[min(place.field, len(stops) - 1)]
    here, anchor = place.cursor
    if widget.isEnabled() and not widget.isHidden():
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(widget, QLineEdit):
        widget.setSelection(anchor, here - anchor)
    elif isinstance(widget, QPlainTextEdit):
        cursor = widget.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(here, cursor.MoveMode.KeepAnchor)
        widget.setTextCursor(cursor)
