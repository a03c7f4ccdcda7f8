"""Before the case is handed over: what is still open, who reads on, and the stick."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.answers.case import Case
from app.i18n import N_, _
from app.problems import Problem
from app.ui import file_doors
from app.ui.access.act_page import ActPage
from app.ui.access.copy_page import shown
from app.ui.bilingual import Made, Words
from app.ui.hand_over.own_words import OwnChoice
from app.ui.hand_over.still_open import Open, still_open
from app.ui.store import CaseStore
from app.ui.theme import set_role
from app.vault import exporting
from app.vault.readers import Reader

TITLE: Final = N_("Hand over the case")
WHAT: Final = N_(
    "The person whose case this is leaves with the whole case on a USB stick. They choose a "
    "passphrase of their own for it, which nobody at the clinic sees. Afterwards they say whether "
    "a copy stays on this computer."
)
STILL_OPEN: Final = N_("Not answered yet about who helped")
LINE: Final = N_("{form}: {question}")
FILES: Final = N_(
    "Papers that were added as files or photos are not inside the case. Copy them to the stick "
    "too: {files}"
)
READS_ON: Final = N_("May {name} open what is saved on the stick later?")
READS: Final = N_("Yes. I want {name} to be able to open it.")
READS_NOT: Final = N_("No. I do not want {name} to be able to open it.")
ANSWER_FIRST: Final = N_("Answer this first. Nothing is chosen for you.")
NEXT: Final = N_(
    "Then a page comes on which a passphrase can be seen. From then on only the person whose case "
    "this is looks at the screen."
)
STICK: Final = N_("Choose the stick")
FOLDER: Final = N_("Folder on the stick")
YES, NO = "yes", "no"


@dataclass(frozen=True)
class Wish:
    """Where the case goes, and the public keys of those that read on."""

    folder: Path
    keep: frozenset[str]


class BeforePage(ActPage):
    """``wanted`` tells the wish once everything is answered and a folder is chosen."""

    wanted = Signal(object)

    def __init__(self, store: CaseStore, today: date) -> None:
        super().__init__(store)
        self._today = today
        self.title = Words(TITLE, "title", self)
        self.clinics = {one.recipient: self._asked(one) for one in store.opened.readers.clinics}
        self.stick = self.button("hand_over.stick", STICK, self._choose)
        set_role(self.stick, "primary")
        column = self.begin_column()
        column.addWidget(self.title)
        column.addWidget(Words(WHAT, "", self))
        for part in (self._still_open(), self._files()):
            if part is not None:
                column.addWidget(part)
        for choice in self.clinics.values():
            column.addWidget(choice)
        column.addWidget(Words(NEXT, "", self))
        column.addWidget(self.news)
        column.addWidget(self.stick, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        self.describe()

    def describe(self) -> None:
        """Name the page for screen readers."""
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(_(WHAT))

    def focus_first(self) -> None:
        """Begin at the top, which is read aloud."""
        self.be_read()

    def enter(self) -> None:
        """Enter on a circle goes on, as the button does."""
        self._choose()

    def _asked(self, clinic: Reader) -> OwnChoice:
        options = ((YES, READS), (NO, READS_NOT))
        language = self.store.case.language
        return OwnChoice("hand_over.reads", READS_ON, options, language, clinic.name)

    def _still_open(self) -> QFrame | None:
        found = still_open(self.store.case, self._today)
        if not found:
            return None
        card = QFrame(self)
        set_role(card, "note")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(Words(STILL_OPEN, "question", card))
        for one in found:
            column.addWidget(Made(partial(_line, one), "", card))
        return card

    def _files(self) -> Words | None:
        names = file_names(self.store.case)
        return Words(FILES, "", self, files=", ".join(map(shown, names))) if names else None

    def _choose(self) -> None:
        self.news.hide()
        for choice in self.clinics.values():
            if not choice.chosen:
                self.tell(ANSWER_FIRST, now=True)
                choice.ask()
                return
        folder = file_doors.choose_folder(self, _(FOLDER))
        if folder is not None:
            self._want(folder)

    def _want(self, folder: Path) -> None:
        try:
            exporting.refuse_ours(folder, self.store.opened)
        except Problem as problem:
            self.tell_problem(problem)
            return
        keep = frozenset(key for key, choice in self.clinics.items() if choice.chosen == YES)
        self.wanted.emit(Wish(folder, keep))


def file_names(case: Case) -> tuple[str, ...]:
    """The names of the files that exhibits of ``case`` lie in, outside of the case."""
    rows = (row for filing in case.filings.values() for row in filing.exhibits.rows.values())
    files = (file for row in rows for file in (row.original, row.english) if file is not None)
    return tuple(dict.fromkeys(Path(file.file).name for file in files))


def _line(one: Open) -> str:
    return _(LINE).format(form=f"\u2066{one.filing}\u2069", question=_(one.label))
