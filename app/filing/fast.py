"""Fill a baked template: the same values, ticks and looks as ``write``, a hundred times faster.

Nothing is read but what ``bake`` prepared: the body is copied as it is, the widgets that have a
mark are written anew, their looks follow, and one cross-reference table ends the file. One
revision only, so that nothing older hides in it. The same input gives the same bytes.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from typing import Final

from app.filing import appearance, filling, syntax
from app.filing.baked import PLACED, ROW, Baked, Chunk, Widget
from app.filing.catalogue import Field
from app.filing.marks import Mark
from app.filing.store import Ref, Value

_QUICK: Final = 1
"""The level of compression: a higher one takes more time than its few bytes are worth."""
_WORTH_PACKING: Final = 400
_OFF: Final = b"/AS/Off>>"
_END: Final = b">>"


def write(baked: Baked, fields: Mapping[str, Field], marks: Sequence[Mark], *, title: str) -> bytes:
    """Return the form ``baked`` with every mark written into its field.

    ``fields`` is the catalogue by full name, ``title`` the document's title, which names no
    person. Raises what ``write.write`` raises.
    """
    wanted = filling.wanted(fields, marks, baked.places)
    file = _File(baked)
    for chunk in baked.chunks:
        if wanted.keys().isdisjoint(chunk.names):
            file.keep(chunk)
        else:
            file.renew(chunk, _filled(chunk, fields, wanted, file))
    return file.finished(title)


def _filled(
    chunk: Chunk, fields: Mapping[str, Field], wanted: Mapping[str, Mark], file: _File
) -> list[bytes]:
    """The widgets of ``chunk``, those with a mark as the mark has them."""
    lines = zlib.decompress(chunk.packed)[chunk.head :].split(b"\n")
    for index, widget in enumerate(chunk.widgets):
        mark = wanted.get(widget.name)
        if mark is None:
            continue
        field = fields[widget.name]
        if field.kind == "check":
            lines[index] = _ticked(lines[index], widget, field, ticked=mark.ticked)
        elif mark.text:
            ink, text = widget.ink, mark.text
            look = appearance.look(file, text, field, ink, file.mono, native=mark.native)
            value = syntax.string(filling.value(text))
            lines[index] = b"%b/V%b/AP<</N %d 0 R>>>>" % (lines[index][:-2], value, look.number)
    return lines


def _ticked(line: bytes, widget: Widget, field: Field, *, ticked: bool) -> bytes:
    filling.check_state(field, widget.on_state)
    state = syntax.name(widget.on_state or "") if ticked else b"/Off"
    return b"%b/V%b/AS%b>>" % (line.removesuffix(_END).removesuffix(_OFF[:-2]), state, state)


class _File:
    """A file that begins as the body of a template; also the ``store.Store`` of its looks."""

    def __init__(self, baked: Baked) -> None:
        self.mono = Ref(baked.mono)
        self._baked = baked
        self._parts: list[bytes | memoryview] = []
        self._length = len(baked.body)
        self._offsets: list[int] = []
        self._rows = bytearray(baked.rows)

    def dictionary(self, **entries: Value) -> Ref:
        """Keep a dictionary (``store.Store``)."""
        number = self._new()
        self._append(syntax.plain_object(number, syntax.dictionary(entries)))
        return Ref(number)

    def stream(self, content: bytes, **entries: Value) -> Ref:
        """Keep a stream (``store.Store``)."""
        return self._stream(syntax.entries(entries), content)

    def form(self, content: bytes, width: float, height: float, resources: Ref) -> Ref:
        """Keep a form XObject (``store.Store``)."""
        box = syntax.number(width), syntax.number(height), resources.number
        inside = b"/Type/XObject/Subtype/Form/BBox[0 0 %b %b]/Resources %d 0 R" % box
        return self._stream(inside, content)

    def keep(self, chunk: Chunk) -> None:
        """Take the widgets of ``chunk`` as they are."""
        self._place(chunk, chunk.head, chunk.packed)

    def renew(self, chunk: Chunk, lines: Sequence[bytes]) -> None:
        """Write the widgets of ``chunk`` as ``lines``."""
        numbers = range(chunk.first, chunk.first + len(lines))
        head, content = syntax.object_stream(numbers, lines)
        self._place(chunk, head, zlib.compress(content, _QUICK))

    def finished(self, title: str) -> bytes:
        """Return the whole file; its name (/ID) comes from its content."""
        info = self.dictionary(Title=syntax.text(title))
        name = hashlib.sha256(self._baked.digest.encode())
        for part in self._parts:
            name.update(part)
        start, number = self._length, self._new()
        ends = b"/Root %d 0 R/Info %d 0 R" % (self._baked.catalog, info.number)
        self._append(self._table(number, ends, name.hexdigest()[:32].encode()))
        end = b"startxref\n%d\n%%%%EOF\n" % start
        return b"".join((self._baked.body, *self._parts, end))

    def _table(self, number: int, ends: bytes, name: bytes) -> bytes:
        """The cross-reference table of the whole file, itself included."""
        added = b"".join(ROW.pack(PLACED, offset, 0) for offset in self._offsets)
        inside = b"/Type/XRef/Size %d/W[1 4 2]%b/ID[<%b><%b>]/Filter/FlateDecode" % (
            number + 1,
            ends,
            name,
            name,
        )
        return syntax.stream_object(number, inside, zlib.compress(self._rows + added, _QUICK))

    def _stream(self, inside: bytes, content: bytes) -> Ref:
        if len(content) >= _WORTH_PACKING:
            inside, content = inside + b"/Filter/FlateDecode", zlib.compress(content, _QUICK)
        number = self._new()
        self._append(syntax.stream_object(number, inside, content))
        return Ref(number)

    def _place(self, chunk: Chunk, head: int, packed: bytes | memoryview) -> None:
        ROW.pack_into(self._rows, chunk.number * ROW.size, PLACED, self._length, 0)
        count = len(chunk.widgets)
        self._append(syntax.stored_objects(chunk.number, count, head, packed))

    def _new(self) -> int:
        """The number of the object that is appended next."""
        self._offsets.append(self._length)
        return self._baked.size + len(self._offsets) - 1

    def _append(self, part: bytes) -> None:
        self._parts.append(part)
        self._length += len(part)
