"""The applicant alone chooses the passphrase of the stick; then the case is written there."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from app.answers.case import Case
from app.i18n import N_
from app.problems import Problem
from app.ui.access.act_page import ActPage
from app.ui.hand_over.before_page import Wish
from app.ui.store import CaseStore
from app.ui.unlocking.new_phrase import NewPhrase
from app.ui.unlocking.wording import Wording
from app.vault.handing_over import hand_over
from app.vault.vault import Opened

LOOK_AWAY: Final = N_(
    "This page is only for the person whose case it is. Everybody else looks away from the screen "
    "until the case is on the stick."
)
OPENS: Final = N_(
    "Your passphrase opens the case on the stick. The passphrase from the clinic does not open it. "
    "If you lose it, nobody can read your answers on the stick again."
)
OF_STICK: Final = Wording(
    title=N_("A passphrase of your own"),
    intro=(LOOK_AWAY, OPENS),
    act=N_("Write the case to the stick"),
    busy=N_("One moment. The case is written to the stick and opened again."),
)
_NO_LIMIT: Final = 16_777_215  # QWIDGETSIZE_MAX


class PhrasePage(ActPage):
    """``written`` tells the file on the stick; ``finished`` that the person went back."""

    has_ways: ClassVar[bool] = True

    written = Signal(Path)

    def __init__(self, store: CaseStore, wish: Wish) -> None:
        super().__init__(store)
        self._wish = wish
        self.choice = NewPhrase(self, words=OF_STICK)
        self.choice.chosen.connect(self._write)
        self.choice.cancelled.connect(self._leave)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the page. A layout would ask for all the room of what scrolls by itself."""
        super().resizeEvent(event)
        self.choice.setGeometry(self.rect())

    def widest(self) -> int:
        """As wide as the window: what is inside has lines of its own."""
        return _NO_LIMIT

    def focus_first(self) -> None:
        """Begin where the passphrase is chosen."""
        self.choice.focus_first()

    def show_busy(self, *, busy: bool) -> None:
        """Hold the page still while the case is written."""
        self.choice.set_busy(busy)

    def tell_problem(self, problem: Problem) -> None:
        """Say it beside what was typed."""
        self.choice.show_problem(problem)

    def _write(self, phrase: str) -> None:
        self.ask(partial(_handed, self._wish, phrase), self.written.emit)

    def _leave(self) -> None:
        self.finished.emit("")


def _handed(wish: Wish, phrase: str, opened: Opened, case: Case, _now: dt.datetime) -> Path:
    return hand_over(opened, case, wish.folder, phrase, wish.keep).path
