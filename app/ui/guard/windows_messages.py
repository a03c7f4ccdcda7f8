"""Windows: the messages that each window gets before sleep and when the session is locked."""

from __future__ import annotations

import ctypes
from typing import Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from app.ui.guard.system import Ear, Told

_POWER, _SESSION = 0x0218, 0x02B1  # WM_POWERBROADCAST, WM_WTSSESSION_CHANGE
_LEAVING: Final = {
    (_POWER, 0x4),  # PBT_APMSUSPEND
    (_POWER, 0x7),  # PBT_APMRESUMESUSPEND
    (_POWER, 0x12),  # PBT_APMRESUMEAUTOMATIC
    (_SESSION, 0x2),  # WTS_CONSOLE_DISCONNECT: another person uses the screen
    (_SESSION, 0x4),  # WTS_REMOTE_DISCONNECT
    (_SESSION, 0x7),  # WTS_SESSION_LOCK
}
_THIS_SESSION: Final = 0


class Message(ctypes.Structure):
    """The beginning of what Windows calls MSG."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("wparam", ctypes.c_size_t),
        ("lparam", ctypes.c_ssize_t),
    )


class WindowsMessages(Ear):
    """Hears sleep from the first message on; locking of the screen once Windows agreed to tell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter = _Filter(self)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._filter)
        self._screen = _ask_for_the_screen()

    def told(self) -> Told:
        """Sleep is told to everybody."""
        return Told(sleep=True, screen=self._screen)


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, ear: Ear) -> None:
        super().__init__()
        self._ear = ear

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        """Look at a message, and hand it on."""
        if kind == b"windows_generic_MSG":
            told = Message.from_address(int(message))
            if (told.message, told.wparam) in _LEAVING:
                self._ear.leaving.emit()
        return False, 0


def _ask_for_the_screen() -> bool:
    """Ask Windows to tell our windows about the session; False where it does not."""
    windows = [one for one in QApplication.topLevelWidgets() if one.isWindow() and one.isVisible()]
    try:
        ask = ctypes.WinDLL("wtsapi32").WTSRegisterSessionNotification  # type: ignore[attr-defined, unused-ignore]
    except OSError:
        return False
    told = [ask(ctypes.c_void_p(int(one.winId())), _THIS_SESSION) for one in windows]
    return any(told)
