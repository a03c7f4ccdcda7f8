"""R-14: jobs in the US and the days of work permits."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.answers.households import HOME
from tests.rules.raised import US, case, i485, i589, raised, read_at, rows

NEVER = {"permits": {"state": "none"}}


def job(start: str, end: str, country: str = US, **more: Any) -> dict[str, Any]:
    told = {"occupation": "Baker", "country": country, "from": start, "to": end, **more}
    return {"jobs": rows(told)}


def card(start: str | None, end: str | None, renewed: Any = None) -> dict[str, Any]:
    return {"permits": rows({"from": start, "to": end, "renewal_filed": renewed})}


def grant(on: str) -> dict[str, Any]:
    return {"grants": rows({"kind": "asylum", "on": on})}


def came(status: str | None, until: str | None = None, **more: Any) -> dict[str, Any]:
    row = {"date": "2020-01-05", "status": status, "status_expires": until, **more}
    return {"entries": rows(row)}


def test_a_job_before_the_first_card() -> None:
    told = {**job("2024-03-01", "present"), **card("2024-09-01", "2029-08-31")}
    found = raised(case(told, i589(), i485(unauthorized_work=False)), "R-14")
    assert found is not None
    assert found.kind is Kind.WARN
    assert {"I-589 A.III.4", "I-485 4.7", "I-485 9.12", "I-485 9.13"} <= set(found.items)
    assert {
        "people.p1.jobs.r1.from",
        "people.p1.permits.r1.from",
        "filings.f2.i485.sworn.unauthorized_work.answer",
    } <= read_at(found)


@pytest.mark.parametrize(("start", "speaks"), [("2024-08-31", True), ("2024-09-01", False)])
def test_the_first_day_of_the_card(start: str, speaks: bool) -> None:
    told = {**job(start, "2025-01-31"), **card("2024-09-01", "2026-08-31")}
    assert (raised(case(told, i485()), "R-14") is not None) is speaks


@pytest.mark.parametrize(("end", "speaks"), [("2026-08-31", False), ("2026-09-01", True)])
def test_the_last_day_of_the_card(end: str, speaks: bool) -> None:
    told = {**job("2025-01-01", end), **card("2024-09-01", "2026-08-31")}
    assert (raised(case(told, i485()), "R-14") is not None) is speaks


@pytest.mark.parametrize(("filed", "speaks"), [("2025-10-29", False), ("2025-10-30", True)])
def test_a_renewal_made_a_card_longer_until_the_rule_changed(filed: str, speaks: bool) -> None:
    told = {**job("2025-01-01", "2026-02-01"), **card("2023-12-01", "2025-12-01", filed)}
    assert (raised(case(told, i485()), "R-14") is not None) is speaks


def test_a_renewal_after_the_last_day_adds_nothing() -> None:
    told = {**job("2024-01-01", "2025-10-01"), **card("2023-01-01", "2025-01-31", "2025-03-01")}
    assert raised(case(told, i485()), "R-14") is not None


@pytest.mark.parametrize(
    "told",
    [
        {**job("2024-03-01", "present"), **card("2024-02-01", None)},
        {**job("2024-03", "2024-12"), **card("2024-03-20", "2026-03-19")},
        {**job("about 2023-06", "2024-12"), **card("2024-03-01", "2026-02-28")},
        {**job("2024-03-01", "present"), **card("2024-02-01", "2026-01-31"), **grant("2025-06-01")},
        {**job("2024-03-01", "present"), **NEVER, **grant("2024-01-15")},
        {**job("2024-03-01", "present", HOME), **NEVER},
        job("2024-03-01", "present"),
        {**job("2024-03-01", "present", support="savings"), **NEVER},
        {**job("2024-03-01", "present", occupation="Unemployed"), **NEVER},
        {**job("2021-03-01", "2021-09-01"), **NEVER, **came("H-1B", "2023-01-04")},
        {**job("2021-03-01", "2021-09-01"), **NEVER, **came("F-1", duration_of_status=True)},
    ],
)
def test_what_leaves_a_doubt_or_is_covered_is_silent(told: dict[str, Any]) -> None:
    assert raised(case(told, i589(), i485(unauthorized_work=False)), "R-14") is None


@pytest.mark.parametrize(
    "told",
    [
        {**job("2024-03", "2024-03"), **card("2024-04-01", "2026-03-31")},
        {**job("2023-03-01", "2023-09-01"), **NEVER, **came("H-1B", "2023-01-04")},
        {**job("2021-03-01", "2021-09-01"), **NEVER, **came("B-2", "2023-01-04")},
        {**job("2024-03-01", "present"), **NEVER, **grant("2025-01-15")},
    ],
)
def test_time_that_nothing_covers(told: dict[str, Any]) -> None:
    assert raised(case(told, i589()), "R-14") is not None


def test_the_item_alone() -> None:
    assert raised(case({}, i485(unauthorized_work=True)), "R-14") is not None
    assert raised(case({}, i485(unauthorized_work=False)), "R-14") is None
