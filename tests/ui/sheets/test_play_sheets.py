"""Each sample typed on the sheets of clinic entry comes to the same case and the same forms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.filing.making import Order, make
from app.host import cache_folder
from app.ui.main_window import MainWindow
from app.ui.stops import FINISH, stops
from tests.ui.play import compare
from tests.ui.play.budgets import BUDGETS, SITUATION
from tests.ui.play.clerk import Clerk
from tests.ui.play.truth import Truth
from tests.ui.shell import active_window, today
from tests.ui.test_play_samples import LONG, sample

LARGE = ("late-and-detained", "family-in-court", "asylee-family")
"""Minutes each: typed in ``make soak``."""
EACH = [pytest.param(name, marks=[pytest.mark.soak] * (name in LARGE)) for name in SITUATION]


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with active_window(qtbot) as window:
        yield window


@pytest.mark.timeout(900)
@pytest.mark.parametrize("name", EACH)
def test_a_sample_typed_on_sheets_fills_the_same_forms(
    window: MainWindow,
    qtbot: QtBot,
    samples: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    truth = Truth(sample(samples, name))
    clerk = Clerk(window, truth, SITUATION[name])
    clerk.begin()
    finish = clerk.play()
    typed = clerk.view.store.case
    assert compare.answers(typed, truth, today()) == {}
    assert compare.tables(typed, truth, today()) == {}
    pages = [stop.id for stop in stops(typed, today())]
    assert len(clerk.pages) < pages.index(FINISH) + 1
    assert BUDGETS[name].overdrawn(clerk.effort) == {}
    made, wanted = tmp_path / "window", tmp_path / "command"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_told: str(made))
    clerk.fill_forms(finish)
    qtbot.waitUntil(lambda: not finish.errands.busy, timeout=LONG)
    make(truth.case, Order(out=wanted, today=today(), cache=cache_folder() / "templates"))
    assert compare.forms(made, wanted, truth) == {}
