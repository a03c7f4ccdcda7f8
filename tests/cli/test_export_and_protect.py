"""A plain file is made only after a warning; an encrypted one is compared before it counts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.answers.case import dump, load
from app.cli import run
from app.host import cases_folder
from app.vault import vault
from tests.cli.hands import Hands
from tests.vault.cheap import CANARY, PHRASE, after, begun, told

WRONG = "paper lantern okra twin walrus dune"
Answer = tuple[int, Any]
Ask = Callable[..., Answer]


@pytest.fixture
def hands(monkeypatch: pytest.MonkeyPatch) -> Hands:
    return Hands(monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return begun(tmp_path / "A7-Q2.dossier", told(CANARY)).path


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "B2-C3.json"
    path.write_bytes(dump(told(CANARY)))
    return path


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run a command with --json; give back its exit code and what it printed."""

    def run_it(*arguments: str | Path) -> Answer:
        code = run([*map(str, arguments), "--json"])
        return code, json.loads(capsys.readouterr().out)

    return run_it


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


# ---- export ------------------------------------------------------------------------------------


def test_an_export_waits_for_a_yes_after_the_warning(
    ask: Ask, path: Path, hands: Hands, tmp_path: Path
) -> None:
    out, before = tmp_path / "plain.json", path.read_bytes()
    hands.will_type(PHRASE, "Yes")
    code, said = ask("export", path, "--plain", out)
    assert (code, said["file"], said["encrypted"]) == (0, str(out), False)
    assert said["case"]["recovered"] is None
    assert vault.PLAIN_WARNING in hands.asked[1]
    assert load(out.read_bytes()) == told(CANARY)
    assert out.stat().st_mode & 0o077 == 0
    assert path.read_bytes() == before


@pytest.mark.parametrize("typed", ["", "y", "no", "yes please"])
def test_anything_but_a_yes_writes_nothing(
    ask: Ask, path: Path, hands: Hands, tmp_path: Path, typed: str
) -> None:
    hands.will_type(PHRASE, typed)
    code, said = ask("export", path, "--plain", tmp_path / "plain.json")
    assert (code, said["error"]["code"]) == (1, "not-confirmed")
    assert names(tmp_path) == ["A7-Q2.dossier"]


