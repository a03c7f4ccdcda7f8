"""The key that hides all, in a real window: over an open menu, too, and nothing comes back."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from tests.ui import cases
from tests.ui.xvfb.keyboard import Keyboard, keyboard
from tests.ui.xvfb.screen import program, screen

SLOW: Final = 60_000
TITLE: Final = "Portolan"
OVER: Final = {"a page": (), "a menu": ("Alt_L", "Down"), "a search": ("F6", "Tab", "n", "a")}


def begin(keys: Keyboard) -> None:
    """Begin a case with a passphrase of one's own, the last of three kinds, typed twice."""
    for key in (" ", "Tab", "Down", "Down", "Tab"):  # New case has the focus
        keys.press(key)
        keys.wait_until_done()
    for _time in ("chosen", "from the paper"):
        keys.type(f"{cases.PHRASE}\n")
        keys.wait_until_done()


@pytest.mark.parametrize("over", OVER)
def test_the_key_hides_all(qtbot: QtBot, tmp_path: Path, over: str) -> None:
    folder = tmp_path / ".local/share/portolan/cases"
    with (
        screen() as (display, server),
        program(display, tmp_path) as running,
        keyboard(display, running, server) as keys,
    ):
        qtbot.waitUntil(lambda: keys.attend().startswith(TITLE), timeout=SLOW)
        keys.wait_until_done()
        begin(keys)
        qtbot.waitUntil(lambda: any(folder.glob("*.dossier")), timeout=SLOW)
        for key in OVER[over]:
            keys.wait_until_done()
            keys.press(key)
        keys.wait_until_done()
        keys.press("F12")
        qtbot.waitUntil(lambda: keys.titles() == [" "], timeout=SLOW)
        qtbot.waitUntil(lambda: not any(folder.glob("*.lock")), timeout=SLOW)
        for key in ("Return", "F9", "F1", "Escape", " "):
            keys.press(key)
            keys.wait_until_done()
        assert keys.titles() == [" "]
        assert len(list(folder.glob("*.dossier"))) == 1
