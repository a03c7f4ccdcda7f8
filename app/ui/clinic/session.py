"""The clinic's file while it is open: its names, and the key that opens cases."""

from __future__ import annotations

from typing import Protocol


class Session(Protocol):
    """What an open clinic gives."""

    @property
    def key_text(self) -> str:
        """The clinic's secret key as it is typed."""


def open_clinic() -> Session | None:
    """The clinic that is open; None when none is."""
    return None


def close() -> None:
    """Drop all of it."""
