"""The window as a whole: pages, sections, keys, search, undo, leaving fast, and no names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QWindow
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers.states import State, given, without_value
from app.interview import flow
from app.problems import Problem
from app.ui import case_files
from app.ui.leave_fast import LeaveFast
from app.ui.main_window import MainWindow
from app.ui.status_line import TEST_BUILD
from app.ui.undo_keys import UndoKeys
from tests.ui import cases
from tests.ui.shell import listening, new_window, page_of, settle, today, view_of

GIVEN = "people.p1.name.given"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    window = new_window()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield window
    window.close_case()
    i18n.use("en")


@pytest.fixture
def opened(window: MainWindow, samples: Path) -> MainWindow:
    cases.show_sample(window, samples / "family-in-court.json")
    return window


@pytest.fixture
def leaving(qapp: QApplication) -> Iterator[LeaveFast]:
    with listening(qapp) as heard:
        yield heard


def go_to(window: MainWindow, path: str) -> QLineEdit:
    view = view_of(window)
    view.jump(path)
    field = page_of(window).fields[path]
    assert isinstance(field, QLineEdit)
    field.setFocus()
    return field


def test_a_new_case_has_a_code_and_begins_at_the_first_page(window: MainWindow) -> None:
    cases.begin(window)
    view = view_of(window)
    assert [file.code for file in case_files.listed()] == [view.store.code]
    assert view.way.here == view.way.stops()[0]


def test_a_sample_is_copied_and_stays_as_it_was(window: MainWindow, samples: Path) -> None:
    before = (samples / "simple.json").read_bytes()
    cases.show_sample(window, samples / "simple.json")
    store = view_of(window).store
    store.set(GIVEN, given("Other"), "Change name")
    window.close_case()
    assert (samples / "simple.json").read_bytes() == before
    (file,) = case_files.listed()
    assert cases.read(file.path).people["p1"].name.given.value == "Other"


def test_the_title_and_the_line_say_that_this_is_a_test_build(opened: MainWindow) -> None:
    case = view_of(opened).store.case
    names = {person.name.family.value for person in case.people.values()}
    assert TEST_BUILD in opened.windowTitle()
    assert opened.line.test_build.text() == TEST_BUILD
    assert not any(name and name in opened.windowTitle() for name in names)


def test_continue_visits_every_stop_in_order_and_back_returns(opened: MainWindow) -> None:
    view = view_of(opened)
    stops = [stop.id for stop in view.way.stops()]
    view.way.go(stops[0])
    seen = [stops[0]]
    # Never "while": a page that holds the person would let the test click for ever.
    for _stop in stops[1:]:
        view.bar.continue_button.click()
        assert view.way.here is not None
        seen.append(view.way.here.id)
    assert seen == stops
    assert not view.bar.continue_button.isVisibleTo(opened)
    view.back()
    assert view.way.here is not None
    assert view.way.here.id == stops[-2]


def test_a_page_with_errors_holds_the_person(opened: MainWindow) -> None:
    view = view_of(opened)
    here = view.way.here
    page_of(opened).refuses = True
    view.bar.continue_button.click()
    assert view.way.here == here


def test_enter_in_a_line_continues(opened: MainWindow, qtbot: QtBot) -> None:
    field = go_to(opened, GIVEN)
    here = view_of(opened).way.here
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert view_of(opened).way.here != here


def test_change_from_a_check_page_returns_there(opened: MainWindow) -> None:
    view = view_of(opened)
    assert view.way.go("check")
    view.pages.jump.emit(GIVEN)
    assert GIVEN in page_of(opened).fields
    view.go_on()
    assert view.way.here is not None
    assert view.way.here.id == "check"


def test_a_section_of_the_side_opens_its_first_page(opened: MainWindow, qtbot: QtBot) -> None:
    view = view_of(opened)
    section = flow.visible(view.store.case, today())[1]
    place = view.sidebar.sections.place_of(section.id)
    view.sidebar.setFocus()
    view.sidebar.setCurrentIndex(view.sidebar.sections.index(place))
    qtbot.keyClick(view.sidebar, Qt.Key.Key_Return)
    assert view.way.here is not None
    assert view.way.here.row == section.id


def test_the_side_says_how_far_each_section_is_in_words(opened: MainWindow) -> None:
    model = view_of(opened).sidebar.sections
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    words = [
        str(model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(model.rowCount())
    ]
    assert any(line.endswith(("Done", "In progress", "Not started")) for line in words)
    assert any("Official forms" in line for line in words)


def test_the_side_follows_an_answer_without_starting_anew(opened: MainWindow, qtbot: QtBot) -> None:
    view = view_of(opened)
    model = view.sidebar.sections
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    section = flow.find(view.store.case, GIVEN, today())
    assert section is not None
    place = model.place_of(section.step.section)
    assert model.rows[place].status == "done"
    view.store.set(GIVEN, without_value(State.SKIPPED), "Later")
    qtbot.waitUntil(lambda: model.rows[place].status == "in progress")
    assert resets == []


def test_search_goes_to_the_question(opened: MainWindow, qtbot: QtBot) -> None:
    view = view_of(opened)
    opened.menus.acts["find"].trigger()
    assert view.search.hasFocus()
    qtbot.keyClicks(view.search, "given name")
    qtbot.keyClick(view.search, Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert focus in page_of(opened).fields.values()
    assert view.search.text() == ""
    assert view.sidebar.isVisible()


def test_what_was_found_can_be_walked_with_the_arrows(opened: MainWindow, qtbot: QtBot) -> None:
    view = view_of(opened)
    here = view.way.here
    view.find_question()
    qtbot.keyClicks(view.search, "name")
    assert view.search.results.isVisible()
    assert view.search.results.count() > 1
    qtbot.keyClick(view.search, Qt.Key.Key_Down)
    assert view.search.results.hasFocus()
    qtbot.keyClick(view.search.results, Qt.Key.Key_Down)
    wanted = view._find("name")[1].stop
    qtbot.keyClick(view.search.results, Qt.Key.Key_Return)
    assert view.way.here != here
    assert view.way.here is not None
    assert view.way.here.id == wanted


def test_escape_ends_the_search(opened: MainWindow, qtbot: QtBot) -> None:
    view = view_of(opened)
    view.find_question()
    qtbot.keyClicks(view.search, "xyzzy")
    assert view.search.results.count() == 0
    qtbot.keyClick(view.search, Qt.Key.Key_Escape)
    assert view.sidebar.isVisible()


def test_undo_is_named_and_shows_where_it_was(opened: MainWindow, qtbot: QtBot) -> None:
    field = go_to(opened, GIVEN)
    old = field.text()
    qtbot.keyClicks(field, "x")
    view = view_of(opened)
    asking = view.way.here
    view.way.go("check")
    assert opened.menus.acts["undo"].text() == "Undo: Change answer"
    opened.menus.acts["undo"].trigger()
    assert view.store.get(GIVEN).value == old
    assert view.way.here == asking
    assert opened.menus.acts["redo"].text() == "Do again: Change answer"
    opened.menus.acts["redo"].trigger()
    assert view.store.get(GIVEN).value == old + "x"


def test_undo_by_key_reaches_the_case_when_the_field_has_nothing(
    opened: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    keys = UndoKeys(qapp)
    field = go_to(opened, GIVEN)
    view_of(opened).store.set("people.p1.name.middle", given("Test"), "Change middle name")
    press(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert view_of(opened).store.get("people.p1.name.middle").value != "Test"
    qtbot.keyClicks(field, "x")
    count = view_of(opened).store.undo_stack.count()
    press(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not field.text().endswith("x")
    assert view_of(opened).store.undo_stack.count() <= count
    qapp.removeEventFilter(keys)


def press(
    window: MainWindow,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key as the keyboard does: it comes in through the active window."""
    window.activateWindow()
    handle = window.windowHandle()
    assert isinstance(handle, QWindow)
    assert QTest.qWaitForWindowActive(handle)
    QTest.keyClick(handle, key, modifier)


