"""The gates of a case: what decides what is asked or printed, and what else it might be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from app.answers.case import Case
from app.answers.claim import Sworn as Item
from app.answers.filing import FilingState
from app.answers.states import Answer, State, given, without_value
from app.filing.assemble import assemble
from app.filing.outcome import Resolved
from app.filing.scope import Scope
from app.interview import flow
from app.interview import questions as kinds
from app.interview.asked import Asked, leaves, places_of
from app.interview.conditions import Condition, paths
from app.interview.pages import RowsPage
from app.interview.places import Subject, answer, expand, found
from app.interview.questions import Question
from app.interview.sections import SECTIONS
from app.interview.tables import row_ids
from app.ui.filing_boxes import newest
from tests.interview.cases import DAY

_OF_KIN: Final = ("mother", "father", "siblings", "children")
"""Answers that make somebody a relative: of relatives more is asked."""

_WITHOUT: Final = (State.NONE, State.NOT_APPLICABLE, State.UNKNOWN)
"""States that forms have words for; the others all print nothing, as *unasked* does."""

Flip = tuple[str, Answer[Any]]
Print = dict[tuple[object, ...], str | bool]


def gates(case: Case) -> dict[str, Asked]:
    """The gates of ``case`` that are asked now, each with its question."""
    asked = {path: one for one in flow.asked(case, DAY) for path in leaves(one)[:1]}
    every = {*_of_interview(case), *_of_maps(case), *_of_people(case)}
    return {path: asked[path] for path in sorted(every & asked.keys())}


def flips(case: Case) -> Iterator[Flip]:
    """Each gate with every other answer it could have."""
    for path, one in gates(case).items():
        now = answer(case, path)
        for other in _answers(one.question):
            if (other.state, other.value) != (now.state, now.value):
                yield path, other


def printed(case: Case, only: str = "") -> Print:
    """Everything that the filings of ``case`` print, box by box; of one filing where ``only``."""
    marks: Print = {}
    for key, filing in case.filings.items():
        if filing.state is FilingState.SENT or only not in ("", key):
            continue
        edition = newest(filing.form.value)
        whole = assemble(case, key, edition.catalogue, edition.form_map, DAY)
        pages = [(("form", 0), whole.marks)]
        pages += [((one.kind, n), page) for one in whole.extras for n, page in enumerate(one.pages)]
        for (kind, number), page in pages:
            for mark in page:
                marks[key, kind, number, mark.field] = (
                    mark.ticked if mark.text is None else mark.text
                )
    return marks


def _answers(question: Question) -> Iterator[Answer[Any]]:
    match question:
        case kinds.YesNo() | kinds.Sworn():
            yield from (given(value=True), given(value=False))
        case kinds.Choice():
            yield from (given(value) for value, _words in question.options)
        case kinds.Date() | kinds.Until():
            yield from (given("2024-01-01"), given("1990-01-01"))
    yield from (without_value(state) for state in question.states if state in _WITHOUT)
    yield Answer()


def _of_interview(case: Case) -> Iterator[str]:
    for condition, subject in _conditions(case):
        for path in paths(condition):
            here = expand(path, subject)
            yield f"{here}.answer" if _is_sworn(case, here) else here


def _is_sworn(case: Case, path: str) -> bool:
    return isinstance(found(case, path), Item)


def _conditions(case: Case) -> Iterator[tuple[Condition | None, Subject]]:
    for section in SECTIONS:
        for step in places_of(case, section):
            yield step.page.asked_when, step.subject
            subjects = [step.subject]
            if isinstance(step.page, RowsPage):
                rows = row_ids(case, expand(step.page.table, step.subject))
                subjects = [step.subject.at(row) for row in rows]
            for one in subjects:
                yield from ((question.asked_when, one) for question in step.page.questions)


def _of_maps(case: Case) -> Iterator[str]:
    """What the gates of the maps look at."""
    for key, filing in case.filings.items():
        if filing.state is FilingState.SENT:
            continue
        scope = Scope(case, key, DAY)
        for gate in newest(filing.form.value).form_map.gates.values():
            if gate.path is None:
                continue
            answers = scope.resolve(gate.path)
            if isinstance(answers, Resolved):
                yield from (path.replace(".confirmed", ".answer") for path in answers.sources)


def _of_people(case: Case) -> Iterator[str]:
    for who, person in case.people.items():
        yield from (f"people.{who}.{word}" for word in _OF_KIN)
        for row in person.marriages.rows:
            yield from (f"people.{who}.marriages.{row}.{word}" for word in ("spouse", "ended"))
