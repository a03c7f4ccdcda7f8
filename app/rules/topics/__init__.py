"""The rules, one topic a file."""

from __future__ import annotations

import importlib
from typing import Final

TOPICS: Final[tuple[str, ...]] = (
    "after_grant",
    "annual_fee",
    "arrests",
    "blanks",
    "category",
    "changed",
    "charges",
    "citizenship",
    "clock",
    "conduct",
    "corrections",
    "countries",
    "court",
    "custody",
    "derivative",
    "edition",
    "entry",
    "exchange",
    "family",
    "fees",
    "fraud",
    "grant_date",
    "groups",
    "harm_to_others",
    "homes",
    "jobs",
    "marriages",
    "medical",
    "minors",
    "names",
    "nationality",
    "numbers",
    "one_year",
    "orders",
    "passports",
    "permit_gap",
    "photos",
    "presence",
    "public_charge",
    "returns",
    "service",
    "signing",
    "statements",
    "status",
    "support",
    "translations",
    "travel",
    "withdrawal",
    "work",
)
"""The modules of this folder that hold rules."""


def enter() -> None:
    """Let every topic enter its rules."""
    for topic in TOPICS:
        importlib.import_module(f"{__name__}.{topic}")
