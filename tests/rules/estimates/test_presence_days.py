"""Days in the United States since the grant, each journey shown."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.rules.estimates.presence import counted, estimate
from app.rules.look import Look
from tests.rules.estimates.shown import look, said
from tests.rules.raised import US, rows

TODAY = date(2025, 12, 1)


def granted(*trips: tuple[str, str | None], on: str = "2025-01-22", **person: Any) -> Look:
    told = {"grants": rows({"kind": "asylum", "on": on})}
    if trips:
        told["exits"] = rows(*({"date": left, "country": US} for left, _back in trips))
    back = [{"date": day} for _left, day in trips if day]
    return look(
        told | ({"entries": rows(*back)} if back else {}) | person, {"form": "i485"}, today=TODAY
    )


def complete(seen: Look) -> date:
    found = counted(seen)
    assert found is not None
    return found.complete


def test_without_a_journey() -> None:
    assert complete(granted()) == date(2026, 1, 22)
    assert complete(granted(on="2023-03-01")) == date(2024, 2, 29)


def test_each_journey_is_shown() -> None:
    found = estimate(granted(("2025-03-01", "2025-03-11"), ("2025-06-01", "2025-06-02")))
    assert said(found) == [
        "The year is complete on February 2, 2026.",
        "Asylum was granted: January 22, 2025.",
        "You left on March 1, 2025 and came back on March 11, 2025: 10 days.",
        "You left on June 1, 2025 and came back on June 2, 2025: 1 day.",
        "365 days from the grant, and 11 days abroad: February 2, 2026.",
        "The year is measured on the day of the decision.",
    ]
    assert found is not None
    assert [one.path for one in found.because][1:] == [
        "people.p1.exits.r1.date",
        "people.p1.exits.r2.date",
    ]


def test_a_journey_that_pushes_the_year_into_the_next_one() -> None:
    # The second journey lies before the end only because of the first.
    assert complete(granted(("2025-03-01", "2025-03-11"), ("2026-01-25", "2026-01-30"))) == date(
        2026, 2, 6
    )
    assert complete(granted(("2026-01-25", "2026-01-30"))) == date(2026, 1, 22)


def test_a_journey_without_a_return_goes_on_until_today() -> None:
    found = estimate(granted(("2025-11-21", None)))
    assert said(found)[0] == "The year is complete on February 1, 2026."
    assert found is not None
    assert found.doubtful


def test_rough_days_count_in_the_careful_direction() -> None:
    assert complete(granted(("2025-03", "2025-03"))) == date(2026, 2, 21)
    assert complete(granted(on="2025-01")) == date(2026, 1, 31)


def test_a_journey_between_other_countries_is_none() -> None:
    abroad = rows({"date": "2025-03-01", "country": "Canada"})
    assert complete(granted(exits=abroad)) == date(2026, 1, 22)


def test_nothing_without_a_grant_or_with_a_green_card() -> None:
    assert estimate(look({}, {"form": "i485"}, today=TODAY)) is None
    both = rows({"kind": "asylum", "on": "2020-01-22"}, {"kind": "residence", "on": "2022-01-22"})
    assert estimate(granted(grants=both)) is None
