"""What looks for traces finds them, however they are written. A test of the tests."""

from __future__ import annotations

import base64
import gzip
import io
import json
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.system.seeking import said, seek

LATIN, ARABIC, DIGITS = "Strayedname", "\u0632\u0631\u0642\u0627\u0648\u064a\u0629", "471950832"
WORDS = (LATIN, ARABIC, DIGITS)


def zipped(data: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("inner", data)
    return made.getvalue()


def in_a_pdf(data: bytes) -> bytes:
    return b"%PDF-1.7\n1 0 obj\n<<>>stream\r\n" + zlib.compress(data) + b"\nendstream"


WAYS: dict[str, Callable[[str], bytes]] = {
    "utf-8": str.encode,
    "utf-16": lambda word: word.encode("utf-16"),
    "utf-16-be": lambda word: word.encode("utf-16-be"),
    **{
        f"base64 after {count}": lambda word, count=count: base64.b64encode(  # type: ignore[misc]
            b"x" * count + word.encode() + b"yyy"
        )
        for count in range(7)
    },
    "base64 of utf-16": lambda word: base64.b64encode(b"xx" + word.encode("utf-16-le") + b"y"),
    "percent": lambda word: quote(f" {word} ").encode(),
    "json": lambda word: json.dumps(word).encode(),
    "capitals": lambda word: word.upper().encode(),
    "hex": lambda word: word.encode("utf-16-be").hex().encode(),
    "zip": lambda word: zipped(word.encode()),
    "gzip": lambda word: gzip.compress(word.encode()),
    "zlib": lambda word: zlib.compress(word.encode()),
    "pdf": lambda word: in_a_pdf(word.encode("utf-16-be")),
    "pdf in a zip": lambda word: zipped(in_a_pdf(word.encode())),
}


@pytest.mark.parametrize("word", WORDS, ids=["latin", "arabic", "digits"])
@pytest.mark.parametrize("way", WAYS)
def test_a_word_is_found_however_it_is_written(way: str, word: str, tmp_path: Path) -> None:
    held = WAYS[way](word)
    (tmp_path / "file").write_bytes(b"before" + held if way == "utf-8" else held)
    (tmp_path / "other").write_bytes(b"nothing of it")
    assert seek(tmp_path, WORDS) == {"file": {word}}
    assert said(held, WORDS) == {word}


def test_the_names_of_files_and_folders_are_looked_at(tmp_path: Path) -> None:
    (tmp_path / f"a {LATIN}").mkdir()
    (tmp_path / ARABIC).write_bytes(b"")
    assert seek(tmp_path, WORDS) == {f"a {LATIN}": {LATIN}, ARABIC: {ARABIC}}


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "noise").write_bytes(bytes(range(256)) * 500)
    (tmp_path / "half").write_bytes(in_a_pdf(b"x")[:40] + b"PK\x03\x04")
    assert seek(tmp_path, WORDS) == {}
