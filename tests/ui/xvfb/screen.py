"""A screen that nobody sees, for windows as real as on any Linux: Xvfb, and the program on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[3]
_SIZE: Final = "1280x800x24"


@contextmanager
def screen() -> Iterator[tuple[str, int]]:
    """Start Xvfb and yield its display (``:7``) and its process id.

    Skips the test where Xvfb is not installed.
    """
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("Xvfb is not installed (Debian: apt-get install xvfb)")
    reader, writer = os.pipe()
    command = [program, "-displayfd", str(writer), "-screen", "0", _SIZE, "-nolisten", "tcp"]
    server = subprocess.Popen(
        command, pass_fds=(writer,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as told:
            number = told.readline().strip()
        assert number, f"Xvfb ended with {server.wait()}"
        yield f":{number}", server.pid
    finally:
        _end(server)


@contextmanager
def program(display: str, home: Path, started: Sequence[str] = ("app",)) -> Iterator[int]:
    """Run ``python -m app`` on ``display`` with ``home`` as its home; yield its process id.

    ``started``: another module that starts it, and what that is told.
    It must end well by itself, or be running still when the block ends.
    """
    kept = {name: os.environ[name] for name in ("PATH", "LC_ALL") if name in os.environ}
    surroundings = {
        **kept,
        "DISPLAY": display,
        "HOME": str(home),
        "QT_QPA_PLATFORM": "xcb",
        "QT_QUICK_BACKEND": "software",
    }
    errors = home / "stderr.txt"
    with errors.open("wb") as written:
        running = subprocess.Popen(
            [sys.executable, "-m", *started],
            cwd=ROOT,
            env=surroundings,
            stdout=subprocess.DEVNULL,
            stderr=written,
        )
        try:
            yield running.pid
            ended = running.poll()
            assert ended in (None, 0), errors.read_text(encoding="utf-8")
        finally:
            _end(running)
    assert "Traceback" not in errors.read_text(encoding="utf-8")


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
