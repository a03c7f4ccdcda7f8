"""A clinic is let in with its card, its words compared, and by the person whose case it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import i18n
from app.ui import file_doors
from app.ui.access import clinic_page, consent
from app.ui.access.clinic_page import ClinicPage
from app.ui.access.door import Door
from app.ui.store import CaseStore
from app.vault import age, clinic_card, vault
from app.vault.readers import MOST_CLINICS, fingerprint
from tests.ui.access.opened import (
    CLINIC,
    HOME,
    LONG,
    a_case,
    back_at_list,
    begun,
    door_of,
    step,
    store_of,
    words,
)
from tests.vault.cheap import NOW


@pytest.fixture
def file(tmp_path: Path) -> vault.Opened:
    return begun(tmp_path / "K7Q2M.dossier", a_case().model_copy(update={"language": "es"}))


@pytest.fixture
def store(file: vault.Opened) -> Iterator[CaseStore]:
    made = store_of(file)
    yield made
    made.close()


@pytest.fixture
def door(store: CaseStore, qtbot: QtBot) -> Door:
    return door_of(store, qtbot)


@pytest.fixture
def key() -> age.Key:
    return age.new_key()


def page_of(door: Door) -> ClinicPage:
    page = step(door, "access.clinic")
    assert isinstance(page, ClinicPage)
    return page


def at_consent(door: Door, key: age.Key) -> ClinicPage:
    page = page_of(door)
    page.text.setPlainText(clinic_card.dump(CLINIC, key.recipient))
    page.on.click()
    assert page.consent is not None
    return page


def test_a_clinic_is_let_in_by_card_words_and_consent(
    door: Door, file: vault.Opened, key: age.Key, qtbot: QtBot
) -> None:
    page = at_consent(door, key)
    assert CLINIC in words(page)
    assert fingerprint(key.recipient) in words(page)
    assert page.consent is not None
    page.consent.same.button.click()
    page.consent.wanted.button.click()
    page.let_in.click()
    back_at_list(door, qtbot)
    assert clinic_page.DONE in words(door)
    assert [one.name for one in file.readers.clinics] == [CLINIC]
    opened = vault.unlock_with_key(file.path, key.text)
    assert opened.case.people["p1"].home_country.value == HOME
    assert not opened.of_owner


def test_nothing_is_ticked_before_and_both_must_be(
    door: Door, file: vault.Opened, key: age.Key
) -> None:
    page = at_consent(door, key)
    asked = page.consent
    assert asked is not None
    assert not asked.same.button.isChecked()
    assert not asked.wanted.button.isChecked()
    page.let_in.click()
    assert consent.NOT_COMPARED in words(page)
    asked.wanted.button.click()
    page.let_in.click()
    assert consent.NOT_COMPARED in words(page)
    asked.wanted.button.click()
    asked.same.button.click()
    page.let_in.click()
    assert consent.NOT_WANTED in words(page)
    assert not file.readers.clinics
    assert not page.busy


def test_the_consent_stands_in_the_language_of_the_interview_too(door: Door, key: age.Key) -> None:
    page = at_consent(door, key)
    own = consent.in_language(consent.CONSENT, "es").format(name=f"\u2068{CLINIC}\u2069")
    assert own in words(page)
    assert own != consent.CONSENT.format(name=f"\u2068{CLINIC}\u2069")
    assert page.consent is not None
    i18n.use("es")
    try:
        page.consent.wanted.words.again()
        page.consent._say_in_own()
        assert not page.consent.own.isVisibleTo(page)
    finally:
        i18n.use("en")


@pytest.mark.parametrize("language", [None, "en", "fa-AF", "xx"])
def test_without_a_catalogue_the_consent_is_in_english(language: str | None) -> None:
    assert consent.in_language(consent.CONSENT, language) == consent.CONSENT


def test_another_card_begins_without_any_tick(door: Door, key: age.Key) -> None:
    page = at_consent(door, key)
    assert page.consent is not None
    page.consent.same.button.click()
    page.other.click()
    assert page.text.isVisibleTo(page)
    page.on.click()
    assert page.consent is not None
    assert not page.consent.same.button.isChecked()


def test_a_key_without_a_card_needs_a_name(door: Door, key: age.Key, qtbot: QtBot) -> None:
    page = page_of(door)
    assert not page.name.isVisibleTo(page)
    page.text.setPlainText(f"  {key.recipient}\n")
    page.on.click()
    assert clinic_page.NO_NAME in words(page)
    qtbot.keyClicks(page.name, CLINIC)
    qtbot.keyClick(page.name, Qt.Key.Key_Return)
    assert page.consent is not None
    assert page.consent.clinic.name == CLINIC


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", clinic_page.NO_CARD),
        ("hello", "This is not the card of a clinic."),
        ("age1qqqq", "This is not the address of a clinic's key"),
    ],
)
def test_what_is_no_card_is_told_and_stays(door: Door, text: str, told: str) -> None:
    page = page_of(door)
    page.text.setPlainText(text)
    page.on.click()
    assert told in words(page)
    assert page.text.toPlainText() == text
    assert page.consent is None


def test_a_secret_key_is_never_taken_nor_repeated(door: Door, key: age.Key) -> None:
    page = page_of(door)
    page.text.setPlainText(key.text)
    page.on.click()
    assert "This is a secret key." in words(page)
    assert key.text not in words(page)


def test_a_clinic_that_is_there_is_not_let_in_twice(
    door: Door, file: vault.Opened, key: age.Key
) -> None:
    file.add_clinic(a_case(), CLINIC, key.recipient, NOW)
    page = page_of(door)
    page.text.setPlainText(clinic_card.dump("Another name", key.recipient))
    page.on.click()
    assert clinic_page.THERE in words(page)
    assert page.consent is None


def test_the_card_is_read_from_a_file(
    door: Door, key: age.Key, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = tmp_path / clinic_card.FILE_NAME
    card.write_text(clinic_card.dump(CLINIC, key.recipient), encoding="utf-8")
    monkeypatch.setattr(file_doors, "choose_card", lambda *_asked: card)
    page = page_of(door)
    page.read.click()
    assert page.consent is not None
    assert page.consent.clinic.recipient == key.recipient
    page.other.click()
    card.unlink()
    page.read.click()
    assert "cannot be read" in words(page)


def test_when_the_disk_refuses_the_clinic_is_not_let_in_and_it_is_told(
    door: Door, file: vault.Opened, key: age.Key, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = at_consent(door, key)
    assert page.consent is not None
    page.consent.same.button.click()
    page.consent.wanted.button.click()

    def full(*_told: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr("app.vault.place.write_atomically", full)
        page.let_in.click()
        qtbot.waitUntil(lambda: "could not be done" in words(page), timeout=LONG)
    assert not file.readers.clinics
    page.let_in.click()
    back_at_list(door, qtbot)
    assert file.readers.clinics


def test_no_more_clinics_than_a_case_can_have(
    store: CaseStore, file: vault.Opened, qtbot: QtBot
) -> None:
    for number in range(MOST_CLINICS):
        file.add_clinic(a_case(), f"Desk {number}", age.new_key().recipient, NOW)
    door = door_of(store, qtbot)
    assert "access.clinic" not in door.list.buttons
    assert "More clinics than these cannot be let in." in words(door)
