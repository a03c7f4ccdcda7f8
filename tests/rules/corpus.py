"""The small invented cases of tests/cases: what each is made of, and what the rules say of it."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from app.answers import paths
from app.answers.case import Case, load
from app.interview.in_use import in_use
from app.law.facts import load as load_law
from app.rules.check import check

CASES = Path(__file__).resolve().parents[1] / "cases"
SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"


@dataclass(frozen=True)
class Small:
    """One file: a sample with some answers set otherwise, and what comes of it."""

    name: str
    why: str
    today: date
    base: str
    answers: dict[str, Any]
    expected: frozenset[str]
    forbidden: frozenset[str]
    gone: frozenset[str]

    def case(self) -> Case:
        """The household, as the window would keep it."""
        found = load((SAMPLES / f"{self.base}.json").read_bytes())
        for path, value in self.answers.items():
            found = paths.replace(found, path, value)
        return load(json.dumps(found.model_dump(mode="json")).encode())

    def wanted(self) -> frozenset[str]:
        """All that the rules have to find, and nothing else."""
        return (of_sample(self.base, self.today) - self.gone) | self.expected

    def found(self) -> frozenset[str]:
        """All that the rules find."""
        return findings(self.case(), self.today)


def small_cases() -> tuple[Small, ...]:
    """Every case of the folder, by name."""
    return tuple(_read(path) for path in sorted(CASES.glob("*.toml")))


def findings(case: Case, today: date) -> frozenset[str]:
    """What the rules say of ``case``: rule, kind and whom it is about."""
    return frozenset(
        " ".join(filter(None, (one.rule, one.kind.value, one.filing or one.person)))
        for one in check(in_use(case, today), load_law(), today)
    )


@cache
def of_sample(name: str, today: date) -> frozenset[str]:
    """What the rules say of a sample as it is."""
    return findings(load((SAMPLES / f"{name}.json").read_bytes()), today)


def _read(path: Path) -> Small:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    return Small(
        name=path.stem,
        why=told["why"],
        today=told["today"],
        base=told["base"],
        answers=told.get("set", {}),
        expected=frozenset(told.get("expected", ())),
        forbidden=frozenset(told.get("forbidden", ())),
        gone=frozenset(told.get("gone", ())),
    )
