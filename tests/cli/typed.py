"""A terminal of its own for a command: what is typed comes from there, what shows is kept."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import subprocess
import sys
import termios
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0

Typing = Sequence[tuple[str, str | Callable[[str], str]]]
"""What shows, and what is then typed; worked out from the screen where it is not known before."""


@dataclass(frozen=True)
class Ended:
    """How a command ended: its code, its output, its complaints, and what the terminal showed."""

    code: int
    out: str
    errors: str
    screen: str

    @property
    def everything(self) -> str:
        """All that anybody could have read."""
        return self.out + self.errors + self.screen


class Terminal:
    """The other side of a terminal, where a person would sit."""

    def __init__(self) -> None:
        self._hands, self._wire = pty.openpty()
        self.shown = ""
        self._answered = 0

    def attach(self) -> None:
        """Make it the terminal of this process, which begins a session of its own."""
        fcntl.ioctl(self._wire, termios.TIOCSCTTY, 0)

    def type_at(self, prompt: str, typed: str | Callable[[str], str]) -> None:
        """Wait until ``prompt`` shows anew, then type and press Enter."""
        while prompt not in self.shown[self._answered :]:
            self._look(prompt)
        self._answered = len(self.shown)
        text = typed if isinstance(typed, str) else typed(self.shown)
        os.write(self._hands, f"{text}\n".encode())

    def close(self) -> None:
        """Read what is left, and end it."""
        os.close(self._wire)
        while self._read():
            pass
        os.close(self._hands)

    def _look(self, prompt: str) -> None:
        ready, _w, _x = select.select([self._hands], [], [], PATIENCE)
        if not ready or not self._read():
            message = f"no {prompt!r} came, only {self.shown!r}"
            raise AssertionError(message)

    def _read(self) -> bool:
        try:
            data = os.read(self._hands, 4096)
        except OSError:  # Linux says so when the other side is closed
            return False
        self.shown += data.decode()
        return bool(data)


def at_a_terminal(arguments: Sequence[str | Path], typing: Typing) -> Ended:
    """Run ``portolan`` with a terminal; type each second text when the first one shows.

    The output and the complaints go elsewhere, as with ``portolan ... > file``.
    """
    terminal = Terminal()
    run = started(arguments, terminal)
    try:
        for prompt, typed in typing:
            terminal.type_at(prompt, typed)
        out, errors = run.communicate(timeout=PATIENCE)
    finally:
        run.kill()
        terminal.close()
    return Ended(run.returncode, out.decode(), errors.decode(), terminal.shown)


def without_a_terminal(arguments: Sequence[str | Path], given: str) -> Ended:
    """Run ``portolan`` where no terminal is, with ``given`` on its input."""
    run = started(arguments, None)
    try:
        out, errors = run.communicate(given.encode(), timeout=PATIENCE)
    finally:
        run.kill()
    return Ended(run.returncode, out.decode(), errors.decode(), "")


def _begin(terminal: Terminal | None) -> None:
    """Hear Ctrl+C, also where the tests themselves run in the background and do not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if terminal is not None:
        terminal.attach()


def started(arguments: Sequence[str | Path], terminal: Terminal | None) -> subprocess.Popen[bytes]:
    """``portolan`` in a session of its own, with this terminal or none."""
    return subprocess.Popen(
        [sys.executable, "-m", "app", *map(str, arguments)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=partial(_begin, terminal),  # noqa: PLW1509 - one thread here
    )
