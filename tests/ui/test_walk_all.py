"""Every page of the window, in three languages: reachable, with a way on, and whole by keyboard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.answers.case import Case
from app.i18n import pseudo
from app.interview.sections import SECTIONS
from app.ui.case_view import CaseView
from app.ui.filings_view import FilingsView
from app.ui.form_card import FormCard
from app.ui.forms_page import FormsPage as OfficialForms
from app.ui.main_window import MainWindow
from app.ui.places import pages_of
from app.ui.rows_view import RowsView
from app.ui.stops import AT_ANY_TIME, Stop
from tests.interview.cases import SAMPLES, sample
from tests.ui import cases
from tests.ui.full_case import full_case
from tests.ui.noticing import wait
from tests.ui.shell import look, shown_window, view_of
from tests.ui.walking import controls, faults, name_of, sideways, stop_of, told, walk

LOOKS: Final = {"en": 100, "ar": 200, pseudo.CODE: 200}
"""Languages with the size of their text in per cent: the shape of the window, and the worst."""
PARTS: Final = 3
LARGEST: Final = "asylee-family"
ONLY_AFTER: Final = {"travel.notice"}
"""Pages that come only after an answer of few (a notice sent to yet another address)."""


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with shown_window(qtbot, pages_of) as made:
        yield made


def kind(stop: Stop) -> str:
    return stop.id.split("/")[0].split(":")[0]


def one_of_each(view: CaseView) -> list[Stop]:
    return list({kind(stop): stop for stop in (*view.way.stops(), AT_ANY_TIME)}.values())


def open_all(view: CaseView, qtbot: QtBot) -> None:
    """Show all that a page can show: the first row of a list, the forms of each situation."""
    page = view.pages.page
    if isinstance(page, RowsView) and page.cards:
        page.open_row(next(iter(page.cards)))
    if isinstance(page, FilingsView):
        for box in page.situations.values():
            box.setChecked(True)
    if isinstance(page, OfficialForms):
        qtbot.waitUntil(lambda: bool(page.findChildren(FormCard)))
    QApplication.processEvents()


def faults_of(window: MainWindow, qtbot: QtBot, stops: Iterable[Stop]) -> dict[str, list[str]]:
    """What is wrong with the pages of ``stops``, by their ids."""
    view, wrong = view_of(window), dict[str, list[str]]()
    wait(qtbot, view.noticing)  # what it finds comes to stand beside the questions
    for stop in stops:
        assert view.way.go(stop.id), stop.id
        open_all(view, qtbot)
        assert view.pages.page is not None
        if found := faults(window, view.pages.page.focus_first):
            wrong[stop.id] = found
        view.pages.page.ready()  # a row that was opened is closed again
    return wrong


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("code", LOOKS)
def test_every_page_is_whole_for_a_keyboard(
    window: MainWindow, qtbot: QtBot, code: str, part: int
) -> None:
    seen: set[str] = set()
    for case in (full_case(), sample(LARGEST)):
        cases.show(window, case)
        look(window, code, LOOKS[code])
        pages = [stop for stop in one_of_each(view_of(window)) if kind(stop) not in seen]
        assert faults_of(window, qtbot, pages[part::PARTS]) == {}
        seen |= set(map(kind, pages))
    assert len(seen) > 90


@pytest.mark.soak
@pytest.mark.parametrize("code", LOOKS)
def test_all_pages_of_the_largest_sample_are_whole_for_a_keyboard(
    window: MainWindow, qtbot: QtBot, code: str
) -> None:
    cases.show(window, sample(LARGEST))
    look(window, code, LOOKS[code])
    assert faults_of(window, qtbot, view_of(window).way.stops()) == {}


@pytest.mark.parametrize("code", LOOKS)
def test_the_start_page_is_whole_for_a_keyboard(window: MainWindow, code: str) -> None:
    cases.begun(Case())
    window.show_start()
    look(window, code, LOOKS[code])
    window.start.focus_first()
    wanted = {stop_of(one) for one in controls(window)}
    assert wanted == {stop_of(one) for one in walk(window)}
    assert not [told(one) for one in controls(window) if not name_of(one)]
    assert not sideways(window)


def test_continue_leads_from_the_first_page_through_all_to_the_last(window: MainWindow) -> None:
    cases.show(window, sample(LARGEST))
    view = view_of(window)
    stops = [stop.id for stop in view.way.stops()]
    assert len(stops) > 150
    view.way.go(stops[0])
    seen = [stops[0]]
    while view.bar.continue_button.isVisibleTo(window):
        view.go_on()
        assert view.way.here is not None
        assert view.way.here.id != seen[-1], f"a dead end: {seen[-1]}"
        seen.append(view.way.here.id)
    assert seen == stops


def test_together_the_cases_show_every_page_there_is(window: MainWindow, samples: Path) -> None:
    shown: set[str] = set()
    for case in (full_case(), *map(sample, SAMPLES)):
        cases.show(window, case)
        shown |= {kind(stop) for stop in view_of(window).way.stops()}
    every = {page.id for section in SECTIONS for page in section.pages}
    children = {one for one in every if one.endswith((".child", ".under_14"))}
    assert every - shown <= children | ONLY_AFTER, every - shown
