"""Files that are there whole, or not there at all."""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import glob
import os
import tempfile
from pathlib import Path

_SUFFIX = ".part"
_CHANCE = 8  # signs that tempfile puts between prefix and suffix
_NAMED = 40
_LAST = dt.datetime(9999, 1, 1, tzinfo=dt.UTC).timestamp()
_NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


def write_atomically(path: Path, data: bytes, *, replace: bool) -> None:
    """Write ``data`` to ``path`` whole, or leave the folder as it was.

    The bytes go to a hidden file in the same folder, are pushed to the disk, and only then get
    their name. At no moment does a partial file bear the name ``path``. When something fails the
    hidden file is taken away again; only a killed process or a power cut can leave it behind
    (:func:`clear_leftovers`). A new file can be read and written by its owner alone (0600), since
    most of what Portolan writes is about a person; a replaced one keeps the rights it had.

    Args:
        path: the file to write. Its folder must exist.
        data: all of its bytes.
        replace: whether a file already there may be replaced.

    Raises:
        FileExistsError: something is there and ``replace`` is False (it is left untouched).
        OSError: the folder is missing, is not a folder, may not be written, or is full; or
            ``path`` is itself a folder.
    """
    if not replace and os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    handle, name = tempfile.mkstemp(prefix=_prefix(path), suffix=_SUFFIX, dir=path.parent)
    hidden = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _give_name(hidden, path, replace=replace)
    except BaseException:
        with contextlib.suppress(OSError):  # why it failed is what counts
            hidden.unlink()
        raise
    _push_folder(path.parent)


def changed_at(path: Path) -> dt.datetime:
    """When ``path`` was written last by the clock of a computer, in UTC.

    A disk can hold times that no calendar has; then it is the first second of 1970. Raises OSError.
    """
    seconds = path.stat().st_mtime
    return dt.datetime.fromtimestamp(seconds if 0 <= seconds <= _LAST else 0, dt.UTC)


def clear_leftovers(path: Path) -> None:
    """Take away what killed programs left of writing ``path``: files with all that it would hold.

    Call it only where nobody else writes ``path`` now. What cannot be taken away stays.
    """
    for left in leftovers(path):
        with contextlib.suppress(OSError):
            left.unlink()


def leftovers(path: Path) -> tuple[Path, ...]:
    """What killed programs left of writing ``path``, and what is being written now."""
    of_ours = f"{glob.escape(_prefix(path))}{'?' * _CHANCE}{_SUFFIX}"
    return tuple(path.parent.glob(of_ours))


def _prefix(path: Path) -> str:
    return f".portolan-{path.stem[:_NAMED]}-"


def _give_name(hidden: Path, path: Path, *, replace: bool) -> None:
    """Let the finished file bear its name, in one step of the file system."""
    if replace:
        # A stick that somebody else mounted lets us write, but not set rights: they stay narrow.
        with contextlib.suppress(FileNotFoundError, PermissionError):
            hidden.chmod(path.stat().st_mode & 0o777)
        hidden.replace(path)
    elif os.name == "nt":
        hidden.rename(path)  # refuses an existing name there
    else:
        _link_or_rename(hidden, path)


def _link_or_rename(hidden: Path, path: Path) -> None:
    """Name the file without ever replacing one; sticks in FAT know no hard links."""
    try:
        path.hardlink_to(hidden)
    except OSError as refused:
        if refused.errno not in _NO_HARD_LINKS:
            raise
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        hidden.rename(path)
    else:
        hidden.unlink()


def _push_folder(folder: Path) -> None:
    """Make the new name itself survive a power cut, where the system lets a folder be synced.

    The file is whole and in its place by now. Some network file systems, and folders that may be
    written but not read, cannot do more; calling that a failure would be a false alarm.
    """
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
