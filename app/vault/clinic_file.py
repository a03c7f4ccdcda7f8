"""The file of a clinic: the names of those who help there, and the key that opens cases for it.

It is an encrypted file like that of a case, with ``{"names": ..., "key": "AGE-SECRET-KEY-1..."}``
in the place of the case (decision 017). What goes wrong is told in words about the clinic, under
the same codes as for a case.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any, Final

from pydantic import Field, ValidationError, field_validator

from app.answers.clinic import Clinic
from app.answers.model import Frozen
from app.host import clear_leftovers, write_atomically
from app.problems import Problem
from app.vault import age, place
from app.vault.clinic_faults import (
    changed_elsewhere,
    in_our_words,
    told_of_a_clinic,
    unreadable,
)
from app.vault.door import COST, Cost
from app.vault.faults import damaged
from app.vault.generations import Generations
from app.vault.opening import ByPhrase, Found, by_key, found_in
from app.vault.payload import Content
from app.vault.readers import fingerprint
from app.vault.saving import OpenFile, begin, saved_at
from app.vault.taking_over import delete_plain


class Held(Frozen):
    """What the file holds."""

    names: Clinic = Field(default_factory=Clinic, repr=False)
    key: str = Field(repr=False)

    @field_validator("key")
    @classmethod
    def _is_key(cls, text: str) -> str:
        return age.key_of_text(text).text


class OpenClinic(OpenFile[Held]):
    """The open file of a clinic. A method that writes raises Problem, and never OSError."""

    def __init__(self, path: Path, found: Found[Held], saved: dt.datetime) -> None:
        super().__init__(path, found, saved, CONTENT, _text)
        if found.generation is not None and self.damaged is not None:
            self.damaged = in_our_words(self.damaged)

    @property
    def names(self) -> Clinic:
        """The names that were opened or saved last."""
        return self.held.names

    @property
    def recipient(self) -> str:
        """The public half of the clinic's key."""
        return age.key_of_text(self.held.key).recipient

    @property
    def fingerprint(self) -> str:
        """Six words to compare the clinic's key by voice."""
        return fingerprint(self.recipient)

    def save(self, held: Held, now: dt.datetime) -> None:
        """Write ``held``; see :class:`OpenFile`.

        Raises Problem ``clinic-changed-elsewhere`` when another window wrote the file meanwhile,
        ``cannot-save``, ``case-too-large`` or ``save-unverified``.
        """
        with told_of_a_clinic():
            if not self._place.is_ours():
                raise changed_elsewhere()
            super().save(held, now)

    def change_passphrase(
        self, held: Held, phrase: str, now: dt.datetime, cost: Cost = COST
    ) -> None:
        """Let only ``phrase`` open the file from now on; the clinic's key stays the same.

        Raises Problem ``passphrase-empty``, ``passphrase-weak``, ``earlier-saves-remain``, and
        what :meth:`save` raises.
        """
        with told_of_a_clinic():
            if not self._place.is_ours():
                raise changed_elsewhere()
            super().change_passphrase(held, phrase, now, cost)

    def save_copy(self, held: Held, path: Path) -> Path:
        """Write an encrypted copy; see :class:`OpenFile`. Raises Problem ``cannot-save``."""
        with told_of_a_clinic():
            return super().save_copy(held, path)

    def take_over(self, plain: Path, now: dt.datetime) -> None:
        """Take in the names that an earlier version kept in ``plain``, then delete that file.

        What is here already stays as it is. The names are read again from the disk before the
        plain file goes, with what killed programs left of writing it. Nothing to do where there
        is none. Raises Problem ``clinic-unreadable``, ``plain-remains``, and what :meth:`save`
        raises.
        """
        data = _plain(plain)
        if data is None:
            clear_leftovers(plain)
            return
        joined = _joined(self.names, _names_in(data, plain))
        if joined != self.names:
            self.save(self.held.model_copy(update={"names": joined}), now)
        with told_of_a_clinic():
            again = found_in(self.path, by_key(self._keys.key), CONTENT)
        if again.generation is not None or again.held != self.held:
            raise in_our_words(damaged())
        with told_of_a_clinic():
            delete_plain(plain, data)


def create(path: Path, phrase: str, now: dt.datetime, *, cost: Cost = COST) -> OpenClinic:
    """Begin the file of a clinic in ``path``: no names yet, and a key of its own.

    Raises Problem ``passphrase-empty``, ``passphrase-weak``, ``cannot-save``, or
    ``clinic-is-there`` when something is in ``path``.
    """
    held = Held(key=age.new_key().text)
    with told_of_a_clinic():
        _make_room(path)
        return OpenClinic(path, begin(path, held, _text(held), phrase, CONTENT, cost), now)


def unlock(path: Path, phrase: str) -> OpenClinic:
    """Open the file of a clinic with its passphrase. Slow on purpose; nothing is written.

    Raises Problem ``cannot-read``, ``wrong-passphrase``, ``case-newer``, ``dossier-damaged``,
    ``dossier-too-large`` or ``not-a-dossier``.
    """
    with told_of_a_clinic():
        found = found_in(path, ByPhrase(phrase), CONTENT)
        return OpenClinic(path, found, saved_at(path, found))


def bring(source: Path, path: Path, phrase: str) -> OpenClinic:
    """Open ``source``, a copy from another computer, and keep it in ``path`` from now on.

    Raises what :func:`unlock` raises; and Problem ``cannot-save`` or ``clinic-is-there``.
    """
    with told_of_a_clinic():
        found = found_in(source, ByPhrase(phrase), CONTENT)
        if found.generation is not None:
            raise damaged()
        _make_room(path)
        write_atomically(path, found.data, replace=False)
        return OpenClinic(path, found, saved_at(path, found))


def set_aside(path: Path) -> Path:
    """Give the file in ``path`` and its earlier saves another name beside it.

    Returns the new name. Raises Problem ``cannot-save``.
    """
    free = next(one for one in place.names(path) if not _taken(one))
    with told_of_a_clinic():
        saves = Generations(path).folder
        if saves.exists():
            saves.rename(Generations(free).folder)
        if path.exists():
            path.rename(free)
    return free


def _taken(path: Path) -> bool:
    return path.exists() or Generations(path).folder.exists()


def _from_object(found: dict[str, Any]) -> Held:
    try:
        return Held.model_validate(found)
    except ValidationError:
        raise damaged() from None


CONTENT: Final = Content("clinic", _from_object)


def _make_room(path: Path) -> None:
    """Make the folder of a new file; earlier saves of one that is gone are no saves of it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except FileExistsError as error:  # a file is in its place
        raise NotADirectoryError from error
    if not path.exists():
        set_aside(path)


def _text(held: Held) -> bytes:
    return held.model_dump_json().encode()


def _plain(path: Path) -> bytes | None:
    try:
        return place.read(path)
    except Problem:
        if not path.exists():
            return None
        raise unreadable(path) from None


def _names_in(data: bytes, plain: Path) -> Clinic:
    try:
        return Clinic.model_validate_json(data)
    except ValidationError:
        raise unreadable(plain) from None


def _joined(ours: Clinic, others: Clinic) -> Clinic:
    """Our names, and those of the others that we lack."""
    if ours.organization == type(ours.organization)():
        ours = ours.model_copy(update={"organization": others.organization})
    for one in others.people.values():
        if one not in ours.people.values():
            ours = ours.model_copy(update={"people": {**ours.people, ours.free_id(): one}})
    return ours
