"""The page of locking over the whole window, with the way back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import N_
from app.ui.bilingual import WideButton
from app.ui.guard.page import TITLE, GuardPage
from app.ui.page_stack import PageStack
from app.ui.settings import Settings
from app.ui.shell_page import ShellPage
from app.ui.stops import Stop
from app.ui.theme import set_role

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
        bar = QWidget(self)
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(bar, "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(32, 12, 32, 12)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(bar)

    def focus_first(self) -> None:
        """Begin at the top of the page."""
        self.page.focus_first()

    def _made(self, _stop: Stop) -> ShellPage:
        return self.page
