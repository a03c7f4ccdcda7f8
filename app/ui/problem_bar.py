"""What went wrong, in calm words, above the page; it stays until the person has seen it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.i18n import N_, _
from app.problems import Problem
from app.ui.announce import announce
from app.ui.bilingual import WideButton
from app.ui.theme import set_role


class ProblemBar(QWidget):
    """One sentence what is wrong, one what to do, and a button to put it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, "note")
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.seen = WideButton(N_("Close"), self)
        line = QHBoxLayout(self)
        line.addWidget(self.words, 1)
        line.addWidget(self.seen)
        self.seen.clicked.connect(self.hide)
        self._retranslate()
        self.hide()

    def show_problem(self, problem: Problem) -> None:
        """Show what the person can mend, and take the focus."""
        self.show_words(_("{what} {do}").format(what=problem.message, do=problem.do))

    def show_words(self, words: str) -> None:
        """Show ``words``, say them aloud, and take the focus."""
        self.words.setText(words)
        self.seen.setAccessibleDescription(words)
        self.show()
        self.seen.setFocus()
        announce(self, words, now=True)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(_("Something went wrong"))
