"""A case whose forms answer one matter in two ways."""

from __future__ import annotations

from app.answers.case import Case
from tests.answers.households import read


def sworn(*, yes: bool) -> dict[str, object]:
    return {"answer": yes, "confirmed": "2026-11-01"}


def differing(*, asylum: bool = False, permit: bool = True) -> Case:
    """Ana, asked by two forms whether she was ever arrested."""
    claim = {"sworn": {"arrested_abroad": sworn(yes=asylum)}}
    i765 = {"sworn": {"arrested": sworn(yes=permit)}, "category": "c8"}
    forms = {
        "f1": {"form": "i589", "person": "p1", "claim": claim},
        "f2": {"form": "i765", "person": "p1", "i765": i765},
    }
    return read({"people": {"p1": {"name": {"given": "Ana"}}}, "filings": forms})
