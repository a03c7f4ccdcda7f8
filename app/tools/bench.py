"""How fast, how large and how right: our filling beside plain pypdf and pikepdf. make bench.

Every way of filling runs in a process of its own, with the same blanks and the same values in
every field, and what it wrote is proved by the same proof. Times differ by machine; compare the
ratios.
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
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.filing import catalogue as catalogues
from app.filing import library, render
from app.filing.blanks import Blank, choose, printed
from app.filing.catalogue import Catalogue
from app.filing.editions import FORMS, editions
from app.filing.fast import write
from app.filing.marks import Mark
from app.filing.proof import Proof, prove
from app.filing.templates import template
from app.i18n import _
from app.problems import Problem
from app.tools.bench_values import fitting_marks
from app.tools.bench_ways import CACHE, INPUT, WAYS

ROOT = Path(__file__).resolve().parents[2]
SEED = 20260301
TIMEOUT = 900
PREVIEW_SCALE = 1.5


@dataclass(frozen=True)
class Work:
    """One form of the measurement: its blank and a value for every field that takes one."""

    blank: Blank
    marks: Sequence[Mark]


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
    parser.add_argument("--runs", type=int, default=5, help=_("rounds; the median counts"))
    parser.add_argument("--form", action="append", help=_("only this form (i589), once or more"))
    given = parser.parse_args(arguments)
    try:
        found = _works(given.blanks or told_folder(), given.form)
    except Problem as problem:
        sys.stderr.write(f"{problem.message}\n{problem.do}\n")
        return problem.exit_code
    for work in found.values():
        print(_what(work))
    with tempfile.TemporaryDirectory() as folder:
        print(table(_measured(found, given.runs, Path(folder))))
        print(_looked_at(found, Path(folder)))
    return 0


def wrong_fields(proof: Proof, catalogue: Catalogue) -> int:
    """How many official fields are not as they should be; what is unsafe elsewhere not counted."""
    blamed = {*proof.mismatched, *proof.outside_box, *proof.stray}
    return len(blamed & catalogue.by_name().keys())


def table(results: Sequence[Result]) -> str:
    """The results as one table; the first is what the others are compared with."""
    first = results[0]
    lines = [f"{'way':<38}{'ms':>8}{'ratio':>9}{'MB':>7}{'ratio':>7}{'kB out':>8}{'wrong':>7}"]
    lines += [
        f"{_(one.way):<38}{one.seconds * 1000:>8.1f}{first.seconds / one.seconds:>8.1f}x"
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


def _works(folder: Path | None, wanted: Sequence[str] | None) -> dict[str, Work]:
    """Every known form, or those ``wanted``, with a blank of the folder where it has one."""
    found = None if folder is None else library.find(folder)
    forms = wanted or sorted({edition.form for edition in editions(FORMS)})
    blanks = {form: choose(form, found, FORMS, practice=False) for form in forms}
    return {form: Work(one, fitting_marks(one.catalogue, SEED)) for form, one in blanks.items()}


def _measured(works: dict[str, Work], runs: int, folder: Path) -> list[Result]:
    values = {}
    for form, work in works.items():
        (folder / f"{form}.pdf").write_bytes(work.blank.data)
        (folder / f"{form}.json").write_bytes(catalogues.dump(work.blank.catalogue))
        values[form] = {
            "marks": [asdict(mark) for mark in work.marks],
            "plain": plain_values(work.blank.catalogue, work.marks),
            "locked": sorted(work.blank.locked),
        }
    (folder / INPUT).write_text(json.dumps(values), encoding="utf-8")
    # All ways take turns, so that a machine that is busy for a while is so for all of them.
    rounds = [{way: _run(way, folder) for way in WAYS} for _round in range(runs - 1)]
    results = []
    for way in WAYS:
        said = [*(one[way] for one in rounds), _run(way, folder)]
        written = {form: (folder / f"{form}-filled.pdf").read_bytes() for form in works}
        results.append(
            Result(
                way=WAYS[way],
                seconds=statistics.median(second for one in said for second in one["seconds"]),
                megabytes=max(one["megabytes"] for one in said),
                bytes_written=sum(map(len, written.values())),
                wrong=sum(_wrong(works[form], data) for form, data in written.items()),
            )
        )
    return results


def _run(way: str, folder: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "app.tools.bench_ways", way, str(folder)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=TIMEOUT
    )
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def _wrong(work: Work, written: bytes) -> int:
    catalogue = work.blank.catalogue
    return wrong_fields(prove(work.blank.data, written, catalogue, work.marks), catalogue)


def _looked_at(works: dict[str, Work], folder: Path) -> str:
    """What it takes to show one page anew, and to prove all the forms."""
    previews, proofs = [], []
    for work in works.values():
        baked = template(work.blank.data, work.blank.locked, folder / CACHE)
        fields = work.blank.catalogue.by_name()
        start = time.perf_counter()
        data = write(baked, fields, work.marks, title="Form")
        render.image(data, 1, PREVIEW_SCALE)
        previews.append(time.perf_counter() - start)
        blank = write(baked, fields, [], title="Form")
        start = time.perf_counter()
        prove(blank, data, work.blank.catalogue, work.marks)
        proofs.append(time.perf_counter() - start)
    return _("One page shown anew: {preview} ms at most. All forms proved: {proof} ms.").format(
        preview=round(max(previews) * 1000), proof=round(sum(proofs) * 1000)
    )


def told_folder() -> Path | None:
    """The folder of official PDFs that PORTOLAN_BLANKS names, if it names one."""
    folder = os.environ.get("PORTOLAN_BLANKS", "")
    return Path(folder) if folder else None


def _about() -> str:
    return _("Compare our filling with plain pypdf and pikepdf: time, memory, wrong fields.")


def _what(work: Work) -> str:
    official = work.blank.official
    kind = _("the official PDF") if official else _("a practice blank, no official PDF given")
    return _("{form} ({edition}), {kind}; {fields} values.").format(
        form=printed(work.blank.edition.form),
        edition=work.blank.edition.edition,
        kind=kind,
        fields=len(work.marks),
    )


if __name__ == "__main__":
    sys.exit(main())
