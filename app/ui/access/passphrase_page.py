"""Changing the passphrase: the page of a new one, with what a change does and does not do."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Final

from app.answers.case import Case
from app.i18n import N_
from app.ui.access.phrase_act_page import PhraseActPage
from app.ui.unlocking.wording import Wording
from app.vault.vault import Opened

WHAT: Final = N_(
    "From now on the new passphrase opens this case on this computer, and the old one does not. "
    "The earlier saves here are deleted, since the old one opens them. Your answers stay, and so "
    "do a recovery sheet and clinics."
)
COPIES: Final = N_(
    "Copies that lie elsewhere, such as on a stick, still open with the old passphrase. Delete "
    "them, and copy the case anew."
)
CHANGE: Final = Wording(
    title=N_("A new passphrase for this case"),
    intro=(WHAT, COPIES),
    act=N_("Change the passphrase"),
    busy=N_("One moment..."),
)
DONE: Final = N_("Done. The old passphrase does not open this case any more.")


class PassphrasePage(PhraseActPage):
    """The new passphrase is used for this case, in place of the old one."""

    words = CHANGE

    def use(self, phrase: str) -> None:
        """Change it."""
        self.ask(partial(_change, phrase), self._changed)

    def _changed(self, _nothing: object) -> None:
        self.finished.emit(DONE)


def _change(phrase: str, opened: Opened, case: Case, now: dt.datetime) -> None:
    opened.change_passphrase(case, phrase, now)
