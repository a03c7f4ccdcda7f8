"""Small parts every PDF that we write is made of: objects, text values, the finished file."""

from __future__ import annotations

import codecs
import hashlib
import unicodedata
from io import BytesIO

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

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
    """Return a text string: plain for ASCII, else UTF-16 with its byte order mark.

    Never the bytes of cp1252, which PDF reads as another encoding from 0x80 to 0x9F.
    """
    if value.isascii():
        return TextStringObject(value)
    return ByteStringObject(codecs.BOM_UTF16_BE + value.encode("utf-16-be"))


def value_of(said: str) -> str:
    """Return ``said`` as it is stored in a field: composed (NFC), with plain line ends."""
    said = said.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", said)


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
