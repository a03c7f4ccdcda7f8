"""Changing the passphrase: the page of a new one, with what a change does and does not do."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import ClassVar, Final

from PySide6.QtGui import QResizeEvent

from app.answers.case import Case
from app.i18n import N_
from app.problems import Problem
from app.ui.access.act_page import ActPage
from app.ui.store import CaseStore
from app.ui.unlocking.new_phrase import NewPhrase
from app.ui.unlocking.wording import Wording
from app.vault.vault import Opened

WHAT: Final = N_(
    "From now on the new passphrase opens this case on this computer, and the old one does not. "
    "The earlier saves here are deleted, since the old one opens them. Your answers stay, and so "
    "do a recovery sheet and clinics."
)
COPIES: Final = N_(
    "Copies that lie elsewhere, such as on a stick, still open with the old passphrase. Delete "
    "them, and copy the case anew."
)
CHANGE: Final = Wording(
    title=N_("A new passphrase for this case"),
    intro=(WHAT, COPIES),
    act=N_("Change the passphrase"),
    busy=N_("One moment..."),
)
DONE: Final = N_("Done. The old passphrase does not open this case any more.")
_NO_LIMIT: Final = 16_777_215  # QWIDGETSIZE_MAX


class PassphrasePage(ActPage):
    """The new passphrase is chosen, written on paper, typed once more, and then used."""

    has_ways: ClassVar[bool] = True

    def __init__(self, store: CaseStore) -> None:
        super().__init__(store)
        self.choice = NewPhrase(self, words=CHANGE)
        self.choice.chosen.connect(self._change)
        self.choice.cancelled.connect(self._leave)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the page. A layout would ask for all the room of what scrolls by itself."""
        super().resizeEvent(event)
        self.choice.setGeometry(self.rect())

    def widest(self) -> int:
        """As wide as the window: what is inside has lines of its own."""
        return _NO_LIMIT

    def focus_first(self) -> None:
        """Begin where the new passphrase is chosen."""
        self.choice.focus_first()

    def show_busy(self, *, busy: bool) -> None:
        """Hold the page still while the case is written."""
        self.choice.set_busy(busy)

    def tell_problem(self, problem: Problem) -> None:
        """Say it beside what was typed."""
        self.choice.show_problem(problem)

    def _change(self, phrase: str) -> None:
        self.ask(partial(_change, phrase), self._changed)

    def _changed(self, _nothing: object) -> None:
        self.finished.emit(DONE)

    def _leave(self) -> None:
        self.finished.emit("")


def _change(phrase: str, opened: Opened, case: Case, now: dt.datetime) -> None:
    opened.change_passphrase(case, phrase, now)
