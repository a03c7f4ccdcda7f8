"""A case of an earlier test build lies unprotected: a passphrase, then it is encrypted."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from app.i18n import N_
from app.ui.unlocking.new_phrase import NOBODY, NewPhrase
from app.ui.unlocking.wording import Wording

UNPROTECTED: Final = N_(
    "An earlier test version of Portolan saved this case as a plain file. Whoever uses this "
    "computer can read it."
)
TAKEN_OVER: Final = N_(
    "With a passphrase, Portolan puts all of it into an encrypted case and then deletes the plain "
    "file. Older copies may survive on the disk and in backups; Portolan cannot reach those."
)
OF_A_PLAIN_FILE: Final = Wording(
    title=N_("This case lies unprotected"),
    intro=(UNPROTECTED, TAKEN_OVER, NOBODY),
    act=N_("Encrypt the case"),
    busy=N_("One moment..."),
)


class TakeOver(NewPhrase):
    """A :class:`NewPhrase` for the plain file ``path``, whose code it shows. It writes nothing."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, words=OF_A_PLAIN_FILE)
        self.path = path
        self.choose.show_code(path.stem)
