"""Certificates for the person's own words, which a human put into English.

Only what is printed counts: what stands on a form and its extra pages, as the decision that fills
the form has it, or on the sheet of corrections to a form that was filed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from app.answers import paths
from app.answers.case import Case
from app.answers.filing import Destination
from app.answers.person import CourtStatus
from app.answers.states import Answer
from app.answers.text import FreeText
from app.filing.assemble import Assembled
from app.filing.blanks import printed
from app.filing.printed import named
from app.papers.certificates.certificate import Certificate
from app.papers.certificates.own_words import Sent, Story, certified
from app.papers.corrections.found import Corrected
from app.papers.refusal import Refusal
from app.problems import Problem

_LINE: Final = "Corrections, number {number}: {item}"


def stories(case: Case, filing_id: str, assembled: Assembled) -> tuple[Certificate | Refusal, ...]:
    """One certificate for each human who put words that this filing prints into English.

    ``assembled`` is the form as it is printed. There is none when all of it was told in English.
    Refused when the person's list of these translators does not name who did it.
    """
    filing = case.filings[filing_id]
    sent = Sent(
        person=filing.person,
        to=filing.to,
        asked_at=f"filings.{filing_id}.to",
        form=printed(filing.form.value),
        stem=f"own-words-certificate-{filing_id}",
    )
    return certified(case, sent, of_the_form(case, filing_id, assembled))


def of_corrections(case: Case, found: Corrected) -> tuple[Certificate | Refusal, ...]:
    """The same for the reasons on the sheet of corrections to one filed form.

    It goes where the form went; of a form that was not mailed from here to the court, when the
    person is in court now, else to USCIS.
    """
    earlier = found.earlier
    to, asked_at = _office(case, earlier.person, earlier.key)
    sent = Sent(
        person=earlier.person,
        to=to,
        asked_at=asked_at,
        form=printed(earlier.filed.form.value),
        stem=f"own-words-certificate-corrections-{earlier.person}-{earlier.key}",
    )
    return certified(case, sent, _reasons(found))


def _reasons(found: Corrected) -> Iterable[Story]:
    for number, one in enumerate(found.corrections, start=1):
        if one.words is not None and _is_translated(one.words):
            place = _LINE.format(number=number, item=one.item)
            yield Story(f"{one.path}.words", place, one.words)


def _office(case: Case, person: str, key: str) -> tuple[Destination | None, str]:
    if key in case.filings:
        return case.filings[key].to, f"filings.{key}.to"
    status = case.people[person].proceedings.status
    asked_at = f"people.{person}.proceedings.status"
    if status.value is None:
        return None, asked_at
    in_court = status.value is CourtStatus.NOW
    return (Destination.COURT if in_court else Destination.USCIS), asked_at


def of_the_form(case: Case, filing_id: str, assembled: Assembled) -> tuple[Story, ...]:
    """What the form and its extra pages print of words told in another language, each once."""
    form = case.filings[filing_id].form.value
    marks = ((one.path, one.item) for made in assembled.decisions for one in made.marks)
    spills = ((one.path, f"{one.part}.{one.question}") for one in assembled.plan.spills)
    places: dict[str, str] = {}
    for path, item in (*marks, *spills):
        places.setdefault(path, item)
    for path, item in _joined(case, filing_id, places):
        places.setdefault(path, item)
    told = ((path, item, _told(case, path)) for path, item in places.items())
    return tuple(
        Story(path, named(form, item), text) for path, item, text in told if text is not None
    )


def _joined(case: Case, filing_id: str, places: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Words that print as one text with others on the same answer, which alone have their path."""
    table = f"filings.{filing_id}.explanations"
    rows = case.filings[filing_id].explanations.rows
    items = {
        one.form_path.value: places[f"{table}.{row}.words"]
        for row, one in rows.items()
        if f"{table}.{row}.words" in places
    }
    return tuple(
        (f"{table}.{row}.words", items[one.form_path.value])
        for row, one in rows.items()
        if one.confirmed is not None and one.form_path.value in items
    )


def _told(case: Case, path: str) -> FreeText | None:
    """The words at ``path``, when they were told in another language and their English prints."""
    try:
        answer = paths.get(case, path)
    except Problem:  # a mark may show what is worked out from several answers
        return None
    value = answer.value if isinstance(answer, Answer) else None
    return value if isinstance(value, FreeText) and _is_translated(value) else None


def _is_translated(text: FreeText) -> bool:
    """Told in another language, with English that may print."""
    return not text.is_english and text.printable is not None
