"""Ways to bend the encrypted file of a case, as chance does it and as a clever forger would."""

from __future__ import annotations

import io
import json
import random
import struct
import zipfile

from app.vault import age, dossier
from app.vault.door import read_door
from app.vault.dossier import NAMES, Members
from tests.fuzz import bends
from tests.fuzz.bends import Bend

READER = age.key_of_bytes(bytes(range(32)))
"""A clinic that may open the case, the same in every process."""
_HUGE = (0, 1, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF)
_WORDS = struct.Struct("<L")
_COSTS = (-1, 0, 1, 8, 10, 99, 19 * 1024, 1 << 20, (1 << 20) + 1, 1 << 31, 10**18, 1.5, "1", None)


def swapped(members: Members, at: int, data: bytes) -> bytes:
    """A whole file with ``data`` as its member number ``at``."""
    return dossier.write(
        Members(*(data if place == at else one for place, one in enumerate(members)))
    )


def resealed(data: bytes, chance: random.Random) -> bytes:
    """One member is bent, and the ZIP around it is whole."""
    members = dossier.read(data)
    at = chance.randrange(3)
    return swapped(members, at, chance.choice(bends.BENDS)(members[at], chance))


def of_others(data: bytes, chance: random.Random) -> bytes:
    """One member is that of another place."""
    members = dossier.read(data)
    return swapped(members, chance.randrange(3), members[chance.randrange(3)])


def forged_sizes(data: bytes, chance: random.Random) -> bytes:
    """A number in one of the headers of the ZIP is another one."""
    heads = [at for at in range(len(data)) if data.startswith(b"PK", at)]
    at = min(chance.choice(heads) + chance.randrange(4, 46), len(data) - _WORDS.size)
    number = chance.choice([*_HUGE, chance.randrange(1 << 32)])
    return data[:at] + _WORDS.pack(number) + data[at + _WORDS.size :]


def many_members(data: bytes, chance: random.Random) -> bytes:
    """A ZIP of another program: more members, fewer, packed ones, in any order."""
    pairs = [*zip(NAMES, dossier.read(data), strict=True)]
    more = [(f"{number}", bytes(chance.randrange(9))) for number in range(2_000)]
    pairs += more[: chance.choice([0, 1, 2_000])]
    chance.shuffle(pairs)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", chance.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])) as z:
        for name, held in pairs[: chance.randrange(1, len(pairs) + 1)]:
            z.writestr(zipfile.ZipInfo(name), held)
    return made.getvalue()


def huge_header(data: bytes, chance: random.Random) -> bytes:
    """The header of a file of age goes on for thousands of keys, or without an end."""
    members, at = dossier.read(data), chance.choice([1, 2])
    stanza = b"-> X25519 " + b"A" * 43 + b"\n" + b"B" * 43 + b"\n"
    length = chance.choice([20, 200, 20_000])
    head = chance.choice([stanza * length, b"-> X25519 " + b"A" * length, b"-> " * length])
    _first, _line, rest = members[at].partition(age.FIRST_LINE)
    return swapped(members, at, age.FIRST_LINE + head + rest)


def costly_door(data: bytes, chance: random.Random) -> bytes:
    """The door wants more memory or time, or less, or what is no number."""
    members = dossier.read(data)
    door = read_door(members.unlock_json)
    told = json.loads(door.dump()) | {
        name: chance.choice(_COSTS) for name in chance.sample(["m_kib", "t", "p"], 2)
    }
    if told["m_kib"] == 1 << 20:
        told["m_kib"] += 1  # 1 GiB is allowed, and no test should need it
    return swapped(members, 0, f"{json.dumps(told)}\n".encode())


BENDS: tuple[Bend, ...] = (
    *bends.BENDS,
    resealed,
    of_others,
    forged_sizes,
    many_members,
    huge_header,
    costly_door,
)
