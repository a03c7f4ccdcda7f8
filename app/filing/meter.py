"""A PDF reader that counts its work, so that no file can keep it busy for long.

Work is counted, not timed: the same file always gives the same answer, on a slow machine too.
One unit is about a microsecond of pypdf's parsing. The largest official form (I-485, 24 pages)
needs less than half of WORK to be cleaned, a sixth to be recognised.
"""

from __future__ import annotations

from io import BytesIO
from typing import IO, cast

from pypdf import PdfReader
from pypdf.generic import IndirectObject, NullObject, PdfObject, StreamObject

WORK = 4_000_000


class WorkLimit(MemoryError):
    """The file asks for more work than any form needs.

    A MemoryError, because pypdf forgives every other exception while it repairs a file.
    """


class BrokenIndex(MemoryError):
    """The file's own table of contents is wrong (a MemoryError for the same reason)."""


class MeteredSource:
    """A file in memory whose every read costs work; pypdf parses byte by byte."""

    __slots__ = ("_read", "left", "seek", "tell")

    def __init__(self, data: bytes, work: int = WORK) -> None:
        inner = BytesIO(data)
        self._read = inner.read
        self.seek = inner.seek
        self.tell = inner.tell
        self.left = work

    def read(self, size: int = -1) -> bytes:
        """Return up to ``size`` bytes; reading to the end is dear, since a search follows."""
        found = self._read(size)
        # Called a million times for one form, and nearly always for a byte: no call of our own.
        self.left -= 1 if 0 <= size < 256 else 1 + len(found) // (8 if size < 0 else 256)
        if self.left < 0:
            raise WorkLimit
        return found

    def charge(self, units: int) -> None:
        """Spend ``units`` of work. Raises WorkLimit when nothing is left."""
        self.left -= units
        if self.left < 0:
            raise WorkLimit


class BoundedReader(PdfReader):
    """pypdf's reader without guessing: wrong tables are damage, not a reason to search.

    Objects that the table does not name are null, as the standard says (ISO 32000-1, 7.3.10).
    """

    def __init__(self, data: bytes, work: int = WORK) -> None:
        self.source = MeteredSource(data, work)
        super().__init__(cast("IO[bytes]", self.source))

    def close(self) -> None:
        """Let go of the file and of all that was read from it, whoever still holds this reader."""
        super().close()
        self.source = MeteredSource(b"")
        self.stream = cast("IO[bytes]", self.source)

    def get_object(self, indirect_reference: int | IndirectObject) -> PdfObject | None:
        """Return the object, or null when the file does not have it; counts the work."""
        if isinstance(indirect_reference, int):
            indirect_reference = IndirectObject(indirect_reference, 0, self)
        number, generation = indirect_reference.idnum, indirect_reference.generation
        if (generation, number) not in self.resolved_objects:
            self.source.charge(4)
            if generation == 0 and number in self.xref_objStm:
                self._charge_object_stream(self.xref_objStm[number][0])
            elif number not in self.xref.get(generation, {}):
                return NullObject()
        return super().get_object(indirect_reference)

    def _charge_object_stream(self, number: int) -> None:
        """Pay for parsing the whole object stream, before pypdf does it."""
        stream = None if number in self.xref_objStm else super().get_object(number)
        if not isinstance(stream, StreamObject):
            raise BrokenIndex
        self.source.charge(2 * len(stream.get_data()))

    def _read_pdf15_xref_stream(self, stream: IO[bytes]) -> StreamObject:
        """Pay for each table that is a stream; a file may chain thousands of them."""
        table = super()._read_pdf15_xref_stream(stream)
        self.source.charge(2 * len(table.get_data()))
        return table

    def _rebuild_xref_table(self, stream: IO[bytes]) -> None:  # noqa: ARG002 - overrides
        """Refuse to guess the table of contents from the bytes of a damaged file."""
        raise BrokenIndex
