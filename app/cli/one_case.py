"""One case of many: opened, filled, its papers made, and told in numbers."""

from __future__ import annotations

import time
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from app import i18n
from app.answers import case as cases
from app.answers.case import Case
from app.cli.cases import Typed, lock_of
from app.cli.files import cannot_write, read_bytes
from app.cli.papers import speaking
from app.filing import batch
from app.filing.batch import CaseTold, Made, PapersTold
from app.filing.making import Order, make, make_folder
from app.filing.report import FormReport
from app.i18n import _
from app.law.facts import load
from app.papers import making as papers
from app.papers.desk import Desk
from app.papers.making import Written
from app.problems import Problem

MISTAKE = "our-mistake"
"""The code of what went wrong in the program itself."""


@dataclass(frozen=True)
class Work:
    """What is done with every case. ``order.out`` is the folder of all of them."""

    order: Order
    papers: bool
    language: str
    key: Typed | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Task:
    """One case to do; ``of`` is its checksum with the order (``batch.work_of``)."""

    file: Path
    of: str
    encrypted: bool


def done(task: Task, work: Work) -> CaseTold:
    """Do one case and tell what became of it. Nothing that goes wrong in it is raised."""
    began = time.perf_counter()
    i18n.use(work.language)
    try:
        told = _made(task, work)
    except Problem as problem:
        told = failed(task.file, problem.code)
    except Exception as error:  # noqa: BLE001 - no case stops the rest, and no answer leaks
        told = failed(task.file, MISTAKE, _where(error))
    return told.model_copy(update={"seconds": round(time.perf_counter() - began, 3)})


def failed(file: Path, problem: str, mistake: str = "") -> CaseTold:
    """A case of which nothing was made."""
    return CaseTold(
        file=file.name, code=file.stem, state="failed", problems=(problem,), mistake=mistake
    )


def _made(task: Task, work: Work) -> CaseTold:
    case, notes = _read(task, work.key)
    folder = work.order.out / task.file.stem
    make_folder(folder)
    with _on_the_disk(folder):
        before = batch.begin(folder)
        order = replace(work.order, out=folder, replace=True)
        reports = make(case, order)
        written = _papers(case, order, task.file.parent) if work.papers else ()
        told = CaseTold(
            file=task.file.name,
            code=task.file.stem,
            state="made",
            forms=batch.forms_told(reports),
            papers=_counted(written) if work.papers else None,
            notes=notes,
        )
        files = batch.checksums(folder, _names(reports, written))
        beside = batch.stamps(_exhibits(case, task.file.parent) if work.papers else ())
        batch.finish(folder, Made(of=task.of, files=files, beside=beside, told=told), before)
    return told


def _names(reports: Iterable[FormReport], written: Iterable[Written]) -> Iterator[str]:
    for report in reports:
        if report.file:
            yield from (Path(one).name for one in (report.file, *_attached(report)))
    yield from (one.file.name for one in written if one.file is not None)


def _attached(report: FormReport) -> Iterator[str]:
    return (one.file for one in report.attachments)


def _read(task: Task, key: Typed | None) -> tuple[Case, tuple[str, ...]]:
    """The case, and codes of what the person has to know before they rely on it."""
    if key is None or not task.encrypted:
        return cases.load(read_bytes(task.file)), ()
    opened = key.opened(task.file)
    damaged = (opened.damaged.code,) if opened.damaged is not None else ()
    in_window = ("open-in-window",) if lock_of(task.file).exists() else ()
    return opened.case, (*damaged, *in_window)


def _papers(case: Case, order: Order, beside: Path) -> tuple[Written, ...]:
    with speaking(case, None):
        return papers.make(Desk(case, load(), order, beside))


def _counted(written: Iterable[Written]) -> PapersTold:
    made = [one.file is not None for one in written]
    return PapersTold(made=sum(made), lacking=len(made) - sum(made))


def _exhibits(case: Case, beside: Path) -> Iterator[Path]:
    """The files that papers were made from."""
    rows = (row for filing in case.filings.values() for row in filing.exhibits.rows.values())
    for row in rows:
        yield from (beside / one.file for one in (row.original, row.english) if one is not None)


@contextmanager
def _on_the_disk(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        do = _("Make room, or choose another folder with --out.")
        raise cannot_write(folder, do) from error


def _where(error: Exception) -> str:
    """The kind of a mistake and its line, without its message: that may hold answers."""
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1]
    return f"{type(error).__name__} {Path(last.filename).name}:{last.lineno}"
