"""The cases on this computer, by code: listed, begun, copied from a sample, locked while open."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile

from app.answers.case import Case, dump, load
from app.host import cases_folder, write_atomically
from app.i18n import _
from app.problems import Problem

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
_LETTERS = "ACDEFHJKLMNPQRTUVWXY"  # none that is taken for a digit or for its neighbour
_DIGITS = "2346789"
_SUFFIX = ".json"


@dataclass(frozen=True)
class CaseFile:
    """A case in the folder of cases: its code, never a name, and when it was changed last."""

    code: str
    path: Path
    changed: dt.datetime


def listed(folder: Path | None = None) -> tuple[CaseFile, ...]:
    """The cases on this computer, the one changed last first."""
    found = []
    for path in (folder or cases_folder()).glob(f"*{_SUFFIX}"):
        when = dt.datetime.fromtimestamp(path.stat().st_mtime)  # noqa: DTZ006 - the person's clock
        found.append(CaseFile(path.stem, path, when))
    return tuple(sorted(found, key=_newest_last, reverse=True))


def begin(case: Case, folder: Path | None = None) -> Path:
    """Write ``case`` under a new code and return its path. The code is chance, not the person's.

    Raises Problem ``cannot-begin`` when the folder cannot be written.
    """
    where = folder or cases_folder()
    try:
        where.mkdir(parents=True, exist_ok=True, mode=0o700)
        while True:
            path = where / f"{new_code()}{_SUFFIX}"
            if path.exists():
                continue
            write_atomically(path, dump(case), replace=False)
            return path
    except OSError as error:
        raise Problem(
            "cannot-begin",
            _("A new case cannot be written on this computer."),
            _("Make room on the disk, and check that you may write in your own folder."),
        ) from error


def new_code() -> str:
    """A code such as ``A7-Q2``, from the chance of this computer."""
    pairs = [secrets.choice(_LETTERS) + secrets.choice(_DIGITS) for _pair in range(2)]
    return "-".join(pairs)


def samples() -> tuple[Path, ...]:
    """The invented cases, by name."""
    return tuple(sorted(SAMPLES.glob(f"*{_SUFFIX}")))


def read(path: Path) -> Case:
    """The case in ``path``. Raises Problem in plain words, ``cannot-read`` for the disk's own."""
    try:
        return load(path.read_bytes())
    except OSError as error:
        raise Problem(
            "cannot-read",
            _("This case cannot be read."),
            _("Check that you may open it, and that the disk is not damaged."),
        ) from error


def lock(path: Path) -> QLockFile:
    """Take the case for this window, until the lock is given back or the program ends.

    Raises Problem ``case-open`` when another window has it. The lock of a program that was
    killed counts for nothing.
    """
    taken = QLockFile(f"{path}.lock")
    taken.setStaleLockTime(0)
    if not taken.tryLock(0):
        raise Problem(
            "case-open",
            _("This case is open in another window."),
            _("Go on there, or close it there first."),
        )
    return taken


def _newest_last(file: CaseFile) -> tuple[dt.datetime, str]:
    return file.changed, file.code
