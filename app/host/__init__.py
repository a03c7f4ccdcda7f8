"""The computer we run on: its folders, and files written whole or not at all."""

from __future__ import annotations

from app.host.alone import alone_in
from app.host.crash_dumps import no_crash_dumps, no_looking_in
from app.host.files import changed_at, clear_leftovers, leftovers, write_atomically
from app.host.folders import (
    cache_folder,
    can_keep,
    cases_folder,
    clinic_file,
    leave_home_alone,
    library_folder,
    plain_clinic_file,
    portable_folder,
    settings_file,
    shipped_library,
)
from app.host.printing import print_on_this_computer

__all__ = [
    "alone_in",
    "cache_folder",
    "can_keep",
    "cases_folder",
    "changed_at",
    "clear_leftovers",
    "clinic_file",
    "leave_home_alone",
    "leftovers",
    "library_folder",
    "no_crash_dumps",
    "no_looking_in",
    "plain_clinic_file",
    "portable_folder",
    "print_on_this_computer",
    "settings_file",
    "shipped_library",
    "write_atomically",
]
