"""The names of the clinic are locked: their passphrase opens them, in the middle of a case too."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import N_, _
from app.problems import Problem
from app.ui.bilingual import Words
from app.ui.clinic import session
from app.ui.clinic.plain_pages import button
from app.ui.clinic.session import Entered
from app.ui.errands import Errands
from app.ui.unlocking.secret import Secret
from app.ui.unlocking.wording import telling

LOCKED: Final = N_("The names of the clinic are locked. Open them, or type the name below.")
WANTED: Final = N_("Open the names")
PHRASE: Final = N_("The clinic's passphrase")
OPEN: Final = N_("Open")
OPENING: Final = N_("Opening...")
NOTHING: Final = N_("Type the passphrase first.")
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Opening(QWidget):
    """A line and a button; behind the button a field. What was typed is dropped when it goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._errands = Errands()
        self.wanted = button("clinic.open", WANTED, self)
        self.wanted.quiet()
        self.secret = Secret("clinic.passphrase", PHRASE, self)
        self.open = button("clinic.unlock", OPEN, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Words(LOCKED, "hint", self))
        column.addWidget(self.wanted, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.secret)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeading)
        self._ask(asked=False)
        self.wanted.clicked.connect(self.ask)
        self.open.clicked.connect(self.submit)
        self.secret.edited.connect(self.secret.say_nothing)
        self.destroyed.connect(self._errands.close)

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at, in order; some of it is hidden."""
        return (self.wanted, self.secret.edit, self.secret.tick.box, self.open)

    def ask(self) -> None:
        """Show the field."""
        self._ask(asked=True)
        self.secret.focus()

    def submit(self) -> None:
        """Open the names with what was typed."""
        if self._errands.busy:
            return
        phrase = self.secret.typed()
        if not phrase.strip():
            self.secret.ask_again(_nothing)
            return
        self._be_busy(busy=True)
        self._errands.run(partial(session.unlock, phrase), self._told)

    def wait(self) -> None:
        """Wait until what was typed is tried; it is told when the window goes on."""
        self._errands.wait()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the field opens, and does not leave the page."""
        if event.key() in _ENTER and self.secret.edit.hasFocus():
            event.accept()
            self.submit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Drop what was typed when the page goes."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.secret.drop()
            self._ask(asked=False)

    def _told(self, outcome: Entered | Problem) -> None:
        self._be_busy(busy=False)
        if not self.isVisible():
            return  # it was locked meanwhile
        if isinstance(outcome, Problem):
            self.secret.ask_again(telling(outcome))
        else:
            session.enter(outcome)

    def _be_busy(self, *, busy: bool) -> None:
        self.secret.set_busy(busy)
        self.open.say(OPENING if busy else OPEN)

    def _ask(self, *, asked: bool) -> None:
        self.wanted.setVisible(not asked)
        self.secret.setVisible(asked)
        self.open.setVisible(asked)


def _nothing() -> str:
    return _(NOTHING)
