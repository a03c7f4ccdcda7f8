"""The line in which a passphrase is typed. It gives its letters to nothing but the program."""

from __future__ import annotations

import unicodedata
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.ui.fields.field import SENSITIVE
from app.ui.fields.lines import Line

_HINTS: Final = SENSITIVE | Qt.InputMethodHint.ImhNoAutoUppercase
_SIGNS: Final = 48
_COPIES: Final = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.DeleteEndOfLine,  # Qt copies what it deletes
)


class SecretLine(Line):
    """Dots at first, letters when the person wants to see them.

    Nothing gets from here to a clipboard, by key, menu or mouse; pasting works. Keyboards are
    asked not to learn, complete or correct.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, _SIGNS)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.textChanged.connect(self._turn)
        self.show_letters(False)
        self._turn()

    def show_letters(self, shown: bool) -> None:
        """Show letters, or a dot for each."""
        mode = QLineEdit.EchoMode
        self.setEchoMode(mode.Normal if shown else mode.Password)
        # Qt takes most hints back when letters are shown.
        hidden = Qt.InputMethodHint.ImhNone if shown else Qt.InputMethodHint.ImhHiddenText
        self.setInputMethodHints(_HINTS | hidden)

    def typed(self) -> str:
        """What stands here, as it was typed."""
        return self.text()

    def drop(self) -> None:
        """Forget what stands here, and what undo would bring back."""
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, move and paste as ever; copy nothing."""
        if any(event.matches(one) for one in _COPIES):
            event.accept()
            return
        super().keyPressEvent(event)
        _take_back_selection()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select as ever; copy nothing."""
        super().mouseReleaseEvent(event)
        _take_back_selection()

    def _turn(self) -> None:
        """Run as the words run. Digits and Latin letters would change places in an Arabic line."""
        strong = (unicodedata.bidirectional(sign) for sign in self.text())
        first = next((one for one in strong if one in {"L", "R", "AL"}), "L")
        way = Qt.LayoutDirection
        self.setLayoutDirection(way.LeftToRight if first == "L" else way.RightToLeft)


def _take_back_selection() -> None:
    """Take back the copy that Qt makes of every selection on X11 and Wayland.

    Others ask for what was copied only when this program is at rest again; then it is gone.
    """
    clipboard = QApplication.clipboard()
    if clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
