"""What a filled form says and how it looks, as plain data that two writers can be compared by."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf

ROOT = Path(__file__).resolve().parents[2]


def digests(module: str) -> set[str]:
    """The SHA-256 of ``filled(*MARKS)`` of a module of tests, in two other processes.

    Each has another order of what Python keeps unordered.
    """
    code = (
        f"import sys, hashlib; sys.path.insert(0, '.'); from {module} import MARKS, filled;"
        "print(hashlib.sha256(filled(*MARKS)).hexdigest())"
    )
    return {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("0", "1")
    }


def told(data: bytes) -> list[Any]:
    """Everything in the PDF ``data`` but how it is stored: object by object from the catalog.

    Objects are numbered as they are met; streams stand, unpacked, where they are referred to,
    since equal ones may be stored once or often.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        walk = _Walk()
        info = {key: str(entry) for key, entry in pdf.docinfo.items()}
        found = [info, walk.plain(pdf.Root), *(walk.page(page) for page in pdf.pages)]
        return [*found, *walk.objects()]


class _Walk:
    def __init__(self) -> None:
        self._met: dict[tuple[int, int], int] = {}
        self._waiting: list[Any] = []
        self._streams: dict[tuple[int, int], Any] = {}

    def objects(self) -> Iterator[Any]:
        """The objects met so far, and those they lead to."""
        for thing in self._waiting:  # it grows on the way
            yield self._inside(thing)

    def page(self, page: pikepdf.Page) -> Any:
        """A page with what it inherits; how its tree is grown is a matter of storage."""
        inherited = ("/MediaBox", "/CropBox", "/Resources", "/Rotate")
        found = {key: self.plain(getattr(page, key[1:], None)) for key in inherited}
        return (self.plain(page.obj), found)

    def plain(self, thing: Any) -> Any:
        if isinstance(thing, pikepdf.Stream):
            return self._stream(thing)
        counted = isinstance(thing, pikepdf.Dictionary | pikepdf.Array) and thing.is_indirect
        if not counted:
            return self._inside(thing)
        if thing.objgen not in self._met:
            self._met[thing.objgen] = len(self._met)
            self._waiting.append(thing)
        return ("object", self._met[thing.objgen])

    def _stream(self, stream: pikepdf.Stream) -> Any:
        if stream.objgen not in self._streams:
            try:
                content = stream.read_bytes()
            except pikepdf.PdfError:
                content = stream.read_raw_bytes()  # a picture
            digest = hashlib.sha256(content).hexdigest() if len(content) > 9000 else content
            self._streams[stream.objgen] = (self._entries(stream), digest)
        return self._streams[stream.objgen]

    def _inside(self, thing: Any) -> Any:
        if isinstance(thing, pikepdf.Dictionary):
            kind = thing.get("/Type")
            return "the tree of pages" if kind == "/Pages" else self._entries(thing, kind)
        if isinstance(thing, pikepdf.Array):
            return [self.plain(item) for item in thing]
        if isinstance(thing, pikepdf.String):
            return bytes(thing)
        return str(thing) if isinstance(thing, pikepdf.Object) else thing

    def _entries(self, thing: Any, kind: Any = None) -> dict[str, Any]:
        left_out = {"/Length", "/Filter", "/DecodeParms"}
        if kind == "/Page":
            left_out = {"/MediaBox", "/CropBox", "/Resources", "/Rotate", "/Parent"}
        return {key: self.plain(item) for key, item in sorted(thing.items()) if key not in left_out}
