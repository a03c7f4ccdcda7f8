"""A clean blank in the shape that fills fastest: everything that no answer changes is finished.

The objects of the form stand at fixed places in ``body``; only the widgets, a few object streams
behind it, are written anew. Kept in a file as JSON and bytes, so that a file in the cache can never
run code.
"""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

ROW: Final = struct.Struct(">BIH")
"""One row of the cross-reference table: its kind, where the object is, and its index there."""
FREE, PLACED, PACKED = 0, 1, 2
"""The kinds of rows (ISO 32000-1, table 18)."""
_LENGTH: Final = struct.Struct(">I")


@dataclass(frozen=True)
class Widget:
    """One field as the file has it.

    ``ink`` is the colour instruction of its text; ``on_state`` the one state that ticks it, None
    for a field that is no box or has several.
    """

    name: str
    ink: bytes
    on_state: str | None


@dataclass(frozen=True)
class Chunk:
    """An object stream of widgets that are numbered on from ``first``.

    ``packed`` is its deflated content, which begins with a table of ``head`` bytes.
    """

    number: int
    first: int
    head: int
    packed: bytes | memoryview
    widgets: tuple[Widget, ...]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The full names of the widgets."""
        return tuple(widget.name for widget in self.widgets)


@dataclass(frozen=True)
class Baked:
    """One edition, ready to be written.

    ``digest`` names the content. ``size`` is the first free object number, ``catalog`` and
    ``mono`` (the resources with the form font) are object numbers. ``rows`` is the
    cross-reference table of ``body``, to which each chunk still has to be added.
    """

    digest: str
    size: int
    catalog: int
    mono: int
    rows: bytes | memoryview
    body: bytes | memoryview
    chunks: tuple[Chunk, ...]

    @cached_property
    def places(self) -> dict[str, tuple[int, int]]:
        """Where each widget is, by its full name: number of the chunk, number in the chunk."""
        return {
            widget.name: (number, index)
            for number, chunk in enumerate(self.chunks)
            for index, widget in enumerate(chunk.widgets)
        }


def dump(baked: Baked) -> bytes:
    """Return ``baked`` as ``load`` takes it, without its digest."""
    index = {
        "size": baked.size,
        "catalog": baked.catalog,
        "mono": baked.mono,
        "rows": len(baked.rows),
        "body": len(baked.body),
        "chunks": [_plain(chunk) for chunk in baked.chunks],
    }
    packed = (bytes(chunk.packed) for chunk in baked.chunks)
    line = json.dumps(index, separators=(",", ":")).encode()
    return b"".join((_LENGTH.pack(len(line)), line, baked.rows, baked.body, *packed))


def load(kept: memoryview, name: str) -> Baked:
    """Return what ``dump`` was given, with the digest ``name``.

    Only for bytes that are known to come from ``dump``: they are not checked here.
    """
    (start,) = _LENGTH.unpack_from(kept)
    index, at = _taken(kept, _LENGTH.size, start)
    told = json.loads(bytes(index))
    rows, at = _taken(kept, at, told["rows"])
    body, at = _taken(kept, at, told["body"])
    chunks = []
    for number, first, head, length, widgets in told["chunks"]:
        packed, at = _taken(kept, at, length)
        chunks.append(Chunk(number, first, head, packed, _widgets(widgets)))
    return Baked(
        digest=name,
        size=told["size"],
        catalog=told["catalog"],
        mono=told["mono"],
        rows=rows,
        body=body,
        chunks=tuple(chunks),
    )


def digest(kept: bytes | memoryview) -> str:
    """Return the checksum of a kept template."""
    return hashlib.sha256(kept).hexdigest()


def _plain(chunk: Chunk) -> list[object]:
    widgets = [[one.name, one.ink.decode("latin-1"), one.on_state] for one in chunk.widgets]
    return [chunk.number, chunk.first, chunk.head, len(chunk.packed), widgets]


def _widgets(plain: Sequence[Sequence[str]]) -> tuple[Widget, ...]:
    return tuple(Widget(name, ink.encode("latin-1"), on) for name, ink, on in plain)


def _taken(view: memoryview, start: int, length: int) -> tuple[memoryview, int]:
    return view[start : start + length], start + length
