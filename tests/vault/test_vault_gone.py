"""A file that is gone while its earlier saves lie there: they are told of, opened, never mixed."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.problems import Problem
from app.vault import age, clinic_file, place, vault
from app.vault.apart import write_apart
from app.vault.deleting import delete
from app.vault.generations import Generations, is_gone
from app.vault.taking_over import protect
from tests.vault.cheap import CANARY, CHEAP, NOW, PHRASE, after, begun, told


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a case was that was saved twice; the save before tells the canary."""
    path = tmp_path / "A7-Q2.dossier"
    begun(path, told(CANARY)).save(told("Two"), after(minutes=1))
    path.unlink()
    return path


def test_the_newest_save_opens_and_it_is_told(path: Path) -> None:
    assert is_gone(path)
    opened = vault.unlock(path, PHRASE)
    assert opened.case == told(CANARY)
    assert opened.damaged is not None
    assert opened.damaged.code == "case-was-gone"
    assert "2026" in opened.damaged.message
    assert not path.exists(), "opening writes nothing"
    assert opened.saved == NOW

    opened.save(told("Three"), after(minutes=5))
    again = vault.unlock(path, PHRASE)
    assert (again.path, again.case, again.damaged) == (path, told("Three"), None)
    assert [one.saved for one in Generations(path).newest_first()] == [NOW]


def test_a_key_opens_it_too_and_a_wrong_passphrase_does_not(tmp_path: Path) -> None:
    path = tmp_path / "A7-Q2.dossier"
    clinic, opened = age.new_key(), begun(path)
    opened.add_clinic(told(CANARY), "Legal aid", clinic.recipient, after(minutes=1))
    opened.save(told("Two"), after(minutes=2))
    path.unlink()
    assert vault.unlock_with_key(path, clinic.text).case == told(CANARY)
    with pytest.raises(Problem) as refused:
        vault.unlock(path, "paper lantern okra twin walrus dune")
    assert refused.value.code == "wrong-passphrase"


def test_without_a_save_the_file_cannot_be_read(path: Path) -> None:
    Generations(path).forget()
    assert not is_gone(path)
    with pytest.raises(Problem) as refused:
        vault.unlock(path, PHRASE)
    assert refused.value.code == "cannot-read"


def test_what_is_written_beside_never_takes_its_saves(path: Path) -> None:
    saves = sorted(Generations(path).folder.iterdir())
    plain = path.with_suffix(".json")
    vault.export_plain(told("Other"), plain)
    written = [
        place.written_new(path, b"x"),
        write_apart(path, told("Other"), PHRASE, cost=CHEAP).path,
        protect(plain, PHRASE, NOW, cost=CHEAP).path,
    ]
    assert path not in written
    assert sorted(Generations(path).folder.iterdir()) == saves
    assert vault.unlock(path, PHRASE).case == told(CANARY)


def test_it_is_deleted_with_its_saves(path: Path) -> None:
    delete([path])
    assert list(path.parent.iterdir()) == []


def test_the_key_of_a_clinic_is_not_lost_with_its_file(tmp_path: Path) -> None:
    path = tmp_path / "clinic.dossier"
    opened = clinic_file.create(path, PHRASE, NOW, cost=CHEAP)
    key = opened.recipient
    opened.save(opened.held, after(minutes=1))
    path.unlink()
    again = clinic_file.unlock(path, PHRASE)
    assert again.recipient == key
    assert again.damaged is not None
    assert again.damaged.code == "case-was-gone"
    assert "clinic" in again.damaged.message
    again.save(again.held, after(minutes=2))
    assert clinic_file.unlock(path, PHRASE).damaged is None
