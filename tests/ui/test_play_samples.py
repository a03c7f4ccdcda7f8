"""Each sample case is typed into a new case through the window, and its forms come out the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.answers.case import Case, load
from app.answers.filing import FilingState
from app.filing.making import Order, make
from app.host import cache_folder
from app.ui.main_window import MainWindow
from app.ui.stops import FINISH
from tests.ui.play import compare
from tests.ui.play.budgets import BUDGETS, SITUATION
from tests.ui.play.person import Person
from tests.ui.play.truth import Truth
from tests.ui.shell import active_window, today

NOT_ASKED: Final = {
    r"filings\.f\d+\.assistance\.attorney\.(?!g28_attached|bar_number|uscis_account).*": (
        "No form has a box for the lawyer's name or address: that is on Form G-28."
    ),
    r"filings\.f\d+\.exhibits\..*": (
        "The papers that go along are added after the forms are filled, on a page of their own."
    ),
}
"""Answers in the samples that no question asks for. What a sent filing holds is not asked again.

Beside the answers a sample holds of its filings: ``edition`` and ``reason`` (the forms choose
them), ``state``, and where an answer came from (``provenance``): nobody is asked for these.
"""
LONG: Final = 60_000


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with active_window(qtbot) as window:
        yield window


def sample(samples: Path, name: str) -> Case:
    return load((samples / f"{name}.json").read_bytes())


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", SITUATION)
def test_a_sample_typed_by_hand_fills_the_same_forms(
    window: MainWindow,
    qtbot: QtBot,
    samples: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    truth = Truth(sample(samples, name))
    person = Person(window, truth, SITUATION[name])
    person.begin()
    finish = person.play()
    typed = person.view.store.case
    assert compare.answers(typed, truth, today()) == {}
    assert compare.tables(typed, truth, today()) == {}
    way = [stop.id for stop in person.view.way.stops()]
    assert way[: way.index(FINISH) + 1] == person.pages
    assert BUDGETS[name].overdrawn(person.effort) == {}
    made, wanted = tmp_path / "window", tmp_path / "command"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_told: str(made))
    person.fill_forms(finish)
    qtbot.waitUntil(lambda: not finish.errands.busy, timeout=LONG)
    make(truth.case, Order(out=wanted, today=today(), cache=cache_folder() / "templates"))
    assert compare.forms(made, wanted, truth) == {}


def test_all_that_the_samples_hold_is_asked_somewhere(samples: Path) -> None:
    found: set[str] = set()
    for name in SITUATION:
        case = sample(samples, name)
        sent = {key for key, one in case.filings.items() if one.state is FilingState.SENT}
        paths = compare.without_question(case)
        left = {path for path in paths if not path.startswith(tuple(f"filings.{f}." for f in sent))}
        known = {path: one for path in left for one in NOT_ASKED if re.fullmatch(one, path)}
        assert left == known.keys()
        found |= set(known.values())
    assert found == NOT_ASKED.keys()
