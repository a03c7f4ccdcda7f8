"""Copies of an open case that leave its folder: encrypted, or open to everybody."""

from __future__ import annotations

from pathlib import Path

from app.answers.case import Case
from app.host import cases_folder
from app.i18n import _
from app.problems import Problem
from app.vault import place
from app.vault.vault import Opened, export_plain

_PLAIN = ".json"


def copy_into(folder: Path, opened: Opened, case: Case) -> Path:
    """Write ``case`` to ``folder``, encrypted for those who can open it now. Returns the file.

    Raises Problem ``copy-in-its-folder`` for the folder of the case itself, where the copy would
    be taken for another case; ``cannot-copy``; and what :meth:`Opened.save_copy` raises.
    """
    if _same(folder, opened.path.parent):
        raise in_its_folder()
    try:
        return opened.save_copy(case, folder / opened.path.name)
    except OSError as error:
        raise cannot_copy() from error


def plain_into(folder: Path, opened: Opened, case: Case) -> Path:
    """Write ``case`` to ``folder`` so that everybody can read it. Returns the file.

    Show :data:`app.vault.vault.PLAIN_WARNING` before, and let the person say yes. A file that is
    there already stays. Raises Problem ``copy-in-its-folder``, also for the folders of Portolan,
    where it could be forgotten, and ``cannot-copy``.
    """
    refuse_ours(folder, opened)
    for path in place.names(folder / f"{opened.path.stem}{_PLAIN}"):
        try:
            export_plain(case, path)
        except FileExistsError:
            continue
        except OSError as error:
            raise cannot_copy() from error
        return path
    raise AssertionError


def refuse_ours(folder: Path, opened: Opened | None = None) -> None:
    """Raise Problem ``copy-in-its-folder`` for Portolan's folders, and that of ``opened``."""
    ours = cases_folder().parent.resolve() in (folder / "x").resolve().parents
    if ours or (opened is not None and _same(folder, opened.path.parent)):
        raise in_its_folder()


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def in_its_folder() -> Problem:
    """``copy-in-its-folder``."""
    return Problem(
        "copy-in-its-folder",
        _("This is the folder in which Portolan keeps its own files."),
        _("Choose another folder, such as one on a stick."),
    )


def cannot_copy() -> Problem:
    """``cannot-copy``: the disk refuses."""
    return Problem(
        "cannot-copy",
        _("The file could not be written there. The case itself is as it was."),
        _("Look whether there is room, and whether the stick is locked. Or choose another folder."),
    )
