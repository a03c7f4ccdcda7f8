"""Every change is a named act, can be taken back, and is on the disk a moment later."""

from __future__ import annotations

import datetime as dt
import os
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.answers.case import Case, dump, load
from app.answers.events import Residence
from app.answers.person import Person
from app.answers.states import State, given, without_value
from app.problems import Problem
from app.ui import case_files, saving
from app.ui.store import CaseStore
from app.vault import place
from tests.ui import cases

FAMILY = "people.p1.name.family"
GIVEN = "people.p1.name.given"


@pytest.fixture
def store(qapp: object) -> CaseStore:
    return CaseStore(Case(people={"p1": Person()}))


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return cases.begun(Case(people={"p1": Person()}), tmp_path)


def waits(store: CaseStore) -> bool:
    return store.pending


def typed(store: CaseStore, path: str, text: str) -> None:
    for end in range(1, len(text) + 1):
        store.set(path, given(text[:end]), "Change name")


def test_a_change_tells_its_path(store: CaseStore, qtbot: QtBot) -> None:
    with qtbot.waitSignal(store.changed) as told:
        store.set(FAMILY, given("Placeholder"), "Change name")
    assert told.args == [FAMILY]
    assert store.get(FAMILY).value == "Placeholder"


def test_the_same_answer_again_is_no_act(store: CaseStore) -> None:
    store.set(FAMILY, given("Placeholder"), "Change name")
    store.seal()
    store.set(FAMILY, given("Placeholder"), "Change name")
    assert store.undo_stack.count() == 1


def test_rows_in_another_order_are_an_act(store: CaseStore) -> None:
    table = "people.p1.residences"
    store.set(table, {"r1": {"city": "First"}, "r2": {"city": "Second"}}, "Tell")
    store.seal()
    before = list(store.get(table).rows)
    turned = {row: store.get(table).rows[row] for row in reversed(before)}
    store.set(table, store.get(table).model_copy(update={"rows": turned}), "Turn")
    assert list(store.get(table).rows) == before[::-1]
    assert list(load(dump(store.case)).people["p1"].residences.rows) == before[::-1]
    store.undo()
    assert list(store.get(table).rows) == before


def test_typing_on_is_one_act_until_it_is_over(store: CaseStore) -> None:
    typed(store, FAMILY, "Place")
    store.seal()
    typed(store, FAMILY, "Placeholder")
    store.undo()
    assert store.get(FAMILY).value == "Place"
    store.undo()
    assert store.get(FAMILY).state is State.UNASKED
    assert not store.undo_stack.canUndo()


def test_typing_and_taking_it_away_again_leaves_no_act(store: CaseStore) -> None:
    typed(store, FAMILY, "Pl")
    store.set(FAMILY, without_value(State.UNASKED), "Change name")
    assert store.undo_stack.count() == 0


def test_acts_in_two_places_are_two(store: CaseStore) -> None:
    typed(store, FAMILY, "Example")
    typed(store, GIVEN, "Ana")
    store.undo()
    assert (store.get(FAMILY).value, store.get(GIVEN).value) == ("Example", None)
    assert store.undo_stack.redoText() == "Change name"
    store.redo()
    assert store.get(GIVEN).value == "Ana"


def test_a_removed_row_comes_back_with_its_answers(store: CaseStore) -> None:
    home = "people.p1.residences.r1"
    store.set(home, Residence(), "Add home")
    store.set(f"{home}.city", given("Exampleton"), "Change city")
    before = store.case
    store.remove(home, "Remove home")
    assert store.get("people.p1.residences").state is State.UNASKED
    assert store.undo_stack.undoText() == "Remove home"
    store.undo()
    assert store.case == before


def test_several_changes_together_are_one_act(store: CaseStore) -> None:
    empty = store.case
    with store.together("Add child"):
        store.set("people.p2", Person(), "")
        store.set("people.p1.children", given(["p2"]), "")
    assert store.undo_stack.undoText() == "Add child"
    store.undo()
    assert store.case == empty
    store.redo()
    assert store.get("people.p1.children").value == ["p2"]


