"""Handing over: a passphrase of their own, proof, and a copy here only where they want it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers.case import Case
from app.answers.paths import replace
from app.answers.states import given
from app.problems import Problem
from app.ui import file_doors
from app.ui.hand_over import after_page, before_page, phrase_page
from app.ui.hand_over.after_page import AfterPage
from app.ui.hand_over.before_page import BeforePage, file_names
from app.ui.hand_over.door import Door
from app.ui.hand_over.phrase_page import LOOK_AWAY, PhrasePage
from app.ui.hand_over.still_open import still_open
from app.ui.store import CaseStore
from app.ui.translator import WindowLanguage
from app.vault import age, vault
from app.vault.handing_over import hand_over
from tests.interview.cases import sample
from tests.ui.access.opened import LONG, begun, store_of, words
from tests.vault.cheap import CHEAP, NOW, PHRASE

OWN = "velvet anchor copper lantern meadow ribbon"
DAY = dt.date(2026, 3, 10)
CLINIC = "Example Help Desk"


@pytest.fixture(autouse=True)
def _fast(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(phrase_page, "hand_over", partial(hand_over, cost=CHEAP))
    yield
    i18n.use("en")


@pytest.fixture
def key() -> age.Key:
    return age.new_key()


@pytest.fixture
def store(tmp_path: Path, key: age.Key) -> Iterator[CaseStore]:
    folder = tmp_path / "cases"
    folder.mkdir()
    opened = begun(folder / "A7-Q2.dossier", replace(sample("simple"), "language", "es"))
    opened.add_clinic(opened.case, CLINIC, key.recipient, NOW)
    made = store_of(opened)
    yield made
    made.give_up()


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()

    def chosen(*_args: object) -> Path:
        return folder

    monkeypatch.setattr(file_doors, "choose_folder", chosen)
    return folder


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[CaseStore], Door]:
    """Shows the door of a case; it lives as long as its test."""
    kept: list[Door] = []

    def made(store: CaseStore) -> Door:
        kept.append(Door(store, None, DAY))
        qtbot.addWidget(kept[-1])
        kept[-1].resize(1024, 600)
        with qtbot.waitExposed(kept[-1]):
            kept[-1].show()
        return kept[-1]

    return made


@pytest.fixture
def door(store: CaseStore, shown: Callable[[CaseStore], Door]) -> Door:
    return shown(store)


def before(door: Door) -> BeforePage:
    assert isinstance(door.page, BeforePage)
    return door.page


def choose_phrase(door: Door, *, reads: str = "no") -> PhrasePage:
    """Answer who reads on, and choose the stick."""
    for choice in before(door).clinics.values():
        choice.buttons[reads].click()
    before(door).stick.click()
    assert isinstance(door.page, PhrasePage)
    return door.page


def after(door: Door, qtbot: QtBot, *, reads: str = "no") -> AfterPage:
    choose_phrase(door, reads=reads).choice.chosen.emit(OWN)
    qtbot.waitUntil(lambda: isinstance(door.page, AfterPage), timeout=LONG)
    assert isinstance(door.page, AfterPage)
    return door.page


def test_nothing_is_chosen_before_and_nothing_goes_on_without_an_answer(
    door: Door, stick: Path
) -> None:
    page = before(door)
    assert not any(one.chosen for one in page.clinics.values())
    page.stick.click()
    assert door.page is page
    assert page.news.text() == before_page.ANSWER_FIRST
    assert not list(stick.iterdir())


def test_the_stick_opens_with_their_own_passphrase_alone(
    door: Door, stick: Path, key: age.Key, store: CaseStore, qtbot: QtBot
) -> None:
    page = after(door, qtbot)
    shown = words(page)
    assert after_page.PROOF in shown
    assert after_page.NOT_LATER in shown
    handed = stick / "A7-Q2.dossier"
    assert vault.unlock(handed, OWN).case == store.case
    with pytest.raises(Problem, match="passphrase"):
        vault.unlock(handed, PHRASE)
    with pytest.raises(Problem):
        vault.unlock_with_key(handed, key.text)


def test_a_clinic_that_they_let_read_on_opens_it(
    door: Door, stick: Path, key: age.Key, store: CaseStore, qtbot: QtBot
) -> None:
    page = after(door, qtbot, reads="yes")
    assert CLINIC in words(page)
    assert after_page.NOT_LATER not in words(page)
    assert vault.unlock_with_key(stick / "A7-Q2.dossier", key.text).case == store.case


def test_whether_a_copy_stays_is_for_them_to_say(
    door: Door, stick: Path, store: CaseStore, qtbot: QtBot
) -> None:
    page = after(door, qtbot)
    assert page.stays.chosen == ""
    assert not door.back.isVisible()
    page.go.click()
    assert page.news.text() == after_page.CHOOSE_FIRST
    assert store.opened.path.exists()
    page.stays.buttons[after_page.KEPT].click()
    with qtbot.waitSignal(door.closed):
        page.go.click()
    assert store.opened.path.exists()


def test_the_copy_here_goes_with_its_earlier_saves(
    door: Door, stick: Path, store: CaseStore, qtbot: QtBot
) -> None:
    page = after(door, qtbot)
    folder = store.opened.path.parent
    page.stays.buttons[after_page.GONE].click()
    with qtbot.waitSignal(door.deleted):
        page.go.click()
    assert not list(folder.iterdir())
    assert vault.unlock(stick / "A7-Q2.dossier", OWN).case.people


def test_other_files_of_the_case_go_only_when_ticked(
    store: CaseStore, stick: Path, shown: Callable[[CaseStore], Door], qtbot: QtBot
) -> None:
    other = begun(store.opened.path.with_name("A7-Q2-kept.dossier")).path
    door = shown(store)
    page = after(door, qtbot)
    page.stays.buttons[after_page.KEPT].click()
    assert not page.others.isVisible()
    page.stays.buttons[after_page.GONE].click()
    assert page.others.isVisible()
    assert not page.others.box.isChecked()
    page.others.box.click()
    with qtbot.waitSignal(door.deleted):
        page.go.click()
    assert not other.exists()


def test_what_stays_at_the_clinic_is_told(
    store: CaseStore, stick: Path, shown: Callable[[CaseStore], Door], qtbot: QtBot
) -> None:
    store.replace(sample("late-and-detained"))
    page = after(shown(store), qtbot)
    assert after_page.UNANSWERED in words(page)
    (name, *_more) = file_names(store.case)
    told = words(page).partition("If they lie on this computer, delete them there:")[2]
    assert name in told


def test_the_passphrase_of_the_clinic_is_refused_and_another_one_goes_through(
    door: Door, stick: Path, qtbot: QtBot
) -> None:
    page = choose_phrase(door)
    page.choice.chosen.emit(PHRASE)
    qtbot.waitUntil(lambda: not page.busy, timeout=LONG)
    assert door.page is page
    assert "at the clinic" in words(page)
    assert not list(stick.iterdir())
    page.choice.chosen.emit(OWN)
    qtbot.waitUntil(lambda: isinstance(door.page, AfterPage), timeout=LONG)


def test_the_page_of_the_passphrase_says_who_looks_away(door: Door, stick: Path) -> None:
    page = choose_phrase(door)
    assert LOOK_AWAY in words(page)
    page.choice.go_back()
    assert before(door).stick.isVisible()
    assert door.back.isVisible()


def test_the_folder_of_the_cases_is_no_stick(
    door: Door, store: CaseStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = store.opened.path.parent
    monkeypatch.setattr(file_doors, "choose_folder", lambda *_args: here)
    page = before(door)
    for choice in page.clinics.values():
        choice.buttons["no"].click()
    page.stick.click()
    assert door.page is page
    assert page.news.isVisible()


def test_a_stick_that_cannot_be_written_is_told_and_another_one_can_be_chosen(
    door: Door, stick: Path, qtbot: QtBot
) -> None:
    page = choose_phrase(door)
    stick.rmdir()
    stick.write_bytes(b"not a folder")
    page.choice.chosen.emit(OWN)
    qtbot.waitUntil(lambda: not page.busy, timeout=LONG)
    assert door.page is page
    page.choice.go_back()
    assert isinstance(door.page, BeforePage)


def test_what_is_open_about_helpers_is_listed(
    store: CaseStore, shown: Callable[[CaseStore], Door]
) -> None:
    case = sample("simple")
    filing = next(iter(case.filings))
    empty = replace(case, f"filings.{filing}.assistance.typed_by", type(given("x"))())
    told = replace(case, f"filings.{filing}.assistance.typed_by", given("Ana Example"))
    label = "Who typed the answers?"
    assert label in [one.label for one in still_open(empty, DAY)]
    assert label not in [one.label for one in still_open(told, DAY)]
    store.replace(empty)
    assert label in words(shown(store).page)


def test_papers_that_lie_outside_are_named_without_their_folders() -> None:
    case = sample("late-and-detained")
    names = file_names(case)
    assert all("/" not in name for name in names)
    assert file_names(Case()) == ()


def test_consent_is_asked_in_their_own_language_too(
    door: Door, stick: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    own = i18n.catalogues.load("es").gettext(after_page.KEEP)
    assert own != after_page.KEEP
    page = after(door, qtbot)
    assert own in words(page)
    WindowLanguage(qapp).use("es")
    assert words(page).split("\n").count(own) == 1


def test_by_keys_alone(door: Door, stick: Path, qtbot: QtBot) -> None:
    door.activateWindow()
    door.focus_first()
    page = before(door)
    choice = next(iter(page.clinics.values()))
    for _tab in range(6):
        if choice.buttons["yes"].hasFocus():
            break
        qtbot.keyClick(QApplication.focusWidget() or door, Qt.Key.Key_Tab)
    qtbot.keyClick(choice.buttons["yes"], Qt.Key.Key_Space)
    qtbot.keyClick(choice.buttons["yes"], Qt.Key.Key_Down)
    assert choice.chosen == "no"
    qtbot.keyClick(page.stick, Qt.Key.Key_Space)
    assert isinstance(door.page, PhrasePage)
