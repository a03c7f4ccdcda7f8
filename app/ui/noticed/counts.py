"""How much was noticed, in words for the sidebar."""

from __future__ import annotations

from typing import Final

from app.answers.case import Case
from app.i18n import N_
from app.rules.sentences import Count, Sentence, Words
from app.ui.noticed.noticing import Noticed
from app.ui.stops import NOTICED, REVIEW

NOTHING: Final = Words(N_("Nothing so far"))
ALL_READ: Final = Words(N_("All read"))


def counts(noticed: Noticed | None, case: Case) -> dict[str, Sentence]:
    """What stands beneath the rows of the two pages; nothing before the first look."""
    if noticed is None:
        return {}
    told: dict[str, Sentence] = {NOTICED: _notes(len(noticed.open_ones))}
    unread = len(noticed.unread(case))
    if unread:
        told[REVIEW] = Count("{count} thing to read", "{count} things to read", unread)
    elif noticed.stops:
        told[REVIEW] = ALL_READ
    return told


def _notes(count: int) -> Sentence:
    return Count("{count} note", "{count} notes", count) if count else NOTHING
