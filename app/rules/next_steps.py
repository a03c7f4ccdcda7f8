"""What people usually do next, said the same way by every rule. Never what to answer."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.rules.sentences import Words

LAWYER: Final = Words(
    N_(
        "Many people talk to a lawyer or an accredited representative about this before they "
        "mail anything."
    )
)
READ_AGAIN: Final = Words(
    N_(
        "Two answers can differ because two questions differ. People usually read each item again "
        "in its own words. Where both answers stay, they write down why."
    )
)
OWN_WORDS: Final = Words(
    N_("People usually write down what happened, when and where, in their own words.")
)
COURT_PAPERS: Final = Words(
    N_(
        "People usually ask the court or the police for a certified copy of how each case ended. "
        "Papers in another language need a full English translation."
    )
)
RECORD: Final = Words(
    N_(
        "People often ask the government for a copy of what it has on file about them (a FOIA "
        "request). They read it with a lawyer."
    )
)
