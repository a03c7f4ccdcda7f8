"""Deleting a case from the list, without opening it: a page that covers the window."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import N_
from app.problems import Problem
from app.ui import bar_below
from app.ui.access.delete_form import DeleteForm
from app.ui.bilingual import WideButton
from app.ui.deleting import delete
from app.ui.page_stack import PageStack
from app.ui.shell_page import ShellPage
from app.ui.stops import Stop

BACK: Final = N_("Back to all cases")


class DeletePlace(ShellPage):
    """The form, and the deleting itself. ``deleted`` comes once all is gone."""

    deleted = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.form = DeleteForm(path, self)
        self.form.wanted.connect(self._delete)
        self.setAccessibleName(self.form.title.text())
        column = self.begin_column()
        column.addWidget(self.form)
        column.addStretch(1)

    def focus_first(self) -> None:
        """Begin at the top, which is read aloud."""
        self.be_read()

    def _delete(self, paths: tuple[Path, ...]) -> None:
        try:
            delete(paths)
        except Problem as problem:
            self.form.tell_problem(problem)
        else:
            self.deleted.emit()


class DeleteDoor(QWidget):
    """``closed`` tells that the person wants the cases again, ``deleted`` that this one is gone."""

    closed = Signal()
    deleted = Signal()

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = DeletePlace(path)
        self.page.deleted.connect(self.deleted)
        self._pages = PageStack(self._made, self)
        self._pages.show_stop(Stop("delete", "", ""))
        self._pages.go_on.connect(self.page.form.ask)
        self.back = WideButton(BACK, self)
        self.back.setObjectName("delete.back")
        self.back.clicked.connect(self.closed)
        bar_below.lay_out(self, self._pages, self.back)

    def focus_first(self) -> None:
        """Begin where the page begins."""
        self.page.focus_first()

    def _made(self, _stop: Stop) -> ShellPage:
        return self.page
