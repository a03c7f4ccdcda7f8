"""The page of locking over the whole window, with the way back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import N_
from app.ui import bar_below
from app.ui.bilingual import WideButton
from app.ui.guard.page import TITLE, GuardPage
from app.ui.page_stack import PageStack
from app.ui.settings import Settings
from app.ui.shell_page import ShellPage
from app.ui.stops import Stop

BACK: Final = N_("Back")
QUIT: Final = N_("Lock and quit")


class Door(QWidget):
    """``closed`` when the person wants back, ``quit`` when the program is to lock and end."""

    closed = Signal()
    quit = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = GuardPage(settings)
        self._pages = PageStack(self._made, self)
        self._pages.show_stop(Stop("guard", "", TITLE))
        self._pages.go_on.connect(self.closed)
        self.back = WideButton(BACK, self)
        self.back.setObjectName("guard.back")
        self.back.clicked.connect(self.closed)
        self.end = WideButton(QUIT, self)
        self.end.setObjectName("guard.quit")
        self.end.clicked.connect(self.quit)
        bar_below.lay_out(self, self._pages, self.back, at_the_end=self.end)

    def focus_first(self) -> None:
        """Begin at the top of the page."""
        self.page.focus_first()

    def _made(self, _stop: Stop) -> ShellPage:
        return self.page
