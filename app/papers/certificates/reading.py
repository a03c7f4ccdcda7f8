"""The certificate of interpretation: a form or a declaration was read aloud and understood."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from app.answers.case import Case
from app.answers.dates import PartialDate
from app.answers.filing import Filing
from app.answers.i765 import Understood
from app.answers.papers import Exhibit, ExhibitKind
from app.answers.states import Answer
from app.filing.blanks import printed
from app.i18n import names
from app.papers import contact, tongues
from app.papers.certificates.certificate import Certificate, certify
from app.papers.certificates.documents import of_the_household
from app.papers.certificates.work import Covered, Paper, Work
from app.papers.refusal import Refusal

_FORM: Final = "Form {form}"


def of_the_form(case: Case, filing_id: str, today: date) -> Certificate | Refusal:
    """The certificate that the filled form was read to the person who files.

    Who asks decides whether one is wanted. A reading of a day after ``today`` does not count.
    """
    filing = case.filings[filing_id]
    form, told = printed(filing.form.value), filing.read_back
    interpreter = filing.assistance.interpreter
    work = replace(
        _work(case, filing_id, f"filings.{filing_id}.read_back", _FORM.format(form=form)),
        paper=Paper.READING,
        read=_has_come(told.on, today),
        read_by_signer=_is_part_of(contact.written(told.by), contact.full_name(interpreter)),
        same_language=_same(told.language, interpreter.language),
        understood=told.understood.value is True,
    )
    return certify([work], form, f"interpretation-certificate-{filing_id}")


def of_a_declaration(case: Case, filing_id: str, row: str) -> Certificate | Refusal:
    """The certificate that the declaration in ``row`` of the exhibits was read to the person."""
    filing = case.filings[filing_id]
    exhibit = filing.exhibits.rows[row]
    aloud = exhibit.read_aloud.value is True
    path = f"filings.{filing_id}.exhibits.{row}"
    work = replace(
        _work(case, filing_id, path, contact.written(exhibit.title)),
        read=aloud,
        read_by_signer=aloud,
        same_language=aloud,
        understood=aloud,
    )
    stem = f"interpretation-certificate-{filing_id}-{row}"
    return certify([work], printed(filing.form.value), stem)


def was_interpreted(filing: Filing) -> bool:
    """Whether an interpreter read the form to the person; each form asks for it in its own way."""
    told = filing.i765.understood.value if filing.i765 else None
    return told is Understood.INTERPRETED or filing.assistance.interpreted.value is True


def declarations(case: Case, filing_id: str) -> tuple[str, ...]:
    """The exhibits of the filing that are English declarations of the person."""
    rows = case.filings[filing_id].exhibits.rows
    return tuple(key for key, one in rows.items() if _is_declaration(one))


def _is_declaration(one: Exhibit) -> bool:
    return one.kind.value is ExhibitKind.DECLARATION and one.in_english.value is True


def _work(case: Case, filing_id: str, root: str, name: str) -> Work:
    """What both have in common; that it was read, and by whom, is told elsewhere."""
    filing = case.filings[filing_id]
    interpreter = filing.assistance.interpreter
    return Work(
        paper=Paper.DECLARATION,
        to=filing.to,
        root=root,
        asked_at=f"filings.{filing_id}.to",
        signer=f"filings.{filing_id}.assistance.interpreter",
        who=interpreter,
        whose=f"people.{filing.person}",
        person=contact.person_name(case.people[filing.person].name),
        covers=(Covered(name),),
        language=interpreter.language,
        is_close=of_the_household(case, contact.full_name(interpreter)),
    )


def _has_come(day: Answer[PartialDate], today: date) -> bool:
    return day.value is not None and day.value.earliest <= today


def _is_part_of(name: str, full_name: str) -> bool:
    """Whether ``name`` is the full name, or some words of it: a given name alone will do."""
    words = set(names.plain(name).split())
    return bool(words) and words <= set(names.plain(full_name).split())


def _same(one: Answer[str], other: Answer[str]) -> bool:
    return one.is_given and tongues.same(contact.written(one), contact.written(other))
