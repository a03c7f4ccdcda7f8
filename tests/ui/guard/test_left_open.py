"""The program as it is started hears its own bus: the screen is locked, and so is the case."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from tests.ui.guard.a_bus import a_bus

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such bus")


def test_a_case_left_open_is_locked_with_the_screen(tmp_path: Path) -> None:
    with a_bus(tmp_path) as address:
        command = [sys.executable, "-m", "tests.ui.guard.left_open"]
        surroundings = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address}
        running = subprocess.Popen(
            command, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, text=True
        )
        try:
            assert running.stdout is not None
            assert running.stdout.readline() == "open\n"
            speaker = QDBusConnection.connectToBus(address, "screen")
            word = QDBusMessage.createSignal(
                "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged"
            )
            word.setArguments([True])
            assert speaker.send(word)
            assert running.stdout.readline() == "Unlock\n"
            assert running.wait(30) == 0
        finally:
            QDBusConnection.disconnectFromBus("screen")
            running.kill()
            running.communicate()
