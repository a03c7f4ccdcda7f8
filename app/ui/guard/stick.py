"""Where Portolan keeps things, in words: on this computer, on a stick, or on one that refuses."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from app import host
from app.i18n import N_
from app.ui.bilingual import Words

ON_STICK: Final = N_(
    "Portolan runs from a stick. Everything is kept there, in {folder}, and nothing on this "
    "computer. Keep the stick in until Portolan has ended."
)
STICK_REFUSES: Final = N_(
    "Portolan runs from a stick, but nothing can be written to {folder}. The stick may be full, "
    "locked or pulled out. Nothing can be saved until that is mended."
)
"""It never falls back to the home folder: what is kept there would stay with the computer."""
ON_COMPUTER: Final = N_("Cases are kept on this computer, encrypted, in {folder}.")


class StickLine(Words):
    """Tells that the program runs from a stick and whether it can be written; else not shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._folder = host.portable_folder()
        self.refresh()
        if self._folder is None:
            self.hide()

    def refresh(self) -> None:
        """Look at the stick again."""
        if self._folder is not None:
            message = ON_STICK if host.can_keep(self._folder) else STICK_REFUSES
            self.say(message, folder=str(self._folder))


class PlaceLine(Words):
    """Tells where things are kept now, wherever that is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        folder = host.portable_folder()
        if folder is None:
            super().__init__(ON_COMPUTER, "", parent, folder=str(host.cases_folder()))
        else:
            message = ON_STICK if host.can_keep(folder) else STICK_REFUSES
            super().__init__(message, "", parent, folder=str(folder))
