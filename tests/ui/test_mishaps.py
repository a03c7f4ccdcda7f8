"""A mistake of ours is told by its kind and place; what somebody typed is in no message."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from typing import cast

import pytest
from pydantic import BaseModel
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from pytestqt.qtbot import QtBot

from app.problems import Problem
from app.ui.mishaps import Mishaps, qt_message, where

TYPED = "Placeholder-of-somebody"


@pytest.fixture
def mishaps(qapp: object) -> Mishaps:
    return Mishaps()


def test_the_kind_and_the_place_are_told_and_never_the_words(
    mishaps: Mishaps, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    class Age(BaseModel):
        years: int

    try:
        Age.model_validate({"years": TYPED})
    except ValueError as error:
        quoting = error
    assert TYPED in str(quoting)
    with qtbot.waitSignal(mishaps.happened) as told:
        mishaps.uncaught(type(quoting), quoting, quoting.__traceback__)
    assert told.args is not None
    assert told.args[0].startswith("ValidationError tests/ui/test_mishaps.py:")
    written = capsys.readouterr().err
    assert "ValidationError" in written
    assert TYPED not in written + told.args[0]


def test_a_problem_goes_to_the_person_and_not_to_the_terminal(
    mishaps: Mishaps, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    problem = Problem("some-code", "It is so.", "Do this.")
    with qtbot.waitSignal(mishaps.problem) as told:
        mishaps.uncaught(Problem, problem, None)
    assert told.args == [problem]
    assert capsys.readouterr().err == ""


def test_an_error_in_a_library_names_our_last_place() -> None:
    with pytest.raises(ValueError) as caught:
        int(TYPED)
    assert where(caught.value).startswith("ValueError tests/ui/test_mishaps.py:")
    assert where(ValueError(TYPED)) == "ValueError"


@pytest.fixture
def watching(mishaps: Mishaps) -> Iterator[Mishaps]:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    handler = qInstallMessageHandler(None)
    mishaps.watch()
    yield mishaps
    sys.excepthook, threading.excepthook, sys.unraisablehook = before
    qInstallMessageHandler(handler)


def test_a_mistake_in_a_thread_reaches_the_window(watching: Mishaps, qtbot: QtBot) -> None:
    def wrong() -> None:
        raise KeyError(TYPED)

    with qtbot.waitSignal(watching.happened) as told:
        thread = threading.Thread(target=wrong)
        thread.start()
        thread.join()
    assert told.args is not None
    assert told.args[0].startswith("KeyError tests/ui/test_mishaps.py:")


def test_what_qt_says_is_told_without_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    class Context:
        file, line, category = None, 0, "default"

    context = cast("QMessageLogContext", Context())
    qt_message(QtMsgType.QtWarningMsg, context, TYPED)
    qt_message(QtMsgType.QtDebugMsg, context, TYPED)
    assert capsys.readouterr().err == "Qt: QtWarningMsg default\n"


def test_the_doors_are_all_watched(watching: Mishaps) -> None:
    assert sys.excepthook == watching.uncaught
    assert threading.excepthook == watching._in_a_thread
    assert sys.unraisablehook == watching._unraisable
