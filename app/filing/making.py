"""Makes the forms that somebody ordered: fills the filings of a case and writes the files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.answers.case import Case
from app.answers.filing import FilingState
from app.filing import reporting
from app.filing.blanks import Blank, Mailing, choose
from app.filing.editions import FORMS, Acceptance
from app.filing.fill import fill
from app.filing.library import Library
from app.filing.ordering import ordered
from app.filing.report import FormReport
from app.filing.reporting import SUFFIX, Made
from app.host.files import write_atomically
from app.i18n import _
from app.problems import Problem

Progress = Callable[[str, int, int], None]
_STOPS_ONE_FORM = frozenset({"form-not-known", "no-usable-blank", "edition-not-accepted"})


def silent(_what: str, _done: int, _of: int) -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True)
class Order:
    """What is asked for: where to write, on which day, into which blanks.

    ``forms`` and ``people`` say which filings are meant (``ordering.ordered``). ``cache`` is
    the folder for cleaned blanks. ``replace`` lets earlier output be replaced. ``progress`` is
    called with the form begun, how many are done, and how many there are.
    """

    out: Path
    today: date
    library: Library | None = None
    forms: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    practice: bool = False
    replace: bool = False
    cache: Path | None = None
    progress: Progress = field(default=silent)


def make(case: Case, order: Order) -> tuple[FormReport, ...]:
    """Fill the filings that ``order`` asks for and write them to its folder.

    A filing that cannot be filled is reported as refused and stops no other; so is one that was
    sent, with ``sent``: what the agency holds is never made anew. Raises ``Problem``
    when nothing matches the order, or when a file cannot be written.
    """
    case, chosen = ordered(case, order.forms, order.people)
    make_folder(order.out)
    reports = []
    for done, filing_id in enumerate(chosen):
        filing = case.filings[filing_id]
        order.progress(filing.form.value, done, len(chosen))
        reports.append(_one(case, filing_id, order))
    order.progress("", len(chosen), len(chosen))
    return tuple(reports)


def made(case: Case, filing_id: str, order: Order) -> Made | FormReport:
    """Fill one filing in memory, proved; a report that says why where it is not filled.

    Nothing is written but cleaned blanks in the cache. Raises ``Problem`` for what stops every
    form, such as a folder of official PDFs that cannot be read.
    """
    filing = case.filings[filing_id]
    if filing.state is FilingState.SENT:
        return reporting.already_sent(filing_id, filing)
    try:
        mailing = Mailing(filing.mail_date, order.today, filing.edition)
        blank = choose(
            filing.form.value, order.library, FORMS, practice=order.practice, mailing=mailing
        )
        acceptance = _acceptance(blank, mailing)
    except Problem as problem:
        if problem.code not in _STOPS_ONE_FORM:
            raise
        return reporting.refused(filing_id, filing, problem)
    filled = fill(case, filing_id, blank, order.today, order.cache)
    went_by = mailing.day is not None and mailing.day < order.today
    return Made(filing_id, filing, blank, filled, acceptance, went_by)


def _one(case: Case, filing_id: str, order: Order) -> FormReport:
    form = made(case, filing_id, order)
    if isinstance(form, FormReport):
        return form
    if not form.proved:
        return form.report(order.out).model_copy(update={"file": None, "attachments": ()})
    _write(form, order)
    return form.report(order.out)


def _acceptance(blank: Blank, mailing: Mailing) -> Acceptance | None:
    """Whether an official blank may be filled for that day; practice blanks always may."""
    found = mailing.judged(blank)
    if found is not None and found.verdict == "no":
        raise Problem(
            "edition-not-accepted",
            found.reason,
            _("Get the new edition, or use --practice for a practice copy."),
        )
    return found


def make_folder(folder: Path) -> None:
    """Make the folder for what is written. Raises ``Problem`` ``no-target`` when that fails."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(
            "no-target",
            _("The folder for the filled forms cannot be made."),
            _("Choose another folder, one that you may write to."),
        ) from error


def _write(made: Made, order: Order) -> None:
    """Write all the files of a form; none of them when one is in the way or cannot be written."""
    files = made.files()
    leftovers = {f"{made.stem}-{end}.pdf" for end in SUFFIX.values()} - files.keys()
    if not order.replace:
        _refuse_to_mix(order.out, [*files, *sorted(leftovers)])
    written: list[Path] = []
    for name, data in files.items():
        try:
            write_atomically(order.out / name, data, replace=order.replace)
        except OSError as error:
            _take_away(written)
            raise _cannot_write(name) from error
        written.append(order.out / name)
    _take_away(order.out / name for name in leftovers)


def _refuse_to_mix(folder: Path, names: Iterable[str]) -> None:
    """Pages of an earlier fill must never lie beside those of a new one."""
    for name in names:
        if (folder / name).exists():
            raise Problem(
                "output-exists",
                _("The file {name} is already in the folder.").format(name=name),
                _("Choose another folder with --out, or add --replace to write over it."),
            )


def _take_away(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)


def _cannot_write(name: str) -> Problem:
    return Problem(
        "cannot-write",
        _("The file {name} cannot be written: the folder is full or locked.").format(name=name),
        _("Make room, or choose another folder with --out."),
    )
