"""R-37: how the person came in, told in two ways."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.rules.raised import case, i485, i589, raised, read_at, rows

DAY = {"date": "2022-05-10"}
UNSEEN = {**DAY, "manner": "without_inspection"}
NO_NUMBER = {"numbers": {"i94": {"state": "none"}}}
NUMBER = {"numbers": {"i94": "00000000017"}}


@pytest.mark.parametrize(
    ("told", "path"),
    [
        ({"entries": rows({**UNSEEN, "status": "Paroled"})}, "entries.r1.status"),
        ({"entries": rows({**UNSEEN, "i94": "00000000017"})}, "entries.r1.i94"),
        ({"entries": rows({**UNSEEN, "visa_number": "0001"})}, "entries.r1.visa_number"),
        ({"entries": rows(UNSEEN), **NUMBER}, "numbers.i94"),
        (
            {"entries": rows({**DAY, "manner": "admitted", "status": "EWI"})},
            "entries.r1.status",
        ),
        ({"entries": rows({**DAY, "manner": "admitted"}), **NO_NUMBER}, "entries.r1.manner"),
        (
            {"entries": rows({**DAY, "manner": "paroled", "status": "entered without inspection"})},
            "entries.r1.status",
        ),
    ],
)
def test_one_arrival_told_in_two_ways(told: dict[str, Any], path: str) -> None:
    found = raised(case(told, i589()), "R-37")
    assert found is not None
    assert found.kind is Kind.WARN
    assert {f"people.p1.{path}", "people.p1.entries.r1.date"} <= read_at(found)
    assert found.items[:1] == ("I-589 A.I.19.b",) or "I-589 A.I.19.c" in found.items


@pytest.mark.parametrize(
    "told",
    [
        {"entries": rows({**UNSEEN, "status": "no lawful status"})},
        {"entries": rows({**DAY, "manner": "paroled", "status": "Parolee"}), **NUMBER},
        {"entries": rows({**DAY, "manner": "admitted", "status": "B-2"}), **NUMBER},
        {"entries": rows({**DAY, "manner": "admitted", "i94": "1"}), **NO_NUMBER},
        {"entries": rows(UNSEEN, {"date": "2024-01-01", "manner": "paroled"}), **NUMBER},
        {
            "entries": rows(UNSEEN),
            "grants": rows({"kind": "asylum", "on": "2024-01-01"}),
            **NUMBER,
        },
        {"entries": rows({"manner": "without_inspection", "status": "paroled"})},
        {"entries": rows(DAY), **NUMBER},
    ],
)
def test_one_arrival_told_in_one_way(told: dict[str, Any]) -> None:
    assert raised(case(told, i589()), "R-37") is None


def test_sworn_answers_stand_beside_the_arrivals() -> None:
    unseen = {"entries": rows(UNSEEN)}
    found = raised(case(unseen, i485(entered_uninspected=False)), "R-37")
    assert found is not None
    assert any(item.startswith("I-485 9.") for item in found.items)
    assert raised(case(unseen, i485(entered_uninspected=True)), "R-37") is None
    twice = {"entries": rows(DAY, {"date": "2024-01-01"})}
    found = raised(case(twice, i485(first_arrival=True)), "R-37")
    assert found is not None
    assert found.items == ("I-485 1.13",)
    assert raised(case(twice, i485(first_arrival=False)), "R-37") is None
    assert raised(case({"entries": rows(DAY)}, i485(first_arrival=True)), "R-37") is None
