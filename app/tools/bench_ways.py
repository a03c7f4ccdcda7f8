"""The ways of filling that ``bench`` compares, each run in a process of its own.

python -m app.tools.bench_ways WAY FOLDER fills all the forms that FOLDER/values.json names and
prints the seconds it took and the peak memory of the process as JSON. What is over in a moment
is done a few times, the first time unmeasured.
"""

from __future__ import annotations

import importlib
import json
import logging
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.i18n import N_

INPUT, CACHE = "values.json", "cache"
PLAIN, LIKE, FIRST, KEPT, FLOOR = "plain", "pikepdf", "first", "kept", "floor"
WAYS = {
    PLAIN: N_("plain pypdf"),
    LIKE: N_("pikepdf, with our looks"),
    FIRST: N_("ours, first use (templates are made)"),
    KEPT: N_("ours, templates kept on disk"),
    FLOOR: N_("reading templates, writing forms"),
}
_SLOW = {PLAIN, LIKE, FIRST}
_PEAK = "VmHWM:"


@dataclass(frozen=True)
class Task:
    """One form to fill: its files in the folder, and the values as each way wants them."""

    blank: Path
    fields: Path
    filled: Path
    marks: list[dict[str, Any]]
    plain: dict[str, str]
    locked: frozenset[str]


def tasks(folder: Path) -> list[Task]:
    """What ``bench`` put into ``folder``."""
    told = json.loads((folder / INPUT).read_text(encoding="utf-8"))
    return [
        Task(
            folder / f"{form}.pdf",
            folder / f"{form}.json",
            folder / f"{form}-filled.pdf",
            given["marks"],
            given["plain"],
            frozenset(given["locked"]),
        )
        for form, given in told.items()
    ]


def main(arguments: list[str]) -> int:
    """Run one way as told and print what it took. Returns the exit code."""
    way, folder = arguments[0], Path(arguments[1])
    # pypdf warns about what it leaves wrong; the proof counts it.
    logging.disable(logging.WARNING)
    make = {PLAIN: _plain, LIKE: _like, FIRST: _first, KEPT: _kept, FLOOR: _floor}[way]
    fill = make(folder)
    seconds = [_timed(fill) for _run in range(1 if way in _SLOW else 6)]
    seconds = seconds[1:] or seconds
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

    given = tasks(folder)

    def fill() -> None:
        for task in given:
            writer = PdfWriter(clone_from=PdfReader(task.blank))
            for page in writer.pages:
                writer.update_page_form_field_values(page, task.plain, auto_regenerate=False)
            writer.write(task.filled)

    return fill


def _like(folder: Path) -> Callable[[], None]:
    """Fill with the fastest library for PDFs, and looks made as ours are."""
    from app.tools.bench_pikepdf import write

    given = [(task, *_ready(task)) for task in tasks(folder)]

    def fill() -> None:
        for task, fields, marks in given:
            write(task.blank, task.filled, fields, marks)

    return fill


def _first(folder: Path) -> Callable[[], None]:
    """Ours, with a cache that is empty each time."""
    # No way is measured with the time it takes to load its library.
    importlib.import_module("app.filing.bake")
    fill = _ours(folder, folder / CACHE)

    def anew() -> None:
        shutil.rmtree(folder / CACHE, ignore_errors=True)
        fill()

    return anew


def _kept(folder: Path) -> Callable[[], None]:
    """Ours, with the cache that the first use left."""
    return _ours(folder, folder / CACHE)


def _floor(folder: Path) -> Callable[[], None]:
    """Read the templates of the cache and write as many bytes as the forms have."""
    templates = sorted((folder / CACHE).iterdir())
    forms = [(task.filled, task.filled.read_bytes()) for task in tasks(folder)]

    def move() -> None:
        for template in templates:
            template.read_bytes()
        for path, data in forms:
            path.write_bytes(data)

    return move


def _ours(folder: Path, cache: Path) -> Callable[[], None]:
    from app.filing.fast import write
    from app.filing.templates import template

    given = [(task, *_ready(task)) for task in tasks(folder)]

    def fill() -> None:
        for task, fields, marks in given:
            baked = template(task.blank.read_bytes(), task.locked, cache)
            task.filled.write_bytes(write(baked, fields, marks, title="Form"))

    return fill


def _ready(task: Task) -> tuple[dict[str, Any], list[Any]]:
    """The fields and marks as the program has them in memory when it comes to filling."""
    from app.filing import catalogue
    from app.filing.marks import Mark

    fields = catalogue.load(task.fields).by_name()
    return fields, [Mark(**mark) for mark in task.marks]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
