"""Before the forms are filled: each stop is read, and the person says so. Nothing is held back."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import N_, _, language, names
from app.rules.finding import Finding
from app.ui.bilingual import Made, WideButton, Words
from app.ui.noticed.card import FindingCard
from app.ui.noticed.noticing import Noticed, Noticing
from app.ui.noticed.page import FindingsPage, visit_button
from app.ui.noticed.words import HEADINGS
from app.ui.page_view import LEAVE, PAUSE
from app.ui.stops import NOTICED, NOTICED_TITLE, REVIEW_TITLE
from app.ui.ticks import Tick

INTRO: Final = N_(
    "Read this before your forms are filled. Take the time you need. You can print your forms in "
    "any case."
)
NOTHING: Final = N_("There is nothing here that has to be read first.")
I_READ: Final = N_("I have read this")
READ_ON: Final = N_("You said on {date} that you have read this.")
ALSO: Final = N_("Also good to know")
READ_ACT: Final = N_("Mark as read")
UNREAD_ACT: Final = N_("Mark as not read")
HELD: Final = N_("The person you help reads this, and says so themselves.")


class _Read(QWidget):
    """The box to tick below a stop, and the day on which it was ticked."""

    def __init__(self, finding: Finding, noticing: Noticing) -> None:
        super().__init__()
        self.finding, self._noticing = finding, noticing
        self.tick = Tick(f"review.{finding.rule}", I_READ, self)
        self.tick.box.setAccessibleDescription(finding.message[0].said())
        self.tick.box.clicked.connect(self._say)
        self.day = Made(self._day, "hint", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.tick)
        column.addWidget(self.day)
        self.show_case()

    def show_case(self) -> None:
        """Show what the case says."""
        self.tick.box.setChecked(self.finding.key in self._noticing.store.case.acknowledged)
        self.day.again()
        self.day.setVisible(self.tick.box.isChecked())

    def _day(self) -> str:
        day = self._noticing.store.case.acknowledged.get(self.finding.key)
        return _(READ_ON).format(date=names.day(day, language())) if day else ""

    def _say(self, read: bool) -> None:
        store, path = self._noticing.store, f"acknowledged.{self.finding.key}"
        if read:
            store.seal()
            store.set(path, self._noticing.today, _(READ_ACT))
            store.seal()
        else:
            store.remove(path, _(UNREAD_ACT))
        self.show_case()


class ReviewPage(FindingsPage):
    """The stops, whole; then what waited because it is about harm."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(REVIEW_TITLE, INTRO, parent)
        self.reads: dict[str, _Read] = {}
        self.pause = Words(PAUSE, "hint", self)
        self.way_out = WideButton(LEAVE, self)
        self.way_out.clicked.connect(self.leave)
        self.to_noticed = visit_button(NOTICED_TITLE)
        self.to_noticed.clicked.connect(partial(self._go_to_noticed))
        for part in (self.to_noticed, self.pause, self.way_out):
            self.foot.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading)
        for hidden in (self.pause, self.way_out):
            hidden.hide()

    def show_noticed(self, noticing: Noticing) -> None:
        """Show what was found, and what the person read of it."""
        super().show_noticed(noticing)
        for one in self.reads.values():
            one.show_case()

    def focus_path(self, path: str) -> bool:
        """Put the focus on the box of a stop that was said to be read, or not."""
        found = self.reads.get(path.removeprefix("acknowledged."))
        if found is not None:
            found.show_case()
            found.tick.box.setFocus(Qt.FocusReason.OtherFocusReason)
        return found is not None

    def wanted(self, noticed: Noticed) -> tuple[Finding, ...]:
        """The stops, and what waited for this page."""
        return (*noticed.stops, *_waited(noticed))

    def fill(self, column: QVBoxLayout, noticed: Noticed) -> None:
        """The stops by weight, each with its box; then the rest."""
        self.reads = {}
        if not noticed.stops:
            column.addWidget(Words(NOTHING, "done"))
        heading = ""
        for one in noticed.stops:
            if heading != HEADINGS[one.kind]:
                heading = HEADINGS[one.kind]
                column.addSpacing(8)
                column.addWidget(Words(heading, "heading"))
            self._add_box(self.add_card(column, one, whole=True))
        waited = _waited(noticed)
        if waited:
            column.addSpacing(8)
            column.addWidget(Words(ALSO, "heading"))
        self.add_few(column, waited)
        hard = any(one.sensitive for one in self.wanted(noticed))
        self.pause.setVisible(hard)
        self.way_out.setVisible(hard)

    def _add_box(self, card: FindingCard) -> None:
        if self.noticing is None:
            return
        if self.noticing.helping:
            card.column.addWidget(Words(HELD, "hint", card))
            return
        read = self.reads[card.finding.key] = _Read(card.finding, self.noticing)
        card.column.addWidget(read)

    def _go_to_noticed(self, *_checked: object) -> None:
        self.visit.emit(NOTICED)


def _waited(noticed: Noticed) -> tuple[Finding, ...]:
    return tuple(one for one in noticed.findings if one.sensitive and not one.kind.is_stop)
