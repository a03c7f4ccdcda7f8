"""After the case is on the stick: whether a copy stays here, which only the applicant says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.problems import Problem
from app.ui.access.act_page import ActPage
from app.ui.access.copy_page import shown
from app.ui.access.delete_form import ELSEWHERE, OTHERS, SURVIVE
from app.ui.bilingual import Words
from app.ui.hand_over.before_page import Wish, file_names
from app.ui.hand_over.own_words import OwnChoice
from app.ui.store import CaseStore
from app.ui.theme import set_role
from app.ui.ticks import Tick
from app.vault.deleting import of_same_code

TITLE: Final = N_("The case is on the stick")
PROOF: Final = N_("The case on the stick was opened again with the new passphrase.")
WHERE: Final = N_("It is called {file} and lies in {folder}.")
OLDER: Final = N_(
    "Older files of this case lie there too: {files}. Whoever could open them before can open "
    "them still."
)
STAYS: Final = N_("Does a copy stay on this computer?")
KEEP: Final = N_("I want the clinic to keep its copy.")
DELETE: Final = N_("I want the copy on this computer to be deleted.")
UNTIL_TODAY: Final = N_(
    "A copy that stays here shows only what was told until today. What is saved on the stick later "
    "is not in it."
)
NOT_LATER: Final = N_("The clinic's key does not open what is saved on the stick later.")
LATER: Final = N_("{names} can open what is saved on the stick later, as was answered before.")
UNANSWERED: Final = N_(
    "Until this is answered the copy stays, also when Portolan locks or is closed before."
)
FILES: Final = N_(
    "Papers that were added as files or photos are not deleted. If they lie on this computer, "
    "delete them there: {files}"
)
CHOOSE_FIRST: Final = N_("First choose whether a copy stays here.")
GO_ON: Final = N_("Do what was chosen")
KEPT, GONE = "keep", "delete"


class AfterPage(ActPage):
    """``finished`` comes when the copy stays, ``deleted`` once it is gone."""

    def __init__(self, store: CaseStore, wish: Wish, written: Path) -> None:
        super().__init__(store)
        self._wish, self._written = wish, written
        self._others = of_same_code(store.opened.path)
        self.title = Words(TITLE, "title", self)
        options = ((KEPT, KEEP), (GONE, DELETE))
        self.stays = OwnChoice("hand_over.stays", STAYS, options, store.case.language)
        names = ", ".join(shown(other.name) for other in self._others)
        self.others = Tick("hand_over.others", OTHERS, self, files=names)
        self.go = self.button("hand_over.go", GO_ON, self._do)
        set_role(self.go, "primary")
        column = self.begin_column()
        for part in self._parts():
            column.addWidget(part)
        column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        self.stays.answered.connect(self._show_chosen)
        self._show_chosen()
        self.describe()

    def describe(self) -> None:
        """Name the page for screen readers; its proof is read with it."""
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(_(PROOF))

    def focus_first(self) -> None:
        """Begin at the top, which is read aloud."""
        self.be_read()

    def _parts(self) -> Iterator[QWidget]:
        file, folder = shown(self._written.name), shown(str(self._written.parent))
        yield self.title
        yield Words(PROOF, "done", self)
        yield Words(WHERE, "", self, file=file, folder=folder)
        older = of_same_code(self._written)
        if older:
            yield Words(OLDER, "", self, files=", ".join(shown(one.name) for one in older))
        yield Words(UNTIL_TODAY, "", self)
        yield self._who_reads_on()
        yield Words(UNANSWERED, "", self)
        yield self.stays
        yield self.others
        for message in (SURVIVE, ELSEWHERE):
            yield Words(message, "hint", self)
        added = file_names(self.store.case)
        if added:
            yield Words(FILES, "hint", self, files=", ".join(map(shown, added)))
        yield self.news

    def _who_reads_on(self) -> Words:
        clinics = self.store.opened.readers.clinics
        names = [shown(one.name) for one in clinics if one.recipient in self._wish.keep]
        if names:
            return Words(LATER, "", self, names=", ".join(names))
        return Words(NOT_LATER, "", self)

    def _show_chosen(self) -> None:
        """Other files of the case go only with this one."""
        self.others.setVisible(bool(self._others) and self.stays.chosen == GONE)

    def _do(self) -> None:
        self.news.hide()
        if self.stays.chosen == KEPT:
            self.finished.emit("")
        elif self.stays.chosen == GONE:
            self._delete()
        else:
            self.tell(CHOOSE_FIRST, now=True)
            self.stays.ask()

    def _delete(self) -> None:
        try:
            self.store.delete(self._others if self.others.box.isChecked() else ())
        except Problem as problem:
            self.tell_problem(problem)
        else:
            self.deleted.emit()
