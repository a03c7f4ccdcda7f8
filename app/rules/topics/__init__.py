"""The rules, one topic a file."""

from __future__ import annotations

import importlib
from typing import Final

TOPICS: Final[tuple[str, ...]] = (
    "after_grant",
    "annual_fee",
    "arrests",
    "category",
    "charges",
    "clock",
    "court",
    "custody",
    "edition",
    "fees",
    "fraud",
    "grant_date",
    "medical",
    "one_year",
    "orders",
    "passports",
    "permit_gap",
    "photos",
    "presence",
    "returns",
    "statements",
    "travel",
)
"""The modules of this folder that hold rules."""


def enter() -> None:
    """Let every topic enter its rules."""
    for topic in TOPICS:
        importlib.import_module(f"{__name__}.{topic}")