def test_what_the_case_cannot_hold_is_refused_and_nothing_changes(store: CaseStore) -> None:
    before = store.case
    for path, answer, code in (
        ("people.p1.mother", given("p9"), "answer-invalid"),
        ("people.p1.no_such_thing", given("x"), "unknown-path"),
    ):
        with pytest.raises(Problem) as refused:
            store.set(path, answer, "Change")
        assert refused.value.code == code
    assert store.case is before
    assert store.undo_stack.count() == 0


def test_an_edit_is_on_the_disk_a_moment_later(kept: Path, qtbot: QtBot) -> None:
    store = cases.store(kept)
    store.set(FAMILY, given("Placeholder"), "Change name")
    assert waits(store)
    with qtbot.waitSignal(store.saved) as told:
        pass
    assert told.args is not None
    assert isinstance(told.args[0], dt.time)
    assert cases.read(kept) == store.case
    assert not waits(store)
    store.close()


def test_typing_without_a_pause_is_saved_while_it_goes_on(kept: Path, qtbot: QtBot) -> None:
    store = cases.store(kept)
    store.set(FAMILY, given("a"), "Change name")
    assert store._saving is not None
    timer = store._saving._timer
    qtbot.waitUntil(partial(has_run, timer, 60))
    left = timer.remainingTime()
    store.set(FAMILY, given("ab"), "Change name")
    assert timer.remainingTime() <= left
    store.close()


def has_run(timer: QTimer, milliseconds: int) -> bool:
    return timer.remainingTime() <= timer.interval() - milliseconds


def test_undo_is_saved_too(kept: Path) -> None:
    store = cases.store(kept)
    empty = store.case
    store.set(FAMILY, given("Placeholder"), "Change name")
    store.undo()
    store.close()
    assert cases.read(kept) == empty


def test_closing_saves_the_last_edit_and_frees_the_case(kept: Path) -> None:
    store = cases.store(kept)
    store.set(FAMILY, given("Placeholder"), "Change name")
    store.close()
    again = cases.store(kept)
    assert again.get(FAMILY).value == "Placeholder"
    again.close()
    assert store.undo_stack.count() == 0


def test_a_case_is_open_in_one_window_only(kept: Path) -> None:
    store = cases.store(kept)
    with pytest.raises(Problem) as refused:
        cases.store(kept)
    assert refused.value.code == "case-open"
    store.close()


def test_a_case_that_cannot_be_read_stays_free(tmp_path: Path) -> None:
    path = tmp_path / "A2-C3.dossier"
    path.write_text("{")
    for _attempt in range(2):
        with pytest.raises(Problem) as refused:
            cases.store(path)
        assert refused.value.code == "not-a-dossier"


def test_a_full_disk_is_told_and_tried_again(
    kept: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = cases.store(kept)
    monkeypatch.setattr(saving, "TRY_AGAIN_MS", 20)
    with monkeypatch.context() as disk:
        disk.setattr(place, "write_atomically", full)
        with qtbot.waitSignal(store.save_failed) as told:
            store.set(FAMILY, given("Placeholder"), "Change name")
        assert told.args is not None
        assert told.args[0].code == "cannot-save"
        assert waits(store)
        with pytest.raises(Problem):
            store.close()
    store.close()
    assert cases.read(kept) == store.case


def full(path: Path, data: bytes, *, replace: bool) -> None:
    raise OSError(28, "No space left on device")


def test_a_code_is_chance_and_nobodys_name(tmp_path: Path) -> None:
    codes = {case_files.new_code() for _time in range(50)}
    assert len(codes) > 40
    assert all(len(code) == 5 and code[2] == "-" for code in codes)


def test_the_list_shows_the_newest_case_first(tmp_path: Path) -> None:
    assert case_files.listed(tmp_path / "not there") == ()
    first, second = cases.begun(Case(), tmp_path), cases.begun(Case(), tmp_path)
    os.utime(first, (1_000_000_000, 1_000_000_000))
    assert [file.path for file in case_files.listed(tmp_path)] == [second, first]
    assert case_files.listed(tmp_path)[0].code == second.stem


def test_every_sample_can_be_opened() -> None:
    assert len(case_files.samples()) >= 6
    for path in case_files.samples():
        assert case_files.read_sample(path).people
