"""One program at a time in a folder."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextlib.contextmanager
def alone_in(folder: Path, name: str) -> Iterator[bool]:
    """Whether no other program is in here for ``folder`` now; none is as long as this lasts.

    The file ``name`` stands for it and goes afterwards. What a killed program leaves of it keeps
    nobody out: the system lets go of it. Where files cannot be held (some shared folders) or the
    folder may not be written, everybody is let in.
    """
    path = folder / name
    handle = _handle(path)
    if handle is None:
        yield True
        return
    held = _hold(handle)
    try:
        # Another program may have taken the file away between our opening and holding it.
        yield held and _is_there(path, handle)
    finally:
        if held and sys.platform != "win32":  # while it is held: nobody else's is taken away
            _take_away(path, handle)
        os.close(handle)
        if held and sys.platform == "win32":
            with contextlib.suppress(OSError):
                path.unlink()


def _handle(path: Path) -> int | None:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return None


def _hold(handle: int) -> bool:
    """Hold the file, but not when another program does."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:  # this disk holds no files
        return True
    return True


def _is_there(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except OSError:
        return False


def _take_away(path: Path, handle: int) -> None:
    if _is_there(path, handle):
        with contextlib.suppress(OSError):
            path.unlink()
