"""Where a case stands on the clinic's day: chosen by hand, and kept with the case."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from app.answers.clinic_work import Station, at_station
from app.i18n import N_, _
from app.ui.bilingual import Words
from app.ui.cases.row import STATIONS
from app.ui.fields.options import Option
from app.ui.store import WORK, CaseStore
from app.ui.theme import set_role

TITLE: Final = N_("Where this case stands")
ABOUT: Final = N_(
    "For the list of cases of a clinic. Choose it by hand; it never changes by itself, and "
    "nothing of it is printed on a form."
)
ACT: Final = N_("Say where this case stands")


class StationCard(QFrame):
    """Four circles; they follow the case, also when it is undone."""

    def __init__(self, store: CaseStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        set_role(self, "card")
        self.title = Words(TITLE, "heading", self)
        self._group = QButtonGroup(self)
        self.buttons: dict[Station, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(Words(ABOUT, "hint", self))
        for station in Station:
            button = QRadioButton(self)
            button.setObjectName(f"station.{station}")
            self._group.addButton(button)
            self.buttons[station] = button
            column.addWidget(Option(button, STATIONS[station]))
        self._group.buttonClicked.connect(self._choose)
        store.worked.connect(self._show)
        store.replaced.connect(self._show)
        self._show()
        self._describe()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "buttons"):
            self.title.again()
            self._describe()

    def _choose(self, clicked: object) -> None:
        chosen = next(one for one, button in self.buttons.items() if button is clicked)
        self._store.seal()
        self._store.set(WORK, at_station(self._store.case, chosen).work, _(ACT))
        self._store.seal()

    def _show(self) -> None:
        with QSignalBlocker(self._group):
            self.buttons[self._store.case.work.station].setChecked(True)

    def _describe(self) -> None:
        for button in self.buttons.values():
            button.setAccessibleDescription(self.title.text())
