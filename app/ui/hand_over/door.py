"""The pages on which a case is handed over, over the whole window, one after the other."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui import bar_below
from app.ui.access.act_page import ActPage
from app.ui.access.step_door import BACK
from app.ui.bilingual import WideButton
from app.ui.hand_over.after_page import TITLE as DONE
from app.ui.hand_over.after_page import AfterPage
from app.ui.hand_over.before_page import TITLE, BeforePage, Wish
from app.ui.hand_over.phrase_page import OF_STICK, PhrasePage
from app.ui.page_stack import PageStack
from app.ui.stops import Stop
from app.ui.store import CaseStore

_BEFORE: Final = Stop("hand_over.before", "", TITLE)
_PHRASE: Final = Stop("hand_over.phrase", "", OF_STICK.title)
_AFTER: Final = Stop("hand_over.after", "", DONE)


class Door(QWidget):
    """``closed`` tells that the person wants the case again, ``deleted`` that it is gone here.

    Once the case is on the stick there is no way back but to say whether a copy stays.
    """

    closed = Signal()
    deleted = Signal()

    def __init__(
        self, store: CaseStore, parent: QWidget | None = None, today: dt.date | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._before = BeforePage(store, today or dt.date.today())
        self._before.wanted.connect(self._choose_phrase)
        self._next: ActPage = self._before
        self._wish: Wish | None = None
        self._pages = PageStack(self._made, self)
        self._pages.go_on.connect(self._enter)
        self.back = WideButton(BACK, self)
        self.back.setObjectName("hand_over.back")
        self.back.clicked.connect(self.closed)
        self._bar = bar_below.lay_out(self, self._pages, self.back)
        self._pages.show_stop(_BEFORE)

    @property
    def page(self) -> ActPage:
        """The page that is shown."""
        return self._next

    def focus_first(self) -> None:
        """Begin where the page that is shown begins."""
        self.page.focus_first()

    def _choose_phrase(self, wish: Wish) -> None:
        page = PhrasePage(self._store, wish)
        page.written.connect(self._written)
        page.finished.connect(self._back_to_before)
        self._wish = wish
        self._show(_PHRASE, page)

    def _written(self, path: Path) -> None:
        if self._wish is None:
            return
        page = AfterPage(self._store, self._wish, path)
        page.finished.connect(self._kept)
        page.deleted.connect(self.deleted)
        self._show(_AFTER, page)

    def _back_to_before(self, _message: str) -> None:
        self._show(_BEFORE, self._before)

    def _kept(self, _message: str) -> None:
        self.closed.emit()

    def _show(self, stop: Stop, page: ActPage) -> None:
        """Show ``page``; of a passphrase that was typed nothing is kept."""
        self._next = page
        self._pages.show_stop(stop)
        self._pages.keep_only({_BEFORE.id, stop.id})
        self._bar.setVisible(page is self._before)
        page.focus_first()

    def _made(self, _stop: Stop) -> ActPage:
        return self._next

    def _enter(self) -> None:
        self.page.enter()
