"""The key that hides all, in a real window: over an open menu, too, and nothing comes back."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.xvfb.keyboard import keyboard
from tests.ui.xvfb.screen import program, screen

SLOW: Final = 60_000
TITLE: Final = "Portolan"
OVER: Final = {"a page": (), "a menu": ("Alt_L", "Down"), "a search": ("F6", "Tab", "n", "a")}


@pytest.mark.parametrize("over", OVER)
def test_the_key_hides_all(qtbot: QtBot, tmp_path: Path, over: str) -> None:
    cases = tmp_path / ".local/share/portolan/cases"
    with (
        screen() as (display, server),
        program(display, tmp_path) as running,
        keyboard(display, running, server) as keys,
    ):
        qtbot.waitUntil(lambda: keys.attend().startswith(TITLE), timeout=SLOW)
        keys.wait_until_done()
        keys.press(" ")  # New case has the focus
        qtbot.waitUntil(lambda: any(cases.glob("*.json")), timeout=SLOW)
        for key in OVER[over]:
            keys.wait_until_done()
            keys.press(key)
        keys.wait_until_done()
        keys.press("F12")
        qtbot.waitUntil(lambda: keys.titles() == [" "], timeout=SLOW)
        qtbot.waitUntil(lambda: not any(cases.glob("*.lock")), timeout=SLOW)
        for key in ("Return", "F9", "F1", "Escape", " "):
            keys.press(key)
            keys.wait_until_done()
        assert keys.titles() == [" "]
        assert len(list(cases.glob("*.json"))) == 1
