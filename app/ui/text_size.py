"""Larger and smaller text, kept for the next time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.ui.settings import Settings
from app.ui.theme import STEP, Theme


class TextSize(QObject):
    """The two acts of the menu."""

    def __init__(self, theme: Theme, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._settings = theme, settings

    def acts(self) -> dict[str, Callable[[], None]]:
        """What the menu can do here, by the names of the acts."""
        return {"larger": self.larger, "smaller": self.smaller}

    def larger(self) -> None:
        """A step larger, as far as it goes."""
        self._show(STEP)

    def smaller(self) -> None:
        """A step smaller, as far as it goes."""
        self._show(-STEP)

    def _show(self, step: int) -> None:
        self._theme.set_text_percent(self._theme.text_percent + step)
        self._settings.text_percent = self._theme.text_percent
