"""The messages of Windows, as Windows lays them out, without Windows."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.guard import system
from app.ui.guard.system import Told
from app.ui.guard.windows_messages import Message, WindowsMessages

POWER, SESSION, KEY = 0x0218, 0x02B1, 0x0100
KIND = QByteArray(b"windows_generic_MSG")


class Terminals:
    """What wtsapi32 does: it is asked for each window, and agrees or not."""

    agrees = True
    asked: list[int]

    def __init__(self, name: str) -> None:
        assert name == "wtsapi32"
        type(self).asked = []

    def WTSRegisterSessionNotification(self, window: ctypes.c_void_p, which: int) -> int:  # noqa: N802
        assert which == 0
        self.asked.append(window.value or 0)
        return int(self.agrees)


@pytest.fixture
def ear(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[WindowsMessages]:
    monkeypatch.setattr("app.ui.guard.system.sys.platform", "win32")
    monkeypatch.setattr(ctypes, "WinDLL", Terminals, raising=False)
    parent = QObject()
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = system.listen(parent)
    assert isinstance(made, WindowsMessages)
    assert Terminals.asked == [int(window.winId())]
    yield made
    parent.deleteLater()


def hand_over(ear: WindowsMessages, message: int, wparam: int, kind: QByteArray = KIND) -> bool:
    """Whether the message locks; it is always handed on."""
    heard: list[bool] = []
    ear.leaving.connect(lambda: heard.append(True))
    told = Message(None, message, wparam, 0)
    assert ear._filter.nativeEventFilter(kind, ctypes.addressof(told)) == (False, 0)
    return bool(heard)


@pytest.mark.parametrize(
    ("message", "wparam"),
    [(POWER, 0x4), (POWER, 0x7), (POWER, 0x12), (SESSION, 0x2), (SESSION, 0x4), (SESSION, 0x7)],
)
def test_sleep_and_locking_are_heard(ear: WindowsMessages, message: int, wparam: int) -> None:
    assert hand_over(ear, message, wparam)


@pytest.mark.parametrize(
    ("message", "wparam"), [(POWER, 0xA), (SESSION, 0x8), (SESSION, 0x1), (KEY, 0x7), (KEY, 0x4)]
)
def test_a_battery_unlocking_and_keys_lock_nothing(
    ear: WindowsMessages, message: int, wparam: int
) -> None:
    assert not hand_over(ear, message, wparam)


def test_messages_of_another_kind_are_not_read(ear: WindowsMessages) -> None:
    assert not hand_over(ear, POWER, 0x4, QByteArray(b"xcb_generic_event_t"))


def test_the_message_lies_as_windows_lays_it(ear: WindowsMessages) -> None:
    assert ear.told() == Told(sleep=True, screen=True)
    pointer = ctypes.sizeof(ctypes.c_void_p)
    assert (Message.message.offset, Message.wparam.offset) == (pointer, 2 * pointer)


def test_windows_may_not_agree_to_tell_of_the_screen(
    ear: WindowsMessages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Terminals, "agrees", False)
    assert WindowsMessages(ear).told() == Told(sleep=True, screen=False)

    def missing(_name: str) -> None:
        raise OSError

    monkeypatch.setattr(ctypes, "WinDLL", missing)
    assert WindowsMessages(ear).told() == Told(sleep=True, screen=False)
