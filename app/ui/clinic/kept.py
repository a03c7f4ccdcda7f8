"""Where the names of a clinic lie: one file of our own, never in a case."""

from __future__ import annotations

from pydantic import ValidationError

from app.answers.clinic import Clinic
from app.host import clinic_file, write_atomically
from app.i18n import _
from app.problems import Problem


def read() -> Clinic:
    """The names that are kept; none when there is no file.

    Raises Problem ``clinic-unreadable`` when the file cannot be read or is damaged.
    """
    file = clinic_file()
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return Clinic()
    except OSError as error:
        raise _unreadable() from error
    try:
        return Clinic.model_validate_json(data)
    except ValidationError:
        raise _unreadable() from None


def write(clinic: Clinic) -> None:
    """Keep ``clinic`` in place of what was kept. Raises Problem ``cannot-save``."""
    file = clinic_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_atomically(file, clinic.model_dump_json(indent=1).encode(), replace=True)
    except OSError as error:
        raise Problem(
            "cannot-save",
            _("The names could not be written."),
            _("Make room on the disk, and check that you may write in your own folder."),
        ) from error


def _unreadable() -> Problem:
    return Problem(
        "clinic-unreadable",
        _("The names of the clinic cannot be read."),
        _("Move the file {file} away, then begin them anew.").format(
            file=f"\u2066{clinic_file()}\u2069"
        ),
    )
