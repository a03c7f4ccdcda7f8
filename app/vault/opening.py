"""Which key opens a file, and which file is opened: the case itself, or its newest whole save."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from app.i18n import _, language
from app.i18n.names import clock, day
from app.problems import Problem
from app.vault import age, dossier, payload, place
from app.vault.door import read_door
from app.vault.faults import cannot_read, damaged, wrong_key, wrong_passphrase
from app.vault.generations import Generation, Generations, is_gone
from app.vault.keys import Keys
from app.vault.readers import Kind, Reader

KeyFor = Callable[[dossier.Members], age.Key]
_BROKEN = {"dossier-damaged", "dossier-too-large", "not-a-dossier"}
_REFUSED = {"wrong-passphrase", "wrong-key"}


T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """What was opened; ``generation`` when it is an earlier save, ``data`` the file's.

    ``data`` is empty where the file itself was gone (``gone``).
    """

    held: T
    keys: Keys
    data: bytes
    generation: Generation | None = None
    gone: bool = False


class ByPhrase:
    """Opens with a passphrase. The slow step is made once for each door."""

    def __init__(self, phrase: str) -> None:
        self._phrase = phrase
        self._known: dict[bytes, age.Key] = {}

    def door(self, members: dossier.Members) -> age.Key:
        """The key that the passphrase stands for. Raises Problem ``dossier-damaged``."""
        known = self._known.get(members.unlock_json)
        if known is None:
            known = read_door(members.unlock_json).key(self._phrase)
            self._known[members.unlock_json] = known
        return known

    def __call__(self, members: dossier.Members) -> age.Key:
        """The key of the case. Raises Problem ``wrong-passphrase`` or ``dossier-damaged``."""
        door = self.door(members)
        try:
            return age.key_of_text(age.decrypt(members.unlock_age, door).decode("ascii").strip())
        except age.NotForThisKey:
            raise wrong_passphrase() from None
        except (age.Damaged, ValueError):
            raise damaged() from None


def by_key(key: age.Key) -> KeyFor:
    """Opens with a clinic's key or the recovery key."""

    def same(_members: dossier.Members) -> age.Key:
        return key

    return same


def found_in(path: Path, key_for: KeyFor, content: payload.Content[T]) -> Found[T]:
    """What is in ``path``, or its newest save that opens when the file is damaged or gone.

    Nothing is written. Raises Problem ``cannot-read``, ``wrong-passphrase``, ``wrong-key``,
    ``case-newer``, ``dossier-damaged``, ``dossier-too-large``, ``not-a-dossier``, or what reading
    a case raises.
    """
    if is_gone(path):
        found = _saved_before(path, b"", key_for, content, cannot_read())
        return found._replace(gone=True)
    data = place.read(path)
    try:
        return Found(*_opened(data, key_for, content), data)
    except Problem as broken:
        if broken.code not in _BROKEN:
            raise
        return _saved_before(path, data, key_for, content, broken)


def said_of(generation: Generation, *, gone: bool = False) -> Problem:
    """What to tell somebody who sees an earlier save. Times are those of this computer's clock."""
    when = generation.saved.astimezone()
    shown = language()
    if gone:
        return Problem(
            "case-was-gone",
            _("The file of this case was gone. What you see was saved on {day} at {time}.").format(
                day=day(when.date(), shown), time=clock(when.hour, when.minute, shown)
            ),
            _("Look whether your last answers are there. Your next change writes the file again."),
        )
    return Problem(
        "case-recovered",
        _("The file of this case is damaged. What you see was saved on {day} at {time}.").format(
            day=day(when.date(), shown), time=clock(when.hour, when.minute, shown)
        ),
        _("Look whether your last answers are there. The damaged file is kept."),
    )


def _saved_before(
    path: Path, data: bytes, key_for: KeyFor, content: payload.Content[T], broken: Problem
) -> Found[T]:
    why = broken
    for generation in Generations(path).newest_first():
        try:
            held, keys = _opened(place.read(generation.path), key_for, content)
        except Problem as problem:
            why = problem if problem.code in _REFUSED else why
        else:
            return Found(held, keys, data, generation)
    raise why


def _opened(data: bytes, key_for: KeyFor, content: payload.Content[T]) -> tuple[T, Keys]:
    members = dossier.read(data)
    key = key_for(members)
    try:
        plain = age.decrypt(members.case_age, key)
    except age.NotForThisKey:
        raise (wrong_key() if not isinstance(key_for, ByPhrase) else damaged()) from None
    except age.Damaged:
        raise damaged() from None
    readers, held = payload.read(plain, content)
    if isinstance(key_for, ByPhrase):  # what the passphrase opened counts, not what is listed
        readers = readers.with_one(Reader(kind=Kind.CASE, recipient=key.recipient))
        door = key_for.door(members).recipient
        readers = readers.with_one(Reader(kind=Kind.DOOR, recipient=door))
    return held, Keys(members.unlock_json, members.unlock_age, readers, key)
