"""The fees: every boundary day, against a table written apart; and nothing stale is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.answers.filing import Destination
from app.answers.forms import Form
from app.answers.i131 import TravelApplication
from app.answers.i765 import PermitCategory, PermitReason
from app.law.facts import load
from app.law.fees import FeeKind, Paying, Untold, annual, fee
from tests.law.fee_table import ANNUAL, BORDER, FIRST, I485, OLDER, RENEWAL, ROWS, RTD, TODAY

LAW = load()
PAYING = st.builds(
    Paying,
    st.sampled_from(Form),
    st.none() | st.sampled_from(PermitCategory) | st.sampled_from(TravelApplication),
    st.none() | st.sampled_from(PermitReason),
    st.none() | st.integers(0, 110),
    st.none() | st.booleans(),
    st.sampled_from(Destination),
    st.booleans(),
)
DAYS = st.dates(date(2016, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(("paying", "on", "usd"), ROWS)
def test_each_form_costs_what_the_notices_say(
    paying: Paying, on: date, usd: tuple[int, ...]
) -> None:
    assert tuple(one.usd for one in fee(LAW, paying, on, TODAY).amounts) == usd


@pytest.mark.parametrize(("on", "usd"), ANNUAL)
def test_the_annual_fee_goes_by_fiscal_year(on: date, usd: int | None) -> None:
    assert annual(LAW, on, TODAY).number == usd


@pytest.mark.parametrize(("on", "usd"), BORDER)
def test_the_parole_fee_goes_by_the_day_of_return(on: date, usd: int | None) -> None:
    figure = LAW.figure("F-47", on, TODAY)
    assert figure.number == usd
    assert figure.fact.doubts


@pytest.mark.parametrize(("fact", "on", "usd"), OLDER)
def test_older_and_rarer_fees(fact: str, on: date, usd: int | None) -> None:
    assert LAW.figure(fact, on, TODAY).number == usd


def test_ordinary_and_added_fees_are_paid_apart() -> None:
    kinds = [one.kind for one in fee(LAW, RENEWAL, TODAY, TODAY).due]
    assert kinds == [FeeKind.ORDINARY, FeeKind.HR1]
    assert [one.usd for one in fee(LAW, FIRST, TODAY, TODAY).due] == [570]


def test_what_a_waiver_can_reach() -> None:
    assert [one.waivable.flag for one in fee(LAW, RENEWAL, TODAY, TODAY).amounts] == [True, False]
    (green_card,) = fee(LAW, I485, TODAY, TODAY).amounts
    assert green_card.waivable.flag is True
    assert green_card.waivable.fact.doubts
    (travel,) = fee(LAW, RTD, TODAY, TODAY).amounts
    assert travel.waivable.flag is False


def test_a_refugee_travel_document_is_asked_for_on_paper() -> None:
    online = fee(LAW, replace(RTD, paper=False), TODAY, TODAY)
    assert online.paper_only
    assert [one.usd for one in online.amounts] == [165]


def test_whether_a_lost_card_costs_the_added_fee_nobody_knows() -> None:
    lost = Paying(Form.I765, PermitCategory.ASYLUM_PENDING, PermitReason.REPLACEMENT)
    ordinary, added = fee(LAW, lost, TODAY, TODAY).due
    assert (ordinary.usd, added.usd) == (520, None)
    assert added.figure.fact.doubts


@pytest.mark.parametrize(
    ("paying", "untold"),
    [
        (Paying(Form.I765), (Untold.CATEGORY, Untold.REASON)),
        (Paying(Form.I765, PermitCategory.ASYLEE), (Untold.REASON,)),
        (Paying(Form.I131), (Untold.CATEGORY,)),
        (replace(RTD, age=None), (Untold.AGE,)),
        (Paying(Form.I485), (Untold.AGE,)),
        (Paying(Form.I485, age=13), (Untold.WITH_PARENT,)),
    ],
)
def test_what_was_not_told_is_asked_for_and_never_guessed(
    paying: Paying, untold: tuple[Untold, ...]
) -> None:
    found = fee(LAW, paying, TODAY, TODAY)
    assert found.untold == untold
    assert not found.amounts


@pytest.mark.parametrize(
    "category", [PermitCategory.WITHHOLDING, PermitCategory.ADJUSTMENT_PENDING]
)
def test_a_category_that_is_not_in_the_facts_has_no_amount(category: PermitCategory) -> None:
    found = fee(LAW, Paying(Form.I765, category, PermitReason.INITIAL), TODAY, TODAY)
    assert not found.amounts
    assert not found.untold


@given(PAYING, DAYS, DAYS)
def test_no_amount_is_named_past_the_day_of_review(paying: Paying, on: date, today: date) -> None:
    for one in fee(LAW, paying, on, today).amounts:
        if today > one.figure.fact.review_by:
            assert one.usd is None
            assert one.figure.stale
        elif one.usd is not None:
            held = one.figure.fact.value(on)
            assert held
            assert held.value == one.usd


@given(PAYING, st.integers(1, 2000))
def test_nobody_knows_today_what_is_owed_far_ahead(paying: Paying, days: int) -> None:
    latest = max(one.review_by for one in LAW.of("fees") if one.values and not one.values[-1].until)
    for one in fee(LAW, paying, latest + timedelta(days=days), TODAY).amounts:
        assert one.usd is None


@given(PAYING)
def test_each_amount_is_one_figure_of_one_kind(paying: Paying) -> None:
    kinds = [one.kind for one in fee(LAW, paying, TODAY, TODAY).amounts]
    assert len(kinds) == len(set(kinds))
