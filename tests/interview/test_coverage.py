"""Every answer that the four forms print is asked, once, of the person it belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest

from app.answers import paths, proposals
from app.answers.case import Case
from app.answers.filing import FilingState
from app.answers.forms import Form
from app.filing import mapfile
from app.filing.gates import Standing, passage
from app.filing.maps import FormMap
from app.filing.outcome import Resolved
from app.filing.scope import Scope
from app.interview import flow
from app.interview.asked import leaves
from app.interview.pages import RowsPage
from app.interview.places import expand
from app.interview.questions import Sworn
from app.interview.sections import SECTIONS
from app.interview.tables import row_ids
from tests.interview.cases import DAY, ROOT, SAMPLES, blank, one_row_everywhere, sample

QUESTIONS = [one for section in SECTIONS for page in section.pages for one in page.questions]


@cache
def maps(form: str) -> tuple[FormMap, ...]:
    return tuple(mapfile.load(one) for one in sorted((ROOT / "forms" / form).glob("*/map.toml")))


def sources(case: Case) -> Iterator[str]:
    """The answers that the boxes with open gates, and the gates, are made from."""
    for key, filing in case.filings.items():
        if filing.state is FilingState.SENT:
            continue
        scope = Scope(case, key, DAY)
        for form in maps(filing.form):
            for row in form.rows:
                if row.source is None or row.of_sheet:
                    continue
                way = passage(row.gates, form.gates, scope.resolve)
                yield from (path for _gate, found in way.questions for path in found.sources)
                found = scope.resolve(row.source)
                if way.standing is Standing.OPEN and isinstance(found, Resolved):
                    yield from found.sources


def lists(case: Case) -> tuple[str, ...]:
    steps = flow.steps(case, DAY)
    return tuple(
        expand(step.page.table, step.subject) for step in steps if isinstance(step.page, RowsPage)
    )


@pytest.mark.parametrize("name", [*SAMPLES, "rows", *Form])
def test_what_the_forms_print_is_asked_exactly_once(name: str) -> None:
    case = sample(name) if name in SAMPLES else None
    case = case or (one_row_everywhere() if name == "rows" else blank(name))
    asked = Counter(path for one in flow.asked(case, DAY) for path in leaves(one))
    assert not [path for path, count in asked.items() if count > 1]
    tables = lists(case)
    assert len(tables) == len(set(tables))
    rows = {path for table in tables for path in (table, *_rows(case, table))}
    told = {_told(path) for path in sources(case)}
    assert told
    assert not sorted(told - set(asked) - rows)


def _rows(case: Case, table: str) -> Iterator[str]:
    """A whole row stands for its table when a box says what kind of row it is."""
    return (f"{table}.{row}" for row in row_ids(case, table))


def _told(path: str) -> str:
    """A sworn item waits for its confirmation where it waits for its answer."""
    return f"{path.removesuffix('.confirmed')}.answer" if path.endswith(".confirmed") else path


@pytest.mark.parametrize("form", Form)
def test_every_sworn_question_of_a_form_is_asked(form: Form) -> None:
    case = blank(form)
    held = {proposals.sworn_path("f1", key) for key in proposals.keys(case.filings["f1"])}
    of_form = {_sworn(row.source) for one in maps(form) for row in one.rows if row.source}
    wanted = {path for path in held if path in of_form}
    asked = {expand_all(one.path) for one in QUESTIONS if isinstance(one, Sworn)}
    assert wanted
    assert not sorted(wanted - asked)


@pytest.mark.parametrize("form", Form)
def test_what_a_form_wants_explained_can_be_explained(form: Form) -> None:
    able = {one.path for one in QUESTIONS if isinstance(one, Sworn) and one.explanation}
    wanted = {one.source for each in maps(form) for one in each.explanations}
    boxes = {row.source for each in maps(form) for row in each.rows if row.source}
    wanted |= {
        one.removesuffix(".explanation") for one in boxes if "sworn" in one and "expl" in one
    }
    assert {_template(one) for one in wanted} <= able


def test_no_sworn_question_has_anything_filled_in() -> None:
    case = one_row_everywhere()
    for one in flow.asked(case, DAY):
        if isinstance(one.question, Sworn):
            assert flow.find(case, f"{one.path}.answer", DAY) == one
            assert not one.question.optional


def _template(source: str) -> str:
    return (
        source.replace("filing.", "filings.{f}.", 1)
        if source.startswith("filing.")
        else (f"filings.{{f}}.{source}")
    )


def _sworn(source: str) -> str:
    return expand_all(_template(source))


def expand_all(path: str) -> str:
    return path.replace("{f}", "f1")


PRINTED_NOWHERE = {
    "people.p1": (
        "permits services supports citizen_claims votes statements clock_stops travel_plan alone "
        "translations story_translators interview"
    ),
    "people.p1.proceedings": "papers listed order",
    "people.p1.memberships.r1": "violence banned",
    "people.p1.applications.r1": "outcome fee_notice fee_paid",
    "filings.f1": "payment read_back",
    "filings.f1.claim": "feared delay",
    "filings.f4.i485": "medical",
}
"""What prints on no form: it decides whether a lawyer is needed first, or stands on our papers."""


def test_what_only_rules_need_is_asked_exactly_once_and_waits_for_nobody() -> None:
    case = one_row_everywhere()
    wanted = {
        path
        for group, names in PRINTED_NOWHERE.items()
        for name in names.split()
        for path, _told in paths.walk(paths.get(case, f"{group}.{name}"), f"{group}.{name}")
    }
    assert len(wanted) > 60
    asked = Counter(_of_one(one.path) for one in QUESTIONS)
    assert {path: asked[path] for path in wanted} == dict.fromkeys(wanted, 1)
    assert all(one.optional for one in QUESTIONS if _of_one(one.path) in wanted)


def _of_one(path: str) -> str:
    filing = "f4" if ".i485." in path else "f1"
    return path.replace("{p}", "p1").replace("{r}", "r1").replace("{f}", filing)
