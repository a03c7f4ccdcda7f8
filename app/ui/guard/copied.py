"""What was copied from the case leaves the clipboard with the case."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QClipboard, QGuiApplication

_MODE: Final = QClipboard.Mode


def forget_copied() -> None:
    """Empty the clipboard, and what is pasted by a middle click, if it was filled by us.

    Programs that keep a list of everything that was copied are beyond us.
    """
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear(_MODE.Clipboard)
    if clipboard.ownsSelection():
        clipboard.clear(_MODE.Selection)
