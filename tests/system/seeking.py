"""Looks for words in every byte of a folder, however they are spelled, packed or named."""

from __future__ import annotations

import base64
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote, quote_plus

MOST = 50_000_000
"""Bytes unpacked from one stream at most."""
_STREAM = re.compile(rb"stream\r?\n")
_ZLIB = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
_GZIP = b"\x1f\x8b\x08"
_DEEPEST = 3
_AS_GZIP = 31


def spellings(word: str) -> frozenset[bytes]:
    """Every way in which programs write ``word``, each long enough to be no chance."""
    told = {word, word.upper(), word.lower(), word.replace(" ", ""), word[::-1]}
    found: set[bytes] = set()
    for one in told:
        plain = {one.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")}
        found |= plain
        found |= {piece for data in plain for piece in _in_base64(data)}
        found |= {form for data in plain for form in _in_hex(data)}
        found |= {quote(one).encode(), quote_plus(one).encode(), quote(one).lower().encode()}
        escaped = json.dumps(one)[1:-1]
        found |= {escaped.encode(), escaped.upper().replace("\\U", "\\u").encode()}
        found.add(one.encode("unicode_escape"))
    return frozenset(form for form in found if len(form) >= min(len(word), 8))


def seek(folder: Path, words: Iterable[str]) -> dict[str, set[str]]:
    """Which files below ``folder`` hold which of ``words``, in their names or in their bytes."""
    sought = {word: spellings(word) for word in words}
    found: dict[str, set[str]] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        data = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        seen = seek_bytes(name.encode(errors="surrogateescape"), sought) | seek_bytes(data, sought)
        if seen:
            found[name] = seen
    return found


def said(text: bytes, words: Iterable[str]) -> set[str]:
    """Which of ``words`` stand in what a program said."""
    return seek_bytes(text, {word: spellings(word) for word in words})


def seek_bytes(data: bytes, sought: Mapping[str, frozenset[bytes]]) -> set[str]:
    """Which words stand in ``data``, or in what is packed within it."""
    return {
        word
        for layer in _layers(data, _DEEPEST)
        for word, forms in sought.items()
        if any(form in layer for form in forms)
    }


def _layers(data: bytes, depth: int) -> Iterator[bytes]:
    yield data
    if depth and data:
        for inner in _unpacked(data):
            yield from _layers(inner, depth - 1)


def _unpacked(data: bytes) -> Iterator[bytes]:
    """What ZIP programs, gzip and PDFs packed in ``data``, as far as it can be unpacked."""
    if b"PK\x03\x04" in data:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as file:
                for member in file.infolist():
                    yield file.open(member).read(MOST)
        except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, zlib.error, EOFError):
            pass  # no whole ZIP: its bytes were looked at as they are
    places = {match.end() for match in _STREAM.finditer(data)} if data[:5] == b"%PDF-" else set()
    places |= {0} if data.startswith(_ZLIB) else set()
    for place in places:
        yield _inflated(data[place:], zlib.MAX_WBITS)
    if data.startswith(_GZIP):
        yield _inflated(data, _AS_GZIP)


def _inflated(data: bytes, bits: int) -> bytes:
    try:
        return zlib.decompressobj(bits).decompress(data, MOST)
    except zlib.error:
        return b""


def _in_base64(data: bytes) -> Iterator[bytes]:
    """``data`` in base64 wherever it begins, without the signs that its neighbours shape."""
    for before in range(3):
        packed = base64.b64encode(bytes(before) + data)
        inner = packed[-(-before * 4 // 3) : len(packed) - (4 if (before + len(data)) % 3 else 0)]
        yield inner
        yield inner.replace(b"+", b"-").replace(b"/", b"_")


def _in_hex(data: bytes) -> Iterator[bytes]:
    yield data.hex().encode()
    yield data.hex().upper().encode()
