"""Slow work beside the window: one after the other, no garbage looked for, mistakes told."""

from __future__ import annotations

import gc
import threading
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from app.problems import Problem
from app.ui.errands import Errands


@pytest.fixture
def errands(qapp: object) -> Errands:
    return Errands()


def idle(errands: Errands) -> bool:
    return not errands.busy


def in_another_thread() -> tuple[bool, bool]:
    return gc.isenabled(), threading.current_thread() is threading.main_thread()


def wrong() -> None:
    raise KeyError


def test_no_widget_can_be_collected_in_the_thread(errands: Errands, qtbot: QtBot) -> None:
    """Python's search for garbage would take away widgets in the thread it happens to run in."""
    told: list[object] = []
    for _time in range(3):
        errands.run(in_another_thread, told.append)
    assert not gc.isenabled()
    qtbot.waitUntil(partial(idle, errands))
    assert told == [(False, False)] * 3
    assert gc.isenabled()
    errands.close()


def test_after_a_mistake_the_next_work_is_done_and_told_to_the_right_one(
    errands: Errands, qtbot: QtBot
) -> None:
    first: list[object] = []
    second: list[object] = []
    with qtbot.captureExceptions() as mistakes, qtbot.waitSignal(errands.failed):
        errands.run(wrong, first.append)
        errands.run(in_another_thread, second.append)
    qtbot.waitUntil(partial(idle, errands))
    assert [kind for kind, *_where in mistakes] == [KeyError]
    assert (first, second) == ([], [(False, False)])
    errands.close()


def test_what_the_person_can_mend_is_told_like_a_result(errands: Errands, qtbot: QtBot) -> None:
    told: list[object] = []
    problem = Problem("some-code", "It is so.", "Do this.")

    def refuse() -> None:
        raise problem

    errands.run(refuse, told.append)
    qtbot.waitUntil(partial(idle, errands))
    assert told == [problem]
    errands.close()


def test_waiting_has_an_end(errands: Errands, qtbot: QtBot) -> None:
    hold = threading.Event()
    told: list[object] = []
    errands.run(hold.wait, told.append)
    assert not errands.wait(10)
    hold.set()
    assert errands.wait()
    errands.close()
