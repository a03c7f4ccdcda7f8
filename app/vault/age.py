"""Files of age (age-encryption.org/v1) with X25519 keys. The only module that knows pyrage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import pyrage
from pyrage import x25519

from app.vault import bech32

FIRST_LINE = b"age-encryption.org/v1\n"
LONGEST_HEADER = 8 * 1024
"""Bytes before the sealed part: fifteen keys need 2,000. The time that pyrage needs to read a
header grows with its square, so that a forged one of some MB would hang."""
_HEADER_ENDS = b"\n--- "
_NOT_FOR_IT = "No matching keys found"


class NotForThisKey(Exception):
    """The file is whole as far as can be seen, but this key does not open it."""


class Damaged(Exception):
    """These bytes are no whole file of age."""


@dataclass(frozen=True)
class Key:
    """A secret key. ``text`` is what any age program takes; it shows in no repr."""

    text: str = field(repr=False)

    @property
    def recipient(self) -> str:
        """The public half, ``age1...``: whoever has it can only encrypt."""
        return str(x25519.Identity.from_str(self.text).to_public())


def new_key() -> Key:
    """A key from the chance of this computer."""
    return Key(str(x25519.Identity.generate()))


def key_of_bytes(secret: bytes) -> Key:
    """The key whose secret is these 32 bytes."""
    return Key(bech32.encode("age-secret-key-", secret).upper())


def key_of_text(text: str) -> Key:
    """The key with this text. Raises ValueError, without repeating it."""
    try:
        return Key(str(x25519.Identity.from_str(text)))
    except pyrage.IdentityError:
        raise ValueError from None


def is_recipient(text: str) -> bool:
    """Whether ``text`` is the public half of a key, with a checksum that fits."""
    try:
        x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        return False
    return True


def encrypt(data: bytes, recipients: Iterable[str]) -> bytes:
    """Return a file of age that each of ``recipients`` opens alone."""
    sealed: bytes = pyrage.encrypt(data, [x25519.Recipient.from_str(one) for one in recipients])
    return sealed


def decrypt(data: bytes, key: Key) -> bytes:
    """Return what is in a file of age. Raises NotForThisKey or Damaged; never a part of it."""
    if not data.startswith(FIRST_LINE) or _HEADER_ENDS not in data[:LONGEST_HEADER]:
        raise Damaged
    try:
        opened: bytes = pyrage.decrypt(data, [x25519.Identity.from_str(key.text)])
    except pyrage.DecryptError as error:
        raise (NotForThisKey if str(error) == _NOT_FOR_IT else Damaged) from None
    return opened
