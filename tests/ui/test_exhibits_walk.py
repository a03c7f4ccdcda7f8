"""Papers and explanations in the real window: whole for a keyboard, in three languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.answers.states import given
from app.i18n import pseudo
from app.ui.case_view import CaseView
from app.ui.exhibits.exhibits_page import ExhibitsPage
from app.ui.explanations.explanations_page import ExplanationsPage
from app.ui.main_window import MainWindow
from app.ui.places import pages_of
from app.ui.stops import EXHIBITS, EXPLANATIONS, HELP
from tests.ui import cases
from tests.ui.explaining import differing
from tests.ui.papers_on_disk import pdf, picture
from tests.ui.shell import look, settle, shown_window, view_of
from tests.ui.walking import faults

LOOKS: Final = {"en": 100, "ar": 200, pseudo.CODE: 200}
LONG: Final = 60_000


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with shown_window(qtbot, pages_of) as made:
        yield made


def page_with_papers(view: CaseView, folder: Path, qtbot: QtBot) -> ExhibitsPage:
    """Three papers, two of which show the same; one has changed since it was added."""
    assert view.way.go(EXHIBITS)
    page = view.pages.page
    assert isinstance(page, ExhibitsPage)
    changed = pdf(folder, "a-long-name-of-a-scan-that-somebody-made-at-a-library.pdf", 4)
    page.take((changed, picture(folder, "card.jpg"), pdf(folder, "letter.pdf")))
    qtbot.waitUntil(lambda: not page.errands.busy, timeout=LONG)
    table = f"filings.{page.filing}.exhibits"
    view.store.set(f"{table}.r2.kind", given("identity"), "Say")
    view.store.set(f"{table}.r3.kind", given("identity"), "Say")
    pdf(folder, changed.name, 5)
    view.way.go(HELP)
    view.way.go(EXHIBITS)
    qtbot.waitUntil(lambda: not page.errands.busy, timeout=LONG)
    return page


@pytest.mark.parametrize("code", LOOKS)
def test_the_page_of_papers_is_whole_for_a_keyboard(
    window: MainWindow, qtbot: QtBot, samples: Path, tmp_path: Path, code: str
) -> None:
    cases.show_sample(window, samples / "asylee-family.json")
    view = view_of(window)
    page = page_with_papers(view, tmp_path, qtbot)
    look(window, code, LOOKS[code])
    assert faults(window, page.focus_first) == []
    page.open_row("r1")
    view.store.set(f"filings.{page.filing}.exhibits.r1.in_english", given(value=False), "Say")
    assert faults(window, page.focus_first) == []
    page.close_row()
    page.papers.cards["r2"].buttons["Remove"].click()
    assert faults(window, page.focus_first) == []


@pytest.mark.parametrize("code", LOOKS)
def test_the_page_of_answers_that_differ_is_whole_for_a_keyboard(
    window: MainWindow, qtbot: QtBot, code: str
) -> None:
    cases.show(window, differing())
    view = view_of(window)
    assert view.way.go(EXPLANATIONS)
    page = view.pages.page
    assert isinstance(page, ExplanationsPage)
    qtbot.waitUntil(lambda: not page.due, timeout=LONG)
    next(iter(page.offers.values())).say.click()
    look(window, code, LOOKS[code])
    qtbot.waitUntil(lambda: not page.due, timeout=LONG)
    assert len(page.cards) == len(page.offers) == 1
    assert faults(window, page.focus_first) == []


def test_undo_leads_back_to_the_paper_from_elsewhere(
    window: MainWindow, qtbot: QtBot, samples: Path, tmp_path: Path
) -> None:
    cases.show_sample(window, samples / "simple.json")
    view = view_of(window)
    page = page_with_papers(view, tmp_path, qtbot)
    page.papers.cards["r2"].buttons["Remove"].click()
    assert view.way.go(view.way.stops()[0].id)
    view.undo()
    assert view.way.here is not None
    assert view.way.here.id == EXHIBITS
    assert "r2" in page.papers.cards
    assert QApplication.focusWidget() is page.papers.cards["r2"].buttons["Change"]


def test_a_fault_of_a_paper_leads_to_that_paper(
    window: MainWindow, qtbot: QtBot, samples: Path, tmp_path: Path
) -> None:
    cases.show_sample(window, samples / "simple.json")
    view = view_of(window)
    page = page_with_papers(view, tmp_path, qtbot)
    view.way.go(HELP)
    view.jump(f"filings.{page.filing}.exhibits.r2.title")
    assert view.way.here is not None
    assert view.way.here.id == EXHIBITS
    assert page.row == "r2"


def test_a_case_and_its_papers_are_closed_while_files_are_read(
    window: MainWindow, samples: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    cases.show_sample(window, samples / "simple.json")
    view = view_of(window)
    assert view.way.go(EXHIBITS)
    page = view.pages.page
    assert isinstance(page, ExhibitsPage)
    errands = page.errands
    page.take((pdf(tmp_path, "long.pdf", 40),))
    window.show_start()
    settle()
    assert errands.wait(LONG)
    qtbot.waitUntil(lambda: window.store is None)
