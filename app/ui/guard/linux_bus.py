"""Linux: what its message bus (D-Bus) tells every program. It is a socket of this computer.

Both addresses are our own choice: left alone, the library would start a bus and leave a file of it
in the home folder, or connect over a network where somebody configured that.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

from app.ui.guard.system import Ear, Told

_SYSTEM: Final = ("/run/dbus/system_bus_socket", "/var/run/dbus/system_bus_socket")
_LOGIN: Final = "org.freedesktop.login1"
_SCREENS: Final = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
_HERE: Final = "unix:"


class LinuxBus(Ear):
    """Hears that the computer goes to sleep, and that the screen or the session is locked.

    Who sends it is not looked at: the worst that a forged word does is to lock.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._system = _connected(system_address(), "portolan-system")
        self._session = _connected(session_address(), "portolan-session")
        self._hear(self._system, f"{_LOGIN}.Manager", "PrepareForSleep", "turned(bool)")
        self._hear(self._system, f"{_LOGIN}.Session", "Lock", "happened()")
        for screen in _SCREENS:
            self._hear(self._session, screen, "ActiveChanged", "turned(bool)")

    def told(self) -> Told:
        """What this computer tells: who could tell it is on the bus."""
        screens = _names(self._session)
        return Told(sleep=_LOGIN in _names(self._system), screen=bool(screens & {*_SCREENS}))

    @Slot(bool)
    def turned(self, on: bool) -> None:
        """Sleep begins (or ends), the screen is locked (or open again)."""
        if on:
            self.leaving.emit()

    @Slot()
    def happened(self) -> None:
        """The session is to be locked."""
        self.leaving.emit()

    def _hear(self, bus: QDBusConnection | None, interface: str, name: str, slot: str) -> None:
        if bus is not None:
            # Its stub says bytes, and bytes it refuses.
            bus.connect("", "", interface, name, self, SLOT(slot))  # type: ignore[call-overload]


def session_address() -> str:
    """Where the bus of this person's session listens on this computer; empty when nowhere."""
    named = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if named:
        return _only_here(named)
    return _socket(Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")) / "bus")


def system_address() -> str:
    """Where the bus of this computer listens; empty when nowhere."""
    named = os.environ.get("DBUS_SYSTEM_BUS_ADDRESS", "")
    if named:
        return _only_here(named)
    return next(filter(None, (_socket(Path(path)) for path in _SYSTEM)), "")


def _only_here(address: str) -> str:
    return address if all(one.startswith(_HERE) for one in address.split(";")) else ""


def _socket(path: Path) -> str:
    return f"{_HERE}path={path}" if path.is_socket() else ""


def _connected(address: str, name: str) -> QDBusConnection | None:
    if not address:
        return None
    bus = QDBusConnection.connectToBus(address, name)
    if bus.isConnected():
        return bus
    QDBusConnection.disconnectFromBus(name)  # or the next one of this name were this one
    return None


def _names(bus: QDBusConnection | None) -> set[str]:
    found = bus.interface().registeredServiceNames().value() if bus is not None else ()
    return {str(name) for name in found or ()}
