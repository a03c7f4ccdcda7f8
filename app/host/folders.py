"""Where Portolan keeps things on this computer, by each system's own custom."""

from __future__ import annotations

import os
import sys
from pathlib import Path

NAME = "portolan"


def cache_folder() -> Path:
    r"""The folder for what can be made again at any time (cleaned templates, rendered pages).

    Nothing of a person's answers may go there. The folder may not exist yet.

    Linux: ``$XDG_CACHE_HOME/portolan`` or ``~/.cache/portolan``; macOS:
    ``~/Library/Caches/portolan``; Windows: ``%LOCALAPPDATA%\portolan\cache``.
    """
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
    """The file of the people who help at a clinic. It may not exist yet.

    It lies in :func:`data_folder`; nothing about the people they help goes there.
    """
    return data_folder() / "clinic.json"


def data_folder() -> Path:
    r"""The folder for what stays on this computer. The folder may not exist yet.

    Linux: ``$XDG_DATA_HOME/portolan`` or ``~/.local/share/portolan``; macOS:
    ``~/Library/Application Support/portolan``; Windows: ``%LOCALAPPDATA%\portolan``.
    """
    if sys.platform == "win32":
        return _local_app_data() / NAME
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / NAME
    return _xdg("XDG_DATA_HOME", ".local/share") / NAME


def _xdg(variable: str, below_home: str) -> Path:
    """The folder an XDG variable names; a relative one is ignored, as the specification asks."""
    named = os.environ.get(variable, "")
    return Path(named) if Path(named).is_absolute() else Path.home() / below_home


def _local_app_data() -> Path:
    """Windows' folder for what stays on this computer (never the roaming one)."""
    named = os.environ.get("LOCALAPPDATA", "")
    return Path(named) if named else Path.home() / "AppData" / "Local"
