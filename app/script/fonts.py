"""The one module that names fonts: which files they are and where they come from.

All are free to embed (SIL Open Font License) and come from installed packages, never from the
machine, so that a form looks the same everywhere and a frozen program needs nothing else.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Final

MONO_NAME: Final = "IBMPlexMono-Bold"
_MONO: Final = ("fontpkg_ibm_plex_mono", "files/IBMPlexMono-Bold.ttf")

_NOTO: Final = "manimgx_fonts"
LATIN: Final = "Latin"
# Latin, which also holds Greek and Cyrillic, comes last: a script's own font is better at the
# spaces, digits and brackets between its words.
NATIVE: Final = (
    "Arabic",
    "Armenian",
    "Bengali",
    "Devanagari",
    "Ethiopic",
    "Georgian",
    "Gujarati",
    "Gurmukhi",
    "Hebrew",
    "Kannada",
    "Khmer",
    "Lao",
    "Malayalam",
    "Myanmar",
    "Oriya",
    "Sinhala",
    "Tamil",
    "Telugu",
    "Thai",
    LATIN,
)


@cache
def mono() -> bytes:
    """Return the bold fixed-pitch font that fills the forms: every character 600/1000 em wide."""
    return _read(*_MONO)


@cache
def native(key: str) -> bytes:
    """Return the font file of one of ``NATIVE`` as it is published (a variable font).

    Raises:
        KeyError: ``key`` is not one of ``NATIVE``.
    """
    if key not in NATIVE:
        raise KeyError(key)
    script = "" if key == LATIN else key
    return _read(_NOTO, f"NotoSans{script}[wght].ttf")


def _read(package: str, path: str) -> bytes:
    return resources.files(package).joinpath(*path.split("/")).read_bytes()
