"""The last page fills the forms where the person says, proves them, and tells what is open."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QPushButton, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers.case import load
from app.answers.states import given
from app.filing import making
from app.filing.making import Order, make
from app.i18n import pseudo
from app.ui.bilingual import WideButton
from app.ui.finish_list import FinishList
from app.ui.finish_page import FinishPage
from app.ui.store import CaseStore

TODAY = date(2026, 11, 21)
LONG = 60_000


def today() -> date:
    return TODAY


@pytest.fixture
def store(samples: Path) -> CaseStore:
    return CaseStore(load((samples / "unfinished.json").read_bytes()))


@pytest.fixture
def page(store: CaseStore, qtbot: QtBot) -> Iterator[FinishPage]:
    made = FinishPage(store, today)
    qtbot.addWidget(made)
    made.show()
    yield made
    qtbot.waitUntil(lambda: not made.errands.busy, timeout=LONG)


def fill(page: FinishPage, qtbot: QtBot, folder: Path) -> None:
    page.set_folder(folder)
    button = page.findChild(QPushButton, "finish.fill")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.errands.busy, timeout=LONG)


def tree(page: FinishPage) -> FinishList:
    found = page.findChild(FinishList, "finish.list")
    assert isinstance(found, FinishList)
    return found


def words(page: FinishPage) -> str:
    labels = (label.text() for label in page.findChildren(QLabel) if label.isVisible())
    return "\n".join([*labels, *tree(page).lines()])


def tick(page: FinishPage, name: str) -> None:
    box = page.findChild(QCheckBox, name)
    assert box is not None
    box.setChecked(True)


def test_it_fills_what_the_command_fills(
    page: FinishPage, store: CaseStore, qtbot: QtBot, tmp_path: Path
) -> None:
    fill(page, qtbot, tmp_path / "window")
    make(store.case, Order(out=tmp_path / "command", today=TODAY))
    names = sorted(path.name for path in (tmp_path / "command").iterdir())
    assert names
    assert names == sorted(path.name for path in (tmp_path / "window").iterdir())
    for name in names:
        ours, theirs = tmp_path / "window" / name, tmp_path / "command" / name
        assert ours.read_bytes() == theirs.read_bytes()


def test_it_tells_the_proof_and_all_that_is_open(
    page: FinishPage, qtbot: QtBot, tmp_path: Path
) -> None:
    fill(page, qtbot, tmp_path)
    said = words(page)
    assert "DRAFT. Something is still open, see below." in said
    assert "boxes compared, 0 wrong." in said
    for heading in (
        "Files",
        "Not answered yet",
        "Still to be put into English by a person",
        "Left empty, and why",
    ):
        assert heading in said
    assert "Sign here by hand, in ink, after you have read the printed form." in said
    assert "practice copy" in said


def test_a_line_leads_to_its_question(page: FinishPage, qtbot: QtBot, tmp_path: Path) -> None:
    fill(page, qtbot, tmp_path)
    lines = tree(page)
    found = lines.findItems("*Not answered yet", Qt.MatchFlag.MatchWildcard | MATCH_ALL)
    line = found[0].child(0)
    assert isinstance(line, QTreeWidgetItem)
    lines.setCurrentItem(line)
    with qtbot.waitSignal(page.jump) as told:
        qtbot.keyClick(lines, Qt.Key.Key_Return)
    assert told.args is not None
    assert str(told.args[0]).split(".")[0] in {"people", "filings"}


NO_WORDS = re.compile(r"^[\u2066]?([A-Z0-9][A-Za-z0-9.-]*\d[A-Za-z0-9.]*|.*\.pdf)[\u2069]?$")
MATCH_ALL = Qt.MatchFlag.MatchRecursive


def test_the_window_goes_on_while_forms_are_filled(
    page: FinishPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []
    real = make

    def watched(*told: object) -> object:
        threads.append(threading.current_thread().name)
        return real(*told)  # type: ignore[arg-type]

    monkeypatch.setattr("app.ui.finish_page.make", watched)
    with qtbot.waitSignal(page.errands.progressed, timeout=LONG) as told:
        fill(page, qtbot, tmp_path)
    assert threads != [threading.main_thread().name]
    assert told.args == [("i589", 0, 1)]


def test_the_warning_about_truth_stands_before_the_button(page: FinishPage) -> None:
    assert "Everything on this form must be true." in words(page)


def test_earlier_forms_are_not_written_over_unasked(
    page: FinishPage, qtbot: QtBot, tmp_path: Path
) -> None:
    fill(page, qtbot, tmp_path)
    fill(page, qtbot, tmp_path)
    assert "tick the box to write over them" in words(page)
    assert "--" not in words(page)
    tick(page, "finish.replace")
    fill(page, qtbot, tmp_path)
    assert page.reports


def test_a_full_disk_is_told(
    page: FinishPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_told: object, **_more: object) -> None:
        raise OSError

    monkeypatch.setattr(making, "write_atomically", full)
    fill(page, qtbot, tmp_path)
    assert "Make room, or choose another folder." in words(page)
    assert list(tmp_path.iterdir()) == []


def test_an_edit_makes_the_forms_out_of_date(
    page: FinishPage, store: CaseStore, qtbot: QtBot, tmp_path: Path
) -> None:
    fill(page, qtbot, tmp_path)
    store.set("people.p1.name.family", given("Example"), "Change name")
    assert not tree(page).isVisible()
    assert "do not mix the pages" in words(page)


def test_so_does_an_edit_while_they_are_being_filled(
    page: FinishPage, store: CaseStore, qtbot: QtBot, tmp_path: Path
) -> None:
    page.set_folder(tmp_path)
    page.fill()
    store.set("people.p1.name.family", given("Example"), "Change name")
    qtbot.waitUntil(lambda: not page.errands.busy, timeout=LONG)
    assert list(tmp_path.iterdir())
    assert not tree(page).isVisible()
    assert "do not mix the pages" in words(page)
    tick(page, "finish.replace")
    fill(page, qtbot, tmp_path)
    assert page.reports


def test_another_language_leaves_nothing_behind(
    page: FinishPage, qtbot: QtBot, tmp_path: Path
) -> None:
    tick(page, "finish.practice")
    fill(page, qtbot, tmp_path)
    try:
        i18n.use(pseudo.CODE)
        for widget in [page, *page.findChildren(QWidget)]:
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
            # Only the notes that were written while the forms were filled keep their language.
        notes = page.reports[0].warnings
        said = [one for one in tree(page).lines() if one not in notes]
        assert not [one for one in said if pseudo.OPENING not in one and not NO_WORDS.search(one)]
    finally:
        i18n.use("en")


def test_the_button_that_fills_has_the_english_beneath_like_all_others(page: FinishPage) -> None:
    try:
        i18n.use("es")
        for widget in [page, *page.findChildren(QWidget)]:
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
        button = page.findChild(WideButton, "finish.fill")
        assert button is not None
        assert button.words.lines() == ("Llenar los formularios", "Fill the forms")
    finally:
        i18n.use("en")


def test_the_choice_of_a_folder_leaves_no_trace(
    page: FinishPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def chosen(*_told: object) -> str:
        kept = QSettings(QSettings.Scope.UserScope, "QtProject")
        kept.setValue("FileDialog/lastVisited", str(tmp_path))
        kept.sync()
        return str(tmp_path)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", chosen)
    button = page.findChild(QPushButton, "finish.folder")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert str(tmp_path) in words(page)
    again = QSettings(QSettings.Scope.UserScope, "QtProject")
    assert not [key for key in again.allKeys() if key.startswith("FileDialog")]
    assert list(Path.home().rglob("*.conf")) == []
