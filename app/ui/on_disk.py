"""The file of an open case: whole at any moment, and never over what another program wrote."""

from __future__ import annotations

import errno
import hashlib
from itertools import chain, count
from pathlib import Path

from app.answers.case import Case, Dumper, dump
from app.host import cases_folder, write_atomically
from app.i18n import N_, _
from app.problems import Problem

_KEPT = "-kept"
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_LOCKED = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.EIO, errno.ESTALE}
_WHY = (
    (
        _FULL,
        N_("Your answers could not be saved: the disk is full."),
        N_("Make room on it. Leave this window open: it is tried again by itself."),
    ),
    (
        _LOCKED,
        N_("Your answers could not be saved: the disk or stick is locked for writing."),
        N_("Unlock it. Leave this window open: it is tried again by itself."),
    ),
    (
        _GONE,
        N_("Your answers could not be saved: the folder of this case is not there now."),
        N_("If it is on a stick, put the stick back in. Leave this window open meanwhile."),
    ),
)


class OnDisk:
    """Where a case is kept. Only one thread at a time may write."""

    def __init__(self, path: Path, data: bytes) -> None:
        """``data`` is what was just read from ``path``."""
        self.path = path
        self._dumper = Dumper()
        self._data = hashlib.sha256(data).digest()
        self._stood = _standing(path)

    def warm(self, case: Case) -> None:
        """Work out now what :meth:`write` would need long for the first time."""
        self._dumper.dump(case)

    def write(self, case: Case) -> None:
        """Write ``case``. What another program wrote meanwhile stays as it is.

        ``path`` is then a new file beside it, with ``-kept`` in its name. Raises OSError.
        """
        data = self._dumper.dump(case)
        if self._is_as_we_left_it():
            _bring_folder_back(self.path.parent)
            write_atomically(self.path, data, replace=True)
        else:
            self.path = _written_new(_kept(self.path, 1), data)
        self._data = hashlib.sha256(data).digest()
        self._stood = _standing(self.path)

    def _is_as_we_left_it(self) -> bool:
        """Whether nobody else wrote; a file that is gone holds nothing that could be lost."""
        standing = _standing(self.path)
        if standing in {None, self._stood}:
            return True
        return hashlib.sha256(self.path.read_bytes()).digest() == self._data


def save_new(case: Case, path: Path) -> Path:
    """Write ``case`` to ``path``, or beside it when something is there. Returns the file.

    Raises Problem ``cannot-save``.
    """
    try:
        return _written_new(path, dump(case))
    except OSError as error:
        raise why_not_saved(error) from error


def why_not_saved(error: OSError) -> Problem:
    """What to tell a person whose answers could not be written."""
    for numbers, message, do in _WHY:
        if error.errno in numbers:
            return Problem("cannot-save", _(message), _(do))
    return Problem(
        "cannot-save",
        _("Your answers could not be saved."),
        _("Leave this window open and make room on the disk. It will be tried again."),
    )


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


def _written_new(path: Path, data: bytes) -> Path:
    """Write a new file: ``path``, or the first name beside it that is free."""
    for wanted in chain([path], (_kept(path, number) for number in count(1))):
        try:
            write_atomically(wanted, data, replace=False)
        except FileExistsError:
            continue
        return wanted
    raise AssertionError


def _kept(path: Path, number: int) -> Path:
    code = path.stem.partition(_KEPT)[0]
    return path.with_name(f"{code}{_KEPT}{number if number > 1 else ''}{path.suffix}")
