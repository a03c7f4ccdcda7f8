"""A whole visit to the window, with a name that can be found again: typed, shown, filled, left.

Named on the command line: a sample to copy, and the folder for the filled forms.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from app.ui.application import open_window
from app.ui.finish_page import FinishPage
from app.ui.main_window import MainWindow
from app.ui.mishaps import Mishaps
from app.ui.stops import FINISH

TYPED = "Strayedname"
HALF_TYPED = "17strayed"
LONG_SECONDS = 60


def main(sample: Path, out: Path) -> None:
    application = QApplication(["portolan", "-platform", "offscreen"])
    mishaps = Mishaps(application)
    mishaps.watch()
    window = open_window(application)
    mishaps.happened.connect(window.show_mishap)
    window.show()
    window.open_sample(sample)
    titles = {window.windowTitle()}
    window.windowTitleChanged.connect(titles.add)
    write(window, "people.p1.name.family", TYPED)
    write(window, "people.p1.birth.date", HALF_TYPED)
    fill(window, out)
    stumble = QTimer(window)
    stumble.setSingleShot(True)
    stumble.timeout.connect(wrong)
    stumble.start(0)
    wait(window.problem.isVisible)
    window.use_language("es")
    code = window.store.code if window.store else ""
    window.leave()
    sys.stdout.write(f"{code}\n{' '.join(titles)}\n")


def write(window: MainWindow, path: str, text: str) -> None:
    view = window.case_view
    assert view is not None
    view.jump(path)
    lines = [line for line in view.pages.findChildren(QLineEdit) if line.isVisible()]
    line = next((one for one in lines if one.hasFocus()), lines[0])
    line.clear()
    QTest.keyClicks(line, text)
    wait(lambda: not view.store.pending and bool(line.text()))


def fill(window: MainWindow, out: Path) -> None:
    view = window.case_view
    assert view is not None
    view.show_preview(True)
    wait(lambda: view.preview.shown is not None)
    view.way.go(FINISH)
    page = view.pages.page
    assert isinstance(page, FinishPage)
    page.set_folder(out)
    button = page.findChild(QPushButton, "finish.fill")
    assert isinstance(button, QPushButton)
    button.click()
    wait(lambda: bool(page.reports))


def wait(done: Callable[[], bool]) -> None:
    end = time.monotonic() + LONG_SECONDS
    while not done():
        assert time.monotonic() < end
        QTest.qWait(20)


def wrong() -> None:
    raise ValueError(TYPED)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
