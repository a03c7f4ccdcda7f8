"""Category, exemptions and principal on the I-485: one box each, and none follows from another."""

from __future__ import annotations

from typing import Any

import pytest

from app.answers.case import Case
from app.answers.states import State, without_value
from tests.forms import adjusters
from tests.forms.adjusters import about, case, confirmed, decided, shown
from tests.forms.conftest import the_map

EDITIONS = (adjusters.FOLDER,)
NONE = without_value(State.NONE)


def test_one_category_alone_is_ticked_with_the_day_of_the_grant() -> None:
    told = shown(case())
    assert [label for label in told if label.startswith("Category: ")] == ["Category: asylum"]
    assert told["Day asylum was granted"] == "01/15/2025"
    assert [label for label in told if label.startswith("Affidavit")] == [
        "Affidavit of support: not required"
    ]
    assert about(case(), "Exempt from public charge: ") == {"asylee": "x"}


@pytest.mark.parametrize("answer", ["category", "support_exemption", "charge_exemption"])
def test_no_category_or_exemption_follows_from_another(answer: str) -> None:
    before, after = shown(case()), shown(case(**{f"f__i485__{answer}": NONE}))
    gone = {
        "category": {"Category: asylum", "Day asylum was granted"},
        "support_exemption": {"Affidavit of support: not required"},
        "charge_exemption": {"Exempt from public charge: asylee"},
    }
    assert set(before) - set(after) == gone[answer]


def test_items_57_to_66_are_never_filled() -> None:
    for row in the_map(adjusters.FOLDER).rows:
        part, _dot, item = row.item.partition(".")
        if part == "9" and item.isdigit() and 57 <= int(item) <= 66:
            assert row.leave is not None, row.field


def derivative(**told: Any) -> Case:
    content = adjusters.raw(person="p2", include={"p1": True})
    content["filings"]["f1"]["i485"] |= {"applying_as": "derivative", "principal": "p1", **told}
    return confirmed(Case.model_validate(content))


def test_a_derivative_names_the_principal_and_nobody_elses_answers() -> None:
    told = shown(derivative())
    assert told["Derivative applicant"] == "x"
    assert "Principal applicant" not in told
    assert told["Principal: family name"] == "Sampleton"
    assert told["Principal: A-Number"] == "000111222"
    assert told["Principal: date of birth"] == "02/03/1988"
    assert (told["Family name"], told["A-Number"]) == ("OfTomas", "000333444")
    assert told["A-Number on page 24"] == "000333444"


def test_a_principal_names_no_other_even_when_one_is_on_file() -> None:
    content = adjusters.raw()
    content["filings"]["f1"]["i485"]["principal"] = "p2"
    assert not about(Case.model_validate(content), "Principal: ")


def test_a_derivative_whose_principal_is_not_named_is_asked_for_one() -> None:
    told = derivative(principal=None)
    assert not about(told, "Principal: ")
    assert "filings.f1.i485.principal" in {one.path for one in decided(told).missing}


def test_the_day_of_the_grant_is_the_persons_own() -> None:
    told = derivative()
    assert "Day asylum was granted" not in shown(told)
    assert "people.p2.grants" in {one.path for one in decided(told).missing}
