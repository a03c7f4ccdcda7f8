"""The applicant alone chooses the passphrase of the stick; then the case is written there."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal

from app.answers.case import Case
from app.i18n import N_
from app.ui.access.phrase_act_page import PhraseActPage
from app.ui.hand_over.before_page import Wish
from app.ui.store import CaseStore
from app.ui.unlocking.wording import Wording
from app.vault.handing_over import hand_over
from app.vault.vault import Opened

LOOK_AWAY: Final = N_(
    "This page is only for the person whose case it is. Everybody else looks away from the screen "
    "until the case is on the stick."
)
OPENS: Final = N_(
    "Your passphrase opens the case on the stick. The passphrase from the clinic does not open it. "
    "If you lose it, nobody can read your answers on the stick again."
)
OF_STICK: Final = Wording(
    title=N_("A passphrase of your own"),
    intro=(LOOK_AWAY, OPENS),
    act=N_("Write the case to the stick"),
    busy=N_("One moment. The case is written to the stick and opened again."),
)


class PhrasePage(PhraseActPage):
    """``written`` tells the file on the stick; ``finished`` that the person went back."""

    words = OF_STICK

    written = Signal(Path)

    def __init__(self, store: CaseStore, wish: Wish) -> None:
        super().__init__(store)
        self._wish = wish

    def use(self, phrase: str) -> None:
        """Write the case to the stick."""
        self.ask(partial(_handed, self._wish, phrase), self.written.emit)


def _handed(wish: Wish, phrase: str, opened: Opened, case: Case, _now: dt.datetime) -> Path:
    return hand_over(opened, case, wish.folder, phrase, wish.keep).path
