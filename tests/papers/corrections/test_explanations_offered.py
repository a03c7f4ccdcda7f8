"""What may want a word of explanation is offered, never chosen."""

from __future__ import annotations

from typing import Any

import pytest

from app.answers import paths
from app.answers.case import Case
from app.papers.explanations import Candidate, candidates
from tests.papers.corrections.filed_wrongly import SWORN, case, difference
from tests.rules import filed_before as before

YES = {"answer": True, "confirmed": "2026-11-01"}
NO = {"answer": False, "confirmed": "2026-11-01"}
PERMIT_ITEM = Candidate("i765.sworn.arrested", "I-765 2.30", ("I-589 B.2",))
CLAIM_ITEM = Candidate("claim.sworn.arrested_abroad", "I-589 B.2", ("I-765 2.30",))


def two_forms(claim: object, permit: object, **more: Any) -> Case:
    """One person with an open Form I-589 and an open Form I-765."""
    return Case.model_validate(
        {
            "people": {"p1": {}},
            "filings": {
                "f1": {
                    "form": "i589",
                    "person": "p1",
                    "claim": {"sworn": {"arrested_abroad": claim}},
                },
                "f2": {
                    "form": "i765",
                    "person": "p1",
                    "i765": {"category": "c8", "sworn": {"arrested": permit}},
                    **more,
                },
            },
        }
    )


def test_answers_on_the_same_matter_that_differ_are_offered_on_both_forms() -> None:
    told = two_forms(YES, NO)
    assert candidates(told, "f2") == (PERMIT_ITEM,)
    assert candidates(told, "f1") == (CLAIM_ITEM,)


@pytest.mark.parametrize(
    ("claim", "permit"),
    [(YES, YES), (NO, NO), (YES, {"answer": False}), ({"answer": True}, NO), ({}, NO)],
)
def test_nothing_is_offered_for_answers_that_agree_or_are_not_confirmed(
    claim: object, permit: object
) -> None:
    told = two_forms(claim, permit)
    assert candidates(told, "f1") == candidates(told, "f2") == ()


def test_an_item_the_form_does_not_ask_of_the_person_is_not_offered() -> None:
    told = two_forms(YES, NO)
    other = paths.replace(told, "filings.f2.i765.category", "a5")
    assert candidates(other, "f1") == candidates(other, "f2") == ()


def test_another_persons_answers_are_never_beside_these() -> None:
    told = two_forms(YES, NO)
    raw = told.model_dump(mode="json", by_alias=True)
    raw["people"]["p2"] = {}
    raw["filings"]["f2"]["person"] = "p2"
    apart = Case.model_validate(raw)
    assert candidates(apart, "f1") == candidates(apart, "f2") == ()


def test_a_form_that_was_sent_is_not_explained_any_more() -> None:
    assert candidates(two_forms(YES, NO, state="sent"), "f2") == ()


def test_what_is_told_already_is_not_offered_again() -> None:
    row = PERMIT_ITEM.row()
    told = {"x1": row.model_dump(mode="json")}
    assert candidates(two_forms(YES, NO, explanations=told), "f2") == ()
    fewer = {"x1": {**told["x1"], "others": ["I-485 9.22"]}}
    assert candidates(two_forms(YES, NO, explanations=fewer), "f2") == (PERMIT_ITEM,)


def test_a_row_begins_without_words_and_is_not_confirmed() -> None:
    row = PERMIT_ITEM.row()
    assert row.form_path.value == "i765.sworn.arrested"
    assert row.others.value == ["I-589 B.2"]
    assert not row.words.is_given
    assert row.confirmed is None


def test_a_mailed_form_is_named_with_its_day() -> None:
    told = case({})
    raw = told.model_dump(mode="json", by_alias=True)
    raw["filings"]["f9"] = {
        "form": "i765",
        "person": "p1",
        "i765": {"category": "c8", "sworn": {"arrested": NO}},
    }
    (found,) = candidates(Case.model_validate(raw), "f9")
    assert "I-589 B.2 (mailed 03/10/2026)" in found.others


def test_a_difference_that_is_right_on_both_is_offered_on_the_new_form() -> None:
    told = case({"r1": difference(SWORN, "I-589 B.2", resolution="both_right")})
    (found,) = candidates(told, "f1")
    assert found.form_path == SWORN
    assert found.item == "I-589 B.2"
    assert found.others == ("I-589 B.2 (mailed 03/10/2026)",)
    mistake = case({"r1": difference(SWORN, "I-589 B.2")})
    assert candidates(mistake, "f1") == ()
    assert before.MAILED.year == 2026
