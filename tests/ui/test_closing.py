"""A case that cannot be saved is never closed silently; undo shows what it brought back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers.states import State, given, without_value
from app.ui import case_files
from app.ui.closing import KEEP_COPY, TRY_AGAIN, WITHOUT
from app.ui.main_window import MainWindow
from app.ui.page_view import PageView, StepPage
from app.ui.places import pages_of
from app.ui.rows_view import RowsView
from app.vault import place
from tests.ui import cases
from tests.ui.shell import new_window, view_of

FAMILY = "people.p1.name.family"


@pytest.fixture
def window(qtbot: QtBot, samples: Path) -> Iterator[MainWindow]:
    window = new_window(pages_of)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    cases.show_sample(window, samples / "family-in-court.json")
    yield window
    if window.store is not None:
        window.store.give_up()
    window.close_case()
    i18n.use("en")


def full(path: Path, data: bytes, *, replace: bool) -> None:
    raise OSError(28, "No space left on device")


@pytest.fixture
def disk() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as disk:
        disk.setattr(place, "write_atomically", full)
        yield disk


def offers(window: MainWindow) -> dict[str, QWidget]:
    return {button.words.text(): button for button in window.problem.offers}


def is_open(window: MainWindow) -> bool:
    return window.store is not None


def take(window: MainWindow, offer: str) -> None:
    next(one for one in window.problem.offers if one.words.text() == offer).click()


def family(path: Path) -> str | None:
    return cases.read(path).people["p1"].name.family.value


def test_a_window_that_cannot_save_stays_and_offers_ways_out(
    window: MainWindow, disk: pytest.MonkeyPatch
) -> None:
    view = view_of(window)
    view.store.set(FAMILY, given("Last"), "Change name")
    window.close()
    assert window.isVisible()
    assert set(offers(window)) == {TRY_AGAIN, KEEP_COPY, WITHOUT}
    assert offers(window)[TRY_AGAIN].hasFocus()
    take(window, TRY_AGAIN)
    assert is_open(window)
    disk.undo()
    take(window, TRY_AGAIN)
    assert not is_open(window)
    (file,) = case_files.listed()
    assert family(file.path) == "Last"


def test_the_last_letters_are_saved_when_the_window_closes_at_once(window: MainWindow) -> None:
    """A field tells what was typed a moment later; closing does not wait for that moment."""
    view = view_of(window)
    view.jump(FAMILY)
    line = view.pages.focusWidget()
    assert isinstance(line, QLineEdit)
    line.end(False)
    QTest.keyClicks(line, "zz")
    window.close()
    assert not is_open(window)
    (file,) = case_files.listed()
    assert (family(file.path) or "").endswith("zz")


def test_the_ways_out_fit_a_small_window_in_the_largest_text(
    window: MainWindow, disk: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    view_of(window).store.set(FAMILY, given("Last"), "Change name")
    window.use_language("ar")
    for _step in range(4):
        window.menus.acts["larger"].trigger()
    window.resize(1024, 640)
    window.close()
    qtbot.waitUntil(lambda: window.problem.verticalScrollBar().maximum() > 0)
    assert window.minimumSizeHint().height() <= 640
    assert window.minimumSizeHint().width() <= 1024
    for _step in range(4):
        window.menus.acts["smaller"].trigger()


def test_a_copy_elsewhere_lets_the_person_close(
    window: MainWindow, disk: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    store = view_of(window).store
    store.set(FAMILY, given("Last"), "Change name")
    window.close()
    code = store.code
    disk.setattr(QFileDialog, "getExistingDirectory", lambda *_told, **_named: str(tmp_path))
    take(window, KEEP_COPY)
    assert not list(tmp_path.iterdir())
    disk.undo()
    with pytest.MonkeyPatch.context() as dialog:
        dialog.setattr(QFileDialog, "getExistingDirectory", lambda *_t, **_n: str(tmp_path))
        take(window, KEEP_COPY)
    assert family(tmp_path / f"{code}.dossier") == "Last"
    assert code in window.problem.words.text()
    take(window, WITHOUT)
    assert window.case_view is None
    assert window.middle.currentWidget() is window.start


def test_leaving_fast_hides_also_what_cannot_be_saved_and_leads_back(
    window: MainWindow, disk: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    view = view_of(window)
    view.store.set(FAMILY, given("Last"), "Change name")
    window.leave()
    assert not window.problem.isVisibleTo(window)
    window.showNormal()
    qtbot.waitUntil(lambda: window.entrance.page is not None)
    assert window.middle.currentWidget() is window.entrance.page
    cases.through(window)
    assert window.middle.currentWidget() is view
    assert view.store.get(FAMILY).value == "Last"


def test_a_case_that_another_program_changed_is_told_before_the_window_goes(
    window: MainWindow,
) -> None:
    store = view_of(window).store
    (file,) = case_files.listed()
    theirs = file.path.read_bytes().replace(b"\n", b"\n ")
    file.path.write_bytes(theirs)
    store.set(FAMILY, given("Last"), "Change name")
    window.close()
    assert window.isVisible()
    assert "Both are kept" in window.problem.words.text()
    assert file.path.read_bytes() == theirs
    window.close()
    assert not window.isVisible()


# Undo leads to what changed.


def page_of(window: MainWindow) -> StepPage:
    page = view_of(window).pages.page
    assert isinstance(page, StepPage)
    return page


def at(window: MainWindow) -> str:
    """The path of the question with the focus."""
    questions = page_of(window).questions()
    view = questions.holding(QApplication.focusWidget()) if questions else None
    return view.asked.path if view else ""


def test_undo_and_redo_lead_to_the_question_with_the_focus_there(window: MainWindow) -> None:
    view = view_of(window)
    path = "people.p2.birth.city"
    view.store.set(path, given("Elsewhere"), "Change city")
    view.way.go("check")
    view.undo()
    assert at(window) == path
    view.way.go("check")
    view.redo()
    assert at(window) == path
    assert isinstance(page_of(window), PageView)


def test_undoing_the_removal_of_a_row_leads_to_its_card(window: MainWindow) -> None:
    view = view_of(window)
    before = view.store.case
    row = "people.p1.residences.r1"
    view.store.remove(row, "Remove home")
    view.way.go("check")
    view.undo()
    assert view.store.case == before
    page = page_of(window)
    assert isinstance(page, RowsView)
    assert page.cards["r1"].change.hasFocus()


def test_undoing_the_removal_of_a_form_leads_to_the_page_of_forms(window: MainWindow) -> None:
    view = view_of(window)
    before = view.store.case
    view.store.remove(f"filings.{next(iter(before.filings))}", "Take away the form")
    view.way.go("check")
    view.undo()
    assert view.store.case == before
    assert page_of(window).step.page.id == "who.forms"


def test_a_removed_person_comes_back_with_all_that_names_them(window: MainWindow) -> None:
    view = view_of(window)
    store = view.store
    before = store.case
    last = list(before.people)[-1]
    with store.together("Remove person"):
        for who, person in store.case.people.items():
            if last in (person.children.value or ()):
                left = [one for one in person.children.value or () if one != last]
                store.set(f"people.{who}.children", given(left), "")
        for key, filing in store.case.filings.items():
            if last in filing.include:
                store.remove(f"filings.{key}.include.{last}", "")
        for who, person in store.case.people.items():
            if last in (person.siblings.value or ()):
                left = [one for one in person.siblings.value or () if one != last]
                told = given(left) if left else without_value(State.UNASKED)
                store.set(f"people.{who}.siblings", told, "")
        store.remove(f"people.{last}", "")
    assert last not in store.case.people
    view.undo()
    assert store.case == before
    view.redo()
    assert last not in store.case.people
