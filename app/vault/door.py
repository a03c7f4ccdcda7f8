"""The door: a passphrase opens the key of the case, slowly on purpose (decision 015)."""

from __future__ import annotations

import json
import secrets
import unicodedata
from dataclasses import dataclass

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from app.answers.jsontext import read_object
from app.i18n import _
from app.problems import Problem
from app.vault import age
from app.vault.faults import damaged

_KDF = "argon2id"
_SALT_BYTES = 16
_MEMORY_KIB = range(19 * 1024, 1024 * 1024 + 1)
_TURNS = range(1, 11)
_LANES = range(1, 5)
_MOST_WORK = 3 * 1024 * 1024  # KiB written in all: some seconds on a slow machine


@dataclass(frozen=True)
class Cost:
    """What one try costs: memory in KiB, turns over it, lanes side by side (RFC 9106)."""

    m_kib: int
    t: int
    p: int


COST = Cost(m_kib=64 * 1024, t=3, p=1)
"""What every new door costs. Never tuned to a machine: a file opens on a weaker one too."""


@dataclass(frozen=True)
class Door:
    """What stands in ``unlock.json``: nothing of it is secret."""

    salt: bytes
    cost: Cost

    def dump(self) -> bytes:
        """The bytes of ``unlock.json``."""
        cost = self.cost
        members = {"kdf": _KDF, "salt": self.salt.hex(), "m_kib": cost.m_kib}
        return f"{json.dumps({**members, 't': cost.t, 'p': cost.p})}\n".encode()

    def key(self, phrase: str) -> age.Key:
        """The key that ``phrase`` stands for at this door.

        Raises Problem ``not-enough-memory``.
        """
        cost = self.cost
        slow = Argon2id(
            salt=self.salt, length=32, iterations=cost.t, lanes=cost.p, memory_cost=cost.m_kib
        )
        try:
            return age.key_of_bytes(slow.derive(normal(phrase).encode(errors="surrogatepass")))
        except MemoryError:
            raise Problem(
                "not-enough-memory",
                _("This computer has too little free memory to open the case."),
                _("Close other programs, then try again."),
            ) from None


def new_door(cost: Cost = COST) -> Door:
    """A door with a salt of its own."""
    return Door(secrets.token_bytes(_SALT_BYTES), cost)


def read_door(data: bytes) -> Door:
    """The door in ``unlock.json``.

    Raises Problem ``dossier-damaged`` when anything is missing, added, or beyond the bounds: at
    least 19 MiB (less is no protection), at most 1 GiB and a few seconds (more would hang).
    """
    try:
        found = read_object(data)
        cost = Cost(*(found[name] for name in ("m_kib", "t", "p")))
        door = Door(bytes.fromhex(found["salt"]), cost)
    except (Problem, KeyError, TypeError, ValueError):
        raise damaged() from None
    # Written again and compared, so that one door has one form.
    whole = all(type(number) is int for number in (cost.m_kib, cost.t, cost.p))
    if not whole or len(door.salt) != _SALT_BYTES or door.dump() != data:
        raise damaged()
    bounded = cost.m_kib in _MEMORY_KIB and cost.t in _TURNS and cost.p in _LANES
    if not bounded or cost.m_kib * cost.t > _MOST_WORK:
        raise damaged()
    return door


def normal(phrase: str) -> str:
    """``phrase`` as every keyboard and hand would type it: NFKC, single spaces, casefolded.

    Digits of every script are 0 to 9, and count without spaces where nothing else is typed: who
    chose twenty digits may read no Latin letters, and need not remember groups.
    """
    plain = " ".join(unicodedata.normalize("NFKC", phrase).split())
    # Casefolding can undo a composition, so the form is made once more.
    plain = " ".join(unicodedata.normalize("NFKC", plain.casefold()).split())
    plain = "".join(str(unicodedata.decimal(sign, sign)) for sign in plain)
    alone = plain.replace(" ", "")
    return alone if alone.isdecimal() else plain
