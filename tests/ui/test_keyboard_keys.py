"""The keys that work anywhere: each does what the help page says, none is taken twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from babel.messages.pofile import read_po
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.answers.case import Case
from app.i18n import languages
from app.tools.languages import forms
from app.ui import case_files
from app.ui.fields.field import Field
from app.ui.finish_page import FinishPage
from app.ui.help_page import shown
from app.ui.keys import KEYS
from app.ui.leave_fast import LeaveFast
from app.ui.main_window import MainWindow
from app.ui.stops import AT_ANY_TIME, FINISH, HELP
from tests.interview.cases import ROOT, sample
from tests.ui import cases
from tests.ui.full_case import full_case
from tests.ui.shell import active_window, listening, view_of

OF_THE_WINDOW: Final = {"Enter", "Tab", "Alt", "F12"}
"""Keys that no act of a menu has: the page, Qt, and ``LeaveFast`` listen to them."""
NAME: Final = "people.p1.name.given"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with active_window(qtbot) as window:
        yield window


@pytest.fixture
def leaving(qapp: QApplication) -> Iterator[LeaveFast]:
    with listening(qapp) as heard:
        yield heard


def press(widget: QWidget, key: Qt.Key) -> None:
    """Press a key in the window of ``widget``, as the keyboard does."""
    handle = widget.window().windowHandle()
    assert isinstance(handle, QWindow)
    QTest.keyClick(handle, key)


def bound(window: MainWindow) -> list[QKeySequence]:
    return [key for act in window.findChildren(QAction) for key in act.shortcuts()]


def test_the_help_page_shows_every_key_that_is_bound(window: MainWindow) -> None:
    told = {key for one in KEYS for key in one.keys}
    assert {key.toString() for key in bound(window)} == told - OF_THE_WINDOW
    cases.show(window, Case())
    view_of(window).way.go(HELP)
    page = view_of(window).pages.page
    assert page is not None
    words = {label.text() for label in page.findChildren(QLabel)}
    assert {shown(one) for one in KEYS} <= words
    assert {one.does for one in KEYS} <= words


@pytest.mark.parametrize("code", languages())
def test_no_key_has_two_meanings_in_any_language(window: MainWindow, code: str) -> None:
    cases.show(window, full_case())
    window.use_language(code)
    QApplication.processEvents()
    assert [key for key, count in Counter(bound(window)).items() if count > 1] == []
    assert [act.text() for act in window.findChildren(QAction) if letter(act.text())] == []
    assert [one.text() for one in window.findChildren(QAbstractButton) if letter(one.text())] == []


def test_no_sentence_makes_a_key_of_a_letter() -> None:
    """Such keys differ by language, and two of them may be on one page."""
    translations = (ROOT / "translations").glob("*/LC_MESSAGES/messages.po")
    sentences = {words for file in translations for words in spoken(file)}
    assert len(sentences) > 2000
    assert [words for words in sentences if letter(words)] == []


def spoken(file: Path) -> Iterator[str]:
    with file.open("rb") as catalogue:
        for message in read_po(catalogue):
            yield from (*forms(message.id), *forms(message.string))


def letter(words: str) -> str:
    return QKeySequence.mnemonic(words).toString()


def test_leaving_fast_is_heard_on_every_page(
    window: MainWindow, leaving: LeaveFast, qtbot: QtBot
) -> None:
    cases.show(window, full_case())
    view = view_of(window)
    for stop in {stop.id.split("/")[0]: stop for stop in (*view.way.stops(), AT_ANY_TIME)}.values():
        view.way.go(stop.id)
        with qtbot.waitSignal(leaving.asked):
            press(window, Qt.Key.Key_F12)


def left(window: MainWindow) -> bool:
    """Whether nothing of the program can be seen, nor read from a list of windows."""
    others = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one != window]
    hidden = window.isMinimized() and window.middle.currentWidget() is window.curtain
    return hidden and not others and not window.windowTitle().strip() and window.store is None


def test_leaving_fast_keeps_the_letter_typed_last(
    window: MainWindow, leaving: LeaveFast, samples: Path
) -> None:
    leaving.asked.connect(window.leave)
    cases.show_sample(window, samples / "simple.json")
    view_of(window).jump(NAME)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    typed = f"{field.text()}x"
    press(window, Qt.Key.Key_End)
    press(window, Qt.Key.Key_X)
    press(window, Qt.Key.Key_F12)
    assert left(window)
    (file,) = case_files.listed()
    assert cases.read(file.path).people["p1"].name.given.value == typed


def test_leaving_fast_hides_an_open_menu(
    window: MainWindow, leaving: LeaveFast, samples: Path
) -> None:
    leaving.asked.connect(window.leave)
    cases.show_sample(window, samples / "simple.json")
    view_of(window).jump(NAME)
    field = QApplication.focusWidget()
    while field is not None and not isinstance(field, Field):
        field = field.parentWidget()
    assert isinstance(field, Field)
    field.states.setFocus()
    press(window, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.isVisible()
    press(window, Qt.Key.Key_F12)
    assert left(window)


def test_leaving_fast_ends_a_dialog(window: MainWindow, leaving: LeaveFast, qtbot: QtBot) -> None:
    leaving.asked.connect(window.leave)
    cases.show(window, sample("simple"))
    view_of(window).way.go(FINISH)
    page = view_of(window).pages.page
    assert isinstance(page, FinishPage)
    met: list[str] = []

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        met.append(type(dialog).__name__)
        dialog.activateWindow()
        press(dialog, Qt.Key.Key_F12)

    QTimer.singleShot(200, leave)
    button = page.findChild(QPushButton, "finish.folder")
    assert button is not None
    button.click()  # comes back when the dialog is gone
    assert met == [QFileDialog.__name__]
    qtbot.waitUntil(lambda: left(window))


def test_coming_back_shows_no_case_until_one_is_opened(
    window: MainWindow, leaving: LeaveFast, samples: Path, qtbot: QtBot
) -> None:
    leaving.asked.connect(window.leave)
    cases.show_sample(window, samples / "family-in-court.json")
    before = view_of(window).store.case
    press(window, Qt.Key.Key_F12)
    for key in (Qt.Key.Key_F9, Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        press(window, key)
        assert left(window)
    window.showNormal()
    qtbot.waitUntil(lambda: window.middle.currentWidget() is window.start)
    assert window.store is None
    (file,) = case_files.listed()
    cases.show(window, file.path)
    assert view_of(window).store.case == before


def test_shift_leaves_only_three_times_in_a_row(
    window: MainWindow, leaving: LeaveFast, qtbot: QtBot
) -> None:
    for key in (Qt.Key.Key_Shift, Qt.Key.Key_Shift, Qt.Key.Key_A, Qt.Key.Key_Shift):
        with qtbot.assertNotEmitted(leaving.asked):
            press(window, key)
    press(window, Qt.Key.Key_Shift)
    with qtbot.waitSignal(leaving.asked):
        press(window, Qt.Key.Key_Shift)
