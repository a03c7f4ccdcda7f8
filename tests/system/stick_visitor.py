"""A small whole run of the window on a stick: a case, a look for a file, forms filled, locked.

``python -m tests.system.stick_visitor``: the forms go out into the folder that OUT names. It starts
as the program does; only the hands of the person are a program's.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

import app.__main__ as program
from app.answers.states import given
from app.ui import file_doors
from app.ui.application import open_window
from app.ui.finish_page import FinishPage
from app.ui.main_window import MainWindow
from app.ui.stops import FINISH
from tests.ui import cases

SAMPLE: Final = Path("resources/samples/simple.json")
_SECONDS: Final = 90


def visit() -> int:
    application = QApplication(sys.argv[:1])
    window = open_window(application)
    window.show()
    window.open_sample(SAMPLE)
    cases.through(window)
    view = window.case_view
    assert view is not None
    view.store.set("people.p1.name.family", given("Ejemplo"), "Change")
    view.show_preview(True)
    wait(lambda: view.preview.shown is not None)
    turn_away(window)
    fill(window, Path(os.environ["OUT"]))
    window.show_guard()
    window.use_language("ar")
    window.lock()
    assert window.close()
    return 0


def turn_away(window: MainWindow) -> None:
    """Look into a folder and choose nothing."""
    look = QTimer(window)
    look.timeout.connect(_reject)
    look.start(100)
    assert file_doors.choose_pdfs(window, "PDFs") == ()
    look.stop()


def _reject() -> None:
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QFileDialog):
        dialog.setDirectory(os.environ["OUT"])
        dialog.reject()


def fill(window: MainWindow, folder: Path) -> None:
    assert window.case_view is not None
    window.case_view.way.go(FINISH)
    page = window.case_view.pages.page
    assert isinstance(page, FinishPage)
    page.set_folder(folder)
    button = page.findChild(QPushButton, "finish.fill")
    assert button is not None
    button.click()
    wait(lambda: bool(page.reports))


def wait(done: Callable[[], bool]) -> None:
    end = time.monotonic() + _SECONDS
    while not done():
        assert time.monotonic() < end
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()


if __name__ == "__main__":
    program._window = visit
    program.main()
