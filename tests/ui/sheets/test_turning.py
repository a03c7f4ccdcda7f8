"""From one page at a time to sheets and back: place, cursor, drafts and undo stay."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.case_view import CaseView
from app.ui.main_window import MainWindow
from app.ui.places import pages_of
from app.ui.sheets.sheet_page import SheetPage
from tests.interview.cases import one_row_everywhere
from tests.ui import cases
from tests.ui.play.hands import Hands
from tests.ui.shell import shown_window, view_of

_KEY = Qt.Key
_CITY = "people.p1.birth.city"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with shown_window(qtbot, pages_of) as window:
        cases.show(window, one_row_everywhere())
        view_of(window).show_sheets(False)
        yield window


@pytest.fixture
def view(window: MainWindow) -> CaseView:
    return view_of(window)


def at(view: CaseView, path: str) -> QLineEdit:
    """Go to the question of ``path`` and return the line with the focus."""
    view.jump(path)
    QApplication.processEvents()
    return line()


def line() -> QLineEdit:
    found = QApplication.focusWidget()
    assert isinstance(found, QLineEdit)
    return found


@pytest.mark.parametrize("on_sheets", [False, True])
def test_the_cursor_stays_in_the_middle_of_a_word(
    window: MainWindow, view: CaseView, *, on_sheets: bool
) -> None:
    view.show_sheets(on_sheets)
    hands = Hands(window)
    at(view, _CITY)
    hands.write("Inventada")
    for _left in range(3):
        hands.press(_KEY.Key_Left)
    hands.press(_KEY.Key_F8)
    assert view.on_sheets is not on_sheets
    hands.type("x")
    assert line().text() == "Inventxada"
    hands.press(_KEY.Key_F8)
    assert line().text() == "Inventxada"
    assert line().cursorPosition() == len("Inventx")
    assert isinstance(view.pages.page, SheetPage) is on_sheets


def test_what_is_no_answer_yet_stays(window: MainWindow, view: CaseView) -> None:
    hands = Hands(window)
    view.jump("people.p1.birth.date")
    hands.press(_KEY.Key_Tab)
    hands.write("17")
    hands.press(_KEY.Key_F8)
    assert line().text() == "17"
    assert view.store.case.drafts["people.p1.birth.date"]
    hands.press(_KEY.Key_F8)
    assert line().text() == "17"


def test_undo_goes_on_over_the_turn(window: MainWindow, view: CaseView) -> None:
    hands = Hands(window)
    before = view.store.case.people["p1"].birth.city
    at(view, _CITY)
    hands.write("Inventada")
    hands.press(_KEY.Key_F8)
    view.undo()
    assert view.store.case.people["p1"].birth.city == before
    view.redo()
    hands.press(_KEY.Key_F8)
    assert view.store.case.people["p1"].birth.city.value == "Inventada"
    assert line().text() == "Inventada"


def test_a_row_stays_open(window: MainWindow, view: CaseView) -> None:
    hands = Hands(window)
    (row,) = view.store.case.people["p1"].residences.rows
    street = f"people.p1.residences.{row}.address.street"
    at(view, street)
    hands.write("7 Inv")
    hands.press(_KEY.Key_F8)
    hands.type("ented Street")
    hands.press(_KEY.Key_F8)
    assert line().text() == "7 Invented Street"


def test_pages_that_are_the_same_in_both_stay_themselves(view: CaseView) -> None:
    view.way.go("happened.pause")
    page = view.pages.page
    view.show_sheets(True)
    assert view.pages.page is page
    view.show_sheets(False)
    assert view.pages.page is page


def test_back_leads_to_where_the_person_was_before_the_turn(view: CaseView) -> None:
    view.way.go("names.birth/p1")
    view.way.go("timeline.homes/p1")
    view.show_sheets(True)
    view.back()
    assert view.way.here is not None
    assert view.way.here.covers("names.birth/p1")


def test_a_check_of_a_section_turns_into_its_last_sheet(view: CaseView) -> None:
    view.way.go("check:names")
    view.show_sheets(True)
    assert view.way.here is not None
    assert view.way.here.covers("check:names")
    assert view.way.here.among
