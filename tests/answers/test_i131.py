"""What Form I-131 asks of one filing: rows it names must exist, days are days."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.answers import case as cases
from app.problems import Problem

PERSON: dict[str, Any] = {
    "applications": {"a1": {"kind": "asylum"}},
    "documents": {"d1": {"kind": "advance_parole"}},
}


def file_with(answers: dict[str, Any]) -> bytes:
    filing = {"form": "i131", "person": "p1", "i131": answers}
    return json.dumps({"people": {"p1": PERSON}, "filings": {"f1": filing}}).encode()


@pytest.mark.parametrize(
    "answers",
    [
        {"based_on": "a1"},
        {"based_on": {"state": "not applicable"}},
        {"earlier_travel_document": {"document": "d1"}},
        {"earlier_advance_parole": {"document": "d1"}},
        {"trip": {"days": 1}},
        {"trip": {"days": 999}},
    ],
)
def test_rows_that_exist_and_whole_days_are_kept(answers: dict[str, Any]) -> None:
    case = cases.load(file_with(answers))
    assert cases.load(cases.dump(case)) == case
    assert json.loads(cases.dump(case))["filings"]["f1"]["i131"] == answers


@pytest.mark.parametrize(
    ("answers", "place"),
    [
        ({"based_on": "a2"}, "i131.based_on"),
        ({"based_on": "d1"}, "i131.based_on"),
        ({"earlier_travel_document": {"document": "d2"}}, "earlier_travel_document.document"),
        ({"earlier_advance_parole": {"document": "a1"}}, "earlier_advance_parole.document"),
        ({"trip": {"days": 0}}, "trip.days"),
        ({"trip": {"days": 1000}}, "trip.days"),
        ({"trip": {"days": "ten"}}, "trip.days"),
        ({"trip": {"days": True}}, "trip.days"),
        ({"application": "reentry permit"}, "i131.application"),
    ],
)
def test_what_cannot_be_is_named(answers: dict[str, Any], place: str) -> None:
    with pytest.raises(Problem) as refused:
        cases.load(file_with(answers))
    assert place in refused.value.message + refused.value.do