@pytest.mark.parametrize("keys", [[Qt.Key.Key_F12], [Qt.Key.Key_Shift] * 3])
def test_leaving_fast_hides_everything_and_keeps_it(
    opened: MainWindow, leaving: LeaveFast, keys: list[Qt.Key]
) -> None:
    leaving.asked.connect(opened.leave)
    go_to(opened, GIVEN)
    store = view_of(opened).store
    store.set(GIVEN, given("Kept"), "Change name")
    for key in keys:
        press(opened, key)
    settle()
    assert opened.isMinimized()
    assert opened.store is None
    assert opened.middle.currentWidget() is opened.curtain
    assert not opened.menuBar().isVisible()
    assert not opened.line.isVisible()
    assert opened.windowTitle().strip() == ""
    (file,) = case_files.listed()
    assert cases.read(file.path).people["p1"].name.given.value == "Kept"


def test_coming_back_shows_the_first_page_only(opened: MainWindow, qtbot: QtBot) -> None:
    opened.leave()
    opened.showNormal()
    qtbot.waitUntil(lambda: opened.middle.currentWidget() is opened.start)
    assert opened.menuBar().isVisible()
    assert TEST_BUILD in opened.windowTitle()
    assert opened.start.cases.count() == 1


def test_help_comes_by_key_and_back_returns(opened: MainWindow) -> None:
    here = view_of(opened).way.here
    press(opened, Qt.Key.Key_F1)
    assert view_of(opened).way.here != here
    press(opened, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view_of(opened).way.here == here


def test_f9_swaps_the_languages_and_the_typed_text_stays(opened: MainWindow, qtbot: QtBot) -> None:
    opened.use_language("es")
    press(opened, Qt.Key.Key_F9)
    field = go_to(opened, GIVEN)
    qtbot.keyClicks(field, "x")
    before = field.text()
    press(opened, Qt.Key.Key_F9)
    assert i18n.language() == "es"
    assert QApplication.focusWidget() is field
    assert field.text() == before
    press(opened, Qt.Key.Key_F9)
    assert i18n.language() == "en"


def test_a_save_is_shown_with_its_time(opened: MainWindow, qtbot: QtBot) -> None:
    store = view_of(opened).store
    with qtbot.waitSignal(store.saved):
        store.set(GIVEN, given("New"), "Change name")
    assert opened.line.saved.text().startswith("Saved ")
    opened.line.show_problem(Problem("cannot-save", "It broke.", "Wait."))
    assert opened.line.saved.text() == "It broke."


def test_closing_the_window_saves(opened: MainWindow) -> None:
    view_of(opened).store.set(GIVEN, given("Last"), "Change name")
    opened.close()
    (file,) = case_files.listed()
    assert cases.read(file.path).people["p1"].name.given.value == "Last"


def test_what_cannot_be_saved_keeps_the_window_open(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes, *, replace: bool) -> None:
        raise OSError(28, "No space left on device")

    view_of(opened).store.set(GIVEN, given("Last"), "Change name")
    with monkeypatch.context() as disk:
        disk.setattr("app.vault.place.write_atomically", full)
        opened.close()
        assert opened.isVisible()
        assert "could not be saved" in opened.problem.words.text()
        assert opened.store is not None


def test_every_control_of_the_shell_has_a_name(opened: MainWindow) -> None:
    wrong = []
    for widget in opened.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(opened):
            interface = QAccessible.queryAccessibleInterface(widget)
            if not interface.text(QAccessible.Text.Name):
                wrong.append((type(widget).__name__, widget.objectName()))
    assert not wrong


def test_the_window_fits_a_small_screen(opened: MainWindow) -> None:
    least = opened.minimumSizeHint()
    assert least.width() <= 1024
    assert least.height() <= 640


@pytest.mark.parametrize("code", ["en", "es", "ar"])
def test_the_window_fits_a_small_screen_in_the_largest_text(
    opened: MainWindow, qtbot: QtBot, code: str
) -> None:
    opened.use_language(code)
    for _step in range(4):
        opened.menus.acts["larger"].trigger()
    assert opened._theme.text_percent == 200
    qtbot.waitUntil(lambda: opened.menus.acts["find"].text() != "" and not opened.isHidden())
    view = view_of(opened)
    view.show_help()
    opened.resize(1024, 640)
    assert opened.minimumSizeHint().width() <= 1024
    assert (opened.width(), opened.height()) == (1024, 640)
    for _step in range(4):
        opened.menus.acts["smaller"].trigger()


def test_the_language_of_the_interview_is_spoken_at_once(opened: MainWindow) -> None:
    view_of(opened).store.set("language", "es", "Choose the language")
    assert i18n.language() == "es"
    assert opened.menus.languages["es"].isChecked()
    opened.swap_languages()
    assert i18n.language() == "en"


def test_a_case_that_is_open_elsewhere_is_told_and_the_first_page_stays(
    window: MainWindow, samples: Path
) -> None:
    path = cases.begun(case_files.read_sample(samples / "simple.json"))
    taken = case_files.lock(path)
    with pytest.raises(Problem, match="another window"):
        cases.show(window, path)
    assert window.store is None
    assert window.middle.currentWidget() is window.start
    taken.unlock()
    cases.show(window, path)
    assert window.store is not None


def test_a_problem_is_shown_above_the_page_until_it_is_seen(window: MainWindow) -> None:
    window.show_problem(Problem("case-open", "It is open.", "Close it."))
    assert window.problem.isVisible()
    assert window.problem.words.text() == "It is open. Close it."
    assert window.problem.seen.hasFocus()
    window.problem.seen.click()
    assert not window.problem.isVisible()
