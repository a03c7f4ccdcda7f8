"""Deleting cases that nobody has open, under their locks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from PySide6.QtCore import QLockFile

from app.i18n import _
from app.problems import Problem
from app.ui import case_files
from app.vault import deleting


def delete(paths: Iterable[Path]) -> None:
    """Delete the cases in ``paths`` with all that is beside them.

    Raises Problem ``case-open`` or ``case-elsewhere`` when one is open, ``cannot-delete`` when
    nothing can be written there (then all is as it was), ``case-not-there``, ``case-remains``.
    """
    every = tuple(paths)
    with locked(every):
        deleting.delete(every)


@contextmanager
def locked(paths: Iterable[Path]) -> Iterator[None]:
    """Hold the locks of ``paths``. Raises Problem as :func:`delete` does, and holds none then."""
    with ExitStack() as held:
        for path in paths:
            held.callback(_lock(path).unlock)
        yield


def _lock(path: Path) -> QLockFile:
    if not path.parent.is_dir():
        raise deleting.not_there()
    try:
        return case_files.lock(path)
    except Problem as problem:
        if problem.code != "cannot-lock":
            raise
        raise Problem(
            "cannot-delete",
            _("Nothing was deleted: the disk or stick is locked for writing."),
            _("Unlock it, then try again."),
        ) from problem
