"""Who can open a case: told in plain words, each with what can be done about it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import i18n
from app.ui.access import list_page, readers_parts, remove_page
from app.ui.access.act_page import ActPage
from app.ui.store import CaseStore
from app.vault import age, vault
from app.vault.faults import only_the_owner
from tests.ui.access.opened import (
    CLINIC,
    HOME,
    LONG,
    a_case,
    back_at_list,
    begun,
    door_of,
    has_sheet,
    step,
    store_of,
    words,
)
from tests.vault.cheap import NOW, PHRASE

OWNERS = ("access.passphrase", "access.sheet", "access.clinic", "access.remove")


@pytest.fixture
def file(tmp_path: Path) -> vault.Opened:
    return begun(tmp_path / "K7Q2M.dossier")


@pytest.fixture
def store(file: vault.Opened) -> Iterator[CaseStore]:
    made = store_of(file)
    yield made
    made.close()


def let_in(file: vault.Opened, name: str = CLINIC) -> age.Key:
    key = age.new_key()
    file.add_clinic(a_case(), name, key.recipient, NOW)
    return key


def take(page: ActPage) -> None:
    assert isinstance(page, remove_page.RemovePage)
    page.take.click()


def test_a_new_case_opens_with_the_passphrase_alone(store: CaseStore, qtbot: QtBot) -> None:
    door = door_of(store, qtbot)
    told = words(door)
    assert readers_parts.WITH_PASSPHRASE in told
    assert readers_parts.NO_SHEET in told
    assert readers_parts.NO_CLINIC in told
    assert {"access.passphrase", "access.sheet", "access.clinic"} <= set(door.list.buttons)
    assert not door.list.barred.isVisibleTo(door)


def test_each_clinic_stands_with_its_name_and_six_words(
    file: vault.Opened, store: CaseStore, qtbot: QtBot
) -> None:
    keys = [let_in(file), let_in(file, "Other Aid")]
    door = door_of(store, qtbot)
    told = words(door)
    for name, one in zip((CLINIC, "Other Aid"), file.readers.clinics, strict=True):
        assert name in told
        assert one.fingerprint in told
    assert readers_parts.NO_SHEET_BUT_CLINIC in told
    names = {door.list.buttons[f"access.remove.{one.recipient}"].accessibleName() for one in keys}
    assert names == {f"Take this clinic away: {name}" for name in (CLINIC, "Other Aid")}


def test_with_a_clinics_key_the_page_says_why_nothing_can_be_changed(
    file: vault.Opened, qtbot: QtBot
) -> None:
    key = let_in(file)
    file.new_recovery_key(a_case(), NOW)
    store = store_of(vault.unlock_with_key(file.path, key.text))
    door = door_of(store, qtbot)
    told = words(door)
    assert not {one for one in door.list.buttons if one.startswith(OWNERS)}
    assert only_the_owner().message in told
    assert only_the_owner().do in told
    assert CLINIC in told
    assert readers_parts.WITH_SHEET in told
    store.close()


def test_a_clinic_is_taken_away_after_its_words(
    file: vault.Opened, store: CaseStore, qtbot: QtBot
) -> None:
    key = let_in(file)
    door = door_of(store, qtbot)
    copy = file.path.with_name("copy.dossier")
    copy.write_bytes(file.path.read_bytes())
    page = step(door, f"access.remove.{key.recipient}")
    assert remove_page.CLINIC_WHO.format(name=CLINIC) in words(page)
    assert remove_page.CLINIC_KEEPS in words(page)
    assert file.readers.clinics  # nothing is done before the button
    take(page)
    back_at_list(door, qtbot)
    assert not file.readers.clinics
    assert remove_page.CLINIC_DONE in words(door)
    with pytest.raises(Exception, match="does not open"):
        vault.unlock_with_key(file.path, key.text)
    # What the page says of copies is true.
    assert vault.unlock_with_key(copy, key.text).case.people["p1"].home_country.value == HOME
    assert CLINIC not in words(door)


def test_the_sheet_is_made_worthless(file: vault.Opened, store: CaseStore, qtbot: QtBot) -> None:
    text = file.new_recovery_key(a_case(), NOW)
    door = door_of(store, qtbot)
    assert readers_parts.WITH_SHEET in words(door)
    page = step(door, "access.sheet.remove")
    assert remove_page.SHEET_KEEPS in words(page)
    take(page)
    back_at_list(door, qtbot)
    assert not has_sheet(store)
    with pytest.raises(Exception, match="does not open"):
        vault.unlock_with_key(file.path, text)
    assert vault.unlock(file.path, PHRASE).of_owner


def test_the_sheet_that_opened_the_case_stays_and_the_page_says_why(
    file: vault.Opened, qtbot: QtBot
) -> None:
    text = file.new_recovery_key(a_case(), NOW)
    store = store_of(vault.unlock_with_key(file.path, text))
    door = door_of(store, qtbot)
    page = step(door, "access.sheet.remove")
    take(page)
    qtbot.waitUntil(lambda: "open with this very key" in words(page), timeout=LONG)
    assert has_sheet(store)
    door.back.click()
    assert door.page is door.list
    store.close()


def test_back_leads_to_the_list_and_from_there_to_the_case(store: CaseStore, qtbot: QtBot) -> None:
    door = door_of(store, qtbot)
    step(door, "access.clinic")
    door.back.click()
    assert door.page is door.list
    assert door.list.buttons["access.clinic"].hasFocus() or not door.isActiveWindow()
    with qtbot.waitSignal(door.closed):
        door.back.click()


def test_all_is_reached_by_keyboard_from_the_top(store: CaseStore, qtbot: QtBot) -> None:
    door = door_of(store, qtbot)
    door.activateWindow()
    qtbot.waitUntil(door.isActiveWindow)
    door.focus_first()
    assert door.list.hasFocus()
    assert door.list.accessibleName() == list_page.TITLE
    seen = []
    for _place in range(7):
        focus = door.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
        after = door.focusWidget()
        assert after is not None
        seen.append(after.objectName())
    own = ["access.passphrase", "access.sheet", "access.clinic"]
    assert seen == [*own, "access.copy", "access.plain", "access.delete", "access.back"]


@pytest.mark.parametrize("language", ["es", "ar"])
def test_the_list_speaks_the_language_of_the_window(
    file: vault.Opened, store: CaseStore, qtbot: QtBot, language: str
) -> None:
    let_in(file)
    door = door_of(store, qtbot)
    i18n.use(language)
    try:
        door.list.renew()
        told = words(door)
        assert i18n._(readers_parts.NO_SHEET_BUT_CLINIC) in told
        assert readers_parts.NO_SHEET_BUT_CLINIC in told  # nobody signed for it yet
        assert i18n._(readers_parts.NO_SHEET_BUT_CLINIC) != readers_parts.NO_SHEET_BUT_CLINIC
        assert file.readers.clinics[0].fingerprint in told
    finally:
        i18n.use("en")
