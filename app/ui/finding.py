"""Search through the questions of a case, in the words that the person sees."""

from __future__ import annotations

from datetime import date

from app.answers.case import Case
from app.i18n import _
from app.interview import flow
from app.interview.asked import Step, list_waits, questions_of, waits
from app.ui.search_box import Found
from app.ui.stops import about, stops


def find(case: Case, text: str, today: date) -> tuple[Found, ...]:
    """The pages with ``text`` in the title or in a question, in the order of the interview."""
    by_id = {stop.id: stop for stop in stops(case, today)}
    steps = [step for step in flow.search(case, text, _, today) if step.id in by_id]
    return tuple(
        Found(about(by_id[step.id], case), step.id, _first_with(case, step, text, today))
        for step in steps
    )


def first_waiting(case: Case, today: date) -> str:
    """The id of the first page that waits for an answer; nothing in a case that nobody began."""
    if not case.filings:
        return ""
    for step in flow.steps(case, today):
        told = questions_of(case, step, today)
        if list_waits(case, step) or any(waits(case, one) for one in told):
            return step.id
    return ""


def _first_with(case: Case, step: Step, text: str, today: date) -> str:
    wanted = text.casefold().strip()
    told = (asked for asked in questions_of(case, step, today))
    return next((one.path for one in told if wanted in _(one.question.label).casefold()), "")
