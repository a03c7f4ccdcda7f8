"""One case of the list, read with the clinic's key: how far it is, never what it is about."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from app.answers.clinic_work import SignOffKind, Station, holds
from app.problems import Problem
from app.ui.noticed.noticing import look
from app.vault.vault import unlock_with_key


@dataclass(frozen=True)
class Standing:
    """Where a case stands. Numbers and states alone: no name, no answer, no topic.

    ``stops`` counts what is to be read before its forms are filled, ``unread`` those of them that
    nobody marked as read, ``comments`` those of a review of which something is left to do.
    ``held`` are the sign-offs that no later edit lifted.
    """

    station: Station
    stops: int
    unread: int = 0
    held: tuple[SignOffKind, ...] = ()
    comments: int = 0
    is_copy: bool = False
    """Whether it is no case but a copy that was made for a review."""


def read(path: Path, key: str, today: dt.date) -> Standing | None:
    """Where the case in ``path`` stands; None when ``key`` does not open it.

    Reads the whole case and looks at it with every rule, off the window's thread. Nothing of it
    is kept but what is returned.
    """
    try:
        case = unlock_with_key(path, key).case
    except Problem:
        return None
    work, noticed = case.work, look(case, today)
    return Standing(
        work.station,
        len(noticed.stops),
        len(noticed.unread(case)),
        tuple(kind for kind in SignOffKind if holds(case, kind)),
        sum(not one.done for one in work.comments.values()),
        work.copied is not None,
    )
