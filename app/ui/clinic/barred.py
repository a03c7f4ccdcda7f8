"""One page that scrolls, with buttons in a bar below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.page_stack import PageStack
from app.ui.shell_page import ShellPage
from app.ui.stops import Stop
from app.ui.theme import set_role


class Barred(QWidget):
    """Enter in a field asks the page whether it is ready."""

    def __init__(self, page: ShellPage, buttons: Sequence[QPushButton], parent: QWidget) -> None:
        super().__init__(parent)
        self.page = page
        self._pages = PageStack(self._made, self)
        self._pages.show_stop(Stop("clinic", "", ""))
        self._pages.go_on.connect(page.ready)
        bar = QWidget(self)
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(bar, "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(32, 12, 32, 12)
        row.setSpacing(12)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(bar)

    def focus_first(self) -> None:
        """Put the keyboard where the page begins."""
        self.page.focus_first()

    def _made(self, _stop: Stop) -> ShellPage:
        return self.page
