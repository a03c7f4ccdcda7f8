"""What is typed into the pages before a case gets to no clipboard and outlives no page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.unlocking.unlock import Unlock
from app.vault import age
from app.vault.faults import wrong_key
from app.vault.keys import recovery_text
from tests.ui.unlocking.pages import focus, held, press, seen, write
from tests.ui.xvfb.screen import program, screen

PHRASE = "copper lantern meadow ribbon velvet anchor"
ENTER = Qt.Key.Key_Return
HINTS = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


def test_the_letters_are_dots_until_the_person_asks(page: Unlock) -> None:
    write(PHRASE)
    edit = page.form.phrase.edit
    assert PHRASE not in edit.displayText()
    for shown in (True, False, True):
        page.form.phrase.show_letters(shown)
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        assert edit.echoMode() == mode
        assert edit.inputMethodHints() & HINTS == HINTS
        assert page.form.phrase.typed() == PHRASE
    assert page.form.key.edit.inputMethodHints() & HINTS == HINTS


@pytest.mark.parametrize("keys", ["CX", "AC", "AX", "KC"])
def test_nothing_typed_gets_to_the_clipboard(page: Unlock, keys: str) -> None:
    clipboard = QApplication.clipboard()
    clipboard.setText("what was there before")
    page.form.phrase.show_letters(True)
    for field in (page.form.phrase, page.form.key):
        page.form.ask_for_key(wanted=field is page.form.key)
        write(PHRASE)
        field.edit.selectAll()
        for key in keys:
            QTest.keyClick(focus(), Qt.Key[f"Key_{key}"], Qt.KeyboardModifier.ControlModifier)
        press(Qt.Key.Key_End)
        assert field.edit.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu
    assert clipboard.text() == "what was there before"
    clipboard.clear()


def test_a_selection_is_no_copy_on_a_real_screen(qtbot: QtBot, tmp_path: Path) -> None:
    """X11 hands on what is selected, without any key to copy. A plain line shows that it would."""
    with (
        screen() as (display, _server),
        program(display, tmp_path, ("tests.ui.unlocking.hands_on_x11", str(tmp_path))),
    ):
        told = tmp_path / "told.json"
        qtbot.waitUntil(told.exists, timeout=60_000)
    copied = json.loads(told.read_text("utf-8"))
    assert copied.pop("a plain line") == "words of a plain line"
    assert copied
    assert {*copied.values()} == {""}


def test_pasting_works(page: Unlock, told: list[str]) -> None:
    QApplication.clipboard().setText(PHRASE)
    QTest.keyClick(focus(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QApplication.clipboard().clear()
    press(ENTER)
    assert told == [PHRASE]


def test_a_page_that_goes_holds_nothing(page: Unlock) -> None:
    key = recovery_text(age.new_key())
    page.form.phrase.show_letters(True)
    write(PHRASE)
    page.form.ask_for_key(wanted=True)
    write(key)
    page.show_problem(wrong_key())
    page.hide()
    left = held(page)
    assert PHRASE not in left
    assert key not in left
    page.show()
    assert page.form.field is page.form.phrase
    assert not page.form.phrase.tick.box.isChecked()
    assert "does not open" not in seen(page)


def test_a_window_made_small_keeps_what_was_typed(page: Unlock) -> None:
    class FromOutside(QHideEvent):
        def spontaneous(self) -> bool:
            return True

    write("half of")
    page.hideEvent(FromOutside())
    assert page.form.phrase.typed() == "half of"


def test_busy_ends_when_the_page_goes(page: Unlock) -> None:
    write(PHRASE)
    page.set_busy(True)
    page.hide()
    assert not page.busy
    assert page.form.phrase.typed() == ""
