"""The way through the interview: which pages, in which order, what is left to answer."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from app.answers import paths
from app.answers.case import Case
from app.answers.filing import FilingState
from app.interview.asked import (
    Asked,
    Step,
    leaves,
    list_begun,
    list_waits,
    questions_of,
    steps_of,
    waits,
)
from app.interview.pages import AnyPage, FormsPage, RowsPage, Section
from app.interview.places import expand
from app.interview.sections import SECTIONS

Status = Literal["not started", "in progress", "done", "cannot start yet"]

FIRST = frozenset({"welcome", "who"})
"""Sections that come before there is a person and a form."""


def visible(case: Case, today: date | None = None) -> tuple[Section, ...]:
    """Return the sections to show: those with a page, and all of them before a form is chosen."""
    return tuple(one for one in SECTIONS if not case.filings or _steps(case, one, today))


def steps(case: Case, today: date | None = None) -> tuple[Step, ...]:
    """Return every page this case needs, in order; before a form is chosen only the first ones."""
    return tuple(step for one in SECTIONS for step in _steps(case, one, today))


def asked(case: Case, today: date | None = None) -> tuple[Asked, ...]:
    """Return every question that is asked in this case now, in order."""
    return tuple(one for step in steps(case, today) for one in questions_of(case, step, today))


def unanswered(case: Case, section: Section, today: date | None = None) -> tuple[Asked, ...]:
    """Return what ``section`` still waits for; never anything of a sensitive page."""
    return tuple(
        one
        for step in _steps(case, section, today)
        if not step.page.sensitive
        for one in questions_of(case, step, today)
        if _must_wait(case, one)
    )


def open_lists(case: Case, section: Section, today: date | None = None) -> tuple[Step, ...]:
    """Return the lists of ``section`` that are not begun, or not called complete."""
    return tuple(
        step
        for step in _steps(case, section, today)
        if not step.page.sensitive and list_waits(case, step)
    )


def status(case: Case, section: Section, today: date | None = None) -> Status:
    """Return how far ``section`` is; pages that are only to be read count for nothing."""
    here = _steps(case, section, today)
    if not here:
        return "cannot start yet"
    asked_here = [(step, questions_of(case, step, today)) for step in here]
    lists = [step for step in here if isinstance(step.page, RowsPage | FormsPage)]
    if any(_step_waits(case, step, told) for step, told in asked_here):
        return "in progress" if _begun(case, asked_here, lists) else "not started"
    something = lists or any(told for _step, told in asked_here)
    return "done" if not something or _begun(case, asked_here, lists) else "not started"


@dataclass(frozen=True)
class Open:
    """The places of a case that are asked for now: of answers, and of lists."""

    answers: frozenset[str]
    lists: frozenset[str]

    def hides(self, path: str) -> bool:
        """Whether the answer at ``path`` is asked for in some case, but not in this one."""
        return path not in self.answers and bool(_ASKED_SOMEWHERE.fullmatch(path))

    def hides_table(self, path: str) -> bool:
        """Whether the list at ``path`` is asked for in some case, but not in this one."""
        return path not in self.lists and bool(_LISTED_SOMEWHERE.fullmatch(path))


def open_places(case: Case, today: date | None = None) -> Open:
    """Return the places asked for now.

    What only a filing asked for that was sent since is open, too: it was used.
    """
    drafts = _with_sent(case)
    here = steps(drafts, today)
    answers = (
        path for step in here for one in questions_of(drafts, step, today) for path in leaves(one)
    )
    lists = (expand(one.page.table, one.subject) for one in here if isinstance(one.page, RowsPage))
    return Open(frozenset(answers), frozenset(lists))


def orphans(case: Case, today: date | None = None) -> tuple[str, ...]:
    """Return the paths of answers given earlier whose questions are no longer asked.

    They are kept and shown as *not used*; they do not print and feed no rule.
    """
    now = open_places(case, today)
    return tuple(path for path, told in paths.walk(case) if told.is_given and now.hides(path))


def find(case: Case, path: str, today: date | None = None) -> Asked | None:
    """Return the question that is asked for the answer at ``path``; None when none is."""
    for section in SECTIONS:
        if not any(_may_ask(page, path) for page in section.pages):
            continue
        for step in _steps(case, section, today):
            found = questions_of(case, step, today) if _may_ask(step.page, path) else ()
            for one in found:
                if path in {one.path, *leaves(one)}:
                    return one
    return None


def search(
    case: Case, text: str, translate: Callable[[str], str], today: date | None = None
) -> tuple[Step, ...]:
    """Return the pages with ``text`` in their title or in a label, as the person reads them."""
    wanted = text.casefold().strip()
    return tuple(
        step
        for step in steps(case, today)
        if wanted and any(wanted in translate(words).casefold() for words in _words(step))
    )


def _must_wait(case: Case, asked: Asked) -> bool:
    return not asked.question.optional and waits(case, asked)


def _step_waits(case: Case, step: Step, told: tuple[Asked, ...]) -> bool:
    if step.page.sensitive:
        return False
    return list_waits(case, step) or any(_must_wait(case, one) for one in told)


def _begun(case: Case, asked_here: list[tuple[Step, tuple[Asked, ...]]], lists: list[Step]) -> bool:
    answered = any(not waits(case, one) for _step, told in asked_here for one in told)
    return answered or any(list_begun(case, step) for step in lists)


def _with_sent(case: Case) -> Case:
    """The case as if no filing had been sent yet."""
    draft = {"state": FilingState.DRAFT}
    drafts = {key: one.model_copy(update=draft) for key, one in case.filings.items()}
    return case.model_copy(update={"filings": drafts})


def _words(step: Step) -> tuple[str, ...]:
    labels = (text for one in step.page.questions for text in (one.label, one.hint) if text)
    return (step.page.title, *labels)


def _steps(case: Case, section: Section, today: date | None) -> tuple[Step, ...]:
    if section.id not in FIRST and not case.filings:
        return ()
    return steps_of(case, section, today)


def _may_ask(page: AnyPage, path: str) -> bool:
    """Whether a question of ``page`` is about this part of somebody's life or of a form."""
    return any(_matches(question.path, path) for question in page.questions)


def _matches(template: str, path: str) -> bool:
    return _matcher(template).fullmatch(path) is not None


@cache
def _matcher(template: str) -> re.Pattern[str]:
    return re.compile(rf"{_pattern(template)}(\.answer|\.explanation)?")


def _pattern(template: str) -> str:
    return re.sub(r"\\\{[pfr]\\\}", "[a-z]+[0-9]+", re.escape(template))


def _somewhere() -> re.Pattern[str]:
    questions = [one for section in SECTIONS for page in section.pages for one in page.questions]
    found = {_pattern(one.path) for one in questions}
    return re.compile("(" + "|".join(sorted(found)) + r")(\.answer|\.explanation)?")


def _lists_somewhere() -> re.Pattern[str]:
    pages = [page for section in SECTIONS for page in section.pages]
    found = {_pattern(page.table) for page in pages if isinstance(page, RowsPage)}
    return re.compile("|".join(sorted(found)))


_ASKED_SOMEWHERE = _somewhere()
_LISTED_SOMEWHERE = _lists_somewhere()
