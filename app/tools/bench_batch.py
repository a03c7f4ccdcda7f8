"""How many cases ``portolan batch`` does in a minute, and whether it stays so. Part of make bench.

Cases are grown from the samples, each with all its forms, in turns, so that every quarter of them
is the same work. The command runs as a person runs it; its processes are looked at from outside.
The cases are plain: what opening an encrypted one costs is in ``bench_vault``. Times differ by
machine; compare the first quarter with the last.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from app.filing.batch import RECORD

ROOT: Final = Path(__file__).resolve().parents[2]
SAMPLES: Final = ROOT / "resources" / "samples"
COUNT: Final = 200
TODAY: Final = "2026-05-01"
_LOOK_EVERY: Final = 0.1
_TIMEOUT: Final = 1800
_MEGABYTE: Final = 1_000_000


@dataclass(frozen=True)
class Run:
    """What a run said (its report), how long it took, and its memory as it was looked at.

    ``memory`` are pairs: how many cases were done, and megabytes of all its processes together.
    """

    report: dict[str, Any]
    seconds: float
    memory: tuple[tuple[int, float], ...]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m app.tools.bench_batch")
    parser.add_argument("--count", type=int, default=COUNT, help="how many cases")
    parser.add_argument("--processes", type=int, default=min(2, os.cpu_count() or 1))
    parser.add_argument("--blanks", type=Path, help="a folder of official PDFs")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        grow(Path(folder) / "cases", given.count)
        run = measured(Path(folder), given.processes, given.blanks)
    print(table(run, given.processes))
    return 0


def grow(folder: Path, count: int) -> None:
    """Write ``count`` cases into ``folder``, one sample after the other, no two the same."""
    folder.mkdir()
    samples = [json.loads(path.read_bytes()) for path in sorted(SAMPLES.glob("*.json"))]
    for number in range(count):
        case = samples[number % len(samples)]
        for person in case["people"].values():
            person.setdefault("contact", {})["phone"] = f"555-01{number % 100:02d}"
        (folder / f"C{number:04d}.json").write_text(json.dumps(case), encoding="utf-8")


def measured(folder: Path, processes: int, blanks: Path | None = None) -> Run:
    """Run the command over the cases in ``folder``/cases; what it took."""
    out = folder / "out"
    command = [
        *(sys.executable, "-m", "app", "batch", str(folder / "cases"), "--out", str(out)),
        *("--today", TODAY, "--processes", str(processes), "--json"),
        *(("--blanks", str(blanks)) if blanks else ()),
    ]
    said, memory, began = folder / "said.json", [], time.perf_counter()
    with (
        said.open("wb") as file,
        subprocess.Popen(command, cwd=ROOT, stdout=file, stderr=subprocess.DEVNULL) as run,
    ):
        while run.poll() is None:
            memory.append((_done(out), sum(map(_megabytes, _family(run.pid)))))
            if time.perf_counter() - began > _TIMEOUT:
                run.kill()
            time.sleep(_LOOK_EVERY)
    seconds = time.perf_counter() - began
    return Run(json.loads(said.read_bytes()), seconds, tuple(memory))


def table(run: Run, processes: int) -> str:
    """The figures as lines."""
    cases = run.report["cases"]
    forms = [form for case in cases for form in case["forms"] if form["files"]]
    first, last = quarters([case["seconds"] for case in cases])
    before, after = _peaks(run.memory, len(cases))
    return "\n".join(
        (
            (
                f"{len(cases)} cases with {len(forms)} forms, {processes} processes: "
                f"{run.seconds:.1f} s, {len(cases) * 60 / run.seconds:.0f} cases a minute."
            ),
            (
                f"A case, mean of the first and of the last quarter: "
                f"{first * 1000:.0f} ms, {last * 1000:.0f} ms ({last / first:.2f}x)."
            ),
            f"Memory at most, in the first and in the last quarter: "
            f"{before:.0f} MB, {after:.0f} MB ({after / before:.2f}x)."
            if before
            else "Memory: this system does not tell.",
            (
                f"Failed: {sum(case['state'] == 'failed' for case in cases)}. "
                f"Boxes proved: {sum(form['compared'] for form in forms)}, "
                f"wrong: {sum(form['wrong'] for form in forms)}."
            ),
        )
    )


def quarters(values: Sequence[float]) -> tuple[float, float]:
    """The mean of the first quarter of ``values``, and of the last."""
    part = max(1, len(values) // 4)
    return statistics.fmean(values[:part]), statistics.fmean(values[-part:])


def _peaks(memory: Sequence[tuple[int, float]], count: int) -> tuple[float, float]:
    """The most memory while the first quarter was done, and while the last was."""
    first = [much for done, much in memory if done <= count / 4]
    last = [much for done, much in memory if done >= count * 3 / 4]
    return max(first, default=0.0), max(last, default=0.0)


def _done(out: Path) -> int:
    return sum(1 for _one in out.glob(f"*/{RECORD}"))


def _family(pid: int) -> Iterator[int]:
    """A process and all that it began, on Linux; nothing elsewhere."""
    told = Path(f"/proc/{pid}/task/{pid}/children")
    try:
        children = told.read_text(encoding="ascii").split()
    except OSError:  # it ended meanwhile
        return
    yield pid
    for child in children:
        yield from _family(int(child))


def _megabytes(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(one.split()[1]) * 1024 / _MEGABYTE for one in lines if "VmRSS" in one), 0.0)


if __name__ == "__main__":
    sys.exit(main())
