"""Into a case by its passphrase, and out of it so that only the passphrase shows it again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers.case import Case, dump
from app.answers.person import Person
from app.answers.states import given
from app.ui import case_files, file_doors
from app.ui.access.delete_door import DeleteDoor
from app.ui.entrance import OPEN_HERE
from app.ui.main_window import MainWindow
from app.ui.unlocking.new_phrase import NewPhrase
from app.ui.unlocking.take_over import TakeOver
from app.ui.unlocking.unlock import Unlock
from app.vault import door, place
from app.vault.vault import unlock, unlock_with_key
from tests.ui import cases
from tests.ui.shell import new_window, view_of

FAMILY = "people.p1.name.family"


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr(door, "COST", cases.QUICK)
    window = new_window()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    yield window
    if window.store is not None:
        window.store.give_up()
    window.close_case()
    i18n.use("en")


@pytest.fixture
def kept(qapp: QApplication) -> Path:
    return cases.begun(Case(people={"p1": Person()}))


def asking(window: MainWindow) -> Unlock:
    page = window.entrance.page
    assert isinstance(page, Unlock)
    assert window.middle.currentWidget() is page
    return page


def full(path: Path, data: bytes, *, replace: bool) -> None:
    raise OSError(28, "No space left on device")


@pytest.fixture
def disk() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as disk:
        disk.setattr(place, "write_atomically", full)
        yield disk


def tell_phrase(window: MainWindow, phrase: str) -> None:
    asking(window).phrase.emit(phrase)
    cases.settled(window)


def program_ends() -> None:
    application = QApplication.instance()
    assert application is not None
    application.aboutToQuit.emit()


def test_a_new_case_asks_for_a_passphrase_which_then_opens_it(window: MainWindow) -> None:
    window.start.new.click()
    page = window.entrance.page
    assert isinstance(page, NewPhrase)
    assert not case_files.listed()
    page.chosen.emit(cases.PHRASE)
    cases.settled(window)
    (file,) = case_files.listed()
    assert view_of(window).store.code == file.code
    assert unlock(file.path, cases.PHRASE).case == Case()
    assert window.entrance.page is None


def test_whoever_goes_back_begins_nothing(window: MainWindow) -> None:
    window.start.new.click()
    page = window.entrance.page
    assert isinstance(page, NewPhrase)
    page.cancelled.emit()
    assert window.middle.currentWidget() is window.start
    assert not case_files.listed()


def test_whoever_goes_back_while_it_is_made_leaves_no_case(window: MainWindow) -> None:
    window.start.new.click()
    page = window.entrance.page
    assert isinstance(page, NewPhrase)
    page.chosen.emit(cases.PHRASE)
    window.show_start()
    cases.settled(window)
    assert window.store is None
    assert not case_files.listed()


def test_a_program_that_ends_while_it_is_made_leaves_no_case(window: MainWindow) -> None:
    window.start.new.click()
    page = window.entrance.page
    assert isinstance(page, NewPhrase)
    page.chosen.emit(cases.PHRASE)
    assert window.close()
    program_ends()
    assert not case_files.listed()
    cases.settled(window)
    assert window.store is None


def test_a_program_that_ends_while_it_opens_a_case_leaves_it_free(
    window: MainWindow, kept: Path
) -> None:
    window.open(kept)
    asking(window).phrase.emit(cases.PHRASE)
    assert window.close()
    program_ends()
    case_files.lock(kept).unlock()
    assert kept.exists()


def test_the_passphrase_opens_a_case_and_another_one_does_not(
    window: MainWindow, kept: Path
) -> None:
    window.open(kept)
    tell_phrase(window, "not these words at all here")
    assert window.store is None
    case_files.lock(kept).unlock()
    tell_phrase(window, cases.PHRASE)
    assert view_of(window).store.code == kept.stem


def test_the_recovery_key_opens_it_too(window: MainWindow, kept: Path) -> None:
    opened = unlock(kept, cases.PHRASE)
    text = opened.new_recovery_key(opened.case, cases.NOW)
    window.open(kept)
    asking(window).key.emit(text)
    cases.settled(window)
    assert view_of(window).store.opened.of_owner


def test_a_case_that_is_open_elsewhere_is_not_opened(window: MainWindow, kept: Path) -> None:
    taken = case_files.lock(kept)
    window.open(kept)
    tell_phrase(window, cases.PHRASE)
    assert window.store is None
    taken.unlock()
    tell_phrase(window, cases.PHRASE)
    assert window.store is not None


def test_one_that_seems_open_on_another_computer_is_opened_when_the_person_says_so(
    window: MainWindow, kept: Path
) -> None:
    Path(f"{kept}.lock").write_text("1\nportolan\nanother-computer\n")
    window.open(kept)
    tell_phrase(window, cases.PHRASE)
    assert window.store is None
    trouble = asking(window).page.trouble
    assert "another computer" in trouble.text()
    (offer,) = trouble.offers
    assert offer.words.text() == OPEN_HERE
    offer.click()
    cases.settled(window)
    assert window.store is not None


def test_a_plain_case_of_an_earlier_build_is_protected_and_removed(window: MainWindow) -> None:
    folder = cases.begun(Case()).parent
    plain = folder / "A2-C3.json"
    case = Case(people={"p1": Person()}, language="es")
    plain.write_bytes(dump(case))
    assert {file.code: file.protected for file in case_files.listed()}["A2-C3"] is False
    window.open(plain)
    page = window.entrance.page
    assert isinstance(page, TakeOver)
    page.chosen.emit(cases.PHRASE)
    cases.settled(window)
    assert not plain.exists()
    assert view_of(window).store.case == case
    assert cases.read(folder / "A2-C3.dossier") == case
    case_files.lock(plain).unlock()


def test_a_broken_case_opens_as_it_was_saved_before_and_says_so(
    window: MainWindow, kept: Path
) -> None:
    opened = unlock(kept, cases.PHRASE)
    opened.save(Case(language="es"), dt.datetime.now(dt.UTC))
    kept.write_bytes(kept.read_bytes()[:-200])
    window.open(kept)
    tell_phrase(window, cases.PHRASE)
    assert window.store is not None
    assert "damaged" in window.problem.words.text()


def test_locking_saves_hides_and_asks_again(window: MainWindow, kept: Path) -> None:
    cases.show(window, kept)
    view_of(window).store.set(FAMILY, given("Last"), "Change name")
    window.lock()
    assert window.store is None
    assert asking(window).path == kept
    assert cases.read(kept).people["p1"].name.family.value == "Last"
    assert not window.line.case_code.text()
    tell_phrase(window, cases.PHRASE)
    assert view_of(window).store.get(FAMILY).value == "Last"


def test_locking_asks_for_our_file_where_another_program_changed_the_first(
    window: MainWindow, kept: Path
) -> None:
    cases.show(window, kept)
    view_of(window).store.set(FAMILY, given("Last"), "Change name")
    kept.write_bytes(b"what another program wrote")
    window.lock()
    assert asking(window).path.stem == f"{kept.stem}-kept"
    assert "Both are kept" in window.problem.words.text()
    assert window.problem.isVisible()
    tell_phrase(window, cases.PHRASE)
    assert view_of(window).store.get(FAMILY).value == "Last"


def test_what_cannot_be_saved_is_covered_until_the_passphrase_comes(
    window: MainWindow, kept: Path, disk: pytest.MonkeyPatch
) -> None:
    cases.show(window, kept)
    view = view_of(window)
    view.store.set(FAMILY, given("Last"), "Change name")
    window.lock()
    page = asking(window)
    kept.unlink()
    window.lock()
    assert asking(window) is page
    assert not view.isVisible()
    assert not window.menus.acts["find"].isEnabled()
    tell_phrase(window, "not these words at all here")
    assert not view.isVisible()
    asking(window).key.emit("AGE-SECRET-KEY-1 nonsense")
    cases.settled(window)
    assert not view.isVisible()
    tell_phrase(window, cases.PHRASE)
    assert window.middle.currentWidget() is view
    assert view.store.get(FAMILY).value == "Last"
    assert window.menus.acts["find"].isEnabled()
    disk.undo()
    assert window.close_case()
    assert cases.read(kept).people["p1"].name.family.value == "Last"


def test_nobody_comes_around_the_passphrase_by_going_back(
    window: MainWindow, kept: Path, disk: pytest.MonkeyPatch
) -> None:
    cases.show(window, kept)
    view = view_of(window)
    view.store.set(FAMILY, given("Last"), "Change name")
    window.lock()
    asking(window).cancelled.emit()
    assert not view.isVisible()
    back = next(one for one in window.problem.offers if one.words.text() == "Go back to the case")
    back.click()
    assert not view.isVisible()
    tell_phrase(window, cases.PHRASE)
    assert view.isVisible()


def test_closing_only_locks_where_the_person_wants_that(
    window: MainWindow, kept: Path, qtbot: QtBot
) -> None:
    window._settings.close_locks = True
    cases.show(window, kept)
    window.close()
    assert window.store is None
    assert window.isMinimized()
    window.showNormal()
    assert asking(window).path == kept
    window.close()
    qtbot.waitUntil(window.isHidden)


def test_a_key_of_a_clinic_is_no_owner(window: MainWindow, kept: Path) -> None:
    from app.vault import age

    key = age.new_key()
    opened = unlock(kept, cases.PHRASE)
    opened.add_clinic(opened.case, "Invented Help Desk", key.recipient, cases.NOW)
    assert not unlock_with_key(kept, key.text).of_owner
    window.open(kept)
    asking(window).key.emit(key.text)
    cases.settled(window)
    assert not view_of(window).store.opened.of_owner


def test_what_is_asked_of_the_vault_is_told_in_the_window_and_the_disks_refusal_too(
    window: MainWindow, kept: Path, qtbot: QtBot
) -> None:
    cases.show(window, kept)
    store = view_of(window).store
    told: list[object] = []
    store.ask_vault(lambda opened, case, _now: (opened.path, case), told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(kept, store.case)]
    with pytest.MonkeyPatch.context() as refusing:
        refusing.setattr(place, "write_atomically", full)
        store.ask_vault(lambda opened, case, now: opened.save(case, now), told.append)
        qtbot.waitUntil(lambda: len(told) > 1)
    assert getattr(told[1], "code", None) == "cannot-save"


def test_a_case_is_deleted_from_the_list_without_being_opened(
    window: MainWindow, kept: Path
) -> None:
    window.show_start()
    window.start.delete.click()
    door = window.doors.door
    assert isinstance(door, DeleteDoor)
    assert window.middle.currentWidget() is door
    door.page.form.wanted.emit((kept,))
    assert window.middle.currentWidget() is window.start
    assert not case_files.listed()


def test_a_case_is_brought_in_from_a_stick_and_its_passphrase_asked_for(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = cases.written(Case(language="es"), tmp_path / "K2-N7.dossier").path
    monkeypatch.setattr(file_doors, "choose_dossier", lambda *_told: stick)
    window.start.bring.click()
    tell_phrase(window, cases.PHRASE)
    assert view_of(window).store.case == Case(language="es")
    assert [file.code for file in case_files.listed()] == ["K2-N7"]
    assert stick.exists()


def test_quit_quits_also_where_closing_only_locks(
    window: MainWindow, kept: Path, qtbot: QtBot
) -> None:
    window._settings.close_locks = True
    cases.show(window, kept)
    view_of(window).store.set(FAMILY, given("Last"), "Change name")
    window.menus.acts["quit"].trigger()
    qtbot.waitUntil(window.isHidden)
    assert window.store is None
    assert cases.read(kept).people["p1"].name.family.value == "Last"


def test_a_take_over_that_ends_where_somebody_has_the_case_says_so(
    window: MainWindow, kept: Path
) -> None:
    plain = kept.with_suffix(".json")
    plain.write_bytes(dump(cases.read(kept)))
    taken = case_files.lock(kept)
    window.open(plain)
    page = window.entrance.page
    assert isinstance(page, TakeOver)
    page.chosen.emit(cases.PHRASE)
    cases.settled(window)
    assert window.store is None
    assert window.entrance.page is page
    taken.unlock()
    case_files.lock(plain).unlock()


def test_nothing_behind_a_page_that_covers_the_window_is_changed_by_a_menu(
    window: MainWindow, kept: Path
) -> None:
    cases.show(window, kept)
    store = view_of(window).store
    store.set(FAMILY, given("Last"), "Change name")
    window.menus.acts["access"].trigger()
    door = window.doors.door
    assert door is not None
    assert window.middle.currentWidget() is door
    window.menus.acts["undo"].trigger()
    assert store.get(FAMILY).value == "Last"
    door.closed.emit()
    assert window.middle.currentWidget() is window.case_view
    window.menus.acts["undo"].trigger()
    assert store.get(FAMILY).value is None
