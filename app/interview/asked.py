"""Every question that is asked in a case now, with the path it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from app.answers import proposals
from app.answers.case import Case
from app.answers.filing import FilingState
from app.answers.states import Answer, State
from app.interview.conditions import holds
from app.interview.kin import relatives
from app.interview.pages import AnyPage, FormsPage, Per, RowsPage, Section
from app.interview.places import Subject, answer, expand
from app.interview.places import found as stands
from app.interview.questions import Question, Sworn
from app.interview.tables import row_ids

_OPEN = frozenset({State.UNASKED, State.SKIPPED})


@dataclass(frozen=True, slots=True)
class Step:
    """One page about one subject."""

    section: str
    page: AnyPage
    subject: Subject

    @property
    def id(self) -> str:
        """A name that stays the same while the case changes: ``names.birth/p2``."""
        subject = (self.subject.filing, self.subject.person)
        return "/".join((self.page.id, *(one for one in subject if one)))


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of one step; ``path`` is where its answer lies in the case."""

    step: Step
    question: Question
    subject: Subject
    path: str


def steps_of(case: Case, section: Section, today: date | None = None) -> tuple[Step, ...]:
    """Return the pages of ``section`` that this case needs, person by person.

    A pause stands before other pages; alone it is nothing.
    """
    found = tuple(
        step
        for step in places_of(case, section)
        if holds(step.page.asked_when, case, step.subject, today)
    )
    return found if any(not step.page.pause for step in found) else ()


def places_of(case: Case, section: Section) -> tuple[Step, ...]:
    """Return where pages of ``section`` stand or may come to stand, needed now or not."""
    return tuple(
        Step(section.id, page, subject)
        for per, pages in _runs(section)
        for subject in _subjects(case, per)
        for page in pages
    )


def questions_of(case: Case, step: Step, today: date | None = None) -> tuple[Asked, ...]:
    """Return what ``step`` asks; for a list of rows, every question of every row."""
    page = step.page
    if not isinstance(page, RowsPage):
        return tuple(_open_ones(case, step, step.subject, today))
    rows = row_ids(case, expand(page.table, step.subject))
    return tuple(one for row in rows for one in _open_ones(case, step, step.subject.at(row), today))


def waits(case: Case, asked: Asked) -> bool:
    """Return True when nobody answered yet, or the person left it for later.

    A sworn answer waits until the person confirmed it, and again once its events changed.
    """
    told = told_at(case, asked)
    if told.is_given and isinstance(asked.question, Sworn):
        _filings, filing, below = asked.path.split(".", 2)
        return not proposals.confirmed(case, filing, proposals.key_of(below))
    return told.state in _OPEN


def told_at(case: Case, asked: Asked) -> Answer[Any]:
    """Return the answer to a question as it stands."""
    return answer(case, asked.path)


def leaves(asked: Asked) -> tuple[str, ...]:
    """Return the paths of the answers that the question fills."""
    question = asked.question
    if not isinstance(question, Sworn):
        return (asked.path,)
    own = f"{asked.path}.answer"
    return (own, f"{asked.path}.explanation") if question.explanation else (own,)


def list_waits(case: Case, step: Step) -> bool:
    """Return True when ``step`` is a list nobody has begun, answered or called complete.

    Nobody waits for an optional one.
    """
    page = step.page
    if isinstance(page, FormsPage):
        return not case.filings
    if not isinstance(page, RowsPage) or page.optional:
        return False
    path = expand(page.table, step.subject)
    table = stands(case, path)
    if isinstance(table, dict):
        return not table
    told = answer(case, path)
    return told.state in _OPEN or (told.is_given and not getattr(table, "complete", True))


def list_begun(case: Case, step: Step) -> bool:
    """Return True when the list of ``step`` has a row, or the person said that there is none."""
    page = step.page
    if isinstance(page, FormsPage):
        return bool(case.filings)
    if not isinstance(page, RowsPage):
        return False
    path = expand(page.table, step.subject)
    return bool(row_ids(case, path)) or answer(case, path).state not in _OPEN


def _runs(section: Section) -> Iterator[tuple[Per, tuple[AnyPage, ...]]]:
    for per, pages in groupby(section.pages, key=_per):
        yield per, tuple(pages)


def _per(page: AnyPage) -> Per:
    return page.per


def _subjects(case: Case, per: Per) -> tuple[Subject, ...]:
    """The subjects of pages of one kind; a filing that was sent is not asked about again."""
    open_ = {key: one for key, one in case.filings.items() if one.state is not FilingState.SENT}
    if per == "case":
        return (Subject(),)
    if per == "person":
        return tuple(Subject(person=who) for who in case.people)
    if per == "filing":
        return tuple(Subject(one.person, key) for key, one in open_.items())
    return tuple(
        Subject(who, key)
        for key, one in open_.items()
        for who in dict.fromkeys((*relatives(case, one, "spouse"), *relatives(case, one, "child")))
    )


def _open_ones(case: Case, step: Step, subject: Subject, today: date | None) -> Iterator[Asked]:
    for question in step.page.questions:
        if holds(question.asked_when, case, subject, today):
            yield Asked(step, question, subject, expand(question.path, subject))
