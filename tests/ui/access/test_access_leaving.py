"""Copies, a file that everybody can read, and the end of a case: asked twice, said in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.answers.case import load
from app.answers.states import given
from app.ui import case_files, file_doors
from app.ui.access.copy_page import CopyPage
from app.ui.access.delete_door import DeleteDoor
from app.ui.access.delete_form import NOT_THE_CODE, DeleteForm
from app.ui.access.delete_page import DeletePage
from app.ui.access.door import Door
from app.ui.access.plain_page import TICK_FIRST, PlainPage
from app.ui.store import CaseStore
from app.vault import vault
from app.vault.generations import Generations
from tests.ui import cases
from tests.ui.access.opened import LONG, a_case, begun, step, store_of, words
from tests.ui.access.opened import door_of as shown_door
from tests.ui.plain_page import plain_pages
from tests.ui.shell import shown_window, view_of
from tests.vault.cheap import NOW, PHRASE

HOME = "people.p1.home_country"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "cases"
    folder.mkdir()
    return folder / "A7-Q2.dossier"


@pytest.fixture
def store(path: Path, qtbot: QtBot) -> Iterator[CaseStore]:
    opened = begun(path)
    opened.save(a_case(), NOW)
    store = store_of(opened)
    yield store
    store.close()


@pytest.fixture
def door(store: CaseStore, qtbot: QtBot) -> Door:
    return shown_door(store, qtbot)


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the person chooses."""
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(file_doors, "choose_folder", lambda _parent, _title: folder)
    return folder


def is_idle(page: CopyPage | PlainPage) -> Callable[[], bool]:
    return lambda: not page.busy and not page.news.isHidden()


