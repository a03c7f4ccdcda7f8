"""A case in its encrypted file: begun, opened, saved, and opened to others or closed to them.

Every moment (``now``) is handed in. A method that writes raises OSError when the disk refuses, and
then the case lies on the disk as it did before. One thread at a time. ``saving.py`` has what is
the same for every encrypted file.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from app.answers.case import Case, Dumper, dump
from app.host import write_atomically
from app.i18n import N_
from app.problems import Problem
from app.vault import age
from app.vault.door import COST, Cost
from app.vault.faults import key_in_use
from app.vault.keys import Keys, recovery_text, typed_key
from app.vault.opening import ByPhrase, Found, by_key, found_in
from app.vault.payload import CASE
from app.vault.readers import Kind, Reader, Readers, clinic
from app.vault.saving import OpenFile, begin, saved_at

PLAIN_WARNING = N_(
    "This file is not encrypted. Whoever gets it can read everything you told Portolan. "
    "Keep it only as long as you need it."
)
"""Show it before :func:`export_plain`, and let the person say yes."""


class Opened(OpenFile[Case]):
    """An open case. With ``damaged``, ``case`` is an earlier save than the broken file."""

    def __init__(self, path: Path, found: Found[Case], saved: dt.datetime) -> None:
        super().__init__(path, found, saved, CASE, Dumper().dump)

    @property
    def case(self) -> Case:
        """What was opened or saved last."""
        return self.held

    def opens_to_key(self, text: str) -> bool:
        """Whether the key in ``text`` opens the case. Raises Problem ``key-mistyped``."""
        return typed_key(text).recipient in self.readers.of_case

    def add_clinic(self, case: Case, name: str, recipient: str, now: dt.datetime) -> Reader:
        """Let a clinic open the case from this save on. Ask the person before.

        Raises Problem ``recipient-mistyped`` or ``only-the-owner``, and what :meth:`save` raises.
        """
        self._ask_owner()
        card = clinic(name, recipient)
        self._read_by(case, self.readers.with_one(card), now)
        return card

    def new_recovery_key(self, case: Case, now: dt.datetime) -> str:
        """Make a recovery key in place of any before, and return its text, to be printed once.

        Raises what :meth:`add_clinic` raises.
        """
        self._ask_owner()
        key = age.new_key()
        fresh = Reader(kind=Kind.RECOVERY, recipient=key.recipient)
        before = self.readers.one(Kind.RECOVERY)
        keys = self._keys.with_readers(self.readers.with_one(fresh))
        if before is None:
            self._read_by(case, keys.readers, now)
        else:
            mine = key if self._keys.kind is Kind.RECOVERY else self._keys.key
            old = Keys(keys.unlock_json, keys.unlock_age, keys.readers, mine)
            self._begin_anew(case, old.renewed(), now)
        return recovery_text(key)

    def remove_reader(self, case: Case, recipient: str, now: dt.datetime) -> None:
        """Let a clinic, or the recovery key, open no later save, and take earlier saves away.

        Copies that they have already cannot be called back. Raises Problem ``only-the-owner``,
        ``key-in-use`` for the recovery key that opened the case, and what :meth:`forget` raises.
        """
        self._ask_owner()
        if recipient == self._keys.key.recipient:
            raise key_in_use()
        keys = self._keys.with_readers(self.readers.without(recipient))
        self._begin_anew(case, keys.renewed(), now)

    def _read_by(self, case: Case, readers: Readers, now: dt.datetime) -> None:
        before, self._keys = self._keys, self._keys.with_readers(readers)
        try:
            self.save(case, now)
        except (OSError, Problem):
            self._keys = before
            raise


def create(path: Path, case: Case, phrase: str, now: dt.datetime, *, cost: Cost = COST) -> Opened:
    """Write ``case`` to a new file ``path`` that ``phrase`` opens.

    Raises Problem ``passphrase-empty`` or ``passphrase-weak``, OSError, and FileExistsError when
    something is there.
    """
    return Opened(path, begin(path, case, dump(case), phrase, CASE, cost), now)


def unlock(path: Path, phrase: str) -> Opened:
    """Open the case in ``path`` with its passphrase. Slow on purpose; nothing is written.

    Raises Problem as :func:`app.vault.opening.found_in` does.
    """
    return _opened(path, found_in(path, ByPhrase(phrase), CASE))


def unlock_with_key(path: Path, text: str) -> Opened:
    """Open the case in ``path`` with a recovery key as it was printed, or a clinic's key.

    Raises Problem ``key-mistyped``, and as :func:`app.vault.opening.found_in` does.
    """
    return _opened(path, found_in(path, by_key(typed_key(text)), CASE))


def export_plain(case: Case, path: Path) -> None:
    """Write ``case`` to a new file that everybody can read. Show :data:`PLAIN_WARNING` before.

    Raises OSError, and FileExistsError when something is there.
    """
    write_atomically(path, dump(case), replace=False)


def _opened(path: Path, found: Found[Case]) -> Opened:
    return Opened(path, found, saved_at(path, found))
