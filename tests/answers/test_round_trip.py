"""A case that was written is the case that is read."""

from __future__ import annotations

import json

from hypothesis import given

from app.answers import paths
from app.answers.case import Case, dump, load
from tests.answers.strategies import cases


@given(cases())
def test_what_was_written_is_read_back_equal_and_is_written_the_same_again(case: Case) -> None:
    written = dump(case)
    again = load(written)
    assert again == case
    assert dump(again) == written


@given(cases(most_people=4))
def test_every_answer_and_its_state_survives_under_the_same_path(case: Case) -> None:
    before = dict(paths.walk(case))
    after = dict(paths.walk(load(dump(case))))
    assert list(before) == list(after)
    assert before == after


@given(cases(most_people=4))
def test_a_written_case_is_json_that_any_reader_takes(case: Case) -> None:
    found = json.loads(dump(case).decode("utf-8"))
    assert list(found["people"]) == list(case.people)
    assert found["format"] == 1
