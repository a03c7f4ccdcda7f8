"""What stands above the list of cases while a clinic is open: sorted how, and which station."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import N_
from app.ui.bilingual import Words
from app.ui.case_files import CaseFile
from app.ui.cases import row
from app.ui.cases.shelf import Shelf
from app.ui.drop_down import DropDown
from app.ui.row_words import one_line

SORTED: Final = N_("Sorted by")
BY_DAY, BY_STATION = "day", "station"
ORDERS: Final = {BY_DAY: N_("Day of the last change"), BY_STATION: N_("Station")}
WHICH: Final = N_("Cases shown")
EVERY: Final = ""
READING: Final = N_("Portolan looks at the cases: {count} still to be read.")
CLOSED: Final = N_("Where only code and day stand, the clinic's key does not open the case.")
NONE: Final = N_("No case stands here.")
_ALL: Final = N_("All cases")
_LEAST: Final = 10


class Triage(QWidget):
    """Hidden while no clinic is open.

    Signals: ``arranged_anew`` when the list has another order or other rows; ``told`` when there
    is more to say of one file.
    """

    arranged_anew = Signal()
    told = Signal(object)

    def __init__(
        self, parent: QWidget | None = None, today: Callable[[], dt.date] = dt.date.today
    ) -> None:
        super().__init__(parent)
        self._files: tuple[CaseFile, ...] = ()
        self.shelf = Shelf(today, self)
        self.order = _box("cases.order", self)
        self.station = _box("cases.station", self)
        self.labels = Words(SORTED, "hint", self), Words(WHICH, "hint", self)
        self.news = Words("", "hint", self)
        self._lay_out()
        self._name()
        self.hide()
        for box in (self.order, self.station):
            box.currentIndexChanged.connect(self._again)
        self.shelf.found.connect(self._found)
        for signal in (self.shelf.done, self.shelf.closed):
            signal.connect(self._again)

    def show_files(self, files: Iterable[CaseFile]) -> None:
        """Follow these files, the one changed last first."""
        self._files = tuple(files)
        self.shelf.show(self._files)
        self._say()

    def arranged(self) -> tuple[CaseFile, ...]:
        """The files to be shown, in their order."""
        if not self.shelf.is_open:
            return self._files
        wanted = str(self.station.currentData() or EVERY)
        shown = [one for one in self._files if wanted in {EVERY, self._station(one)}]
        if self.order.currentData() == BY_STATION:
            shown.sort(key=self._place)
        return tuple(shown)

    def words(self, file: CaseFile) -> str:
        """The words of its row."""
        return row.words(file, self.shelf.standing(file.path))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "news"):
            self._name()

    def _station(self, file: CaseFile) -> str:
        standing = self.shelf.standing(file.path)
        return standing.station.value if standing and not standing.is_copy else ""

    def _place(self, file: CaseFile) -> int:
        """Its station's place in the day; what the clinic does not know comes last."""
        station = self._station(file)
        return list(row.STATIONS).index(station) if station else len(row.STATIONS)

    def _found(self, path: object) -> None:
        self._say()
        self.told.emit(path)

    def _again(self) -> None:
        self._say()
        self.arranged_anew.emit()

    def _say(self) -> None:
        """Say how far the reading is, and why some rows say less."""
        self.setVisible(self.shelf.is_open and bool(self._files))
        closed = any(self.shelf.is_closed_to_us(one.path) for one in self._files)
        if self.shelf.waiting:
            self.news.say(READING, count=self.shelf.waiting)
        elif not self.arranged():
            self.news.say(NONE)
        else:
            self.news.say(CLOSED if closed else "")
        self.news.setVisible(bool(self.news.text()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(20)
        for label, box in zip(self.labels, (self.order, self.station), strict=True):
            one = QVBoxLayout()
            one.setSpacing(4)
            one.addWidget(label)
            one.addWidget(box)
            line.addLayout(one, 1)
        column.addLayout(line)
        column.addWidget(self.news)

    def _name(self) -> None:
        """Say everything in the language in use; what is chosen stays."""
        for label, box in zip(self.labels, (self.order, self.station), strict=True):
            label.again()
            box.setAccessibleName(label.text())
        _fill(self.order, ORDERS)
        _fill(self.station, {EVERY: _ALL, **row.STATIONS})


def _box(name: str, parent: QWidget) -> QComboBox:
    return DropDown(name, parent, _LEAST)


def _fill(box: QComboBox, options: dict[str, str]) -> None:
    here = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for value, message in options.items():
            box.addItem(one_line(message), value)
        box.setCurrentIndex(max(box.findData(here), 0))
