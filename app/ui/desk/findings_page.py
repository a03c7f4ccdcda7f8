"""What the rules noticed, all of it and whole, for the lawyer who reads a review copy."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import N_
from app.rules.finding import Finding, Kind
from app.ui.bilingual import Words
from app.ui.desk.tab_order import put_in_order
from app.ui.noticed.noticing import Noticed, Noticing
from app.ui.noticed.page import FindingsPage
from app.ui.noticed.words import HEADINGS

TITLE: Final = N_("What Portolan noticed, for the lawyer")
INTRO: Final = N_(
    "Portolan compared the answers with each other and with what the forms ask. It can be wrong. "
    "Nothing of this stands on a form."
)
NOTHING: Final = N_("Nothing was noticed.")


class LawyerFindings(FindingsPage):
    """Every finding by weight, also those about harm; nothing to tick. ``head`` stands above."""

    def __init__(self, head: QWidget) -> None:
        super().__init__(TITLE, INTRO)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(0, head)

    def show_noticed(self, noticing: Noticing) -> None:
        """Show all that was found. Whoever reads a review copy is no helper at the screen."""
        super().show_noticed(noticing)
        self.whose.hide()
        put_in_order(self)

    def wanted(self, noticed: Noticed) -> tuple[Finding, ...]:
        """All of them."""
        return noticed.findings

    def fill(self, column: QVBoxLayout, noticed: Noticed) -> None:
        """By weight, each one whole."""
        if not noticed.findings:
            column.addWidget(Words(NOTHING, "done"))
        for kind in Kind:
            group = [one for one in noticed.findings if one.kind is kind]
            if group:
                column.addSpacing(8)
                column.addWidget(Words(HEADINGS[kind], "heading"))
            for one in group:
                self.add_card(column, one, whole=True)
