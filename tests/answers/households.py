"""Small households for tests, written the way a case file is written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from app.answers.case import Case, load

HOME = "Freedonia"


def household(
    people: Mapping[str, Any] | None = None,
    filing: Mapping[str, Any] | None = None,
) -> Case:
    """Return a case of ``people`` (p1 is always there) with one I-589 of p1."""
    everyone = {"p1": {"home_country": HOME}, **(people or {})}
    i589 = {"form": "i589", "person": "p1", "mail_date": "2026-03-10", "claim": {}}
    return read({"people": everyone, "filings": {"f1": {**i589, **(filing or {})}}})


def read(content: object) -> Case:
    """Return the case that a file with ``content`` holds."""
    return load(json.dumps(content).encode())
