"""A change of keys or a forgetting that stops half way: what holds then, and what is told."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from app.host import write_atomically
from app.problems import Problem
from app.vault import age, place, vault
from app.vault.generations import Generations
from tests.vault.cheap import CANARY, CHEAP, PHRASE, after, begun, told

OTHER = "paper lantern okra twin walrus dune"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "A7-Q2.dossier"


@pytest.fixture
def opened(path: Path) -> vault.Opened:
    """A case that told the canary, and has an earlier save that tells it."""
    opened = begun(path, told(CANARY))
    opened.save(told("One"), after(minutes=1))
    return opened


def code_of(path: Path, phrase: str) -> str:
    with pytest.raises(Problem) as refused:
        vault.unlock(path, phrase)
    return refused.value.code


def stuck(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An earlier save that another program holds, so that it cannot be deleted."""
    held, unlink = Generations(path).newest_first()[0].path, Path.unlink

    def in_use(file: Path, *, missing_ok: bool = False) -> None:
        if file == held:
            raise PermissionError(errno.EACCES, "in use")
        unlink(file, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", in_use)
    return held


def full(_path: Path, _data: bytes, *, replace: bool) -> None:
    raise OSError(errno.ENOSPC, "full")


def _nothing(_saves: Generations) -> None:
    """What a killed program did of it."""


def canaries(path: Path) -> list[Path]:
    """The files beside ``path``, and itself, that tell the canary to the passphrase."""
    every = [one for one in path.parent.rglob("*.dossier") if code_or_word(one) == CANARY]
    return sorted(every)


def code_or_word(path: Path) -> str | None:
    try:
        return vault.unlock(path, PHRASE).case.people["p1"].home_country.value
    except Problem as problem:
        return problem.code


def test_a_new_passphrase_counts_although_earlier_saves_stay_and_this_is_told(
    opened: vault.Opened, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as program:
        held = stuck(path, program)
        with pytest.raises(Problem) as refused:
            opened.change_passphrase(told("Two"), OTHER, after(minutes=2), CHEAP)
    assert refused.value.code == "earlier-saves-remain"
    assert "It is done in the case itself." in refused.value.message
    assert "open with what opened them before" in refused.value.message
    assert code_of(path, PHRASE) == "wrong-passphrase"
    assert vault.unlock(path, OTHER).case == told("Two")
    assert vault.unlock(held, PHRASE).case == told(CANARY)
    again = vault.unlock(path, OTHER)
    again.sweep()
    assert not held.exists()


def test_what_could_not_be_forgotten_on_a_full_disk_is_forgotten_by_the_next_save(
    opened: vault.Opened, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as disk:
        disk.setattr(place, "write_atomically", full)
        for _try in range(2):
            with pytest.raises(OSError, match="full"):
                opened.forget(told("One"), after(minutes=2))
        with pytest.raises(OSError, match="full"):
            opened.save(told("One"), after(minutes=3))
    assert canaries(path)
    opened.save(told("Two"), after(minutes=4))
    assert not canaries(path)
    assert not Generations(path).newest_first()
    opened.save(told("Three"), after(minutes=5))
    assert len(Generations(path).newest_first()) == 1
    assert vault.unlock(path, PHRASE).case == told("Three")


def test_saving_goes_on_while_an_earlier_save_cannot_be_deleted_and_then_it_goes(
    opened: vault.Opened, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as program:
        held = stuck(path, program)
        with pytest.raises(Problem):
            opened.forget(told("One"), after(minutes=2))
        opened.save(told("Two"), after(minutes=3))
        assert vault.unlock(path, PHRASE).case == told("Two")
        assert held.exists()
    opened.save(told("Three"), after(minutes=4))
    assert not held.exists()
    assert not canaries(path)


def test_a_file_that_another_program_changed_is_left_and_this_is_told(
    opened: vault.Opened, path: Path
) -> None:
    theirs = path.read_bytes()
    path.unlink()
    begun(path, told("Theirs"))
    with pytest.raises(Problem) as refused:
        opened.change_passphrase(told("Two"), OTHER, after(minutes=2), CHEAP)
    assert refused.value.code == "case-stays-beside"
    assert path.name in refused.value.message
    assert vault.unlock(path, PHRASE).case == told("Theirs")
    assert opened.path != path
    assert vault.unlock(opened.path, OTHER).case == told("Two")
    assert code_of(opened.path, PHRASE) == "wrong-passphrase"
    opened.change_passphrase(told("Three"), PHRASE, after(minutes=3), CHEAP)
    assert vault.unlock(opened.path, PHRASE).case == told("Three")
    assert theirs not in [one.read_bytes() for one in path.parent.rglob("*.dossier")]


def test_what_was_set_aside_goes_too_when_a_kill_came_between(
    opened: vault.Opened, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Generations(path).set_aside(after(minutes=1))
    with monkeypatch.context() as killed:
        killed.setattr(Generations, "forget", _nothing)
        opened.forget(told("Two"), after(minutes=2))
    aside = list(Generations(path).folder.glob("*.damaged"))
    assert aside
    again = vault.unlock(path, PHRASE)
    again.sweep()
    assert not any(Generations(path).folder.iterdir())


@pytest.mark.parametrize("act", ["passphrase", "clinic"])
def test_a_stick_that_goes_right_after_the_writing_leaves_no_doubt_which_key_counts(
    opened: vault.Opened, path: Path, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    clinic = age.new_key()
    with monkeypatch.context() as stick:
        write, looks = write_atomically, place._standing

        def then_gone(there: Path, data: bytes, *, replace: bool) -> None:
            write(there, data, replace=replace)
            stick.setattr(place, "_standing", gone)

        def gone(_path: Path) -> None:
            raise OSError(errno.EIO, "pulled out")

        stick.setattr(place, "write_atomically", then_gone)
        if act == "passphrase":
            opened.change_passphrase(told("Two"), OTHER, after(minutes=2), CHEAP)
        else:
            opened.add_clinic(told("Two"), "Legal aid", clinic.recipient, after(minutes=2))
        stick.setattr(place, "_standing", looks)
        opened.save(told("Three"), after(minutes=3))
    assert opened.path == path
    assert vault.unlock(path, OTHER if act == "passphrase" else PHRASE).case == told("Three")
    if act == "clinic":
        assert vault.unlock_with_key(path, clinic.text).case == told("Three")
