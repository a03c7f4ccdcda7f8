"""The page "Locking and this computer": its choices count at once, its words are true here."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from app import host
from app.host import settings_file
from app.i18n import pseudo
from app.ui.bilingual import Words
from app.ui.guard import page, stick
from app.ui.guard.door import Door
from app.ui.guard.page import told_words
from app.ui.guard.stick import StickLine
from app.ui.guard.system import Ear, Told
from app.ui.settings import IDLE_MINUTES, Settings
from app.ui.translator import WindowLanguage


@pytest.fixture
def door(qtbot: QtBot) -> Door:
    return shown(qtbot)


def shown(qtbot: QtBot) -> Door:
    made = Door(Settings())
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.focus_first()
    return made


def said(door: Door) -> str:
    return "\n".join(one.text() for one in door.findChildren(Words) if one.isVisibleTo(door))


def test_it_shows_what_is_chosen_and_keeps_what_is_chosen_then(door: Door) -> None:
    assert door.page.minutes.buttons[3].isChecked()
    assert door.page.closing.buttons[False].isChecked()
    for minutes in IDLE_MINUTES:
        door.page.minutes.buttons[minutes].click()
        assert Settings().idle_minutes == minutes
    door.page.closing.buttons[True].click()
    assert Settings().close_locks
    assert Settings().idle_minutes == IDLE_MINUTES[-1]


@pytest.mark.parametrize("entry", ["", "60", "3.0", "three", "1, 3", "-3", "@Invalid()"])
def test_what_cannot_be_read_means_the_safer_choice(entry: str) -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text(f"[General]\nidle_minutes={entry}\nclose={entry}\n")
    assert Settings().idle_minutes == 1
    assert not Settings().close_locks


def test_without_an_entry_it_is_three_minutes_and_closing_ends() -> None:
    assert (Settings().idle_minutes, Settings().close_locks) == (3, False)


def test_all_words_are_read_aloud_and_each_circle_tells_its_question(door: Door) -> None:
    aloud = door.page.accessibleDescription()
    for line in (page.INTRO, *page._LIMITS, page._FAST_DOES, page._FAST_NOT):
        assert line in aloud
    for button in door.findChildren(QRadioButton):
        assert button.accessibleName()
        assert button.accessibleDescription() in (page._MINUTES, page._CLOSING)
    assert door.page.hasFocus()


def test_everything_is_reached_by_keys_alone(door: Door, qtbot: QtBot) -> None:
    door.page.minutes.buttons[3].setFocus()
    qtbot.keyClick(door.page.minutes.buttons[3], Qt.Key.Key_Down)
    assert Settings().idle_minutes == 5
    with qtbot.waitSignal(door.quit):
        door.end.setFocus()
        qtbot.keyClick(door.end, Qt.Key.Key_Space)
    with qtbot.waitSignal(door.closed):
        door.back.setFocus()
        qtbot.keyClick(door.back, Qt.Key.Key_Space)


def test_it_follows_the_language(door: Door, qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    words = WindowLanguage(application)
    before = {*said(door).splitlines()}
    words.use(pseudo.CODE)
    try:
        qtbot.waitUntil(lambda: not before & {*said(door).splitlines()})
        assert page._FAST_NOT not in door.page.accessibleDescription().splitlines()
    finally:
        words.use("en")
    qtbot.waitUntil(lambda: before == {*said(door).splitlines()})


@pytest.mark.parametrize("sleep", [True, False])
@pytest.mark.parametrize("screen", [True, False])
def test_what_the_computer_does_not_tell_is_said(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, sleep: bool, screen: bool
) -> None:
    monkeypatch.setattr(Ear, "told", lambda _ear: Told(sleep=sleep, screen=screen))
    monkeypatch.setattr("app.ui.guard.system.sys.platform", "darwin")
    made = shown(qtbot)
    for line in (page.SLEEP_TOLD, page.SLEEP_UNTOLD, page.SCREEN_TOLD, page.SCREEN_UNTOLD):
        assert (line in said(made)) == (line in told_words(Told(sleep=sleep, screen=screen)))


def test_it_says_where_things_are(door: Door) -> None:
    assert str(host.cases_folder()) in said(door)


def test_the_start_page_has_nothing_to_say_where_there_is_no_stick(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    assert StickLine(page).isHidden()


def test_a_stick_is_named_and_one_that_refuses_too(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    data = tmp_path / "portolan-data"
    data.mkdir()
    monkeypatch.setattr(host, "portable_folder", lambda: data)
    start = QWidget()
    qtbot.addWidget(start)
    line = StickLine(start)
    assert not line.isHidden()
    assert not StickLine().isVisible()
    assert line.text() == stick.ON_STICK.format(folder=data)
    before = shown(qtbot)
    assert stick.ON_STICK.format(folder=data) in said(before)
    data.rmdir()
    line.refresh()
    assert line.text() == stick.STICK_REFUSES.format(folder=data)
    after = shown(qtbot)
    assert stick.STICK_REFUSES.format(folder=data) in said(after)
