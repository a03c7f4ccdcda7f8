"""A crash writes no memory to the disk: neither a core file nor what collectors of them get."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.host import no_crash_dumps

ROOT = Path(__file__).resolve().parents[2]

TELL = """
import ctypes, os, sys
from pathlib import Path
import app.__main__ as door

def told(*_arguments):
    import resource
    limits = resource.getrlimit(resource.RLIMIT_CORE)
    filter = Path("/proc/self/coredump_filter").read_text() if sys.platform == "linux" else "0"
    dumpable = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) if sys.platform == "linux" else 0
    print(*limits, int(filter, 16), dumpable)
    return 0

door._window = told
import app.cli
app.cli.run = told
door.main()
"""
CRASH = """
import os, resource, signal, sys
resource.setrlimit(resource.RLIMIT_CORE, (-1, -1))
from app.host import no_crash_dumps
if sys.argv[1] == "forbidden":
    no_crash_dumps()
os.kill(os.getpid(), signal.SIGSEGV)
"""
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no core files")


def told_by(*arguments: str) -> list[int]:
    said = subprocess.run(
        [sys.executable, "-c", TELL, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return [int(number) for number in said.stdout.split()]


@POSIX
def test_the_window_starts_without_core_files() -> None:
    limit, most, kept, _dumpable = told_by()
    assert (limit, most, kept) == (0, 0, 0)


@POSIX
def test_the_commands_cannot_be_looked_into_either() -> None:
    assert told_by("fill") == [0, 0, 0, 0]


@POSIX
def test_a_crash_leaves_no_file(tmp_path: Path) -> None:
    """Only where this system writes core files beside the program: elsewhere nobody can see."""
    names = {how: crash(tmp_path / how, how) for how in ("allowed", "forbidden")}
    if not names["allowed"]:
        pytest.skip("this system puts no core file beside the program")
    assert names["forbidden"] == []


def crash(folder: Path, how: str) -> list[str]:
    folder.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(
        [sys.executable, "-c", CRASH, how],
        cwd=folder,
        env=environment,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode in (-signal.SIGSEGV, 1), ended.stderr
    return [path.name for path in folder.iterdir()]


def test_windows_is_asked_for_no_boxes_and_no_heap(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, int]] = []

    class Kernel:
        def __init__(self, name: str) -> None:
            assert name == "kernel32"

        def SetErrorMode(self, flags: int) -> None:  # noqa: N802 - Windows' own name
            asked.append(("mode", flags))

        def WerSetFlags(self, flags: int) -> None:  # noqa: N802 - Windows' own name
            asked.append(("report", flags))

    monkeypatch.setattr("app.host.crash_dumps.sys.platform", "win32")
    monkeypatch.setattr(ctypes, "WinDLL", Kernel, raising=False)
    no_crash_dumps()
    assert asked == [("mode", 0x8003), ("report", 1)]
