"""What the page offers, worked out off the window's thread: answers that differ, form by form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.answers.case import Case
from app.answers.filing import FilingState
from app.filing import beside, printed
from app.filing.blanks import newest
from app.filing.blanks import printed as form_name
from app.filing.editions import FORMS
from app.interview.in_use import in_use
from app.interview.labels import question_at
from app.papers.explanations import Candidate, candidates


@dataclass(frozen=True)
class Offered:
    """What one form may explain and does not yet."""

    filing: str
    every: tuple[Candidate, ...]


def offered(case: Case, today: date) -> tuple[Offered, ...]:
    """What each form that is not sent may explain."""
    used = in_use(case, today)
    filings = (key for key, one in used.filings.items() if one.state is not FilingState.SENT)
    return tuple(Offered(key, candidates(used, key)) for key in filings)


def item_of(case: Case, filing: str, row: str) -> str:
    """The printed item that an explanation of a filing is about, with its form."""
    here = case.filings[filing]
    form, path = here.form.value, here.explanations.rows[row].form_path.value or ""
    box = beside.box_of(newest(form, FORMS).map(), path)
    return printed.named(form, box.item) if box else form_name(form)


def question_of(case: Case, filing: str, form_path: str) -> str:
    """The question that the answer of a form belongs to, as the pages ask it; nothing for none."""
    person, inside = case.filings[filing].person, form_path.removeprefix("self.")
    whose = f"filings.{filing}" if inside == form_path else f"people.{person}"
    found = question_at(f"{whose}.{inside}")
    return found.label if found else ""
