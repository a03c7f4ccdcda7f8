"""Ways to bend the bytes of any file. Each takes a whole file and chance, and returns another."""

from __future__ import annotations

import random
from collections.abc import Callable

Bend = Callable[[bytes, random.Random], bytes]


def flipped(data: bytes, chance: random.Random) -> bytes:
    """Some bits are the other way round."""
    bent = bytearray(data)
    for _time in range(chance.choice([1, 1, 2, 8, 64])):
        bent[chance.randrange(len(bent))] ^= 1 << chance.randrange(8)
    return bytes(bent)


def cut(data: bytes, chance: random.Random) -> bytes:
    """The end is missing."""
    return data[: chance.randrange(len(data))]


def stuffed(data: bytes, chance: random.Random) -> bytes:
    """Something is put in between."""
    at = chance.randrange(len(data))
    return data[:at] + chance.randbytes(chance.randrange(1, 5000)) + data[at:]


def doubled(data: bytes, chance: random.Random) -> bytes:
    """A piece stands there twice."""
    at = chance.randrange(len(data))
    return data[:at] + data[at // 2 :]


def zeroed(data: bytes, chance: random.Random) -> bytes:
    """From somewhere on there are only zeros, as after a power cut."""
    at = chance.randrange(len(data))
    return data[:at] + bytes(len(data) - at)


def patched(data: bytes, chance: random.Random) -> bytes:
    """A piece of the file stands in place of another one."""
    length = chance.randrange(1, min(len(data), 400))
    here, there = (chance.randrange(len(data) - length + 1) for _time in range(2))
    return data[:here] + data[there : there + length] + data[here + length :]


BENDS: tuple[Bend, ...] = (flipped, cut, stuffed, doubled, zeroed, patched)
