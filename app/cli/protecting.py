"""``portolan protect``: a case that lies open to everybody, put into an encrypted file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from app.answers import case as cases
from app.cli.cases import is_encrypted, lock_of
from app.cli.files import cannot_write, read_bytes
from app.cli.options import Json
from app.cli.speak import say, say_json
from app.cli.terminal import hidden, show
from app.i18n import _
from app.problems import Problem


def protect(
    case: Annotated[Path, typer.Argument(help="A case that is not encrypted (JSON).")],
    delete_plain: Annotated[
        bool,
        typer.Option("--delete-plain", help="Delete the JSON file once the new one opens."),
    ] = False,
    digits: Annotated[
        bool, typer.Option("--digits", help="Offer twenty digits in place of six words.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Put a case into an encrypted file beside it, with a passphrase that you choose.

    The new file is opened again and compared before it says so. The JSON file stays where it is
    unless you add --delete-plain.
    """
    _refuse_unfit(case, deleting=delete_plain)
    made = _encrypted(case, _new_phrase(digits=digits), deleting=delete_plain)
    if as_json:
        say_json({"file": str(made), "plain": {"file": str(case), "deleted": delete_plain}})
        return
    say(_("Encrypted, opened again and compared: {file}").format(file=made))
    if delete_plain:
        say(_("The file that was not encrypted is deleted: {file}").format(file=case))
        say(_("On modern disks old copies can survive, and so do backups. Look for those."))
    else:
        say(_("The file that is not encrypted is still there: {file}").format(file=case))
        say(_("Whoever gets it can read everything. Delete it once you no longer need it."))
    say(_("Without the passphrase nobody can open the case, and nobody can find it out for you."))


def _refuse_unfit(case: Path, *, deleting: bool) -> None:
    """Refuse, before anything is asked, what is no plain case or may be in use."""
    data = read_bytes(case)
    if is_encrypted(case, data):
        raise Problem(
            "already-encrypted",
            _("This case is encrypted already."),
            _("Choose a case whose name ends in .json."),
        )
    cases.load(data)
    if deleting and lock_of(case).exists():
        raise Problem(
            "case-open",
            _("This case seems to be open in a window."),
            _("Close it there first. If it is open nowhere, delete {name}.").format(
                name=lock_of(case).name
            ),
        )


def _encrypted(case: Path, phrase: str, *, deleting: bool) -> Path:
    from app.vault.taking_over import protect as encrypt
    from app.vault.taking_over import take_over

    now = datetime.now(UTC)
    try:
        made = take_over(case, phrase, now) if deleting else encrypt(case, phrase, now)
    except OSError as error:
        raise cannot_write(case, _("Make room, or copy the case to another folder.")) from error
    return made.path


def _new_phrase(*, digits: bool) -> str:
    """A passphrase that the person typed twice, or one by chance that they wrote down.

    Raises ``Problem``: what a weak one raises, ``passphrase-differs``, and what
    :func:`app.cli.terminal.hidden` raises.
    """
    from app.vault.phrases import refuse_weak

    asked = _("New passphrase (or press Enter alone, and one is made by chance): ")
    wanted = hidden(asked)
    if not wanted.strip():
        wanted = _by_chance(digits=digits)
        _ask_again(wanted, _("Type it, to be sure that you have it: "))
        return wanted
    refuse_weak(wanted)
    _ask_again(wanted, _("The same once more: "))
    return wanted


def _by_chance(*, digits: bool) -> str:
    from app.vault.phrases import six_words, twenty_digits

    phrase = twenty_digits() if digits else six_words()
    show(f"\n    {phrase}\n\n")
    show(_("Write it on paper. It can be seen in this terminal until you close the window."))
    show("\n")
    return phrase


def _ask_again(wanted: str, asked: str) -> None:
    from app.vault.door import normal

    if normal(hidden(asked)) != normal(wanted):
        raise Problem(
            "passphrase-differs",
            _("The two are not the same. Nothing was written."),
            _("Run the command again and type it slowly."),
        )
