"""What stands in another order than days do: R-38, and what the time line shows."""

from __future__ import annotations

from typing import Any

import pytest

from app.answers.case import Case
from app.law.facts import load
from app.rules.finding import Kind
from app.rules.look import Household
from app.rules.order import misfits
from tests.rules.raised import TODAY, US, case, i485, i589, raised, read_at, rows

ARRIVAL = {"date": "2022-05-10"}
BORN = {"birth": {"date": "1990-04-01"}}
P1 = "people.p1"


def lanes(about: Case) -> list[str]:
    return [one.lane for one in misfits(Household(about, load(), TODAY).look("p1"))]


ODD: list[tuple[dict[str, Any], str, set[str]]] = [
    (
        {"residences": rows({"from": "2020-05", "to": "2019-03"})},
        "homes",
        {"residences.r1.from", "residences.r1.to"},
    ),
    (
        {**BORN, "schools": rows({"from": "1989-09"})},
        "work",
        {"schools.r1.from", "birth.date"},
    ),
    ({"jobs": rows({"from": "2026-11-22"})}, "work", {"jobs.r1.from"}),
    ({"exits": rows({"date": "2027"})}, "journeys", {"exits.r1.date"}),
    (
        {
            "entries": rows(ARRIVAL),
            "residences": rows({"country": US, "from": "2022-05-09"}),
        },
        "homes",
        {"residences.r1.from", "entries.r1.date"},
    ),
    (
        {
            "entries": rows(ARRIVAL),
            "jobs": rows({"country": "Freedonia", "from": "2015", "to": "2022-07"}),
        },
        "work",
        {"jobs.r1.to", "entries.r1.date"},
    ),
    (
        {"entries": rows(ARRIVAL), "residences": rows({"country": "Freedonia", "from": "2023"})},
        "homes",
        {"residences.r1.from", "entries.r1.date"},
    ),
    (
        {
            "entries": rows(ARRIVAL, {"date": "2024-01-02"}),
            "exits": {**rows({"date": "2022-05-01", "country": "Freedonia"}), "complete": True},
        },
        "journeys",
        {"entries.r1.date", "entries.r2.date"},
    ),
    (
        {"entries": rows(ARRIVAL), "exits": rows({"date": "2023-02", "country": "Freedonia"})},
        "journeys",
        {"exits.r1.date", "entries.r1.date"},
    ),
    (
        {
            "documents": rows({"kind": "passport", "issued": "2022-05-11"}),
            "entries": rows({**ARRIVAL, "document": "r1"}),
        },
        "papers",
        {"documents.r1.issued", "entries.r1.date"},
    ),
    (
        {"entries": rows({**ARRIVAL, "visa_issued": "2022-05-11"})},
        "papers",
        {"entries.r1.visa_issued", "entries.r1.date"},
    ),
    (
        {"entries": rows({**ARRIVAL, "status_expires": "2022-05-09"})},
        "papers",
        {"entries.r1.status_expires", "entries.r1.date"},
    ),
    (
        {
            "grants": rows({"kind": "asylum", "on": "2023-01-01"}),
            "applications": rows({"kind": "Asylum", "government": US, "filed": "2023-01-02"}),
        },
        "papers",
        {"grants.r1.on", "applications.r1.filed"},
    ),
    (
        {"documents": rows({"issued": "2020-01-02", "expires": "2020-01-01"})},
        "papers",
        {"documents.r1.issued", "documents.r1.expires"},
    ),
]


@pytest.mark.parametrize(("told", "lane", "paths"), ODD)
def test_two_days_that_do_not_go_together(told: dict[str, Any], lane: str, paths: set[str]) -> None:
    about = case(told, i589(), i485())
    assert lanes(about) == [lane]
    rule = {"homes": "R-42", "work": "R-43"}.get(lane, "R-38")
    found = raised(about, rule)
    assert found is not None
    assert found.kind is Kind.WARN
    assert {f"{P1}.{path}" for path in paths} <= read_at(found)
    assert found.items


