"""A plain case is encrypted, read again and compared before its plain file goes; else it stays."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import pytest

from app.answers.case import Case, dump
from app.problems import Problem
from app.vault import taking_over, vault
from app.vault.door import Cost
from app.vault.taking_over import protect, take_over
from tests.answers.households import household
from tests.vault.cheap import CANARY, CHEAP, NOW, PHRASE, told

OTHER = "paper lantern okra twin walrus dune"


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "A7-Q2.json"
    path.write_bytes(dump(told(CANARY)))
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def bytes_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_the_case_is_encrypted_under_its_code_and_nothing_plain_is_left(plain: Path) -> None:
    left = plain.with_name(".portolan-A7-Q2-abcd1234.part")  # of a program killed while saving
    left.write_bytes(plain.read_bytes()[:100])
    opened = take_over(plain, PHRASE, NOW, cost=CHEAP)
    assert (opened.path, opened.case) == (plain.with_name("A7-Q2.dossier"), told(CANARY))
    assert names(plain.parent) == ["A7-Q2.dossier"]
    assert CANARY.encode() not in bytes_in(plain.parent)
    assert vault.unlock(opened.path, PHRASE).case == told(CANARY)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_what_a_link_leads_to_is_not_left_for_everybody(plain: Path, tmp_path: Path) -> None:
    real = tmp_path / "elsewhere" / "kept.json"
    real.parent.mkdir()
    plain.rename(real)
    plain.symlink_to(real)
    opened = take_over(plain, PHRASE, NOW, cost=CHEAP)
    assert opened.path == plain.with_name("A7-Q2.dossier")
    assert names(plain.parent) == ["A7-Q2.dossier", "elsewhere"]
    assert not real.exists()
    assert vault.unlock(opened.path, PHRASE).case == told(CANARY)


def test_what_is_returned_saves_on(plain: Path) -> None:
    opened = take_over(plain, PHRASE, NOW, cost=CHEAP)
    opened.save(told("Later"), NOW + dt.timedelta(minutes=1))
    assert vault.unlock(opened.path, PHRASE).case == told("Later")
    assert opened.path.name == "A7-Q2.dossier"


def test_protecting_leaves_the_plain_file(plain: Path) -> None:
    before = plain.read_bytes()
    protect(plain, PHRASE, NOW, cost=CHEAP)
    assert plain.read_bytes() == before
    assert names(plain.parent) == ["A7-Q2.dossier", "A7-Q2.json"]


@pytest.mark.parametrize(
    ("data", "phrase", "code"),
    [
        (b"{", PHRASE, "case-not-json"),
        (b'{"format": 99}', PHRASE, "case-newer"),
        (b"{}", "1234", "passphrase-weak"),
        (b"{}", " ", "passphrase-empty"),
    ],
)
def test_what_is_refused_changes_nothing(plain: Path, data: bytes, phrase: str, code: str) -> None:
    plain.write_bytes(data)
    with pytest.raises(Problem) as refused:
        take_over(plain, phrase, NOW, cost=CHEAP)
    assert refused.value.code == code
    assert names(plain.parent) == ["A7-Q2.json"]
    assert plain.read_bytes() == data


def test_a_full_disk_leaves_the_plain_file_alone(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    before = plain.read_bytes()
    monkeypatch.setattr("app.host.files.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        take_over(plain, PHRASE, NOW, cost=CHEAP)
    assert names(plain.parent) == ["A7-Q2.json"]
    assert plain.read_bytes() == before


def test_what_reads_back_otherwise_is_taken_away_and_the_plain_file_stays(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def with_another(path: Path, _case: Case, phrase: str, now: dt.datetime, cost: Cost) -> None:
        vault.create(path, told("Other"), phrase, now, cost=cost)

    monkeypatch.setattr(taking_over, "create", with_another)
    with pytest.raises(Problem) as refused:
        take_over(plain, PHRASE, NOW, cost=CHEAP)
    assert refused.value.code == "save-unverified"
    assert names(plain.parent) == ["A7-Q2.json"]


def test_rows_in_another_order_are_another_case(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trips = {"r1": {"city": "Springfield"}, "r2": {"city": "Shelbyville"}}
    turned = dict(reversed(trips.items()))
    plain.write_bytes(dump(household({"p1": {"residences": trips}})))

    def turning(path: Path, _case: Case, phrase: str, now: dt.datetime, cost: Cost) -> None:
        case = household({"p1": {"residences": turned}})
        vault.create(path, case, phrase, now, cost=cost)

    monkeypatch.setattr(taking_over, "create", turning)
    with pytest.raises(Problem):
        take_over(plain, PHRASE, NOW, cost=CHEAP)
    assert names(plain.parent) == ["A7-Q2.json"]


def test_a_take_over_that_was_killed_between_is_finished(plain: Path) -> None:
    protect(plain, PHRASE, NOW, cost=CHEAP)  # a kill here: both files are there
    made = plain.with_name("A7-Q2.dossier").read_bytes()
    take_over(plain, PHRASE, NOW, cost=CHEAP)
    assert names(plain.parent) == ["A7-Q2.dossier"]
    assert plain.with_name("A7-Q2.dossier").read_bytes() == made


@pytest.mark.parametrize(("case", "phrase"), [("Other", PHRASE), (CANARY, OTHER)])
def test_another_case_of_this_code_stays_as_it_is(plain: Path, case: str, phrase: str) -> None:
    other = vault.create(plain.with_name("A7-Q2.dossier"), told(case), phrase, NOW, cost=CHEAP)
    before = other.path.read_bytes()
    opened = take_over(plain, PHRASE, NOW, cost=CHEAP)
    assert opened.path.name == "A7-Q2-kept.dossier"
    assert opened.case == told(CANARY)
    assert names(plain.parent) == ["A7-Q2-kept.dossier", "A7-Q2.dossier"]
    assert other.path.read_bytes() == before


def test_a_plain_file_that_changed_meanwhile_stays(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def while_it_changes(path: Path, phrase: str) -> vault.Opened:
        plain.write_bytes(dump(told("Newer")))
        return vault.unlock(path, phrase)

    monkeypatch.setattr(taking_over, "unlock", while_it_changes)
    with pytest.raises(Problem) as refused:
        take_over(plain, PHRASE, NOW, cost=CHEAP)
    assert refused.value.code == "plain-remains"
    assert plain.read_bytes() == dump(told("Newer"))
    assert vault.unlock(plain.with_name("A7-Q2.dossier"), PHRASE).case == told(CANARY)


def test_a_plain_file_that_cannot_be_deleted_is_told(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(path: Path, *, missing_ok: bool = False) -> None:
        if path == plain:
            raise PermissionError(13, "in use")
        unlink(path, missing_ok=missing_ok)

    unlink = Path.unlink
    monkeypatch.setattr(Path, "unlink", locked)
    with pytest.raises(Problem) as refused:
        take_over(plain, PHRASE, NOW, cost=CHEAP)
    assert refused.value.code == "plain-remains"
    assert vault.unlock(plain.with_name("A7-Q2.dossier"), PHRASE).case == told(CANARY)
