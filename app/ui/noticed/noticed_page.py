"""What Portolan noticed, by weight. Nothing about harm: that waits for the review."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import N_
from app.rules.finding import Finding
from app.ui.bilingual import Words
from app.ui.noticed.noticing import Noticed
from app.ui.noticed.page import FindingsPage, visit_button
from app.ui.stops import REVIEW, REVIEW_TITLE

TITLE: Final = N_("What Portolan noticed")
INTRO: Final = N_(
    "Portolan compared your answers with each other and with what the forms ask. It can be wrong, "
    "and it is not a lawyer. You decide what to change."
)
NOTHING: Final = N_("Nothing so far.")
LATER: Final = N_("More waits on another page. It is about hard things. Read it when you want to.")


class NoticedPage(FindingsPage):
    """All that may be shown at any time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(TITLE, INTRO, parent)
        self.later = Words(LATER, "", self)
        self.to_review = visit_button(REVIEW_TITLE)
        self.to_review.clicked.connect(partial(self._go_to_review))
        self.foot.addWidget(self.later)
        self.foot.addWidget(self.to_review, 0, Qt.AlignmentFlag.AlignLeading)
        self.later.hide()
        self.to_review.hide()

    def wanted(self, noticed: Noticed) -> tuple[Finding, ...]:
        """What may be shown at any time."""
        return noticed.open_ones

    def fill(self, column: QVBoxLayout, noticed: Noticed) -> None:
        """By weight."""
        if not noticed.open_ones:
            column.addWidget(Words(NOTHING, "done"))
        self.add_groups(column, noticed.open_ones)
        waits = len(noticed.open_ones) < len(noticed.findings)
        self.later.setVisible(waits)
        self.to_review.setVisible(waits)

    def _go_to_review(self, *_checked: object) -> None:
        self.visit.emit(REVIEW)
