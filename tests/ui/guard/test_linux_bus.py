"""What a Linux computer tells over its bus: a real bus, and words as desktops send them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

from app.ui.guard import linux_bus, system
from app.ui.guard.linux_bus import LinuxBus
from app.ui.guard.system import Told
from tests.ui.guard.a_bus import a_bus


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[QDBusConnection]:
    """A bus of our own for both the computer and the session; yields what others use to speak."""
    with a_bus(tmp_path) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        yield QDBusConnection.connectToBus(address, "speaker")
        for name in ("speaker", "portolan-system", "portolan-session"):
            QDBusConnection.disconnectFromBus(name)


@pytest.fixture
def ear(bus: QDBusConnection, qtbot: QtBot) -> Iterator[LinuxBus]:
    assert bus.isConnected()
    parent = QObject()
    yield LinuxBus(parent)
    parent.deleteLater()


def say(bus: QDBusConnection, interface: str, name: str, *values: object) -> None:
    message = QDBusMessage.createSignal("/some/where", interface, name)
    message.setArguments(list(values))
    assert bus.send(message)


@pytest.mark.parametrize(
    ("interface", "name", "values"),
    [
        ("org.freedesktop.login1.Manager", "PrepareForSleep", (True,)),
        ("org.freedesktop.login1.Session", "Lock", ()),
        ("org.freedesktop.ScreenSaver", "ActiveChanged", (True,)),
        ("org.gnome.ScreenSaver", "ActiveChanged", (True,)),
        ("org.cinnamon.ScreenSaver", "ActiveChanged", (True,)),
        ("org.mate.ScreenSaver", "ActiveChanged", (True,)),
        ("org.xfce.ScreenSaver", "ActiveChanged", (True,)),
    ],
)
def test_sleep_and_locked_screens_are_heard(
    ear: LinuxBus,
    bus: QDBusConnection,
    qtbot: QtBot,
    interface: str,
    name: str,
    values: tuple[bool, ...],
) -> None:
    with qtbot.waitSignal(ear.leaving, timeout=5000):
        say(bus, interface, name, *values)


def test_waking_up_and_other_words_lock_nothing(
    ear: LinuxBus, bus: QDBusConnection, qtbot: QtBot
) -> None:
    heard: list[bool] = []
    ear.leaving.connect(lambda: heard.append(True))
    say(bus, "org.freedesktop.login1.Manager", "PrepareForSleep", False)
    say(bus, "org.freedesktop.ScreenSaver", "ActiveChanged", False)
    say(bus, "org.freedesktop.login1.Session", "Unlock")
    say(bus, "org.freedesktop.login1.Manager", "PrepareForSleep", "true")
    assert not heard
    with qtbot.waitSignal(ear.leaving, timeout=5000):
        say(bus, "org.freedesktop.login1.Session", "Lock")
    assert heard == [True]


def test_what_the_computer_tells_depends_on_who_is_on_the_bus(
    ear: LinuxBus, bus: QDBusConnection
) -> None:
    assert ear.told() == Told(sleep=False, screen=False)
    assert bus.registerService("org.freedesktop.login1")
    assert ear.told() == Told(sleep=True, screen=False)
    assert bus.registerService("org.gnome.ScreenSaver")
    assert ear.told() == Told(sleep=True, screen=True)


def test_without_a_bus_nothing_is_told_and_no_bus_is_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    ear = LinuxBus()
    assert ear.told() == Told(sleep=False, screen=False)
    assert linux_bus.session_address() == ""
    assert list(Path.home().iterdir()) == []


@pytest.mark.parametrize(
    "address",
    [
        "tcp:host=example.invalid,port=1",
        "nonce-tcp:host=127.0.0.1,port=1",
        "autolaunch:",
        "unixexec:path=/bin/true",
        "unix:path=/nowhere;tcp:host=example.invalid,port=1",
    ],
)
def test_only_sockets_of_this_computer_are_used(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
    assert (linux_bus.session_address(), linux_bus.system_address()) == ("", "")


def test_the_socket_of_the_session_is_found_where_it_always_lies(
    bus: QDBusConnection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert bus.isConnected()
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert linux_bus.session_address() == f"unix:path={tmp_path}/bus"


def test_linux_listens_to_its_bus_and_macos_hears_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if sys.platform == "linux":
        assert isinstance(system.listen(), LinuxBus)
    monkeypatch.setattr("app.ui.guard.system.sys.platform", "darwin")
    assert system.listen().told() == Told(sleep=False, screen=False)
