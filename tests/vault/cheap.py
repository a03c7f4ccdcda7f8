"""What the tests of the vault share: a cheap door, a moment, cases, and the stock program age."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from pathlib import Path

import pytest

from app.answers.case import Case
from app.vault import vault
from app.vault.door import Cost
from tests.answers.households import household

CHEAP = Cost(m_kib=19 * 1024, t=1, p=1)
PHRASE = "velvet onion kayak seven ribbon maple"
NOW = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)
CANARY = "Zxqvcanary"


def after(**gone: float) -> dt.datetime:
    return NOW + dt.timedelta(**gone)


def told(word: str) -> Case:
    """A household that told one word."""
    return household({"p1": {"home_country": word}})


def begun(path: Path, case: Case | None = None) -> vault.Opened:
    return vault.create(path, case or told("Freedonia"), PHRASE, NOW, cost=CHEAP)


def with_age(*arguments: str) -> bytes:
    """What the stock program ``age`` says; skipped where it is not installed."""
    program = shutil.which("age")
    if program is None:
        pytest.skip("the program age is not installed")
    return subprocess.run([program, *arguments], check=True, capture_output=True).stdout
