"""On the last page: what was not said to be read. It holds nothing back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.rules.finding import Finding
from app.rules.sentences import Count
from app.ui.bilingual import Made, WideButton
from app.ui.noticed.noticing import Noticing
from app.ui.stops import REVIEW, REVIEW_TITLE
from app.ui.theme import set_role


class Unread(QFrame):
    """``visit`` asks for the page where the stops are read."""

    visit = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        set_role(self, "note")
        self.words = Made(self._said, "", self)
        self.way = WideButton(REVIEW_TITLE, self)
        self.way.quiet()
        self.way.clicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.words)
        column.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def follow(self, noticing: Noticing) -> None:
        """Say how many stops were not read, if any."""
        latest = noticing.latest
        unread: tuple[Finding, ...] = latest.unread(noticing.store.case) if latest else ()
        self._count = len(unread)
        self.words.again()
        self.setVisible(bool(unread))

    def _said(self) -> str:
        return _waits(self._count).said()

    def _go(self, *_checked: object) -> None:
        self.visit.emit(REVIEW)


def _waits(count: int) -> Count:
    return Count(
        "{count} thing to read before filing is not marked as read. You can still print.",
        "{count} things to read before filing are not marked as read. You can still print.",
        count,
    )
