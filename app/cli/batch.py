"""``portolan batch``: the forms of every case in a folder."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from app import i18n
from app.cli import options
from app.cli.cases import Opener, Typed, is_encrypted, phrase_or_key, typed
from app.cli.crew import Crew, usual
from app.cli.files import read_bytes
from app.cli.one_case import Task, Work, failed
from app.cli.orders import ordered
from app.cli.speak import progress, say, say_json
from app.filing import batch as batches
from app.filing.batch import BatchReport, CaseTold, FormTold
from app.filing.blanks import printed
from app.filing.editions import FORMS
from app.filing.library import Library
from app.filing.making import Order, make_folder
from app.i18n import _, ngettext
from app.problems import Problem

_BROKEN_OFF: Final = 130

Folder = Annotated[
    Path, typer.Argument(help="The folder with the cases: CODE.dossier, or JSON files.")
]
Papers = Annotated[bool, typer.Option("--papers", help="Make the papers of each case, too.")]
Processes = Annotated[
    int | None,
    typer.Option("--processes", min=1, max=16, help="How many cases are done side by side."),
]


def batch(  # noqa: PLR0913, PLR0917 - one argument for each option of the command
    folder: Folder,
    out: options.Out,
    blanks_folder: options.Blanks = None,
    today: options.Today = None,
    papers: Papers = False,
    practice: options.Practice = False,
    opener: options.With = Opener.PHRASE,
    processes: Processes = None,
    as_json: options.Json = False,
) -> None:
    """Fill the forms of every case in a folder, each into a folder named by its code.

    A case that fails stops no other. Run it again to go on where it stopped: what is whole and has
    not changed since is left as it is. What opens the cases is typed once.
    """
    order = ordered(out, None, None, blanks_folder, today, practice=practice, replace=True)
    tasks, told = _planned(batches.cases_in(folder), order, papers=papers)
    key = _key(tasks, opener)
    make_folder(out)
    work = Work(order, papers, i18n.language(), key)
    with batches.only_run(out):
        report = _run(tasks, told, work, processes or usual(), quiet=as_json)
        lines = tuple(summary(report))
        batches.write_report(report, lines, out)
    if as_json:
        say_json(report.model_dump(mode="json"))
    else:
        for line in lines:
            say(line)
    if report.stopped:
        raise typer.Exit(_BROKEN_OFF)
    if not all(one.whole for one in report.cases):
        raise typer.Exit(1)


def _planned(
    files: Sequence[Path], order: Order, *, papers: bool
) -> tuple[list[Task], list[CaseTold]]:
    """What is to do, and what need not or cannot be done."""
    same = (
        *(order.today.isoformat(), str(order.practice), str(papers), i18n.language()),
        repr(batches.stamps((*_program(), *_blanks(order.library)))),
    )
    again = batches.repeated(files)
    tasks, told = [], []
    for file in files:
        if file in again:
            told.append(failed(file, "code-twice"))
            continue
        try:
            data = read_bytes(file)
        except Problem as problem:
            told.append(failed(file, problem.code))
            continue
        of = batches.work_of(data, *same)
        kept = batches.unchanged(order.out / file.stem, of)
        if kept is not None:
            told.append(kept)
        else:
            tasks.append(Task(file, of, is_encrypted(file, data)))
    return tasks, told


def _program() -> Iterator[Path]:
    """The files of the program: another one may fill otherwise."""
    yield Path(sys.executable)
    yield from sorted(FORMS.rglob("*.*"))
    app = FORMS.parent / "app"
    yield from sorted(one for one in app.rglob("*.py") if not one.is_relative_to(app / "ui"))


def _blanks(library: Library | None) -> Iterator[Path]:
    several = library.forms.values() if library is not None else ()
    yield from (one.path for found in several for one in found)


def _key(tasks: Sequence[Task], opener: Opener) -> Typed | None:
    """What opens the encrypted ones among the cases, typed once; None where there is none.

    Raises ``Problem`` as :func:`app.cli.cases.typed` does, and ``key-mistyped``.
    """
    if not any(one.encrypted for one in tasks):
        return None
    phrase = _("Passphrase of the cases (it does not show while you type): ")
    key = _("Key to the cases (it does not show while you type): ")
    given = typed(opener, phrase_or_key(opener, phrase, key))
    if opener is Opener.KEY:
        from app.vault.keys import typed_key

        typed_key(given.text)
    return given


def _run(
    tasks: Sequence[Task], told: Sequence[CaseTold], work: Work, processes: int, *, quiet: bool
) -> BatchReport:
    began, found = time.perf_counter(), list(told)
    with progress(_("Filling"), quiet=quiet) as step:
        step("", len(told), len(told) + len(tasks))
        with Crew(work, min(processes, max(len(tasks), 1))) as crew:
            for one in crew.results(tasks):
                found.append(one)
                step(one.code, len(found), len(told) + len(tasks))
        stopped = crew.stopped
    return BatchReport(
        today=work.order.today,
        cases=tuple(sorted(found, key=lambda one: one.file)),
        seconds=round(time.perf_counter() - began, 3),
        stopped=stopped,
    )


def summary(report: BatchReport) -> Iterator[str]:
    """The report as lines for people; no line holds an answer."""
    for case in report.cases:
        yield from _lines(case)
    if report.practice:
        yield _("Practice copies, which cannot be filed: {count}.").format(count=report.practice)
    count = len(report.cases)
    yield ngettext("{count} case.", "{count} cases.", count).format(count=count)
    yield _("Made: {made}. Unchanged: {unchanged}. Failed: {failed}.").format(
        made=report.count("made"),
        unchanged=report.count("unchanged"),
        failed=report.count("failed"),
    )
    if report.stopped:
        yield _("Stopped. Run the same command again, and it goes on from here.")


def _lines(case: CaseTold) -> Iterator[str]:
    if case.state == "failed":
        yield _("{file}: failed ({problem}).").format(
            file=case.file, problem=", ".join((*case.problems, case.mistake)).rstrip(", ")
        )
        return
    unchanged, made = _("{file}: unchanged since the last run."), _("{file}: made.")
    yield (unchanged if case.state == "unchanged" else made).format(file=case.file)
    for form in case.forms:
        yield f"  {_of_form(form)}"
        yield from (f"    - {reason}" for reason in form.why)
    if case.papers is not None:
        yield "  " + _("Papers made: {made}. Papers that lack something: {lacking}.").format(
            made=case.papers.made, lacking=case.papers.lacking
        )
    for note in case.notes:
        yield "  " + _("Please note: {note}").format(note=note)


def _of_form(form: FormTold) -> str:
    name = _("Form {form} for {person}").format(form=printed(form.form), person=form.person)
    if form.sent:
        return _("{form}: mailed before, not made again.").format(form=name)
    if form.state == "refused":
        return _("{form}: not filled.").format(form=name)
    line = _(
        "{form}: boxes filled {filled}, wrong {wrong}; not answered {open}, to translate {say}."
    )
    return line.format(
        form=name,
        filled=form.filled,
        wrong=form.wrong,
        open=form.unanswered,
        say=form.to_translate,
    )
