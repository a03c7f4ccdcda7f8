"""An open case is not searched for garbage while somebody types; a closed one is let go."""

from __future__ import annotations

import gc
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui import cases
from tests.ui.shell import new_window


def test_an_open_case_stands_and_a_closed_one_may_go(qtbot: QtBot, samples: Path) -> None:
    window = new_window()
    qtbot.addWidget(window)
    before, usual = gc.get_freeze_count(), gc.get_threshold()
    cases.show_sample(window, samples / "simple.json")
    assert gc.get_freeze_count() > before + 10_000
    assert gc.get_threshold() > usual
    window.close_case()
    assert gc.get_freeze_count() == 0
    assert gc.get_threshold() == usual
