"""A secret is typed at the terminal and nowhere else, whatever the input and the output are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="a terminal to type into is made as POSIX has it")

from app.vault import age, vault
from tests.cli.typed import Typing, at_a_terminal, without_a_terminal
from tests.vault.cheap import PHRASE, begun, told

DAY = ("--today", "2026-03-01")
WRONG = "paper lantern okra twin walrus dune"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return begun(tmp_path / "A7-Q2.dossier").path


def test_it_is_typed_at_the_terminal_unseen_and_the_json_stays_clean(path: Path) -> None:
    ended = at_a_terminal(["check", path, *DAY, "--json"], [("Passphrase of A7-Q2", PHRASE)])
    assert json.loads(ended.out)["case"]["file"] == str(path)
    assert "Passphrase" in ended.screen
    assert ended.errors == ""
    assert PHRASE not in ended.everything


def test_a_wrong_one_is_refused_and_not_repeated(path: Path) -> None:
    ended = at_a_terminal(["check", path, *DAY], [("Passphrase", WRONG)])
    assert (ended.code, ended.out) == (1, "")
    assert "does not open" in ended.errors
    assert WRONG not in ended.everything


def test_a_mistyped_key_is_not_repeated(path: Path) -> None:
    key = age.new_key().text[:-1]
    ended = at_a_terminal(["check", path, "--with", "key"], [("Key to A7-Q2", key)])
    assert ended.code == 1
    assert "typing mistake" in ended.errors
    assert key not in ended.everything


def test_the_end_of_the_input_is_no_passphrase(path: Path) -> None:
    ended = at_a_terminal(["check", path, "--json"], [("Passphrase", "\x04")])
    assert (ended.code, json.loads(ended.out)["error"]["code"]) == (1, "nothing-typed")


@pytest.mark.parametrize(
    "option",
    [
        (),
        (
            "--with",
            "key",
        ),
    ],
)
def test_where_no_terminal_is_nothing_is_read_from_elsewhere(
    path: Path, option: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORTOLAN_PASSPHRASE", PHRASE)
    ended = without_a_terminal(["check", path, "--json", *option], f"{PHRASE}\n")
    assert (ended.code, json.loads(ended.out)["error"]["code"]) == (1, "no-terminal")
    assert PHRASE not in ended.everything


def test_an_export_is_confirmed_at_the_terminal_after_the_warning(path: Path) -> None:
    plain = path.with_name("plain.json")
    order: list[str | Path] = ["export", path, "--plain", plain, "--json"]
    ended = at_a_terminal(order, [("Passphrase", PHRASE), ("not encrypted", "yes")])
    assert (ended.code, json.loads(ended.out)["encrypted"]) == (0, False)
    assert plain.exists()
    assert "Whoever gets it can read everything" in ended.screen


def test_a_yes_that_comes_from_a_pipe_is_none(path: Path) -> None:
    ended = without_a_terminal(["export", path, "--plain", path.with_name("x.json")], "yes\nyes\n")
    assert ended.code == 1
    assert [one.name for one in path.parent.iterdir()] == ["A7-Q2.dossier"]


def test_words_by_chance_are_shown_at_the_terminal_alone(tmp_path: Path) -> None:
    plain = tmp_path / "A7-Q2.json"
    vault.export_plain(told("Freedonia"), plain)
    offered: list[str] = []

    def six(screen: str) -> str:
        offered.extend(line.strip() for line in screen.splitlines() if line.startswith("    "))
        return offered[0]

    typing: Typing = [("New passphrase", ""), ("Type it, to be sure", six)]
    ended = at_a_terminal(["protect", plain, "--json"], typing)
    assert (ended.code, ended.errors) == (0, "")
    (words,) = offered
    assert len(words.split()) == 6
    assert words not in ended.out
    assert vault.unlock(tmp_path / "A7-Q2.dossier", words).case == told("Freedonia")


def test_who_breaks_off_is_told_nothing_and_the_case_stays(path: Path) -> None:
    before = path.read_bytes()
    ended = at_a_terminal(["check", path, *DAY], [("Passphrase", f"{PHRASE[:9]}\x03")])
    assert (ended.code, ended.out) == (130, "")  # as shells count it
    assert "Traceback" not in ended.everything
    assert PHRASE[:9] not in ended.everything
    assert path.read_bytes() == before
