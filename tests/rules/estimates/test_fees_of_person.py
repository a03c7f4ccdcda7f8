"""What a person's forms cost, one payment for each fee."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.rules.estimates.fees import estimate
from tests.rules.estimates.shown import at, look, said
from tests.rules.raised import case

TODAY = date(2026, 11, 21)
HR1 = "fee of H.R.1 (Public Law 119-21)"
RENEWAL = {"form": "i765", "i765": {"category": "c8", "reason": "renewal"}}
INITIAL = {"form": "i765", "i765": {"category": "c8", "reason": "initial"}}


def steps(
    *forms: dict[str, Any], today: date = TODAY, born: str | None = "1990-01-01"
) -> list[str]:
    return said(estimate(look({"birth": {"date": born}}, *forms, today=today)))


def test_each_fee_has_its_own_payment() -> None:
    assert steps(RENEWAL | {"payment": {"kind": "card"}}) == [
        "795 US dollars, in 2 payments: each fee has its own.",
        "Form I-765, mailed on November 21, 2026: ordinary fee, 520 US dollars.",
        "Form I-912 can ask to waive it.",
        f"Form I-765, mailed on November 21, 2026: {HR1}, 275 US dollars.",
        "It cannot be waived.",
        "The payment for Form I-765 goes on Form G-1450, one for each fee.",
    ]


@pytest.mark.parametrize(
    ("mailed", "usd"),
    [("2025-12-31", 550), ("2026-01-01", 560), ("2026-10-15", 560), ("2026-10-16", 570)],
)
def test_the_mail_day_decides(mailed: str, usd: int) -> None:
    form = INITIAL | {"mail_date": mailed}
    assert steps(form, today=date(2025, 12, 1))[0] == f"{usd} US dollars, in 1 payment."


def test_a_waiver_leaves_the_added_fee() -> None:
    found = steps(RENEWAL | {"payment": {"waiver": True}})
    assert found[0] == "275 US dollars, in 1 payment."
    assert any("You told us that you ask for a waiver" in one for one in found)


def test_online_costs_less() -> None:
    assert steps(RENEWAL | {"payment": {"kind": "online"}})[0].startswith("745 US dollars")


def test_several_forms() -> None:
    travel = {"form": "i131", "i131": {"application": "refugee travel document, asylee"}}
    assert steps({"form": "i485"}, travel)[0].startswith("1,605 US dollars, in 2 payments")
    assert steps({"form": "i765", "i765": {"category": "a5", "reason": "initial"}})[0] == (
        "There is nothing to pay."
    )


@pytest.mark.parametrize(("mailed", "usd"), [("2026-12-01", "135"), ("2026-12-02", "165")])
def test_the_sixteenth_birthday(mailed: str, usd: str) -> None:
    travel = {"form": "i131", "i131": {"application": "refugee travel document, asylee"}}
    assert steps(travel | {"mail_date": mailed}, born="2010-12-02")[0].startswith(usd)


def test_a_rough_birth_date_counts_where_every_age_costs_the_same() -> None:
    assert steps({"form": "i485"}, born="1990")[0].startswith("1,440")
    unknown = steps({"form": "i485"}, born="2012")
    assert unknown[0] == "Some fees are not known here. Look them up on the day you mail."
    assert any("your date of birth" in one for one in unknown)


@pytest.mark.parametrize(
    ("parents_day", "usd"), [("2026-12-01", "950"), ("2026-12-02", "Some fees are not known")]
)
def test_a_child_with_a_parent_on_the_same_day(parents_day: str, usd: str) -> None:
    own = {"form": "i485", "mail_date": "2026-12-01"}
    parent = {"form": "i485", "mail_date": parents_day, "person": "p2"}
    child = {"birth": {"date": "2018-05-05"}, "mother": "p2"}
    about = case(child, own, parent, p2={"birth": {"date": "1990-01-01"}})
    assert said(estimate(at(about, TODAY)))[0].startswith(usd)


def test_what_is_not_told_is_named() -> None:
    found = steps({"form": "i765", "i765": {}})
    assert any("what the form is filed for" in one for one in found)


@pytest.mark.parametrize(("today", "shown"), [("2026-12-31", True), ("2027-01-01", False)])
def test_nothing_stale_is_named(today: str, shown: bool) -> None:
    found = " ".join(steps(RENEWAL, today=date.fromisoformat(today)))
    assert ("520" in found) is shown
    assert ("Look them up on the day you mail" in found) is not shown


def test_a_planned_day_beyond_the_checked_period_is_looked_up() -> None:
    assert "520" not in " ".join(steps(RENEWAL | {"mail_date": "2027-01-01"}))


def test_nothing_to_send() -> None:
    assert estimate(look({}, RENEWAL | {"state": "sent"}, today=TODAY)) is None
