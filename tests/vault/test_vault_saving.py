"""A case is begun, opened and saved; each file on the disk is whole, and none is another's."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

from app.answers.case import Case, load
from app.problems import Problem
from app.vault import age, dossier, keys, place, vault
from app.vault.generations import Generations
from tests.answers.strategies import cases
from tests.vault.cheap import CANARY, NOW, PHRASE, after, begun, told


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "A7-Q2.dossier"


def test_a_case_at_the_real_cost(path: Path) -> None:
    opened = vault.create(path, told(CANARY), PHRASE, NOW)
    opened.save(told("Sylvania"), after(minutes=1))
    assert vault.unlock(path, f" {PHRASE.upper()} ").case == told("Sylvania")


@settings(max_examples=max(3, settings().max_examples // 10))
@given(cases(most_people=3), cases(most_people=2))
def test_any_case_comes_back(path: Path, first: Case, second: Case) -> None:
    path.unlink(missing_ok=True)
    opened = begun(path, first)
    assert vault.unlock(path, PHRASE).case == first
    opened.save(second, after(minutes=1))
    assert vault.unlock(path, PHRASE).case == second == opened.case
    Generations(path).forget()


def test_nothing_is_readable_on_the_disk(path: Path) -> None:
    opened = begun(path, told(CANARY))
    for minute in range(1, 4):
        opened.save(told(CANARY * minute), after(minutes=minute))
    files = [file for file in path.parent.rglob("*") if file.is_file()]
    assert len(files) == 3
    for file in files:
        assert CANARY.encode() not in file.read_bytes()
        assert file.stat().st_mode & 0o077 == 0
    assert len({file.stat().st_size // 65_536 for file in files}) == 1


def test_a_new_case_never_replaces_one(path: Path) -> None:
    begun(path)
    before = path.read_bytes()
    with pytest.raises(FileExistsError):
        begun(path)
    assert path.read_bytes() == before


def test_a_weak_passphrase_writes_nothing(path: Path) -> None:
    with pytest.raises(Problem):
        vault.create(path, told(CANARY), "password", NOW)
    assert not path.exists()


@pytest.mark.parametrize("phrase", ["", "velvet onion kayak seven ribbon", CANARY])
def test_another_passphrase_opens_nothing(path: Path, phrase: str) -> None:
    begun(path, told(CANARY))
    with pytest.raises(Problem) as refused:
        vault.unlock(path, phrase)
    assert refused.value.code == "wrong-passphrase"
    assert not phrase or phrase not in refused.value.message + refused.value.do


def test_the_door_stays_as_it_is_when_saving(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = begun(path)
    before = dossier.read(path.read_bytes())
    monkeypatch.delattr("app.vault.door.Argon2id")
    opened.warm(told(CANARY))
    opened.save(told(CANARY), after(minutes=1))
    now = dossier.read(path.read_bytes())
    assert (now.unlock_json, now.unlock_age) == (before.unlock_json, before.unlock_age)
    assert now.case_age != before.case_age


def test_what_another_program_wrote_stays(path: Path) -> None:
    opened = begun(path)
    path.write_bytes(b"of another program")
    opened.save(told("Sylvania"), after(minutes=1))
    assert path.read_bytes() == b"of another program"
    assert opened.path == path.with_name("A7-Q2-kept.dossier")
    opened.save(told(CANARY), after(minutes=2))
    assert vault.unlock(opened.path, PHRASE).case == told(CANARY)
    assert not Generations(path).newest_first()


def test_a_file_that_went_is_written_again(path: Path) -> None:
    opened = begun(path)
    path.unlink()
    opened.save(told(CANARY), after(minutes=1))
    assert vault.unlock(path, PHRASE).case == told(CANARY)


def test_what_does_not_open_again_is_not_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = begun(path)
    before = path.read_bytes()
    other = age.encrypt(b"something else", opened.readers.of_case)
    monkeypatch.setattr("app.vault.age.encrypt", lambda _plain, _readers: other)
    with pytest.raises(Problem) as refused:
        opened.save(told(CANARY), after(minutes=1))
    assert refused.value.code == "save-unverified"
    assert path.read_bytes() == before


def test_a_full_disk_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = begun(path, told("Freedonia"))

    def full(_path: Path, _data: bytes, *, replace: bool) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as broken:
        broken.setattr(place, "write_atomically", full)
        for _try in range(2):
            with pytest.raises(OSError, match="full"):
                opened.save(told(CANARY), after(minutes=1))
    assert vault.unlock(path, PHRASE).case == told("Freedonia")
    opened.save(told(CANARY), after(minutes=2))
    assert vault.unlock(path, PHRASE).case == told(CANARY)
    assert [one.saved for one in Generations(path).newest_first()] == [NOW]


def test_a_copy_opens_alike_and_replaces_nothing(path: Path) -> None:
    opened = begun(path)
    copy = opened.save_copy(told(CANARY), path)
    assert copy.name == "A7-Q2-kept.dossier"
    assert vault.unlock(copy, PHRASE).case == told(CANARY)
    assert vault.unlock(path, PHRASE).case == told("Freedonia")


def test_only_the_export_is_plain(path: Path) -> None:
    assert "not encrypted" in vault.PLAIN_WARNING
    plain = path.with_suffix(".json")
    vault.export_plain(told(CANARY), plain)
    assert load(plain.read_bytes()) == told(CANARY)
    with pytest.raises(FileExistsError):
        vault.export_plain(told(CANARY), plain)


@pytest.mark.skipif(sys.platform == "win32", reason="rights of Linux and macOS")
def test_a_file_that_is_not_there_or_a_folder_is_said(path: Path) -> None:
    for wanted in (path, path.parent):
        with pytest.raises(Problem) as refused:
            vault.unlock(wanted, PHRASE)
        assert refused.value.code == "cannot-read"


def test_no_secret_shows(path: Path) -> None:
    opened = begun(path, told(CANARY))
    text = opened.new_recovery_key(told(CANARY), NOW)
    secret = keys.typed_key(text).text
    shown = f"{opened!r} {opened._keys!r} {opened.readers!r} {opened._keys.key!r}"
    for hidden in (CANARY, secret, opened._keys.key.text, PHRASE):
        assert hidden not in shown
