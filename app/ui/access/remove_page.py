"""Taking a clinic or the recovery sheet away: what it does and what it cannot do, then the act."""

from __future__ import annotations

import datetime as dt
from typing import Final

from PySide6.QtCore import Qt

from app.answers.case import Case
from app.i18n import N_
from app.ui.access.act_page import ActPage
from app.ui.bilingual import Words
from app.ui.store import CaseStore
from app.ui.theme import set_role
from app.vault.readers import Reader
from app.vault.vault import Opened

CLINIC_TITLE: Final = N_("Take a clinic away")
CLINIC_WHO: Final = N_("{name} will not be able to open this case any more.")
CLINIC_WORDS: Final = N_("The clinic with these words will not be able to open this case: {words}")
CLINIC_KEEPS: Final = N_(
    "Copies of the case that the clinic already has stay with it, and it can still read them. "
    "Portolan cannot call them back. You can ask the clinic to delete them."
)
EARLIER_GO: Final = N_(
    "The earlier saves of this case on this computer are deleted, since the old keys open them. "
    "The answers as they are now stay."
)
CLINIC_TAKE: Final = N_("Take it away")
CLINIC_DONE: Final = N_("Done. The clinic cannot open this case any more.")
SHEET_TITLE: Final = N_("Make the recovery sheet worthless")
SHEET_WHAT: Final = N_(
    "The sheet will not open this case any more. If you then forget the passphrase, the sheet "
    "cannot help you."
)
SHEET_KEEPS: Final = N_(
    "Copies of the case from before that lie elsewhere, such as on a stick, still open with it. "
    "Tear the sheet up or burn it."
)
SHEET_TAKE: Final = N_("Make it worthless")
SHEET_DONE: Final = N_("Done. The recovery sheet does not open this case any more.")


class RemovePage(ActPage):
    """Words, and one button that takes ``reader`` away."""

    def __init__(
        self, store: CaseStore, reader: Reader, words: tuple[Words, ...], take: str, done: str
    ) -> None:
        super().__init__(store)
        self._reader, self._done, self._words = reader, done, words
        self.take = self.button("access.take", take, self._ask)
        set_role(self.take, "primary")
        column = self.begin_column()
        for one in (*words, Words(EARLIER_GO), self.news):
            column.addWidget(one)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        self.describe()

    def describe(self) -> None:
        """Name the page, and let it be read from its top."""
        self.setAccessibleName(self._words[0].text())
        self.setAccessibleDescription("\n".join(one.text() for one in self._words[1:]))

    def focus_first(self) -> None:
        """Begin at the top, which is read aloud."""
        self.be_read()

    def _ask(self) -> None:
        self.ask(self._remove, self._removed)

    def _remove(self, opened: Opened, case: Case, now: dt.datetime) -> None:
        opened.remove_reader(case, self._reader.recipient, now)

    def _removed(self, _nothing: object) -> None:
        self.finished.emit(self._done)


class RemoveClinicPage(RemovePage):
    """Takes one clinic away."""

    def __init__(self, clinic: Reader, store: CaseStore) -> None:
        named = Words(CLINIC_WHO, "", name=clinic.name)
        unnamed = Words(CLINIC_WORDS, "", words=clinic.fingerprint)
        words = (
            Words(CLINIC_TITLE, "title"),
            named if clinic.name else unnamed,
            Words(CLINIC_KEEPS),
        )
        super().__init__(store, clinic, words, CLINIC_TAKE, CLINIC_DONE)


class RemoveSheetPage(RemovePage):
    """Takes the recovery key away, so that the sheet opens nothing new."""

    def __init__(self, sheet: Reader, store: CaseStore) -> None:
        words = (Words(SHEET_TITLE, "title"), Words(SHEET_WHAT), Words(SHEET_KEEPS))
        super().__init__(store, sheet, words, SHEET_TAKE, SHEET_DONE)
