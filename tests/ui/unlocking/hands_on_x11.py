"""``python -m tests.ui.unlocking.hands_on_x11 FOLDER``: what selecting leaves to other programs.

Writes ``told.json``: for each way to select what X11 would hand on.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.ui.unlocking.unlock import Unlock

_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_LEFT = Qt.MouseButton.LeftButton
_KEYS = {
    "all": (Qt.Key.Key_A, _CONTROL),
    "to the start": (Qt.Key.Key_Home, _SHIFT),
    "a word": (Qt.Key.Key_Left, _SHIFT | _CONTROL),
    "copy": (Qt.Key.Key_C, _CONTROL),
    "cut": (Qt.Key.Key_X, _CONTROL),
}


def copied() -> str:
    """What others get now, from either clipboard; then nothing."""
    clipboard = QApplication.clipboard()
    modes = (QClipboard.Mode.Selection, QClipboard.Mode.Clipboard)
    found = "".join(clipboard.text(mode) for mode in modes)
    for mode in modes:
        clipboard.clear(mode)
    return found


def ways(widget: QWidget, place: QWidget, name: str) -> Iterator[tuple[str, str]]:
    """Select in ``widget`` in every way; ``place`` is where the mouse goes."""
    for said, (key, held) in _KEYS.items():
        QTest.keyClick(widget, key, held)
        yield f"{name}, {said}", copied()
    QTest.mouseDClick(place, _LEFT, pos=QPoint(20, 14))
    yield f"{name}, twice clicked", copied()
    QTest.mousePress(place, _LEFT, pos=QPoint(12, 14))
    for across in (40, 80):
        QTest.mouseMove(place, QPoint(across, 14))
    QTest.mouseRelease(place, _LEFT, pos=QPoint(80, 14))
    yield f"{name}, drawn over", copied()


def all_ways() -> Iterator[tuple[str, str]]:
    """Both fields, and a plain line of Qt."""
    page = Unlock(Path("A7-Q2.dossier"))
    page.show()
    phrase, key = page.form.phrase, page.form.key
    phrase.show_letters(True)
    phrase.edit.setText("copper lantern meadow")
    yield from ways(phrase.edit, phrase.edit, "the passphrase")
    page.form.ask_for_key(wanted=True)
    key.edit.setPlainText("AGE-SECRET-KEY-1 QQQQ")
    yield from ways(key.edit, key.edit.viewport(), "the key")
    plain = QLineEdit("words of a plain line")
    plain.show()
    QTest.keyClick(plain, *_KEYS["all"])
    yield "a plain line", copied()


def main(folder: Path) -> None:
    """Write what was found whole, and end."""
    application = QApplication([])
    found = dict(all_ways())
    application.processEvents()
    (folder / "told.part").write_text(json.dumps(found), "utf-8")
    (folder / "told.part").replace(folder / "told.json")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
