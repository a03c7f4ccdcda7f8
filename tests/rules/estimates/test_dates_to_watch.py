"""The next dates of a person, in order; and all estimates together."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.answers.case import load as read
from app.i18n import use
from app.rules.estimates.dates_to_watch import WatchedDate, dates_to_watch
from app.rules.estimates.every import estimates, watched
from tests.conftest import ROOT
from tests.rules.estimates.shown import LAW, look, said
from tests.rules.raised import LANGUAGES, US, rows

TODAY = date(2026, 11, 21)
ASKED = {"kind": "Asylum", "government": US, "filed": "2026-11-01", "outcome": "pending"}


def dates(
    person: dict[str, Any], *forms: dict[str, Any], today: date = TODAY
) -> tuple[WatchedDate, ...]:
    return dates_to_watch(look(person, *(forms or ({"form": "i765"},)), today=today))


def days(found: tuple[WatchedDate, ...]) -> list[str]:
    return [one.day.isoformat() for one in found]


def test_a_person_who_waits() -> None:
    person = {
        "proceedings": {"status": "now", "next_hearing": "2027-02-02"},
        "applications": rows(ASKED | {"fee_notice": "2026-11-10"}),
    }
    found = dates(person)
    assert days(found) == ["2026-12-10", "2027-02-02", "2027-03-31", "2027-04-30", "2027-11-01"]
    assert found[0].facts == ("F-7", "F-7.days")
    assert found[2].path == "people.p1.applications.r1.filed"


def test_a_paid_fee_is_no_date() -> None:
    paid = rows(ASKED | {"fee_notice": "2026-11-10", "fee_paid": "2026-11-12"})
    assert "2026-12-10" not in days(dates({"applications": paid}))


def test_a_person_with_a_card() -> None:
    card = {"category": "c8", "to": "2027-06-30"}
    assert days(dates({"permits": rows(card)})) == ["2027-01-01", "2027-04-01", "2027-06-30"]
    filed = rows(card | {"to": "2026-12-30", "renewal_filed": "2025-10-29"})
    assert days(dates({"permits": filed})) == ["2026-12-30", "2028-06-22"]


def test_a_person_with_asylum() -> None:
    grant = {"grants": rows({"kind": "asylum", "on": "2026-02-28"})}
    assert days(dates(grant)) == ["2027-02-28", "2028-02-28"]


def test_a_person_who_prepares_the_form() -> None:
    found = dates({"entries": rows({"date": "2026-03-01"})}, {"form": "i589"})
    assert days(found) == ["2027-03-01"]
    assert found[0].doubtful


@pytest.mark.parametrize(("today", "count"), [("2027-02-02", 1), ("2027-02-03", 0)])
def test_today_is_the_last_day_on_which_a_date_is_shown(today: str, count: int) -> None:
    hearing = {"proceedings": {"next_hearing": "2027-02-02"}}
    assert len(dates(hearing, today=date.fromisoformat(today))) == count


def test_nothing_stale_is_shown() -> None:
    person = {"permits": rows({"to": "2028-12-30"}), "applications": rows(ASKED)}
    found = dates(person, today=date(2028, 1, 1))
    assert days(found) == ["2028-11-01", "2028-12-30"]


@pytest.mark.parametrize("sample", ["simple", "asylee-family", "pending-renewal", "unfinished"])
def test_every_estimate_of_the_samples_can_be_said(sample: str) -> None:
    case = read((ROOT / "resources" / "samples" / f"{sample}.json").read_bytes())
    found = estimates(case, LAW, date(2026, 3, 10), "p1")
    assert found
    for one in found:
        said(one)
    every = watched(case, LAW, date(2026, 3, 10), "p1")
    assert list(every) == sorted(every, key=lambda one: one.day)
    try:
        for language in LANGUAGES:
            use(language)
            assert all(one.what.said() for one in every)
    finally:
        use("en")
