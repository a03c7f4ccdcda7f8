"""The file ``CODE.dossier``: a ZIP of three members, written and read in one single form.

The form leaves nothing open: stored members in one order, fixed dates, no extra fields, no
comment. What is read is written again and compared, so that no second reading of the same bytes
is possible, whatever a ZIP program could make of them. Nothing is ever unpacked.
"""

from __future__ import annotations

import struct
import zlib
from typing import Final, NamedTuple

from app.vault import age
from app.vault.faults import damaged, not_a_dossier, too_large

SUFFIX = ".dossier"
NAMES: Final = ("unlock.json", "unlock.age", "case.age")
MOST: Final = (1024, 4096, 21 * 1024 * 1024)
MAX_BYTES = sum(MOST) + 1024
"""Bytes of a whole file at most; no more is ever read."""

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION = 10  # a stored file needs no more
_FIRST_DAY = 1 << 5 | 1  # 1980-01-01, the first that a ZIP can tell
_SIZE_AT = 18


class Members(NamedTuple):
    """The three members: the door, the key of the case behind it, and the case."""

    unlock_json: bytes
    unlock_age: bytes
    case_age: bytes


def write(members: Members) -> bytes:
    """The bytes of the file, always the same for the same members."""
    files, index = b"", b""
    for name, data in zip(NAMES, members, strict=True):
        fields = (0, 0, 0, _FIRST_DAY, zlib.crc32(data), len(data), len(data), len(name), 0)
        local = _LOCAL.pack(b"PK\x03\x04", _VERSION, *fields)
        central = (b"PK\x01\x02", _VERSION, _VERSION, *fields, 0, 0, 0, 0, len(files))
        index += _CENTRAL.pack(*central) + name.encode()
        files += local + name.encode() + data
    count = len(NAMES)
    return files + index + _END.pack(b"PK\x05\x06", 0, 0, count, count, len(index), len(files), 0)


def read(data: bytes) -> Members:
    """The members of a file.

    Raises Problem ``dossier-too-large``; ``not-a-dossier`` when it does not begin like one;
    ``dossier-damaged`` when a single bit is not as :func:`write` puts it.
    """
    if len(data) > MAX_BYTES:
        raise too_large()
    if not data.startswith(b"PK"):
        raise not_a_dossier()
    found, at = [], 0
    for name, most in zip(NAMES, MOST, strict=True):
        if len(data) < at + _LOCAL.size:
            raise damaged()
        (size,) = struct.unpack_from("<L", data, at + _SIZE_AT)
        if size > most:
            raise damaged()
        start = at + _LOCAL.size + len(name)
        at = start + size
        found.append(data[start:at])
    members = Members(*found)
    ages = (members.unlock_age, members.case_age)
    if write(members) != data or not all(one.startswith(age.FIRST_LINE) for one in ages):
        raise damaged()
    return members
