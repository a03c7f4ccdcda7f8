"""The applicant leaves with the case: in a new file, opened by a passphrase of their own.

What opened the case at the clinic opens neither that file nor anything saved in it later, but for
the clinics that the applicant lets read on. The clinic's own copy is deleted afterwards
(:mod:`app.vault.deleting`), unless the applicant lets the clinic keep it.
"""

from __future__ import annotations

from pathlib import Path

from app.answers.case import Case
from app.i18n import _
from app.problems import Problem
from app.vault import exporting
from app.vault.apart import write_apart
from app.vault.door import COST, Cost
from app.vault.vault import Opened


def hand_over(
    opened: Opened,
    case: Case,
    folder: Path,
    phrase: str,
    keep_clinics: frozenset[str] = frozenset(),
    *,
    cost: Cost = COST,
) -> Opened:
    """Write ``case`` to ``folder`` for ``phrase``, which the applicant chose; return that file.

    ``folder`` is on the applicant's stick. ``keep_clinics`` are those public keys among
    ``opened.readers.clinics`` that the applicant lets read on: ask one by one. The recovery key
    does not go along. The new file is opened again from the stick and compared. ``opened`` stays
    as it is. Slow on purpose.

    Raises Problem ``copy-in-its-folder``, ``passphrase-known`` for that of ``opened``,
    ``cannot-copy``, and what :func:`app.vault.apart.write_apart` raises; then nothing new is in
    ``folder``. ValueError for a key that is none of the clinics'.
    """
    exporting.refuse_ours(folder, opened)
    clinics = [one for one in opened.readers.clinics if one.recipient in keep_clinics]
    if len(clinics) < len(keep_clinics):
        raise ValueError("not a clinic that can open the case")
    if opened.opens_to(phrase):
        raise _known()
    try:
        return write_apart(folder / opened.path.name, case, phrase, clinics, cost=cost)
    except OSError as error:
        raise exporting.cannot_copy() from error


def _known() -> Problem:
    return Problem(
        "passphrase-known",
        _("This is the passphrase that opens the case at the clinic."),
        _("Choose another one, which nobody at the clinic has seen."),
    )
