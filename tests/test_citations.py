"""What the sources cite can be read in this repository."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.law.facts import load
from app.rules.registry import rules

ROOT = Path(__file__).resolve().parents[1]
SOURCES = {
    path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
    for part in ("app", "forms", "resources", "tests", "translations")
    for kind in ("*.py", "*.md", "map.toml", "edition.toml")
    for path in sorted((ROOT / part).rglob(kind))
}
PAPERS = {path.name for path in ROOT.glob("*.md")} | {Path(name).name for name in SOURCES}
LINES = re.findall(r"^(\d+)\. \*\*Never ", SOURCES["app/never.md"], re.MULTILINE)
FACTS = r"\bfacts? ((?:[A-Z]-\d+(?:,? (?:and |to )?)?)+)"


def cited(pattern: str, part: str = "") -> list[tuple[str, str]]:
    """Each place and what it cites there."""
    found = [
        (name, one)
        for name, text in SOURCES.items()
        for one in re.findall(pattern, text)
        if name.startswith(part)
    ]
    assert found, pattern
    return found


def test_papers_that_are_cited_are_here() -> None:
    assert not [(name, one) for name, one in cited(r"\b[\w-]+\.md\b") if one not in PAPERS]


def test_lines_of_what_we_never_do_are_there() -> None:
    assert [int(line) for line in LINES] == [*range(1, len(LINES) + 1)]
    assert not [place for place in cited(r"never\.md (\d+)") if place[1] not in LINES]


@pytest.mark.parametrize("part", ["app/", "forms/"])
def test_rules_and_facts_that_are_cited_are_here(part: str) -> None:
    known = {one.id.partition(".")[0] for one in load().checked} | {one.id for one in rules()}
    for name, ids in cited(FACTS, part):
        assert set(re.findall(r"[A-Z]-\d+", ids)) <= known, name
