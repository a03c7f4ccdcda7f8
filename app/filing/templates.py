"""Baked templates, kept so that the second fill need not clean and lay out again.

A kept template is one line of JSON (its key and checksum) followed by what ``baked.dump`` made:
data only, so that a file in the cache can never run code. A wrong or cut file is built anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from app.filing import baked, fast
from app.filing.baked import Baked
from app.host.files import write_atomically

BUILDER = 2
"""Raise it whenever cleaning or baking changes what it makes, another pypdf included."""
_LARGEST = 100_000_000


def template(data: bytes, keep_locked: frozenset[str], cache: Path | None) -> Baked:
    """Return the blank ``data`` ready to be filled, from the folder ``cache`` when it is there.

    ``keep_locked`` as for ``clean``. A folder that is missing is made; one that cannot be
    written is done without. Raises Problem as ``clean`` does.
    """

    def build() -> Baked:
        # pypdf is only loaded when it must clean.
        from app.filing.bake import bake

        return bake(data, keep_locked)

    return _kept_or_built(_key(hashlib.sha256(data).hexdigest(), sorted(keep_locked)), cache, build)


def copies(of: Baked, page: int, count: int, cache: Path | None) -> Baked:
    """Return ``count`` copies of ``page`` (from 1) of a template, ready to be filled.

    The fields of the first copy are called ``page_copies.copy_name(name, 1)``, and so on, so
    that names do not repeat. Bar codes are kept as drawn. Raises ValueError for no copies.
    """
    if count < 1:
        raise ValueError("no copy was asked for")

    def build() -> Baked:
        from app.filing.bake import bake_copies

        return bake_copies(fast.write(of, {}, [], title=""), page, count)

    return _kept_or_built(_key(of.digest, page, count), cache, build)


def _kept_or_built(key: str, cache: Path | None, build: Callable[[], Baked]) -> Baked:
    path = None if cache is None else cache / f"{key}.template"
    kept = None if path is None else _kept(path, key)
    if kept is not None:
        return kept
    made = build()
    if path is not None:
        _keep(path, key, baked.dump(made))
    return made


def _keep(path: Path, key: str, content: bytes) -> None:
    # Without a place to keep it, only the time to bake again is lost.
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, _header(key, baked.digest(content)) + content, replace=True)


def _key(*parts: object) -> str:
    return hashlib.sha256(json.dumps([BUILDER, *parts]).encode()).hexdigest()


def _header(key: str, digest: str) -> bytes:
    return json.dumps({"template": key, "sha256": digest}).encode() + b"\n"


def _kept(path: Path, key: str) -> Baked | None:
    """Return the template in ``path``, or None unless every byte is as it was written."""
    try:
        if path.stat().st_size > _LARGEST:
            return None
        whole = path.read_bytes()
    except OSError:
        return None
    start = len(_header(key, "0" * 64))
    content = memoryview(whole)[start:]
    digest = baked.digest(content)
    return baked.load(content, digest) if whole[:start] == _header(key, digest) else None
