"""What was done, as a list of acts: what counts as one, and what becomes of it in the end."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from app.answers.case import Case
from app.answers.events import Residence
from app.answers.person import Person
from app.answers.states import given
from app.problems import Problem
from app.ui.store import CaseStore

FAMILY = "people.p1.name.family"
HOMES = "people.p1.residences"
ROOT = Path(__file__).resolve().parents[2]

GONE = """
import gc
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from app.answers.case import Case
from app.answers.person import Person
from app.answers.states import given
from app.ui.store import CaseStore

class Page(QObject):
    def __init__(self, store, whole):
        super().__init__(whole)
        self.store, self.whole = store, whole

def looked_at():
    store, whole = CaseStore(Case(people={"p1": Person()})), QObject()
    for name in ("First", "Second", "Third"):
        store.set("people.p1.name.given", given(name), "Change")
        store.seal()
    Page(store, whole)
    store.setParent(whole)

application = QApplication([])
for _again in range(9):
    looked_at()
    gc.collect()
"""


@pytest.fixture
def store(qapp: object) -> CaseStore:
    return CaseStore(Case(people={"p1": Person()}))


def turn(store: CaseStore) -> None:
    """Put the first row of a table last, in the same sitting."""
    table = store.get(HOMES)
    first, *others = table.rows
    rows = {row: table.rows[row] for row in (*others, first)}
    store.set(HOMES, table.model_copy(update={"rows": rows}), "Turn")


def test_a_case_that_nobody_closed_goes_without_a_fall() -> None:
    done = subprocess.run([sys.executable, "-c", GONE], cwd=ROOT, timeout=60, check=False)
    assert done.returncode == 0


def test_nothing_done_together_is_no_act(store: CaseStore) -> None:
    with store.together("Take names in"):
        store.set(FAMILY, store.get(FAMILY), "Change")
    assert store.undo_stack.count() == 0
    assert store.undo_stack.undoText() == ""


def test_what_is_together_inside_is_part_of_the_whole(store: CaseStore) -> None:
    with store.together("Whole"):
        store.set(FAMILY, given("Example"), "Name")
        with store.together("Part"):
            store.set("people.p1.name.given", given("Ana"), "Name")
        assert not store.undo_stack.canUndo()
    assert (store.undo_stack.count(), store.undo_stack.undoText()) == (1, "Whole")
    store.undo()
    assert store.case == Case(people={"p1": Person()})


def test_what_was_done_before_a_mistake_can_be_undone(store: CaseStore) -> None:
    with suppress(Problem), store.together("Whole"):
        store.set(FAMILY, given("Example"), "Name")
        store.set("people.p1.no_such_thing", given("Example"), "Name")
    assert store.undo_stack.undoText() == "Whole"


def test_rows_turned_twice_are_an_act_until_they_are_back(store: CaseStore) -> None:
    """Turned rows are equal as a table and yet not the same: the act must not vanish."""
    for row in ("r1", "r2", "r3"):
        store.set(f"{HOMES}.{row}", Residence(), "Add")
        store.seal()
    turn(store)
    turn(store)
    assert store.undo_stack.undoText() == "Turn"
    store.undo()
    assert list(store.get(HOMES).rows) == ["r1", "r2", "r3"]
    store.redo()
    store.seal()
    turn(store)
    assert list(store.get(HOMES).rows) == ["r1", "r2", "r3"]


def test_after_undo_a_new_act_takes_the_place_of_what_was_undone(store: CaseStore) -> None:
    store.set(FAMILY, given("First"), "First")
    store.undo()
    assert store.undo_stack.redoText() == "First"
    store.set(FAMILY, given("Second"), "Second")
    assert not store.undo_stack.canRedo()
    assert store.undo_stack.count() == 1


def test_the_last_hundred_acts_are_kept(store: CaseStore) -> None:
    for number in range(105):
        store.set(FAMILY, given(f"Example {number}"), f"Act {number}")
        store.seal()
    assert store.undo_stack.count() == 100
    for _act in range(100):
        store.undo()
    assert not store.undo_stack.canUndo()
    assert store.get(FAMILY).value == "Example 4"
