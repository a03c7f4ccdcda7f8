"""Where the file of an open case lies: whole at any moment, never over another program's work."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from app.host import cases_folder, write_atomically
from app.vault.dossier import MAX_BYTES
from app.vault.faults import cannot_read
from app.vault.generations import Generations

KEPT = "-kept"
"""In the name of a case that goes on beside one that another program changed."""
REVIEW = "-review"
"""In the name of a copy that was made for a review."""


class Place:
    """The file of one case. Only one thread at a time may write."""

    def __init__(self, path: Path, data: bytes) -> None:
        """``data`` is what was just read from ``path``, or written to it."""
        self.path = path
        self._left(data)

    def write(self, data: bytes) -> None:
        """Write ``data`` whole. What another program wrote meanwhile stays as it is.

        ``path`` is then a new file beside it, with ``-kept`` in its name. Raises OSError.
        """
        if self.is_ours():
            _bring_folder_back(self.path.parent)
            write_atomically(self.path, data, replace=True)
        else:
            self.path = written_new(_kept(self.path, 1), data)
        self._left(data)

    def is_ours(self) -> bool:
        """Whether the file is as we left it, or gone. Raises OSError."""
        standing = _standing(self.path)
        if standing in {None, self._stood}:
            return True
        return hashlib.sha256(_up_to_most(self.path)).digest() == self._digest

    def _left(self, data: bytes) -> None:
        self._digest = hashlib.sha256(data).digest()
        self._stood = None
        # What is written is written: a stick that goes now must not make it look undone.
        with contextlib.suppress(OSError):
            self._stood = _standing(self.path)


def read(path: Path) -> bytes:
    """What is in ``path``, or its first part when it is larger than a case can be.

    Raises Problem ``cannot-read``.
    """
    try:
        return _up_to_most(path)
    except OSError as error:
        raise cannot_read() from error


def written_new(path: Path, data: bytes) -> Path:
    """Write a new file: ``path``, or the first name beside it that is free. Raises OSError."""
    for wanted in names(path):
        # Earlier saves of a file that is gone would be taken for those of this one.
        if Generations(wanted).folder.exists():
            continue
        try:
            write_atomically(wanted, data, replace=False)
        except FileExistsError:
            continue
        return wanted
    raise AssertionError


def names(path: Path) -> Iterator[Path]:
    """``path`` and the names beside it, in the order in which they are tried."""
    yield path
    for number in count(1):
        yield _kept(path, number)


def _up_to_most(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _standing(path: Path) -> tuple[int, int, int] | None:
    """Size, time and place on the disk; None when there is no file."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino


def _bring_folder_back(folder: Path) -> None:
    """Make the folder of cases again when only itself is gone.

    Nothing above it is ever made: in the place of a stick that was pulled out, that would write
    to another disk.
    """
    if folder == cases_folder() and folder.parent.is_dir():
        folder.mkdir(mode=0o700, exist_ok=True)


def _kept(path: Path, number: int) -> Path:
    code = path.stem.partition(KEPT)[0]
    return path.with_name(f"{code}{KEPT}{number if number > 1 else ''}{path.suffix}")
