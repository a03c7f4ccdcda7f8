"""Small parts every PDF that we write is made of: objects, text values, the finished file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from io import BytesIO

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from app.filing import syntax
from app.filing.store import Ref, Value

HEADER = "%PDF-1.7"
# Bits of /F of a widget, ISO 32000-1, table 165. A locked one takes no input.
PRINTED, LOCKED = 1 << 2, 1 << 6


def add(writer: PdfWriter, thing: PdfObject) -> IndirectObject:
    """Make ``thing`` an object of its own in ``writer`` and return the reference to it."""
    return writer._add_object(thing)  # noqa: SLF001 - pypdf has no public way


def dictionary(**entries: PdfObject | str | float) -> DictionaryObject:
    """Return a PDF dictionary; strings become names, numbers numbers."""
    return DictionaryObject({NameObject(f"/{k}"): _value(v) for k, v in entries.items()})


def array(*items: PdfObject | str | float) -> ArrayObject:
    """Return a PDF array; strings become names, numbers numbers."""
    return ArrayObject([_value(item) for item in items])


def stream(content: bytes, **entries: PdfObject | str | float) -> DictionaryObject:
    """Return a compressed stream with ``entries`` in its dictionary."""
    plain = DecodedStreamObject()
    plain.set_data(content)
    plain.update(dictionary(**entries))
    return plain.flate_encode()


def text(value: str) -> PdfObject:
    """Return a text string; see ``syntax.text``."""
    return string(syntax.text(value))


def string(raw: bytes) -> PdfObject:
    """Return a string of the bytes that ``syntax.text`` made of a text."""
    return TextStringObject(raw.decode()) if raw.isascii() else ByteStringObject(raw)


def form(content: bytes, width: float, height: float, resources: PdfObject) -> DictionaryObject:
    """Return a form XObject: ``content`` in a box of ``width`` by ``height`` points."""
    box = array(0, 0, round(width, 3), round(height, 3))
    return stream(content, Type="XObject", Subtype="Form", BBox=box, Resources=resources)


class Kept:
    """A ``store.Store`` in a file of pypdf's."""

    def __init__(self, writer: PdfWriter) -> None:
        self._writer = writer

    def dictionary(self, **entries: Value) -> Ref:
        """Keep a dictionary."""
        return self._add(dictionary(**self._objects(entries)))

    def stream(self, content: bytes, **entries: Value) -> Ref:
        """Keep a compressed stream."""
        return self._add(stream(content, **self._objects(entries)))

    def form(self, content: bytes, width: float, height: float, resources: Ref) -> Ref:
        """Keep a form XObject."""
        return self._add(form(content, width, height, self.reference(resources)))

    def reference(self, kept: Ref) -> IndirectObject:
        """Return ``kept`` as pypdf refers to it."""
        return IndirectObject(kept.number, 0, self._writer)

    def _add(self, thing: PdfObject) -> Ref:
        return Ref(add(self._writer, thing).idnum)

    def _objects(self, entries: Mapping[str, Value]) -> dict[str, PdfObject]:
        return {key: self._object(entry) for key, entry in entries.items()}

    def _object(self, entry: Value) -> PdfObject:
        if isinstance(entry, str | int | float):
            return _value(entry)
        if isinstance(entry, bytes):
            return ByteStringObject(entry)
        if isinstance(entry, Ref):
            return self.reference(entry)
        if isinstance(entry, Mapping):
            return dictionary(**self._objects(entry))
        return array(*map(self._object, entry))


def leaf(thing: PdfObject) -> bytes:
    """Return how a name, a string, a number or the like is spelled in a file."""
    if isinstance(thing, NameObject):
        return syntax.name(thing[1:])
    if isinstance(thing, TextStringObject):
        return syntax.string(thing.original_bytes)
    if isinstance(thing, ByteStringObject):
        return syntax.string(bytes(thing))
    if isinstance(thing, NumberObject | FloatObject):
        return repr(thing).encode()
    if isinstance(thing, BooleanObject):
        return b"true" if thing.value else b"false"
    if isinstance(thing, NullObject):
        return b"null"
    raise TypeError(type(thing).__name__)


def raw(packed: StreamObject) -> bytes:
    """Return the bytes of a stream as they are stored, still packed."""
    return packed._data  # noqa: SLF001 - pypdf gives out only unpacked data


def finished(writer: PdfWriter, title: str | None) -> bytes:
    """Return the bytes of the file: no metadata but ``title``, its name (/ID) from its content.

    The same objects give the same bytes in every run; nothing tells when it was written.
    """
    writer.metadata = {} if title is None else {"/Title": title}
    writer.pdf_header = HEADER
    out = BytesIO()
    writer.write(out)
    return _identified(out.getvalue())


def _identified(data: bytes) -> bytes:
    """Put the hash of the file into its trailer, which comes last, so that no offset moves."""
    body, mark, trailer = data.rpartition(b"\ntrailer\n<<")
    digest = hashlib.sha256(data).hexdigest()[:32].encode()
    return b"%b%b\n/ID [ <%b> <%b> ]%b" % (body, mark, digest, digest, trailer)


def _value(value: PdfObject | str | float) -> PdfObject:
    if isinstance(value, PdfObject):
        return value
    if isinstance(value, str):
        return NameObject(f"/{value}")
    return NumberObject(value) if isinstance(value, int) else FloatObject(value)
