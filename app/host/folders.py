"""Where Portolan keeps things: by each system's own custom, or beside the program on a stick."""

from __future__ import annotations

import os
import sys
import tempfile
from functools import cache
from pathlib import Path

NAME = "portolan"
BESIDE = "portolan-data"
"""The folder that makes a program keep everything beside itself (decision 018)."""


def portable_folder() -> Path | None:
    """The folder ``portolan-data`` beside the program, if somebody put it there; else None.

    Everything is kept in it then, and nothing in the home folder. It lies beside the executable,
    on macOS beside ``Portolan.app``, and for the sources beside their top folder. Who runs from a
    stick does so to the end: a stick that is pulled out, or cannot be written, never sends what
    comes after to the home folder.
    """
    return _once_there(_beside_the_program())


def can_keep(folder: Path) -> bool:
    """Whether files can be written into ``folder``: it is there, and neither full nor locked."""
    try:
        with tempfile.TemporaryFile(dir=folder) as tried:
            tried.write(b"x")
    except OSError:
        return False
    return True


def leave_home_alone() -> None:
    """On a stick, let libraries beneath us keep their caches there too; call it before they load.

    Linux' fontconfig would write one into the home folder. (Its other files of a desktop, such as
    where the keyboard of another script listens, are only read there.)
    """
    if portable_folder() is not None and sys.platform == "linux":
        os.environ["XDG_CACHE_HOME"] = str(cache_folder())


def cache_folder() -> Path:
    r"""The folder for what can be made again at any time (cleaned templates, rendered pages).

    Nothing of a person's answers may go there. The folder may not exist yet.

    Linux: ``$XDG_CACHE_HOME/portolan`` or ``~/.cache/portolan``; macOS:
    ``~/Library/Caches/portolan``; Windows: ``%LOCALAPPDATA%\portolan\cache``. On a
    stick: ``cache`` in :func:`portable_folder`.
    """
    portable = portable_folder()
    if portable is not None:
        return portable / "cache"
    if sys.platform == "win32":
        return _local_app_data() / NAME / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / NAME
    return _xdg("XDG_CACHE_HOME", ".cache") / NAME


def library_folder() -> Path:
    """The folder of official blank PDFs that were dropped in. The folder may not exist yet.

    It lies in :func:`data_folder`.
    """
    return data_folder() / "library"


def shipped_library() -> Path:
    """The folder of official blank PDFs that a packager put beside the program, if one did.

    It is only read: what a person adds goes to :func:`library_folder`.
    """
    return Path(__file__).resolve().parents[2] / "library"


def cases_folder() -> Path:
    """The folder of the cases, named by code. The folder may not exist yet.

    It lies in :func:`data_folder`, and never in Documents or on the Desktop: some systems copy
    those to the internet unasked.
    """
    return data_folder() / "cases"


def settings_file() -> Path:
    """The file of language, text size and window size. It may not exist yet.

    It lies in :func:`data_folder`; nothing about a person goes there.
    """
    return data_folder() / "settings.ini"


def clinic_file() -> Path:
    """The encrypted file of a clinic: its names and its key. It may not exist yet.

    It lies in :func:`data_folder`; nothing about the people they help goes there.
    """
    return data_folder() / "clinic.dossier"


def plain_clinic_file() -> Path:
    """Where test builds kept the names of a clinic for everybody to read; nobody writes it now."""
    return data_folder() / "clinic.json"


def data_folder() -> Path:
    r"""The folder for what stays on this computer. The folder may not exist yet.

    Linux: ``$XDG_DATA_HOME/portolan`` or ``~/.local/share/portolan``; macOS:
    ``~/Library/Application Support/portolan``; Windows: ``%LOCALAPPDATA%\portolan``. On a stick:
    :func:`portable_folder`.
    """
    portable = portable_folder()
    if portable is not None:
        return portable
    if sys.platform == "win32":
        return _local_app_data() / NAME
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / NAME
    return _xdg("XDG_DATA_HOME", ".local/share") / NAME


def _beside_the_program() -> Path:
    if not getattr(sys, "frozen", False):
        return Path(__file__).resolve().parents[3] / BESIDE
    program = Path(sys.executable).resolve()
    bundle = next((one for one in program.parents if one.suffix == ".app"), program)
    return bundle.parent / BESIDE


@cache
def _once_there(folder: Path) -> Path | None:
    return folder if folder.is_dir() else None


def _xdg(variable: str, below_home: str) -> Path:
    """The folder an XDG variable names; a relative one is ignored, as the specification asks."""
    named = os.environ.get(variable, "")
    return Path(named) if Path(named).is_absolute() else Path.home() / below_home


def _local_app_data() -> Path:
    """Windows' folder for what stays on this computer (never the roaming one)."""
    named = os.environ.get("LOCALAPPDATA", "")
    return Path(named) if named else Path.home() / "AppData" / "Local"
