"""A PDF that is written while it grows: only small objects wait, large ones are gone at once.

So a packet of hundreds of scans takes little memory. Equal streams (the fonts of several forms,
a stamp) are stored once. The same calls give the same bytes.
"""

from __future__ import annotations

import hashlib
import zlib
from typing import Final, Protocol

from app.filing import syntax
from app.filing.bake import HEADER, PER_STREAM
from app.filing.baked import FREE, PACKED, PLACED, ROW
from app.filing.store import Ref, Value
from app.papers.packet.layers import Layer

_WORTH_PACKING: Final = 64
_LEVEL: Final = 6
_ID_LENGTH: Final = 32
_NAMES: Final = {True: "ON", False: "OFF"}


class Out(Protocol):
    """Where the file goes."""

    def write(self, data: bytes, /) -> int:
        """Take ``data`` behind what came before."""
        ...


class Nowhere:
    """Takes a file and keeps nothing of it: to see whether it can be written."""

    def write(self, data: bytes, /) -> int:
        """Forget ``data``."""
        return len(data)


class GrowingPdf:
    """A file under construction; also a ``store.Store``."""

    def __init__(self, out: Out) -> None:
        self._out = out
        self._length = 0
        self._digest = hashlib.sha256()
        self._rows: list[tuple[int, int, int]] = [(FREE, 0, 0xFFFF)]
        self._waiting: list[tuple[int, bytes]] = []
        self._same: dict[bytes, int] = {}
        self._layers: dict[Layer, Ref] = {}
        self._write(HEADER)

    def new(self) -> int:
        """Return a number for an object that is put later."""
        self._rows.append((FREE, 0, 0))
        return len(self._rows) - 1

    def put(self, number: int, content: bytes) -> None:
        """Put the object ``number``, spelled ``content`` without a line end; it is no stream."""
        self._waiting.append((number, content))
        if len(self._waiting) == PER_STREAM:
            self._put_waiting()

    def put_stream(self, number: int, inside: bytes, raw: bytes) -> None:
        """Put the stream ``number``: ``inside`` is its dictionary, ``raw`` its bytes."""
        self._place(number, syntax.stream_object(number, inside, raw))

    def shared(self, inside: bytes, raw: bytes) -> Ref:
        """Put a stream unless an equal one is there; return its number."""
        key = hashlib.sha256(b"%d %b" % (len(inside), inside))
        key.update(raw)
        known = self._same.get(key.digest())
        if known is None:
            known = self._same[key.digest()] = self.new()
            self.put_stream(known, inside, raw)
        return Ref(known)

    def dictionary(self, **entries: Value) -> Ref:
        """Keep a dictionary (``store.Store``)."""
        number = self.new()
        self.put(number, syntax.dictionary(entries))
        return Ref(number)

    def stream(self, content: bytes, **entries: Value) -> Ref:
        """Keep a stream (``store.Store``), packed where that makes it smaller."""
        if len(content) >= _WORTH_PACKING:
            entries = {**entries, "Filter": "FlateDecode"}
            content = zlib.compress(content, _LEVEL)
        return self.shared(syntax.entries(entries), content)

    def form(self, content: bytes, width: float, height: float, resources: Ref) -> Ref:
        """Keep a form XObject (``store.Store``)."""
        box = [0, 0, width, height]
        return self.stream(content, Type="XObject", Subtype="Form", BBox=box, Resources=resources)

    def layer(self, layer: Layer) -> Ref:
        """Return the one layer for all that behaves like ``layer``."""
        if layer not in self._layers:
            states = {"View": layer.seen, "Print": layer.printed}
            usage = {event: {f"{event}State": _NAMES[on]} for event, on in states.items()}
            self._layers[layer] = self.dictionary(Type="OCG", Name=b"Layer", Usage=usage)
        return self._layers[layer]

    def finish(self, catalog: dict[str, Value], title: str) -> None:
        """End the file. ``title`` is all that it tells about itself; it names no person."""
        if self._layers:
            catalog = {**catalog, "OCProperties": self._layering()}
        root, info = self.dictionary(**catalog), self.dictionary(Title=syntax.text(title))
        self._put_waiting()
        name = self._digest.hexdigest()[:_ID_LENGTH].encode()
        number, start = self.new(), self._length
        self._rows[number] = PLACED, start, 0
        inside = b"/Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]" % (
            len(self._rows),
            root.number,
            info.number,
            name,
            name,
        )
        table = b"".join(ROW.pack(*row) for row in self._rows)
        packed = zlib.compress(table, _LEVEL)
        self._write(syntax.stream_object(number, inside + b"/Filter/FlateDecode", packed))
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)

    def _layering(self) -> dict[str, Value]:
        every = list(self._layers.values())
        unseen = [ref for layer, ref in self._layers.items() if not layer.seen]
        events = [{"Event": when, "Category": [when], "OCGs": every} for when in ("View", "Print")]
        return {"OCGs": every, "D": {"OFF": unseen, "AS": events}}

    def _put_waiting(self) -> None:
        if not self._waiting:
            return
        stream = self.new()
        for index, (number, _content) in enumerate(self._waiting):
            self._rows[number] = PACKED, stream, index
        numbers, contents = zip(*self._waiting, strict=True)
        head, content = syntax.object_stream(numbers, contents)
        packed = zlib.compress(content, _LEVEL)
        self._place(stream, syntax.stored_objects(stream, len(numbers), head, packed))
        self._waiting.clear()

    def _place(self, number: int, spelled: bytes) -> None:
        self._rows[number] = PLACED, self._length, 0
        self._write(spelled)

    def _write(self, data: bytes) -> None:
        self._out.write(data)
        self._digest.update(data)
        self._length += len(data)
