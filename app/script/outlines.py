"""What a TrueType file says of its glyphs: which characters, how wide, how far their ink reaches.

Only the few tables that takes are read (OpenType 1.9: cmap, head, hhea, hmtx, loca, glyf), since
a library that can do everything with fonts takes longer to load than the forms take to fill.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass

_WINDOWS_UNICODE = (3, 1)
_SEGMENTS = 4  # the format of cmap for the first 65,536 characters


@dataclass(frozen=True)
class Outline:
    """The advance width of a glyph and the box of its ink, in the units of the font."""

    width: int
    left: int = 0
    bottom: int = 0
    right: int = 0
    top: int = 0


def outlines(font: bytes, characters: Iterable[str]) -> dict[str, Outline]:
    """Return the outline of each of ``characters`` that ``font`` has.

    ``font`` is the file of a single TrueType font. A glyph without ink has an empty box.

    Raises:
        KeyError: a table is missing.
        ValueError: the font has no list of Windows Unicode characters.
        struct.error: a table is too short.
    """
    tables = _tables(font)
    numbers = _glyph_numbers(tables["cmap"], {ord(character) for character in characters})
    wide = _widths(tables)
    (long_offsets,) = struct.unpack_from(">h", tables["head"], 50)
    found = {}
    for code, glyph in numbers.items():
        start, end = _extent(tables["loca"], glyph, long=bool(long_offsets))
        box = struct.unpack_from(">4h", tables["glyf"], start + 2) if start < end else (0, 0, 0, 0)
        found[chr(code)] = Outline(wide[min(glyph, len(wide) - 1)], *box)
    return found


def _tables(font: bytes) -> dict[str, memoryview]:
    (count,) = struct.unpack_from(">H", font, 4)
    view = memoryview(font)
    found = {}
    for place in range(count):
        tag, _sum, start, length = struct.unpack_from(">4sLLL", font, 12 + 16 * place)
        found[tag.decode("latin-1")] = view[start : start + length]
    return found


def _glyph_numbers(cmap: memoryview, wanted: set[int]) -> dict[int, int]:
    (count,) = struct.unpack_from(">H", cmap, 2)
    for place in range(count):
        platform, encoding, start = struct.unpack_from(">HHL", cmap, 4 + 8 * place)
        (form,) = struct.unpack_from(">H", cmap, start)
        if (platform, encoding) == _WINDOWS_UNICODE and form == _SEGMENTS:
            return _by_segments(cmap[start:], wanted)
    raise ValueError("no list of Unicode characters")


def _by_segments(table: memoryview, wanted: set[int]) -> dict[int, int]:
    (doubled,) = struct.unpack_from(">H", table, 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + doubled)
    deltas = struct.unpack_from(f">{count}H", table, 16 + 2 * doubled)
    ranges = struct.unpack_from(f">{count}H", table, 16 + 3 * doubled)
    found = {}
    for segment, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for code in wanted.intersection(range(start, end + 1)):
            glyph = code
            if ranges[segment]:
                place = 16 + 3 * doubled + 2 * segment + ranges[segment] + 2 * (code - start)
                (glyph,) = struct.unpack_from(">H", table, place)
                if glyph == 0:
                    continue
            number = (glyph + deltas[segment]) % 0x10000
            if number:
                found[code] = number
    return found


def _widths(tables: dict[str, memoryview]) -> tuple[int, ...]:
    """The advance widths of the first glyphs; all the others are as wide as the last of them."""
    (count,) = struct.unpack_from(">H", tables["hhea"], 34)
    return struct.unpack_from(">" + "Hh" * count, tables["hmtx"])[::2]


def _extent(loca: memoryview, glyph: int, *, long: bool) -> tuple[int, int]:
    if long:
        start, end = struct.unpack_from(">2L", loca, 4 * glyph)
        return start, end
    start, end = struct.unpack_from(">2H", loca, 2 * glyph)
    return 2 * start, 2 * end
