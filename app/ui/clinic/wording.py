"""What the pages of a passphrase say when it is the clinic's."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.ui.unlocking.wording import Wording

_BUSY: Final = N_("One moment...")
_OPEN: Final = N_("Open")
_OPENING: Final = N_("Opening...")
WHO: Final = N_(
    "Only those who work here should know it. Give it to them on paper, and choose a new one when "
    "somebody leaves."
)
NEW: Final = Wording(
    title=N_("A passphrase for the clinic"),
    intro=(
        N_(
            "It opens the names of the clinic, and the clinic's key, which opens the cases of "
            "those who let the clinic in."
        ),
        WHO,
        N_("Nobody can open them without it. Keep the paper where the clinic keeps its keys."),
    ),
    act=N_("Begin the names"),
    busy=_BUSY,
)
OTHER: Final = Wording(
    title=N_("A new passphrase for the clinic"),
    intro=(
        N_("The clinic's key stays the same: every case that it opens now, it opens after it too."),
        N_(
            "Copies from before, on sticks and other computers, still open with the old "
            "passphrase, and the key is in them. If one may be in the wrong hands, the clinic "
            "needs another key: lock the names and begin anew there."
        ),
        WHO,
    ),
    act=N_("Change the passphrase"),
    busy=_BUSY,
)
LOCKED: Final = Wording(
    title=N_("Names of the clinic"),
    intro=(N_("They are locked, and so is the clinic's key. The clinic's passphrase opens both."),),
    act=_OPEN,
    busy=_OPENING,
)
COPY: Final = Wording(
    title=N_("The file of another computer"),
    intro=(N_("The clinic's passphrase opens it. Then it is kept on this computer too."),),
    act=_OPEN,
    busy=_OPENING,
)
CHANGED: Final = N_("The passphrase is another one from now on. Keep the new paper safe.")
