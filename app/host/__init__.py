"""The computer we run on: its folders, and files written whole or not at all."""

from __future__ import annotations

from app.host.files import clear_leftovers, write_atomically
from app.host.folders import (
    cache_folder,
    cases_folder,
    clinic_file,
    library_folder,
    settings_file,
    shipped_library,
)

__all__ = [
    "cache_folder",
    "cases_folder",
    "clear_leftovers",
    "clinic_file",
    "library_folder",
    "settings_file",
    "shipped_library",
    "write_atomically",
]
