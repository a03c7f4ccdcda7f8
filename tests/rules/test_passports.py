"""R-06 and R-11: papers of the feared country after harm, leaving, asking or a grant; expiry."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.answers.households import HOME
from tests.rules.raised import TODAY, case, i131, i485, i589, i765, raised, read_at, rows

HARM = {"harms": rows({"date": "2021-03-01", "country": HOME})}
LEFT = {"exits": rows({"date": "2021-06-01", "country": HOME, "destination": "Sylvania"})}
ASKED = {"applications": rows({"kind": "Asylum", "filed": "2022-01-10", "government": "USA"})}
GRANTED = {"grants": rows({"kind": "asylum", "on": "2024-02-01"})}


def passport(issued: str, kind: str = "passport", country: str = HOME) -> dict[str, Any]:
    return {"documents": rows({"kind": kind, "country": country, "issued": issued})}


def claim(feared: str | None) -> dict[str, Any]:
    form = i589()
    form["claim"] |= {"country_feared": HOME, "feared": feared}
    return form


@pytest.mark.parametrize(
    ("mark", "path"),
    [
        (LEFT, "people.p1.exits.r1.date"),
        (ASKED, "people.p1.applications.r1.filed"),
        (GRANTED, "people.p1.grants.r1.on"),
    ],
)
@pytest.mark.parametrize("kind", ["passport", "travel_document", "id_card"])
def test_a_paper_of_the_feared_government_after_leaving(
    mark: dict[str, Any], path: str, kind: str
) -> None:
    about = case({**mark, **passport("2024-09-09", kind)}, claim("government"), i765())
    found = raised(about, "R-06")
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    assert {"I-589 A.I.20", "I-589 A.I.22", "I-589 C.4", "I-765 2.18"} <= set(found.items)
    assert read_at(found) == {
        "people.p1.documents.r1.country",
        "people.p1.documents.r1.issued",
        path,
    }
    assert not found.sensitive


@pytest.mark.parametrize(
    ("feared", "mark", "kind"),
    [
        ("private", LEFT, Kind.WARN),
        (None, LEFT, Kind.WARN),
        ("linked", LEFT, Kind.SEE_A_LAWYER),
        ("government", HARM, Kind.WARN),
        ("private", HARM, Kind.WARN),
    ],
)
def test_how_much_it_weighs(feared: str | None, mark: dict[str, Any], kind: Kind) -> None:
    found = raised(case({**mark, **passport("2024-09-09")}, claim(feared)), "R-06")
    assert found is not None
    assert found.kind is kind
    assert found.sensitive is (mark is HARM)


@pytest.mark.parametrize(
    ("issued", "speaks"),
    [("2021-05-31", False), ("2021-06-01", False), ("2021-06-02", True), ("2021-06", False)],
)
def test_the_day_after_leaving_is_after(issued: str, speaks: bool) -> None:
    found = raised(case({**LEFT, **passport(issued)}, claim("government")), "R-06")
    assert (found is not None) is speaks


@pytest.mark.parametrize(("issued", "speaks"), [("about 2022-06-02", False), ("about 2023", True)])
def test_a_rough_day_counts_only_beyond_doubt(issued: str, speaks: bool) -> None:
    found = raised(case({**LEFT, **passport(issued)}, claim("government")), "R-06")
    assert (found is not None) is speaks


def test_an_earlier_visit_is_no_leaving() -> None:
    visit = {"date": "2015-01-01", "country": HOME, "destination": "United States"}
    told = {**HARM, "exits": rows(visit, *LEFT["exits"].values()), **passport("2019-01-01")}
    assert raised(case(told, claim("government")), "R-06") is None


def test_other_countries_and_no_dates_are_silent() -> None:
    assert (
        raised(case({**LEFT, **passport("2024-01-01", country="Sylvania")}, i589()), "R-06") is None
    )
    assert raised(case(passport("2024-01-01"), claim("government")), "R-06") is None
    assert raised(case({**LEFT, "documents": rows({"kind": "passport"})}, i589()), "R-06") is None


def test_a_request_for_a_passport_counts_and_part_6_is_touched() -> None:
    asked = rows({"kind": "Passport renewal", "government": HOME, "filed": "2025-01-01"})
    form = i131("refugee travel document, asylee")
    found = raised(case({**GRANTED, "applications": asked}, form), "R-06")
    assert found is not None
    assert {"I-131 6.3.b", "I-131 6.3.c", "I-131 6.4.a"} <= set(found.items)
    assert "people.p1.applications.r1.filed" in read_at(found)


def expires(*days: str, kind: str = "passport") -> dict[str, Any]:
    return {"documents": rows(*({"kind": kind, "expires": day} for day in days))}


@pytest.mark.parametrize(
    ("day", "speaks"),
    [(TODAY.isoformat(), False), ("2026-11-20", True), ("2026-11", False), ("2026-10", True)],
)
def test_a_passport_is_good_on_its_last_day(day: str, speaks: bool) -> None:
    found = raised(case(expires(day), i765(), i485()), "R-11")
    assert (found is not None) is speaks
    if found:
        assert found.kind is Kind.INFO
        assert {"I-765 2.21", "I-485 1.10"} <= set(found.items)
        assert read_at(found) == {"people.p1.documents.r1.expires"}


def test_a_good_passport_beside_an_old_one_is_silent() -> None:
    assert raised(case(expires("2020-01-01", "2030-01-01"), i765()), "R-11") is None
    assert raised(case(expires("2020-01-01", kind="id_card"), i765()), "R-11") is None
    assert raised(case({}, i765()), "R-11") is None
