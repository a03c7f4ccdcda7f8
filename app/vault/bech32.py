"""Bech32 (BIP 173): how age writes 32 bytes of a key as text with a checksum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_SIGNS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKS = 6


def encode(prefix: str, data: bytes) -> str:
    """Return ``data`` as text that begins with ``prefix``, a ``1``, and ends with a checksum.

    Args:
        prefix: lower-case ASCII such as ``age-secret-key-``.
        data: any bytes.
    """
    values = list(_fives(data))
    spread = [*(ord(sign) >> 5 for sign in prefix), 0, *(ord(sign) & 31 for sign in prefix)]
    check = _polymod([*spread, *values, *[0] * _CHECKS]) ^ 1
    values += [check >> 5 * (_CHECKS - 1 - place) & 31 for place in range(_CHECKS)]
    return f"{prefix}1{''.join(_SIGNS[value] for value in values)}"


def _fives(data: bytes) -> Iterator[int]:
    """The bits of ``data``, five at a time, the last filled up with zeros."""
    bits = "".join(f"{byte:08b}" for byte in data)
    return (int(bits[at : at + 5].ljust(5, "0"), 2) for at in range(0, len(bits), 5))


def _polymod(values: Iterable[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, part in enumerate(_GENERATOR):
            check ^= part if top >> place & 1 else 0
    return check
