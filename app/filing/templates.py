"""Clean blanks, kept so that the second fill need not clean again.

A kept template is one line of JSON (its key and checksum) followed by the PDF: data only, so
that a file in the cache can never run code. A wrong or cut file is built anew.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path

import pypdf

from app.filing.clean import clean
from app.host.files import write_atomically

BUILDER = 1  # raise it whenever clean() changes what it writes
_LARGEST = 100_000_000


def template(data: bytes, keep_locked: frozenset[str], cache: Path | None) -> bytes:
    """Return the cleaned blank of ``data``, from the folder ``cache`` when it is there and whole.

    ``keep_locked`` as for ``clean``. A folder that is missing is made; one that cannot be
    written is done without. Raises Problem as ``clean`` does.
    """
    if cache is None:
        return clean(data, keep_locked)
    key = _key(data, keep_locked)
    path = cache / f"{key}.template"
    kept = _kept(path, key)
    if kept is None:
        kept = clean(data, keep_locked)
        # Without a place to keep it, only the time to clean again is lost.
        with suppress(OSError):
            cache.mkdir(parents=True, exist_ok=True)
            write_atomically(path, _header(key, kept) + kept, replace=True)
    return kept


def _key(data: bytes, keep_locked: frozenset[str]) -> str:
    parts = [hashlib.sha256(data).hexdigest(), BUILDER, pypdf.__version__, sorted(keep_locked)]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _header(key: str, kept: bytes) -> bytes:
    line = {"template": key, "sha256": hashlib.sha256(kept).hexdigest()}
    return json.dumps(line).encode() + b"\n"


def _kept(path: Path, key: str) -> bytes | None:
    """Return the template in ``path``, or None unless every byte is as it was written."""
    try:
        if path.stat().st_size > _LARGEST:
            return None
        header, _line_end, kept = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    return kept if header + b"\n" == _header(key, kept) else None
