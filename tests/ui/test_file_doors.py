"""The doors for files leave no list of recent files, neither the system's nor Qt's."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSettings, QTimer
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


def look_elsewhere(qtbot: QtBot, folder: Path) -> None:
    """Open a dialog and turn to ``folder``, then to nothing."""
    parent = QWidget()
    qtbot.addWidget(parent)
    look = QTimer(parent)

    def turn() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            dialog.setDirectory(str(folder))
            dialog.reject()

    look.timeout.connect(turn)
    look.start(10)
    assert file_doors.choose_pdfs(parent, "PDFs") == ()
    look.stop()


@pytest.fixture
def others() -> Iterator[Path]:
    """What Qt programs of this person remember, where this system keeps it in a file."""
    kept = Path.home() / ".config" / "QtProject.conf"
    kept.parent.mkdir()
    native, mine = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
    QSettings.setPath(native, mine, str(kept.parent))
    kept.write_text("[FileDialog]\nhistory=file:///of/another/program\n[Other]\nkey=1\n")
    yield kept
    QSettings.setPath(native, mine, os.devnull)


def test_what_other_programs_remember_is_neither_read_nor_changed(
    qtbot: QtBot, others: Path, tmp_path: Path
) -> None:
    before = others.read_bytes()
    look_elsewhere(qtbot, tmp_path)
    assert others.read_bytes() == before


def test_where_there_is_no_file_what_was_there_is_put_back(
    qtbot: QtBot, others: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.file_doors.sys.platform", "win32")
    look_elsewhere(qtbot, tmp_path)
    told = others.read_text()
    assert "history=file:///of/another/program" in told
    assert "key=1" in told
    assert str(tmp_path) not in told
    assert "lastVisited" not in told


def test_without_us_qt_would_remember(others: Path, tmp_path: Path) -> None:
    """The two above look at the right place."""
    own = QFileDialog.Option.DontUseNativeDialog
    dialog = QFileDialog(directory=str(Path.home()))
    dialog.setOption(own)
    dialog.show()
    dialog.setDirectory(str(tmp_path))
    dialog.reject()
    shiboken6.delete(dialog)
    assert tmp_path.name in others.read_text()


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
