"""Help: the keys, and what the program does and does not do."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.i18n import N_, _
from app.ui.bilingual import Words
from app.ui.keys import KEYS, Key
from app.ui.shell_page import ShellPage
from app.ui.theme import set_role

_TITLE: Final = N_("Help")
_ARROWS: Final = {"Left": "\u2190"}
_FACTS: Final = (
    N_("Every answer is saved by itself, a moment after you type it."),
    N_(
        'To have an answer forgotten for good, press "Another answer" beneath it and choose '
        '"Forget this for good". For a whole entry of a list: remove it first.'
    ),
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
        for row, key in enumerate(KEYS):
            name = QLabel(shown(key), self)
            set_role(name, "question")
            table.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            table.addWidget(Words(key.does, "", self), row, 1)
        return table

    def _name(self) -> None:
        """What is read aloud: all of the page."""
        self.setAccessibleName(_(_TITLE))
        keys = (f"{shown(key)}: {_(key.does)}" for key in KEYS)
        self.setAccessibleDescription("\n".join((*map(_, _FACTS), *keys)))


def shown(key: Key) -> str:
    """The keys as they stand on a keyboard, those that do the same side by side."""
    spelled = ", ".join(key.keys)
    for name, arrow in _ARROWS.items():
        spelled = spelled.replace(name, arrow)
    return f"\u2066{spelled}\u2069"
