"""A broken file is refused or recovered with a clear sentence; nothing crashes, nothing hangs.

tests/fuzz bends thousands of files by chance; here are those with a meaning of their own.
"""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from app.problems import Problem
from app.vault import age, dossier, vault
from app.vault.door import COST, Cost, Door, read_door
from app.vault.generations import Generations
from tests.fuzz.bends import Bend, cut, flipped, stuffed, zeroed
from tests.fuzz.bent_dossiers import swapped
from tests.vault.cheap import CANARY, PHRASE, after, begun, told

REFUSED = {"dossier-damaged", "dossier-too-large", "not-a-dossier"}
CLOSED = {"wrong-passphrase", "wrong-key"}
LONGEST = 5.0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A case that was saved twice: the save before tells One, the file tells the canary."""
    path = tmp_path / "A7-Q2.dossier"
    opened = begun(path, told("One"))
    opened.save(told(CANARY), after(minutes=1))
    return path


def alone(path: Path) -> bytes:
    """The file, with no save before it."""
    Generations(path).forget()
    return path.read_bytes()


@pytest.mark.parametrize("bend", [flipped, cut, zeroed, stuffed])
def test_a_broken_file_opens_as_it_was_saved_before(path: Path, bend: Bend) -> None:
    broken = bend(path.read_bytes(), random.Random(7))  # noqa: S311 - seeded
    path.write_bytes(broken)
    opened = vault.unlock(path, PHRASE)
    assert opened.case == told("One")
    assert opened.damaged is not None
    assert opened.damaged.code == "case-recovered"
    assert "2026" in opened.damaged.message
    assert path.read_bytes() == broken, "opening writes nothing"

    opened.save(told("Two"), after(minutes=5))
    aside = list(Generations(path).folder.glob("*.damaged"))
    assert [file.read_bytes() for file in aside] == [broken]
    again = vault.unlock(path, PHRASE)
    assert (again.case, again.damaged) == (told("Two"), None)
    again.save(told("Three"), after(minutes=6))
    again.sweep()
    assert aside[0].exists()
    again.forget(told("Nothing"), after(minutes=7))
    assert not aside[0].exists()


def test_a_broken_save_before_is_passed_over(path: Path) -> None:
    opened = vault.unlock(path, PHRASE)
    opened.save(told("Three"), after(minutes=2))
    newest, oldest = Generations(path).newest_first()
    newest.path.write_bytes(b"PK broken")
    path.write_bytes(b"broken")
    again = vault.unlock(path, PHRASE)
    assert again.case == told("One")
    oldest.path.write_bytes(b"")
    with pytest.raises(Problem) as refused:
        vault.unlock(path, PHRASE)
    assert refused.value.code == "not-a-dossier"


def test_a_broken_file_does_not_let_a_wrong_passphrase_in(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])
    for unlock, key in ((vault.unlock, "wrong"), (vault.unlock_with_key, age.new_key().text)):
        with pytest.raises(Problem) as refused:
            unlock(path, key)
        assert refused.value.code in CLOSED


def test_a_key_finds_the_save_before_too(tmp_path: Path) -> None:
    path = tmp_path / "A7-Q2.dossier"
    opened = begun(path)
    text = opened.new_recovery_key(told("One"), after(minutes=1))
    opened.save(told(CANARY), after(minutes=2))
    path.write_bytes(b"")
    assert vault.unlock_with_key(path, text).case == told("One")


def test_members_of_two_cases_do_not_mix(path: Path, tmp_path: Path) -> None:
    ours = dossier.read(alone(path))
    other = tmp_path / "other.dossier"
    begun(other, told("Other"))
    theirs = dossier.read(other.read_bytes())
    for at, codes in ((0, CLOSED), (1, CLOSED), (2, REFUSED)):
        path.write_bytes(swapped(ours, at, theirs[at]))
        with pytest.raises(Problem) as refused:
            vault.unlock(path, PHRASE)
        assert refused.value.code in codes


def test_a_newer_file_is_not_taken_for_a_broken_one(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the save before would be shown, and then written over what a newer program told."""
    opened = vault.unlock(path, PHRASE)
    with monkeypatch.context() as newer:
        newer.setattr("app.vault.migrations.FORMAT", 2)
        opened.save(told("Newer"), after(minutes=2))
    with pytest.raises(Problem) as refused:
        vault.unlock(path, PHRASE)
    assert refused.value.code == "case-newer"


def test_huge_headers_and_sizes_are_refused_at_once(path: Path) -> None:
    members = dossier.read(alone(path))
    stanza = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
    mac = b"--- " + b"A" * 43 + b"\n"
    endless = age.FIRST_LINE + b"-> X25519 " + b"A" * 4_000_000
    for case_age in (age.FIRST_LINE + stanza * 100_000 + mac, endless, age.FIRST_LINE * 100_000):
        path.write_bytes(swapped(members, 2, case_age))
        before = time.monotonic()
        with pytest.raises(Problem) as refused:
            vault.unlock(path, PHRASE)
        assert refused.value.code in REFUSED
        assert time.monotonic() - before < LONGEST


def test_a_file_without_end_is_read_no_further_than_a_case_is_long() -> None:
    with pytest.raises(Problem) as refused:
        vault.unlock(Path("/dev/zero"), PHRASE)
    assert refused.value.code in REFUSED


def test_a_costly_door_is_refused_before_it_is_tried(path: Path) -> None:
    members = dossier.read(alone(path))
    salt = read_door(members.unlock_json).salt
    for cost in (Cost(1 << 21, 1, 1), Cost(1 << 20, 10, 1), Cost(8, 1, 1), Cost(COST.m_kib, 99, 1)):
        path.write_bytes(swapped(members, 0, Door(salt, cost).dump()))
        before = time.monotonic()
        with pytest.raises(Problem) as refused:
            vault.unlock(path, PHRASE)
        assert refused.value.code == "dossier-damaged"
        assert time.monotonic() - before < LONGEST
