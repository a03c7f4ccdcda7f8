"""Earlier saves of a case, kept by age in a hidden folder beside it. All are encrypted files.

Each is the file as it was: before a save replaces it, it gets a second name here. What is kept is
the last one, the oldest younger than 5 minutes, than an hour, than a day, than a week, and the
youngest older than that. So from every such span one stays, and nothing grows.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from app.host import write_atomically
from app.i18n import _
from app.problems import Problem
from app.vault.dossier import SUFFIX

_DAMAGED = ".damaged"
_STAMP = "%Y%m%dT%H%M%S.%fZ"
_MOMENT: Final = dt.timedelta(microseconds=1)
_SPANS: Final = (
    dt.timedelta(0),
    dt.timedelta(minutes=5),
    dt.timedelta(hours=1),
    dt.timedelta(days=1),
    dt.timedelta(weeks=1),
)


@dataclass(frozen=True)
class Generation:
    """One earlier save and the moment it was made, in UTC."""

    path: Path
    saved: dt.datetime


class Generations:
    """The earlier saves of the case in ``path``."""

    def __init__(self, path: Path) -> None:
        self._file = path
        self.folder = path.with_name(f".{path.stem}.generations")

    def newest_first(self) -> tuple[Generation, ...]:
        """All that are kept; files of other names are left alone."""
        found = []
        for path in self.folder.glob(f"*{SUFFIX}"):
            with contextlib.suppress(ValueError):  # no name of ours
                when = dt.datetime.fromisoformat(path.name.removesuffix(SUFFIX))
                if _stamp(when) + SUFFIX == path.name:
                    found.append(Generation(path, when))
        return tuple(sorted(found, key=_saved, reverse=True))

    def keep(self, saved: dt.datetime) -> None:
        """Keep the file as it is now; it was ``saved`` then. Raises OSError.

        What is kept last is the newest, also where the clock of the computer went back meanwhile.
        """
        newest = next(iter(self.newest_first()), None)
        if newest is not None and newest.saved >= saved:
            if newest.path.read_bytes() == self._file.read_bytes():
                return  # a save that failed had come so far
            saved = newest.saved + _MOMENT
        self._second_name(_stamp(saved) + SUFFIX)

    def set_aside(self, now: dt.datetime) -> None:
        """Keep the file, which is damaged: never opened again, never thinned. Raises OSError."""
        if self._file.exists():
            self._second_name(_stamp(now) + SUFFIX + _DAMAGED)

    def thin(self, now: dt.datetime) -> None:
        """Take away what is not worth its place any more. What cannot be taken away stays."""
        found = self.newest_first()
        kept = worth_keeping((one.saved for one in found), now)
        for one in found:
            if one.saved not in kept:
                with contextlib.suppress(OSError):
                    one.path.unlink()

    def forget(self) -> None:
        """Take away every earlier save, and every damaged file that was set aside.

        Raises Problem ``earlier-saves-remain`` when one cannot be taken away.
        """
        try:
            # Damaged ones first: after a kill, what is left tells that there was a forgetting.
            for kind in (f"*{_DAMAGED}", "*"):
                for one in self.folder.glob(kind):
                    one.unlink()
            if self.folder.exists():
                self.folder.rmdir()
        except OSError as error:
            raise Problem(
                "earlier-saves-remain",
                _(
                    "It is done in the case itself. But its earlier saves could not all be "
                    "deleted: they are as they were, and open with what opened them before."
                ),
                _("Close programs that may use its folder, look at the stick, then try again."),
            ) from error

    def drop_damaged(self) -> None:
        """Take away the damaged files that were set aside. What cannot be taken away stays."""
        for one in self.folder.glob(f"*{_DAMAGED}"):
            with contextlib.suppress(OSError):
                one.unlink()

    def _second_name(self, name: str) -> None:
        self.folder.mkdir(mode=0o700, exist_ok=True)
        second = self.folder / name
        try:
            os.link(self._file, second)
        except FileExistsError:
            return  # a save that failed had come so far
        except OSError:  # sticks in FAT know no second names
            write_atomically(second, self._file.read_bytes(), replace=False)


def is_gone(path: Path) -> bool:
    """Whether the file ``path`` is not there any more, but earlier saves of it are."""
    return not os.path.lexists(path) and bool(Generations(path).newest_first())


def worth_keeping(saves: Iterable[dt.datetime], now: dt.datetime) -> set[dt.datetime]:
    """Those of ``saves`` that are kept at ``now``: six at most, the last one always.

    One from the future (a clock was set back) counts as of now.
    """
    found = sorted(saves)
    if not found:
        return set()
    kept = {found[-1]}
    for young, old in pairwise(_SPANS):
        span = [one for one in found if young <= max(now - one, _SPANS[0]) < old]
        kept.update(span[:1])
    kept.update([one for one in found if now - one >= _SPANS[-1]][-1:])
    return kept


def _stamp(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime(_STAMP)


def _saved(one: Generation) -> dt.datetime:
    return one.saved
