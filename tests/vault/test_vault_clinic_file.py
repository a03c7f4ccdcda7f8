"""A clinic's names and key lie in one encrypted file; the plain file of before is taken over."""

from __future__ import annotations

import errno
import random
from pathlib import Path

import pytest

from app.answers.clinic import Clinic, Colleague, Organization
from app.answers.states import given
from app.problems import Problem
from app.vault import clinic_card, clinic_file, dossier, vault
from app.vault.clinic_file import Held, OpenClinic
from app.vault.generations import Generations
from tests.vault.cheap import CANARY, CHEAP, NOW, PHRASE, after, begun, told

OTHER = "acorn harbor lilac tunnel pebble wren"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "clinic.dossier"


@pytest.fixture
def plain(path: Path) -> Path:
    path.parent.mkdir()
    return path.with_name("clinic.json")


def names(*given_names: str, organization: str = "") -> Clinic:
    people = {
        f"n{number}": Colleague(given=given(name)) for number, name in enumerate(given_names, 1)
    }
    ours = Organization(organization=given(organization)) if organization else Organization()
    return Clinic(people=people, organization=ours)


def created(path: Path) -> OpenClinic:
    return clinic_file.create(path, PHRASE, NOW, cost=CHEAP)


def keep(opened: OpenClinic, clinic: Clinic, minutes: int = 1) -> None:
    held = Held(names=clinic, key=opened.held.key)
    opened.save(held, after(minutes=minutes))


def refused(path: Path, phrase: str = PHRASE) -> Problem:
    with pytest.raises(Problem) as problem:
        clinic_file.unlock(path, phrase)
    assert phrase not in problem.value.message + problem.value.do
    return problem.value


def test_names_and_key_come_back(path: Path) -> None:
    opened = created(path)
    assert opened.names == Clinic()
    keep(opened, names(CANARY, organization="Example Help Desk"))
    again = clinic_file.unlock(path, f" {PHRASE.upper()} ")
    assert again.held == opened.held
    assert again.damaged is None
    assert again.recipient == opened.recipient


def test_nothing_of_it_is_readable_on_the_disk(path: Path) -> None:
    opened = created(path)
    for minute in range(1, 4):
        keep(opened, names(CANARY * minute), minute)
    files = [file for file in path.parent.rglob("*") if file.is_file()]
    assert len(files) == 3
    for file in files:
        data = file.read_bytes()
        assert CANARY.encode() not in data
        assert b"SECRET" not in data
        assert file.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0
    assert opened.held.key not in repr(opened.held) + repr(opened.readers)


def test_the_key_opens_a_case_that_let_the_clinic_in(path: Path, tmp_path: Path) -> None:
    opened = created(path)
    card = clinic_card.read(clinic_card.dump("Example Help Desk", opened.recipient))
    assert (card.name, card.fingerprint) == ("Example Help Desk", opened.fingerprint)
    case = begun(tmp_path / "A7-Q2.dossier", told(CANARY))
    case.add_clinic(case.case, card.name, card.recipient, after(minutes=1))
    key = clinic_file.unlock(path, PHRASE).held.key
    by_clinic = vault.unlock_with_key(case.path, key)
    assert by_clinic.case == told(CANARY)
    assert not by_clinic.of_owner


def test_another_passphrase_opens_nothing(path: Path) -> None:
    created(path)
    problem = refused(path, OTHER)
    assert problem.code == "wrong-passphrase"
    assert "case" not in problem.message


def test_a_new_passphrase_leaves_nothing_that_the_old_one_opens(path: Path) -> None:
    opened = created(path)
    keep(opened, names("Ana"))
    before = opened.held
    opened.change_passphrase(before, OTHER, after(minutes=2), CHEAP)
    assert refused(path).code == "wrong-passphrase"
    assert clinic_file.unlock(path, OTHER).held == before
    assert not Generations(path).newest_first()
    with pytest.raises(Problem) as weak:
        opened.change_passphrase(before, "password", after(minutes=3), CHEAP)
    assert weak.value.code == "passphrase-weak"
    assert clinic_file.unlock(path, OTHER).held == before


def test_a_second_file_is_never_begun_over_the_first(path: Path) -> None:
    created(path)
    before = path.read_bytes()
    with pytest.raises(Problem) as problem:
        created(path)
    assert problem.value.code == "clinic-is-there"
    assert path.read_bytes() == before


def test_a_damaged_file_gives_way_to_its_newest_whole_save(path: Path) -> None:
    opened = created(path)
    keep(opened, names("Ana"), 1)
    keep(opened, names("Ben"), 2)
    path.write_bytes(path.read_bytes()[:-9])
    again = clinic_file.unlock(path, PHRASE)
    assert again.names == names("Ana")
    assert again.damaged is not None
    assert again.damaged.code == "case-recovered"
    assert "clinic" in again.damaged.message
    keep(again, names("Cleo"), 3)
    mended = clinic_file.unlock(path, PHRASE)
    assert (mended.names, mended.damaged) == (names("Cleo"), None)


@pytest.mark.parametrize("seed", range(40))
def test_a_broken_file_without_earlier_saves_is_refused_in_words(path: Path, seed: int) -> None:
    created(path)
    chance = random.Random(seed)  # noqa: S311 - chance, not secrets
    bent = bytearray(path.read_bytes())
    bent[chance.randrange(len(bent))] ^= 1 << chance.randrange(8)
    path.write_bytes(bytes(bent) if seed % 2 else bytes(bent[: chance.randrange(len(bent))]))
    problem = refused(path)
    assert problem.code in {"dossier-damaged", "not-a-dossier", "wrong-passphrase"}
    assert "clinic" in problem.message


