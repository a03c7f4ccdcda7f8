"""Commands read an encrypted case: what opens it is typed, shows nowhere, and nothing leaks."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app import host
from app.__main__ import main
from app.answers.case import dump, load
from app.cli import run
from app.vault import age, clinic_file, vault
from tests.answers.households import household
from tests.cli.hands import Hands
from tests.vault.cheap import CANARY, CHEAP, NOW, PHRASE, after, begun, told

DAY = ("--today", "2026-03-01")
WRONG = "paper lantern okra twin walrus dune"
Answer = tuple[int, Any]
Ask = Callable[..., Answer]


@pytest.fixture
def hands(monkeypatch: pytest.MonkeyPatch) -> Hands:
    return Hands(monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "cases"
    folder.mkdir()
    return begun(folder / "A7-Q2.dossier", told(CANARY)).path


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run a command with --json; give back its exit code and what it printed."""

    def run_it(*arguments: str | Path) -> Answer:
        code = run([*map(str, arguments), "--json"])
        return code, json.loads(capsys.readouterr().out)

    return run_it


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


# ---- what opens it -----------------------------------------------------------------------------


def test_the_passphrase_opens_the_case_and_the_json_tells_of_it(
    ask: Ask, path: Path, hands: Hands
) -> None:
    hands.will_type(f"  {PHRASE.upper()} ")
    _code, said = ask("check", path, *DAY)
    assert set(said) == {"today", "findings", "case"}
    assert said["case"]["saved"].endswith("+00:00")
    assert {**said["case"], "saved": ""} == {
        "file": str(path),
        "saved": "",
        "open_in_window": False,
        "recovered": None,
    }
    (prompt,) = hands.asked
    assert "A7-Q2.dossier" in prompt


def test_an_encrypted_case_says_what_the_plain_one_says(
    ask: Ask, samples: Path, tmp_path: Path, hands: Hands
) -> None:
    sample = samples / "simple.json"
    begun(tmp_path / "B2-C3.dossier", load(sample.read_bytes()))
    hands.will_type(PHRASE)
    code, plain = ask("check", sample, *DAY)
    assert "case" not in plain
    assert hands.asked == []
    encrypted = ask("check", tmp_path / "B2-C3.dossier", *DAY)
    assert (encrypted[0], encrypted[1]["findings"]) == (code, plain["findings"])


def test_a_copy_under_any_name_is_an_encrypted_case(ask: Ask, path: Path, hands: Hands) -> None:
    copy = path.with_name("from the stick.bin")
    copy.write_bytes(path.read_bytes())
    hands.will_type(PHRASE)
    assert ask("check", copy, *DAY)[1]["case"]["file"] == str(copy)


def test_a_recovery_key_and_a_clinics_key_open_it(ask: Ask, path: Path, hands: Hands) -> None:
    clinic, opened = age.new_key(), vault.unlock(path, PHRASE)
    opened.add_clinic(told(CANARY), "Legal aid", clinic.recipient, after(minutes=1))
    recovery = opened.new_recovery_key(told(CANARY), after(minutes=2))
    for key in (clinic.text, recovery, recovery.replace(" ", "").lower()):
        hands.will_type(key)
        _code, said = ask("check", path, *DAY, "--with", "key")
        assert "findings" in said


def test_the_clinic_of_this_computer_opens_with_its_own_passphrase(
    ask: Ask, path: Path, hands: Hands
) -> None:
    code, said = ask("check", path, *DAY, "--with", "clinic")
    assert (code, said["error"]["code"]) == (1, "no-clinic")
    assert hands.asked == []
    clinic = clinic_file.create(host.clinic_file(), WRONG, NOW, cost=CHEAP)
    for typed, expected in ((PHRASE, "wrong-passphrase"), (WRONG, "wrong-key")):
        hands.will_type(typed)
        code, said = ask("check", path, *DAY, "--with", "clinic")
        assert (code, said["error"]["code"]) == (1, expected)
    opened = vault.unlock(path, PHRASE)
    opened.add_clinic(told(CANARY), "Legal aid", clinic.recipient, after(minutes=1))
    hands.will_type(WRONG)
    assert "findings" in ask("check", path, *DAY, "--with", "clinic")[1]


