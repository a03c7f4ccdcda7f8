"""A page on which a new passphrase is chosen, written on paper, typed once more, and then used."""

from __future__ import annotations

from typing import ClassVar, Final

from PySide6.QtGui import QResizeEvent

from app.problems import Problem
from app.ui.access.act_page import ActPage
from app.ui.store import CaseStore
from app.ui.unlocking.new_phrase import NewPhrase
from app.ui.unlocking.wording import Wording

_NO_LIMIT: Final = 16_777_215  # QWIDGETSIZE_MAX


class PhraseActPage(ActPage):
    """Whoever subclasses it gives the ``words``, and says in :meth:`use` what it is for."""

    has_ways: ClassVar[bool] = True
    words: ClassVar[Wording]

    def __init__(self, store: CaseStore) -> None:
        super().__init__(store)
        self.choice = NewPhrase(self, words=self.words)
        self.choice.chosen.connect(self.use)
        self.choice.cancelled.connect(self._leave)

    def use(self, phrase: str) -> None:
        """Do what the new passphrase was chosen for."""
        raise NotImplementedError

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
        """Hold the page still while the file is written."""
        self.choice.set_busy(busy)

    def tell_problem(self, problem: Problem) -> None:
        """Say it beside what was typed."""
        self.choice.show_problem(problem)

    def _leave(self) -> None:
        self.finished.emit("")