FINE: list[dict[str, Any]] = [
    {"residences": rows({"from": "2020-05", "to": "2020-05"})},
    {"residences": rows({"from": "about 2020-01", "to": "2019-03"})},
    {**BORN, "schools": rows({"from": "1990"})},
    {"jobs": rows({"from": "2026-11-21"})},
    {"jobs": rows({"from": "2026-11"})},
    {"entries": rows(ARRIVAL), "residences": rows({"country": US, "from": "2022-05-10"})},
    {"entries": rows(ARRIVAL), "residences": rows({"country": US, "from": "2022-05"})},
    {
        "entries": rows(ARRIVAL, {"city": "Port Example"}),
        "residences": rows({"country": US, "from": "2021"}),
    },
    {
        "entries": rows(ARRIVAL),
        "jobs": rows({"country": "Freedonia", "from": "2015", "to": "2022-06-10"}),
    },
    {
        "entries": rows(ARRIVAL, {"date": "2024-01-02"}),
        "exits": rows({"date": "2023-05-01", "country": US}),
        "residences": rows({"country": "Freedonia", "from": "2023-06", "to": "2024-01"}),
    },
    {
        "entries": rows(ARRIVAL),
        "exits": rows({"date": "2023-05-01", "country": US}),
        "jobs": rows({"country": "Freedonia", "from": "2023-06", "to": "2023-07"}),
        "in_us": True,
    },
    {"entries": rows(ARRIVAL, {"date": "2024-01-02"})},
    {
        "entries": rows(ARRIVAL),
        "exits": rows({"date": "2023-02", "country": "Freedonia"}),
        "in_us": False,
    },
    {
        "documents": rows({"kind": "passport", "issued": "2022-05-10"}),
        "entries": rows({**ARRIVAL, "document": "r1"}),
    },
    {"documents": rows({"kind": "passport", "issued": "2023-05-10"}), "entries": rows(ARRIVAL)},
    {
        "grants": rows({"kind": "asylum", "on": "2023-01-01"}),
        "applications": rows(
            {"kind": "Asylum", "government": US, "filed": "2023-01-02"},
            {"kind": "Asylum", "government": US},
        ),
    },
    {"harms": rows({"date": "2023-01-01", "until": "2020-01-01"})},
]


@pytest.mark.parametrize("told", FINE)
def test_days_that_go_together_or_leave_a_doubt(told: dict[str, Any]) -> None:
    about = case(told, i589(), i485())
    assert lanes(about) == []
    assert raised(about, "R-38") is None


def test_a_family_has_an_order_too() -> None:
    person = {
        **BORN,
        "children": ["p2"],
        "mother": "p3",
        "marriages": rows({"spouse": "p4", "date": "2000-01-01"}),
    }
    family = {
        "p2": {"birth": {"date": "1989"}, "name": {"given": "Ada"}},
        "p3": {"birth": {"date": "1991"}},
        "p4": {"birth": {"date": "2001"}},
    }
    found = raised(case(person, i589(), **family), "R-38")
    assert found is not None
    assert {f"people.{who}.birth.date" for who in family} <= read_at(found)
    assert {"I-589 A.I.12", "I-589 A.II.9"} <= set(found.items)
    fine = {"p2": {"birth": {"date": "2010"}}, "p3": {"birth": {"date": "1970"}}, "p4": {}}
    assert raised(case(person, i589(), **fine), "R-38") is None


def test_days_with_the_police_wait_for_the_review() -> None:
    odd = {"arrests": rows({"kind": "detained", "date": "2020-02-02", "until": "2020-02-01"})}
    found = raised(case(odd, i589()), "R-38b")
    assert found is not None
    assert found.sensitive
    assert found.kind is Kind.INFO
    assert read_at(found) == {f"{P1}.arrests.r1.date", f"{P1}.arrests.r1.until"}
    assert raised(case(odd, i589()), "R-38") is None
    fine = {"arrests": rows({"kind": "detained", "date": "2020-02-01", "until": "2020-02-01"})}
    assert raised(case(fine, i589()), "R-38b") is None
