"""What the window remembers between days: languages, sizes, when to lock, how to ask. No people."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QObject, QSettings

from app.host import settings_file

IDLE_MINUTES: Final = (1, 3, 5, 10)
"""After how many quiet minutes the case may be locked."""
_USUAL_MINUTES: Final = "3"
_LOCKS, _QUITS = "locks", "quits"
_SHEETS, _PAGES = "sheets", "pages"


class Settings(QObject):
    """A file of our own, never the registry. Unreadable entries count as not there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = QSettings(str(settings_file()), QSettings.Format.IniFormat, self)

    @property
    def language(self) -> str:
        """The language of the window; English at first."""
        return self._text("language", "en")

    @language.setter
    def language(self, code: str) -> None:
        self._kept.setValue("language", code)

    @property
    def second_language(self) -> str:
        """The language that one key swaps with."""
        return self._text("second_language", "en")

    @second_language.setter
    def second_language(self, code: str) -> None:
        self._kept.setValue("second_language", code)

    @property
    def text_percent(self) -> int:
        """The size of the text, 100 to 200 % of the system's."""
        told = self._text("text_percent", "100")
        return int(told) if told.isdecimal() else 100

    @text_percent.setter
    def text_percent(self, percent: int) -> None:
        self._kept.setValue("text_percent", str(percent))

    @property
    def window(self) -> QByteArray:
        """The size and place of the window; empty at first."""
        told = self._kept.value("window")
        return told if isinstance(told, QByteArray) else QByteArray()

    @window.setter
    def window(self, geometry: QByteArray) -> None:
        self._kept.setValue("window", geometry)

    @property
    def idle_minutes(self) -> int:
        """After how many quiet minutes the case is locked; what cannot be read is the fewest."""
        told = self._kept.value("idle_minutes", _USUAL_MINUTES)
        return next((one for one in IDLE_MINUTES if str(one) == told), IDLE_MINUTES[0])

    @idle_minutes.setter
    def idle_minutes(self, minutes: int) -> None:
        self._kept.setValue("idle_minutes", str(minutes))

    @property
    def close_locks(self) -> bool:
        """Whether closing the window locks the case and keeps the program; else it ends.

        Only an ended program has surely nothing in memory, so that is what an entry that cannot
        be read means.
        """
        return self._text("close", _QUITS) == _LOCKS

    @close_locks.setter
    def close_locks(self, locks: bool) -> None:
        self._kept.setValue("close", _LOCKS if locks else _QUITS)

    @property
    def sheets(self) -> bool:
        """Whether the questions are shown on the sheets of clinic entry."""
        return self._text("entry", _PAGES) == _SHEETS

    @sheets.setter
    def sheets(self, shown: bool) -> None:
        self._kept.setValue("entry", _SHEETS if shown else _PAGES)

    def _text(self, key: str, otherwise: str) -> str:
        told = self._kept.value(key)
        return told if isinstance(told, str) else otherwise
