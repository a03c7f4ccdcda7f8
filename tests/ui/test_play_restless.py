"""Whatever detours a person takes, in any language: what they told in the end is what is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.answers.case import load
from app.filing.making import Order, make
from app.ui.main_window import MainWindow
from app.ui.undo_keys import UndoKeys
from tests.ui.play import compare
from tests.ui.play.budgets import SITUATION
from tests.ui.play.restless import Restless
from tests.ui.play.truth import Truth
from tests.ui.shell import active_window, today


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    keys = UndoKeys(qapp)
    with active_window(qtbot) as window:
        yield window
    qapp.removeEventFilter(keys)


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", ["simple", "unfinished"])
def test_detours_change_nothing(
    window: MainWindow, samples: Path, tmp_path: Path, name: str
) -> None:
    truth = Truth(load((samples / f"{name}.json").read_bytes()))
    person = Restless(window, truth, SITUATION[name], chance=Random(name))  # noqa: S311 - the same detours each time
    person.begin()
    person.play()
    assert len(person.taken) == 3
    typed = person.view.store.case
    assert compare.answers(typed, truth, today()) == {}
    assert compare.tables(typed, truth, today()) == {}
    made, wanted = tmp_path / "window", tmp_path / "command"
    for case, folder in ((typed, made), (truth.case, wanted)):
        make(case, Order(out=folder, today=today(), cache=tmp_path / "cache"))
    assert compare.forms(made, wanted, truth) == {}
