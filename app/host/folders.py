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
    r"""The folder of official blank PDFs that were dropped in. The folder may not exist yet.

    Linux: ``$XDG_DATA_HOME/portolan/library`` or ``~/.local/share/portolan/library``; macOS:
    ``~/Library/Application Support/portolan/library``; Windows:
    ``%LOCALAPPDATA%\portolan\library``.
    """
    if sys.platform == "win32":
        return _local_app_data() / NAME / "library"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / NAME / "library"
    return _xdg("XDG_DATA_HOME", ".local/share") / NAME / "library"


def _xdg(variable: str, below_home: str) -> Path:
    """The folder an XDG variable names; a relative one is ignored, as the specification asks."""
    named = os.environ.get(variable, "")
    return Path(named) if Path(named).is_absolute() else Path.home() / below_home


def _local_app_data() -> Path:
    """Windows' folder for what stays on this computer (never the roaming one)."""
    named = os.environ.get("LOCALAPPDATA", "")
    return Path(named) if named else Path.home() / "AppData" / "Local"
