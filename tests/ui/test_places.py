"""Every place of every sample can be reached in the real window, and every page can be shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.answers import paths
from app.answers.case import load
from app.answers.states import Answer, State, without_value
from app.interview import flow
from app.interview.sections import SECTIONS
from app.ui import case_files
from app.ui.finding import first_waiting
from app.ui.main_window import MainWindow
from app.ui.places import pages_of
from app.ui.stops import EXHIBITS, EXPLANATIONS
from app.ui.store import CaseStore
from tests.ui import cases
from tests.ui.shell import new_window, settle, view_of

SAMPLES = [path.stem for path in case_files.samples()]


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    window = new_window(pages_of)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield window
    window.close_case()
    settle()


@pytest.mark.parametrize("name", SAMPLES)
def test_every_page_of_a_sample_can_be_shown(window: MainWindow, samples: Path, name: str) -> None:
    cases.show_sample(window, samples / f"{name}.json")
    view = view_of(window)
    before = view.store.case
    for stop in view.way.stops():
        assert view.way.go(stop.id)
        page = view.pages.page
        assert page is not None, stop.id
        focus = QApplication.focusWidget()
        assert focus is not None, stop.id
        assert focus is page or page.isAncestorOf(focus), stop.id
    assert view.store.case == before
    assert view.store.undo_stack.count() == 0


def test_a_case_opens_where_an_answer_is_waited_for(samples: Path) -> None:
    """Not where somebody left out what prints on no form."""
    case, today = load((samples / "simple.json").read_bytes()), date(2026, 3, 10)
    for section in SECTIONS:
        sworn = section.id == "sworn"
        for one in () if sworn else flow.unanswered(case, section, today):
            case = paths.replace(case, one.path, without_value(State.NOT_APPLICABLE))
    left_out = paths.replace(case, "people.p1.proceedings.papers", Answer())
    left_out = paths.replace(left_out, "filings.f1.payment.kind", Answer())
    assert (
        first_waiting(left_out, today) == first_waiting(case, today) == "sworn.asylum.groups/f1/p1"
    )
    waiting = paths.replace(left_out, "people.p1.religion", Answer())
    assert first_waiting(waiting, today) == "names.nation/p1"
    harm = paths.replace(left_out, "people.p1.harms.r1.place", Answer())
    assert first_waiting(harm, today) == "happened.harms/p1"


def test_pages_without_questions_are_found_by_their_titles(
    window: MainWindow, samples: Path
) -> None:
    cases.show_sample(window, samples / "simple.json")
    view = view_of(window)
    for text, wanted in (("papers you", EXHIBITS), ("answers differ", EXPLANATIONS)):
        view.search.setText(text)
        assert wanted in [one.stop for one in view.search._found]
    view.search.returnPressed.emit()
    assert view.way.here is not None
    assert view.way.here.id == EXPLANATIONS


def test_only_the_last_few_pages_are_kept(window: MainWindow, samples: Path) -> None:
    cases.show_sample(window, samples / "family-in-court.json")
    view = view_of(window)
    for stop in view.way.stops()[:20]:
        view.way.go(stop.id)
    assert view.pages.count() <= 7


def test_a_new_case_can_be_begun_and_goes_on_from_page_to_page(window: MainWindow) -> None:
    cases.begin(window)
    view = view_of(window)
    seen = set()
    while view.way.here is not None and view.way.here.id not in seen:
        seen.add(view.way.here.id)
        view.go_on()
    assert seen == {stop.id for stop in view.way.stops()}
    assert view.store.case.people == {}


def test_the_first_person_is_added_on_the_page_of_the_family(
    window: MainWindow, qtbot: QtBot
) -> None:
    cases.begin(window)
    view = view_of(window)
    view.way.go("who.people")
    focus = QApplication.focusWidget()
    assert isinstance(focus, QAbstractButton)
    focus.click()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "Ana")
    view.go_on()
    (person,) = view.store.case.people.values()
    assert person.name.given.value == "Ana"


def test_the_field_with_the_focus_stays_in_sight(window: MainWindow, samples: Path) -> None:
    cases.show_sample(window, samples / "simple.json")
    view = view_of(window)
    view.jump("people.p1.birth.country")
    window.resize(1024, 640)
    focus, frame = QApplication.focusWidget(), view.pages.currentWidget()
    assert focus is not None
    assert frame is not None
    top = focus.mapTo(frame, focus.rect().topLeft()).y()
    assert top >= 0
    assert top + focus.height() <= frame.height()


def test_the_window_is_clean_after_a_case_is_closed(window: MainWindow, samples: Path) -> None:
    cases.show_sample(window, samples / "simple.json")
    window.show_start()
    settle()
    assert window.findChildren(CaseStore) == []
    assert not window.menus.acts["undo"].isEnabled()
    assert window.line.case_code.text() == ""


def test_enter_in_a_real_field_saves_and_goes_on(
    window: MainWindow, samples: Path, qtbot: QtBot
) -> None:
    cases.show_sample(window, samples / "simple.json")
    view = view_of(window)
    assert view.way.go("names.birth/p1")
    view.jump("people.p1.birth.city")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("")
    qtbot.keyClicks(field, "Exampleton")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert view.store.get("people.p1.birth.city").value == "Exampleton"
    assert view.way.here is not None
    assert view.way.here.id != "names.birth/p1"


def test_a_copy_of_a_sample_finds_the_papers_beside_the_sample(samples: Path) -> None:
    case = case_files.read_sample(samples / "simple.json")
    files = [
        file
        for one in case.filings["f1"].exhibits.rows.values()
        for file in (one.original, one.english)
        if file is not None
    ]
    assert files
    for file in files:
        assert sha256(Path(file.file).read_bytes()).hexdigest() == file.sha256
