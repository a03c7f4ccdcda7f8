"""The whole case of a review copy: part by part, searched, or only what has comments."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import N_, _
from app.ui.announce import announce
from app.ui.bilingual import Made, WideButton, Words
from app.ui.desk import reading
from app.ui.desk.by_whom import ByWhom
from app.ui.desk.line_row import LineRow, Remarks
from app.ui.desk.reading import Line, Part
from app.ui.desk.tab_order import put_in_order
from app.ui.drop_down import DropDown
from app.ui.fields.lines import Line as Field
from app.ui.shell_page import ShellPage
from app.ui.store import CaseStore
from app.ui.ticks import Tick

PART: Final = N_("Part of the case")
FIND: Final = N_("Search the whole case")
ONLY: Final = N_("Only what has comments")
NOTHING: Final = N_("Nothing here.")
FEW: Final = N_("Only the first {count} are shown. Search for more words.")
NEXT: Final = N_("Next part")
BEFORE: Final = N_("Part before")
FOUND: Final = N_("Questions found: {count}")
COUNTED: Final = N_("{part} - comments: {count}")
WHOLE: Final = N_("About the whole case")
COMMENT: Final = N_("Comment on the whole case")
_MOST: Final = 80
_AFTER_MS: Final = 250


class AnswersPage(ShellPage):
    """One part at a time; searching goes through all of them. ``head`` stands above."""

    letters = 120

    def __init__(
        self,
        store: CaseStore,
        today: Callable[[], date],
        whom: ByWhom,
        head: QWidget,
    ) -> None:
        super().__init__()
        self._store, self._today, self._whom, self._head = store, today, whom, head
        self.parts: tuple[Part, ...] = reading.read(store.case, today())
        self.rows: dict[str, LineRow] = {}
        self._list: QWidget | None = None
        self.choice = DropDown("review.part", self)
        self.search = Field(self)
        self.search.setObjectName("review.find")
        self.only = Tick("review.only", ONLY, self)
        self.whole = Remarks(store, "", (), whom, today)
        self.comment = WideButton(COMMENT, self)
        self.comment.setObjectName("review.comment")
        self.comment.quiet()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._place = QVBoxLayout()
        self._lay_out()
        self._connect()
        self._name()
        self.renew()

    @property
    def shown(self) -> tuple[Line, ...]:
        """The lines that the person wants to see now."""
        text = self.search.text().casefold().strip()
        only = self.only.box.isChecked()
        if not text and not only:
            part = self.part
            return part.lines if part else ()
        with_comments = {one.place for one in self._store.case.work.comments.values()}
        found: dict[str, Line] = {}
        for part in self.parts:
            for line in part.lines:
                if (not only or line.path in with_comments) and _has(line, text):
                    found.setdefault(line.path, line)
        return tuple(found.values())

    @property
    def part(self) -> Part | None:
        """The part that is chosen."""
        here = self.choice.currentIndex()
        return self.parts[here] if 0 <= here < len(self.parts) else None

    def renew(self) -> None:
        """Show the lines that are wanted now."""
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        self._list, self.rows = QWidget(self), {}
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        lines = self.shown
        self._add(column, lines[:_MOST] if self._searching else lines)
        if not lines:
            column.addWidget(Words(NOTHING, "hint"))
        elif self._searching and len(lines) > _MOST:
            column.addWidget(Words(FEW, "hint", None, count=_MOST))
        self._place.addWidget(self._list)
        self._list.show()
        self.way.setVisible(not self._searching)
        here = self.choice.currentIndex()
        self.before.setEnabled(here > 0)
        self.after.setEnabled(here + 1 < len(self.parts))
        put_in_order(self)

    def show_counts(self) -> None:
        """Say beside each part how many comments it has."""
        places = [one.place for one in self._store.case.work.comments.values()]
        for number, part in enumerate(self.parts):
            paths = {line.path for line in part.lines}
            count = sum(place in paths for place in places)
            self.choice.setItemText(number, _counted(part.title(self._store.case), count))

    def focus_first(self) -> None:
        """Begin with the name, or where the part is chosen."""
        first = self.choice if self._whom.name else self._whom.line
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_path(self, path: str) -> bool:
        """Show the part with ``path``, with the focus on its Comment."""
        number = next(
            (n for n, part in enumerate(self.parts) if any(path == one.path for one in part.lines)),
            None,
        )
        if number is None:
            return False
        self.search.clear()
        self.only.box.setChecked(False)
        self._soon.stop()
        self.choice.setCurrentIndex(number)
        self.renew()
        self.rows[path].button.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language; what is being written stays, and where."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "way"):
            self._name()

    @property
    def _searching(self) -> bool:
        return bool(self.search.text().strip()) or self.only.box.isChecked()

    def _lay_out(self) -> None:
        self.part_label, self.find_label = Words(PART, "hint", self), Words(FIND, "hint", self)
        self.part_label.native.setBuddy(self.choice)
        self.find_label.native.setBuddy(self.search)
        self.way = QWidget(self)
        way = QHBoxLayout(self.way)
        way.setContentsMargins(0, 12, 0, 0)
        self.before, self.after = WideButton(BEFORE, self.way), WideButton(NEXT, self.way)
        for button in (self.before, self.after):
            way.addWidget(button)
        way.addStretch(1)
        column = self.begin_column()
        column.addWidget(self._head)
        column.addWidget(self._whom)
        column.addWidget(Words(WHOLE, "question", self))
        column.addWidget(self.whole)
        column.addWidget(self.comment, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(8)
        for part in (self.part_label, self.choice, self.find_label, self.search, self.only):
            column.addWidget(part)
        column.addLayout(self._place)
        column.addWidget(self.way)
        column.addStretch(1)
        for _part in self.parts:
            self.choice.addItem("")

    def _connect(self) -> None:
        self.choice.activated.connect(self._chosen)
        self.search.textChanged.connect(self._soon.start)
        self.only.box.toggled.connect(self.renew)
        self._soon.timeout.connect(self._found)
        self.comment.clicked.connect(partial(self.whole.write, ""))
        self.whole.ended.connect(self._ended)
        self.whole.changed.connect(self._ordered)
        self.before.clicked.connect(partial(self._turn, -1))
        self.after.clicked.connect(partial(self._turn, 1))
        self._store.worked.connect(self.show_counts)

    def _chosen(self, _index: int) -> None:
        self.search.clear()
        self.only.box.setChecked(False)
        self.renew()

    def _found(self) -> None:
        self.renew()
        count = len(self.shown)
        announce(self, _(FOUND).format(count=count))

    def _turn(self, by: int, *_checked: object) -> None:
        self.choice.setCurrentIndex(self.choice.currentIndex() + by)
        self.renew()
        first = next(iter(self.rows.values()), None)
        (first.button if first else self.choice).setFocus(Qt.FocusReason.OtherFocusReason)

    def _ordered(self) -> None:
        put_in_order(self)

    def _ended(self) -> None:
        self.comment.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, column: QVBoxLayout, lines: Iterable[Line]) -> None:
        place: object = None
        for line in lines:
            if line.place != place:
                place = line.place
                heading = Made(partial(reading.heading, self._store.case, line), "question")
                column.addSpacing(16)
                column.addWidget(heading)
                column.addSpacing(6)
            row = self.rows[line.path] = LineRow(line, self._store, self._whom, self._today)
            column.addWidget(row)

    def _name(self) -> None:
        self.choice.setAccessibleName(_(PART))
        self.search.setAccessibleName(_(FIND))
        self.show_counts()


def _has(line: Line, text: str) -> bool:
    if not text:
        return True
    told = (_(line.label), line.label, line.say(), " ".join(line.items))
    return any(text in one.casefold() for one in told)


def _counted(title: str, count: int) -> str:
    if not count:
        return title
    return _(COUNTED).format(part=title, count=count)
