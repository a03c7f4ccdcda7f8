"""The recovery sheet: its key is shown once, goes to paper only when asked, and is looked after."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Event

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from app import i18n
from app.papers import recovery_sheet, typeset
from app.papers.sheet import Block, Heading, Text, Title, Together
from app.ui import file_doors
from app.ui.access import key_shown, sheet_page
from app.ui.access.door import Door
from app.ui.access.sheet_page import SheetPage
from app.ui.papers import drawing
from app.ui.papers.door_note import WARNINGS
from app.ui.papers.paper_card import PRINT, SAVE
from app.ui.store import CaseStore
from app.vault import age, keys, vault
from tests.ui.access.opened import (
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
from tests.vault.cheap import NOW, PHRASE, with_age


@pytest.fixture
def file(tmp_path: Path) -> vault.Opened:
    folder = tmp_path / "cases"
    folder.mkdir()
    return begun(folder / "K7Q2M.dossier")


@pytest.fixture
def store(file: vault.Opened) -> Iterator[CaseStore]:
    made = store_of(file)
    yield made
    made.close()


@pytest.fixture
def door(store: CaseStore, qtbot: QtBot) -> Iterator[Door]:
    made = door_of(store, qtbot)
    yield made
    shown = made.page.shown if isinstance(made.page, SheetPage) else None
    qtbot.waitUntil(lambda: shown is None or not shown.errands.busy, timeout=LONG)


def at_the_key(door: Door, qtbot: QtBot) -> SheetPage:
    """The page with a key on it."""
    page = step(door, "access.sheet")
    assert isinstance(page, SheetPage)
    page.make.click()
    qtbot.waitUntil(lambda: page.shown is not None, timeout=LONG)
    return page


def key_on(page: SheetPage) -> str:
    """The key as a person copies it from the screen."""
    told = words(page).replace("\u2066", "").replace("\u2069", "").splitlines()
    first = told.index("AGE-SECRET-KEY-1")
    return "\n".join(told[first : first + 4])


def type_last(page: SheetPage, signs: str, qtbot: QtBot) -> None:
    page.kept.click()
    qtbot.keyClicks(page.field, signs)
    page.done.click()


def test_nothing_is_made_before_the_words_are_read(
    door: Door, store: CaseStore, qtbot: QtBot
) -> None:
    page = step(door, "access.sheet")
    for one in (sheet_page.WHAT, sheet_page.RISK, sheet_page.ONCE):
        assert one in words(page)
    assert sheet_page.BEFORE not in words(page)
    assert not has_sheet(store)
    door.back.click()
    assert door.page is door.list
    assert not has_sheet(store)


def test_the_key_on_the_screen_opens_the_case_once_it_is_kept(
    door: Door, store: CaseStore, file: vault.Opened, qtbot: QtBot
) -> None:
    page = at_the_key(door, qtbot)
    key = key_on(page)
    type_last(page, f" {key[-7:].lower()} ", qtbot)
    back_at_list(door, qtbot)
    assert sheet_page.MADE in words(door)
    assert key not in words(door)
    assert vault.unlock_with_key(file.path, key).of_owner
    assert vault.unlock(file.path, PHRASE).of_owner


def test_the_key_is_hidden_while_its_end_is_asked_for(door: Door, qtbot: QtBot) -> None:
    page = at_the_key(door, qtbot)
    key = key_on(page)
    type_last(page, "QQQQQQ", qtbot)
    assert sheet_page.OTHER in words(page)
    assert key.splitlines()[1] not in words(page)
    assert door.page is page
    page.again.click()
    assert key_on(page) == key
    page.kept.click()
    assert page.field.text() == ""
    qtbot.keyClicks(page.field, key.replace(" ", "")[-6:])
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    back_at_list(door, qtbot)


def test_whoever_leaves_unsure_is_asked_what_becomes_of_the_key(
    door: Door, store: CaseStore, file: vault.Opened, qtbot: QtBot
) -> None:
    page = at_the_key(door, qtbot)
    key = key_on(page)
    door.back.click()
    assert door.page is page
    assert sheet_page.UNSURE in words(page)
    page.drop.click()
    back_at_list(door, qtbot)
    assert sheet_page.DROPPED in words(door)
    assert not has_sheet(store)
    with pytest.raises(Exception, match="does not open"):
        vault.unlock_with_key(file.path, key)


def test_whoever_leaves_unsure_may_leave_the_key(
    door: Door, store: CaseStore, qtbot: QtBot
) -> None:
    page = at_the_key(door, qtbot)
    door.back.click()
    page.leave_it.click()
    assert door.page is door.list
    assert has_sheet(store)


def test_a_new_sheet_makes_the_one_before_worthless_and_says_so(
    store: CaseStore, file: vault.Opened, qtbot: QtBot
) -> None:
    before = file.new_recovery_key(a_case(), NOW)
    door = door_of(store, qtbot)
    page = step(door, "access.sheet")
    assert sheet_page.BEFORE in words(page)
    door.back.click()
    page = at_the_key(door, qtbot)
    key = key_on(page)
    type_last(page, key[-7:], qtbot)
    back_at_list(door, qtbot)
    assert vault.unlock_with_key(file.path, key).of_owner
    with pytest.raises(Exception, match="does not open"):
        vault.unlock_with_key(file.path, before)


def test_the_sheet_is_saved_only_after_its_warning_and_where_the_person_says(
    door: Door, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(file_doors, "choose_folder", lambda *_asked: stick)
    page = at_the_key(door, qtbot)
    shown = page.shown
    assert shown is not None
    shown.doors.buttons[SAVE].click()
    assert WARNINGS[SAVE] in words(page)
    assert not list(stick.iterdir())
    shown.note.button.click()
    (saved,) = _written(stick, qtbot)
    assert saved.name == "recovery-sheet-1.pdf"
    assert key_shown.WRITTEN.split("{file}")[1] in words(page)
    assert drawing.pages_of(saved.read_bytes()) == 1
    qtbot.waitUntil(lambda: not shown.errands.busy, timeout=LONG)
    shown.doors.buttons[SAVE].click()  # the warning comes once
    qtbot.waitUntil(lambda: len(list(stick.iterdir())) == 2, timeout=LONG)


def _written(folder: Path, qtbot: QtBot) -> list[Path]:
    qtbot.waitUntil(lambda: bool(list(folder.iterdir())), timeout=LONG)
    return list(folder.iterdir())


def test_printing_writes_nothing_but_what_the_printer_gets(
    door: Door,
    file: vault.Opened,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = at_the_key(door, qtbot)
    shown = page.shown
    assert shown is not None
    before = {one for one in Path.home().rglob("*") if one.is_file()}
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFullPage(True)
    asked: list[int] = []

    def chosen(_parent: object, _title: str, pages: int) -> QPrinter:
        asked.append(pages)
        return printer

    monkeypatch.setattr(file_doors, "choose_printer", chosen)
    shown.doors.buttons[PRINT].click()
    assert WARNINGS[PRINT] in words(page)
    assert not asked
    shown.note.button.click()
    qtbot.waitUntil(lambda: key_shown.PRINTED in words(page), timeout=LONG)
    assert asked == [1]
    assert printer.resolution() >= drawing.PRINT_DPI
    assert drawing.pages_of((tmp_path / "printed.pdf").read_bytes()) == 1
    assert {one for one in Path.home().rglob("*") if one.is_file()} == before
    assert {one.name for one in file.path.parent.iterdir() if one.suffix == ".pdf"} == set()


def test_the_commands_on_the_sheet_open_the_case_without_our_program(
    door: Door, store: CaseStore, file: vault.Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    with_age("--version")  # skipped where it is not installed
    page = at_the_key(door, qtbot)
    key = key_on(page)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / file.path.name).write_bytes(file.path.read_bytes())
    (elsewhere / "key.txt").write_text("".join(key.split()))
    for command in recovery_sheet.commands(file.path.name):
        said = subprocess.run(
            command.split(), cwd=elsewhere, check=True, capture_output=True
        ).stdout
    assert HOME.encode() in said


@pytest.mark.parametrize("language", ["es", "ar"])
def test_the_sheet_is_in_the_persons_language_with_the_english_beneath(language: str) -> None:
    key = f"AGE-SECRET-KEY-1 {' '.join(['ABCD'] * 14)} EF"
    i18n.use(language)
    try:
        made = recovery_sheet.sheet(key, "K7Q2M.dossier")
        assert typeset.pdf(made)
    finally:
        i18n.use("en")
    said = [one.text for one in _texts(made.blocks)]
    assert all(
        one.native for one in said if one.english in {recovery_sheet.AGE, recovery_sheet.KEEP}
    )
    assert recovery_sheet.KEEP in {one.english for one in said}
    assert made.right_to_left == (language == "ar")
    alone = [one.english for one in said if not one.native]
    assert alone == [*recovery_sheet.lines(key), *recovery_sheet.commands("K7Q2M.dossier")]
    assert made.private


def _texts(blocks: Iterable[Block]) -> Iterator[Text | Heading | Title]:
    for block in blocks:
        if isinstance(block, Text | Heading | Title):
            yield block
        elif isinstance(block, Together):
            yield from _texts(block.blocks)


def test_the_lines_of_the_key_are_the_key() -> None:
    key = keys.recovery_text(age.new_key())
    lines = recovery_sheet.lines(key)
    assert " ".join(lines) == key
    assert [len(one.split()) for one in lines] == [1, 5, 5, 5]


def test_a_case_that_is_locked_meanwhile_is_told_nothing(
    store: CaseStore, file: vault.Opened, qtbot: QtBot
) -> None:
    door = Door(store)
    page = step(door, "access.sheet")
    assert isinstance(page, SheetPage)
    page.make.click()
    shiboken6.delete(door)
    qtbot.waitUntil(lambda: has_sheet(store), timeout=LONG)


def test_the_page_waits_for_the_printer(door: Door, qtbot: QtBot) -> None:
    page = at_the_key(door, qtbot)
    shown = page.shown
    assert shown is not None
    go_on = Event()
    shown.errands.run(go_on.wait, words_of_nothing)
    door.back.click()
    assert sheet_page.PRINTING in words(page)
    assert sheet_page.UNSURE not in words(page)
    type_last(page, key_of(page), qtbot)
    assert door.page is page
    go_on.set()
    qtbot.waitUntil(lambda: not shown.errands.busy, timeout=LONG)
    page.done.click()
    back_at_list(door, qtbot)


def key_of(page: SheetPage) -> str:
    return key_on(page).replace(" ", "")[-6:]


def words_of_nothing(_outcome: object) -> None:
    """Nobody waits for it."""
