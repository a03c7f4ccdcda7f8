"""Certificates of translation and of interpretation, and what each means."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from app.filing.blanks import printed
from app.i18n import N_
from app.papers.certificates import documents, reading, stories
from app.papers.certificates.certificate import Certificate
from app.papers.certificates.explained import explanation
from app.papers.desk import Desk
from app.papers.paper import Paper, PaperKind, drawn
from app.papers.refusal import Refusal
from app.rules.sentences import Sentence, Words

_CERTIFICATE: Final = N_("Translation certificate: {document}")
_FOR_SEVERAL: Final = N_("One translation certificate for several papers: {documents}")
_OWN_WORDS: Final = N_("Translation certificate: your own words in Form {form}, {number}")
_READ: Final = N_("Certificate of interpretation: Form {form}")
_DECLARATION: Final = N_("Certificate of interpretation: {document}")
_NAMELESS: Final = Words(N_("a paper without a name"))
_EXPLAINED: Final = N_("{paper} (what it means)")


def certificates(desk: Desk, filing_id: str) -> Iterator[Paper]:
    """Each certificate, and behind the first of each signer the page that explains it."""
    explained: set[tuple[str, str]] = set()
    for title, stem, made in _certified(desk, filing_id):
        paper = _certificate(desk, filing_id, title, stem, made)
        yield paper
        if isinstance(made, Certificate):
            signer = made.work.paper.value, made.work.signer
            if signer not in explained:
                explained.add(signer)
                yield _explained(paper, made)


def _certified(desk: Desk, filing_id: str) -> Iterator[tuple[Sentence, str, Certificate | Refusal]]:
    """Title, file name and certificate of all that somebody answers for with this filing."""
    case, filing = desk.told, desk.told.filings[filing_id]
    form = printed(filing.form.value)
    rows = case.people[filing.person].translations.rows
    made = documents.documents(case, filing_id)
    for number, (row, one) in enumerate(
        zip(documents.belonging(case, filing_id), made, strict=True), start=1
    ):
        title = Words(_CERTIFICATE, document=rows[row].document.value or _NAMELESS)
        yield title, f"translation-certificate-{filing_id}-{number}", one
    yield from _for_several(desk, filing_id)
    filled = desk.made(filing_id)
    if not isinstance(filled, Refusal):
        words = stories.stories(case, filing_id, filled.filled.assembled)
        for number, one in enumerate(words, start=1):
            stem = f"own-words-certificate-{filing_id}-{number}"
            yield Words(_OWN_WORDS, form=form, number=number), stem, one
    yield from _read_aloud(desk, filing_id)


def _for_several(desk: Desk, filing_id: str) -> Iterator[tuple[Sentence, str, Certificate]]:
    """One page in the place of several, where the same translator did them. Nothing is chosen."""
    for one in documents.documents(desk.told, filing_id, together=True):
        if isinstance(one, Certificate) and len(one.covers) > 1:
            names = tuple(covered.name for covered in one.work.covers)
            yield Words(_FOR_SEVERAL, documents=names), one.sheet.stem, one


def _read_aloud(
    desk: Desk, filing_id: str
) -> Iterator[tuple[Sentence, str, Certificate | Refusal]]:
    case, filing = desk.told, desk.told.filings[filing_id]
    if reading.was_interpreted(filing):
        title = Words(_READ, form=printed(filing.form.value))
        made = reading.of_the_form(case, filing_id, desk.today)
        yield title, f"interpretation-certificate-{filing_id}", made
        for row in reading.declarations(case, filing_id):
            name = filing.exhibits.rows[row].title.value or _NAMELESS
            title = Words(_DECLARATION, document=name)
            stem = f"interpretation-certificate-{filing_id}-{row}"
            yield title, stem, reading.of_a_declaration(case, filing_id, row)


def _certificate(
    desk: Desk, filing_id: str, title: Sentence, stem: str, made: Certificate | Refusal
) -> Paper:
    person = desk.told.filings[filing_id].person
    sheet, warnings = (made.sheet, made.warnings) if isinstance(made, Certificate) else (made, ())
    return Paper(
        PaperKind.CERTIFICATES,
        title,
        stem,
        person,
        filing_id,
        False,
        partial(drawn, sheet, warnings),
    )


def _explained(of: Paper, made: Certificate) -> Paper:
    sheet = explanation(made)
    title = Words(_EXPLAINED, paper=of.title)
    return Paper(of.kind, title, sheet.stem, of.person, of.filing, True, partial(drawn, sheet))
