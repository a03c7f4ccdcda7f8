"""What is said about a finding: whom it is about, what was read, what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from app.answers.case import Case
from app.i18n import N_, _
from app.interview import flow
from app.law import facts
from app.law.dated import DOUBTS, Fact
from app.rules.finding import Finding, Kind, Read
from app.rules.sentences import Sentence, Words
from app.ui.answer_lines import standing
from app.ui.both_languages import in_both
from app.ui.filing_names import filing_name
from app.ui.household import person_name
from app.ui.item_words import item_words

HEADINGS: Final = {
    Kind.CANNOT_FILE: N_("Cannot be filed like this"),
    Kind.SEE_A_LAWYER: N_("Talk to a lawyer first"),
    Kind.WARN: N_("Worth a look"),
    Kind.INFO: N_("Good to know"),
}
SIGNS: Final = {
    Kind.CANNOT_FILE: "form",
    Kind.SEE_A_LAWYER: "talk",
    Kind.WARN: "attention",
    Kind.INFO: "note",
}
TO_A_LAWYER: Final = N_("Show this to the lawyer.")
_ITEMS: Final = N_("On the forms: {items}")
_READ: Final = N_("{rule}: {source}, read on {date}")
_STALE: Final = Words(
    N_("This should have been checked again by now. Look it up, or ask a lawyer.")
)


@dataclass(frozen=True)
class Told:
    """One answer that a rule read: ``label`` is a message, ``words`` the answer in both languages.

    ``path`` leads to its question.
    """

    label: str
    words: str
    path: str


@dataclass(frozen=True)
class Source:
    """Where something stands, and the page on which to look it up (or "")."""

    words: Sentence
    page: str


def told(case: Case, because: tuple[Read, ...], today: date) -> tuple[Told, ...]:
    """What a rule read, as far as a question asks for it: each answer once."""
    found = (flow.find(case, one.path, today) for one in because)
    asked = {one.path: one for one in found if one is not None}
    return tuple(
        Told(one.question.label, in_both(partial(standing, case, one)), one.path)
        for one in asked.values()
    )


def about(case: Case, finding: Finding) -> str:
    """The form or the person it is about, where the case has several; else nothing."""
    if finding.filing in case.filings:
        return filing_name(case, finding.filing or "")
    several = len({one.person for one in case.filings.values()}) > 1
    if finding.person in case.people and several:
        return person_name(case, finding.person or "")
    return ""


def items(finding: Finding) -> str:
    """The printed items it touches, in the language in use; nothing where there are none."""
    if not finding.items:
        return ""
    return _(_ITEMS).format(items=" \u00b7 ".join(map(item_words, finding.items)))


def rests_on(fact_ids: tuple[str, ...]) -> tuple[Source, ...]:
    """Where its rules stand: each page once, with the rules that were read there."""
    law = facts.load()
    cites: dict[tuple[str, str, date], list[str]] = {}
    for fact in map(law.fact, fact_ids):
        page = (fact.source.title, fact.source.url or "", fact.read_on)
        cites.setdefault(page, []).append(fact.cite or fact.id)
    return tuple(
        Source(Words(_READ, rule=tuple(dict.fromkeys(rules)), source=title, date=day), page)
        for (title, page, day), rules in cites.items()
    )


def unsure(fact_ids: tuple[str, ...], today: date) -> tuple[Sentence, ...]:
    """What is not sure about its rules, and whether they were not checked for too long."""
    return tuple(dict.fromkeys(_unsure([facts.load().fact(one) for one in fact_ids], today)))


def _unsure(known: list[Fact], today: date) -> Iterator[Sentence]:
    for fact in known:
        yield from (Words(DOUBTS[doubt]) for doubt in fact.doubts)
    if any(fact.is_stale(today) for fact in known):
        yield _STALE
