"""A copy for another computer: encrypted like the case itself."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt

from app.answers.case import Case
from app.i18n import N_, _
from app.ui import file_doors
from app.ui.access.act_page import ActPage
from app.ui.bilingual import Words
from app.ui.store import CaseStore
from app.ui.theme import set_role
from app.vault import exporting
from app.vault.vault import Opened

TITLE: Final = N_("A copy for another computer")
ENCRYPTED: Final = N_(
    "The copy is encrypted like the case itself. It opens with the same passphrase, and for "
    "everybody else who can open the case now."
)
ON_A_STICK: Final = N_(
    "A USB stick is a good way to carry it. If you send it by email, the mail keeps a copy for a "
    "long time, although nobody can read it."
)
APART: Final = N_(
    "From then on there are two cases. What you change in one does not reach the other. If you "
    "forget something for good in one, the other still has it."
)
SAVE: Final = N_("Choose a folder and save the copy")
FOLDER: Final = N_("Folder for the copy")
SAVED: Final = N_("The copy is saved. It is called {file} and lies in {folder}.")


class CopyPage(ActPage):
    """Words, and one button that asks for the folder."""

    def __init__(self, store: CaseStore) -> None:
        super().__init__(store)
        title = Words(TITLE, "title", self)
        self.setAccessibleName(title.text())
        self.save = self.button("access.copy.save", SAVE, self._choose)
        set_role(self.save, "primary")
        column = self.begin_column()
        column.addWidget(title)
        for words in (ENCRYPTED, ON_A_STICK, APART):
            column.addWidget(Words(words, "", self))
        column.addWidget(self.news)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    def focus_first(self) -> None:
        """Begin at the top, which is read aloud."""
        self.be_read()

    def _choose(self) -> None:
        folder = file_doors.choose_folder(self, _(FOLDER))
        if folder is not None:
            self.ask(partial(_copy, folder), self._saved)

    def _saved(self, path: Path) -> None:
        self.tell(SAVED, file=shown(path.name), folder=shown(str(path.parent)))


def shown(name: str) -> str:
    """A name of a file or folder, which reads from left to right in every window."""
    return f"\u2066{name}\u2069"


def _copy(folder: Path, opened: Opened, case: Case, _now: dt.datetime) -> Path:
    return exporting.copy_into(folder, opened, case)
