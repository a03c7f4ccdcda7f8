"""An encrypted file that is open, whatever it holds: saved whole, and closed to keys of before.

Every moment (``now``) is handed in. A method that writes raises OSError when the disk refuses, and
then all lies on the disk as it did before. One thread at a time.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from app.host import changed_at, clear_leftovers, write_atomically
from app.problems import Problem
from app.vault import dossier, place
from app.vault.door import COST, Cost, read_door
from app.vault.faults import only_the_owner, stays_beside
from app.vault.generations import Generations
from app.vault.keys import Keys, new_keys
from app.vault.opening import Found, said_of
from app.vault.payload import Content
from app.vault.phrases import refuse_weak
from app.vault.readers import Readers

T = TypeVar("T")


class OpenFile(Generic[T]):
    """An open file.

    ``held`` is what was opened or saved last; ``damaged`` says so when the file was broken or gone
    and ``held`` is an earlier save. A broken file is set aside with the first save.
    """

    def __init__(
        self,
        path: Path,
        found: Found[T],
        saved: dt.datetime,
        content: Content[T],
        dump: Callable[[T], bytes],
    ) -> None:
        self.held = found.held
        self.damaged: Problem | None = None
        if found.generation is not None:
            self.damaged = said_of(found.generation, gone=found.gone)
        self._owes = False
        self._content, self._dump = content, dump
        self._keys = found.keys
        self._place = place.Place(path, found.data)
        self._saved = saved

    @property
    def path(self) -> Path:
        """The file; another one after another program changed the first."""
        return self._place.path

    @property
    def saved(self) -> dt.datetime:
        """When what is in ``held`` was written to the disk."""
        return self._saved

    @property
    def readers(self) -> Readers:
        """Who can open the file."""
        return self._keys.readers

    @property
    def of_owner(self) -> bool:
        """Whether it was opened by its owner, and not by a clinic."""
        return self._keys.of_owner

    def opens_to(self, phrase: str) -> bool:
        """Whether ``phrase`` is its passphrase. The disk is not looked at; slow on purpose."""
        return read_door(self._keys.unlock_json).key(phrase).recipient == self.readers.door

    def warm(self, held: T) -> None:
        """Work out now what :meth:`save` would need long for the first time."""
        self._dump(held)

    def save(self, held: T, now: dt.datetime) -> None:
        """Write ``held`` and keep the save before it as long as it is worth it.

        After a :meth:`forget` that failed, this forgets. Raises OSError, Problem
        ``case-too-large`` or ``save-unverified``.
        """
        if self._owes:
            self._forget_late(held, now)
            return
        data = self._sealed(held, self._keys)
        self._keep_before(now)
        self._write(held, data, now)
        self._generations.thin(now)

    def forget(self, held: T, now: dt.datetime) -> None:
        """Write ``held``, without what was forgotten, and take away every earlier save.

        Damaged files that were set aside go too, and the key of the case is a new one. Copies
        elsewhere cannot be reached. Raises what :meth:`save` raises; and, once it is done in the
        file itself, Problem ``earlier-saves-remain``, and ``case-stays-beside`` where another
        program changed the file: it was left alone. What fails is done by the saves after it.
        """
        self._owes = True
        self._begin_anew(held, self._keys.renewed(), now)
        self._owes = False

    def change_passphrase(self, held: T, phrase: str, now: dt.datetime, cost: Cost = COST) -> None:
        """Let only ``phrase`` open the file from now on. Slow on purpose.

        Earlier saves go, since the passphrase before opens them. Raises Problem
        ``passphrase-empty``, ``passphrase-weak``, ``only-the-owner``, and what :meth:`forget`
        raises.
        """
        self._ask_owner()
        refuse_weak(phrase)
        self._begin_anew(held, self._keys.with_phrase(phrase, cost), now)

    def save_copy(self, held: T, path: Path) -> Path:
        """Write ``held``, encrypted for the same readers, to ``path`` or beside what is there.

        Returns the file. Raises what :meth:`save` raises.
        """
        return place.written_new(path, self._sealed(held, self._keys))

    def sweep(self) -> None:
        """Take away earlier saves that another key of the case opens.

        They are there only when the program was killed while it forgot them; what was set aside
        goes with them. Call it after opening, with the lock of the file.
        """
        if self.damaged is not None:
            return
        for one in self._generations.newest_first():
            with contextlib.suppress(Problem, OSError):  # a damaged one opens to nobody
                other = dossier.read(place.read(one.path)).unlock_age != self._keys.unlock_age
                if other and one.saved < self._saved:
                    self._generations.drop_damaged()
                    one.path.unlink()

    @property
    def _generations(self) -> Generations:
        return Generations(self.path)

    def _ask_owner(self) -> None:
        if not self.of_owner:
            raise only_the_owner()

    def _sealed(self, held: T, keys: Keys) -> bytes:
        return keys.seal(self._dump(held), self._content.name)

    def _begin_anew(self, held: T, keys: Keys, now: dt.datetime) -> None:
        data, before, path = self._sealed(held, keys), self._generations, self.path
        self._write(held, data, now)
        self._keys = keys
        clear_leftovers(self.path)
        before.forget()
        if self.path != path:
            raise stays_beside(path.name)

    def _forget_late(self, held: T, now: dt.datetime) -> None:
        """Forget what could not be forgotten; earlier saves that cannot be deleted yet wait on."""
        try:
            self.forget(held, now)
        except Problem as problem:
            if problem.code != "earlier-saves-remain":
                raise

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

    def _write(self, held: T, data: bytes, now: dt.datetime) -> None:
        self._place.write(data)
        self.held, self._saved, self.damaged = held, now, None


def begin(
    path: Path, held: T, text: bytes, phrase: str, content: Content[T], cost: Cost
) -> Found[T]:
    """Write ``held``, whose JSON is ``text``, to a new file ``path`` that ``phrase`` opens.

    Raises Problem ``passphrase-empty`` or ``passphrase-weak``, OSError, and FileExistsError when
    something is there.
    """
    refuse_weak(phrase)
    keys = new_keys(phrase, cost)
    data = keys.seal(text, content.name)
    write_atomically(path, data, replace=False)
    return Found(held, keys, data)


def saved_at(path: Path, found: Found[T]) -> dt.datetime:
    """When ``found``, in ``path``, was saved, by this computer's clock."""
    if found.generation is not None:
        return found.generation.saved
    return changed_at(path)
