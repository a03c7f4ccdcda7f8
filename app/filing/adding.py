"""Takes an official PDF into our own folder of blanks; nothing else is ever taken."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.filing.blanks import printed
from app.filing.recognise import State, recognise
from app.host.files import write_atomically
from app.i18n import _
from app.problems import Problem


@dataclass(frozen=True)
class Added:
    """A blank that was kept: ``form`` and ``edition`` as printed, and the name of our file.

    ``state`` is ``verified``, or ``newer`` for an edition that this program does not know.
    """

    form: str
    edition: str
    file: str
    state: State


def add(data: bytes, name: str, folder: Path) -> Added:
    """Keep the official PDF ``data`` in ``folder``; ``name`` is what its file was called.

    Raises ``Problem``: ``not-added-...`` with the state when it is not the official, unchanged
    PDF of a form that this program knows, or of a newer edition of it; ``cannot-write`` when it
    cannot be kept.
    """
    found = recognise(data)
    fillable = found.state in {"verified", "newer"}
    if not fillable or found.form is None or found.edition is None:
        raise Problem(
            f"not-added-{found.state}",
            _("{name} was not added. {reasons}").format(name=name, reasons=" ".join(found.reasons)),
            _("Get a new copy from the official page of the form, and add that."),
        )
    file = f"{found.form}-{found.edition.replace('/', '-')}.pdf"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / file, data, replace=True)
    except OSError as error:
        raise Problem(
            "cannot-write",
            _("The PDF cannot be kept: Portolan's folder is full or locked."),
            _("Make room on this computer, or use --blanks with a folder of your own."),
        ) from error
    return Added(printed(found.form), found.edition, file, found.state)
