"""Who can open a case. The list stands inside the encrypted part, where only they can read it."""

from __future__ import annotations

import hashlib
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, field_validator, model_validator

from app.answers.model import Frozen
from app.vault import age
from app.vault.faults import not_a_recipient
from app.vault.words import WORDS

MOST_CLINICS = 12
_FINGERPRINT_WORDS = 6
_BITS = 10


class Kind(StrEnum):
    """What a key is for."""

    DOOR = "door"  # the passphrase; opens unlock.age
    CASE = "case"  # in unlock.age; opens case.age
    RECOVERY = "recovery"  # on paper; opens case.age
    CLINIC = "clinic"  # opens case.age


class Reader(Frozen):
    """One key that can open the case, by its public half. ``name`` is that of a clinic."""

    kind: Kind
    name: Annotated[str, StringConstraints(max_length=100)] = Field(default="", repr=False)
    recipient: Annotated[str, StringConstraints(max_length=100)]

    @field_validator("recipient")
    @classmethod
    def _is_recipient(cls, text: str) -> str:
        if not age.is_recipient(text):
            raise ValueError
        return text

    @property
    def fingerprint(self) -> str:
        """Six words to compare by voice: 60 bits of the SHA-256 of the recipient."""
        return fingerprint(self.recipient)


class Readers(Frozen):
    """All keys of one case: one door, one case key, clinics, and at most one recovery key."""

    all: tuple[Reader, ...]

    @model_validator(mode="after")
    def _fit_together(self) -> Self:
        kinds = [reader.kind for reader in self.all]
        keys = {reader.recipient for reader in self.all}
        once = kinds.count(Kind.DOOR) == kinds.count(Kind.CASE) == 1
        few = kinds.count(Kind.RECOVERY) <= 1 and kinds.count(Kind.CLINIC) <= MOST_CLINICS
        if not once or not few or len(keys) < len(kinds):
            raise ValueError
        return self

    def one(self, kind: Kind) -> Reader | None:
        """The first of a kind."""
        return next((reader for reader in self.all if reader.kind is kind), None)

    @property
    def door(self) -> str:
        """The recipient of ``unlock.age``."""
        return next(one.recipient for one in self.all if one.kind is Kind.DOOR)

    @property
    def of_case(self) -> tuple[str, ...]:
        """The recipients of ``case.age``."""
        return tuple(one.recipient for one in self.all if one.kind is not Kind.DOOR)

    @property
    def clinics(self) -> tuple[Reader, ...]:
        """The clinics that can open the case, in the order they were added."""
        return tuple(one for one in self.all if one.kind is Kind.CLINIC)

    def with_one(self, reader: Reader) -> Readers:
        """With ``reader``; of the kinds that there is one of, in place of the one before.

        Raises Problem ``recipient-mistyped`` when the key is there already, or one too many.
        """
        before = None if reader.kind is Kind.CLINIC else self.one(reader.kind)
        others = tuple(reader if one is before else one for one in self.all)
        try:
            return Readers(all=others if before else (*others, reader))
        except ValueError:
            raise not_a_recipient() from None

    def without(self, recipient: str) -> Readers:
        """Without that clinic or recovery key; the same when it is none of them."""
        leaving = {Kind.CLINIC, Kind.RECOVERY}
        kept = [one for one in self.all if one.recipient != recipient or one.kind not in leaving]
        return Readers(all=tuple(kept))


def clinic(name: str, recipient: str) -> Reader:
    """A clinic's card. Raises Problem ``recipient-mistyped``."""
    try:
        return Reader(kind=Kind.CLINIC, name=name.strip(), recipient=recipient.strip())
    except ValueError:
        raise not_a_recipient() from None


def fingerprint(recipient: str) -> str:
    """Six words for the public half of a key."""
    digest = int.from_bytes(hashlib.sha256(recipient.encode()).digest(), "big")
    places = (digest >> _BITS * place & 1023 for place in range(_FINGERPRINT_WORDS))
    return " ".join(WORDS[place] for place in places)
