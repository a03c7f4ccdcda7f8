"""From a filled PDF to the *already filed* side of a case."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.answers import paths
from app.answers.case import Case
from app.answers.filed import Filed, FiledSource, NotUnderstood
from app.answers.forms import Form
from app.answers.freezing import freeze, keep_earlier
from app.answers.renewal import shown
from app.filing.reading import ReadReport, read_filled
from app.filing.renewal import agree
from app.filing.report import AttachmentKind
from app.i18n import _
from app.problems import Problem

# What a person has for life, and what one form of theirs and another cannot have differently.
_LIFELONG = ("numbers.a_number", "birth.date")


@dataclass(frozen=True)
class Papers:
    """A filled form and the attachments that came with it, as bytes."""

    form: bytes
    attachments: Mapping[AttachmentKind, bytes] = field(default_factory=dict)


def filed_from(report: ReadReport, pdf: bytes, on: date | None, source: FiledSource) -> Filed:
    """What ``report``, read from ``pdf``, says was filed ``on`` that day."""
    return Filed(
        form=Form(report.form),
        edition=report.edition,
        on=on,
        source=source,
        answers=report.answers,
        elsewhere=[one.item for one in report.elsewhere],
        unread=[NotUnderstood(box=one.field, value=one.value) for one in report.unread],
        sha256=hashlib.sha256(pdf).hexdigest(),
    )


def mailed(case: Case, filing_id: str, on: date, papers: Papers, root: Path) -> Case:
    """*Signed and mailed on ...*: keep what the mailed ``papers`` say, and freeze the filing.

    ``root`` is the folder ``forms/``. Raises ``Problem`` as ``freeze`` and ``read_filled`` do,
    and ``someone-else`` when the papers are another person's.
    """
    filed = _read(papers, on, FiledSource.MAILED_HERE, root)
    if filing_id in case.filings:
        _refuse_other_people(case, case.filings[filing_id].person, filed)
    return freeze(case, filing_id, filed)


def read_in(case: Case, person_id: str, on: date | None, papers: Papers, root: Path) -> Case:
    """Keep an earlier filed form with the person it is about; today's answers stay as they are.

    ``on`` is the day it was mailed, if known; ``root`` the folder ``forms/``. Raises ``Problem``
    as ``keep_earlier`` and ``read_filled`` do, and ``someone-else``.
    """
    filed = _read(papers, on, FiledSource.READ_FROM_PDF, root)
    if person_id in case.people:
        _refuse_other_people(case, person_id, filed)
    return keep_earlier(case, person_id, filed)


def _read(papers: Papers, on: date | None, source: FiledSource, root: Path) -> Filed:
    report = read_filled(papers.form, papers.attachments, root)
    return filed_from(report, papers.form, on, source)


def _refuse_other_people(case: Case, person_id: str, filed: Filed) -> None:
    """Values never cross: a number or a birthday of somebody else stops the reading."""
    for fact in _LIFELONG:
        then = filed.answers.get(f"self.{fact}")
        now = shown(paths.get(case, f"people.{person_id}.{fact}"))
        told = isinstance(then, str) and isinstance(now, str)
        if told and then is not None and not agree(then, now):
            raise Problem(
                "someone-else",
                _("This form has another A-Number or date of birth than the person you named."),
                _("Choose the person the form is about, or correct their number or birthday."),
            )
