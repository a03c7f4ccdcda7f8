"""A case that cannot be saved is not closed silently: the ways out that the person can choose."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.problems import Problem
from app.ui import file_doors
from app.ui.problem_bar import Offer
from app.ui.store import CaseStore

TRY_AGAIN = N_("Try again to save and close")
KEEP_COPY = N_("Save a copy in another folder")
WITHOUT = N_("Close without the last changes")
BACK = N_("Go back to the case")

Show = Callable[[Problem, tuple[Offer, ...]], None]


class Closing:
    """Shows why ``store`` cannot be closed, with what the person can do about it."""

    def __init__(
        self, window: QWidget, store: CaseStore, show: Show, close: Callable[[], None]
    ) -> None:
        self._window, self._store = window, store
        self._show, self._close = show, close

    def refused(self, problem: Problem, back: Callable[[], None] | None) -> None:
        """Show ``problem``; ``back`` leads to the case when it is not on the screen."""
        again = ((TRY_AGAIN, self._close), (KEEP_COPY, self._keep_copy), (WITHOUT, self._without))
        self._show(problem, (*again, *(((BACK, back),) if back else ())))

    def _keep_copy(self) -> None:
        folder = file_doors.choose_folder(self._window, _("Folder for the copy"))
        if folder is None:
            return
        try:
            copy = self._store.save_copy(folder)
        except Problem as problem:
            self.refused(problem, None)
        else:
            self.refused(_copied(copy.name), None)

    def _without(self) -> None:
        self._store.give_up()
        self._close()


def _copied(name: str) -> Problem:
    return Problem(
        "copy-saved",
        _("A copy is in the folder you chose. It is called {file}.").format(file=name),
        _("You can close this case now."),
    )
