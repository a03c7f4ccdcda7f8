"""The day of the grant, told more than once (R-70)."""

from __future__ import annotations

from typing import Any

import pytest

from app.answers.case import Case
from app.rules.finding import Finding, Kind
from tests.rules.raised import US, case, raised, read_at, rows

ASKED = {"kind": "Asylum", "government": US, "filed": "2023-04-28", "outcome": "granted"}


def granted(*days: str, **application: Any) -> Case:
    person = {
        "grants": rows(*({"kind": "asylum", "on": day} for day in days)),
        "applications": rows(ASKED | application),
    }
    return case(person, {"form": "i485", "i485": {}}, {"form": "i765"})


def found(about: Case) -> Finding | None:
    return raised(about, "R-70")


def test_the_letter_and_the_decision_name_two_days() -> None:
    finding = found(granted("2025-01-22", decided="2025-02-03"))
    assert finding is not None
    assert finding.kind is Kind.WARN
    assert finding.items == ("I-485 1.12", "I-485 1.14", "I-485 2.3.d", "I-765 2.25")
    assert read_at(finding) == {
        "people.p1.grants.r1.on",
        "people.p1.applications.r1.decided",
        "people.p1.applications.r1.outcome",
    }


@pytest.mark.parametrize(
    ("on", "decided"),
    [
        ("2025-01-22", "2025-01-22"),
        ("2025-01-22", "2025-01"),
        ("2025", "2025-02-03"),
        ("2025-01-22", "about 2025-02"),
        ("2025-01-22", None),
    ],
)
def test_days_that_can_be_the_same(on: str, decided: str | None) -> None:
    assert found(granted(on, decided=decided)) is None


def test_the_day_after_is_another_day() -> None:
    assert found(granted("2025-01-22", decided="2025-01-23")) is not None


def test_two_grants_with_two_days() -> None:
    finding = found(granted("2025-01-22", "2025-02-03"))
    assert finding is not None
    assert read_at(finding) == {"people.p1.grants.r1.on", "people.p1.grants.r2.on"}


def test_a_day_that_has_not_come_and_one_before_the_request() -> None:
    assert found(granted("2026-11-21")) is None
    assert found(granted("2026-11-22")) is not None
    assert found(granted("2023-04-28")) is None
    assert found(granted("2023-04-27")) is not None


def test_a_denied_request_says_nothing_of_the_grant() -> None:
    assert found(granted("2025-01-22", decided="2024-02-03", outcome="denied")) is None


def test_nothing_without_a_grant() -> None:
    assert found(case({"applications": rows(ASKED)}, {"form": "i485"})) is None
