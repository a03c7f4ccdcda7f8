"""Slow work beside the window: one after the other, no garbage looked for, mistakes told."""

from __future__ import annotations

import gc
import threading
import weakref
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from app.problems import Problem
from app.ui.errands import Errands
from app.vault.clinic_file import CONTENT


@pytest.fixture
def errands(qapp: object) -> Errands:
    return Errands()


def idle(errands: Errands) -> bool:
    return not errands.busy


def in_another_thread() -> tuple[bool, bool]:
    return gc.isenabled(), threading.current_thread() is threading.main_thread()


def wrong() -> None:
    raise KeyError


class Secret:
    """What a piece of work was handed, a passphrase for instance."""


def damaged_for(_secret: Secret) -> None:
    CONTENT.from_object({"key": "no key"})


def read_with(secret: Secret) -> None:
    damaged_for(secret)


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


def test_after_a_problem_is_told_nothing_of_the_work_stays_in_memory(
    errands: Errands, qtbot: QtBot
) -> None:
    """What pydantic found wrong knows where it was found, and Python cannot see that it does."""
    secret = Secret()
    alive = weakref.ref(secret)
    codes: list[str] = []

    def note(outcome: object) -> None:
        assert isinstance(outcome, Problem)
        codes.append(outcome.code)

    errands.run(partial(read_with, secret), note)
    del secret
    qtbot.waitUntil(partial(idle, errands))
    errands.close()
    gc.collect()
    assert codes == ["dossier-damaged"]
    assert alive() is None
