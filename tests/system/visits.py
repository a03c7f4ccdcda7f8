"""Visits to the window in a process, a home and a network of their own, watched from outside."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from tests.system.seeking import said, seek

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 160
_CALLS = (
    "socket,connect,sendto,sendmsg,bind,open,openat,creat,rename,renameat,renameat2,link,linkat"
)
_WRITING = re.compile(r'(?:open|openat|creat)\(.*?"(?P<path>[^"]*)".*O_(?:WRONLY|RDWR|CREAT)')
_NAMING = re.compile(r'(?:rename|link)\w*\(.*"(?P<path>[^"]*)"')
_FOLDERS = {"TMPDIR": "tmp", "TMP": "tmp", "TEMP": "tmp", "XDG_RUNTIME_DIR": "run"}
_HOME = ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA")


@dataclass
class Visited:
    """What a visit left: ``code`` is how the program ended, ``traces`` holds file -> words."""

    code: int
    output: bytes
    told: list[dict[str, str]]
    traces: dict[str, set[str]]
    said: set[str]
    names: set[str]
    trace: str = field(default="", repr=False)

    def all_told(self, what: str) -> list[str]:
        """What the visitor told of one kind."""
        return [one[what] for one in self.told if what in one]

    def left_this_computer(self) -> list[str]:
        """System calls that made or used a socket of a network; empty without strace."""
        return [line for line in self.trace.splitlines() if "AF_INET" in line]

    def written_outside(self, home: Path) -> set[str]:
        """Files that were written or named anywhere but below ``home``; empty without strace."""
        found = set()
        for line in self.trace.splitlines():
            match = _WRITING.search(line) or _NAMING.search(line)
            if match and " = -1 " not in line and match["path"].startswith("/"):
                found.add(match["path"])
        return {path for path in found if not Path(path).is_relative_to(home)}


class Home:
    """A home with folders for what is temporary, for work, and for what the person lets out."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "home"
        self._told, self._trace = folder / "told", folder / "trace"
        for name in ("tmp", "run", "work", "out"):
            (self.path / name).mkdir(parents=True, mode=0o700)

    @property
    def told_in(self) -> Path:
        """The file for what only the tests may know; it lies outside."""
        return self._told

    def visit(self, plan: str, words: tuple[str, ...], leak: str = "") -> Visited:
        """Carry out a plan, then look for ``words``, and for what is secret, everywhere."""
        told_before = len(self._lines())
        command = [sys.executable, "-m", "tests.system.visitor", plan, str(self.path / "out"), leak]
        done = subprocess.run(
            [*_alone(), *self._watched(), *command],
            cwd=self.path / "work",
            env=self._environment(),
            capture_output=True,
            timeout=LONGEST,
            check=False,
        )
        told = [json.loads(line) for line in self._lines()[told_before:]]
        secrets = {one[key] for one in told for key in ("recovery key", "clinic key") if key in one}
        sought = (*words, *secrets)
        output = done.stdout + done.stderr
        return Visited(
            done.returncode,
            output,
            told,
            seek(self.path, sought),
            said(output, sought),
            {
                one.relative_to(self.path).as_posix()
                for one in self.path.rglob("*")
                if one.is_file()
            },
            self._trace.read_text(errors="replace") if self._watched() else "",
        )

    def _names(self) -> set[str]:
        files = (one for one in self.path.rglob("*") if not one.is_dir())
        return {one.relative_to(self.path).as_posix() for one in files}

    def _lines(self) -> list[str]:
        return self._told.read_text("utf-8").splitlines() if self._told.exists() else []

    def _environment(self) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
        ours = {name: str(self.path / folder) for name, folder in _FOLDERS.items()}
        return {
            **kept,
            **ours,
            **dict.fromkeys(_HOME, str(self.path)),
            "PORTOLAN_TOLD": str(self._told),
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "QT_QPA_PLATFORM": "offscreen",
        }

    def _watched(self) -> list[str]:
        """A watch over every socket and every file that is written, where there is strace."""
        if not _works("strace", "-f", "--seccomp-bpf", "-qq", "-o", os.devnull):
            return []
        return ["strace", "-f", "--seccomp-bpf", "-qq", "-o", str(self._trace), "-e", _CALLS]


def _alone() -> list[str]:
    """A network with nothing in it, where the system lets us make one."""
    return ["unshare", "-rn"] if _works("unshare", "-rn") else []


@cache
def _works(*command: str) -> bool:
    if shutil.which(command[0]) is None:
        return False
    done = subprocess.run([*command, "true"], capture_output=True, check=False)
    return done.returncode == 0
