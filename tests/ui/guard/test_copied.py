"""What was copied does not outlive the open case; what others copied is theirs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

from app.ui.guard import guard as guard_module
from app.ui.guard.guard import Guard
from app.ui.settings import Settings
from tests.ui.guard.clock import Clock

MODE = QClipboard.Mode


class Clipboard:
    """A clipboard that tells whose its contents are, as those of real desktops do."""

    def __init__(self, *ours: QClipboard.Mode) -> None:
        self.ours, self.cleared = set(ours), list[QClipboard.Mode]()

    def ownsClipboard(self) -> bool:  # noqa: N802 - Qt's name
        return MODE.Clipboard in self.ours

    def ownsSelection(self) -> bool:  # noqa: N802 - Qt's name
        return MODE.Selection in self.ours

    def clear(self, mode: QClipboard.Mode) -> None:
        self.cleared.append(mode)


class Case:
    is_open = True


@pytest.fixture
def guard(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Guard]:
    monkeypatch.setattr(guard_module, "no_looking_in", lambda: None)
    monkeypatch.setattr(Case, "is_open", True)
    parent = QObject(qapp)
    made = Guard(Settings(parent), parent, lambda: Case.is_open, Clock())
    made._timer.stop()
    yield made
    shiboken6.delete(parent)


def with_clipboard(monkeypatch: pytest.MonkeyPatch, *ours: QClipboard.Mode) -> Clipboard:
    clipboard = Clipboard(*ours)
    monkeypatch.setattr(QGuiApplication, "clipboard", lambda: clipboard)
    return clipboard


@pytest.mark.parametrize("ours", [(), (MODE.Clipboard,), (MODE.Clipboard, MODE.Selection)])
def test_what_we_filled_is_emptied_once_when_the_case_closes(
    guard: Guard, monkeypatch: pytest.MonkeyPatch, ours: tuple[QClipboard.Mode, ...]
) -> None:
    clipboard = with_clipboard(monkeypatch, *ours)
    guard.look()
    assert clipboard.cleared == []
    monkeypatch.setattr(Case, "is_open", False)
    guard.look()
    guard.look()
    assert clipboard.cleared == list(ours)


def test_it_is_emptied_when_the_program_ends(guard: Guard, monkeypatch: pytest.MonkeyPatch) -> None:
    clipboard = with_clipboard(monkeypatch, MODE.Clipboard)
    guard.look()
    guard._end()
    assert clipboard.cleared == [MODE.Clipboard]


def test_where_no_case_was_open_nothing_is_touched(
    guard: Guard, monkeypatch: pytest.MonkeyPatch
) -> None:
    clipboard = with_clipboard(monkeypatch, MODE.Clipboard)
    monkeypatch.setattr(Case, "is_open", False)
    guard.look()
    guard._end()
    assert clipboard.cleared == []