def test_a_yes_beforehand_still_shows_the_warning(
    path: Path, hands: Hands, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hands.will_type(PHRASE)
    out = tmp_path / "plain.json"
    assert run(["export", str(path), "--plain", str(out), "--yes-not-encrypted"]) == 0
    assert vault.PLAIN_WARNING in capsys.readouterr().out
    assert out.exists()


def test_an_export_writes_over_nothing_and_not_among_our_own_files(
    ask: Ask, path: Path, plain: Path, hands: Hands
) -> None:
    cases_folder().mkdir(parents=True)
    for out, expected in (
        (plain, (1, "output-exists")),
        (cases_folder() / "x.json", (1, "copy-in-its-folder")),
        (path.with_name("x.dossier"), (2, "usage")),
    ):
        code, said = ask("export", path, "--plain", out, "--yes-not-encrypted")
        assert (code, said["error"]["code"]) == expected
    assert hands.asked == []
    assert names(cases_folder()) == []


def test_a_plain_case_is_not_exported(ask: Ask, plain: Path, hands: Hands, tmp_path: Path) -> None:
    code, said = ask("export", plain, "--plain", tmp_path / "x.json")
    assert (code, said["error"]["code"]) == (1, "not-encrypted")


def test_an_export_that_cannot_be_written_is_told(
    ask: Ask, path: Path, hands: Hands, tmp_path: Path
) -> None:
    hands.will_type(PHRASE)
    order = ("export", path, "--plain", tmp_path / "none" / "x.json", "--yes-not-encrypted")
    code, said = ask(*order)
    assert (code, said["error"]["code"]) == (1, "cannot-write")


def test_an_earlier_save_is_exported_only_with_the_word_for_it(
    ask: Ask, path: Path, hands: Hands, tmp_path: Path
) -> None:
    vault.unlock(path, PHRASE).save(told("Later"), after(minutes=1))
    path.write_bytes(path.read_bytes()[:-100])
    hands.will_type(PHRASE)
    _code, said = ask("export", path, "--plain", tmp_path / "x.json", "--yes-not-encrypted")
    assert said["case"]["recovered"]["code"] == "case-recovered"


# ---- protect -----------------------------------------------------------------------------------


def test_a_plain_case_is_encrypted_with_a_passphrase_typed_twice(
    ask: Ask, plain: Path, hands: Hands
) -> None:
    hands.will_type(PHRASE, f" {PHRASE.upper()}")
    code, said = ask("protect", plain)
    made = plain.with_name("B2-C3.dossier")
    assert code == 0
    assert said == {"file": str(made), "plain": {"file": str(plain), "deleted": False}}
    assert vault.unlock(made, PHRASE).case == told(CANARY)
    assert names(plain.parent) == ["B2-C3.dossier", "B2-C3.json"]


def test_the_plain_file_goes_only_when_the_person_says_so(
    ask: Ask, plain: Path, hands: Hands
) -> None:
    hands.will_type(PHRASE, PHRASE)
    _code, said = ask("protect", plain, "--delete-plain")
    assert said["plain"]["deleted"] is True
    assert names(plain.parent) == ["B2-C3.dossier"]
    assert CANARY.encode() not in plain.with_name("B2-C3.dossier").read_bytes()


@pytest.mark.parametrize("deleting", [(), ("--delete-plain",)])
def test_it_says_honestly_what_is_left(
    plain: Path, hands: Hands, capsys: pytest.CaptureFixture[str], deleting: tuple[str, ...]
) -> None:
    hands.will_type(PHRASE, PHRASE)
    assert run(["protect", str(plain), *deleting]) == 0
    said = capsys.readouterr().out
    assert ("still there" in said) is not ("old copies can survive" in said)
    assert ("old copies can survive" in said) is bool(deleting)
    assert "Without the passphrase nobody can open" in said
    assert PHRASE not in said


@pytest.mark.parametrize(("option", "count"), [((), 6), (("--digits",), 5)])
def test_one_by_chance_is_offered(
    ask: Ask, plain: Path, hands: Hands, option: tuple[str, ...], count: int
) -> None:
    hands.will_type("", WRONG)
    code, said = ask("protect", plain, *option)
    offered = hands.shown.strip().splitlines()[0].strip()
    assert len(offered.split()) == count
    assert (code, said["error"]["code"]) == (1, "passphrase-differs")
    assert offered not in json.dumps(said)
    assert names(plain.parent) == ["B2-C3.json"]


@pytest.mark.parametrize(
    ("typed", "refused"),
    [(("1234",), "passphrase-weak"), ((PHRASE, WRONG), "passphrase-differs")],
)
def test_a_refused_passphrase_changes_nothing(
    ask: Ask, plain: Path, hands: Hands, typed: tuple[str, ...], refused: str
) -> None:
    hands.will_type(*typed)
    code, said = ask("protect", plain, "--delete-plain")
    assert (code, said["error"]["code"]) == (1, refused)
    assert names(plain.parent) == ["B2-C3.json"]


def test_what_is_no_plain_case_is_refused_before_anything_is_asked(
    ask: Ask, path: Path, plain: Path, hands: Hands
) -> None:
    plain.with_name("B2-C3.json.lock").write_text("4711")
    broken = plain.with_name("D4-E6.json")
    broken.write_bytes(b"{")
    for order, expected in (
        ((path,), (1, "already-encrypted")),
        ((broken,), (1, "case-not-json")),
        ((plain.with_name("none.json"),), (2, "no-file")),
        ((plain, "--delete-plain"), (1, "case-open")),
    ):
        code, said = ask("protect", *order)
        assert (code, said["error"]["code"]) == expected
    assert hands.asked == []


def test_a_full_disk_is_told_and_the_plain_file_stays(
    ask: Ask, plain: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.host.files.os.fsync", full)
    hands.will_type(PHRASE, PHRASE)
    code, said = ask("protect", plain, "--delete-plain")
    assert (code, said["error"]["code"]) == (1, "cannot-write")
    assert names(plain.parent) == ["B2-C3.json"]
