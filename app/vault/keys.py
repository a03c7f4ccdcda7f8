"""The keys of an open case, and the recovery key as people type it."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.problems import Problem
from app.vault import age, dossier, payload
from app.vault.door import COST, Cost, new_door
from app.vault.faults import mistyped_key, unverified
from app.vault.readers import Kind, Reader, Readers

_BEGINS = "AGE-SECRET-KEY-1"
_SIGNS = 58
_GROUP = 4


@dataclass(frozen=True)
class Keys:
    """What saving needs: the door as it stands in the file, the list of readers, and one key.

    ``key`` opens ``case.age``: that of the case, a clinic's or the recovery key.
    """

    unlock_json: bytes = field(repr=False)
    unlock_age: bytes = field(repr=False)
    readers: Readers = field(repr=False)
    key: age.Key = field(repr=False)

    @property
    def kind(self) -> Kind:
        """What kind of key opened the case."""
        mine = self.key.recipient
        kinds = (one.kind for one in self.readers.all if one.recipient == mine)
        return next(kinds, Kind.CLINIC)

    @property
    def of_owner(self) -> bool:
        """Whether the case was opened by its owner: with the passphrase or the recovery key."""
        return self.kind in {Kind.CASE, Kind.RECOVERY}

    def seal(self, text: bytes, name: str = payload.CASE.name) -> bytes:
        """The whole file with this case, or what ``name`` says, read back before it is returned.

        No slow step: the door stays as it is. Raises Problem ``case-too-large`` or
        ``save-unverified``.
        """
        plain = payload.dump(self.readers, text, name)
        sealed = age.encrypt(plain, self.readers.of_case)
        data = dossier.write(dossier.Members(self.unlock_json, self.unlock_age, sealed))
        if not _opens(data, self.key, plain):
            raise unverified()
        return data

    def renewed(self) -> Keys:
        """With a new key of the case behind the same passphrase: earlier keys open nothing new."""
        return _behind(self.unlock_json, self.readers.door, self.readers, self)

    def with_phrase(self, phrase: str, cost: Cost = COST) -> Keys:
        """With a new passphrase and a new key of the case. Slow on purpose."""
        door = new_door(cost)
        return _behind(door.dump(), door.key(phrase).recipient, self.readers, self)

    def with_readers(self, readers: Readers) -> Keys:
        """With another list of readers."""
        return Keys(self.unlock_json, self.unlock_age, readers, self.key)


def new_keys(phrase: str, cost: Cost = COST) -> Keys:
    """The keys of a new case. Slow on purpose."""
    door = new_door(cost)
    return _behind(door.dump(), door.key(phrase).recipient, None, None)


def recovery_text(key: age.Key) -> str:
    """The recovery key as it is printed: age's own text, in groups of four signs.

    Without the spaces it is what any age program takes; its last six signs are a checksum.
    """
    signs = key.text.removeprefix(_BEGINS)
    groups = [signs[at : at + _GROUP] for at in range(0, len(signs), _GROUP)]
    return f"{_BEGINS} {' '.join(groups)}"


def typed_key(text: str) -> age.Key:
    """The key that somebody typed or pasted: in any case, with or without spaces and beginning.

    Lines that begin with ``#``, as in a file of age, count for nothing. Raises Problem
    ``key-mistyped``; it does not repeat what was typed.
    """
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    signs = "".join("".join(lines).split()).upper().removeprefix(_BEGINS)
    if len(signs) != _SIGNS:
        raise mistyped_key()
    try:
        return age.key_of_text(f"{_BEGINS}{signs}")
    except ValueError:
        raise mistyped_key() from None


def _behind(unlock_json: bytes, door: str, readers: Readers | None, before: Keys | None) -> Keys:
    """A new key of the case, locked behind ``door``; who has opened it with another keeps that."""
    key = age.new_key()
    kept = readers.all if readers else ()
    others = [one for one in kept if one.kind not in {Kind.DOOR, Kind.CASE}]
    own = (
        Reader(kind=Kind.DOOR, recipient=door),
        Reader(kind=Kind.CASE, recipient=key.recipient),
    )
    unlock_age = age.encrypt(f"{key.text}\n".encode(), [door])
    mine = before.key if before and before.kind is not Kind.CASE else key
    return Keys(unlock_json, unlock_age, Readers(all=(*own, *others)), mine)


def _opens(data: bytes, key: age.Key, plain: bytes) -> bool:
    try:
        return age.decrypt(dossier.read(data).case_age, key) == plain
    except (age.Damaged, age.NotForThisKey, Problem):
        return False
