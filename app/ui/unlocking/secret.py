"""A field for a passphrase, with a box to tick that shows the letters."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from app.i18n import N_
from app.ui.ticks import Tick
from app.ui.unlocking.secret_entry import SecretEntry
from app.ui.unlocking.secret_line import SecretLine

SHOW: Final = N_("Show what I type")


class Secret(SecretEntry):
    """The letters are dots at first, unless they are ``shown``."""

    edit: SecretLine

    def __init__(
        self,
        name: str,
        label: str,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        shown: bool = False,
    ) -> None:
        super().__init__(label, SecretLine(), parent, hint=hint)
        self._shown = shown
        self.edit.setObjectName(name)
        self.tick = Tick(f"{name}.show", SHOW, self)
        self.column.addWidget(self.tick)
        self.tick.box.toggled.connect(self.edit.show_letters)
        self.show_letters(shown)

    def drop(self) -> None:
        """Forget what was typed and what was said about it; look as at first."""
        super().drop()
        self.show_letters(self._shown)

    def show_letters(self, shown: bool) -> None:
        """Tick or untick the box that shows the letters."""
        self.tick.box.setChecked(shown)

    def focus(self) -> None:
        """Put the keyboard into the field, with all chosen, to be typed over."""
        super().focus()
        self.edit.selectAll()

    def mend(self) -> None:
        """Where letters are shown, stand behind the last one, so that one alone can be mended."""
        if self.tick.box.isChecked():
            self.edit.end(False)
