"""Every language is sound: placeholders, plurals, terms; and none is said to be done too soon."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from app.i18n import catalogues, names, status
from app.tools import languages, messages
from app.tools.languages import forms

CODES = sorted(messages.catalogues())
LANGUAGES = pytest.mark.parametrize("code", CODES)
CHOICE = re.compile(r"[Cc]hoose (None|Does not apply|I do not know)\b")
NO_WORD = re.compile(r"\{\w*\}|\w+\.toml")
ARABIC_LETTER = re.compile("[\u0600-\u06ff]")
APART = re.compile("\u2066[^\u2069]*\u2069")
BEGINNING = re.compile(r"\{\w+\}|[^\W\d_]|\u200f")
RISKY = re.compile(r"\d{4}-\d{2}|\d{3}-\d{4}|\([a-z]\)\(\d+\)|\d+ CFR|\d+\([a-z]\)")
"""What changes its order among words that run from right to left."""


@pytest.fixture(scope="module")
def sources() -> Catalog:
    return messages.collected()


def catalogue(code: str) -> Catalog:
    return languages.read(messages.catalogues()[code])


def glossary(code: str) -> dict[str, list[str]]:
    path = messages.TRANSLATIONS / "glossary" / f"{code}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def test_the_languages_that_are_shipped_are_known() -> None:
    assert {"ar", "es"} <= set(CODES)
    written = tomllib.loads((messages.TRANSLATIONS / "status.toml").read_text("utf-8"))
    assert sorted(written) == CODES
    for code in CODES:
        assert status.of(code).name == names.own_name(code)


@LANGUAGES
def test_no_language_is_said_to_be_further_than_it_is(code: str, sources: Catalog) -> None:
    missing = languages.missing(catalogue(code), sources)
    assert languages.share(catalogue(code), sources) >= status.of(code).translated, missing


@LANGUAGES
def test_placeholders_and_line_ends_are_those_of_the_source(code: str) -> None:
    assert not languages.faults(catalogue(code))


@LANGUAGES
def test_nothing_in_a_catalogue_is_a_guess(code: str) -> None:
    assert not [message.id for message in languages.sentences(catalogue(code)) if message.fuzzy]


@LANGUAGES
def test_every_term_of_the_law_has_its_one_translation(code: str) -> None:
    wrong = []
    for message in languages.sentences(catalogue(code)):
        if not message.string:
            continue
        english = NO_WORD.sub("", " ".join(forms(message.id)))
        native = " ".join(forms(message.string))
        for term, allowed in glossary(code).items():
            said = re.search(rf"\b{re.escape(term)}s?\b", english, re.IGNORECASE)
            if said and not any(word.casefold() in native.casefold() for word in allowed):
                wrong.append(f"{term}: {english} -> {native}")
    assert not wrong, "\n".join(wrong)


@LANGUAGES
def test_an_answer_to_choose_is_called_as_it_stands_on_the_button(code: str) -> None:
    shown, wrong = catalogue(code), []
    for message in languages.sentences(shown):
        for label in CHOICE.findall(forms(message.id)[0]):
            button = shown.get(label)
            assert button is not None, label
            if message.string and str(button.string) not in str(message.string):
                wrong.append(f"{message.id} -> {message.string}")
    assert not wrong, "\n".join(wrong)


def test_the_glossaries_have_the_same_terms() -> None:
    assert {"asylum", "persecution", "withholding of removal", "parole"} <= set(glossary("es"))
    assert set(glossary("es")) == set(glossary("ar"))


SPANISH_COUNTS = {0: 1, 1: 0, 2: 1, 5: 1}
ARABIC_COUNTS = {0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: 4, 99: 4, 100: 5, 103: 3}


@pytest.mark.parametrize(("code", "counts"), [("es", SPANISH_COUNTS), ("ar", ARABIC_COUNTS)])
def test_each_number_takes_the_plural_of_its_language(code: str, counts: dict[int, int]) -> None:
    message = catalogue(code).get("{count} box")
    assert message is not None
    shown = catalogues.load(code)
    for count, which in counts.items():
        expected = forms(message.string)[which]
        assert shown.ngettext("{count} box", "{count} boxes", count) == expected, count


def test_spanish_says_usted() -> None:
    familiar = re.compile(
        r"\b(t\u00fa|tus?|tuyo|contigo|puedes|quieres|tienes|debes)\b", re.IGNORECASE
    )
    wrong = [
        text
        for message in languages.sentences(catalogue("es"))
        for text in forms(message.string)
        if familiar.search(text)
    ]
    assert not wrong, wrong


def test_arabic_is_written_in_arabic() -> None:
    latin_only = {
        text
        for message in languages.sentences(catalogue("ar"))
        for text in forms(message.string)
        if text and not ARABIC_LETTER.search(re.sub(r"\{\w*\}", "", text))
    }
    assert all(len(re.sub(r"\{\w*\}|\W", "", text)) < 12 for text in latin_only), latin_only


OTHER_WORDS = re.compile(
    "\u0646\u0645\u0648\u0630\u062c|\u0646\u0645\u0627\u0630\u062c"
    "|\u0648\u062d\u062f(\u0629|\u0627\u062a) USB"
)


def test_arabic_has_one_word_for_a_form_and_one_for_a_stick() -> None:
    texts = (text for one in languages.sentences(catalogue("ar")) for text in forms(one.string))
    assert not [text for text in texts if OTHER_WORDS.search(text)]


@pytest.mark.parametrize("code", [code for code in CODES if status.is_right_to_left(code)])
def test_codes_keep_their_order_among_words_from_the_right(code: str) -> None:
    texts = (text for one in languages.sentences(catalogue(code)) for text in forms(one.string))
    assert not [text for text in texts if RISKY.search(APART.sub("", text))]


@pytest.mark.parametrize("code", [code for code in CODES if status.is_right_to_left(code)])
def test_a_sentence_that_begins_with_a_name_still_begins_at_the_right(code: str) -> None:
    """A window reads a text in the direction of its first letter, which is then that of a name."""
    for one in languages.sentences(catalogue(code)):
        for text in forms(one.string):
            assert begins_at_the_right(text), one.id


def begins_at_the_right(text: str) -> bool:
    """Whether the first that has a direction runs to the left; one name alone needs none."""
    if not ARABIC_LETTER.search(text) and len(NO_WORD.findall(text)) < 2:
        return True
    first = BEGINNING.search(text)
    return first is None or first.group() == "\u200f" or bool(ARABIC_LETTER.match(first.group()))


def test_a_new_sentence_is_never_filled_with_a_guess() -> None:
    old, template = Catalog(locale="es"), Catalog()
    old.add("Where do you live?", "\u00bfD\u00f3nde vive?")
    template.add("Where do you live now?")
    updated = languages.updated(old, template)
    message = updated.get("Where do you live now?")
    assert message is not None
    assert not message.string
    assert languages.share(updated, template) == 0
    assert languages.missing(updated, template) == ("Where do you live now?",)


@pytest.mark.parametrize(
    ("english", "native", "sound"),
    [
        ("Hello {name}", "Hola {name}", True),
        ("Hello {name}", "Hola", False),
        ("Hello {name}", "Hola {nombre}", False),
        ("Hello ", "Hola", False),
        ("A file begins with { and {name}", "Empieza con { y {name}", True),
        (("{count} box", "{count} boxes"), ("una casilla", "{count} casillas"), True),
        (("{count} box", "{count} boxes"), ("una casilla", "{n} casillas"), False),
    ],
)
def test_a_changed_placeholder_is_found(
    english: str | tuple[str, str], native: str | tuple[str, str], *, sound: bool
) -> None:
    written = Catalog(locale="es")
    written.add(english, native)
    assert bool(languages.faults(written)) is not sound


def test_a_sentence_that_nothing_says_any_more_goes() -> None:
    old, template = Catalog(locale="es"), Catalog()
    old.add("Where do you live?", "\u00bfD\u00f3nde vive?")
    old.add("How old are you?", "\u00bfQu\u00e9 edad tiene?")
    template.add("How old are you?")
    data = languages.written(languages.updated(old, template))
    assert b"How old are you?" in data
    assert b"Where do you live?" not in data


@pytest.mark.parametrize("code", CODES)
def test_a_catalogue_holds_what_is_said_today_and_nothing_else(code: str) -> None:
    assert b"\n#~" not in messages.catalogues()[code].read_bytes()


def test_the_catalogue_is_written_alike_whatever_the_day(tmp_path: Path) -> None:
    assert CODES
    for code, path in messages.catalogues().items():
        data = languages.written(languages.read(path))
        assert b"Date" not in data.partition(b"\n\n")[0], code
        again = tmp_path / f"{code}.po"
        again.write_bytes(data)
        assert languages.written(languages.read(again)) == data
