"""Clinic entry: what stands on a sheet, its keys, and what it never does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.answers.states import State, given
from app.interview.asked import told_at
from app.interview.pages import RowsPage
from app.ui.main_window import MainWindow
from app.ui.noticed.beside import Notice
from app.ui.places import pages_of
from app.ui.question_view import QuestionFrame
from app.ui.settings import Settings
from app.ui.sheets.block import Block, RowsBlock
from app.ui.sheets.dense import is_unfolded
from app.ui.sheets.gathered import gathered, is_apart
from app.ui.sheets.sheet_page import SheetPage
from app.ui.stops import checked_section, stops
from app.ui.sworn_view import SwornView
from tests.interview.cases import one_row_everywhere
from tests.ui import cases
from tests.ui.full_case import full_case
from tests.ui.play.hands import Hands
from tests.ui.shell import look, shown_window, today, view_of
from tests.ui.walking import sideways

_KEY = Qt.Key
_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with shown_window(qtbot, pages_of) as window:
        yield window


@pytest.fixture
def hands(window: MainWindow) -> Hands:
    cases.show(window, one_row_everywhere())
    view_of(window).show_sheets(True)
    return Hands(window)


def sheet(window: MainWindow, stop: str) -> SheetPage:
    view_of(window).way.go(stop)
    QApplication.processEvents()
    page = view_of(window).pages.page
    assert isinstance(page, SheetPage)
    return page


def shown(block: Block) -> tuple[QuestionFrame, ...]:
    """The questions of a part that are on the screen: of a list, those of the open row."""
    column = block.questions()
    return column.shown() if column else ()


def adding(page: SheetPage, step: str) -> QWidget:
    block = page.blocks[step]
    assert isinstance(block, RowsBlock)
    return block.add


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_all_pages_stand_there_once_in_the_same_order() -> None:
    every = stops(full_case(), today())
    sheets = gathered(every)
    flat = [stop for one in sheets for stop in (one.among or (one,))]
    assert flat == list(every)
    assert len({one.id for one in sheets}) == len(sheets) < len(every) / 2


def test_what_hurts_and_what_is_to_be_read_stay_pages() -> None:
    for stop in gathered(stops(full_case(), today())):
        for one in stop.among:
            assert one.step is None or not is_apart(one.step.page)
            assert one.step is None or not one.step.page.sensitive
            assert one.step is not None or checked_section(one)
        if stop.step is not None and stop.step.page.sensitive:
            assert not stop.among


def test_a_sheet_is_about_one_subject_of_one_section() -> None:
    for stop in gathered(stops(full_case(), today())):
        steps = [one.step for one in stop.among if one.step]
        assert len({(step.section, step.subject) for step in steps}) <= 1


@pytest.mark.usefixtures("hands")
def test_nothing_is_chosen_before_somebody_chooses(window: MainWindow) -> None:
    view = view_of(window)
    before = view.store.case
    for stop in view.way.stops():
        if not stop.among:
            continue
        for block in sheet(window, stop.id).parts():
            for asking in shown(block):
                ticked = [one for one in asking.findChildren(QAbstractButton) if one.isChecked()]
                if told_at(before, asking.asked).state is State.UNASKED:
                    assert ticked == [], asking.asked.path
    assert view.store.case == before


def test_enter_leads_from_field_to_field_and_past_the_signs(
    window: MainWindow, hands: Hands
) -> None:
    page = sheet(window, "names.birth/p1")
    page.focus_path("people.p1.birth.city")
    hands.press(_KEY.Key_Return)
    assert focus().accessibleName() == "State or province of birth"
    hands.press(_KEY.Key_Return)
    assert focus().accessibleName() == "Country of birth"
    hands.press(_KEY.Key_Return)
    assert focus().accessibleName() == "Male"
    hands.press(_KEY.Key_Return)
    assert focus() is adding(page, "names.other_births/p1")
    hands.press(_KEY.Key_Tab)
    hands.press(_KEY.Key_Return)
    assert focus().accessibleName().startswith("Nationality now")


def test_tab_stops_at_everything_in_the_order_of_the_eye(window: MainWindow, hands: Hands) -> None:
    page = sheet(window, "sheet:names.1/p1")
    page.focus_first()
    met = []
    for _tab in range(30):
        hands.press(_KEY.Key_Tab)
        met.append(focus())
    stops = [one for block in page.parts() for one in block.stops() if one.isVisible()]
    places = [stops.index(one) for one in met]
    assert places == sorted(places)


def test_page_keys_lead_from_sheet_to_sheet_and_back(window: MainWindow, hands: Hands) -> None:
    view = view_of(window)
    page = sheet(window, "sheet:names.1/p1")
    first = view.way.here
    page.focus_path("people.p1.birth.city")
    hands.press(_KEY.Key_PageDown)
    second = view.way.here
    assert second != first
    hands.press(_KEY.Key_PageUp)
    assert view.way.here == first
    hands.press(_KEY.Key_Return, _CONTROL)
    assert view.way.here == second


def test_an_answer_that_cannot_be_read_holds_the_sheet(window: MainWindow, hands: Hands) -> None:
    view = view_of(window)
    page = sheet(window, "sheet:names.1/p1")
    here = view.way.here
    page.focus_path("people.p1.birth.date")
    hands.press(_KEY.Key_Tab)
    hands.write("77")
    hands.press(_KEY.Key_PageDown)
    assert view.way.here == here
    assert page.blocks["names.birth/p1"].summary.hasFocus()


def test_f2_shows_the_help_of_one_question_and_puts_it_away(
    window: MainWindow, hands: Hands
) -> None:
    page = sheet(window, "sheet:names.1/p1")
    page.focus_path("people.p1.numbers.a_number")
    here = page.holding(focus())
    assert here is not None
    assert not is_unfolded(here)
    hands.press(_KEY.Key_F2)
    assert is_unfolded(here)
    assert all(one.answer.isVisible() for one in here.help)
    others = [view for view in shown(page.parts()[0]) if view is not here]
    assert not any(map(is_unfolded, others))
    hands.press(_KEY.Key_F2)
    assert not is_unfolded(here)
    assert here.isAncestorOf(focus())


def test_f3_offers_the_other_answers(window: MainWindow, hands: Hands) -> None:
    page = sheet(window, "sheet:names.1/p1")
    page.focus_path("people.p1.religion")
    hands.press(_KEY.Key_F3)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    hands.press(_KEY.Key_Down)
    hands.press(_KEY.Key_Return)
    told = view_of(window).store.case.people["p1"].religion
    assert told.state not in {State.UNASKED, State.GIVEN}


def test_control_and_enter_close_a_row_and_enter_adds_the_next(
    window: MainWindow, hands: Hands
) -> None:
    page = sheet(window, "timeline.homes/p1")
    block = page.blocks["timeline.homes/p1"]
    assert isinstance(block, RowsBlock)
    before = len(block.cards)
    block.add.setFocus()
    hands.press(_KEY.Key_Return)
    hands.type("7 Invented Street")
    hands.press(_KEY.Key_Return, _CONTROL)
    assert block.editor is None
    assert len(block.cards) == before + 1
    assert block.add.hasFocus()
    assert view_of(window).way.here == page.stop


def test_sworn_questions_are_confirmed_one_by_one(window: MainWindow, hands: Hands) -> None:
    view = view_of(window)
    page = sheet(window, next(one.id for one in view.way.stops() if "sworn." in one.id[6:12]))
    every = [one for block in page.parts() for one in shown(block)]
    first, second = [one for one in every if isinstance(one, SwornView)][:2]
    for one in (first, second):
        hands.click(one.field.button(False))
        one.flush()
    hands.click(first.confirm)
    assert first.sworn().confirmed is not None
    assert second.sworn().confirmed is None
    assert first.items.isVisible()


def test_nothing_is_noticed_beside_questions_under_oath(
    window: MainWindow, hands: Hands, qtbot: QtBot
) -> None:
    view = view_of(window)
    qtbot.waitUntil(lambda: view.noticing.latest is not None)
    sheet(window, "sheet:names.1/p1")
    for stop in view.way.stops():
        if stop.among and stop.row == "sworn":
            page = sheet(window, stop.id)
            page.show_noticed(view.noticing)
            assert page.findChildren(Notice) == []
    assert hands.keys == 0


@pytest.mark.parametrize("code", ["es", "ar"])
def test_the_language_changes_in_the_middle_of_a_word(
    window: MainWindow, hands: Hands, code: str
) -> None:
    page = sheet(window, "sheet:names.1/p1")
    page.focus_path("people.p1.birth.city")
    place = focus()
    hands.write("Ciudad In")
    window.use_language(code)
    assert focus() is place
    hands.type("ventada")
    held = page.holding(place)
    assert held is not None
    held.flush()
    told = view_of(window).store.case.people["p1"].birth.city
    assert told == given("Ciudad Inventada").model_copy(update={"provenance": told.provenance})
    window.use_language("en")


@pytest.mark.parametrize(("code", "percent"), [("en", 100), ("es", 200), ("ar", 200)])
def test_no_sheet_is_wider_than_a_small_window(
    window: MainWindow, hands: Hands, code: str, percent: int
) -> None:
    wide = {}
    look(window, code, percent)
    for stop in view_of(window).way.stops():
        if stop.among and not stop.id.endswith(("p2", "p3", "p4", "p5", "p6")):
            page = sheet(window, stop.id)
            for block in page.parts():
                if isinstance(block, RowsBlock) and block.cards:
                    block.open_row(next(iter(block.cards)))
            QApplication.processEvents()
            wide[stop.id] = sideways(window)
    assert {stop: found for stop, found in wide.items() if found} == {}
    assert hands.clicks == 0


def test_two_columns_where_there_is_room_and_one_where_not(
    window: MainWindow, hands: Hands
) -> None:
    page = sheet(window, "sheet:names.1/p1")
    views = shown(page.blocks["names.birth/p1"])
    date, city = views[0], views[1]
    assert date.y() == city.y()
    window._theme.set_text_percent(200)
    QApplication.processEvents()
    assert date.y() < city.y()
    assert date.x() == city.x()
    assert hands.keys == 0


def test_lists_and_pages_are_parts_of_one_sheet(window: MainWindow, hands: Hands) -> None:
    page = sheet(window, "sheet:names.1/p1")
    kinds = {isinstance(block.step.page, RowsPage) for block in page.parts()}
    assert kinds == {True, False}
    assert hands.clicks == 0


def test_the_window_remembers_how_it_asks(window: MainWindow, hands: Hands) -> None:
    assert Settings(window).sheets
    assert window.menus.acts["sheets"].isChecked()
    cases.show(window, one_row_everywhere())
    assert view_of(window).on_sheets
    hands.press(_KEY.Key_F8)
    assert not view_of(window).on_sheets
    assert not Settings(window).sheets
    assert not window.menus.acts["sheets"].isChecked()
