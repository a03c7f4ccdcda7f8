"""Search through the questions and pages of a case, in the words that the person sees."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from app.answers.case import Case
from app.i18n import _
from app.interview import flow
from app.interview.asked import Step, list_waits, questions_of, waits
from app.interview.pages import FormsPage, RowsPage
from app.interview.places import expand
from app.ui.row_words import lines
from app.ui.search_box import Found
from app.ui.stops import (
    EARLIER,
    EXHIBITS,
    EXPLANATIONS,
    REVIEW,
    Stop,
    about,
    beside,
    checked_section,
    stops,
)

_TABLES: Final = {
    "differences": EARLIER,
    "filed": EARLIER,
    "exhibits": EXHIBITS,
    "explanations": EXPLANATIONS,
}
"""The pages beside the questions, by the tables that they show."""


def find(case: Case, text: str, today: date) -> tuple[Found, ...]:
    """The pages with ``text``: those that ask for it, those that only mention it, other pages."""
    by_id = {stop.id: stop for stop in stops(case, today)}
    found = [
        _found(case, step, by_id[step.id], text, today)
        for step in flow.search(case, text, _, today)
        if step.id in by_id
    ]
    asking = [one for one in found if one.path or _has(by_id[one.stop].title, text)]
    return (*asking, *(one for one in found if one not in asking), *_others(case, text, today))


def first_waiting(case: Case, today: date) -> str:
    """The id of the first page that waits for an answer; nothing in a case that nobody began.

    What nobody waits for is passed over, but not on pages about harm: there nothing is waited
    for, and yet a person who stopped in the middle comes back to where they were.
    """
    if not case.filings:
        return ""
    for step in flow.steps(case, today):
        told = questions_of(case, step, today)
        if list_waits(case, step) or any(
            waits(case, one) for one in told if step.page.sensitive or not one.question.optional
        ):
            return step.id
    return ""


def showing(case: Case, path: str, today: date) -> str:
    """The id of the page that shows what stands, or stood, at ``path``; nothing when none does.

    A row, a person or a form is shown by the page with the list of them.
    """
    if by_itself := _by_itself(path):
        return by_itself
    asked = flow.find(case, path, today)
    if asked is not None:
        return asked.step.id
    lists = [
        (len(table), step.id)
        for step in flow.steps(case, today)
        if (table := _list_of(step)) and f"{path}.".startswith(f"{table}.")
    ]
    return max(lists)[1] if lists else ""


def _others(case: Case, text: str, today: date) -> Iterator[Found]:
    """The pages without questions of their own, by their titles: papers, forms, help."""
    for stop in (*stops(case, today), *beside(case)):
        by_itself = stop.step is None and not checked_section(stop)
        if by_itself and text.strip() and _has(stop.title, text):
            yield Found("\n".join(lines(stop.title)), stop.id, "")


def _by_itself(path: str) -> str:
    """The page beside the questions that shows what stands at ``path``; nothing for the others."""
    if path.startswith("acknowledged."):
        return REVIEW
    return _TABLES.get("".join(path.split(".")[2:3]), "")


def _list_of(step: Step) -> str:
    if isinstance(step.page, RowsPage):
        return expand(step.page.table, step.subject)
    return "filings" if isinstance(step.page, FormsPage) else ""


def _found(case: Case, step: Step, stop: Stop, text: str, today: date) -> Found:
    """One page; the first question with ``text`` in its own words is named before the page."""
    page = about(stop, case)
    for asked in questions_of(case, step, today):
        if _has(asked.question.label, text):
            return Found("\n".join((*lines(asked.question.label), page)), step.id, asked.path)
    return Found(page, step.id, "")


def _has(message: str, text: str) -> bool:
    return text.casefold().strip() in _(message).casefold()
