"""The start page: our cases by code and day, samples, New; by mouse, by keyboard, in any size."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers.case import Case
from app.i18n import pseudo
from app.ui import case_files
from app.ui.settings import Settings
from app.ui.start_page import SAMPLE_TITLES, StartPage
from app.ui.theme import Theme
from app.ui.translator import WindowLanguage
from tests.ui import cases


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[StartPage]:
    page = StartPage()
    qtbot.addWidget(page)
    page.resize(1024, 560)
    page.show()
    qtbot.waitExposed(page)
    yield page
    i18n.use("en")


def test_without_cases_it_says_so_and_begins_at_new(page: StartPage) -> None:
    page.activateWindow()
    page.focus_first()
    assert page.new.hasFocus()
    assert page.none_yet.isVisible()
    assert not page.cases.isVisible()


def test_a_case_is_listed_by_its_code_alone(page: StartPage, samples: Path) -> None:
    path = cases.begun(case_files.read_sample(samples / "simple.json"))
    page.refresh()
    assert page.cases.count() == 1
    words = page.cases.item(0).text()
    assert words.startswith(path.stem)
    assert "Paz" not in words
    assert page.cases.isVisible()


def test_enter_and_the_button_open_the_chosen_case(page: StartPage, qtbot: QtBot) -> None:
    path = cases.begun(Case())
    page.refresh()
    with qtbot.waitSignal(page.opened) as told:
        qtbot.keyClick(page.cases, Qt.Key.Key_Return)
    assert told.args == [path]
    with qtbot.waitSignal(page.opened) as told:
        page.open.click()
    assert told.args == [path]


def test_every_sample_has_words_of_its_own(page: StartPage, qtbot: QtBot) -> None:
    assert {path.stem for path in case_files.samples()} == set(SAMPLE_TITLES)
    assert page.samples.count() == len(SAMPLE_TITLES)
    page.samples.setCurrentRow(2)
    with qtbot.waitSignal(page.sample_opened) as told:
        page.open_sample.click()
    assert told.args == [case_files.samples()[2]]


def test_another_language_keeps_the_choice(
    page: StartPage, qapp: QApplication, qtbot: QtBot
) -> None:
    page.samples.setCurrentRow(3)
    words = page.samples.item(3).text()
    WindowLanguage(qapp).use(pseudo.CODE)
    qtbot.waitUntil(lambda: page.samples.item(3).text() != words)
    assert page.samples.currentRow() == 3
    WindowLanguage(qapp).use("en")


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_scrolls_sideways(page: StartPage, qapp: QApplication, percent: int) -> None:
    theme = Theme(qapp, percent)
    inside = page.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= page.viewport().width()
    theme.set_text_percent(100)


def test_what_is_remembered_are_languages_and_sizes(qapp: QApplication) -> None:
    first = Settings()
    assert (first.language, first.second_language, first.text_percent) == ("en", "en", 100)
    first.language, first.second_language, first.text_percent = "es", "ar", 150
    first._kept.sync()
    second = Settings()
    assert (second.language, second.second_language, second.text_percent) == ("es", "ar", 150)
    second._kept.setValue("text_percent", "large")
    assert second.text_percent == 100


def test_whoever_cannot_read_the_window_finds_their_language_by_its_own_name(
    page: StartPage, qtbot: QtBot
) -> None:
    """English comes first, and its menus say nothing to whoever cannot read them."""
    offered = {
        code: one.words.text() for code, one in page.languages.buttons.items() if one.isVisible()
    }
    assert offered == {"ar": "\u0627\u0644\u0639\u0631\u0628\u064a\u0629", "es": "Espa\u00f1ol"}
    with qtbot.waitSignal(page.language) as told:
        page.languages.buttons["es"].click()
    assert told.args == ["es"]
    assert page.new.hasFocus()


def test_the_language_in_use_is_not_offered(
    page: StartPage, qapp: QApplication, qtbot: QtBot
) -> None:
    WindowLanguage(qapp).use("es")
    qtbot.waitUntil(page.languages.buttons["es"].isHidden)
    assert page.languages.buttons["en"].isVisible()
    assert page.languages.buttons["ar"].isVisible()
