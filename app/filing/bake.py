"""Bakes a template: cleans a blank with pypdf and lays its objects out for the fast writer.

Only what the catalog reaches is taken along. Equal drawings, of which the forms have thousands,
are kept once. Everything but streams goes into object streams.
"""

from __future__ import annotations

import zlib
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
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

from app.filing import appearance, baked, opening, pdf_objects, syntax
from app.filing.baked import FREE, PACKED, PLACED, ROW, Baked, Chunk, Widget
from app.filing.clean import cleaned
from app.filing.page_copies import PageCopies, path_of
from app.filing.store import Ref, Value

HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
PER_STREAM: Final = 128
"""Objects in one object stream: few enough that a reader gets at one of them quickly."""

_SMALLEST_PACKED: Final = 64
_BARE: Final = b"/<[("


def bake(data: bytes, keep_locked: frozenset[str]) -> Baked:
    """Return the blank ``data`` cleaned (``clean.cleaned``) and laid out.

    The same input gives the same bytes. Raises Problem as ``clean`` does.
    """
    reader = cleaned(data, keep_locked)
    with opening.bounded():
        return _Layout(reader).baked()


def bake_copies(blank: bytes, page: int, count: int) -> Baked:
    """Return ``count`` copies of ``page`` (from 1) of a clean ``blank``, laid out."""
    copies = PageCopies(PdfReader(BytesIO(blank)), page)
    for _each in range(count):
        copies.add()
    return _Layout(PdfReader(BytesIO(pdf_objects.finished(copies.writer, None)))).baked()


class _Layout:
    """Gives every object a number when it is first met, and its bytes when its turn comes."""

    def __init__(self, reader: PdfReader) -> None:
        self._body = bytearray(HEADER)
        self._offsets: dict[int, int] = {}
        self._inside: dict[int, tuple[int, int]] = {}
        self._packed: list[tuple[int, bytes]] = []
        self._numbers: dict[object, int] = {}
        self._same: dict[object, int] = {}
        self._waiting: deque[tuple[int, PdfObject]] = deque()
        self._size = 1
        self._catalog = self._new()
        root = reader.trailer.raw_get("/Root")
        self._numbers[_key(root)] = self._catalog
        # Before all other objects, so that the numbers of a chunk follow one another.
        self._widgets = [(self._expect(place), widget) for place, widget in _widgets(reader)]
        self._waiting.append((self._catalog, reader.root_object))

    def baked(self) -> Baked:
        """Lay everything out."""
        lines = [self._line(widget) for _number, widget in self._widgets]
        self._lay_out()
        mono = appearance.mono_resources(self).number
        self._lay_out_packed()
        chunks = tuple(self._chunks(lines))
        plain = Baked("", self._size, self._catalog, mono, self._rows(), bytes(self._body), chunks)
        return replace(plain, digest=baked.digest(baked.dump(plain)))

    def dictionary(self, **entries: Value) -> Ref:
        """Keep a dictionary (``store.Store``)."""
        number = self._new()
        self._packed.append((number, syntax.dictionary(entries)))
        return Ref(number)

    def stream(self, content: bytes, **entries: Value) -> Ref:
        """Keep a stream (``store.Store``)."""
        number = self._new()
        self._put_stream(number, syntax.entries(entries), content)
        return Ref(number)

    def form(self, content: bytes, width: float, height: float, resources: Ref) -> Ref:
        """Keep a form XObject (``store.Store``)."""
        box = [0, 0, width, height]
        return self.stream(content, Subtype="Form", BBox=box, Resources=resources)

    def _new(self) -> int:
        self._size += 1
        return self._size - 1

    def _expect(self, place: PdfObject) -> int:
        number = self._numbers[_key(place)] = self._new()
        return number

    def _lay_out(self) -> None:
        while self._waiting:
            number, thing = self._waiting.popleft()
            if isinstance(thing, StreamObject):
                self._copy_stream(number, thing)
            else:
                self._packed.append((number, self._value(thing)))

    def _copy_stream(self, number: int, stream: StreamObject) -> None:
        inner = b"".join(
            self._entry(key, value) for key, value in stream.items() if key != "/Length"
        )
        self._put_stream(number, inner, pdf_objects.raw(stream), plain="/Filter" not in stream)

    def _put_stream(self, number: int, inner: bytes, raw: bytes, *, plain: bool = True) -> None:
        if plain and len(raw) >= _SMALLEST_PACKED:
            raw, inner = zlib.compress(raw, 9), inner + b"/Filter/FlateDecode"
        self._offsets[number] = len(self._body)
        self._body += syntax.stream_object(number, inner, raw)

    def _lay_out_packed(self) -> None:
        for start in range(0, len(self._packed), PER_STREAM):
            part = self._packed[start : start + PER_STREAM]
            stream = self._new()
            for index, (number, _bytes) in enumerate(part):
                self._inside[number] = stream, index
            head, content = syntax.object_stream([n for n, _ in part], [each for _, each in part])
            self._offsets[stream] = len(self._body)
            packed = zlib.compress(content, 9)
            self._body += syntax.stored_objects(stream, len(part), head, packed)

    def _chunks(self, lines: list[bytes]) -> Iterator[Chunk]:
        """The widgets, PER_STREAM at a time; they follow the body, so they have no place yet."""
        for start in range(0, len(lines), PER_STREAM):
            part = self._widgets[start : start + PER_STREAM]
            stream, numbers = self._new(), [number for number, _widget in part]
            for index, number in enumerate(numbers):
                self._inside[number] = stream, index
            head, content = syntax.object_stream(numbers, lines[start : start + PER_STREAM])
            known = tuple(_described(widget) for _number, widget in part)
            yield Chunk(stream, numbers[0], head, zlib.compress(content, 9), known)

    def _rows(self) -> bytes:
        rows = [ROW.pack(FREE, 0, 0xFFFF)]
        for number in range(1, self._size):
            if number in self._inside:
                rows.append(ROW.pack(PACKED, *self._inside[number]))
            else:
                rows.append(ROW.pack(PLACED, self._offsets.get(number, 0), 0))
        return b"".join(rows)

    def _line(self, widget: DictionaryObject) -> bytes:
        """The widget. The state it shows comes last, since a tick replaces it."""
        kept = (self._part(key, value) for key, value in widget.items() if key != "/AS")
        return b"<<%b%b>>" % (b"".join(kept), b"/AS/Off" if "/AS" in widget else b"")

    def _part(self, key: str, value: PdfObject) -> bytes:
        """An entry of a widget; what it is called aloud, half of it all, is kept apart for good."""
        if key != "/TU" or isinstance(value, IndirectObject):
            return self._entry(key, value)
        number = self._new()
        self._packed.append((number, self._value(value)))
        return b"/TU %d 0 R" % number

    def _entry(self, key: str, value: PdfObject) -> bytes:
        spelled = self._value(value)
        gap = b"" if spelled[:1] in _BARE else b" "
        return syntax.name(key[1:]) + gap + spelled

    def _value(self, thing: PdfObject) -> bytes:
        if isinstance(thing, IndirectObject):
            return self._reference(thing)
        if isinstance(thing, NameObject):
            return syntax.name(thing[1:])
        if isinstance(thing, ArrayObject):
            return b"[%b]" % b" ".join(map(self._value, list.__iter__(thing)))
        if isinstance(thing, DictionaryObject):
            if _key(thing) in self._numbers:
                return b"%d 0 R" % self._numbers[_key(thing)]
            return b"<<%b>>" % b"".join(self._entry(k, v) for k, v in thing.items())
        return pdf_objects.leaf(thing)

    def _reference(self, reference: IndirectObject) -> bytes:
        key = _key(reference)
        number = self._numbers.get(key)
        if number is None:
            thing = reference.get_object()
            if thing is None or isinstance(thing, NullObject):
                return b"null"
            number = self._numbers[key] = self._number_of(thing)
        return b"%d 0 R" % number

    def _number_of(self, thing: PdfObject) -> int:
        """The number of an equal drawing met before, or a new one."""
        content = _content(thing) if isinstance(thing, StreamObject) else None
        if content in self._same:
            return self._same[content]
        number = self._new()
        self._waiting.append((number, thing))
        if content is not None:
            self._same[content] = number
        return number


