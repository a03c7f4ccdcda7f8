"""Handing over from the menu of the window: back to the case, or to the first page without it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui import file_doors
from app.ui.hand_over import after_page, phrase_page
from app.ui.hand_over.after_page import AfterPage
from app.ui.hand_over.before_page import BeforePage
from app.ui.hand_over.door import Door
from app.ui.hand_over.phrase_page import PhrasePage
from app.ui.main_window import MainWindow
from app.ui.places import pages_of
from app.vault.age import new_key
from app.vault.handing_over import hand_over
from app.vault.vault import unlock
from tests.ui import cases
from tests.ui.shell import look, shown_window
from tests.ui.walking import faults

LONG = 20_000
OWN = "velvet anchor copper lantern meadow ribbon"


@pytest.fixture
def window(
    qtbot: QtBot, samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    monkeypatch.setattr(phrase_page, "hand_over", partial(hand_over, cost=cases.QUICK))
    monkeypatch.setattr(file_doors, "choose_folder", lambda *_args: tmp_path)
    with shown_window(qtbot, pages_of) as made:
        cases.show_sample(made, samples / "simple.json")
        yield made


def door_of(window: MainWindow) -> Door:
    window.menus.acts["hand_over"].trigger()
    door = window.doors.door
    assert isinstance(door, Door)
    return door


def test_the_menu_leads_there_and_back_to_the_case(window: MainWindow) -> None:
    door = door_of(window)
    assert not window.menus.acts["hand_over"].isEnabled()
    door.back.click()
    assert window.middle.currentWidget() is window.case_view
    assert window.menus.acts["hand_over"].isEnabled()


def test_without_a_case_there_is_nothing_to_hand_over(window: MainWindow) -> None:
    window.show_start()
    assert not window.menus.acts["hand_over"].isEnabled()


def test_deleted_here_the_window_shows_the_first_page(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.store is not None
    here = window.store.opened.path
    told = window.store.case
    door = door_of(window)
    assert isinstance(door.page, BeforePage)
    door.page.stick.click()
    assert isinstance(door.page, PhrasePage)
    door.page.choice.chosen.emit(OWN)
    qtbot.waitUntil(lambda: isinstance(door.page, AfterPage), timeout=LONG)
    page = door.page
    assert isinstance(page, AfterPage)
    page.stays.buttons[after_page.GONE].click()
    page.go.click()
    assert window.middle.currentWidget() is window.start
    assert not here.exists()
    assert window.start.cases.count() == 0
    assert unlock(tmp_path / here.name, OWN).case == told


@pytest.mark.parametrize(("code", "percent"), [("en", 100), ("ar", 200)])
def test_both_pages_are_whole_for_a_keyboard(
    window: MainWindow, tmp_path: Path, code: str, percent: int, qtbot: QtBot
) -> None:
    assert window.store is not None
    opened = window.store.opened
    opened.add_clinic(window.store.case, "Example Help Desk", new_key().recipient, cases.NOW)
    look(window, code, percent)
    door = door_of(window)
    assert faults(window, door.focus_first) == []
    page = door.page
    assert isinstance(page, BeforePage)
    for choice in page.clinics.values():
        choice.buttons["no"].click()
    page.stick.click()
    assert isinstance(door.page, PhrasePage)
    door.page.choice.chosen.emit(OWN)
    qtbot.waitUntil(lambda: isinstance(door.page, AfterPage), timeout=LONG)
    assert faults(window, door.focus_first) == []


def test_locked_while_it_is_written_nothing_breaks(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.store is not None
    name = window.store.opened.path.name
    door = door_of(window)
    assert isinstance(door.page, BeforePage)
    door.page.stick.click()
    assert isinstance(door.page, PhrasePage)
    door.page.choice.chosen.emit(OWN)
    window.lock()
    assert window.case_view is None
    qtbot.waitUntil((tmp_path / name).exists, timeout=LONG)
