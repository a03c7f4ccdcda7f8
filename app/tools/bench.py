"""How fast, how large and how right: our filling beside plain pypdf. make bench.

Every way of filling runs in a process of its own, with the same blank and the same values, and
what it wrote is proved by the same proof. Times differ by machine; compare the ratios.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from app.answers import case as cases
from app.filing import library
from app.filing.assemble import assemble
from app.filing.blanks import Blank, choose, printed
from app.filing.catalogue import Catalogue
from app.filing.editions import FORMS
from app.filing.marks import Mark
from app.filing.proof import Proof, prove
from app.i18n import _
from app.problems import Problem
from app.tools.bench_ways import BLANK, INPUT, OUTPUT, PLAIN, WAYS

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "samples" / "family-in-court.json"
FORM = "i589"
# The sample lives on this day; the calendar on the wall plays no part in a measurement.
SAMPLE_DAY = date(2026, 3, 1)
TIMEOUT = 600


@dataclass(frozen=True)
class Result:
    """What one way of filling needed: seconds (median), peak megabytes, and fields gone wrong."""

    way: str
    seconds: float
    megabytes: float
    bytes_written: int
    wrong: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure every way and print one table. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m app.tools.bench", description=_about())
    parser.add_argument("--blanks", type=Path, help=_("a folder of official PDFs"))
    parser.add_argument("--runs", type=int, default=5, help=_("runs per way; the median counts"))
    given = parser.parse_args(arguments)
    try:
        blank = _blank(given.blanks or _told())
    except Problem as problem:
        sys.stderr.write(f"{problem.message}\n{problem.do}\n")
        return problem.exit_code
    marks = _marks(blank)
    print(_what(blank, marks, given.runs))
    with tempfile.TemporaryDirectory() as folder:
        print(table(_measured(blank, marks, given.runs, Path(folder))))
    return 0


def wrong_fields(proof: Proof, catalogue: Catalogue) -> int:
    """How many official fields are not as they should be; what is unsafe elsewhere not counted."""
    blamed = {*proof.mismatched, *proof.outside_box, *proof.stray}
    return len(blamed & catalogue.by_name().keys())


def table(results: Sequence[Result]) -> str:
    """The results as one table; the first is what the others are compared with."""
    first = results[0]
    lines = [f"{'way':<38}{'ms':>8}{'ratio':>8}{'MB':>7}{'ratio':>7}{'kB out':>8}{'wrong':>7}"]
    lines += [
        f"{_(one.way):<38}{one.seconds * 1000:>8.0f}{first.seconds / one.seconds:>7.1f}x"
        f"{one.megabytes:>7.0f}{one.megabytes / first.megabytes:>7.2f}"
        f"{one.bytes_written / 1000:>8.0f}{one.wrong:>7}"
        for one in results
    ]
    return "\n".join(lines)


def plain_values(catalogue: Catalogue, marks: Sequence[Mark]) -> dict[str, str]:
    """The marks as plain pypdf wants them: texts, and on-states with their slash."""
    fields = catalogue.by_name()
    states = {mark.field: f"/{fields[mark.field].on_state}" for mark in marks if mark.ticked}
    return {mark.field: mark.text or "" for mark in marks} | states


def _measured(blank: Blank, marks: Sequence[Mark], runs: int, folder: Path) -> list[Result]:
    (folder / BLANK).write_bytes(blank.data)
    values = {
        "marks": [asdict(mark) for mark in marks],
        "plain": plain_values(blank.catalogue, marks),
        "locked": sorted(blank.locked),
        "edition": str(blank.edition.folder),
    }
    (folder / INPUT).write_text(json.dumps(values), encoding="utf-8")
    return [_result(way, blank, marks, runs, folder) for way in WAYS]


def _result(way: str, blank: Blank, marks: Sequence[Mark], runs: int, folder: Path) -> Result:
    command = [sys.executable, "-m", "app.tools.bench_ways", way, str(folder), str(runs)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=TIMEOUT
    )
    said = json.loads(done.stdout)
    written = (folder / OUTPUT).read_bytes()
    proof = prove(blank.data, written, blank.catalogue, marks)
    return Result(
        way=WAYS[way],
        seconds=statistics.median(said["seconds"]),
        megabytes=said["megabytes"],
        bytes_written=len(written),
        wrong=wrong_fields(proof, blank.catalogue),
    )


def _marks(blank: Blank) -> tuple[Mark, ...]:
    case = cases.load(SAMPLE.read_bytes())
    filing = next(name for name, one in case.filings.items() if one.form.value == FORM)
    return assemble(case, filing, blank.catalogue, blank.form_map, SAMPLE_DAY).marks


def _blank(folder: Path | None) -> Blank:
    found = None if folder is None else library.find(folder)
    return choose(FORM, found, FORMS, practice=False)


def _told() -> Path | None:
    folder = os.environ.get("PORTOLAN_BLANKS", "")
    return Path(folder) if folder else None


def _about() -> str:
    return _("Compare our filling with plain pypdf: time, memory, wrong fields.")


def _what(blank: Blank, marks: Sequence[Mark], runs: int) -> str:
    kind = _("the official PDF") if blank.official else _("a practice blank, no official PDF given")
    return _(
        "{form}, {kind}; {fields} values, median of {runs} runs. Ratios against {plain}."
    ).format(form=printed(FORM), kind=kind, fields=len(marks), runs=runs, plain=_(WAYS[PLAIN]))


if __name__ == "__main__":
    sys.exit(main())
