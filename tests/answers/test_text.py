from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from app.answers.text import FreeText, clean_text


def story(language: str, english: str | None = None, by: str | None = None) -> FreeText:
    return FreeText(said="said so", language=language, english=english, translated_by=by)


def test_a_story_told_in_english_prints_as_it_was_told() -> None:
    assert story("en").printable == "said so"
    assert story("en-GB", english="changed", by="A. Translator").printable == "said so"


def test_a_story_in_another_language_prints_its_english_only() -> None:
    assert story("es", "told", "A. Translator").printable == "told"


@pytest.mark.parametrize("by", [None, "Google Translate", "ChatGPT", "DeepL"])
def test_english_that_no_human_answers_for_does_not_print(by: str | None) -> None:
    assert story("es", "told", by).printable is None


@pytest.mark.parametrize("language", ["es", "fa-AF", "enm"])
def test_without_english_nothing_prints(language: str) -> None:
    assert story(language).printable is None


@pytest.mark.parametrize("language", ["", "english", "fa_AF", "e", "es-", "12"])
def test_a_language_is_a_tag(language: str) -> None:
    with pytest.raises(ValidationError):
        story(language)


@pytest.mark.parametrize("text", ["", "  ", "\n\t", "\u200c", "\u00a0\u200f"])
def test_text_that_shows_nothing_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="without any sign"):
        clean_text(text)


@pytest.mark.parametrize("bad", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\ud800", "\r"])
def test_control_characters_and_halves_of_characters_are_refused(bad: str) -> None:
    with pytest.raises(PydanticCustomError, match="control"):
        clean_text(f"before{bad}after")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1).filter(str.strip))
def test_text_is_kept_whole_in_composed_form(text: str) -> None:
    try:
        kept = clean_text(text)
    except PydanticCustomError:
        assert all(unicodedata.category(sign) in {"Cf", "Zs", "Zl", "Zp"} for sign in text)
    else:
        assert kept == unicodedata.normalize("NFC", text)


def test_line_ends_of_other_systems_become_plain() -> None:
    assert clean_text("one\r\ntwo\tthree") == "one\ntwo\tthree"