def test_a_case_is_no_clinic_and_a_clinic_no_case(path: Path, tmp_path: Path) -> None:
    case = begun(tmp_path / "A7-Q2.dossier")
    assert refused(case.path).code == "another-kind"
    created(path)
    with pytest.raises(Problem) as problem:
        vault.unlock(path, PHRASE)
    assert problem.value.code == "another-kind"


def test_what_another_window_wrote_is_not_written_over(path: Path) -> None:
    one = created(path)
    other = clinic_file.unlock(path, PHRASE)
    keep(one, names("Ana"), 1)
    for act in (
        lambda: keep(other, names("Ben"), 2),
        lambda: other.change_passphrase(other.held, OTHER, after(minutes=2), CHEAP),
    ):
        with pytest.raises(Problem) as problem:
            act()
        assert problem.value.code == "clinic-changed-elsewhere"
    assert clinic_file.unlock(path, PHRASE).names == names("Ana")
    assert {one.name for one in path.parent.iterdir()} == {path.name, ".clinic.generations"}


def test_a_disk_that_refuses_is_told_and_nothing_is_lost(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = created(path)
    before = path.read_bytes()

    def full(*_arguments: object, **_options: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("app.vault.place.write_atomically", full)
    with pytest.raises(Problem) as problem:
        keep(opened, names("Ana"))
    assert problem.value.code == "cannot-save"
    assert opened.names == Clinic()
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_told(path: Path) -> None:
    path.parent.write_text("in the way")
    with pytest.raises(Problem) as problem:
        created(path)
    assert problem.value.code == "cannot-save"


def test_the_plain_file_is_taken_over_and_removed_with_its_leftovers(
    path: Path, plain: Path
) -> None:
    plain.write_text(names(CANARY, "Ana").model_dump_json())
    plain.with_name(".portolan-clinic-abcdefgh.part").write_text(CANARY)
    opened = created(path)
    opened.take_over(plain, after(minutes=1))
    assert opened.names == names(CANARY, "Ana")
    assert clinic_file.unlock(path, PHRASE).names == names(CANARY, "Ana")
    for file in path.parent.rglob("*"):
        assert file.is_dir() or CANARY.encode() not in file.read_bytes()
    opened.take_over(plain, after(minutes=2))
    assert opened.names == names(CANARY, "Ana")


def test_a_taking_over_that_was_killed_doubles_nothing(path: Path, plain: Path) -> None:
    plain.write_text(names("Ana", "Ben").model_dump_json())
    opened = created(path)
    keep(opened, names("Ben", "Cleo", organization="Ours"))
    opened.take_over(plain, after(minutes=2))
    assert [one.full_name for one in opened.names.people.values()] == ["Ben", "Cleo", "Ana"]
    assert opened.names.organization == names(organization="Ours").organization
    assert not plain.exists()


def test_a_plain_file_that_cannot_be_read_stays_and_is_told(path: Path, plain: Path) -> None:
    plain.write_text("{")
    opened = created(path)
    with pytest.raises(Problem) as problem:
        opened.take_over(plain, after(minutes=1))
    assert problem.value.code == "clinic-unreadable"
    assert str(plain) in problem.value.do
    assert plain.read_text() == "{"


def test_a_plain_file_stays_when_the_names_cannot_be_written(
    path: Path, plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain.write_text(names("Ana").model_dump_json())
    opened = created(path)

    def full(*_arguments: object, **_options: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("app.vault.place.write_atomically", full)
    with pytest.raises(Problem):
        opened.take_over(plain, after(minutes=1))
    assert plain.exists()


def test_a_laptop_gets_a_copy_with_the_same_key(path: Path, tmp_path: Path) -> None:
    opened = created(path)
    keep(opened, names("Ana"))
    stick = opened.save_copy(opened.held, tmp_path / "portolan-clinic.dossier")
    here = tmp_path / "laptop" / "clinic.dossier"
    with pytest.raises(Problem) as problem:
        clinic_file.bring(stick, here, OTHER)
    assert problem.value.code == "wrong-passphrase"
    assert not here.exists()
    brought = clinic_file.bring(stick, here, PHRASE)
    assert brought.held == opened.held
    keep(brought, names("Ben"))
    assert clinic_file.unlock(here, PHRASE).names == names("Ben")
    assert clinic_file.unlock(stick, PHRASE).names == names("Ana")
    with pytest.raises(Problem) as there:
        clinic_file.bring(stick, here, PHRASE)
    assert there.value.code == "clinic-is-there"


def test_a_key_that_is_none_is_damage(path: Path) -> None:
    opened = created(path)
    plain = b'{"names": {}, "key": "AGE-SECRET-KEY-1XYZ"}'
    path.write_bytes(opened._keys.seal(plain, "clinic"))
    problem = refused(path)
    assert problem.code == "dossier-damaged"
    assert "XYZ" not in problem.message + problem.do
    assert dossier.read(path.read_bytes())


def test_a_file_that_nobody_can_open_is_set_aside_with_its_earlier_saves(path: Path) -> None:
    first = created(path)
    keep(first, names("Ana"))
    aside = clinic_file.set_aside(path)
    assert not path.exists()
    second = created(path)
    keep(second, names("Ben"))
    assert second.recipient != first.recipient
    assert clinic_file.unlock(aside, PHRASE).names == names("Ana")
    assert Generations(aside).newest_first()
    assert clinic_file.set_aside(path) != aside


def test_earlier_saves_of_a_file_that_is_gone_are_kept_from_the_next_one(path: Path) -> None:
    first = created(path)
    keep(first, names("Ana"))
    path.unlink()
    created(path).sweep()
    assert not Generations(path).newest_first()
    (left,) = path.parent.glob(".clinic-kept.generations/*")
    assert clinic_file.unlock(left, PHRASE).held.key == first.held.key
