"""R-12 and R-13: papers that called a person a citizen, voting, political gifts."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.rules.raised import case, i485, i589, raised, read_at, rows

I9 = {"citizen_claims": rows({"where": "i9", "date": "2024-05"})}


def votes(*kinds: str) -> dict[str, Any]:
    return {"votes": rows(*({"kind": kind, "place": "Elmwood, OH"} for kind in kinds))}


def test_a_paper_that_was_told() -> None:
    found = raised(case(I9, i485()), "R-12")
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    assert {"I-485 9.70", "I-485 9.82", "I-485 9.69"} == set(found.items)
    assert read_at(found) == {
        "people.p1.citizen_claims.r1.where",
        "people.p1.citizen_claims.r1.date",
    }


@pytest.mark.parametrize(
    ("told", "form", "speaks"),
    [
        ({}, i485(citizenship_claimed=True), True),
        (I9, i589(), True),
        ({}, i485(citizenship_claimed=False), False),
        ({}, {"form": "i485", "i485": {"sworn": {"citizenship_claimed": {"answer": True}}}}, False),
        ({"citizen_claims": rows({})}, i485(), False),
        ({"citizen_claims": {"state": "none"}}, i485(), False),
        ({"citizen_claims": rows({"where": {"state": "unknown"}})}, i485(), False),
    ],
)
def test_what_speaks_of_a_citizen_claim(
    told: dict[str, Any], form: dict[str, Any], speaks: bool
) -> None:
    assert (raised(case(told, form), "R-12") is not None) is speaks


def test_a_confirmed_no_beside_it_is_repeated() -> None:
    found = raised(case(I9, i485(citizenship_claimed=False)), "R-12")
    assert found is not None
    assert "filings.f1.i485.sworn.citizenship_claimed.answer" in read_at(found)


@pytest.mark.parametrize("kind", ["voted", "registered"])
def test_voting_and_being_registered(kind: str) -> None:
    found = raised(case(votes(kind, "donated"), i485()), "R-13")
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    assert set(found.items) == {"I-485 9.82", "I-485 9.70"}
    assert "people.p1.votes.r1.kind" in read_at(found)


def test_a_gift_alone_warns() -> None:
    found = raised(case(votes("donated"), i485(unlawful_voting=False)), "R-13")
    assert found is not None
    assert found.kind is Kind.WARN
    assert not any(path.endswith(".answer") for path in read_at(found))


def test_the_item_about_voting() -> None:
    assert raised(case({}, i485(unlawful_voting=True)), "R-13") is not None
    assert raised(case({}, i485(unlawful_voting=False)), "R-13") is None
