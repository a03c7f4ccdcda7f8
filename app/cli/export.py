"""``portolan export``: an encrypted case written to a file that everybody can read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.cli.cases import GivenCase, Opener, given_case, is_dossier
from app.cli.files import already_there, cannot_write
from app.cli.options import CaseFile, Json, With
from app.cli.speak import say, say_json
from app.cli.terminal import line
from app.host import cases_folder
from app.i18n import _
from app.problems import Problem


def export(
    case: CaseFile,
    plain: Annotated[Path, typer.Option("--plain", help="The new file (JSON), NOT encrypted.")],
    agreed: Annotated[
        bool,
        typer.Option("--yes-not-encrypted", help="You know that whoever gets it can read it."),
    ] = False,
    opener: With = Opener.PHRASE,
    as_json: Json = False,
) -> None:
    """Write an encrypted case to a JSON file that is NOT encrypted, for another program.

    It warns you and waits for a yes. The encrypted case stays as it is.
    """
    _refuse_place(plain)
    given = given_case(case, opener=opener, quiet=as_json)
    warning = _confirm(given, plain, agreed=agreed)
    _write(given, plain)
    if as_json:
        say_json({"file": str(plain), "encrypted": False, "warning": warning} | given.as_data())
        return
    say(_("Written, not encrypted: {file}").format(file=plain))
    if agreed:  # else it stood before the question
        say(warning)


def _refuse_place(plain: Path) -> None:
    if plain.exists():
        raise already_there(plain, _("Choose another name. This command writes over nothing."))
    if cases_folder().parent.resolve() in plain.resolve().parents:  # it would be forgotten there
        raise Problem(
            "copy-in-its-folder",
            _("This is the folder in which Portolan keeps its own files."),
            _("Choose another folder, such as one on a stick."),
        )
    if is_dossier(plain):
        raise Problem(
            "usage",
            _("The name {name} is that of an encrypted case.").format(name=plain.name),
            _("Let the name end in .json."),
            exit_code=2,
        )


def _confirm(given: GivenCase, plain: Path, *, agreed: bool) -> str:
    """The warning, to which the person said yes."""
    if given.opened is None:
        raise Problem(
            "not-encrypted",
            _("This case is not encrypted, so there is nothing to export."),
            _("Choose a file whose name ends in .dossier."),
        )
    from app.vault.vault import PLAIN_WARNING

    warning, yes = _(PLAIN_WARNING), _("yes")
    asked = _("Type {yes} to write {name}: ").format(yes=yes, name=plain.name)
    if not agreed and line(f"{warning}\n{asked}").casefold() != yes.casefold():
        raise Problem(
            "not-confirmed",
            _("Nothing was written."),
            _("To write it, run the command again and type {yes}.").format(yes=yes),
        )
    return warning


def _write(given: GivenCase, plain: Path) -> None:
    from app.vault.vault import export_plain

    try:
        export_plain(given.case, plain)
    except OSError as error:
        raise cannot_write(plain, _("Make room, or choose another folder.")) from error
