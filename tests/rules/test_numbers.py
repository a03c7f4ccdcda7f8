"""R-41 and R-21: numbers of US agencies."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.rules.raised import US, case, i485, i589, i765, raised, read_at, rows


@pytest.mark.parametrize(
    ("told", "path", "item"),
    [
        ({"numbers": {"a_number": "000000000017"}}, "numbers.a_number", "I-589 A.I.1"),
        ({"numbers": {"uscis_account": "000000017"}}, "numbers.uscis_account", "I-589 A.I.3"),
        ({"numbers": {"i94": "0000000017"}}, "numbers.i94", "I-589 A.I.19.b"),
        ({"numbers": {"sevis": "N12345"}}, "numbers.sevis", "I-765 2.26"),
        ({"other_a_numbers": rows({"a_number": "17"})}, "other_a_numbers.r1.a_number", None),
        (
            {"applications": rows({"government": US, "receipt": "IOE12"})},
            "applications.r1.receipt",
            None,
        ),
        (
            {"numbers": {"a_number": "000000017", "ssn": "000-00-0017"}},
            "numbers.ssn",
            "I-589 A.I.2",
        ),
    ],
)
def test_a_number_of_another_shape_or_twice(
    told: dict[str, Any], path: str, item: str | None
) -> None:
    found = raised(case(told, i589(), i765()), "R-41")
    assert found is not None
    assert found.kind is Kind.WARN
    assert f"people.p1.{path}" in read_at(found)
    assert item is None or item in found.items


@pytest.mark.parametrize(
    "told",
    [
        {"numbers": {"a_number": "0000017", "uscis_account": "000000000017"}},
        {"numbers": {"a_number": "A 000-000-017", "i94": "0000000A017"}},
        {"numbers": {"a_number": {"state": "none"}}},
        {"applications": rows({"government": US, "receipt": "IOE0000000017"})},
        {"applications": rows({"government": "Freedonia", "receipt": "12"})},
        {"applications": rows({"government": US, "receipt": "A000000017"})},
    ],
)
def test_numbers_of_the_usual_shape(told: dict[str, Any]) -> None:
    assert raised(case(told, i589(), i765()), "R-41") is None


def test_one_number_of_two_people() -> None:
    mine = {"numbers": {"a_number": "000000017"}}
    found = raised(case(mine, i589(), p2={"numbers": {"a_number": "A000000017"}}), "R-41")
    assert found is not None
    assert "people.p2.numbers.a_number" in read_at(found)
    assert raised(case(mine, i589(), p2={"numbers": {"a_number": "000000018"}}), "R-41") is None


@pytest.mark.parametrize(
    "told",
    [{"ssn": "900000017"}, {"ssn": "17"}, {"ssn": "000000017", "ssn_card_issued": False}],
)
def test_a_social_security_number_of_another_kind(told: dict[str, Any]) -> None:
    found = raised(case({"numbers": told}, i589(), i485()), "R-21")
    assert found is not None
    assert found.kind is Kind.WARN
    assert {"I-589 A.I.2", "I-485 1.19"} <= set(found.items)


@pytest.mark.parametrize(
    "told",
    [
        {"ssn": "000-00-0017"},
        {"ssn": "000000017", "ssn_card_issued": True},
        {"ssn_card_issued": False},
    ],
)
def test_a_social_security_number(told: dict[str, Any]) -> None:
    assert raised(case({"numbers": told}, i589(), i485()), "R-21") is None
