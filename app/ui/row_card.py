"""One row of a list on a card: what it is, with Change and Remove."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.answers.case import Case
from app.i18n import N_, _
from app.interview.pages import RowsPage
from app.interview.places import Subject
from app.ui.bilingual import Plain, WideButton
from app.ui.both_languages import apart, in_english
from app.ui.question_words import card_words, kept_apart
from app.ui.theme import set_role

CHANGE, REMOVE = N_("Change"), N_("Remove")


class RowCard(QFrame):
    """The answers that tell one row from another, and two buttons that say which row they mean."""

    def __init__(self, page: RowsPage, subject: Subject, parent: QWidget) -> None:
        super().__init__(parent)
        self._page, self._subject = page, subject
        if not page.sensitive:
            set_role(self, "card")
        self.first = Plain("", "question", self)
        self.words, self.english = Plain("", "", self), Plain("", "english", self)
        self.change, self.remove = WideButton(CHANGE, self), WideButton(REMOVE, self)
        buttons = QHBoxLayout()
        buttons.setSpacing(16)
        buttons.addWidget(self.change)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        for button in (self.change, self.remove):
            button.quiet()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(4)
        column.addWidget(self.first)
        column.addWidget(self.words)
        column.addWidget(self.english)
        column.addLayout(buttons)

    def text(self) -> str:
        """All that the card says of its row."""
        shown = (self.first, self.words, self.english)
        return "\n".join(part.text() for part in shown if part.text())

    def show_row(self, case: Case, name: str) -> None:
        """Show the row as it is now; ``name`` is what to call it.

        The English stands beneath it all and smaller: two dates must not look like four.
        """
        known = partial(card_words, case, self._subject, self._page.card)
        native, english = known(), in_english(known)
        first, *more = kept_apart(native) or (name,)
        self.first.setText(first)
        self.words.setText("\n".join(more))
        self.english.setText(apart(native, english or ()))
        for part in (self.words, self.english):
            part.setVisible(bool(part.text()))
        self.change.name_as(_("Change: {row}").format(row=name))
        self.remove.name_as(_("Remove: {row}").format(row=name))
