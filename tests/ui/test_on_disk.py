"""Other programs, full disks, sticks pulled out, locks of the dead: nothing typed is lost."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSysInfo
from pytestqt.qtbot import QtBot

from app.answers.case import Case
from app.answers.person import Person
from app.answers.states import given
from app.host import cases_folder
from app.problems import Problem
from app.ui import case_files, saving
from app.ui.saving import why_not_saved
from app.ui.store import CaseStore
from app.vault import place
from tests.ui import cases

FAMILY = "people.p1.name.family"
THEIRS = b"what another program wrote"


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "SAVE_AFTER_MS", 10)
    monkeypatch.setattr(saving, "TRY_AGAIN_MS", 20)


@pytest.fixture
def kept(qapp: object) -> Path:
    return cases.begun(Case(people={"p1": Person()}))


@pytest.fixture
def store(kept: Path) -> Iterator[CaseStore]:
    store = cases.store(kept)
    yield store
    store.give_up()


def family(path: Path) -> str | None:
    return cases.read(path).people["p1"].name.family.value


def told(problem: Problem) -> str:
    return f"{problem.message} {problem.do}"


def test_a_disk_too_full_for_a_lock_does_not_hide_that_both_are_kept(
    kept: Path, store: CaseStore, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path) -> None:
        raise Problem("cannot-lock", "No room for a lock.", "Make room.")

    kept.write_bytes(THEIRS)
    with monkeypatch.context() as disk, qtbot.waitSignal(store.kept_apart) as heard:
        disk.setattr(case_files, "lock", full)
        store.set(FAMILY, given("Placeholder"), "Change name")
    assert store.code in told(heard.args[0])
    store.close()
    assert family(kept.with_name(f"{kept.stem}-kept.dossier")) == "Placeholder"


def test_what_another_program_wrote_stays_and_ours_is_kept_beside(
    kept: Path, store: CaseStore, qtbot: QtBot
) -> None:
    kept.write_bytes(THEIRS)
    with qtbot.waitSignal(store.kept_apart) as heard:
        store.set(FAMILY, given("Ours"), "Change name")
    assert kept.read_bytes() == THEIRS
    ours = kept.with_name(f"{kept.stem}-kept.dossier")
    assert family(ours) == "Ours"
    assert store.code == ours.stem
    assert heard.args is not None
    assert f"{kept.stem}." in told(heard.args[0])
    assert f"{ours.stem}." in told(heard.args[0])
    assert {file.code for file in case_files.listed()} == {kept.stem, ours.stem}


def test_afterwards_it_goes_on_in_the_new_file_under_its_own_lock(
    kept: Path, store: CaseStore, qtbot: QtBot
) -> None:
    kept.write_bytes(THEIRS)
    with qtbot.waitSignal(store.saved):
        store.set(FAMILY, given("Ours"), "Change name")
    with qtbot.waitSignal(store.saved):
        store.set(FAMILY, given("Ours again"), "Change name")
    ours = kept.with_name(f"{kept.stem}-kept.dossier")
    assert family(ours) == "Ours again"
    case_files.lock(kept).unlock()
    with pytest.raises(Problem, match="another window"):
        case_files.lock(ours)


def test_closing_notices_it_too_and_a_name_that_is_taken_is_left_alone(
    kept: Path, store: CaseStore, qtbot: QtBot
) -> None:
    taken = kept.with_name(f"{kept.stem}-kept.dossier")
    taken.write_bytes(THEIRS)
    kept.write_bytes(THEIRS)
    store.set(FAMILY, given("Ours"), "Change name")
    with qtbot.waitSignal(store.kept_apart):
        store.close()
    assert (kept.read_bytes(), taken.read_bytes()) == (THEIRS, THEIRS)
    assert family(kept.with_name(f"{kept.stem}-kept2.dossier")) == "Ours"


def test_a_file_that_was_only_touched_is_still_ours(
    kept: Path, store: CaseStore, qtbot: QtBot
) -> None:
    os.utime(kept, (1_000_000_000, 1_000_000_000))
    with qtbot.waitSignal(store.saved), qtbot.assertNotEmitted(store.kept_apart):
        store.set(FAMILY, given("Ours"), "Change name")
    assert family(kept) == "Ours"


def test_a_file_that_was_taken_away_is_written_again(
    kept: Path, store: CaseStore, qtbot: QtBot
) -> None:
    kept.unlink()
    with qtbot.waitSignal(store.saved), qtbot.assertNotEmitted(store.kept_apart):
        store.set(FAMILY, given("Ours"), "Change name")
    assert family(kept) == "Ours"


def test_the_folder_of_cases_comes_back_when_only_it_was_taken_away(
    kept: Path, store: CaseStore, qtbot: QtBot
) -> None:
    shutil.rmtree(cases_folder())
    with qtbot.waitSignal(store.saved):
        store.set(FAMILY, given("Ours"), "Change name")
    assert family(kept) == "Ours"


def test_a_stick_pulled_out_is_told_and_waited_for(
    tmp_path: Path, kept: Path, qtbot: QtBot
) -> None:
    stick = tmp_path / "stick" / "cases"
    stick.mkdir(parents=True)
    shutil.copy(kept, stick)
    store = cases.store(stick / kept.name)
    away = (tmp_path / "stick").rename(tmp_path / "in a pocket")
    with qtbot.waitSignal(store.save_failed) as heard:
        store.set(FAMILY, given("Ours"), "Change name")
    assert heard.args is not None
    assert "put the stick back in" in told(heard.args[0])
    assert not (tmp_path / "stick").exists()
    with pytest.raises(Problem):
        store.close()
    assert store.get(FAMILY).value == "Ours"
    with qtbot.waitSignal(store.saved):
        away.rename(tmp_path / "stick")
    store.close()
    assert family(stick / kept.name) == "Ours"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "the disk is full"),
        (errno.EROFS, "locked for writing"),
        (errno.EACCES, "locked for writing"),
        (errno.EIO, "the folder of this case is not there"),
        (errno.ENOENT, "the folder of this case is not there"),
        (errno.EINVAL, "could not be saved."),
    ],
)
def test_a_disk_that_refuses_is_told_in_its_own_words_and_tried_again(
    number: int, words: str, kept: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, data: bytes, *, replace: bool) -> None:
        raise OSError(number, "refused")

    store = cases.store(kept)
    with monkeypatch.context() as disk:
        disk.setattr(place, "write_atomically", refuse)
        with qtbot.waitSignal(store.save_failed) as heard:
            store.set(FAMILY, given("Ours"), "Change name")
        assert heard.args is not None
        assert words in told(heard.args[0])
        with pytest.raises(Problem):
            store.close()
    with qtbot.waitSignal(store.saved):
        store.hurry()
    store.close()
    assert family(kept) == "Ours"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is locked for root")
def test_a_folder_that_may_not_be_written_is_told(kept: Path, qtbot: QtBot) -> None:
    store = cases.store(kept)
    kept.parent.chmod(0o500)
    try:
        with qtbot.waitSignal(store.save_failed) as heard:
            store.set(FAMILY, given("Ours"), "Change name")
        assert heard.args is not None
        assert "locked for writing" in told(heard.args[0])
    finally:
        kept.parent.chmod(0o700)
    store.close()
    assert family(kept) == "Ours"


def test_a_disk_that_does_not_answer_does_not_freeze_the_closing(
    kept: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = cases.store(kept)
    assert store._saving is not None
    monkeypatch.setattr(store._saving._writer, "wait", never)
    store.set(FAMILY, given("Ours"), "Change name")
    with pytest.raises(Problem, match="does not answer"):
        store.close()
    monkeypatch.undo()
    store.close()
    assert family(kept) == "Ours"


def never(_milliseconds: int) -> bool:
    return False


def test_a_mistake_of_ours_while_saving_does_not_end_the_saving(
    kept: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(path: Path, data: bytes, *, replace: bool) -> None:
        raise KeyError(path.name)

    store = cases.store(kept)
    with monkeypatch.context() as disk, qtbot.captureExceptions() as mistakes:
        disk.setattr(place, "write_atomically", wrong)
        with qtbot.waitSignal(store.save_failed):
            store.set(FAMILY, given("Ours"), "Change name")
    assert [kind for kind, *_where in mistakes] == [KeyError]
    with qtbot.waitSignal(store.saved):
        store.hurry()
    assert family(kept) == "Ours"
    store.close()


def test_a_copy_can_be_kept_elsewhere_and_nothing_there_is_replaced(
    tmp_path: Path, kept: Path, store: CaseStore
) -> None:
    store.set(FAMILY, given("Ours"), "Change name")
    there = tmp_path / kept.name
    there.write_bytes(THEIRS)
    copy = store.save_copy(tmp_path)
    assert there.read_bytes() == THEIRS
    assert (copy.name, family(copy)) == (f"{kept.stem}-kept.dossier", "Ours")
    with pytest.raises(Problem) as refused:
        store.save_copy(tmp_path / "not there")
    assert refused.value.code == "cannot-save"


def locked(path: Path, words: str) -> Path:
    lock = Path(f"{path}.lock")
    lock.write_text(words)
    return lock


@pytest.mark.parametrize("words", ["", "999999999\nportolan\n", "{process}\npython3\n{computer}\n"])
def test_a_lock_that_nobody_holds_counts_for_nothing(kept: Path, words: str) -> None:
    computer = QSysInfo.machineHostName()
    locked(kept, words.format(process=os.getpid(), computer=computer))
    cases.store(kept).close()


def test_the_lock_of_another_computer_counts_until_the_person_takes_over(kept: Path) -> None:
    lock = locked(kept, "1\nportolan\nanother-computer\n")
    with pytest.raises(Problem) as refused:
        cases.store(kept)
    assert refused.value.code == "case-elsewhere"
    assert lock.exists()
    cases.store(kept, take_over=True).close()
    assert not lock.exists()


def test_nobody_takes_over_what_is_open_in_another_window(kept: Path, store: CaseStore) -> None:
    with pytest.raises(Problem) as refused:
        cases.store(kept, take_over=True)
    assert refused.value.code == "case-open"


def test_a_case_beside_which_nothing_can_be_written_is_not_called_open(tmp_path: Path) -> None:
    with pytest.raises(Problem) as refused:
        cases.store(tmp_path / "not there" / "A2-C3.dossier")
    assert refused.value.code == "cannot-lock"


def test_what_a_killed_program_left_half_written_is_taken_away(kept: Path) -> None:
    left = kept.with_name(f".portolan-{kept.stem}-abcd1234.part")
    of_another = kept.with_name(f".portolan-{kept.stem}-kept-abcd1234.part")
    left.write_bytes(THEIRS)
    of_another.write_bytes(THEIRS)
    cases.store(kept).close()
    assert sorted(kept.parent.iterdir()) == sorted([kept, of_another])


def test_every_reason_says_what_to_do() -> None:
    for number in (errno.ENOSPC, errno.EROFS, errno.ENODEV, None):
        problem = why_not_saved(OSError(number, "x") if number else OSError())
        assert problem.code == "cannot-save"
        assert problem.do.endswith(".")
