"""The page of papers in the real window: the way to what lacks, and whole for a keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.answers import paths
from app.papers.refusal import Refusal
from app.ui.main_window import MainWindow
from app.ui.papers.listed import key_of
from app.ui.papers.paper_card import LOOK
from app.ui.papers.papers_page import PapersPage
from app.ui.places import pages_of
from app.ui.stops import PAPERS
from tests.interview.cases import sample
from tests.ui import cases
from tests.ui.papers_fake import LONG, NAMED
from tests.ui.shell import look, settle, shown_window, view_of
from tests.ui.walking import controls, name_of, sideways, stop_of, told, walk


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with shown_window(qtbot, pages_of) as made:
        yield made


def in_window(window: MainWindow, qtbot: QtBot) -> PapersPage:
    cases.show(window, sample("pending-renewal"))
    view = view_of(window)
    assert view.way.go(PAPERS)
    page = view.pages.page
    assert isinstance(page, PapersPage)
    qtbot.waitUntil(lambda: bool(page.workshop.papers) and not page.due, timeout=LONG)
    return page


def test_what_lacks_leads_to_its_question_and_continue_leads_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = in_window(window, qtbot)
    refusals = [
        key_of(one)
        for one in page.workshop.papers
        if isinstance(page.workshop.outcome(key_of(one)), Refusal)
    ]
    for one in refusals:
        page.list.choose(one)
        for path, link in list(page.card.links.items()):
            link.click()
            here = view_of(window).way.here
            assert here is not None
            assert here.step is not None, path
            assert view_of(window).way.go(PAPERS)
    assert refusals


@pytest.mark.parametrize(("code", "percent"), [("en", 100), ("ar", 200), ("es", 200)])
def test_the_papers_are_whole_for_a_keyboard(
    window: MainWindow, qtbot: QtBot, code: str, percent: int
) -> None:
    page = in_window(window, qtbot)
    look(window, code, percent)
    qtbot.waitUntil(lambda: bool(page.workshop.papers) and not page.due, timeout=LONG)
    for viewing in (False, True):
        if viewing:
            page.list.choose(None)
            page.want(LOOK)
            qtbot.waitUntil(lambda: page.viewer.page is not None, timeout=LONG)
        page.focus_first()
        wanted_ones = {stop_of(one): told(one) for one in controls(window)}
        there = [stop_of(one) for one in walk(window)]
        back = [stop_of(one) for one in walk(window, back=True)]
        assert [name for one, name in wanted_ones.items() if one not in there] == []
        assert back == [*reversed(there[:-1]), there[-1]]
        assert not [told(one) for one in controls(window) if not name_of(one)]
        assert not sideways(window)


def test_nothing_of_a_case_stays_when_it_is_closed(window: MainWindow, qtbot: QtBot) -> None:
    in_window(window, qtbot)
    family = paths.get(sample("pending-renewal"), NAMED).value
    window.show_start()
    settle()
    shown = "\n".join(one.text() for one in window.findChildren(QLabel))
    assert family not in shown