@pytest.mark.parametrize(
    ("option", "typed", "refused"),
    [
        ((), WRONG, "wrong-passphrase"),
        ((), "", "wrong-passphrase"),
        (
            (
                "--with",
                "key",
            ),
            age.new_key().text,
            "wrong-key",
        ),
        (
            (
                "--with",
                "key",
            ),
            PHRASE,
            "key-mistyped",
        ),
    ],
    ids=["another-phrase", "nothing", "another-key", "no-key"],
)
def test_what_does_not_open_it_is_refused_and_not_repeated(
    ask: Ask, path: Path, hands: Hands, option: tuple[str, ...], typed: str, refused: str
) -> None:
    hands.will_type(typed)
    code, said = ask("fill", path, "--out", path.parent / "out", *option)
    assert (code, said["error"]["code"]) == (1, refused)
    assert not typed or typed not in json.dumps(said)
    assert not (path.parent / "out").exists()


def test_what_cannot_be_opened_is_said_before_anything_is_asked(
    ask: Ask, path: Path, samples: Path, hands: Hands
) -> None:
    out = ("--out", path.parent / "out")
    for arguments, expected in (
        (("check", path.with_name("none.dossier")), (2, "no-file")),
        (("check", path, "--today", "tomorrow"), (2, "usage")),
        (("fill", path, *out, "--blanks", path.parent / "none"), (1, "no-folder")),
        (("check", samples / "simple.json", "--with", "key"), (2, "usage")),
    ):
        code, said = ask(*arguments)
        assert (code, said["error"]["code"]) == expected
    assert hands.asked == []


@pytest.mark.parametrize("option", ["--passphrase", "--key", "--password", "-p"])
def test_a_secret_is_no_argument(ask: Ask, path: Path, hands: Hands, option: str) -> None:
    code, said = ask("check", path, option, PHRASE)
    assert (code, said["error"]["code"]) == (2, "usage")
    assert PHRASE not in json.dumps(said)
    assert hands.asked == []


