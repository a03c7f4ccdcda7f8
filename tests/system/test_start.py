"""How the program starts: the window without arguments, commands without widgets."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


WINDOW = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.__main__ import main
def look():
    (window,) = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    print(window.windowTitle())
    window.close()
class Looking(QApplication):
    def exec(self):
        QTimer.singleShot(0, look)
        return super().exec()
import app.ui.application
app.ui.application.QApplication = Looking
main()
"""


def test_without_arguments_the_window_opens_and_closes_cleanly() -> None:
    ended = python(WINDOW)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.strip() == "Portolan - TEST BUILD: INVENTED PEOPLE ONLY"


MISTAKE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.__main__ import main
from app.ui.main_window import MainWindow
def wrong():
    raise ValueError("Placeholder-of-somebody")
def look():
    (window,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
    print(window.problem.words.text())
    window.close()
class Looking(QApplication):
    def exec(self):
        QTimer.singleShot(0, wrong)
        QTimer.singleShot(200, look)
        return super().exec()
import app.ui.application
app.ui.application.QApplication = Looking
main()
"""


def test_a_mistake_is_owned_up_to_and_the_window_goes_on() -> None:
    ended = python(MISTAKE)
    assert ended.returncode == 0, ended.stderr
    assert "Portolan made a mistake" in ended.stdout
    assert "ValueError" in ended.stdout
    assert "Placeholder-of-somebody" not in ended.stdout + ended.stderr


COMMAND = """
import sys
from app.__main__ import main
try:
    main()
finally:
    widgets = [name for name in sys.modules if name == "PySide6.QtWidgets" or "app.ui" in name]
    assert not widgets, widgets
"""


def test_a_command_starts_without_widgets() -> None:
    ended = python(COMMAND, "schema")
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith("{")


SHAPE = """
from PySide6.QtCore import QCoreApplication
from app.script.shape import shape
assert shape("Ana").glyphs
assert type(QCoreApplication.instance()).__name__ == "QGuiApplication"
"""


def test_letters_are_shaped_where_no_window_is() -> None:
    ended = python(SHAPE)
    assert ended.returncode == 0, ended.stderr
