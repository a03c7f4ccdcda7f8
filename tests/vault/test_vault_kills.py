"""A kill at any moment of saving leaves a whole case, with all but the save that was under way."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.host import clear_leftovers
from app.vault import vault
from app.vault.generations import Generations
from tests.vault.cheap import PHRASE, begun, told

ROOT = Path(__file__).resolve().parents[2]


def kill_while_saving(path: Path, seconds: float) -> None:
    """Save without end, kill, and look at what is there."""
    begun(path)
    saver = subprocess.Popen(
        [sys.executable, "-m", "tests.vault.saver", str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert saver.stdout is not None
    first = saver.stdout.readline()
    time.sleep(seconds)
    saver.kill()
    rest = saver.stdout.read()  # communicate() would pass over what readline() has read ahead
    saver.stdout.close()
    saver.wait(timeout=60)
    last = [int(line) for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")][
        -1
    ]
    opened = vault.unlock(path, PHRASE)
    assert opened.damaged is None
    assert opened.case in [told(f"Word {last}"), told(f"Word {last + 1}")]
    for one in Generations(path).newest_first():
        assert vault.unlock(one.path, PHRASE).damaged is None
    clear_leftovers(path)
    assert set(path.parent.iterdir()) == {path, Generations(path).folder}
    Generations(path).forget()
    path.unlink()


def test_kills_leave_a_whole_case(tmp_path: Path) -> None:
    chance = random.Random(589)  # noqa: S311 - moments, no secrets
    for _kill in range(5):
        kill_while_saving(tmp_path / "A7-Q2.dossier", chance.uniform(0, 0.1))


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_five_hundred_kills_leave_a_whole_case(tmp_path: Path) -> None:
    chance = random.Random()  # noqa: S311
    for _kill in range(500):
        kill_while_saving(tmp_path / "A7-Q2.dossier", chance.uniform(0, 0.1))
