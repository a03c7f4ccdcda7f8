"""A person's homes, schools, work and journeys: drawn once on a line, and the same in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.i18n import N_, _
from app.interview.timeline import Timeline, timeline
from app.ui.bilingual import Words
from app.ui.both_languages import beneath, in_english
from app.ui.life_line import LifeLine
from app.ui.list_rows import SIGN, dress
from app.ui.noticed.noticing import Noticing
from app.ui.store import CaseStore
from app.ui.timeline_words import Mark, Said, marks, said

_TITLE = N_("Your time line")
_SAID = Qt.ItemDataRole.UserRole
_AFTER_MS = 150
_LINES = 11


class TimelineView(QWidget):
    """``jump`` tells the question of the row that was opened in the list."""

    jump = Signal(str)

    def __init__(
        self, store: CaseStore, person: str, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._person, self._today = store, person, today
        self._marks: tuple[Mark, ...] = ()
        self._aside = False
        self._line = LifeLine(self)
        self._list = QListWidget(self)
        self._list.setObjectName("timeline.list")
        dress(self._list)
        self._list.setFixedHeight(self.fontMetrics().height() * _LINES)
        self._list.currentItemChanged.connect(self._chosen)
        self._list.installEventFilter(self)
        self._list.itemActivated.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Words(_TITLE, "heading", self))
        column.addWidget(self._line)
        column.addWidget(self._list)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh)
        store.changed.connect(self._follow)
        store.replaced.connect(self.refresh)
        self.refresh()

    def show_noticed(self, noticing: Noticing) -> None:
        """Mark the days that stand in another order than days do."""
        found = noticing.latest.misfits.get(self._person, ()) if noticing.latest else ()
        marked = marks(self._store.case, found, self._today)
        if marked != self._marks:
            self._marks = marked
            self.refresh()

    def refresh(self) -> None:
        """Draw and say what is told now; the list keeps its place."""
        person = self._store.case.people.get(self._person)
        if person is None:
            return
        make = partial(timeline, person, f"people.{self._person}.", self._today)
        self._line.show_line(make(), self._today)
        self._line.show_marks(tuple((one.first, one.last) for one in self._marks))
        rows = said(make(), self._marks)
        english = in_english(partial(_said_of, make, self._marks)) or rows
        self._list.setAccessibleName(_(_TITLE))
        row = self._list.currentRow()
        self._list.clear()
        for one, other in zip(rows, english, strict=True):
            item = QListWidgetItem(beneath(one.words, other.words), self._list)
            item.setData(_SAID, one)
            if one.look_again:
                item.setData(SIGN, "attention")
        self._list.setCurrentRow(min(row, self._list.count() - 1))
        self._show()

    def set_aside(self, aside: bool) -> None:
        """Stay out of sight while ``aside``, whatever comes to stand on the line."""
        self._aside = aside
        self._show()

    def words(self) -> tuple[str, ...]:
        """All that the list says."""
        return tuple(self._list.item(row).text() for row in range(self._list.count()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Mark the days of a row only while the keys walk the list."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._chosen(self._list.currentItem())
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in the language that is used now; larger text needs more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._list.setFixedHeight(self.fontMetrics().height() * _LINES)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()

    def _show(self) -> None:
        self.setVisible(not self._aside and self._list.count() > 0)

    def _follow(self, path: str) -> None:
        if path.startswith(f"people.{self._person}"):
            self._soon.start(_AFTER_MS)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        one = item.data(_SAID) if item is not None and self._list.hasFocus() else None
        self._line.choose(one.days if isinstance(one, Said) else None)

    def _open(self, item: QListWidgetItem) -> None:
        one = item.data(_SAID)
        if isinstance(one, Said) and one.path:
            self.jump.emit(one.path)


def _said_of(make: Callable[[], Timeline], marked: tuple[Mark, ...]) -> tuple[Said, ...]:
    """What is said of the line, whose labels are made in the language of the moment."""
    return said(make(), marked)