def _widgets(reader: PdfReader) -> Iterator[tuple[PdfObject, DictionaryObject]]:
    """The widgets of all pages, each with how its page lists it: by reference, or itself."""
    for page in reader.pages:
        places = page.get("/Annots", ArrayObject()).get_object()
        for place in list.__iter__(places):
            widget = place.get_object()
            if isinstance(widget, DictionaryObject) and widget.get("/Subtype") == "/Widget":
                yield place, widget


def _key(thing: PdfObject) -> object:
    """What tells objects apart: the number in the file, or the object itself where it has none."""
    if isinstance(thing, IndirectObject):
        return thing.idnum, thing.generation
    return id(thing)


def _described(widget: DictionaryObject) -> Widget:
    ink = appearance.colour(opening.inherited(widget, "/DA"))
    looks = widget.get("/AP", DictionaryObject()).get_object()
    normal = looks.get("/N", DictionaryObject()).get_object()
    states = [name[1:] for name in normal if name != "/Off"]
    box = opening.inherited(widget, "/FT") == "/Btn" and len(states) == 1
    return Widget(".".join(path_of(widget)), ink, states[0] if box else None)


def _content(thing: PdfObject) -> object:
    """What makes two streams equal: their bytes and all entries, references by their number."""
    if isinstance(thing, StreamObject):
        return pdf_objects.raw(thing), *(
            (key, _content(value)) for key, value in sorted(thing.items())
        )
    if isinstance(thing, IndirectObject):
        return "R", thing.idnum, thing.generation
    if isinstance(thing, DictionaryObject):
        return tuple((key, _content(value)) for key, value in sorted(thing.items()))
    if isinstance(thing, ArrayObject):
        return tuple(map(_content, list.__iter__(thing)))
    return pdf_objects.leaf(thing)
