"""A filed form kept in a case, which is written to a new file: encrypted, if the case was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.answers.case import Case, dump
from app.cli.cases import GivenCase, Opener, given_case, is_dossier, is_encrypted, is_lost
from app.cli.files import already_there, cannot_write, read_bytes
from app.filing.editions import FORMS
from app.filing.filed import Papers, mailed, read_in
from app.host import write_atomically
from app.i18n import _
from app.problems import Problem


@dataclass(frozen=True)
class Keeping:
    """Where a filed form goes: into which case, whose it is, and where the new case is written."""

    case: Path
    out: Path
    person: str | None
    filing: str | None
    on: date | None
    opener: Opener
    replace: bool

    def given(self, *, quiet: bool) -> GivenCase:
        """The case that it goes into, once it is sure that the new file may be written.

        Raises ``Problem`` as :func:`app.cli.cases.given_case` does, ``output-exists``, and
        ``usage`` where the new file would be encrypted and the case is not, or the other way.
        """
        encrypted = is_encrypted(self.case, read_bytes(self.case))
        if encrypted != is_dossier(self.out):
            raise _another_kind(self.out, encrypted=encrypted)
        there = self.out.exists() or is_lost(self.out)  # its name is taken still
        if there and (encrypted or not self.replace):
            raise _exists(self.out, encrypted=encrypted)
        return given_case(self.case, opener=self.opener, quiet=quiet)


def keep(keeping: Keeping, papers: Papers, *, quiet: bool) -> GivenCase:
    """Write the case with the filed form in it to the new file; return the case of before.

    Raises ``Problem``: what :meth:`Keeping.given` and keeping a form raise, and ``cannot-write``.
    """
    given = keeping.given(quiet=quiet)
    case = _kept(given.case, keeping, papers)
    try:
        if given.opened is None:
            write_atomically(keeping.out, dump(case), replace=keeping.replace)
        else:
            given.opened.save_copy(case, keeping.out)
    except OSError as error:
        do = _("Make room, or choose another folder with --out.")
        raise cannot_write(keeping.out, do) from error
    return given


def _kept(case: Case, keeping: Keeping, papers: Papers) -> Case:
    if keeping.filing is not None and keeping.on is not None:
        return mailed(case, keeping.filing, keeping.on, papers, FORMS)
    return read_in(case, str(keeping.person), keeping.on, papers, FORMS)


def _exists(path: Path, *, encrypted: bool) -> Problem:
    if encrypted:
        do = _("Choose another name with --out. An encrypted case is never written over.")
    else:
        do = _("Choose another name with --out, or add --replace to write over it.")
    return already_there(path, do)


def _another_kind(out: Path, *, encrypted: bool) -> Problem:
    name = out.name
    if encrypted:
        return Problem(
            "usage",
            _("This case is encrypted, and {name} would not be.").format(name=name),
            _("Let the name after --out end in .dossier."),
            exit_code=2,
        )
    return Problem(
        "usage",
        _("This case is not encrypted, so {name} would not be either.").format(name=name),
        _("Let the name after --out end in .json, or encrypt the case first: portolan protect."),
        exit_code=2,
    )
