"""Who looks at what was noticed: the person, or somebody who helps and takes it to a lawyer."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import N_
from app.ui.bilingual import Words
from app.ui.noticed.noticing import Noticing
from app.ui.ticks import Tick

HELPING: Final = N_("I am helping somebody: show only what to take to a lawyer")
WHY_CLINIC: Final = N_(
    "Here stands only what to take to a lawyer: the names of a clinic are open on this computer, "
    "and no lawyer or accredited representative is on this case. The person whose case it is can "
    "read all of it where those names are closed."
)
WHY_SHEETS: Final = N_(
    "Here stands only what to take to a lawyer: clinic entry is on, and no lawyer or accredited "
    "representative is on this case. The person whose case it is can read all of it outside "
    "clinic entry."
)


class Whose(QWidget):
    """The choice, or why there is none; nothing until :meth:`follow`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._noticing: Noticing | None = None
        self.helping = Tick("noticed.helping", HELPING, self)
        self.helping.box.toggled.connect(self._help)
        self.why = Words("", "hint", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.helping, self.why):
            part.hide()
            column.addWidget(part)

    def follow(self, noticing: Noticing) -> None:
        """Offer the choice who looks at this, or say why there is none."""
        self._noticing = noticing
        self.helping.setVisible(not noticing.must_help)
        self.why.setVisible(noticing.must_help)
        self.why.say(WHY_CLINIC if noticing.in_clinic else WHY_SHEETS)
        if not noticing.must_help:
            self.helping.box.setChecked(noticing.helping)

    def _help(self, helping: bool) -> None:
        if self._noticing is not None:
            self._noticing.help_somebody(helping)
