"""The cases on this computer, by code: listed, begun, copied from a sample, locked while open."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QSysInfo

from app.host import cases_folder, changed_at
from app.i18n import _
from app.problems import Problem

# The first page of the window needs no case, and cases and keys take a while to load.
if TYPE_CHECKING:
    from app.answers.case import Case
    from app.vault.door import Cost
    from app.vault.vault import Opened

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
_LETTERS = "ACDEFHJKLMNPQRTUVWXY"  # none that is taken for a digit or for its neighbour
_DIGITS = "2346789"
_SUFFIX = ".dossier"
_PLAIN = ".json"
_SAVES = ".generations"  # app.vault.generations says it too, and loads what encrypts


@dataclass(frozen=True)
class CaseFile:
    """A case in the folder of cases: its code, never a name, and when it was changed last.

    ``protected`` is False for the plain file of an earlier test build.
    """

    code: str
    path: Path
    changed: dt.datetime

    @property
    def protected(self) -> bool:
        """Whether only a passphrase opens it."""
        return is_protected(self.path)


def listed(folder: Path | None = None) -> tuple[CaseFile, ...]:
    """The cases on this computer, the one changed last first; also those whose saves are left."""
    where = folder or cases_folder()
    found = [*_files(where), *_lost(where)]
    return tuple(sorted(dict.fromkeys(found), key=_newest_last, reverse=True))


def _files(folder: Path) -> Iterator[CaseFile]:
    for path in folder.glob("*"):
        if path.suffix in {_SUFFIX, _PLAIN} and not path.name.startswith("."):
            real = _real(path)
            with contextlib.suppress(OSError):  # a link to nowhere, or deleted a moment ago
                yield CaseFile(real.stem, real, _local(changed_at(real)))


def _real(path: Path) -> Path:
    """The file that a link leads to: beside the link, saves and locks would be of another file."""
    if not path.is_symlink():
        return path
    real = Path(os.path.realpath(path))
    return real if real.suffix == path.suffix else path


def _lost(folder: Path) -> Iterator[CaseFile]:
    """Cases whose file is gone, while earlier saves of it lie there still."""
    for saves in folder.glob(f".*{_SAVES}"):
        from app.vault.generations import Generations, is_gone

        path = folder / file_name(saves.name.removeprefix(".").removesuffix(_SAVES))
        if is_gone(path):
            when = Generations(path).newest_first()[0].saved
            yield CaseFile(path.stem, path, _local(when))


def _local(when: dt.datetime) -> dt.datetime:
    return when.astimezone().replace(tzinfo=None)


def is_protected(path: Path) -> bool:
    """Whether only a passphrase opens ``path``."""
    return path.suffix == _SUFFIX


def begin(
    case: Case,
    phrase: str,
    now: dt.datetime,
    folder: Path | None = None,
    cost: Cost | None = None,
) -> Opened:
    """Write ``case`` under a new code, for ``phrase`` alone to open. Slow on purpose.

    The code is chance, not the person's. Raises Problem ``cannot-begin`` when the folder cannot
    be written, and ``passphrase-empty`` or ``passphrase-weak``.
    """
    from app.vault.door import COST
    from app.vault.vault import create

    where = folder or cases_folder()
    try:
        where.mkdir(parents=True, exist_ok=True, mode=0o700)
        return create(_free(where), case, phrase, now, cost=cost or COST)
    except OSError as error:
        raise Problem(
            "cannot-begin",
            _("A new case cannot be written on this computer."),
            _("Make room on the disk, and check that you may write in your own folder."),
        ) from error


def _free(folder: Path) -> Path:
    """A path whose code no case of this folder has."""
    while True:
        path = folder / file_name(new_code())
        saves = path.with_name(f".{path.stem}{_SAVES}")
        if not any(one.exists() for one in (path, path.with_suffix(_PLAIN), saves)):
            return path


def file_name(code: str) -> str:
    """The name of the file of a case."""
    return f"{code}{_SUFFIX}"


def new_code() -> str:
    """A code such as ``A7-Q2``, from the chance of this computer."""
    pairs = [secrets.choice(_LETTERS) + secrets.choice(_DIGITS) for _pair in range(2)]
    return "-".join(pairs)


def samples() -> tuple[Path, ...]:
    """The invented cases, by name."""
    return tuple(sorted(SAMPLES.glob(f"*{_PLAIN}")))


def read_sample(path: Path) -> Case:
    """The invented case in ``path``. What lies beside it is named whole, so that a copy finds it.

    Raises Problem ``cannot-read``, or what is wrong with the case.
    """
    from app.answers import paths
    from app.answers.case import load

    case = load(_read_bytes(path))
    for key, filing in case.filings.items():
        for row, one in filing.exhibits.rows.items():
            for leaf, file in (("original", one.original), ("english", one.english)):
                if file is not None:
                    there = file.model_copy(update={"file": str(path.parent / file.file)})
                    case = paths.replace(case, f"filings.{key}.exhibits.{row}.{leaf}", there)
    return case


def _read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Problem(
            "cannot-read",
            _("This case cannot be read."),
            _("Check that you may open it, and that the disk is not damaged."),
        ) from error


def lock_name(path: Path) -> str:
    """The file whose holder has the case in ``path``."""
    return f"{path}.lock"


def lock(path: Path, *, take_over: bool = False) -> QLockFile:
    """Take the case for this window, until the lock is given back or the program ends.

    The lock of a program that was killed on this computer counts for nothing. That of another
    computer counts until the person says to ``take_over``: a stick may have been pulled out.
    Raises Problem ``case-open`` when another window has it, ``case-elsewhere`` when another
    computer seems to, ``cannot-lock`` when nothing can be written beside the case.
    """
    taken = QLockFile(lock_name(path))
    taken.setStaleLockTime(0)
    if taken.tryLock(0):
        return taken
    if taken.error() is not QLockFile.LockError.LockFailedError:
        raise _cannot_lock()
    # Zero and nothing where a kill cut the writing of the lock short.
    process, computer, _program = taken.getLockInfo()
    of_ours = not process or computer == QSysInfo.machineHostName()
    # A living owner holds the file itself too, so that it cannot be taken away from them.
    if (of_ours or take_over) and taken.removeStaleLockFile() and taken.tryLock(0):
        return taken
    raise _open_here() if of_ours or take_over else _open_elsewhere()


def _cannot_lock() -> Problem:
    return Problem(
        "cannot-lock",
        _("Portolan cannot write beside this case, so your changes could not be kept."),
        _("Look whether the disk is full, or the stick locked. Then open the case again."),
    )


def _open_here() -> Problem:
    return Problem(
        "case-open",
        _("This case is open in another window."),
        _("Go on there, or close it there first."),
    )


def _open_elsewhere() -> Problem:
    return Problem(
        "case-elsewhere",
        _("This case seems to be open on another computer."),
        _("Close it there first. If nobody has it open there now, open it here."),
    )


def _newest_last(file: CaseFile) -> tuple[dt.datetime, str]:
    return file.changed, file.code
