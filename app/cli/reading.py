"""``portolan read``: the answers found in a filled official PDF, and keeping them in a case."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from app.cli.cases import Opener
from app.cli.files import read_bytes
from app.cli.keeping import Keeping, keep
from app.cli.options import Json, Replace, With
from app.cli.speak import say, say_json
from app.filing.blanks import printed
from app.filing.editions import FORMS
from app.filing.filed import Papers
from app.filing.reading import ReadReport, Unread, read_filled
from app.filing.reporting import attachments_beside
from app.i18n import _
from app.problems import Problem


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
    opener: With = Opener.PHRASE,
    as_json: Json = False,
) -> None:
    """Read the answers out of a filled form and the attachments beside it.

    With --into and --out the form is also kept in a case: as mailed with --filing and --on, or
    as an earlier form of --person. Today's answers stay as they are. If the case is encrypted,
    the new file is encrypted too, for the same people.
    """
    keeping = _keeping(into, out, person, filing, on, opener=opener, replace=replace)
    attached = {kind: read_bytes(path) for kind, path in attachments_beside(filed).items()}
    papers = Papers(read_bytes(filed), attached)
    report = read_filled(papers.form, papers.attachments, FORMS)
    told = {} if keeping is None else keep(keeping, papers, quiet=as_json).as_data()
    if as_json:
        say_json(report.model_dump(mode="json") | told)
        return
    _tell(report)
    if keeping is not None:
        say(_("Kept as already filed in {file}.").format(file=keeping.out))


def _keeping(  # noqa: PLR0913 - one argument for each option of the command
    into: Path | None,
    out: Path | None,
    person: str | None,
    filing: str | None,
    on: str | None,
    *,
    opener: Opener,
    replace: bool,
) -> Keeping | None:
    """What to keep and where; None when the form is only read. Raises ``Problem`` (usage)."""
    if all(one is None for one in (into, out, person, filing, on)) and opener is Opener.PHRASE:
        return None
    if into is None or out is None or (person is None) == (filing is None):
        raise _usage(_("To keep a filed form, name the case, whose form it is, and the new file."))
    if filing is not None and on is None:
        raise _usage(_("The day on which the form was mailed is missing."))
    return Keeping(into, out, person, filing, _day(on), opener=opener, replace=replace)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text is not None else None
    except ValueError:
        raise _usage(_("The day given with --on is not a date.")) from None


def _usage(message: str) -> Problem:
    do = _("Use --into CASE --out NEWCASE with --person p1, or with --filing f1 --on 2026-03-01.")
    return Problem("usage", message, do, exit_code=2)


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
