"""How values are spelled in a PDF (ISO 32000-1, 7.3), from plain Python values to bytes."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final

from app.filing.store import Ref, Value

_BOOLEANS: Final = {True: b"true", False: b"false"}
_REGULAR: Final = re.compile(rb"[!\"$&'*-.0-;=?@A-Z\\^-z|~]*")


def name(plain: str) -> bytes:
    """Return the name ``plain`` (without a slash); spaces and the like by their code."""
    raw = plain.encode()
    if _REGULAR.fullmatch(raw):
        return b"/" + raw
    return b"/" + b"".join(_letter(bytes((code,))) for code in raw)


@lru_cache(maxsize=4096)
def number(value: float) -> bytes:
    """Return ``value`` in the shortest way PDF reads, to a thousandth."""
    if isinstance(value, int):
        return b"%d" % value
    return (b"%.3f" % value).rstrip(b"0").rstrip(b".")


def string(raw: bytes) -> bytes:
    """Return a string of the bytes ``raw``, on one line."""
    raw = raw.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
    return b"(%b)" % raw.replace(b"\r", rb"\r").replace(b"\n", rb"\n")


def text(said: str) -> bytes:
    """Return the bytes of a text string: ASCII, else UTF-16 with its byte order mark.

    Never the bytes of cp1252, which PDF reads as another encoding from 0x80 to 0x9F.
    """
    if said.isascii():
        return said.encode()
    return codecs.BOM_UTF16_BE + said.encode("utf-16-be")


def value(plain: Value) -> bytes:
    """Return any value; see ``store.Value``."""
    if isinstance(plain, str):
        return name(plain)
    if isinstance(plain, bytes):
        return string(plain)
    if isinstance(plain, int | float):
        return _BOOLEANS[plain] if isinstance(plain, bool) else number(plain)
    if isinstance(plain, Ref):
        return b"%d 0 R" % plain.number
    if isinstance(plain, Mapping):
        return dictionary(plain)
    return b"[%b]" % b" ".join(map(value, plain))


def entries(named: Mapping[str, Value]) -> bytes:
    """Return the inside of a dictionary, in the order of ``named``."""
    return b"".join(b"%b %b" % (name(key), value(entry)) for key, entry in named.items())


def dictionary(named: Mapping[str, Value]) -> bytes:
    """Return a dictionary, in the order of ``named``."""
    return b"<<%b>>" % entries(named)


def plain_object(number: int, content: bytes) -> bytes:
    """Return an object that stands by itself."""
    return b"%d 0 obj\n%b\nendobj\n" % (number, content)


def stream_object(number: int, inside: bytes, raw: bytes | memoryview) -> bytes:
    """Return a stream: ``inside`` its dictionary but for the length, ``raw`` its bytes."""
    head = b"%d 0 obj\n<<%b/Length %d>>stream\n" % (number, inside, len(raw))
    return b"".join((head, raw, b"\nendstream\nendobj\n"))


def object_stream(numbers: Sequence[int], objects: Sequence[bytes]) -> tuple[int, bytes]:
    """Return the content of an object stream, and the length of the table at its head.

    The objects stand on lines of their own (``string`` never writes a line end).
    """
    starts = accumulate((len(one) + 1 for one in objects), initial=0)
    table = b" ".join(b"%d %d" % pair for pair in zip(numbers, starts, strict=False)) + b"\n"
    return len(table), table + b"\n".join(objects)


def stored_objects(number: int, count: int, head: int, packed: bytes | memoryview) -> bytes:
    """Return a whole object stream whose deflated content is ``packed``."""
    inside = b"/Type/ObjStm/N %d/First %d/Filter/FlateDecode" % (count, head)
    return stream_object(number, inside, packed)


def _letter(one: bytes) -> bytes:
    return one if _REGULAR.fullmatch(one) else b"#%02X" % one[0]
