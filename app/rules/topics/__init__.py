"""The rules, one topic a file."""

from __future__ import annotations

import importlib
from typing import Final

TOPICS: Final[tuple[str, ...]] = (
    "after_grant",
    "arrests",
    "charges",
    "court",
    "custody",
    "fraud",
    "orders",
    "passports",
    "returns",
    "statements",
    "travel",
)
"""The modules of this folder that hold rules."""


def enter() -> None:
    """Let every topic enter its rules."""
    for topic in TOPICS:
        importlib.import_module(f"{__name__}.{topic}")
