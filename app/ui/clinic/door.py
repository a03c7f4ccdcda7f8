"""The page of names where no case is open: it scrolls, and leads back to all cases."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import N_
from app.ui.bilingual import WideButton
from app.ui.clinic.names_page import NamesPage
from app.ui.page_stack import PageStack
from app.ui.shell_page import ShellPage
from app.ui.stops import Stop
from app.ui.theme import set_role

BACK: Final = N_("Back to all cases")


class Door(QWidget):
    """``closed`` tells that the person wants the cases again."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = NamesPage()
        self._pages = PageStack(self._made, self)
        self._pages.show_stop(Stop("clinic", "", ""))
        self._pages.go_on.connect(self.page.ready)
        self.back = WideButton(BACK, self)
        self.back.setObjectName("clinic.back")
        self.back.clicked.connect(self._close)
        bar = QWidget(self)
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(bar, "bar")
        row = QHBoxLayout(bar)
        row.addWidget(self.back)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(bar)

    def focus_first(self) -> None:
        """Put the keyboard where the person begins."""
        self.page.focus_first()

    def _made(self, _stop: Stop) -> ShellPage:
        return self.page

    def _close(self) -> None:
        """Go back, unless something that was typed cannot be read."""
        if self.page.ready():
            self.closed.emit()
