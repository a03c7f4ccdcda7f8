"""Hands files to a process of its own, which may crash or hang: both are seen, and counted."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 5.0
"""Seconds of work at one door. The clock on the wall would count what other tests do."""
PATIENCE = 60.0
"""Seconds on the wall after which a reader that says nothing counts as hanging."""


@dataclass(frozen=True)
class Came:
    """What came of a file at one door: ``opened``, the code of a Problem, or a fault."""

    door: str
    said: str
    words: str = ""
    seconds: float = 0.0

    @property
    def fault(self) -> str:
        """What must not be; nothing when all is well."""
        if self.said.startswith("fault: "):
            return f"{self.door}: {self.said} {self.words}"
        if self.seconds > LONGEST:
            return f"{self.door}: {self.seconds:.1f} seconds"
        return ""


class Reading:
    """A reader of files of one kind (``reader.KINDS``) with bounded memory; used with ``with``."""

    def __init__(self, kind: str, megabytes: int, patience: float = PATIENCE) -> None:
        self._kind, self._megabytes, self._patience = kind, megabytes, patience
        self._process: subprocess.Popen[bytes] | None = None
        self._stray = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the reader
        self.peak = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._end()
        self._stray.close()

    @property
    def stray(self) -> str:
        """What a reader, or a library beneath it, said aloud so far: nobody asked."""
        self._stray.seek(0)
        return self._stray.read().decode(errors="replace")

    def read(self, path: Path) -> tuple[Came, ...]:
        """Let the reader read ``path``; a reader that crashed or hangs is replaced."""
        process = self._process or self._begin()
        assert process.stdin is not None
        process.stdin.write(f"{path}\n".encode())
        line = self._line(process, self._patience)
        if not line.endswith(b"\n"):
            return (Came(self._kind, f"fault: {self._end()}"),)
        told = json.loads(line)
        self.peak = max(self.peak, told["peak"])
        return tuple(Came(door, *found) for door, found in told["doors"].items())

    def _begin(self) -> subprocess.Popen[bytes]:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fuzz.reader", self._kind, str(self._megabytes)],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._stray,
            bufsize=0,
        )
        assert self._line(self._process, PATIENCE) == b"ready\n"
        return self._process

    def _line(self, process: subprocess.Popen[bytes], patience: float) -> bytes:
        assert process.stdout is not None
        ready, _write, _wrong = select.select([process.stdout], [], [], patience)
        return process.stdout.readline() if ready else b""

    def _end(self) -> str:
        """End the reader; say how it ended."""
        process, self._process = self._process, None
        if process is None:
            return ""
        for pipe in (process.stdin, process.stdout):
            assert pipe is not None
            pipe.close()
        try:
            process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            return "hang"
        ended = process.returncode
        return signal.Signals(-ended).name if ended < 0 else f"exit {ended}"
