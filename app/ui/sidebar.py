"""The sections on the side, in any order: each with a word and a sign of how far it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.i18n import N_, _
from app.interview.sections import SECTIONS
from app.rules.sentences import Sentence, both
from app.ui import list_rows
from app.ui.row_words import in_one_line, lines, one_line
from app.ui.stops import (
    CHECK,
    DATES,
    EARLIER,
    EXHIBITS,
    EXPLANATIONS,
    FINISH,
    FORMS,
    NOTICED,
    PAPERS,
    REVIEW,
    Outline,
    Stop,
    beside,
)
from app.ui.theme import set_role

Index = QModelIndex | QPersistentModelIndex
_WORDS: Final = {
    "not started": N_("Not started"),
    "in progress": N_("In progress"),
    "done": N_("Done"),
    "cannot start yet": N_("Cannot start yet"),
    "": "",
}
_LETTERS: Final = 18
"""The side is never narrower than that: a long word, its sign, and a bar to scroll."""
# The pages after the sections have a sign of their own; a section's says how far it is.
_SIGNS: Final = {
    CHECK: "check-all",
    NOTICED: "note",
    DATES: "calendar",
    EARLIER: "earlier",
    EXPLANATIONS: "explanations",
    REVIEW: "read",
    FORMS: "form",
    FINISH: "fill",
    EXHIBITS: "exhibits",
    PAPERS: "print",
}
_ORDER: Final = tuple(_SIGNS)


@dataclass(frozen=True)
class Row:
    """A section, or a page after them; ``status`` is empty for the latter, ``note`` for others."""

    id: str
    title: str
    status: str
    note: Sentence | None = None


def rows(
    outline: Outline, known: Mapping[str, str], notes: Mapping[str, Sentence] | None = None
) -> tuple[Row, ...]:
    """The rows for the case as it is now, with the statuses ``known`` so far, by section.

    ``notes`` are what stands beneath the rows after the sections, by row.

    Before a form is chosen all sections are shown: they begin when there is one.
    """
    stops = outline.stops()
    has = {stop.row for stop in stops}
    shown = [one for one in SECTIONS if one.id in has or not outline.case.filings]
    sections = (Row(one.id, one.title, known.get(one.id, "")) for one in shown)
    after = {stop.id: stop for stop in (*stops, *beside(outline.case)) if stop.id in _ORDER}
    last = sorted(after.values(), key=_place)
    return (*sections, *(Row(one.id, one.title, "", (notes or {}).get(one.id)) for one in last))


def _place(stop: Stop) -> int:
    return _ORDER.index(stop.id)


class SectionModel(QAbstractListModel):
    """The rows as Qt asks for them; only what differs is told as changed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def show(self, fresh: tuple[Row, ...]) -> None:
        """Show ``fresh`` rows in place of those there are."""
        old = self._rows
        if [row.id for row in old] != [row.id for row in fresh]:
            self.beginResetModel()
            self._rows = fresh
            self.endResetModel()
            return
        self._rows = fresh
        for place, (was, now) in enumerate(zip(old, fresh, strict=True)):
            if was != now:
                self.dataChanged.emit(self.index(place), self.index(place))

    def show_status(self, row_id: str, status: str) -> None:
        """Show how far one section is."""
        place = self.place_of(row_id)
        if place >= 0:
            changed = replace(self._rows[place], status=status)
            self.show((*self._rows[:place], changed, *self._rows[place + 1 :]))

    def retranslate(self) -> None:
        """Tell that every word is another one now."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def place_of(self, row_id: str) -> int:
        """The place of a row; -1 when it is not there."""
        ids = [row.id for row in self._rows]
        return ids.index(row_id) if row_id in ids else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own way
        """How many rows there are below ``parent``."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What Qt shows: the words, the sign, and what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "\n".join(_lines(row))
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(_lines(row))
            case list_rows.SIGN:
                return row.status.replace(" ", "-") or _SIGNS.get(row.id, "")
            case list_rows.APART:
                return row.id == CHECK
        return None


class Sidebar(QListView):
    """The list itself. ``chosen`` tells the row that the person wants."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.sections = SectionModel(self)
        self.setModel(self.sections)
        list_rows.dress(self, signs=True)
        self._keep_room()
        set_role(self, "bare")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.sections.dataChanged.connect(self._keep_in_sight)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_room()

    def _keep_room(self) -> None:
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)

    def mark(self, row_id: str) -> None:
        """Show which row the person is in."""
        place = self.sections.place_of(row_id)
        self.setCurrentIndex(self.sections.index(place) if place >= 0 else QModelIndex())

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.setAccessibleName(_("Sections"))
        self.sections.retranslate()

    def _keep_in_sight(self) -> None:
        """A row that grew, or one above, does not push the chosen one out of sight."""
        chosen = self.visualRect(self.currentIndex())
        if chosen.intersects(self.viewport().rect()):
            self.scrollTo(self.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.sections.rows[index.row()].id)


def _lines(row: Row) -> tuple[str, ...]:
    if row.note is not None:
        return (*lines(row.title), _note(row.note))
    status = _WORDS[row.status]
    return (*lines(row.title), one_line(status)) if status else lines(row.title)


def _note(said: Sentence) -> str:
    native, english = both(said)
    return in_one_line(native, english)
