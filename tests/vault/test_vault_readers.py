"""Who is let in opens the case; who is taken out opens no later save; what is forgotten is gone."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from app.problems import Problem
from app.vault import age, dossier, payload, vault
from app.vault.generations import Generations
from app.vault.keys import recovery_text, typed_key
from app.vault.readers import Kind
from tests.vault.cheap import CANARY, CHEAP, PHRASE, after, begun, told, with_age

OTHER = "paper lantern okra twin walrus dune"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "A7-Q2.dossier"


def code_of(path: Path, phrase: str = "", key: str = "") -> str:
    with pytest.raises(Problem) as refused:
        vault.unlock_with_key(path, key) if key else vault.unlock(path, phrase)
    return refused.value.code


def test_a_clinic_opens_only_while_it_may(path: Path) -> None:
    clinic, opened = age.new_key(), begun(path)
    assert code_of(path, key=clinic.text) == "wrong-key"
    card = opened.add_clinic(told("One"), "Legal aid", clinic.recipient, after(minutes=1))
    assert opened.readers.clinics == (card,)
    assert vault.unlock_with_key(path, clinic.text).case == told("One")
    assert vault.unlock(path, PHRASE).readers == opened.readers
    opened.save(told("Two"), after(minutes=2))
    assert vault.unlock_with_key(path, clinic.text).case == told("Two")

    opened.remove_reader(told("Three"), clinic.recipient, after(minutes=3))
    assert vault.unlock(path, PHRASE).readers.clinics == ()
    assert code_of(path, key=clinic.text) == "wrong-key"
    opened.save(told("Four"), after(minutes=4))
    assert vault.unlock(path, PHRASE).case == told("Four")
    for file in (path, *Generations(path).folder.iterdir()):
        with pytest.raises(age.NotForThisKey):
            age.decrypt(dossier.read(file.read_bytes()).case_age, clinic)


def test_what_a_clinic_saves_its_owner_opens(path: Path) -> None:
    clinic, opened = age.new_key(), begun(path)
    opened.add_clinic(told("One"), "Legal aid", clinic.recipient, after(minutes=1))
    there = vault.unlock_with_key(path, clinic.text)
    assert not there.of_owner
    there.save(told("Two"), after(minutes=2))
    assert vault.unlock(path, PHRASE).case == told("Two")
    there.forget(told("Three"), after(minutes=3))
    assert vault.unlock(path, PHRASE).case == told("Three")
    assert vault.unlock_with_key(path, clinic.text).case == told("Three")


def test_a_clinic_changes_nothing_of_who_may_open(path: Path) -> None:
    clinic, opened = age.new_key(), begun(path)
    opened.add_clinic(told("One"), "Legal aid", clinic.recipient, after(minutes=1))
    there, before = vault.unlock_with_key(path, clinic.text), path.read_bytes()
    case, now = there.case, after(minutes=2)
    for act in (
        lambda: there.add_clinic(case, "Friend", age.new_key().recipient, now),
        lambda: there.remove_reader(case, clinic.recipient, now),
        lambda: there.change_passphrase(case, OTHER, now, CHEAP),
        lambda: there.new_recovery_key(case, now),
    ):
        with pytest.raises(Problem) as refused:
            act()
        assert refused.value.code == "only-the-owner"
    assert path.read_bytes() == before


def test_a_reader_that_could_not_be_written_is_none(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, before = begun(path), None
    before = opened.readers
    monkeypatch.setattr("app.vault.place.write_atomically", _full)
    with pytest.raises(OSError, match="full"):
        opened.add_clinic(told("One"), "Legal aid", age.new_key().recipient, after(minutes=1))
    assert opened.readers == before


def _full(_path: Path, _data: bytes, *, replace: bool) -> None:
    raise OSError("full")


def test_the_passphrase_of_before_opens_nothing_any_more(path: Path) -> None:
    opened = begun(path)
    opened.save(told("One"), after(minutes=1))
    old = dossier.read(path.read_bytes())
    old_key = opened._keys.key
    opened.change_passphrase(told("Two"), OTHER, after(minutes=2), CHEAP)
    assert code_of(path, PHRASE) == "wrong-passphrase"
    assert vault.unlock(path, OTHER).case == told("Two")
    opened.save(told("Three"), after(minutes=3))
    for file in (path, *Generations(path).folder.iterdir()):
        members = dossier.read(file.read_bytes())
        assert members.unlock_age != old.unlock_age
        with pytest.raises(age.NotForThisKey):
            age.decrypt(members.case_age, old_key)


def test_a_weak_passphrase_changes_nothing(path: Path) -> None:
    opened, before = begun(path), path.read_bytes()
    with pytest.raises(Problem):
        opened.change_passphrase(told("Two"), "1234", after(minutes=1), CHEAP)
    assert path.read_bytes() == before


def test_the_recovery_key_opens_and_sets_a_new_passphrase(path: Path) -> None:
    opened = begun(path)
    text = opened.new_recovery_key(told("One"), after(minutes=1))
    back = vault.unlock_with_key(path, f" {text.lower()}\n")
    assert back.case == told("One")
    assert back.of_owner
    back.change_passphrase(told("Two"), OTHER, after(minutes=2), CHEAP)
    back.save(told("Three"), after(minutes=3))
    assert vault.unlock(path, OTHER).case == told("Three")
    assert vault.unlock_with_key(path, text).case == told("Three")


def test_a_new_recovery_key_ends_the_one_before(path: Path) -> None:
    opened = begun(path)
    first = opened.new_recovery_key(told("One"), after(minutes=1))
    back = vault.unlock_with_key(path, first)
    second = back.new_recovery_key(told("Two"), after(minutes=2))
    assert code_of(path, key=first) == "wrong-key"
    assert vault.unlock_with_key(path, second).case == told("Two")
    back.save(told("Three"), after(minutes=3))
    recovery = back.readers.one(Kind.RECOVERY)
    assert recovery is not None
    with pytest.raises(Problem) as refused:
        back.remove_reader(told("Four"), recovery.recipient, after(minutes=4))
    assert refused.value.code == "key-in-use"
    owner = vault.unlock(path, PHRASE)
    owner.remove_reader(owner.case, recovery.recipient, after(minutes=5))
    assert code_of(path, key=second) == "wrong-key"


def test_a_recovery_key_is_typed_from_paper() -> None:
    key = age.new_key()
    text = recovery_text(key)
    bare = text.removeprefix("AGE-SECRET-KEY-1 ")
    commented = f"# created: today\n# public key: {key.recipient}\n{key.text}\n"
    for typed in (text, text.lower(), bare, bare.replace(" ", "\n"), key.text, commented):
        assert typed_key(typed) == key


def test_every_mistyped_sign_of_a_recovery_key_is_noticed() -> None:
    text = age.new_key().text
    for place in range(len(text)):
        wrong = text[:place] + ("Q" if text[place] != "Q" else "P") + text[place + 1 :]
        for typed in (wrong, text[:place], text + text[place]):
            with pytest.raises(Problem) as refused:
                typed_key(typed)
            assert refused.value.code == "key-mistyped"
            assert text[20:30] not in str(refused.value.args) + repr(refused.value.__cause__)


def test_stock_age_opens_with_the_recovery_key_and_with_a_clinics(path: Path) -> None:
    clinic, opened = age.new_key(), begun(path)
    opened.add_clinic(told("One"), "Legal aid", clinic.recipient, after(minutes=1))
    text = opened.new_recovery_key(told(CANARY), after(minutes=2))
    with zipfile.ZipFile(path) as file:
        file.extract("case.age", path.parent)
    for key in (text.replace(" ", ""), clinic.text):
        (path.parent / "key.txt").write_text(f"{key}\n")
        said = with_age("-d", "-i", str(path.parent / "key.txt"), str(path.parent / "case.age"))
        assert payload.load(said).held == told(CANARY)


def test_what_is_forgotten_is_nowhere(path: Path) -> None:
    opened = begun(path, told(CANARY))
    text = opened.new_recovery_key(told(CANARY), after(minutes=1))
    for minute in range(2, 30, 9):
        opened.save(told(CANARY), after(minutes=minute))
    (path.parent / f".portolan-{path.stem}-abcd1234.part").write_bytes(path.read_bytes())
    old = opened._keys.key
    opened.forget(told("Nothing"), after(minutes=40))
    assert [file for file in path.parent.rglob("*") if file.is_file()] == [path]
    opened.save(told("Nothing"), after(minutes=41))
    for file in (path, *Generations(path).folder.iterdir()):
        sealed = dossier.read(file.read_bytes()).case_age
        assert CANARY.encode() not in age.decrypt(sealed, typed_key(text))
        with pytest.raises(age.NotForThisKey):
            age.decrypt(sealed, old)
    assert vault.unlock(path, PHRASE).case == told("Nothing")


def test_a_forgetting_that_was_killed_is_ended_when_the_case_is_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = begun(path, told(CANARY))
    opened.save(told(CANARY), after(minutes=1))
    with monkeypatch.context() as killed:
        killed.setattr(Generations, "forget", lambda _self: None)
        opened.forget(told("Nothing"), after(minutes=2))
    assert Generations(path).newest_first()
    again = vault.unlock(path, PHRASE)
    again.sweep()
    assert not Generations(path).newest_first()
    again.save(told("Something"), after(minutes=3))
    again.sweep()
    assert len(Generations(path).newest_first()) == 1
