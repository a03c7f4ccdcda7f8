"""What this computer tells of itself: that it goes to sleep, that its screen is locked."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True)
class Told:
    """What the computer tells: before it ``sleep``s, and when its ``screen`` is locked."""

    sleep: bool
    screen: bool


class Ear(QObject):
    """``leaving`` when the computer tells that nobody is before it now. This one hears nothing."""

    leaving = Signal()

    def told(self) -> Told:
        """What this computer tells."""
        return Told(sleep=False, screen=False)


def listen(parent: QObject | None = None) -> Ear:
    """Begin to listen to the system we run on. macOS tells nothing that Qt hands on."""
    if sys.platform == "win32":
        from app.ui.guard.windows_messages import WindowsMessages

        return WindowsMessages(parent)
    if sys.platform == "darwin":
        return Ear(parent)
    from app.ui.guard.linux_bus import LinuxBus

    return LinuxBus(parent)
