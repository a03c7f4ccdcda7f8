"""``portolan check --filed``: forms filed earlier, set beside the case. Nothing is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from app.answers.case import Case
from app.answers.filed import Filed, FiledSource
from app.answers.freezing import keep_earlier
from app.cli.files import read_bytes
from app.filing.blanks import printed
from app.filing.editions import FORMS
from app.filing.filed import filed_from
from app.filing.reading import read_filled
from app.filing.reporting import attachments_beside
from app.i18n import N_, _
from app.problems import Problem
from app.rules.earlier.relative import only_asked
from app.rules.earlier.whose import Known, files, whose

_HOW: Final = {
    Known.NUMBER: N_("{file}: Form {form}, compared with {person} (the same A-Number)."),
    Known.NAME: N_("{file}: Form {form}, compared with {person} (the same name)."),
    Known.NOTHING: N_(
        "{file}: Form {form}. Nobody in this case has its A-Number or its name. It is compared "
        "with {person}, who files first."
    ),
}


@dataclass(frozen=True)
class Given:
    """The files, the days they were mailed as told, and whether relatives agreed."""

    files: Sequence[Path]
    days: Sequence[str]
    agreed: bool


@dataclass(frozen=True)
class Beside:
    """One file that was read: whose it is, and how that was known."""

    file: str
    form: str
    person: str
    known: Known

    def said(self) -> str:
        """In a sentence."""
        return _(_HOW[self.known]).format(
            file=self.file, form=printed(self.form), person=self.person
        )


def with_filed(case: Case, given: Given) -> tuple[Case, tuple[Beside, ...]]:
    """``case`` with the forms among those filed earlier, and whose each was taken to be.

    Raises ``Problem``: what reading raises; ``usage`` for a day that is none, or more days than
    files; ``not-agreed`` for a relative's form without ``--agreed``; ``no-person``.
    """
    if len(given.days) > len(given.files):
        raise _usage(_("There are more days than filed forms."))
    told: list[Beside] = []
    for at, path in enumerate(given.files):
        filed = _read(path, _day(given.days[at]) if at < len(given.days) else None)
        case, beside = _kept(case, path, filed, given)
        told.append(beside)
    return case, tuple(told)


def _read(path: Path, on: date | None) -> Filed:
    data = read_bytes(path)
    attached = {kind: read_bytes(one) for kind, one in attachments_beside(path).items()}
    report = read_filled(data, attached, FORMS)
    return filed_from(report, data, on, FiledSource.READ_FROM_PDF)


def _kept(case: Case, path: Path, filed: Filed, given: Given) -> tuple[Case, Beside]:
    found = whose(case, filed)
    if found is None:
        raise Problem(
            "no-person",
            _("Nobody in this case files a form, so there is nothing to compare with."),
            _("Add a filing to the case, or choose another case."),
        )
    person, known = found
    if not files(case, person):
        if not given.agreed:
            raise Problem(
                "not-agreed",
                _("This form is of {person}, who files nothing here.").format(person=person),
                _("Ask them. If they agree, add --agreed: only what your forms ask is used."),
            )
        filed = only_asked(case, person, filed)
    beside = Beside(path.name, filed.form.value, person, known)
    return keep_earlier(case, person, filed), beside


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _usage(_("The day given with --filed-on is not a date.")) from None


def _usage(message: str) -> Problem:
    do = _("Use --filed FORM.pdf --filed-on 2025-03-01, once for each form, in the same order.")
    return Problem("usage", message, do, exit_code=2)
