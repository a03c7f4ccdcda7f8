"""A kill at any moment leaves a whole case, and takes no more than the last half second with it."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.answers import paths
from app.ui import case_files
from app.ui.store import CaseStore
from tests.system.typist import PLACE

ROOT = Path(__file__).resolve().parents[2]
HALF_A_SECOND = 0.5
SLOW_MACHINE = 0.4  # tests run side by side, and a disk may be busy with another one's files


def lost_by_a_kill(path: Path, seconds: float) -> float:
    """Type into ``path``, kill after ``seconds`` of typing; return the seconds of typing lost."""
    typist = subprocess.Popen(
        [sys.executable, "-m", "tests.system.typist", str(path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert typist.stdout is not None
    first = typist.stdout.readline()
    time.sleep(seconds)
    killed = time.monotonic()
    typist.kill()
    told, _nothing = typist.communicate(timeout=60)
    typed = [line.split() for line in (first + told).splitlines() if line.count(" ") == 1]
    moments = {int(length): float(moment) for length, moment in typed}
    kept = len(paths.get(case_files.read(path), PLACE).value or "")
    lost = [moment for length, moment in moments.items() if length > kept]
    return killed - min(lost, default=killed)


def kills(samples: Path, folder: Path, count: int, chance: random.Random) -> list[float]:
    lost = []
    for _kill in range(count):
        path = case_files.begin(case_files.read(samples / "family-in-court.json"), folder)
        lost.append(lost_by_a_kill(path, chance.uniform(0.3, 1.5)))
    return lost


def test_a_kill_loses_at_most_the_last_half_second(samples: Path, tmp_path: Path) -> None:
    lost = kills(samples, tmp_path, 3, random.Random(589))  # noqa: S311 - moments, no secrets
    assert min(lost) <= HALF_A_SECOND
    assert max(lost) <= HALF_A_SECOND + SLOW_MACHINE


@pytest.mark.soak
def test_a_hundred_kills_leave_no_case_that_cannot_be_read(samples: Path, tmp_path: Path) -> None:
    lost = kills(samples, tmp_path, 100, random.Random())  # noqa: S311
    assert max(lost) <= HALF_A_SECOND + SLOW_MACHINE


def test_a_killed_window_does_not_lock_its_case_for_ever(samples: Path, tmp_path: Path) -> None:
    path = case_files.begin(case_files.read(samples / "simple.json"), tmp_path)
    lost_by_a_kill(path, 0.0)
    CaseStore.open(path).close()
