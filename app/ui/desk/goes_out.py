"""Making the copy for the lawyer: for a passphrase of its own, or for the card of a clinic."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from app.answers.case import Case
from app.i18n import N_, _
from app.ui import file_doors
from app.ui.access.clinic_page import ClinicPage
from app.ui.access.copy_page import shown
from app.ui.access.phrase_act_page import PhraseActPage
from app.ui.unlocking.wording import Wording
from app.vault.readers import Reader
from app.vault.review_copy import file_name, write_review_copy
from app.vault.vault import Opened

WHAT: Final = N_(
    "This passphrase opens the copy and nothing else. It is not the passphrase of the case, and "
    "the passphrase of the case does not open the copy."
)
TELL: Final = N_("Tell it to the lawyer by voice, or on paper that does not travel with the copy.")
MAKE: Final = N_("Choose a folder and make the copy")
PHRASE: Final = Wording(
    title=N_("A passphrase for the copy of the lawyer"),
    intro=(WHAT, TELL),
    act=MAKE,
    busy=N_("One moment..."),
)
CARD_TITLE: Final = N_("A copy for the clinic of the lawyer")
CARD_WHAT: Final = N_(
    "The copy opens with the key of that clinic alone. It holds the whole case as it is now. The "
    "case itself does not open with it."
)
FOLDER: Final = N_("Folder for the copy of the lawyer")
SAVED: Final = N_("The copy is made. It is called {file} and lies in {folder}.")


class ForPhrase(PhraseActPage):
    """The passphrase is chosen and typed once more; then the folder, and the copy is made."""

    words = PHRASE

    def use(self, phrase: str) -> None:
        """Ask for the folder and make the copy."""
        folder = _folder(self)
        if folder is not None:
            self.make(phrase, folder)

    def make(self, phrase: str, folder: Path) -> None:
        """Write the copy into ``folder``, for ``phrase`` to open."""
        self.ask(partial(_write, folder, phrase), self._made)

    def _made(self, path: Path) -> None:
        self.values = _where(path)
        self.finished.emit(SAVED)


class ForCard(ClinicPage):
    """The card, its six words, and the consent of whose case it is; then the copy is made."""

    title = CARD_TITLE
    what = CARD_WHAT
    act = MAKE

    def is_in(self, card: Reader) -> bool:  # noqa: ARG002 - whoever can open the case may review it
        """Every clinic can have a copy."""
        return False

    def use(self, card: Reader) -> None:
        """Ask for the folder and write the copy."""
        folder = _folder(self)
        if folder is not None:
            self.ask(partial(_write, folder, card), self._made)

    def _made(self, path: Path) -> None:
        self.values = _where(path)
        self.finished.emit(SAVED)


def _folder(page: QWidget) -> Path | None:
    return file_doors.choose_folder(page, _(FOLDER))


def _where(path: Path) -> dict[str, object]:
    return {"file": shown(path.name), "folder": shown(str(path.parent))}


def _write(folder: Path, to: str | Reader, opened: Opened, case: Case, now: dt.datetime) -> Path:
    """Write the copy; the day on it is that of this computer."""
    path = folder / file_name(opened.path.stem)
    return write_review_copy(case, path, to, now.astimezone()).path
