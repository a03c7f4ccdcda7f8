"""Cases to walk the interview with: the samples, and one with a row in every table."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from app.answers import paths
from app.answers.case import Case, load
from tests.answers.households import read

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 3, 10)
SAMPLES = tuple(sorted(one.stem for one in (ROOT / "resources" / "samples").glob("*.json")))


@cache
def sample(name: str) -> Case:
    return load((ROOT / "resources" / "samples" / f"{name}.json").read_bytes())


@cache
def one_row_everywhere() -> Case:
    """p1 files every form once; p1 and each filing have one empty row ``r1`` in every table."""
    family: dict[str, Any] = {
        "marriages": {"r1": {"spouse": "p2"}},
        "children": ["p3"],
        "mother": "p4",
        "siblings": ["p5"],
    }
    forms = ("i589", "i765", "i131", "i485")
    filings = {
        f"f{number}": {"form": form, "person": "p1", "claim" if form == "i589" else form: {}}
        for number, form in enumerate(forms, start=1)
    }
    case = read(
        {"people": {"p1": family, **{f"p{n}": {} for n in range(2, 6)}}, "filings": filings}
    )
    for path, table in paths.tables(case):
        if path.startswith(("people.p1", "filings.")) and not table.rows:
            case = paths.replace(case, f"{path}.r1", {})
    return case


def without_filings() -> Case:
    return read({"people": {"p1": {}}})


def blank(form: str, **claim: Any) -> Case:
    """One person, nothing told, one filing of ``form``."""
    part = "claim" if form == "i589" else form
    return read(
        {"people": {"p1": {}}, "filings": {"f1": {"form": form, "person": "p1", part: claim}}}
    )