def test_a_mistake_of_ours_does_not_tell_what_was_typed(
    path: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def wrong(_path: Path, phrase: str) -> None:
        raise ValueError(phrase)

    monkeypatch.setattr(vault, "unlock", wrong)
    monkeypatch.setattr(sys, "argv", ["portolan", "check", str(path)])
    hands.will_type(PHRASE)
    with pytest.raises(SystemExit) as ended:
        main()
    written = capsys.readouterr()
    assert ended.value.code == 1
    assert "ValueError" in written.err
    assert PHRASE not in written.out + written.err


# ---- what the person has to know ---------------------------------------------------------------


def test_an_earlier_save_is_never_used_silently(
    ask: Ask, path: Path, hands: Hands, capsys: pytest.CaptureFixture[str]
) -> None:
    vault.unlock(path, PHRASE).save(told("Later"), after(minutes=1))
    path.write_bytes(path.read_bytes()[:-100])
    broken = path.read_bytes()
    hands.will_type(PHRASE, PHRASE)
    _code, said = ask("check", path, *DAY)
    assert said["case"]["recovered"]["code"] == "case-recovered"
    run(["check", str(path), *DAY])
    lines = capsys.readouterr().out.splitlines()
    assert "is damaged" in lines[0]
    assert "last answers" in lines[1]
    assert path.read_bytes() == broken


def test_earlier_saves_of_a_file_that_is_gone_are_read_and_told_of(
    ask: Ask, path: Path, hands: Hands
) -> None:
    vault.unlock(path, PHRASE).save(told("Later"), after(minutes=1))
    path.unlink()
    hands.will_type(PHRASE)
    _code, said = ask("check", path, *DAY)
    assert said["case"]["recovered"]["code"] == "case-was-gone"
    assert not path.exists()


def test_a_case_that_is_open_in_the_window_is_read_as_it_was_saved(
    ask: Ask, path: Path, hands: Hands, capsys: pytest.CaptureFixture[str]
) -> None:
    path.with_name("A7-Q2.dossier.lock").write_text("4711")
    before = bytes_in(path.parent)
    hands.will_type(PHRASE, PHRASE)
    _code, said = ask("check", path, *DAY)
    assert said["case"]["open_in_window"] is True
    run(["check", str(path), *DAY])
    first = capsys.readouterr().out.splitlines()[0]
    assert "open in a window" in first
    assert bytes_in(path.parent) == before


def test_nothing_decrypted_lies_about_after_a_command(
    ask: Ask, path: Path, hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.chdir(scratch)
    named = household({"p1": {"name": {"family": CANARY}}})
    vault.unlock(path, PHRASE).forget(named, after(minutes=1))
    hands.will_type(PHRASE, PHRASE, PHRASE)
    ask("check", path, *DAY)
    _code, filled = ask("fill", path, "--out", tmp_path / "out", *DAY)
    ask("papers", path, "--out", tmp_path / "papers", "--only", "moving", *DAY)
    for place in (path.parent, scratch, Path.home()):
        for name, data in bytes_in(place).items():
            assert CANARY.encode() not in data, name
    assert list(scratch.iterdir()) == []
    assert [one.name for one in path.parent.iterdir()] == ["A7-Q2.dossier"]
    assert CANARY in json.dumps(ask("read", filled["forms"][0]["file"]))  # it was there to leak


# ---- a filed form kept in it -------------------------------------------------------------------


@pytest.fixture
def filed(ask: Ask, samples: Path, tmp_path: Path) -> Path:
    _code, said = ask("fill", samples / "simple.json", "--out", tmp_path / "filed", *DAY)
    return Path(said["forms"][0]["file"])


KEEP = ("--person", "p1", "--on", "2026-02-01")


def test_a_filed_form_is_kept_in_a_new_encrypted_file(
    ask: Ask, path: Path, filed: Path, tmp_path: Path, hands: Hands
) -> None:
    before, out = path.read_bytes(), tmp_path / "new" / "B2-C3.dossier"
    out.parent.mkdir()
    hands.will_type(PHRASE)
    code, said = ask("read", filed, "--into", path, "--out", out, *KEEP)
    assert (code, said["case"]["file"]) == (0, str(path))
    kept = vault.unlock(out, PHRASE)
    assert kept.case.people["p1"].filed
    assert kept.readers == vault.unlock(path, PHRASE).readers
    assert path.read_bytes() == before
    assert CANARY.encode() not in b"".join(bytes_in(out.parent).values())


def test_an_encrypted_case_is_not_kept_in_a_plain_file_nor_over_another(
    ask: Ask, path: Path, filed: Path, samples: Path, tmp_path: Path, hands: Hands
) -> None:
    other, lost = begun(tmp_path / "B2-C3.dossier").path, tmp_path / "D4-E6.dossier"
    begun(lost).save(told("Later"), after(minutes=1))
    lost.unlink()
    before = other.read_bytes()
    for into, out, expected in (
        (path, tmp_path / "new.json", (2, "usage")),
        (samples / "simple.json", tmp_path / "new.dossier", (2, "usage")),
        (path, other, (1, "output-exists")),
        (path, path, (1, "output-exists")),
        (path, lost, (1, "output-exists")),
    ):
        order = ("read", filed, "--into", into, "--out", out, "--replace", *KEEP)
        code, said = ask(*order)
        assert (code, said["error"]["code"]) == expected
    assert hands.asked == []
    assert other.read_bytes() == before
    assert not (tmp_path / "new.json").exists()


def test_a_plain_case_is_kept_plain_as_before(
    ask: Ask, filed: Path, samples: Path, tmp_path: Path
) -> None:
    out = tmp_path / "new.json"
    order = ("read", filed, "--into", samples / "simple.json", "--out", out, *KEEP)
    assert ask(*order)[0] == 0
    assert load(out.read_bytes()).people["p1"].filed
    assert ask(*order)[1]["error"]["code"] == "output-exists"
    out.write_bytes(dump(told("Other")))
    assert ask(*order, "--replace")[0] == 0
    assert load(out.read_bytes()).people["p1"].filed
