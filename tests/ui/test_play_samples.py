"""Each sample case is typed into a new case through the window, and its forms come out the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers.case import load
from app.filing.making import Order, make
from app.host import cache_folder
from app.ui.main_window import MainWindow
from app.ui.places import pages_of
from tests.ui.play import compare
from tests.ui.play.person import Person
from tests.ui.play.truth import Truth
from tests.ui.shell import new_window, today

SITUATION = {"pending-renewal": "waiting", "asylee-family": "granted"}
LONG = 60_000


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    window = new_window(pages_of)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close_case()
    i18n.use("en")


@pytest.mark.parametrize("name", ["simple"])
def test_typing_a_sample_fills_its_forms(
    window: MainWindow,
    qtbot: QtBot,
    samples: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    truth = Truth(load((samples / f"{name}.json").read_bytes()))
    person = Person(window, truth, SITUATION.get(name, "afraid"))
    person.begin()
    finish = person.play()
    typed = person.view.store.case
    assert compare.answers(typed, truth, today()) == {}
    assert compare.tables(typed, truth, today()) == {}
    made, wanted = tmp_path / "window", tmp_path / "command"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_told: str(made))
    person.fill_forms(finish)
    qtbot.waitUntil(lambda: not finish.errands.busy, timeout=LONG)
    make(truth.case, Order(out=wanted, today=today(), cache=cache_folder() / "templates"))
    assert compare.forms(made, wanted, truth) == {}
