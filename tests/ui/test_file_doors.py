"""The doors for files leave no list of recent files, neither the system's nor Qt's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.ui import file_doors


def folder(parent: QWidget) -> object:
    return file_doors.choose_folder(parent, "Folder")


def pdfs(parent: QWidget) -> object:
    return file_doors.choose_pdfs(parent, "PDFs")


@pytest.mark.parametrize(("door", "told"), [(folder, None), (pdfs, ())])
def test_the_dialog_is_qts_own_begins_at_home_and_leaves_nothing(
    qtbot: QtBot, door: Callable[[QWidget], object], told: object
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    seen: list[tuple[bool, Path]] = []
    look = QTimer(parent)

    def turn_away() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            own = dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
            seen.append((own, Path(dialog.directory().absolutePath())))
            dialog.reject()

    look.timeout.connect(turn_away)
    look.start(10)
    assert door(parent) == told
    assert seen[0] == (True, Path.home())
    assert not [path for path in Path.home().rglob("*") if path.is_file() and path.stat().st_size]


def test_the_printer_is_told_no_name_and_leaves_nothing(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    pages: list[int] = []
    look = QTimer(parent)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QPrintDialog):
            pages.append(dialog.maxPage())
            dialog.done(QDialog.DialogCode.Accepted if len(pages) > 1 else 0)

    look.timeout.connect(answer)
    look.start(10)
    assert file_doors.choose_printer(parent, "Print", 3) is None
    printer = file_doors.choose_printer(parent, "Print", 3)
    assert printer is not None
    assert (printer.docName(), printer.creator(), pages) == ("Portolan", "", [3, 3])
    assert printer.fullPage()
    assert not [path for path in Path.home().rglob("*") if path.is_file() and path.stat().st_size]
