"""Lists that drop down and never choose by themselves."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

_LETTERS: Final = 8


class StillBox(QComboBox):
    """A list to choose from that does not change when somebody only scrolls over it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class DropDown(StillBox):
    """Such a list that asks for room for some ``letters``, however long its lines are."""

    def __init__(self, name: str, parent: QWidget | None = None, letters: int = _LETTERS) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMinimumContentsLength(letters)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
