"""Finished words find back to their English, with names as they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app import i18n
from app.tools import languages, messages
from app.tools.languages import forms


@pytest.fixture(autouse=True, params=["es", "ar"])
def _language(request: pytest.FixtureRequest) -> Iterator[None]:
    i18n.use(request.param)
    yield
    i18n.use("en")


def test_every_whole_sentence_finds_its_english() -> None:
    said: dict[str, set[str]] = {}
    for message in languages.sentences(messages.collected()):
        for one in forms(message.id)[:1]:
            if "{" not in one and "\n" not in one and i18n._(one) != one:
                said.setdefault(i18n._(one), set()).add(one)
    assert len(said) > 900
    wrong = {native for native, known in said.items() if i18n.english_of(native) not in known}
    assert not wrong


def test_a_sentence_with_a_name_keeps_the_name() -> None:
    words = i18n._("The file {name} cannot be read.").format(name="caso 7.json")
    assert i18n.english_of(words) == "The file caso 7.json cannot be read."


def test_lines_are_found_one_by_one_and_strange_words_are_not_guessed() -> None:
    both = f"{i18n._('Something went wrong')}\n{i18n._('Check your answers')}"
    assert i18n.english_of(both) == "Something went wrong\nCheck your answers"
    assert i18n.english_of("xyz") == ""
    assert i18n.english_of(f"{i18n._('Check your answers')}\nxyz") == ""


def test_english_is_said_for_a_moment_and_only_then() -> None:
    before = i18n._("Check your answers"), i18n.language()
    with i18n.in_english():
        assert i18n._("Check your answers") == "Check your answers"
        assert i18n.language() == "en"
        assert not i18n.right_to_left()
        assert not i18n.english_beneath()
    assert (i18n._("Check your answers"), i18n.language()) == before
