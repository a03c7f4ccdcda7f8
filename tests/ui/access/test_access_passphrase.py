"""The passphrase is changed on the page of a new one, with what a change cannot do."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.access import passphrase_page
from app.ui.access.passphrase_page import PassphrasePage
from app.ui.unlocking.choose_page import OWN
from app.vault import vault
from tests.ui.access.opened import (
    HOME,
    LONG,
    back_at_list,
    begun,
    door_of,
    step,
    store_of,
    words,
)
from tests.vault.cheap import PHRASE

OTHER = "lantern gravel otter ninety quilt saddle"


def test_a_new_passphrase_opens_and_the_old_one_does_not(tmp_path: Path, qtbot: QtBot) -> None:
    file = begun(tmp_path / "K7Q2M.dossier")
    copy = tmp_path / "copy.dossier"
    copy.write_bytes(file.path.read_bytes())
    store = store_of(file)
    door = door_of(store, qtbot)
    page = step(door, "access.passphrase")
    assert isinstance(page, PassphrasePage)
    told = words(page)
    assert passphrase_page.WHAT in told
    assert passphrase_page.COPIES in told
    assert not door.back.isVisibleTo(door)  # the page has its own
    choose = page.choice.choose
    choose.kinds[OWN].click()
    qtbot.keyClicks(choose.own.edit, OTHER)
    page.choice.submit()
    qtbot.keyClicks(page.choice.again.again.edit, OTHER)
    page.choice.submit()
    assert not page.may_leave()
    back_at_list(door, qtbot)
    assert passphrase_page.DONE in words(door)
    assert door.back.isVisibleTo(door)
    store.close()
    assert vault.unlock(file.path, OTHER).case.people["p1"].home_country.value == HOME
    with pytest.raises(Exception, match="does not open"):
        vault.unlock(file.path, PHRASE)
    # What the page says of copies is true.
    assert vault.unlock(copy, PHRASE).of_owner


def test_back_changes_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    file = begun(tmp_path / "K7Q2M.dossier")
    before = file.path.read_bytes()
    store = store_of(file)
    door = door_of(store, qtbot)
    page = step(door, "access.passphrase")
    assert isinstance(page, PassphrasePage)
    page.choice.back.click()
    assert door.page is door.list
    store.close()
    assert file.path.read_bytes() == before


def test_when_the_disk_refuses_the_old_passphrase_still_opens(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begun(tmp_path / "K7Q2M.dossier")
    store = store_of(file)
    door = door_of(store, qtbot)
    page = step(door, "access.passphrase")
    assert isinstance(page, PassphrasePage)

    def full(*_told: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr("app.vault.place.write_atomically", full)
        page.choice.chosen.emit(OTHER)
        qtbot.waitUntil(lambda: "could not be done" in words(page), timeout=LONG)
    assert not page.busy
    store.close()
    assert vault.unlock(file.path, PHRASE).of_owner
