"""The page in the real window: from the menu and back, locked meanwhile, and what it made opens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.access import list_page, readers_parts
from app.ui.access.door import Door
from app.ui.access.sheet_page import SheetPage
from app.ui.main_window import MainWindow
from app.ui.unlocking.unlock import Unlock
from app.vault.vault import Opened
from tests.ui import cases
from tests.ui.access.opened import LONG, a_case, back_at_list, step, words
from tests.ui.plain_page import plain_pages
from tests.ui.shell import look, shown_window


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with shown_window(qtbot, plain_pages) as made:
        yield made


@pytest.fixture
def file(window: MainWindow) -> Path:
    return cases.show(window, a_case())


def menu(window: MainWindow, name: str) -> QAction:
    return window.menus.acts[name]


def door_in(window: MainWindow) -> Door:
    menu(window, "access").trigger()
    door = window.middle.currentWidget()
    assert isinstance(door, Door)
    return door


def opened_in(window: MainWindow) -> Opened:
    assert window.store is not None
    return window.store.opened


@pytest.mark.usefixtures("file")
def test_the_menu_leads_to_the_page_and_back_to_the_case(window: MainWindow) -> None:
    door = door_in(window)
    assert door.list.hasFocus()
    assert list_page.TITLE in words(door)
    door.back.click()
    assert window.middle.currentWidget() is window.case_view


def test_a_recovery_sheet_opens_the_locked_case(
    window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    door = door_in(window)
    page = step(door, "access.sheet")
    assert isinstance(page, SheetPage)
    page.make.click()
    qtbot.waitUntil(lambda: page.shown is not None, timeout=LONG)
    told = words(page).splitlines()
    first = told.index("AGE-SECRET-KEY-1")
    key = "\n".join(told[first : first + 4])
    page.kept.click()
    qtbot.keyClicks(page.field, key[-7:])
    page.done.click()
    back_at_list(door, qtbot)
    window.lock()
    unlock = locked(window)
    unlock.key.emit(key)
    cases.settled(window)
    assert window.store is not None
    assert opened_in(window).path == file
    assert opened_in(window).of_owner


@pytest.mark.usefixtures("file")
def test_locking_takes_the_key_off_the_screen(window: MainWindow, qtbot: QtBot) -> None:
    door = door_in(window)
    page = step(door, "access.sheet")
    assert isinstance(page, SheetPage)
    page.make.click()
    qtbot.waitUntil(lambda: page.shown is not None, timeout=LONG)
    window.lock()
    assert "AGE-SECRET-KEY-1" not in words(locked(window))
    assert not window.findChildren(SheetPage) or not page.isVisible()
    cases.through(window)
    assert readers_parts.WITH_SHEET in words(door_in(window))


@pytest.mark.usefixtures("file")
def test_locking_in_the_middle_of_a_change_finishes_it(window: MainWindow) -> None:
    door = door_in(window)
    page = step(door, "access.sheet")
    assert isinstance(page, SheetPage)
    page.make.click()
    window.lock()
    locked(window)
    cases.through(window)
    assert readers_parts.WITH_SHEET in words(door_in(window))


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize(("code", "percent"), [("es", 200), ("ar", 200)])
def test_nothing_is_wider_than_a_small_window(window: MainWindow, code: str, percent: int) -> None:
    door = door_in(window)
    look(window, code, percent)
    for name in ("access.clinic", "access.sheet", "access.passphrase"):
        page = step(door, name)
        look(window, code, percent)
        frame = page.parentWidget()
        assert frame is not None
        assert page.width() <= frame.width()
        assert beyond(page) == []
        if page.has_ways:
            page.finished.emit("")
        else:
            door.back.click()
    assert window.width() == 1024


def beyond(page: QWidget) -> list[str]:
    """What stands out at a side of the page."""
    inside = page.rect()
    children = (one for one in page.findChildren(QWidget) if one.isVisible() and one.width() > 1)
    parts = (
        (one, one.rect().translated(one.mapTo(page, one.rect().topLeft()))) for one in children
    )
    return [
        f"{type(one).__name__} {one.objectName()}"
        for one, place in parts
        if place.left() < inside.left() or place.right() > inside.right()
    ]


def locked(window: MainWindow) -> Unlock:
    page = window.middle.currentWidget()
    assert isinstance(page, Unlock)
    return page
