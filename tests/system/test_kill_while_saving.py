"""A kill at any moment leaves a whole case, and takes no more than the last half second with it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.answers.case import Case
from app.tools.largest import largest_case
from app.ui import case_files
from app.vault import vault
from app.vault.generations import Generations
from tests.system.typist import PACES, PLACES, kept
from tests.ui import cases

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="typists are forked")

ROOT = Path(__file__).resolve().parents[2]
HALF_A_SECOND = 0.5
SLOW_MACHINE = 0.5  # tests run side by side, and a disk may be busy with another one's files
KILLS = 500


@dataclass(frozen=True)
class Kill:
    """What one kill took: seconds of typing, by the typist's own log; and how many letters."""

    pace: str
    seconds: float
    letters: int


class Typists:
    """The process that types; each is killed at a moment of its own."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.system.typist"],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def end(self) -> None:
        self._process.communicate(timeout=60)

    def killed(self, path: Path, seconds: float, into: str, pace: str) -> Kill:
        """Type into ``path`` and kill after ``seconds`` of typing; look at what is on the disk."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{path} {into} {pace}\n")
        self._process.stdin.flush()
        told = [self._line(), self._line()]
        while not any(line.startswith("typed") for line in told):
            told.append(self._line())
        time.sleep(seconds)
        end = time.monotonic()
        (child,) = (int(line.split()[1]) for line in told if line.startswith("begun"))
        os.kill(child, signal.SIGKILL)
        while told[-1] != "ended\n":
            told.append(self._line())
        opened = vault.unlock(path, cases.PHRASE)
        assert opened.damaged is None
        return taken(told, end, kept(opened.case, into), pace)

    def _line(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the typist stumbled"
        return line


def taken(told: list[str], end: float, letters: int, pace: str) -> Kill:
    """What was lost of what was typed. What was told to be saved is never lost."""
    words = [line.split() for line in told if line.endswith("\n")]
    moments = {int(one[1]): float(one[2]) for one in words if one[0] == "typed"}
    assert letters >= max((int(one[1]) for one in words if one[0] == "saved"), default=0)
    lost = [moment for length, moment in moments.items() if length > letters]
    return Kill(pace, end - min(lost, default=end), len(lost))


@pytest.fixture(scope="module")
def typists() -> Iterator[Typists]:
    found = Typists()
    yield found
    found.end()


def kills(
    case: Case, folder: Path, count: int, chance: random.Random, typists: Typists
) -> list[Kill]:
    """Kill ``count`` times, each time another typist in another case."""
    found = []
    for _kill in range(count):
        path = cases.begun(case, folder)
        into, pace = chance.choice([*PLACES]), chance.choice(PACES)
        found.append(typists.killed(path, chance.uniform(0, 0.7), into, pace))
        for one in Generations(path).newest_first():
            assert vault.unlock(one.path, cases.PHRASE).damaged is None
        cases.store(path).close()
        assert {*folder.iterdir()} <= {path, Generations(path).folder}
        Generations(path).forget()
        path.unlink()
    return found


def judge(found: list[Kill]) -> None:
    """Half a second of typing at most; and where a save follows the other, hardly a letter."""
    seconds = sorted(one.seconds for one in found)
    letters = sorted(one.letters for one in found if one.pace == "hurried")
    sys.stdout.write(f"lost seconds: {' '.join(f'{one:.2f}' for one in seconds)}\n")
    sys.stdout.write(f"lost letters of the hurried: {letters}\n")
    assert seconds[len(seconds) // 2] <= HALF_A_SECOND
    assert seconds[-1] <= HALF_A_SECOND + SLOW_MACHINE


def family(samples: Path) -> Case:
    return case_files.read_sample(samples / "family-in-court.json")


def test_fifty_kills_lose_at_most_the_last_half_second(
    samples: Path, tmp_path: Path, typists: Typists
) -> None:
    chance = random.Random(589)  # noqa: S311 - moments, no secrets
    few = kills(family(samples), tmp_path, KILLS // 10 - 15, chance, typists)
    judge([*few, *kills(largest_case(), tmp_path, 15, chance, typists)])


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("size", ["family", "largest"])
def test_five_hundred_kills_leave_no_case_that_cannot_be_read(
    samples: Path, tmp_path: Path, size: str, typists: Typists
) -> None:
    case = family(samples) if size == "family" else largest_case()
    judge(kills(case, tmp_path, KILLS // 2, random.Random(), typists))  # noqa: S311


def test_a_killed_window_does_not_lock_its_case_for_ever(
    samples: Path, tmp_path: Path, typists: Typists
) -> None:
    path = cases.begun(case_files.read_sample(samples / "simple.json"), tmp_path)
    typists.killed(path, 0.0, "answer", "person")
    cases.store(path).close()


def test_what_was_told_to_be_saved_and_is_not_there_is_seen() -> None:
    """The test of the test."""
    told = ["begun 7\n", "typed 1 5.0\n", "typed 2 5.2\n", "saved 2\n", "typed 3 5.4\n", "ended\n"]
    found = taken(told, 5.5, 2, "person")
    assert (found.letters, round(found.seconds, 3)) == (1, 0.1)
    with pytest.raises(AssertionError):
        taken(told, 5.5, 1, "person")
