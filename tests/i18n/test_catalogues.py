"""A catalogue is found, is never stale, and never breaks the window."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from app import i18n
from app.i18n import catalogues
from app.problems import Problem

HEADER = (
    'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n'
    'Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)
SPANISH = HEADER + 'msgid "Yes"\nmsgstr "S\u00ed"\n\n#, fuzzy\nmsgid "No"\nmsgstr "quiz\u00e1s"\n'
PLURAL = 'msgid "{n} child"\nmsgid_plural "{n} children"\nmsgstr[0] "{n} hijo"\nmsgstr[1] "{n} h"\n'


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    i18n.use("en")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A translations folder with Spanish in it, which `use` looks into."""
    write(tmp_path, "es", SPANISH + "\n" + PLURAL)
    monkeypatch.setattr(i18n, "load", lambda code: catalogues.load(code, tmp_path))
    return tmp_path


def write(folder: Path, language: str, text: str) -> Path:
    path = folder / language / "LC_MESSAGES" / "messages.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def compile_beside(po: Path, text: str, seconds_later: int) -> Path:
    compiled = io.BytesIO()
    write_mo(compiled, read_po(io.BytesIO(text.encode())))
    mo = po.with_suffix(".mo")
    mo.write_bytes(compiled.getvalue())
    when = po.stat().st_mtime + seconds_later
    os.utime(mo, (when, when))
    return mo


def test_english_needs_no_catalogue() -> None:
    i18n.use("en")
    assert i18n._("Yes") == "Yes"
    assert i18n.ngettext("{n} child", "{n} children", 2) == "{n} children"


@pytest.mark.parametrize("code", ["es", "es_MX", "es-GT"])
def test_a_language_is_found_with_or_without_its_country(folder: Path, code: str) -> None:
    i18n.use(code)
    assert i18n._("Yes") == "S\u00ed"
    assert i18n.ngettext("{n} child", "{n} children", 1) == "{n} hijo"


def test_what_is_missing_or_unsure_stays_english(folder: Path) -> None:
    i18n.use("es")
    assert i18n._("No") == "No"
    assert i18n._("Never translated") == "Never translated"


def test_nothing_translates_to_nothing_and_not_to_the_header(folder: Path) -> None:
    i18n.use("es")
    assert i18n._("") == ""


def test_a_compiled_catalogue_is_used_only_while_it_is_the_newer(folder: Path) -> None:
    po = folder / "es" / "LC_MESSAGES" / "messages.po"
    compile_beside(po, SPANISH.replace("S\u00ed", "compiled"), seconds_later=-5)
    assert catalogues.load("es", folder).gettext("Yes") == "S\u00ed"
    compile_beside(po, SPANISH.replace("S\u00ed", "compiled"), seconds_later=5)
    assert catalogues.load("es", folder).gettext("Yes") == "compiled"
    po.unlink()
    assert catalogues.load("es", folder).gettext("Yes") == "compiled"


def test_an_unknown_language_is_named_and_changes_nothing(folder: Path) -> None:
    i18n.use("es")
    with pytest.raises(Problem, match="tlh") as caught:
        i18n.use("tlh")
    assert caught.value.code == "no-such-language"
    assert "en, es" in caught.value.do
    assert i18n._("Yes") == "S\u00ed"


@pytest.mark.parametrize("broken", ["\x00\x01", "not messages", 'msgid "Yes"\n42'])
def test_a_broken_catalogue_is_said_and_not_half_used(folder: Path, broken: str) -> None:
    write(folder, "fr", broken)
    with pytest.raises(Problem) as caught:
        catalogues.load("fr", folder)
    assert caught.value.code == "bad-catalogue"


def test_a_cut_off_compiled_catalogue_is_said(folder: Path) -> None:
    po = folder / "es" / "LC_MESSAGES" / "messages.po"
    mo = compile_beside(po, SPANISH, seconds_later=5)
    po.unlink()
    data = mo.read_bytes()
    for length in range(len(data) - 1):
        mo.write_bytes(data[:length])
        with pytest.raises(Problem) as caught:
            catalogues.load("es", folder)
        assert caught.value.code == "bad-catalogue"


def test_languages_are_listed_with_english_first(folder: Path) -> None:
    write(folder, "ar", HEADER)
    assert catalogues.languages(folder) == ("en", "ar", "es")
