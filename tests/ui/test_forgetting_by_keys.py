"""Forgetting, copying and deleting are whole for somebody who has only a keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.ui.access.door import Door
from app.ui.main_window import MainWindow
from app.ui.places import pages_of
from app.ui.rows_view import RowsView
from tests.ui import cases
from tests.ui.shell import look, shown_window, view_of
from tests.ui.test_forgetting import CITY, HOME, page_of, question, told
from tests.ui.walking import faults


@pytest.fixture(params=[("en", 100), ("ar", 200)], ids=["en", "ar at 200 %"])
def window(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    with shown_window(qtbot, pages_of) as window:
        cases.show(window, told())
        look(window, *request.param)
        yield window


def test_the_question_before_an_answer_is_forgotten(window: MainWindow) -> None:
    view = question(window, CITY)
    view.ask_to_forget(view_of(window).store)
    assert view.asking is not None
    assert view.asking.ticks
    assert faults(window, view.asking.focus_first) == []


def test_a_row_that_was_removed_and_the_question_then(window: MainWindow) -> None:
    view_of(window).jump(HOME)
    page = page_of(window)
    assert isinstance(page, RowsView)
    page.close_row()
    page.remove_row("r1")
    assert faults(window, page.removed.button.setFocus) == []
    page.removed.forget.click()
    assert page.removed.asking is not None
    assert faults(window, page.removed.asking.focus_first) == []


@pytest.mark.parametrize("step", ["access.copy", "access.plain", "access.delete"])
def test_a_page_of_what_leaves_the_case(window: MainWindow, step: str) -> None:
    window.show_access()
    door = window.doors.door
    assert isinstance(door, Door)
    door.list.buttons[step].click()
    assert faults(window, door.page.focus_first) == []


def test_deleting_from_the_list(window: MainWindow) -> None:
    window.show_start()
    window.start.delete.click()
    door = window.doors.door
    assert door is not None
    assert faults(window, door.focus_first) == []
