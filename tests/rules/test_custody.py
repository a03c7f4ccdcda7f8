"""R-02 and R-03: the words for what officers did, and custody at the border that was forgotten."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.answers.households import HOME
from tests.rules.raised import US, case, i485, i589, i765, raised, read_at, rows

QUESTIONED = {"arrests": rows({"kind": "questioned", "country": HOME, "date": "2020-05"})}


@pytest.mark.parametrize(
    ("form", "item"),
    [(i765(arrested=True), "I-765 2.30"), (i485(arrested=True), "I-485 9.22")],
)
def test_only_questioned_and_an_item_that_asks_for_more_says_yes(
    form: dict[str, Any], item: str
) -> None:
    found = raised(case(QUESTIONED, form), "R-02")
    assert found is not None
    assert found.kind is Kind.WARN
    assert found.items == (item,)
    assert "people.p1.arrests.r1.kind" in read_at(found)
    assert found.sensitive


def test_more_than_questions_or_no_yes_is_silent() -> None:
    both = {"arrests": {**QUESTIONED["arrests"], "r2": {"kind": "arrested", "country": HOME}}}
    assert raised(case(both, i765(arrested=True)), "R-02") is None
    assert raised(case(QUESTIONED, i765(arrested=False)), "R-02") is None
    assert raised(case(QUESTIONED, i589(arrested_abroad=True)), "R-02") is None
    assert raised(case({}, i765(arrested=True)), "R-02") is None


UNINSPECTED = {"entries": rows({"date": "2023-09-12", "manner": "without_inspection"})}
PAROLED = {"entries": rows({"date": "2023-09-12", "manner": "paroled"})}
UNSEEN = {"entries": rows({"date": "2023-09-12", "status": "Entered without inspection"})}
LET_IN = {"entries": rows({"date": "2023-09-12", "status": "Paroled"})}
FEAR = {"statements": rows({"to": "credible_fear"})}
NOTICE = {"proceedings": {"papers": True}}


@pytest.mark.parametrize(
    ("told", "read"),
    [
        (UNINSPECTED, "people.p1.entries.r1.manner"),
        (UNSEEN, "people.p1.entries.r1.status"),
        (FEAR, "people.p1.statements.r1.to"),
        ({**LET_IN, **NOTICE}, "people.p1.entries.r1.status"),
        ({**PAROLED, **NOTICE}, "people.p1.proceedings.papers"),
    ],
)
def test_signs_of_custody_and_a_no(told: dict[str, Any], read: str) -> None:
    found = raised(case(told, i485(arrested=False), i589(crime_in_us=False)), "R-03")
    assert found is not None
    assert found.kind is Kind.WARN
    assert {"I-485 9.22", "I-589 C.6", "I-589 A.I.19.c"} <= set(found.items)
    assert read in read_at(found)
    assert not found.sensitive


@pytest.mark.parametrize(
    ("told", "form"),
    [
        (UNINSPECTED, i485(arrested=True)),
        (UNINSPECTED, i485()),
        (PAROLED, i485(arrested=False)),
        (NOTICE, i485(arrested=False)),
        ({"entries": rows({"manner": "admitted"})}, i485(arrested=False)),
        ({"entries": rows({"status": "No lawful status"})}, i485(arrested=False)),
        ({"entries": rows({"manner": "admitted", "status": "EWI"})}, i485(arrested=False)),
    ],
)
def test_no_sign_or_no_no_is_silent(told: dict[str, Any], form: dict[str, Any]) -> None:
    assert raised(case(told, form), "R-03") is None


def test_custody_that_was_told_is_not_forgotten() -> None:
    held = {"arrests": rows({"kind": "detained", "country": US, "date": "2023-09-12"})}
    about = case({**UNINSPECTED, **held}, i485(arrested=False))
    assert raised(about, "R-03") is None
    assert raised(about, "R-01") is not None
