"""A file that everybody can read: only after a warning, and only where the person says."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from app.answers.case import Case
from app.i18n import N_, _
from app.problems import Problem
from app.ui import file_doors
from app.ui.access.act_page import ActPage
from app.ui.access.copy_page import shown
from app.ui.bilingual import Words
from app.ui.store import CaseStore
from app.ui.ticks import Tick
from app.vault import exporting
from app.vault.vault import PLAIN_WARNING, Opened

TITLE: Final = N_("A file that everybody can read")
WHAT_FOR: Final = N_(
    "It is for other programs, and for people who help you without Portolan. To go on yourself on "
    "another computer, use a copy for another computer instead: that one is encrypted."
)
NOT_THERE: Final = N_(
    "Do not put it into a folder that is copied to the internet, or on a computer that others use."
)
ASK_FIRST: Final = N_("This is not your own case? Ask the person whose case it is before.")
YES: Final = N_("I know that whoever gets this file can read everything in this case.")
SAVE: Final = N_("Choose a folder and save the file")
TICK_FIRST: Final = N_("Nothing was saved yet. Tick the box above first, if you want this file.")
FOLDER: Final = N_("Folder for the file that everybody can read")
SAVED: Final = N_(
    "The file is saved. It is called {file} and lies in {folder}. Delete it as soon as you do not "
    "need it any more."
)
DELETE: Final = N_("Delete this file again now")
DELETED: Final = N_("The file {file} is deleted.")


class PlainPage(ActPage):
    """The warning, a box for an explicit yes, and then the folder."""

    def __init__(self, store: CaseStore) -> None:
        super().__init__(store)
        self._saved_as: Path | None = None
        title = Words(TITLE, "title", self)
        self.setAccessibleName(title.text())
        self.yes = Tick("access.plain.yes", YES, self)
        self.save = self.button("access.plain.save", SAVE, self._choose)
        self.delete = self.button("access.plain.delete", DELETE, self._delete)
        self.delete.hide()
        column = self.begin_column()
        column.addWidget(title)
        column.addWidget(self._warning(store))
        column.addWidget(Words(WHAT_FOR, "", self))
        column.addWidget(self.yes)
        column.addWidget(self.news)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    def focus_first(self) -> None:
        """Begin at the top, which is read aloud."""
        self.be_read()

    def _warning(self, store: CaseStore) -> QFrame:
        more = () if store.opened.of_owner else (ASK_FIRST,)
        return self.note(PLAIN_WARNING, NOT_THERE, *more)

    def _choose(self) -> None:
        if not self.yes.box.isChecked():
            self.tell(TICK_FIRST)
            self.yes.box.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        folder = file_doors.choose_folder(self, _(FOLDER))
        if folder is not None:
            self.ask(partial(_export, folder), self._saved)

    def _saved(self, path: Path) -> None:
        self._saved_as = path
        self.tell(SAVED, file=shown(path.name), folder=shown(str(path.parent)))
        self.yes.box.setChecked(False)
        self.delete.show()

    def _delete(self) -> None:
        path = self._saved_as
        if path is None:
            return
        try:
            path.unlink(missing_ok=True)
        except OSError:
            self.tell_problem(_not_deleted())
            return
        self._saved_as = None
        self.tell(DELETED, file=shown(path.name))
        self.delete.hide()
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)


def _export(folder: Path, opened: Opened, case: Case, _now: dt.datetime) -> Path:
    return exporting.plain_into(folder, opened, case)


def _not_deleted() -> Problem:
    return Problem(
        "cannot-delete",
        _("The file could not be deleted."),
        _("Look whether the stick is still there. Delete the file by hand when you can."),
    )
