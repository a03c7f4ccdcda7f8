"""Deleting the case that is open."""

from __future__ import annotations

from pathlib import Path

from app.problems import Problem
from app.ui.access.act_page import ActPage
from app.ui.access.delete_form import DeleteForm
from app.ui.store import CaseStore


class DeletePage(ActPage):
    """``deleted`` comes once all is gone. When something remains, the case is closed all the same.

    Nothing is saved any more from the moment that deleting began.
    """

    def __init__(self, store: CaseStore) -> None:
        super().__init__(store)
        self.form = DeleteForm(store.opened.path, self)
        self.form.wanted.connect(self._delete)
        self.setAccessibleName(self.form.title.text())
        column = self.begin_column()
        column.addWidget(self.form)
        column.addStretch(1)

    def focus_first(self) -> None:
        """Begin at the top, which is read aloud."""
        self.be_read()

    def enter(self) -> None:
        """Enter in the field is the button."""
        self.form.ask()

    def _delete(self, paths: tuple[Path, ...]) -> None:
        try:
            self.store.delete(paths[1:])
        except Problem as problem:
            self.form.tell_problem(problem)
        else:
            self.deleted.emit()
