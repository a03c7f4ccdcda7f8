"""R-43: work and school."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.rules.raised import case, i485, i589, raised, read_at, rows

BORN = {"birth": {"date": "1990-04-01"}}
NOW = {"occupation": "Cook", "from": "2024-03", "to": "present"}
BEFORE = {"occupation": "Teacher", "from": "2015", "to": "2024-01-31"}


def told(*jobs: dict[str, Any], schools: Any = None, complete: bool = True) -> dict[str, Any]:
    table = {**rows(*jobs), "complete": complete}
    return {**BORN, "jobs": table, "schools": schools or {"state": "none"}}


def test_months_with_neither_work_nor_school() -> None:
    found = raised(case(told({**NOW, "from": "2024-03-05"}, BEFORE), i485()), "R-43")
    assert found is not None
    assert found.kind is Kind.WARN
    assert read_at(found) == {"people.p1.jobs.r2.to", "people.p1.jobs.r1.from"}
    assert {"I-485 4.7", "I-485 4.8"} <= set(found.items)


@pytest.mark.parametrize(
    "person",
    [
        told({**NOW, "from": "2024-03-02"}, BEFORE),
        told(NOW, {**BEFORE, "to": "2025-01"}),
        told({**NOW, "from": "2025-03"}, BEFORE, complete=False),
        told({**NOW, "from": "2025-03"}, BEFORE, {"occupation": "Unknown days"}),
        told(NOW, {"from": "2015", "to": "2016"}, {"from": "2018", "to": "2024-02"}),
        told(
            {**NOW, "from": "2025-03"},
            BEFORE,
            schools={**rows({"from": "2024-02", "to": "2025-03"}), "complete": True},
        ),
        {**told({**NOW, "from": "2025-03"}, BEFORE), "birth": {"date": "2008-04-01"}},
    ],
)
def test_work_and_school_without_a_gap(person: dict[str, Any]) -> None:
    assert raised(case(person, i485()), "R-43") is None


def test_form_i589_asks_for_no_time_without_work() -> None:
    assert raised(case(told({**NOW, "from": "2025-03"}, BEFORE), i589()), "R-43") is None