def every(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_the_page_has_a_card_for_each(store: CaseStore, door: Door, qtbot: QtBot) -> None:
    assert {"access.copy", "access.plain", "access.delete"} <= set(door.list.buttons)


def test_a_copy_for_another_computer(
    store: CaseStore, door: Door, stick: Path, qtbot: QtBot
) -> None:
    store.set(HOME, given("Sylvania"), "Change")
    page = step(door, "access.copy")
    assert isinstance(page, CopyPage)
    page.save.click()
    qtbot.waitUntil(is_idle(page), timeout=LONG)
    copy = stick / "A7-Q2.dossier"
    assert vault.unlock(copy, PHRASE).case == store.case
    assert copy.name in page.news.text()
    assert store.opened.path != copy


def test_no_folder_chosen_does_nothing(
    store: CaseStore, door: Door, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_doors, "choose_folder", lambda _parent, _title: None)
    copy, before = step(door, "access.copy"), every(store.opened.path.parent)
    assert isinstance(copy, CopyPage)
    copy.save.click()
    assert copy.news.isHidden()
    assert every(store.opened.path.parent) == before


def test_a_plain_file_wants_a_yes_first(
    store: CaseStore, door: Door, stick: Path, qtbot: QtBot
) -> None:
    page = step(door, "access.plain")
    assert isinstance(page, PlainPage)
    assert "not encrypted" in words(page)
    assert not page.yes.box.isChecked()
    page.save.click()
    assert page.news.text() == TICK_FIRST
    assert page.yes.box.hasFocus()
    assert not every(stick)


def test_a_plain_file_is_written_told_and_deleted_again(
    store: CaseStore, door: Door, stick: Path, qtbot: QtBot
) -> None:
    page = step(door, "access.plain")
    assert isinstance(page, PlainPage)
    page.yes.box.setChecked(True)
    page.save.click()
    qtbot.waitUntil(is_idle(page), timeout=LONG)
    plain = stick / "A7-Q2.json"
    assert load(plain.read_bytes()) == store.case
    assert "Delete it as soon as" in page.news.text()
    assert not page.yes.box.isChecked()
    page.delete.click()
    assert not every(stick)
    assert page.delete.isHidden()


def test_the_folder_of_cases_gets_no_plain_file(
    store: CaseStore, door: Door, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = store.opened.path.parent
    monkeypatch.setattr(file_doors, "choose_folder", lambda _parent, _title: ours)
    page = step(door, "access.plain")
    assert isinstance(page, PlainPage)
    before = every(ours)
    page.yes.box.setChecked(True)
    page.save.click()
    qtbot.waitUntil(is_idle(page), timeout=LONG)
    assert "its own files" in page.news.text()
    assert every(ours) == before


def form_of(door: Door) -> tuple[DeletePage, DeleteForm]:
    page = step(door, "access.delete")
    assert isinstance(page, DeletePage)
    return page, page.form


@pytest.mark.parametrize("typed", ["", "A7", "B7-Q2", "A7-Q22"])
def test_another_code_deletes_nothing(
    store: CaseStore, door: Door, qtbot: QtBot, typed: str
) -> None:
    page, form = form_of(door)
    form.code.setText(typed)
    before = every(store.opened.path.parent)
    with qtbot.assertNotEmitted(page.deleted):
        form.delete.click()
    assert form.news.text() == NOT_THE_CODE
    assert form.code.hasFocus()
    assert every(store.opened.path.parent) == before


@pytest.mark.parametrize("typed", ["A7-Q2", " a7 q2 ", "a7q2", "A\u0667-Q\u0662"])
def test_a_case_is_gone_with_all_that_is_beside_it(
    store: CaseStore, door: Door, path: Path, qtbot: QtBot, typed: str
) -> None:
    assert Generations(path).newest_first()
    page, form = form_of(door)
    form.code.setText(typed)
    with qtbot.waitSignal(page.deleted):
        qtbot.keyClick(form.code, Qt.Key.Key_Return)
    assert not every(path.parent)


def test_what_was_typed_a_moment_ago_is_not_written_again(
    store: CaseStore, door: Door, path: Path, qtbot: QtBot
) -> None:
    page, form = form_of(door)
    store.set(HOME, given("Sylvania"), "Change")
    store.hurry()
    form.code.setText("A7-Q2")
    with qtbot.waitSignal(page.deleted):
        form.delete.click()
    QApplication.processEvents()
    store.set(HOME, given("Osterlich"), "Change")
    store.give_up()
    assert not every(path.parent)


def test_a_locked_stick_is_told_and_the_case_goes_on(
    store: CaseStore, door: Door, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, form = form_of(door)
    form.code.setText("A7-Q2")

    def locked(_path: Path, *_arguments: object, **_named: object) -> None:
        raise OSError(30, "read-only")

    with monkeypatch.context() as disk, qtbot.assertNotEmitted(page.deleted):
        disk.setattr(Path, "unlink", locked)
        disk.setattr(Path, "rmdir", locked)
        form.delete.click()
    assert path.name in form.news.text()
    with qtbot.waitSignal(store.saved, timeout=LONG):
        store.set(HOME, given("Sylvania"), "Change")
    assert vault.unlock(path, PHRASE).case == store.case


def test_others_of_the_code_go_only_when_asked(
    store: CaseStore, door: Door, path: Path, qtbot: QtBot
) -> None:
    kept = path.with_name("A7-Q2-kept.dossier")
    begun(kept)
    stranger = path.with_name("C3-D4.dossier")
    begun(stranger)
    page, form = form_of(door)
    assert not form.others.isHidden()
    assert not form.others.box.isChecked()
    assert kept.name in words(form)
    form.code.setText("A7-Q2")
    with qtbot.waitSignal(page.deleted):
        form.delete.click()
    assert every(path.parent) == [kept.name, stranger.name]


def test_others_of_the_code_go_too(store: CaseStore, door: Door, path: Path, qtbot: QtBot) -> None:
    begun(path.with_name("A7-Q2-kept.dossier"))
    path.with_suffix(".json").write_bytes(b"{}")
    page, form = form_of(door)
    form.others.box.setChecked(True)
    form.code.setText("A7-Q2")
    with qtbot.waitSignal(page.deleted):
        form.delete.click()
    assert not every(path.parent)


def test_nothing_goes_while_another_window_has_one_of_them(
    store: CaseStore, door: Door, path: Path, qtbot: QtBot
) -> None:
    kept = path.with_name("A7-Q2-kept.dossier")
    other = store_of(begun(kept))
    page, form = form_of(door)
    form.others.box.setChecked(True)
    form.code.setText("A7-Q2")
    with qtbot.assertNotEmitted(page.deleted):
        form.delete.click()
    assert "another window" in form.news.text()
    assert path.exists()
    other.close()


# From the list of cases, without opening.


def closed_door(path: Path, qtbot: QtBot) -> tuple[DeleteDoor, DeleteForm]:
    door = DeleteDoor(path)
    qtbot.addWidget(door)
    door.resize(1024, 600)
    with qtbot.waitExposed(door):
        door.show()
    return door, door.page.form


def test_a_closed_case_is_deleted_with_its_code(path: Path, qtbot: QtBot) -> None:
    opened = begun(path)
    opened.save(a_case(), NOW)
    door, form = closed_door(path, qtbot)
    with qtbot.assertNotEmitted(door.deleted):
        form.delete.click()
    assert path.exists()
    form.code.setText("a7-q2")
    with qtbot.waitSignal(door.deleted):
        qtbot.keyClick(form.code, Qt.Key.Key_Return)
    assert not every(path.parent)


def test_a_plain_case_says_that_it_was_never_encrypted(path: Path, qtbot: QtBot) -> None:
    plain = path.with_suffix(".json")
    plain.write_bytes(b"{}")
    door, form = closed_door(plain, qtbot)
    assert "never encrypted" in words(form)
    assert "They open only with" not in words(form)
    form.code.setText("A7-Q2")
    with qtbot.waitSignal(door.deleted):
        form.delete.click()
    assert not every(path.parent)


def test_a_case_that_is_open_is_not_deleted_from_the_list(
    store: CaseStore, path: Path, qtbot: QtBot
) -> None:
    door, form = closed_door(path, qtbot)
    form.code.setText("A7-Q2")
    with qtbot.assertNotEmitted(door.deleted):
        form.delete.click()
    assert "another window" in form.news.text()
    assert path.exists()


def test_back_leads_to_the_list(path: Path, qtbot: QtBot) -> None:
    begun(path)
    door, _form = closed_door(path, qtbot)
    with qtbot.waitSignal(door.closed):
        door.back.click()
    assert path.exists()


def test_a_stick_that_takes_no_lock_is_said_in_words_of_deleting(
    path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(path)
    door, form = closed_door(path, qtbot)
    form.code.setText("A7-Q2")

    def refused(_path: Path) -> None:
        raise case_files._cannot_lock()

    monkeypatch.setattr(case_files, "lock", refused)
    with qtbot.assertNotEmitted(door.deleted):
        form.delete.click()
    assert "Nothing was deleted" in form.news.text()
    assert path.exists()


def test_a_stick_that_is_gone_is_said(tmp_path: Path, qtbot: QtBot) -> None:
    gone = tmp_path / "stick" / "A7-Q2.dossier"
    door, form = closed_door(gone, qtbot)
    form.code.setText("A7-Q2")
    with qtbot.assertNotEmitted(door.deleted):
        form.delete.click()
    assert "not there now" in form.news.text()


def test_the_window_goes_to_the_list_and_writes_nothing_more(qtbot: QtBot) -> None:
    with shown_window(qtbot, plain_pages) as window:
        path = cases.show(window, a_case())
        store = view_of(window).store
        store.set(HOME, given("Sylvania"), "Change")
        window.show_access()
        door = window.doors.door
        assert isinstance(door, Door)
        page, form = form_of(door)
        form.code.setText(path.stem)
        with qtbot.waitSignal(page.deleted):
            form.delete.click()
        assert window.store is None
        assert window.middle.currentWidget() is window.start
        assert path.stem not in {file.code for file in case_files.listed()}
        assert not list(path.parent.glob(f"*{path.stem}*"))
