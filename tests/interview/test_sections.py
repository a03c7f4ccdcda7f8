"""What stands on the pages: names, paths that lead somewhere, values the case can hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from app.answers import paths
from app.answers.claim import Sworn as SwornGroup
from app.answers.dates import PartialDate
from app.answers.rows import Rows
from app.answers.states import Answer, State, given, without_value
from app.answers.text import FreeText
from app.interview import conditions, flow
from app.interview import questions as q
from app.interview.asked import told_at
from app.interview.pages import AnyPage, FormsPage, RowsPage
from app.interview.places import Subject, expand, found
from app.interview.sections import SECTIONS
from app.interview.sections.wording import NOWHERE, SIGNED_PAGE
from tests.interview.cases import DAY, SAMPLES, one_row_everywhere, sample

PAGES = [page for section in SECTIONS for page in section.pages]
QUESTIONS = [(page, one) for page in PAGES for one in page.questions]
VALUES: dict[type[q.Asking], Any] = {
    q.Text: "x",
    q.Story: FreeText(said="x", language="en"),
    q.YesNo: True,
    q.Date: PartialDate(2020, 5),
    q.Until: "present",
    q.Phone: "5035550101",
    q.Country: "Freedonia",
    q.Countries: ["Freedonia"],
    q.Person: "p2",
    q.People: ["p2"],
    q.FromTable: "r1",
}
FORMS = {"i589": "f1", "i765": "f2", "i131": "f3", "i485": "f4"}


def ids(found: Iterator[str]) -> list[str]:
    return [name for name, count in Counter(found).items() if count > 1]


def subject(path: str) -> Subject:
    """Somebody at whom the template ``path`` leads to something."""
    part = [*path.split("."), "", ""][2]
    form = {"claim": "i589"}.get(part, part)
    person = "p2" if ".include." in path else "p1"
    row = "p1" if path.startswith("people.{r}") else "r1"
    return Subject(person, FORMS.get(form, "f1"), row)


def values(one: q.Asking) -> list[Any]:
    """Something the widget of this question may answer, of each kind."""
    if isinstance(one, q.Choice):
        return [value for value, _words in one.options]
    if isinstance(one, q.Choices):
        return [[value] for value, _words in one.options]
    if isinstance(one, q.Number):
        return [one.least, one.most]
    if isinstance(one, q.Language):
        return ["es" if one.tag else "Spanish"]
    if isinstance(one, q.Day):
        return [date(2026, 3, 10)]
    return [VALUES[type(one)]]


def test_every_id_is_used_once() -> None:
    assert not ids(section.id for section in SECTIONS)
    assert not ids(page.id for page in PAGES)
    assert not ids(one.id for _page, one in QUESTIONS)


@pytest.mark.parametrize(("page", "one"), QUESTIONS, ids=[one.id for _page, one in QUESTIONS])
def test_the_case_can_hold_every_answer(page: AnyPage, one: q.Question) -> None:
    case = one_row_everywhere()
    path = expand(one.path, subject(one.path))
    if isinstance(one, q.Sworn):
        assert isinstance(paths.get(case, path), SwornGroup)
        return
    for value in values(one):
        told = value if one.plain else given(value)
        filled = paths.replace(case, path, told)
        kept = paths.get(filled, path)
        assert (kept if one.plain else kept.value) == value
    for state in one.states:
        assert paths.get(paths.replace(case, path, without_value(state)), path).state is state
    assert one.plain or isinstance(found(case, path) or Answer(), Answer)
    assert not (one.plain and one.states), page.id


@pytest.mark.parametrize("page", [page for page in PAGES if isinstance(page, RowsPage)])
def test_lists_are_tables_of_the_case_and_show_their_own_questions(page: RowsPage) -> None:
    table = paths.get(one_row_everywhere(), expand(page.table, subject(page.table)))
    assert isinstance(table, Rows | dict)
    own = {one.id for one in page.questions}
    assert set(page.card) <= own
    assert all(one.path.startswith(f"{page.table}.{{r}}.") for one in page.questions)


def test_conditions_look_at_what_is_there() -> None:
    case = one_row_everywhere()
    for page in PAGES:
        for one in (page, *page.questions):
            for path in conditions.paths(one.asked_when):
                assert paths.get(case, expand(path, subject(path))) is not None, (one.id, path)


def test_rows_that_are_chosen_exist_and_their_card_is_asked() -> None:
    known = {one.id for _page, one in QUESTIONS}
    for _page, one in QUESTIONS:
        if isinstance(one, q.FromTable):
            assert isinstance(found(one_row_everywhere(), expand(one.table, Subject("p1"))), Rows)
            assert set(one.card) <= known


def test_who_pages_name_forms_with_their_source_and_choose_none() -> None:
    page = next(page for page in PAGES if isinstance(page, FormsPage))
    offered = {option.form for one in page.situations for option in one.options}
    assert offered == set(FORMS)
    assert all(option.citation for one in page.situations for option in one.options)
    assert not ids(one.id for one in page.situations)


def test_pages_about_harm_demand_nothing() -> None:
    for section in SECTIONS:
        for page in section.pages:
            assert not page.pause or not page.questions
            if page.sensitive:
                assert section.sensitive, page.id
                assert all(
                    one.optional or isinstance(one, q.Sworn | q.Story) for one in page.questions
                )


def test_of_a_list_that_nobody_waits_for_nobody_waits_for_a_question() -> None:
    lists = [page for page in PAGES if isinstance(page, RowsPage) and page.optional]
    assert len(lists) > 5
    for page in lists:
        assert all(one.optional for one in page.questions), page.id
        assert {NOWHERE, SIGNED_PAGE} & set(page.body), page.id


def test_before_every_part_about_harm_comes_a_pause() -> None:
    hard = [section for section in SECTIONS if section.sensitive]
    assert {section.id for section in hard} == {"happened", "police", "sworn"}
    for section in hard:
        assert section.pages[0].pause
        assert section.pages[1].asked_when is not None
        assert section.pages[1].id.endswith(".child")


def test_nothing_said_to_a_person_is_hidden_in_an_other_state() -> None:
    """Given and unasked are what happens by itself; nobody chooses them from a menu."""
    for _page, one in QUESTIONS:
        assert not {State.GIVEN, State.UNASKED} & set(one.states), one.id


@pytest.mark.parametrize("name", SAMPLES)
def test_what_people_told_can_be_said_on_the_pages(name: str) -> None:
    for asked in flow.asked(sample(name), DAY):
        told, question = told_at(sample(name), asked), asked.question
        if told.state not in {State.GIVEN, State.UNASKED}:
            assert told.state in question.states, asked.path
        if told.is_given and isinstance(question, q.Choice | q.Choices):
            offered = {value for value, _words in question.options}
            assert set(told.value if isinstance(told.value, list) else [told.value]) <= offered
