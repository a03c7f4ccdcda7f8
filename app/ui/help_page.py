"""Help: the keys, and what the program does and does not do."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.i18n import N_, _
from app.ui.bilingual import Words
from app.ui.shell_page import ShellPage
from app.ui.theme import set_role

_TITLE: Final = N_("Help")
_KEYS: Final = (
    ("Enter", N_("Continue to the next page.")),
    ("Alt+\u2190", N_("Go back one page.")),
    ("Tab", N_("Go to the next field or button. With Shift: to the one before.")),
    ("Ctrl+F", N_("Find a question by a word, such as passport.")),
    ("Ctrl+Z", N_("Undo. Ctrl+Y does it again.")),
    ("F4", N_("Show or hide the form beside the questions.")),
    ("F6", N_("Go to the list of sections, and back to the page.")),
    ("F9", N_("Swap the two languages.")),
    ("Ctrl +", N_("Larger text. Ctrl and minus: smaller text.")),
    ("F12", N_("Leave fast: hide everything at once. Pressing Shift three times does the same.")),
)
_FACTS: Final = (
    N_("Every answer is saved by itself, a moment after you type it."),
    N_("Nothing is sent anywhere. Portolan never connects to the internet."),
    N_(
        "Leaving fast hides your answers and saves them. "
        "It does not hide that Portolan is on this computer."
    ),
    N_("Portolan is not your lawyer. It cannot tell you what to answer."),
)


class HelpPage(ShellPage):
    """One page of words; it takes the focus itself so that it can be read aloud and scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = self.begin_column()
        column.addWidget(Words(_TITLE, "title", self))
        for fact in _FACTS:
            column.addWidget(Words(fact, "", self))
        column.addWidget(Words(N_("Keys"), "heading", self))
        column.addLayout(self._keys())
        column.addStretch(1)
        self._name()

    def focus_first(self) -> None:
        """Let the page itself have the focus."""
        self.be_read()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def _keys(self) -> QGridLayout:
        table = QGridLayout()
        table.setColumnStretch(1, 1)
        table.setHorizontalSpacing(20)
        for row, (key, message) in enumerate(_KEYS):
            name = QLabel(key, self)
            set_role(name, "question")
            table.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            table.addWidget(Words(message, "", self), row, 1)
        return table

    def _name(self) -> None:
        """What is read aloud: all of the page."""
        self.setAccessibleName(_(_TITLE))
        keys = (f"{key}: {_(message)}" for key, message in _KEYS)
        self.setAccessibleDescription("\n".join((*map(_, _FACTS), *keys)))
