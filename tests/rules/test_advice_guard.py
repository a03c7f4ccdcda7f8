"""The advice guard catches planted advice in every language, passes calm words, reads us all."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from app.tools import languages, messages
from app.tools.advice import ADVICE, allowed, caught, main, normal, reasons, sentences
from tests.interview.wording import everything

PLANTED = Path(__file__).with_name("advice")
LANGUAGES = ("en", "es", "ar")


def planted(language: str) -> dict[str, list[str]]:
    return tomllib.loads((PLANTED / f"{language}.toml").read_text(encoding="utf-8"))


def each(*kinds: str) -> list[tuple[str, str]]:
    return [(code, one) for code in LANGUAGES for kind in kinds for one in planted(code)[kind]]


@pytest.mark.parametrize(("language", "sentence"), each("bad", "held_out"))
def test_planted_advice_is_caught(language: str, sentence: str) -> None:
    assert caught(sentence, language)


@pytest.mark.parametrize(("language", "sentence"), each("good"))
def test_calm_words_pass(language: str, sentence: str) -> None:
    assert not caught(sentence, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_forty_of_each_and_every_reason_is_planted(language: str) -> None:
    table = planted(language)
    bad = {*table["bad"], *table["held_out"]}
    assert len(bad) == len(table["bad"]) + len(table["held_out"]) >= 40
    assert len(set(table["good"])) == len(table["good"]) >= 40
    assert not bad & set(table["good"])
    found = {hit.reason.name for one in bad for hit in caught(one, language)}
    assert found == {one.name for one in reasons(language)}


def test_every_language_we_speak_has_its_words() -> None:
    files = {path.stem for path in ADVICE.glob("*.toml")} - {"allowed"}
    assert files == {"en", *messages.catalogues()} == set(LANGUAGES)
    names = [tuple(one.name for one in reasons(code)) for code in LANGUAGES]
    assert names[0] == names[1] == names[2]


def test_no_sentence_of_ours_advises_promises_or_judges() -> None:
    """Messages, their translations, and what resources/law says."""
    hits = [hit for code, place, text in sentences() for hit in caught(text, code, place)]
    assert not [(one.place, one.words, one.sentence) for one in hits]


def test_the_guard_reads_everything_people_see() -> None:
    read = {(code, text) for code, _place, text in sentences()}
    english = {text for code, text in read if code == "en"}
    asked = {words for _page, words in everything() if len(words.split()) > 4}
    assert len(asked) > 500
    assert asked - set(allowed()) <= english
    for code, path in messages.catalogues().items():
        for message in languages.sentences(languages.read(path)):
            if languages.forms(message.id)[0] not in allowed():
                assert {(code, text) for text in languages.forms(message.string)} <= read
    assert "An annual fee is owed" in " ".join(english)


def test_what_is_allowed_is_still_said_and_needs_to_be_allowed() -> None:
    said = {
        text
        for message in languages.sentences(languages.read(messages.POT))
        for text in languages.forms(message.id)
    }
    for sentence, because in allowed().items():
        assert sentence in said
        assert caught(sentence, "en")
        assert because.endswith(".")


def test_questions_are_left_out_unless_asked_for() -> None:
    question = "Did you ever lie? Was the entry illegal?"
    assert not caught(question, "en")
    assert caught(question, "en", asked=True)
    assert caught(f"{question} You qualify for asylum.", "en")


def test_marks_and_kinds_of_letters_make_no_difference() -> None:
    bare = "\u0627\u0646\u062a \u0645\u0624\u0647\u0644 \u0644\u0644\u062c\u0648\u0621"
    marked = bare.replace("\u0627\u0646", "\u0623\u0646\u064e").replace("\u0624", "\u0624\u0651")
    assert marked != bare
    assert normal(marked) == normal(bare)
    assert caught(bare, "ar")
    assert caught(marked, "ar")


def test_the_tool_names_the_sentence_the_words_and_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Talk to a lawyer.\n\nYou qualify for asylum.\n", encoding="utf-8")
    assert main(["en", str(draft)]) == 1
    told = capsys.readouterr().out
    assert "You qualify for asylum." in told
    assert "Only an officer, a judge or a lawyer can." in told
    assert "Talk to a lawyer." not in told
    assert main([]) == 0
