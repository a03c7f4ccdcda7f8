"""One page that scrolls, with buttons in a bar below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from app.ui import bar_below
from app.ui.page_stack import PageStack
from app.ui.shell_page import ShellPage
from app.ui.stops import Stop


class Barred(QWidget):
    """Enter in a field asks the page whether it is ready."""

    def __init__(self, page: ShellPage, buttons: Sequence[QPushButton], parent: QWidget) -> None:
        super().__init__(parent)
        self.page = page
        self._pages = PageStack(self._made, self)
        self._pages.show_stop(Stop("clinic", "", ""))
        self._pages.go_on.connect(page.ready)
        bar_below.lay_out(self, self._pages, *buttons)

    def focus_first(self) -> None:
        """Put the keyboard where the page begins."""
        self.page.focus_first()

    def _made(self, _stop: Stop) -> ShellPage:
        return self.page
