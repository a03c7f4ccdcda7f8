"""The program as people start it, overheard: it writes down what a screen reader would say.

Run as ``python -m tests.ui.xvfb.overheard FILE``: each time the focus goes elsewhere, its words
are added to FILE as one line.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from app.ui import application as start
from app.ui.main_window import MainWindow

Words = list[str]


def words_of(widget: QWidget | None) -> Words:
    """What a screen reader says of ``widget``: what it is, its name, and what describes it."""
    if widget is None:
        return []
    return [type(widget).__name__, widget.accessibleName(), widget.accessibleDescription()]


def last_words(file: Path) -> Words:
    """What was written down last."""
    *_before, last = file.read_text(encoding="utf-8").splitlines() or ["[]"]
    words: Words = json.loads(last)
    return words


class _Overhearing:
    def __init__(self, file: Path) -> None:
        self._file = file
        self._open_window = start.open_window

    def open_window(self, application: QApplication) -> MainWindow:
        application.focusChanged.connect(self._write)
        return self._open_window(application)

    def _write(self, _old: QWidget | None, new: QWidget | None) -> None:
        with self._file.open("a", encoding="utf-8") as lines:
            lines.write(f"{json.dumps(words_of(new))}\n")


if __name__ == "__main__":
    start.open_window = _Overhearing(Path(sys.argv[1])).open_window
    sys.exit(start.run())
