"""The commands: the same core as the window, for volunteers, scripts and tests."""

from __future__ import annotations

from app.cli.program import run

__all__ = ["run"]
