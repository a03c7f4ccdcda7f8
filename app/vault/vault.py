"""A case in its encrypted file: begun, opened, saved, and opened to others or closed to them.

Every moment (``now``) is handed in. A method that writes raises OSError when the disk refuses, and
then the case lies on the disk as it did before. One thread at a time.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from pathlib import Path

from app.answers.case import Case, Dumper, dump
from app.host import clear_leftovers, write_atomically
from app.i18n import N_
from app.problems import Problem
from app.vault import age, dossier, place
from app.vault.door import COST, Cost
from app.vault.faults import key_in_use, only_the_owner
from app.vault.generations import Generations
from app.vault.keys import Keys, new_keys, recovery_text, typed_key
from app.vault.opening import ByPhrase, Found, by_key, found_in, said_of
from app.vault.phrases import refuse_weak
from app.vault.readers import Kind, Reader, Readers, clinic

PLAIN_WARNING = N_(
    "This file is not encrypted. Whoever gets it can read everything you told Portolan. "
    "Keep it only as long as you need it."
)
"""Show it before :func:`export_plain`, and let the person say yes."""


class Opened:
    """An open case.

    ``case`` is what was opened or saved last; ``damaged`` says so when the file was broken and
    ``case`` is an earlier save. The broken file is set aside with the first save.
    """

    def __init__(self, path: Path, found: Found, saved: dt.datetime) -> None:
        self.case = found.case
        self.damaged: Problem | None = said_of(found.generation) if found.generation else None
        self._keys = found.keys
        self._place = place.Place(path, found.data)
        self._saved = saved
        self._dumper = Dumper()

    @property
    def path(self) -> Path:
        """The file; another one after another program changed the first."""
        return self._place.path

    @property
    def readers(self) -> Readers:
        """Who can open the case."""
        return self._keys.readers

    @property
    def of_owner(self) -> bool:
        """Whether it was opened by the person whose case it is, and not by a clinic."""
        return self._keys.of_owner

    def warm(self, case: Case) -> None:
        """Work out now what :meth:`save` would need long for the first time."""
        self._dumper.dump(case)

    def save(self, case: Case, now: dt.datetime) -> None:
        """Write ``case`` and keep the save before it as long as it is worth it.

        Raises OSError, Problem ``case-too-large`` or ``save-unverified``.
        """
        data = self._keys.seal(self._dumper.dump(case))
        self._keep_before(now)
        self._write(case, data, now)
        self._generations.thin(now)

    def forget(self, case: Case, now: dt.datetime) -> None:
        """Write ``case``, without what was forgotten, and take away every earlier save.

        Damaged files that were set aside go too, and the key of the case is a new one. Copies
        elsewhere cannot be reached. Raises what :meth:`save` raises, and Problem
        ``earlier-saves-remain``.
        """
        self._begin_anew(case, self._keys.renewed(), now)

    def change_passphrase(
        self, case: Case, phrase: str, now: dt.datetime, cost: Cost = COST
    ) -> None:
        """Let only ``phrase`` open the case from now on. Slow on purpose.

        Earlier saves go, since the passphrase before opens them. Raises Problem
        ``passphrase-empty``, ``passphrase-weak``, ``only-the-owner``, and what :meth:`forget`
        raises.
        """
        self._ask_owner()
        refuse_weak(phrase)
        self._begin_anew(case, self._keys.with_phrase(phrase, cost), now)

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

    def save_copy(self, case: Case, path: Path) -> Path:
        """Write ``case``, encrypted for the same readers, to ``path`` or beside what is there.

        Returns the file. Raises what :meth:`save` raises.
        """
        return place.written_new(path, self._keys.seal(dump(case)))

    def sweep(self) -> None:
        """Take away earlier saves that another key of the case opens.

        They are there only when the program was killed while it forgot them. Call it after
        opening, with the lock of the case.
        """
        if self.damaged is not None:
            return
        for one in self._generations.newest_first():
            with contextlib.suppress(Problem, OSError):  # a damaged one opens to nobody
                other = dossier.read(place.read(one.path)).unlock_age != self._keys.unlock_age
                if other and one.saved < self._saved:
                    one.path.unlink()

    @property
    def _generations(self) -> Generations:
        return Generations(self.path)

    def _ask_owner(self) -> None:
        if not self.of_owner:
            raise only_the_owner()

    def _read_by(self, case: Case, readers: Readers, now: dt.datetime) -> None:
        before, self._keys = self._keys, self._keys.with_readers(readers)
        try:
            self.save(case, now)
        except (OSError, Problem):
            self._keys = before
            raise

    def _begin_anew(self, case: Case, keys: Keys, now: dt.datetime) -> None:
        data, before = keys.seal(self._dumper.dump(case)), self._generations
        self._write(case, data, now)
        self._keys = keys
        clear_leftovers(self.path)
        before.forget()

    def _keep_before(self, now: dt.datetime) -> None:
        """Keep the file that is about to be replaced; a broken one must be kept."""
        if not self._place.is_ours():
            return
        if self.damaged is not None:
            self._generations.set_aside(now)
            return
        # A disk too full for an earlier save may still have room for this one.
        with contextlib.suppress(OSError):
            self._generations.keep(self._saved)

    def _write(self, case: Case, data: bytes, now: dt.datetime) -> None:
        self._place.write(data)
        self.case, self._saved, self.damaged = case, now, None


def create(path: Path, case: Case, phrase: str, now: dt.datetime, *, cost: Cost = COST) -> Opened:
    """Write ``case`` to a new file ``path`` that ``phrase`` opens.

    Raises Problem ``passphrase-empty`` or ``passphrase-weak``, OSError, and FileExistsError when
    something is there.
    """
    refuse_weak(phrase)
    keys = new_keys(phrase, cost)
    data = keys.seal(dump(case))
    write_atomically(path, data, replace=False)
    return Opened(path, Found(case, keys, data), now)


def unlock(path: Path, phrase: str) -> Opened:
    """Open the case in ``path`` with its passphrase. Slow on purpose; nothing is written.

    Raises Problem as :func:`app.vault.opening.found_in` does.
    """
    return _opened(path, found_in(path, ByPhrase(phrase)))


def unlock_with_key(path: Path, text: str) -> Opened:
    """Open the case in ``path`` with a recovery key as it was printed, or a clinic's key.

    Raises Problem ``key-mistyped``, and as :func:`app.vault.opening.found_in` does.
    """
    return _opened(path, found_in(path, by_key(typed_key(text))))


def export_plain(case: Case, path: Path) -> None:
    """Write ``case`` to a new file that everybody can read. Show :data:`PLAIN_WARNING` before.

    Raises OSError, and FileExistsError when something is there.
    """
    write_atomically(path, dump(case), replace=False)


def _opened(path: Path, found: Found) -> Opened:
    saved = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
    return Opened(path, found, found.generation.saved if found.generation else saved)
