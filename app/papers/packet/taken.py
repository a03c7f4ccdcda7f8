"""Takes objects of one PDF into a growing one: drawings with all they need, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    PdfObject,
    StreamObject,
)

from app.filing import pdf_objects, syntax
from app.filing.store import Ref
from app.papers.packet.bare import bare_jpeg, bare_jpeg2000, is_hidden
from app.papers.packet.growing_pdf import GrowingPdf
from app.papers.packet.layers import SHOWN, Key, Layer, layers_of
from app.papers.packet.nodes import entry, number_of

_BARE: Final = b"/<[("
_NONE: Final[frozenset[str]] = frozenset()
_STRIPPED: Final[dict[str, Callable[[bytes], bytes]]] = {
    "/DCTDecode": bare_jpeg,
    "/DCT": bare_jpeg,
    "/JPXDecode": bare_jpeg2000,
}


class Taken:
    """What was taken from ``reader`` so far; each object is taken once.

    Use it within ``opening.bounded``: it reads from a file that nobody should trust.
    """

    def __init__(self, reader: PdfReader, into: GrowingPdf) -> None:
        self.reader = reader
        self._into = into
        self._numbers: dict[Key, int] = {}
        self._begun: set[Key] = set()
        self._layered = layers_of(reader)

    def value(self, thing: PdfObject | None) -> bytes:
        """Return how ``thing`` is spelled in the new file; what it refers to is taken along."""
        if thing is None:
            return b"null"
        if isinstance(thing, IndirectObject):
            return self._reference(thing)
        if isinstance(thing, StreamObject):
            return b"%d 0 R" % self.stream(thing).number
        if isinstance(thing, ArrayObject):
            return b"[%b]" % b" ".join(map(self.value, list.__iter__(thing)))
        if isinstance(thing, DictionaryObject):
            return self._dictionary(thing)
        return pdf_objects.leaf(thing)

    def stream(
        self, stream: StreamObject, more: bytes = b"", without: frozenset[str] = _NONE
    ) -> Ref:
        """Take a stream, with ``more`` in its dictionary and without the entries ``without``."""
        return self._into.shared(more + self._inside(stream, without), _bare(stream))

    def layer(self, of: DictionaryObject) -> Layer:
        """Return how the layer that ``of`` lies on behaves; what lies on none is shown."""
        key = number_of(of.raw_get("/OC")) if "/OC" in of else None
        return SHOWN if key is None else self._layered.get(key, SHOWN)

    def _reference(self, reference: IndirectObject) -> bytes:
        key: Key = reference.idnum, reference.generation
        if key not in self._numbers:
            thing = reference.get_object()
            if thing is None or isinstance(thing, NullObject):
                return b"null"
            if key in self._begun:  # it is drawn within itself: its number is needed at once
                self._numbers[key] = self._into.new()
            else:
                self._take(key, thing)
        return b"%d 0 R" % self._numbers[key]

    def _take(self, key: Key, thing: PdfObject) -> None:
        if isinstance(thing, StreamObject):
            self._take_stream(key, thing)
        elif isinstance(thing, DictionaryObject) and entry(thing, "/Type") == "/OCG":
            self._numbers[key] = self._into.layer(self._layered.get(key, SHOWN)).number
        else:
            number = self._numbers[key] = self._into.new()
            self._into.put(number, self.value(thing))

    def _take_stream(self, key: Key, stream: StreamObject) -> None:
        self._begun.add(key)
        inside = self._inside(stream)
        self._begun.discard(key)
        number = self._numbers.get(key)
        if number is None:
            self._numbers[key] = self._into.shared(inside, _bare(stream)).number
        else:
            self._into.put_stream(number, inside, _bare(stream))

    def _inside(self, stream: StreamObject, without: frozenset[str] = _NONE) -> bytes:
        kept = (
            self._entry(key, value)
            for key, value in stream.items()
            if not is_hidden(key) and key not in without
        )
        return b"".join(kept)

    def _dictionary(self, thing: DictionaryObject) -> bytes:
        if entry(thing, "/Type") == "/OCG":
            return b"%d 0 R" % self._into.layer(SHOWN).number
        return b"<<%b>>" % b"".join(self._entry(key, value) for key, value in thing.items())

    def _entry(self, key: str, value: PdfObject) -> bytes:
        spelled = self._layers(value) if key == "/Properties" else self.value(value)
        gap = b"" if spelled[:1] in _BARE else b" "
        return syntax.name(key[1:]) + gap + spelled

    def _layers(self, properties: PdfObject) -> bytes:
        """Of what a drawing says about its parts only the layers: the rest may be remarks."""
        found = properties.get_object()
        if not isinstance(found, DictionaryObject):
            return b"<<>>"
        kept = (
            syntax.name(name[1:]) + b" " + self.value(found.raw_get(name))
            for name in found
            if _is_layer(found[name])
        )
        return b"<<%b>>" % b"".join(kept)


def _is_layer(thing: PdfObject) -> bool:
    return isinstance(thing, DictionaryObject) and entry(thing, "/Type") in {"/OCG", "/OCMD"}


def _bare(stream: StreamObject) -> bytes:
    raw = pdf_objects.raw(stream)
    packed = entry(stream, "/Filter")
    packed = packed[0] if isinstance(packed, ArrayObject) and len(packed) == 1 else packed
    strip = _STRIPPED.get(packed) if isinstance(packed, NameObject) else None
    return raw if strip is None else strip(raw)
