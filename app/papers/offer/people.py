"""Papers of a person beyond one form: corrections, the interview, a move."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from app.answers.forms import Form
from app.i18n import N_
from app.papers.certificates.certificate import Certificate
from app.papers.certificates.stories import of_corrections
from app.papers.change_of_address import change_of_address
from app.papers.corrections.found import Corrected, corrected
from app.papers.corrections.office import sheet as corrections_sheet
from app.papers.corrections.reading_copy import reading_copy
from app.papers.desk import Desk
from app.papers.evidence_cover import evidence_cover
from app.papers.interview_sheet.own_sheet import interview_sheet
from app.papers.paper import Outcome, Paper, PaperKind, drawn
from app.rules.earlier import shown
from app.rules.sentences import Words

_CORRECTIONS: Final = N_("Corrections: {form}")
_OWN_WORDS: Final = N_("Translation certificate: your reasons to correct {form}, {number}")
_TO_READ: Final = N_("Your corrections, to read")
_COVER: Final = N_("Cover for new papers before the interview")
_INTERVIEW: Final = N_("For your interview")
_MOVING: Final = N_("When you move: who has to know")


def corrections(desk: Desk, person: str) -> Iterator[Paper]:
    """One sheet for each form filed earlier that has corrections, and a copy to read."""
    kind, found = PaperKind.CORRECTIONS, corrected(desk.told, person, desk.today)
    for one in found:
        key = one.earlier.key
        title = Words(_CORRECTIONS, form=shown.name(one.earlier))
        make = partial(_corrections, desk, person, key)
        yield Paper(kind, title, f"corrections-{person}-{key}", person, None, False, make)
        yield from _own_words(desk, one)
    if found:
        make = partial(_to_read, desk, person)
        yield Paper(
            kind, Words(_TO_READ), f"corrections-to-read-{person}", person, None, True, make
        )


def _own_words(desk: Desk, found: Corrected) -> Iterator[Paper]:
    """Who put the reasons into English answers for them, with a page for each."""
    person, key = found.earlier.person, found.earlier.key
    for number, one in enumerate(of_corrections(desk.told, found), start=1):
        title = Words(_OWN_WORDS, form=shown.name(found.earlier), number=number)
        stem = f"own-words-certificate-corrections-{person}-{key}-{number}"
        sheet, warnings = (one.sheet, one.warnings) if isinstance(one, Certificate) else (one, ())
        make = partial(drawn, sheet, warnings)
        yield Paper(PaperKind.CERTIFICATES, title, stem, person, None, False, make)


def interview(desk: Desk, person: str) -> Iterator[Paper]:
    """The private sheet, and the cover for new papers, of who asked for asylum."""
    forms = {one.form for one in desk.case.filings.values() if one.person == person}
    if Form.I589 not in forms:
        return
    kind, make = PaperKind.INTERVIEW, partial(_interview, desk, person)
    yield Paper(kind, Words(_INTERVIEW), f"interview-{person}", person, None, True, make)
    if desk.told.people[person].interview.office.is_given:
        make = partial(_cover, desk, person)
        yield Paper(kind, Words(_COVER), f"evidence-cover-{person}", person, None, False, make)


def moving(desk: Desk, person: str) -> Paper:
    """The list of who has to know of a new address."""
    make = partial(_moving, desk, person)
    stem = f"change-of-address-{person}"
    return Paper(PaperKind.MOVING, Words(_MOVING), stem, person, None, True, make)


def _corrections(desk: Desk, person: str, key: str) -> Outcome:
    return drawn(corrections_sheet(desk.told, person, key, desk.today))


def _to_read(desk: Desk, person: str) -> Outcome:
    sheet = reading_copy(desk.told, person, desk.today)
    if sheet is None:
        raise ValueError("no corrections to read")
    return drawn(sheet)


def _interview(desk: Desk, person: str) -> Outcome:
    return drawn(interview_sheet(desk.told, person, desk.law, desk.today))


def _cover(desk: Desk, person: str) -> Outcome:
    return drawn(evidence_cover(desk.told, person, (), desk.today))


def _moving(desk: Desk, person: str) -> Outcome:
    return drawn(change_of_address(desk.told, person, desk.law, desk.today))
