"""A window that is closed is gone at once: what held it until later would take Qt down then."""

from __future__ import annotations

import gc
from weakref import ref

import pytest
from pytestqt.qtbot import QtBot

from app.answers.case import Case
from app.ui.main_window import MainWindow
from app.ui.places import pages_of
from tests.ui import cases
from tests.ui.shell import shown_window


def visited(qtbot: QtBot, door: str) -> ref[MainWindow]:
    with shown_window(qtbot, pages_of) as window:
        cases.show(window, Case())
        if door:
            getattr(window, door)()
        else:
            window.show_start()
            window.start.delete.click()
        return ref(window)


@pytest.mark.parametrize("door", ["show_start", "show_access", "show_guard", "lock", ""])
def test_nothing_holds_a_window_that_was_closed(qtbot: QtBot, door: str) -> None:
    gc.disable()
    try:
        assert visited(qtbot, door)() is None
    finally:
        gc.enable()
