"""The ways of filling that ``bench`` compares, each run in a process of its own.

python -m app.tools.bench_ways WAY FOLDER RUNS fills FOLDER/blank.pdf RUNS times and prints the
seconds of each run and the peak memory of the process as JSON.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.i18n import N_

BLANK, INPUT, OUTPUT, CACHE = "blank.pdf", "values.json", "filled.pdf", "cache"
PLAIN = "plain"
WAYS = {
    PLAIN: N_("plain pypdf"),
    "first": N_("ours, first use (blank is cleaned)"),
    "kept": N_("ours, cleaned blank kept on disk"),
}
TITLE = "Form I-589"
_PEAK = "VmHWM:"


def main(arguments: list[str]) -> int:
    """Run one way as told and print what it took. Returns the exit code."""
    way, folder, runs = arguments[0], Path(arguments[1]), int(arguments[2])
    # pypdf warns about what it leaves wrong; the proof counts it.
    logging.disable(logging.WARNING)
    fill = {PLAIN: _plain, "first": _first, "kept": _kept}[way](folder)
    if way == "kept":
        fill()
    seconds = [_timed(fill) for _ in range(runs)]
    print(json.dumps({"seconds": seconds, "megabytes": peak_megabytes()}))
    return 0


def peak_megabytes() -> float:
    """The most memory this process has held, in MB of 1,000,000 bytes; 0.0 where unknown."""
    status = Path("/proc/self/status")
    if status.is_file():
        # getrusage would also count what the parent held when this process was started.
        lines = status.read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(_PEAK)) * 1024 / 1e6
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def _timed(fill: Callable[[], None]) -> float:
    start = time.perf_counter()
    fill()
    return time.perf_counter() - start


def _plain(folder: Path) -> Callable[[], None]:
    """Fill as the manual of pypdf shows it, but told not to make viewers redraw the fields."""
    from pypdf import PdfReader, PdfWriter

    values = _input(folder)["plain"]

    def fill() -> None:
        writer = PdfWriter(clone_from=PdfReader(folder / BLANK))
        for page in writer.pages:
            writer.update_page_form_field_values(page, values, auto_regenerate=False)
        writer.write(folder / OUTPUT)

    return fill


def _first(folder: Path) -> Callable[[], None]:
    return _ours(folder, None)


def _kept(folder: Path) -> Callable[[], None]:
    return _ours(folder, folder / CACHE)


def _ours(folder: Path, cache: Path | None) -> Callable[[], None]:
    from app.filing import catalogue
    from app.filing.fast import write
    from app.filing.marks import Mark
    from app.filing.templates import template

    given = _input(folder)
    marks = [Mark(**mark) for mark in given["marks"]]
    fields = catalogue.load(Path(given["edition"]) / "fields.json").by_name()
    locked = frozenset(given["locked"])

    def fill() -> None:
        clean = template((folder / BLANK).read_bytes(), locked, cache)
        (folder / OUTPUT).write_bytes(write(clean, fields, marks, title=TITLE))

    return fill


def _input(folder: Path) -> dict[str, Any]:
    given: dict[str, Any] = json.loads((folder / INPUT).read_text(encoding="utf-8"))
    return given


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
