"""R-07: stays in the feared country after harm, or after first coming here."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.answers.households import HOME
from tests.rules.raised import case, i485, i589, raised, read_at, rows

HARM = {"harms": rows({"date": "2021-03-01"})}
HERE = {"entries": rows({"date": "2019-06-01"})}
GRANT = {"grants": rows({"kind": "asylum", "on": "2024-02-01"})}


def trip(day: str, to: str = HOME) -> dict[str, Any]:
    return {"exits": rows({"date": day, "country": "Sylvania", "destination": to})}


@pytest.mark.parametrize(
    ("day", "speaks"), [("2021-03-01", False), ("2021-03-02", True), ("2021-03", False)]
)
def test_a_journey_the_day_after_harm(day: str, speaks: bool) -> None:
    found = raised(case({**HARM, **trip(day)}, i589()), "R-07")
    assert (found is not None) is speaks
    if found:
        assert found.kind is Kind.SEE_A_LAWYER
        assert found.sensitive
        assert {"I-589 C.4", "I-589 A.I.19.a", "I-589 A.I.19.c", "I-589 A.III.1"} <= set(
            found.items
        )
        assert read_at(found) == {
            "people.p1.exits.r1.destination",
            "people.p1.exits.r1.date",
        }


def test_a_journey_after_first_coming_here() -> None:
    found = raised(case({**HERE, **trip("2019-06-02")}, i589(), i485()), "R-07")
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    assert not found.sensitive
    assert "I-485 1.13" in found.items
    assert raised(case({**HERE, **trip("2019-06-01")}, i589()), "R-07") is None


def test_a_journey_surely_before_the_harm_weighs_less() -> None:
    found = raised(case({**HERE, **HARM, **trip("2020-01-01")}, i589()), "R-07")
    assert found is not None
    assert found.kind is Kind.WARN


def test_a_home_there_counts_after_coming_here_and_not_after_harm_alone() -> None:
    home = {"residences": rows({"country": HOME, "from": "2022-05", "to": "2022-08"})}
    found = raised(case({**HERE, **home}, i589()), "R-07")
    assert found is not None
    assert "people.p1.residences.r1.from" in read_at(found)
    assert raised(case({**HARM, **home}, i589()), "R-07") is None


def test_the_answer_to_the_item_stands_beside() -> None:
    found = raised(case({**HERE, **trip("2020-01-01")}, i589(returned=False)), "R-07")
    assert found is not None
    assert "filings.f1.claim.sworn.returned.answer" in read_at(found)
    yes = raised(case({}, i589(returned=True)), "R-07")
    assert yes is not None
    assert yes.kind is Kind.SEE_A_LAWYER
    assert raised(case({}, i589(returned=False)), "R-07") is None


def test_other_countries_days_since_a_grant_and_family() -> None:
    assert raised(case({**HERE, **trip("2020-01-01", "Sylvania")}, i589()), "R-07") is None
    assert raised(case({**HERE, **GRANT, **trip("2024-02-02")}, i485()), "R-07") is None
    assert raised(case({**HERE, **GRANT, **trip("2024-02-01")}, i485()), "R-07") is not None
    spouse = {"home_country": HOME, **HERE, **trip("2020-01-01")}
    about = case({}, i589({"p2": True}), {**i485(), "person": "p2"}, p2=spouse)
    found = raised(about, "R-07", "p2")
    assert found is not None
    assert found.kind is Kind.WARN
