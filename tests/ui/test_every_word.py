"""No word of English is left in any language: page by page, with lists, menus and reports."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import i18n
from app.i18n import catalogues, names, pseudo, status
from app.interview.pages import FormsPage
from app.interview.sections import SECTIONS
from app.interview.sections.states import STATES
from app.problems import Problem
from app.tools import languages, messages
from app.tools.languages import forms
from app.ui.finish_page import FinishPage
from app.ui.main_window import MainWindow
from app.ui.places import pages_of
from app.ui.stops import FINISH, HELP
from tests.ui import cases
from tests.ui.every_text import WORD, in_view, shown, unmarked
from tests.ui.shell import new_window, settle, view_of

SAMPLES = ("family-in-court", "asylee-family", "pending-renewal", "late-and-detained", "unfinished")
FILLED = ("late-and-detained", "unfinished")
"""Where answers overflow, are refused, wait for a translation, or are missing."""
TRANSLATED = ("ar", "es")
LONG = 120_000

KEYS: Final = {"Enter", "Tab", "Ctrl", "Alt"}
"""As they are printed on keyboards sold in the United States."""
CITED: Final = {
    option.citation
    for section in SECTIONS
    for page in section.pages
    if isinstance(page, FormsPage)
    for situation in page.situations
    for option in situation.options
}
"""Where in an English document something stands: there is no other text to look it up in."""
CODED: Final = re.compile("\u2066[^\u2069]*\u2069")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    made = new_window(pages_of)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    yield made
    made.close_case()
    made.use_language("en")
    settle()
    qapp.setStyleSheet("")


class Walk:
    """Through every kind of page of the samples, in one language; what is seen is kept."""

    def __init__(self, window: MainWindow, language: str, folder: Path, qtbot: QtBot) -> None:
        self._window, self._language, self._folder, self._qtbot = window, language, folder, qtbot
        self._kinds: set[str] = set()
        self.seen: dict[str, str] = {}
        self.views: dict[str, set[str]] = {}

    def all(self, samples: Path) -> None:
        """Walk through all samples, then back to the first page, with something gone wrong."""
        for name in SAMPLES:
            cases.show_sample(self._window, samples / f"{name}.json")
            self._pages()
            self._switch()
            if name in FILLED:
                self._reports(name)
        view = view_of(self._window)
        for word in ("passport", "zzz"):
            view.search.setText(word)
            self._look(f"search {word}")
        view.search.clear()
        view.way.go(HELP)
        self._look(HELP)
        self._window.show_problem(Problem("code", i18n._("OK"), i18n._("Cancel")))
        self._look("problem")
        self._window.show_start()
        self._look("start")

    def _pages(self) -> None:
        view = view_of(self._window)
        before = view.store.case
        for stop in view.way.stops():
            kind = stop.id.split("/")[0]
            if kind not in self._kinds and view.way.go(stop.id):
                self._kinds.add(kind)
                # One language is enough to see that a page in view changes its words.
                if self._language == pseudo.CODE:
                    self._window.use_language("en")
                self._switch()
                self._look(stop.id)
        assert view.store.case == before

    def _reports(self, name: str) -> None:
        """Fill the forms: what is refused, overflows or stays open is told in the language."""
        view = view_of(self._window)
        view.way.go(FINISH)
        page = view.pages.page
        assert isinstance(page, FinishPage)
        page.set_folder(self._folder / name)
        page.fill()
        self._qtbot.waitUntil(lambda: not page.errands.busy, timeout=LONG)
        self._look(f"{FINISH} {name}")

    def _switch(self) -> None:
        if i18n.language() != self._language:
            self._window.use_language(self._language)
        QApplication.processEvents()
        settle()

    def _look(self, place: str) -> None:
        for text in shown(self._window):
            self.seen.setdefault(text, place)
        self.views[place] = in_view(self._window)


def answers(samples: Path) -> set[str]:
    """The words that people typed: they stay as they are in every language."""
    files = [json.loads((samples / f"{name}.json").read_text("utf-8")) for name in SAMPLES]
    return {word for file in files for text in values(file) for word in WORD.findall(text)}


def values(told: object) -> Iterator[str]:
    if isinstance(told, dict):
        told = list(told.values())
    if isinstance(told, list):
        for one in told:
            yield from values(one)
    elif told is not None:
        yield str(told)


def names_of_things() -> set[str]:
    """Months and languages by their own names; the invented language takes those of English."""
    own = (names.own_name(code) for code in i18n.languages())
    return {"Portolan", *names.month_names("en"), *(word for name in own for word in name.split())}


@pytest.mark.timeout(300)
def test_every_word_in_view_went_through_a_catalogue(
    window: MainWindow,
    samples: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: set[str] = set()
    wrap = pseudo.Pseudo.gettext

    def gettext(self: pseudo.Pseudo, message: str) -> str:
        asked.add(message)
        return wrap(self, message)

    monkeypatch.setattr(pseudo.Pseudo, "gettext", gettext)
    walk = Walk(window, pseudo.CODE, tmp_path, qtbot)
    walk.all(samples)
    known = answers(samples) | names_of_things() | KEYS
    outside = {
        text: (place, words)
        for text, place in walk.seen.items()
        if (words := unmarked(_without(text, CITED)) - known)
    }
    assert len(walk.seen) > 1000
    assert not outside, outside
    unknown = asked - sources() - {name for _code, name in STATES} - CITED - {"{name}"}
    # A button is asked for in every language; the names of languages stay as they are.
    unknown -= {names.own_name(code) for code in i18n.languages()}
    assert not unknown, unknown


@pytest.mark.timeout(300)
@pytest.mark.parametrize("code", TRANSLATED)
def test_a_translated_language_shows_no_sentence_in_english(
    code: str,
    window: MainWindow,
    samples: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        status, "of", lambda language: status.Status(language, language, 1.0, ("A reader",))
    )
    assert not i18n.english_beneath()
    shown_as = catalogues.load(code)
    english = {one for one in sources() if shown_as.gettext(one) != one and "{" not in one}
    walk = Walk(window, code, tmp_path, qtbot)
    walk.all(samples)
    typed = {
        text
        for name in SAMPLES
        for text in values(json.loads((samples / f"{name}.json").read_text("utf-8")))
    }
    left = {
        line: place
        for text, place in walk.seen.items()
        for line in (text, *text.split("\n"))
        if line in english - typed
    }
    assert not left, left


@pytest.mark.timeout(300)
def test_a_draft_has_the_english_of_every_sentence_in_view(
    window: MainWindow, samples: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    spanish = catalogues.load("es")
    english: dict[str, set[str]] = {}
    for one in sources():
        if spanish.gettext(one) != one and "{" not in one:
            english.setdefault(spanish.gettext(one), set()).add(one)
    walk = Walk(window, "es", tmp_path, qtbot)
    walk.all(samples)
    alone = {
        line: place
        for place, texts in walk.views.items()
        for text in texts
        for line in text.split("\n")
        if line in english and not any(one in " ".join(texts) for one in english[line])
    }
    assert len(walk.views) > 100
    assert not alone, alone


def sources() -> set[str]:
    return {form for one in languages.sentences(messages.collected()) for form in forms(one.id)}


def _without(text: str, cited: set[str]) -> str:
    """``text`` without what is kept apart as a code (items, files, codes) and without ``cited``."""
    for citation in cited:
        text = text.replace(citation, "")
    return CODED.sub("", text)
