"""A crash must not write memory to the disk: there, answers are not encrypted."""

from __future__ import annotations

import contextlib
import ctypes
import sys
from pathlib import Path
from typing import Final

_FILTER: Final = Path("/proc/self/coredump_filter")
_NOTHING: Final = "0"
_SET_DUMPABLE: Final = 4  # linux/prctl.h
_NO_ERROR_BOXES: Final = 0x0001 | 0x0002 | 0x8000  # SEM_FAILCRITICALERRORS, NOGPFAULT, NOOPENFILE
_NO_HEAP: Final = 1  # WER_FAULT_REPORTING_FLAG_NOHEAP


def no_crash_dumps() -> None:
    """Have the system write no memory of this process when it crashes; call it first of all.

    Linux: no core file, and an empty one for programs that collect them (they ignore the limit).
    macOS: no core file. Windows: no error report with what was in memory.
    Where a system refuses, the program runs all the same: SECURITY.md says what nobody can promise.
    """
    if sys.platform == "win32":
        _quiet_windows()
        return
    import resource

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            _FILTER.write_text(_NOTHING, encoding="ascii")


def no_looking_in() -> None:
    """Forbid other programs of the same person to read our memory, where the system can (Linux).

    The window calls this when a case is opened and not before: desktops tell such a process
    nothing more, neither that they are dark nor which buttons a window has (xdg-desktop-portal
    issues 1490 and 2141).
    """
    if sys.platform != "linux":
        return
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_SET_DUMPABLE, 0, 0, 0, 0)


def _quiet_windows() -> None:
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined, unused-ignore]
    kernel.SetErrorMode(_NO_ERROR_BOXES)
    kernel.WerSetFlags(_NO_HEAP)
