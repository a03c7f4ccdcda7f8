"""Files that commands are given: cases, PDFs, folders of blanks."""

from __future__ import annotations

import os
from pathlib import Path

from app.answers import case as cases
from app.answers.case import Case
from app.filing import library
from app.filing.library import Library
from app.host import cache_folder, library_folder, shipped_library
from app.i18n import _
from app.problems import Problem

_LARGEST = 60 * 1024 * 1024


def read_case(path: Path) -> Case:
    """The case in the JSON file ``path``. Raises ``Problem`` in plain words."""
    return cases.load(read_bytes(path))


def read_bytes(path: Path) -> bytes:
    """All bytes of a file the person named.

    Raises ``Problem``: ``no-file`` (usage) when there is none, ``cannot-read`` when it may not be
    read, ``too-big`` past 60 MB.
    """
    try:
        if path.is_dir():
            raise _no_file(path)
        if path.stat().st_size > _LARGEST:
            raise Problem(
                "too-big",
                _("The file {name} is far too big.").format(name=path.name),
                _("Check that it is the right file."),
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise _no_file(path) from error
    except OSError as error:
        raise Problem(
            "cannot-read",
            _("The file {name} cannot be read.").format(name=path.name),
            _("Check that you may open it, and that it is not damaged."),
        ) from error


def already_there(path: Path, do: str) -> Problem:
    """``output-exists``: something has the name of the file to write."""
    return Problem(
        "output-exists", _("The file {name} is already there.").format(name=path.name), do
    )


def cannot_write(path: Path, do: str) -> Problem:
    """``cannot-write``: the disk refuses."""
    return Problem(
        "cannot-write", _("The file {name} cannot be written.").format(name=path.name), do
    )


def _no_file(path: Path) -> Problem:
    return Problem(
        "no-file",
        _("There is no file {name}.").format(name=path.name),
        _("Check the name and the folder."),
        exit_code=2,
    )


def blanks(named: Path | None) -> Library | None:
    """The official blanks in the folder ``named``, in PORTOLAN_BLANKS, or in our own library.

    None when no folder is named and nothing was ever added: then practice blanks are used.
    Raises ``Problem`` when a named folder is not there.
    """
    folder = blanks_folder(named)
    if folder == library_folder() and not folder.is_dir():
        return None
    return library.find(folder, cache=cache_folder() / "verified")


def blanks_folder(named: Path | None = None) -> Path:
    """The folder of official PDFs: ``named``, else PORTOLAN_BLANKS, else our own library.

    Until a person adds a PDF, our own library is the one that came with the program, if any did.
    """
    told = os.environ.get("PORTOLAN_BLANKS", "")
    own, shipped = library_folder(), shipped_library()
    ours = shipped if shipped.is_dir() and not own.is_dir() else own
    return named or (Path(told) if told else ours)
