"""SECURITY.md says what is promised, word for word, and names tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROMISE = (
    "What you type is written to this computer only in encrypted form, and leaves it only when you "
    "export or print. The program never connects to any network."
)


def plain(name: str) -> str:
    """The words of a text, without marks and line ends."""
    text = (ROOT / name).read_text("utf-8")
    return " ".join(re.sub(r"(?m)^> |\*\*", "", text).split())


def test_the_promise_stands_there_in_two_sentences() -> None:
    assert PROMISE in plain("SECURITY.md")
    assert plain("README.md").count("SECURITY.md") >= 1


def test_every_test_and_decision_that_is_named_is_there() -> None:
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    named = {*re.findall(r"`(tests/[\w/.]+)`", text), *re.findall(r"\]\((app/[\w/.-]+)\)", text)}
    assert len(named) >= 10
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_it_says_what_is_not_promised() -> None:
    after = plain("SECURITY.md").partition("What we do not promise")[2]
    for word in ("force", "guessed", "Memory", "hibernation", "exports", "deleted", "Who wrote"):
        assert word in after
