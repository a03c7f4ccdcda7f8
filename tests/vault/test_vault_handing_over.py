"""Who leaves with their case leaves alone: nothing of the clinic opens it, now or later."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from app.answers import clinic_work
from app.answers.case import Case
from app.host import cases_folder
from app.problems import Problem
from app.vault import age, place, vault
from app.vault.deleting import delete
from app.vault.handing_over import hand_over
from app.vault.readers import Kind
from tests.vault.cheap import CANARY, CHEAP, NOW, PHRASE, after, begun, told

OWN = "gravel tulip ninety copper walrus fern"
CODE = "A7-Q2"
CLINIC, OTHER = age.new_key(), age.new_key()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def opened(tmp_path: Path) -> vault.Opened:
    """A case at a clinic that two clinics and a recovery key open, with earlier saves."""
    folder = tmp_path / "clinic"
    folder.mkdir()
    case = begun(folder / f"{CODE}.dossier", told("Freedonia"))
    case.add_clinic(case.case, "Help Desk", CLINIC.recipient, after(minutes=1))
    case.add_clinic(case.case, "Other Desk", OTHER.recipient, after(minutes=2))
    case.save(told(CANARY), after(minutes=3))
    return case


def handed(
    opened: vault.Opened, stick: Path, keep: frozenset[str] = frozenset(), case: Case | None = None
) -> vault.Opened:
    return hand_over(opened, case or opened.case, stick, OWN, keep, cost=CHEAP)


def every(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


def opens(path: Path, secret: str) -> bool:
    by = vault.unlock_with_key if secret.startswith("AGE-") else vault.unlock
    try:
        by(path, secret)
    except Problem as problem:
        if problem.code not in {"wrong-passphrase", "wrong-key"}:
            raise
        return False
    return True


def test_it_opens_with_the_own_passphrase_and_with_nothing_of_the_clinic(
    opened: vault.Opened, stick: Path
) -> None:
    recovery = opened.new_recovery_key(opened.case, after(minutes=4))
    theirs = handed(opened, stick)
    assert theirs.path == stick / f"{CODE}.dossier"
    assert vault.unlock(theirs.path, OWN).case == told(CANARY)
    for secret in (PHRASE, CLINIC.text, OTHER.text, recovery.replace(" ", "")):
        assert not opens(theirs.path, secret)
    assert {one.kind for one in theirs.readers.all} == {Kind.DOOR, Kind.CASE}


def test_no_later_save_and_no_earlier_one_on_the_stick_opens_to_the_clinic(
    opened: vault.Opened, stick: Path
) -> None:
    handed(opened, stick)
    theirs = vault.unlock(stick / f"{CODE}.dossier", OWN)
    for hour in (1, 2, 30):
        theirs.save(told(CANARY * hour), after(hours=hour))
    files = every(stick)
    assert len(files) > 2
    for path in files:
        assert opens(path, OWN)
        for secret in (PHRASE, CLINIC.text, OTHER.text):
            assert not opens(path, secret)


def test_a_key_of_the_case_from_the_clinic_opens_nothing_of_it(
    opened: vault.Opened, stick: Path
) -> None:
    theirs = handed(opened, stick)
    old = opened._keys.key
    assert not opens(theirs.path, old.text)
    assert not set(opened.readers.of_case) & set(theirs.readers.of_case)
    assert opened.readers.door != theirs.readers.door


def test_a_clinic_reads_on_only_when_it_was_kept(opened: vault.Opened, stick: Path) -> None:
    theirs = handed(opened, stick, frozenset({CLINIC.recipient}))
    assert [one.name for one in theirs.readers.clinics] == ["Help Desk"]
    theirs.save(told("Sylvania"), after(hours=1))
    assert vault.unlock_with_key(theirs.path, CLINIC.text).case == told("Sylvania")
    assert not opens(theirs.path, OTHER.text)
    assert not opens(theirs.path, PHRASE)
    theirs.remove_reader(theirs.case, CLINIC.recipient, after(hours=2))
    assert not opens(theirs.path, CLINIC.text)


def test_a_stranger_cannot_be_kept(opened: vault.Opened, stick: Path) -> None:
    with pytest.raises(ValueError, match="clinic"):
        handed(opened, stick, frozenset({age.new_key().recipient}))
    assert not every(stick)


def test_the_passphrase_of_the_clinic_is_no_passphrase_of_their_own(
    opened: vault.Opened, stick: Path
) -> None:
    for phrase, code in (
        (PHRASE, "passphrase-known"),
        (PHRASE.upper(), "passphrase-known"),
        ("", "passphrase-empty"),
        ("aaaa", "passphrase-weak"),
    ):
        with pytest.raises(Problem) as refused:
            hand_over(opened, opened.case, stick, phrase, cost=CHEAP)
        assert refused.value.code == code
    assert not every(stick)


def test_a_clinic_hands_over_with_its_key_alone(opened: vault.Opened, stick: Path) -> None:
    at_clinic = vault.unlock_with_key(opened.path, CLINIC.text)
    handed(at_clinic, stick)
    assert opens(stick / f"{CODE}.dossier", OWN)
    assert not opens(stick / f"{CODE}.dossier", CLINIC.text)


def test_the_clinics_copy_is_as_it_was_until_it_is_deleted(
    opened: vault.Opened, stick: Path
) -> None:
    before = {path: path.read_bytes() for path in every(opened.path.parent)}
    assert len(before) > 1
    handed(opened, stick)
    assert {path: path.read_bytes() for path in every(opened.path.parent)} == before
    delete([opened.path])
    assert not list(opened.path.parent.iterdir())
    assert vault.unlock(stick / f"{CODE}.dossier", OWN).case == told(CANARY)


def test_a_copy_that_the_clinic_keeps_learns_nothing_of_later_saves(
    opened: vault.Opened, stick: Path
) -> None:
    theirs = handed(opened, stick)
    theirs.save(told("Sylvania"), after(hours=1))
    kept = vault.unlock_with_key(opened.path, CLINIC.text)
    kept.save(kept.case, after(hours=2))
    assert kept.case == told(CANARY)
    assert not opens(theirs.path, CLINIC.text)


def test_comments_and_sign_offs_go_along(opened: vault.Opened, stick: Path) -> None:
    case = clinic_work.commented(opened.case, "", "Call me", "Lee", NOW.date())
    case = clinic_work.signed(case, clinic_work.SignOffKind.REVIEWED, "Lee", NOW.date())
    theirs = handed(opened, stick, case=case)
    assert theirs.case == case
    assert clinic_work.holds(theirs.case, clinic_work.SignOffKind.REVIEWED)


def test_what_is_on_the_stick_already_stays(opened: vault.Opened, stick: Path) -> None:
    first = handed(opened, stick)
    data = first.path.read_bytes()
    second = handed(opened, stick)
    assert second.path != first.path
    assert first.path.read_bytes() == data


def test_the_folder_of_the_clinic_is_no_stick(opened: vault.Opened) -> None:
    cases_folder().mkdir(parents=True, exist_ok=True)
    for folder in (opened.path.parent, cases_folder()):
        before = every(folder)
        with pytest.raises(Problem) as refused:
            handed(opened, folder)
        assert refused.value.code == "copy-in-its-folder"
        assert every(folder) == before


def test_a_stick_that_refuses_is_said_and_nothing_is_left(
    opened: vault.Opened, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Problem) as refused:
        handed(opened, stick / "pulled out")
    assert refused.value.code == "cannot-copy"

    def full(_path: Path, _data: bytes, *, replace: bool) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(place, "write_atomically", full)
    with pytest.raises(Problem) as refused:
        handed(opened, stick)
    assert refused.value.code == "cannot-copy"
    assert not every(stick)


def test_a_stick_that_lies_is_found_out(
    opened: vault.Opened, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def losing(path: Path, data: bytes, *, replace: bool) -> None:
        assert not replace
        path.write_bytes(data[: len(data) // 2])

    monkeypatch.setattr(place, "write_atomically", losing)
    with pytest.raises(Problem):
        handed(opened, stick)
    assert not every(stick)
