"""``portolan read``: the answers found in a filled official PDF, and keeping them in a case."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from app.answers.case import Case, dump
from app.cli.files import read_bytes, read_case
from app.cli.filling import Json, Replace
from app.cli.speak import say, say_json
from app.filing.blanks import printed
from app.filing.editions import FORMS
from app.filing.filed import Papers, mailed, read_in
from app.filing.reading import ReadReport, Unread, read_filled
from app.filing.reporting import attachments_beside
from app.host import write_atomically
from app.i18n import _
from app.problems import Problem


@dataclass(frozen=True)
class _Keeping:
    """Where a filed form goes: into which case, whose it is, and where the new case is written."""

    case: Path
    out: Path
    person: str | None
    filing: str | None
    on: date | None
    replace: bool


def read(  # noqa: PLR0913, PLR0917 - one argument for each option of the command
    filed: Annotated[Path, typer.Argument(help="A filled form (PDF).")],
    into: Annotated[
        Path | None, typer.Option("--into", help="Keep it in this case, as already filed.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", help="Where to write the case that keeps it.")
    ] = None,
    person: Annotated[
        str | None, typer.Option("--person", help="Whose earlier form it is, such as p1.")
    ] = None,
    filing: Annotated[
        str | None, typer.Option("--filing", help="The filing that was mailed, such as f1.")
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", help="The day it was mailed (YYYY-MM-DD).")
    ] = None,
    replace: Replace = False,
    as_json: Json = False,
) -> None:
    """Read the answers out of a filled form and the attachments beside it.

    With --into and --out the form is also kept in a case: as mailed with --filing and --on, or
    as an earlier form of --person. Today's answers stay as they are.
    """
    keeping = _keeping(into, out, person, filing, on, replace=replace)
    attached = {kind: read_bytes(path) for kind, path in attachments_beside(filed).items()}
    papers = Papers(read_bytes(filed), attached)
    report = read_filled(papers.form, papers.attachments, FORMS)
    if keeping is not None:
        _keep(keeping, papers)
    if as_json:
        say_json(report.model_dump(mode="json"))
        return
    _tell(report)
    if keeping is not None:
        say(_("Kept as already filed in {file}.").format(file=keeping.out))


def _keeping(
    into: Path | None,
    out: Path | None,
    person: str | None,
    filing: str | None,
    on: str | None,
    *,
    replace: bool,
) -> _Keeping | None:
    """What to keep and where; None when the form is only read. Raises ``Problem`` (usage)."""
    if into is None and out is None and person is None and filing is None and on is None:
        return None
    if into is None or out is None or (person is None) == (filing is None):
        raise _usage(_("To keep a filed form, name the case, whose form it is, and the new file."))
    if filing is not None and on is None:
        raise _usage(_("The day on which the form was mailed is missing."))
    return _Keeping(into, out, person, filing, _day(on), replace)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text is not None else None
    except ValueError:
        raise _usage(_("The day given with --on is not a date.")) from None


def _usage(message: str) -> Problem:
    do = _("Use --into CASE --out NEWCASE with --person p1, or with --filing f1 --on 2026-03-01.")
    return Problem("usage", message, do, exit_code=2)


def _keep(keeping: _Keeping, papers: Papers) -> None:
    case = _kept(read_case(keeping.case), keeping, papers)
    if keeping.out.exists() and not keeping.replace:
        raise Problem(
            "output-exists",
            _("The file {name} is already there.").format(name=keeping.out.name),
            _("Choose another name with --out, or add --replace to write over it."),
        )
    try:
        write_atomically(keeping.out, dump(case), replace=keeping.replace)
    except OSError as error:
        raise Problem(
            "cannot-write",
            _("The file {name} cannot be written.").format(name=keeping.out.name),
            _("Make room, or choose another folder with --out."),
        ) from error


def _kept(case: Case, keeping: _Keeping, papers: Papers) -> Case:
    if keeping.filing is not None and keeping.on is not None:
        return mailed(case, keeping.filing, keeping.on, papers, FORMS)
    return read_in(case, str(keeping.person), keeping.on, papers, FORMS)


def _tell(report: ReadReport) -> None:
    say(
        _("Form {form}, edition {edition}").format(
            form=printed(report.form), edition=report.edition
        )
    )
    for note in report.notes:
        say(f"  {note}")
    for path, value in report.answers.items():
        say(f"  {path}: {value}")
    for one in report.elsewhere:
        say(_("  {item} goes on elsewhere: {place}").format(item=one.item, place=one.on))
    times = Counter(box.field for box in report.unread)
    for box in report.unread:
        say(_told(box, twice=times[box.field] > 1))


def _told(box: Unread, *, twice: bool) -> str:
    if twice:
        return _("  Two different values: {field}: {value}").format(
            field=box.field, value=box.value
        )
    return _("  Not understood: {field}: {value}").format(field=box.field, value=box.value)
