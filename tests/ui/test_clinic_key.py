"""The clinic's names and key: begun, locked, opened with one passphrase, handed on as a card."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.answers.clinic import Clinic, Colleague, Organization, Task
from app.answers.states import given
from app.host import clinic_file, plain_clinic_file
from app.ui import file_doors
from app.ui.clinic import session
from app.ui.clinic.chooser import Chooser
from app.ui.clinic.door import Door
from app.ui.clinic.key_part import SAVED, UNNAMED, KeyPart
from app.ui.clinic.plain_pages import BEGIN, EARLIER
from app.ui.main_window import MainWindow
from app.ui.places import pages_of
from app.ui.unlocking.new_phrase import NewPhrase
from app.ui.unlocking.unlock import Unlock
from app.vault import clinic_card
from app.vault import clinic_file as vault_file
from app.vault.clinic_faults import unreadable
from tests.interview.cases import sample
from tests.ui import cases, clinics
from tests.ui.cases import PHRASE
from tests.ui.every_text import shown as all_shown
from tests.ui.shell import look, settle, shown_window, view_of
from tests.ui.walking import controls, name_of, sideways, stop_of, told, walk

OTHER = "acorn harbor lilac tunnel pebble wren"
PREPARER = "help.preparer/f2/p1"


def names() -> Clinic:
    ana = Colleague(given=given("Ana"), family=given("Zxqv"), tasks=given((Task.PREPARES,)))
    ours = Organization(organization=given("Example Help Desk"))
    return Clinic(organization=ours, people={"n1": ana})


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with shown_window(qtbot, pages_of) as made:
        yield made
    session.close()


def in_memory() -> list[vault_file.Held]:
    """All names and keys of clinics that Python still has; other tests may have left some."""
    gc.unfreeze()  # what stands while a case is shown is out of sight otherwise
    held = [one for one in gc.get_objects() if type(one) is vault_file.Held]
    return [one for one in held if one.key or one.names.people]


def seen(widget: QWidget) -> str:
    """All words that are shown inside ``widget``."""
    return "\n".join(all_shown(widget)).replace("\u2068", "").replace("\u2069", "")


def door_of(window: MainWindow) -> Door:
    door = window.doors.door
    assert isinstance(door, Door)
    return door


def entered(window: MainWindow) -> Door:
    """The door, as the first page leads to it."""
    window.start.clinic.click()
    return door_of(window)


def unlock(door: Door, phrase: str, qtbot: QtBot) -> None:
    page = door.shown
    assert isinstance(page, Unlock)
    page.form.phrase.edit.setText(phrase)
    page.submit()
    qtbot.waitUntil(lambda: not page.busy)


def press(door: Door, name: str) -> None:
    button = door.shown.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    button.click()


def key_part(door: Door) -> KeyPart:
    assert door.page is not None
    door.page.key_opener.box.setChecked(True)
    assert isinstance(door.page.key_opener.body, KeyPart)
    return door.page.key_opener.body


def test_the_names_begin_with_a_passphrase(window: MainWindow, qtbot: QtBot) -> None:
    door = entered(window)
    press(door, "clinic.begin")
    page = door.shown
    assert isinstance(page, NewPhrase)
    assert not clinic_file().exists()
    page.chosen.emit(PHRASE)
    qtbot.waitUntil(lambda: door.page is not None)
    assert session.open_clinic() is not None
    assert vault_file.unlock(clinic_file(), PHRASE).names == Clinic()


def test_plain_names_of_before_are_taken_over_and_removed(window: MainWindow, qtbot: QtBot) -> None:
    plain_clinic_file().parent.mkdir(parents=True, exist_ok=True)
    plain_clinic_file().write_text(names().model_dump_json())
    door = entered(window)
    assert EARLIER in seen(door)
    press(door, "clinic.begin")
    page = door.shown
    assert isinstance(page, NewPhrase)
    page.chosen.emit(PHRASE)
    qtbot.waitUntil(lambda: door.page is not None)
    assert clinics.read() == names()
    for file in plain_clinic_file().parent.rglob("*"):
        assert file.is_dir() or b"Zxqv" not in file.read_bytes()


def test_plain_names_that_cannot_be_read_are_told(window: MainWindow, qtbot: QtBot) -> None:
    clinics.made(names())
    plain_clinic_file().write_text("{")
    door = entered(window)
    unlock(door, PHRASE, qtbot)
    assert door.page is not None
    assert unreadable(plain_clinic_file()).do in door.page.news.text()
    assert plain_clinic_file().exists()


def test_a_wrong_passphrase_opens_nothing(window: MainWindow, qtbot: QtBot) -> None:
    clinics.made(names())
    door = entered(window)
    unlock(door, OTHER, qtbot)
    assert session.open_clinic() is None
    assert "does not open the names of the clinic" in seen(door)
    unlock(door, PHRASE, qtbot)
    assert door.page is not None
    assert "Ana Zxqv" in seen(door.page)


def test_going_back_leaves_them_open_and_locking_closes_them(
    window: MainWindow, qtbot: QtBot
) -> None:
    clinics.opened(names())
    door = entered(window)
    press(door, "clinic.back")
    assert window.middle.currentWidget() is window.start
    assert session.open_clinic() is not None
    press(entered(window), "clinic.lock")
    assert session.open_clinic() is None
    assert isinstance(door_of(window).shown, Unlock)
    assert "Zxqv" not in seen(window)


@pytest.mark.parametrize("way", ["lock", "leave"])
def test_what_closes_a_case_closes_the_names(window: MainWindow, way: str) -> None:
    of_others = {id(one) for one in in_memory()}
    clinics.opened(names())
    cases.show(window, sample("pending-renewal"))
    assert {id(one) for one in in_memory()} > of_others
    getattr(window, way)()
    assert session.open_clinic() is None
    settle()
    gc.collect()
    assert not [one for one in in_memory() if id(one) not in of_others]


def test_what_was_typed_last_is_saved_when_it_is_locked(window: MainWindow, qtbot: QtBot) -> None:
    clinics.opened()
    page = entered(window).page
    assert page is not None
    page.add.click()
    qtbot.keyClicks(page.entries[0].field.inputs[0], "Eva")
    window.lock()
    assert session.open_clinic() is None
    (one,) = vault_file.unlock(clinic_file(), PHRASE).names.people.values()
    assert one.given == given("Eva")


def test_an_opening_that_was_overtaken_by_a_lock_opens_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    clinics.made(names())
    door = entered(window)
    page = door.shown
    assert isinstance(page, Unlock)
    page.phrase.emit(PHRASE)
    window.lock()
    door.wait()
    QApplication.processEvents()
    assert session.open_clinic() is None


def test_a_case_offers_a_way_to_open_the_names(window: MainWindow, qtbot: QtBot) -> None:
    clinics.made(names())
    case = sample("pending-renewal")
    cases.show(window, case)
    assert view_of(window).way.go(PREPARER)
    page = view_of(window).pages.page
    assert page is not None
    (chooser,) = (one for one in page.findChildren(Chooser) if one.isVisible())
    assert not chooser.names.isVisible()
    assert "Zxqv" not in seen(chooser)
    chooser.opening.wanted.click()
    line = chooser.opening.secret.edit
    assert line.hasFocus()
    qtbot.keyClicks(line, OTHER)
    qtbot.keyClick(line, "\r")
    qtbot.waitUntil(chooser.opening.secret.fault.isVisible)
    assert window.store is not None
    assert view_of(window).pages.page is page
    line.selectAll()
    qtbot.keyClicks(line, PHRASE)
    qtbot.keyClick(line, "\r")
    qtbot.waitUntil(chooser.names.isVisible)
    assert chooser.names.hasFocus()
    assert chooser.names.currentData() == ""
    assert not chooser.opening.isVisible()
    assert window.store.case == case
    session.close()
    assert not chooser.names.isVisible()
    assert chooser.names.count() == 1
    assert line.text() == ""


def test_the_card_is_saved_with_the_clinics_name(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = clinics.opened(names())
    door = entered(window)
    part = key_part(door)
    assert here.fingerprint in seen(part)
    monkeypatch.setattr(file_doors, "choose_folder", lambda _parent, _title: tmp_path)
    part.card.click()
    qtbot.waitUntil(part.news.isVisible)
    path = tmp_path / clinic_card.FILE_NAME
    assert part.news.text() == SAVED.format(file=f"\u2066{path}\u2069")
    card = clinic_card.read_file(path)
    assert (card.name, card.fingerprint) == ("Example Help Desk", here.fingerprint)
    assert here.key_text not in path.read_text()
    part.card.click()
    qtbot.waitUntil(lambda: len(list(tmp_path.iterdir())) == 2)


def test_a_card_without_a_name_is_not_saved(window: MainWindow) -> None:
    clinics.opened()
    part = key_part(entered(window))
    part.card.click()
    assert part.news.text() == UNNAMED


def test_another_computer_gets_a_copy(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = clinics.opened(names()).key_text
    part = key_part(entered(window))
    monkeypatch.setattr(file_doors, "choose_folder", lambda _parent, _title: tmp_path)
    part.copy.click()
    qtbot.waitUntil(part.news.isVisible)
    stick = tmp_path / session.COPY_NAME
    session.close()
    shutil.rmtree(clinic_file().parent)
    window.show_start()
    door = entered(window)
    monkeypatch.setattr(file_doors, "choose_dossier", lambda _parent, _title: stick)
    press(door, "clinic.bring")
    unlock(door, PHRASE, qtbot)
    brought = session.open_clinic()
    assert brought is not None
    assert (brought.key_text, brought.names) == (key, names())


def test_the_passphrase_is_changed(window: MainWindow, qtbot: QtBot) -> None:
    key = clinics.opened(names()).key_text
    door = entered(window)
    key_part(door).phrase.click()
    page = door.shown
    assert isinstance(page, NewPhrase)
    page.chosen.emit(OTHER)
    qtbot.waitUntil(lambda: door.page is not None)
    again = vault_file.unlock(clinic_file(), OTHER)
    assert (again.held.key, again.names) == (key, names())


def test_a_weak_passphrase_is_told_beside_the_field(window: MainWindow, qtbot: QtBot) -> None:
    clinics.opened(names())
    door = entered(window)
    key_part(door).phrase.click()
    page = door.shown
    assert isinstance(page, NewPhrase)
    page.chosen.emit("password")
    qtbot.waitUntil(lambda: "too easy" in seen(page))
    assert vault_file.unlock(clinic_file(), PHRASE).names == names()


def test_a_lost_passphrase_begins_anew_and_deletes_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    clinics.made(names())
    door = entered(window)
    press(door, "clinic.lost")
    assert "no names and a new key" in seen(door)
    press(door, "clinic.back")
    press(door, "clinic.lost")
    press(door, "clinic.anew")
    assert not clinic_file().exists()
    assert BEGIN in seen(door)
    (aside,) = clinic_file().parent.glob("clinic-kept.dossier")
    assert vault_file.unlock(aside, PHRASE).names == names()


def test_the_key_of_the_open_clinic_opens_a_case(window: MainWindow, qtbot: QtBot) -> None:
    here = clinics.opened(names())
    case = sample("pending-renewal")
    path = cases.show(window, case)
    assert window.store is not None
    opened = window.store.opened
    card = clinic_card.read(clinic_card.dump("Example Help Desk", _recipient(here)))
    opened.add_clinic(case, card.name, card.recipient, cases.NOW)
    window.show_start()
    window.open(path)
    page = window.entrance.page
    assert isinstance(page, Unlock)
    page.form.clinic.click()
    qtbot.waitUntil(lambda: window.store is not None)
    assert not window.store.opened.of_owner


def _recipient(here: session.Session) -> str:
    from app.vault import age

    return age.key_of_text(here.key_text).recipient


@pytest.mark.parametrize(("code", "percent"), [("en", 100), ("ar", 200)])
@pytest.mark.parametrize("shown", ["first", "lost", "locked"])
def test_the_pages_before_are_whole_for_a_keyboard(
    window: MainWindow, code: str, percent: int, shown: str
) -> None:
    if shown != "first":
        clinics.made(names())
    door = entered(window)
    if shown == "lost":
        press(door, "clinic.lost")
    look(window, code, percent)
    door.focus_first()
    wanted = {stop_of(one): told(one) for one in controls(window)}
    there = [stop_of(one) for one in walk(window)]
    assert [name for one, name in wanted.items() if one not in there] == []
    assert not [told(one) for one in controls(window) if not name_of(one)]
    assert not sideways(window)


@pytest.mark.parametrize(("code", "percent"), [("en", 100), ("ar", 200)])
def test_opening_inside_a_case_is_whole_for_a_keyboard(
    window: MainWindow, code: str, percent: int
) -> None:
    clinics.made(names())
    cases.show(window, sample("pending-renewal"))
    assert view_of(window).way.go(PREPARER)
    page = view_of(window).pages.page
    assert page is not None
    (chooser,) = (one for one in page.findChildren(Chooser) if one.isVisible())
    look(window, code, percent)
    chooser.opening.ask()
    there = [stop_of(one) for one in walk(window)]
    back = [stop_of(one) for one in walk(window, back=True)]
    asked = [one for one in chooser.opening.stops() if one.isVisible()]
    assert len(asked) == 3
    assert set(asked) <= set(there)
    assert back == [*reversed(there[:-1]), there[-1]]
    assert not sideways(window)
