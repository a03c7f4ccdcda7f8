"""How soon the window is there and how soon it answers. Part of make bench.

Every figure comes from processes of its own, without a screen and in an empty home. Times
differ by machine: the start is compared with a bare PySide6 window in the same run. The rest is
measured in the largest case (``app.tools.largest``), with the preview beside.
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
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from app.i18n import N_, _

ROOT: Final = Path(__file__).resolve().parents[2]
TIMEOUT: Final = 900
_HOMES: Final = (
    "HOME",
    "USERPROFILE",
    "LOCALAPPDATA",
    "APPDATA",
    "XDG_DATA_HOME",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_STATE_HOME",
)

MEASURES: Final = {
    "letter": N_("a letter typed, until painted"),
    "turn": N_("Continue after a change, until painted"),
    "undo": N_("Undo, until painted"),
    "language": N_("another language, until painted"),
    "open": N_("the case opened"),
    "refresh": N_("the preview, from a change to the picture"),
    "pauses": N_("the window stands still meanwhile"),
    "lock": N_("locked after a change, saved and covered"),
    "enter": N_("the passphrase typed, until the case is there"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print the figures. Returns the exit code."""
    about = _("How soon the window is there, and how soon it answers in the largest case.")
    parser = argparse.ArgumentParser(prog="python -m app.tools.bench_window", description=about)
    parser.add_argument("--runs", type=int, default=5, help=_("rounds; the median counts"))
    print(measured(parser.parse_args(arguments).runs))
    return 0


def measured(runs: int) -> str:
    """The figures of ``runs`` rounds, as lines for people."""
    # Both take turns, so that a machine that is busy for a while is so for both.
    starts = [(seconds_to_paint("bare"), seconds_to_paint("start")) for _round in range(runs)]
    bare, ours = (statistics.median(times) for times in zip(*starts, strict=True))
    said = run("largest")
    return "\n".join(
        (
            _(
                "The first window: {ours} ms, a bare PySide6 window {bare} ms: {ratio} times."
            ).format(ours=round(ours * 1000), bare=round(bare * 1000), ratio=round(ours / bare, 2)),
            _("The largest case: {pages} pages, 9 people with 4 forms each.").format(
                pages=said["stops"]
            ),
            table(said),
            _("Memory at most: {megabytes} MB, with all forms looked at.").format(
                megabytes=round(said["megabytes"])
            ),
        )
    )


def table(said: Mapping[str, Any]) -> str:
    """One line for each measure: median, the slowest of twenty, and the slowest, in ms."""
    lines = [f"{'ms':<46}{'median':>8}{'95 %':>8}{'most':>8}"]
    for key, words in MEASURES.items():
        times = [second * 1000 for second in said[key]]
        middle, slow, most = statistics.median(times), at_most(times, 0.95), max(times)
        lines.append(f"{_(words):<46}{middle:>8.1f}{slow:>8.1f}{most:>8.1f}")
    return "\n".join(lines)


def at_most(times: Sequence[float], share: float) -> float:
    """What ``share`` of the ``times`` do not exceed."""
    ordered = sorted(times)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def seconds_to_paint(way: str) -> float:
    """Seconds from the start of a process to the first paint of a window: ``bare``, or our own."""
    begun = time.monotonic()
    said = run(way)
    return float(said["painted"]) - begun


def run(way: str) -> dict[str, Any]:
    """What a process of ``app.tools.bench_window_runs`` says."""
    command = [sys.executable, "-m", "app.tools.bench_window_runs", way]
    with tempfile.TemporaryDirectory() as home:
        unseen = dict.fromkeys(_HOMES, home) | {"QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=os.environ | unseen,
            capture_output=True,
            text=True,
            check=True,
            timeout=TIMEOUT,
        )
    said: dict[str, Any] = json.loads(done.stdout)
    return said


if __name__ == "__main__":
    sys.exit(main())
