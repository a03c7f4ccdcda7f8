"""Copies that leave the folder of a case: encrypted for the same readers, or open to everybody."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from app.answers.case import load
from app.host import cases_folder
from app.problems import Problem
from app.vault import exporting, place, vault
from tests.vault.cheap import CANARY, PHRASE, begun, told


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def opened(tmp_path: Path) -> vault.Opened:
    return begun(tmp_path / "A7-Q2.dossier", told("Freedonia"))


def test_a_copy_opens_with_the_same_passphrase(opened: vault.Opened, stick: Path) -> None:
    path = exporting.copy_into(stick, opened, told(CANARY))
    assert path == stick / "A7-Q2.dossier"
    assert CANARY.encode() not in path.read_bytes()
    assert vault.unlock(path, PHRASE).case == told(CANARY)
    assert opened.path != path


def test_an_earlier_copy_stays(opened: vault.Opened, stick: Path) -> None:
    first = exporting.copy_into(stick, opened, told("Sylvania"))
    second = exporting.copy_into(stick, opened, told(CANARY))
    assert second.name == "A7-Q2-kept.dossier"
    assert vault.unlock(first, PHRASE).case == told("Sylvania")


def test_a_plain_file_holds_the_whole_case(opened: vault.Opened, stick: Path) -> None:
    path = exporting.plain_into(stick, opened, told(CANARY))
    assert path == stick / "A7-Q2.json"
    assert load(path.read_bytes()) == told(CANARY)
    assert path.stat().st_mode & 0o077 == 0
    again = exporting.plain_into(stick, opened, told("Sylvania"))
    assert again != path
    assert load(path.read_bytes()) == told(CANARY)


def test_the_folder_of_the_case_is_no_place_for_either(opened: vault.Opened) -> None:
    before = set(opened.path.parent.iterdir())
    for into in (exporting.copy_into, exporting.plain_into):
        with pytest.raises(Problem) as refused:
            into(opened.path.parent, opened, told(CANARY))
        assert refused.value.code == "copy-in-its-folder"
    assert set(opened.path.parent.iterdir()) == before


@pytest.mark.parametrize("below", ["", "cases", "library"])
def test_no_folder_of_the_program_gets_a_plain_file(opened: vault.Opened, below: str) -> None:
    folder = cases_folder().parent / below
    folder.mkdir(parents=True, exist_ok=True)
    with pytest.raises(Problem) as refused:
        exporting.plain_into(folder, opened, told(CANARY))
    assert refused.value.code == "copy-in-its-folder"
    assert not list(folder.glob("*.json"))


def test_a_full_stick_is_said_and_nothing_is_left(
    opened: vault.Opened, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _data: bytes, *, replace: bool) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(place, "write_atomically", full)
    monkeypatch.setattr(vault, "write_atomically", full)
    for into in (exporting.copy_into, exporting.plain_into):
        with pytest.raises(Problem) as refused:
            into(stick, opened, told(CANARY))
        assert refused.value.code == "cannot-copy"
        assert CANARY not in refused.value.message + refused.value.do
    assert not list(stick.iterdir())


def test_a_stick_that_was_pulled_out_is_said(opened: vault.Opened, stick: Path) -> None:
    stick.rmdir()
    for into in (exporting.copy_into, exporting.plain_into):
        with pytest.raises(Problem) as refused:
            into(stick, opened, told(CANARY))
        assert refused.value.code == "cannot-copy"
