"""Two languages at once: a draft never stands without its English; nothing is half wrapped."""

from __future__ import annotations

import string
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import i18n
from app.i18n import catalogues, pseudo, status

SPANISH = (
    'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    'msgid "Hello {name}"\nmsgstr "Hola {name}"\n'
)


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    i18n.use("en")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "es" / "LC_MESSAGES" / "messages.po"
    path.parent.mkdir(parents=True)
    path.write_text(SPANISH, encoding="utf-8")
    monkeypatch.setattr(i18n, "load", lambda code: catalogues.load(code, tmp_path))
    read = status.of
    monkeypatch.setattr(status, "of", lambda code: read(code, tmp_path))
    return tmp_path


def test_both_languages_are_filled_with_the_same_values(folder: Path) -> None:
    i18n.use("es")
    assert i18n.both("Hello {name}", name="Ana") == ("Hola Ana", "Hello Ana")


def test_a_date_is_said_in_the_words_of_each_language(folder: Path) -> None:
    i18n.use("es")
    expected = ("Hola 1 de marzo de 2026", "Hello March 1, 2026")
    assert i18n.both("Hello {name}", name=date(2026, 3, 1)) == expected


def test_english_does_not_stand_beneath_itself(folder: Path) -> None:
    assert i18n.both("Hello {name}", name="Ana") == ("Hello Ana", "")
    i18n.use("es")
    assert i18n.both("Never translated") == ("Never translated", "")


@pytest.mark.parametrize(("reviewed_by", "shown"), [("[]", True), ('["Ana Paz"]', False)])
def test_only_a_signed_language_may_stand_alone(
    folder: Path, reviewed_by: str, *, shown: bool
) -> None:
    (folder / "status.toml").write_text(f"[es]\ntranslated = 1.0\nreviewed_by = {reviewed_by}\n")
    i18n.use("es_MX")
    assert i18n.english_beneath() is shown


def test_a_language_without_a_status_is_a_draft(folder: Path) -> None:
    i18n.use("es")
    assert i18n.english_beneath()


def test_english_needs_no_english_beneath() -> None:
    i18n.use("en")
    assert not i18n.english_beneath()


@pytest.mark.parametrize(
    ("language", "rtl"),
    [("ar", True), ("fa_AF", True), ("ps", True), ("ur", True), ("es", False), ("qps", False)],
)
def test_which_languages_go_from_right_to_left(language: str, *, rtl: bool) -> None:
    assert status.is_right_to_left(language) is rtl


def fields(text: str) -> list[str]:
    return sorted(name for _text, name, _spec, _how in string.Formatter().parse(text) if name)


@given(st.text(alphabet=string.ascii_letters + " .", min_size=1), st.sampled_from(["name", "day"]))
def test_a_pseudo_sentence_is_longer_and_keeps_its_placeholders(text: str, field: str) -> None:
    message = f"{text}{{{field}}}"
    shown = pseudo.wrapped(message)
    assert pseudo.is_wrapped(shown)
    assert len(shown) >= 1.4 * len(message)
    assert fields(shown) == fields(message)


def test_the_invented_language_has_every_sentence() -> None:
    i18n.use(pseudo.CODE)
    assert i18n.language() == pseudo.CODE
    assert pseudo.is_wrapped(i18n._("Never translated"))
    assert pseudo.is_wrapped(i18n.ngettext("{n} box", "{n} boxes", 3))
    assert pseudo.CODE not in i18n.languages()
