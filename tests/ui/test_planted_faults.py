"""A mistake of ours anywhere: calm words, what was typed is saved, nothing leaks, it goes on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.answers.states import given
from app.ui import case_files
from app.ui.finish_page import FinishPage
from app.ui.main_window import MainWindow
from app.ui.mishaps import Mishaps
from app.ui.page_stack import PageStack
from app.ui.places import pages_of
from app.ui.preview.drawing import Drawer
from app.ui.question_view import QuestionView
from app.ui.stops import FINISH
from app.vault import place
from tests.ui import cases
from tests.ui.shell import new_window, view_of

FAMILY = "people.p1.name.family"
TYPED = "Placeholderson"
LONG = 30_000


@pytest.fixture
def window(qtbot: QtBot, samples: Path) -> Iterator[MainWindow]:
    """The window of the program, with its outer doors watched."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    handler = qInstallMessageHandler(None)
    window = new_window(pages_of)
    mishaps = Mishaps(window)
    mishaps.watch()
    mishaps.problem.connect(window.show_problem)
    mishaps.happened.connect(window.show_mishap)
    qtbot.addWidget(window)
    window.show()
    cases.show_sample(window, samples / "unfinished.json")
    view_of(window).store.set(FAMILY, given(TYPED), "Change name")
    yield window
    window.close_case()
    sys.excepthook, threading.excepthook, sys.unraisablehook = before
    qInstallMessageHandler(handler)


def wrong(*_told: object, **_named: object) -> object:
    raise KeyError(TYPED)


def mishap_is_told(window: MainWindow, qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    """Wait for the calm words; nothing that was typed is in them or on the terminal."""
    qtbot.waitUntil(window.problem.isVisible, timeout=LONG)
    said = window.problem.words.text()
    written = capsys.readouterr()
    assert "Your answers are kept" in said
    assert "KeyError" in said
    assert TYPED not in said + written.err + written.out


def saved_family(window: MainWindow) -> str | None:
    path = next(one.path for one in case_files.listed() if one.code == view_of(window).store.code)
    return cases.read(path).people["p1"].name.family.value


def goes_on(window: MainWindow, qtbot: QtBot) -> None:
    """What was typed before is on the disk, and what is typed after gets there too."""
    store = view_of(window).store
    qtbot.waitUntil(lambda: not store.pending, timeout=LONG)
    assert saved_family(window) == TYPED
    window.problem.seen.click()
    with qtbot.waitSignal(store.saved, timeout=LONG):
        store.set(FAMILY, given("Later"), "Change name")
    assert saved_family(window) == "Later"


def plant_in_a_field(window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    view = view_of(window)
    view.jump(FAMILY)
    line = window.focusWidget()
    assert isinstance(line, QLineEdit)
    monkeypatch.setattr(QuestionView, "_keep", wrong)
    qtbot.keyClicks(line, "x")


def plant_in_a_page(window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(PageStack, "_framed", wrong)
    view_of(window).bar.continue_button.click()


def plant_in_the_saving(window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(place, "write_atomically", wrong)


def plant_in_the_preview(window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(Drawer, "draw", wrong)
    view_of(window).show_preview(True)


@pytest.mark.parametrize(
    "plant", [plant_in_a_field, plant_in_a_page, plant_in_the_saving, plant_in_the_preview]
)
def test_a_mistake_is_owned_up_to_and_the_program_goes_on(
    window: MainWindow,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
    plant: Callable[[MainWindow, pytest.MonkeyPatch, QtBot], None],
) -> None:
    with pytest.MonkeyPatch.context() as planted:
        plant(window, planted, qtbot)
        mishap_is_told(window, qtbot, capsys)
    view = view_of(window)
    view.store.hurry()
    goes_on(window, qtbot)
    here = view.way.here
    assert view.way.go_on()
    assert view.way.here != here


def test_after_a_mistake_in_the_filling_the_forms_can_be_filled(
    window: MainWindow, qtbot: QtBot, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    view = view_of(window)
    view.way.go(FINISH)
    page = view.pages.page
    assert isinstance(page, FinishPage)
    page.set_folder(tmp_path)
    button = page.findChild(QPushButton, "finish.fill")
    assert button is not None
    with pytest.MonkeyPatch.context() as planted:
        planted.setattr("app.ui.finish_page.make", wrong)
        button.click()
        mishap_is_told(window, qtbot, capsys)
    goes_on(window, qtbot)
    button.click()
    qtbot.waitUntil(lambda: bool(page.reports), timeout=LONG)
    assert list(tmp_path.rglob("*.pdf"))


def test_a_mistake_saves_at_once(window: MainWindow, qtbot: QtBot) -> None:
    store = view_of(window).store
    store.set(FAMILY, given("At once"), "Change name")
    assert store._saving is not None
    window.show_mishap("KeyError")
    assert store._saving._timer.remainingTime() == 0
    qtbot.waitUntil(lambda: not store.pending)
    assert saved_family(window) == "At once"
