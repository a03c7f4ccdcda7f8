"""``portolan forms``: which official PDFs are here, what a PDF is, what is decided."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from app.cli.files import blanks, read_bytes
from app.cli.options import Blanks, Json, Today
from app.cli.orders import day_of
from app.cli.speak import say, say_json
from app.filing import adding, difference_told, editions
from app.filing.blanks import printed
from app.filing.difference import difference
from app.filing.editions import FORMS, Edition
from app.filing.extract import extract
from app.filing.recognise import Recognition, recognise
from app.host import library_folder
from app.i18n import _

program = typer.Typer(
    help="The official PDFs: what is here, what a file is.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@program.command("list")
def list_forms(blanks_folder: Blanks = None, today: Today = None, as_json: Json = False) -> None:
    """List the forms this program fills, and which official PDFs are here."""
    library, day = blanks(blanks_folder), day_of(today)
    known = editions.editions(FORMS)
    found = [] if library is None else [one for each in library.forms.values() for one in each]
    rows = [
        _listed(edition, [one.path for one in found if _is(one.recognition, edition)], day)
        for edition in known
    ]
    notes = [] if library is None else list(library.notes)
    if as_json:
        say_json({"forms": rows, "notes": notes})
        return
    for row in rows:
        say(_tell_row(row))
    for note in notes:
        say(note)


def _is(recognition: Recognition, edition: Edition) -> bool:
    same = (recognition.form, recognition.edition) == (edition.form, edition.edition)
    return same and recognition.state == "verified"


def _listed(edition: Edition, files: list[Path], day: date) -> dict[str, Any]:
    return {
        "form": edition.form,
        "edition": edition.edition,
        "official": [str(path) for path in files],
        "accepted": _accepted(edition, day),
        "get": edition.get,
    }


def _accepted(edition: Edition, day: date) -> dict[str, Any]:
    known = edition.accepted
    return {
        "from": known.since.isoformat(),
        "until": known.until.isoformat() if known.until else None,
        "on_mail_date": editions.accepted(edition, day, day).verdict,
        "checked_on": known.checked_on.isoformat(),
        "source": known.source,
    }


def _tell_row(row: dict[str, Any]) -> str:
    have = row["official"][0] if row["official"] else _("not here; get it at {get}").format(**row)
    return _("{form}, edition {edition}: {have}").format(
        form=printed(row["form"]), edition=row["edition"], have=have
    )


@program.command("add")
def add(
    files: Annotated[list[Path], typer.Argument(help="Official PDFs you downloaded.")],
    as_json: Json = False,
) -> None:
    """Keep official PDFs in Portolan's own folder, so that it finds them next time."""
    added = [asdict(adding.add(read_bytes(path), path.name, library_folder())) for path in files]
    if as_json:
        say_json({"added": added})
        return
    for one in added:
        say(_("Added {form}, edition {edition}.").format(**one))
        if one["state"] == "newer":
            say(_("This program does not know this edition. It can only make a draft of it."))


@program.command("inspect")
def inspect(
    file: Annotated[Path, typer.Argument(help="A PDF.")],
    today: Today = None,
    as_json: Json = False,
) -> None:
    """Say what a PDF is: which form, which edition, official or not, accepted or not."""
    found, day = recognise(read_bytes(file)), day_of(today)
    edition = next((one for one in editions.editions(FORMS) if _same(found, one)), None)
    accepted = _accepted(edition, day) if edition else None
    if as_json:
        say_json(
            {
                "form": found.form,
                "edition": found.edition,
                "pages": found.pages,
                "fields": found.fields,
                "state": found.state,
                "accepted": accepted,
                "reasons": list(found.reasons),
            }
        )
        return
    name = printed(found.form) if found.form else _("no known form")
    say(
        _("{file}: {name}, edition {edition}, {state}").format(
            file=file.name, name=name, edition=found.edition or "-", state=found.state
        )
    )
    for reason in found.reasons:
        say(f"  {reason}")
    if edition is not None:
        say(f"  {editions.accepted(edition, day, day).reason}")


def _same(found: Recognition, edition: Edition) -> bool:
    return (found.form, found.edition) == (edition.form, edition.edition)


@program.command("diff")
def diff(
    old: Annotated[Path, typer.Argument(help="A PDF.")],
    new: Annotated[Path, typer.Argument(help="The PDF to compare with it.")],
    as_json: Json = False,
) -> None:
    """Say what differs between the forms in two PDFs: boxes gone, new, moved, or asking anew."""
    found = difference(extract(read_bytes(old)), extract(read_bytes(new)))
    if as_json:
        say_json(difference_told.as_data(found))
        return
    for line in difference_told.as_text(found):
        say(line)


@program.command("coverage")
def coverage(as_json: Json = False) -> None:
    """Count, for each edition, the fields that are filled, left to others, or undecided."""
    rows = [_coverage(edition) for edition in editions.editions(FORMS)]
    if as_json:
        say_json({"forms": rows})
        return
    for row in rows:
        say(
            _(
                "{form} {edition}: {fields} fields, {mapped} filled, {left} left, "
                "{undecided} undecided"
            ).format(**{**row, "form": printed(row["form"])})
        )


def _coverage(edition: Edition) -> dict[str, Any]:
    names, rows = edition.catalogue().by_name(), edition.map().rows
    left = [row for row in rows if row.leave is not None]
    return {
        "form": edition.form,
        "edition": edition.edition,
        "fields": len(names),
        "mapped": len(rows) - len(left),
        "left": len(left),
        "undecided": len(names.keys() - {row.field for row in rows}),
    }
