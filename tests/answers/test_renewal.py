"""One value of a filed form, accepted: it lands in its place and nothing else moves."""

from __future__ import annotations

from typing import Any

import pytest

from app.answers import paths
from app.answers.case import Case
from app.answers.filed import Json
from app.answers.renewal import How, Suggestion, accept, shown
from app.answers.states import Answer, State
from app.problems import Problem
from tests.answers.households import household, read

DOCUMENT = "Form I-765, edition 08/21/25, mailed 2025-11-03"


def beside(target: str, then: Json, **more: Any) -> Suggestion:
    known: dict[str, Any] = {
        "path": "some.path",
        "then": then,
        "now": None,
        "same": False,
        "how": How.ACCEPT,
        "target": target,
        "document": DOCUMENT,
    }
    return Suggestion(**known | more)


def permit() -> Case:
    return read({"people": {"p1": {}}, "filings": {"f1": {"form": "i765", "person": "p1"}}})


def accepted(case: Case, suggestion: Suggestion) -> Answer[Any]:
    found = paths.get(accept(case, suggestion), str(suggestion.target))
    assert isinstance(found, Answer)
    return found


def test_the_answer_says_from_which_form_it_came() -> None:
    answer = accepted(household(), beside("people.p1.religion", "Quaker"))
    assert answer.value == "Quaker"
    assert answer.provenance is not None
    assert answer.provenance.document == DOCUMENT


@pytest.mark.parametrize("state", ["none", "not applicable", "unknown"])
def test_a_state_of_the_form_is_a_state_of_the_case(state: str) -> None:
    answer = accepted(household(), beside("people.p1.name.middle", {"state": state}))
    assert (answer.state.value, answer.value) == (state, None)


def test_a_date_keeps_the_precision_of_the_form() -> None:
    answer = accepted(household(), beside("people.p1.birth.date", "1990-05"))
    assert answer.value is not None
    assert answer.value.precision == "month"


def test_a_choice_of_a_filing_makes_the_group_it_lies_in() -> None:
    assert permit().filings["f1"].i765 is None
    answer = accepted(permit(), beside("filings.f1.i765.reason", "renewal"))
    assert answer.value == "renewal"


def test_a_number_written_as_text_is_a_number() -> None:
    answer = accepted(permit(), beside("people.p1.biographic.height_feet", "5"))
    assert answer.value == 5


def test_a_new_row_is_begun_as_told() -> None:
    target = "people.p1.residences.r1.city"
    case = accept(household(), beside(target, "Old Town", row={"to": "present"}))
    (home,) = case.people["p1"].residences.rows.values()
    assert (home.city.value, home.to.value) == ("Old Town", "present")


def test_english_of_a_signed_form_prints_again() -> None:
    case = accept(
        household(), beside("filings.f1.claim.sworn.harm_past.explanation", "They came at night.")
    )
    story = paths.get(case, "filings.f1.claim.sworn.harm_past.explanation")
    assert shown(story) == story.value.printable == "They came at night."


@pytest.mark.parametrize(
    ("suggestion", "code"),
    [
        (beside("people.p1.religion", "Quaker", how=How.BY_HAND), "by-hand"),
        (beside("people.p1.religion", "Quaker", how=How.ASK_AGAIN), "ask-again"),
        (beside("people.p1.religion", "Quaker", now="Shaker"), "changed-since"),
        (beside("people.p1.birth.date", "in spring"), "answer-invalid"),
        (beside("people.p1.sex", "sometimes"), "answer-invalid"),
        (beside("people.p1.fluent_in_english", "5"), "answer-invalid"),
        (beside("people.p9.religion", "Quaker"), "unknown-path"),
        (beside("filings.f1.i765.reason", "renewal"), "answer-invalid"),
    ],
)
def test_what_cannot_be_taken_over_is_refused(suggestion: Suggestion, code: str) -> None:
    with pytest.raises(Problem) as problem:
        accept(household(), suggestion)
    assert problem.value.code == code


@pytest.mark.parametrize(
    ("answer", "json"),
    [
        (Answer[str](), None),
        (Answer[str](state=State.SKIPPED), {"state": "skipped"}),
        (Answer[str](state=State.GIVEN, value="x"), "x"),
        (Answer[bool](state=State.GIVEN, value=False), False),
        (Answer[list[str]](state=State.GIVEN, value=["p2"]), ["p2"]),
    ],
)
def test_an_answer_of_today_is_shown_as_a_form_would_say_it(
    answer: Answer[Any], json: Json | None
) -> None:
    assert shown(answer) == json
