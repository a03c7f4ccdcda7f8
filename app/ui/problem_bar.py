"""What went wrong, in calm words, above the page; it stays until the person has seen it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.i18n import N_, _
from app.problems import Problem
from app.ui.announce import announce
from app.ui.bilingual import WideButton
from app.ui.both_languages import problem_words
from app.ui.theme import set_role

Offer = tuple[str, Callable[[], None]]
"""What a button says (a message) and does. The problem counts as seen then."""


class ProblemBar(QWidget):
    """One sentence what is wrong, one what to do, and buttons: to mend it, to put it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, "note")
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.seen = WideButton(N_("Close"), self)
        self.offers: list[WideButton] = []
        line = QHBoxLayout()
        line.addWidget(self.words, 1)
        line.addWidget(self.seen)
        self._column = QVBoxLayout(self)
        self._column.addLayout(line)
        self.seen.clicked.connect(self.hide)
        self._retranslate()
        self.hide()

    def show_problem(self, problem: Problem, offers: Sequence[Offer] = ()) -> None:
        """Show what the person can mend, and take the focus."""
        self.show_words(problem_words(problem), offers)

    def show_words(self, words: str, offers: Sequence[Offer] = ()) -> None:
        """Show ``words``, say them aloud, and take the focus."""
        self.words.setText(words)
        for old in self.offers:
            old.hide()
            old.deleteLater()
        self.offers = [self._button(*offer) for offer in offers]
        for button in (self.seen, *self.offers):
            button.setAccessibleDescription(words)
        self.show()
        (*self.offers, self.seen)[0].setFocus()
        announce(self, words, now=True)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _button(self, message: str, act: Callable[[], None]) -> WideButton:
        button = WideButton(message, self)
        button.clicked.connect(partial(self._take, act))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return button

    def _take(self, act: Callable[[], None], *_checked: object) -> None:
        self.hide()
        act()

    def _retranslate(self) -> None:
        self.setAccessibleName(_("Something went wrong"))
