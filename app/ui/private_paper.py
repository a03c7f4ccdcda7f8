"""A paper of our own that is mailed to nobody: written where the person says, over nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app import host, i18n
from app.i18n import _
from app.papers import typeset
from app.papers.said import Said
from app.papers.sheet import Sheet
from app.problems import Problem


def write(folder: Path, sheet: Sheet) -> Path:
    """Write ``sheet`` into ``folder`` under its neutral name; nothing there is written over.

    Returns the file. Raises Problem ``cannot-write``.
    """
    return write_beside(folder, sheet.stem, typeset.pdf(sheet))


def write_beside(folder: Path, stem: str, data: bytes) -> Path:
    """Write the PDF ``data`` into ``folder``; files of one ``stem`` are counted.

    Returns:
        The file.

    Raises:
        Problem: ``cannot-write`` when the folder cannot be written, or is full.
    """
    number = 1
    while True:
        path = folder / f"{stem}-{number}.pdf"
        try:
            host.write_atomically(path, data, replace=False)
        except FileExistsError:
            number += 1
        except OSError as error:
            raise Problem(
                "cannot-write",
                _("The file could not be written."),
                _("Make room, or choose another folder."),
            ) from error
        else:
            return path


def said(make: Callable[[], str]) -> Said:
    """What ``make`` says, in English and in the language in use where that differs."""
    with i18n.in_english():
        english = make()
    native = make()
    return Said(english, "" if native == english else native)
