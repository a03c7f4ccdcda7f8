"""Days 150 and 180 of the asylum clock."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.rules.estimates.asylum_clock import Clock, counted, estimate
from app.rules.estimates.estimate import LOOK_IT_UP
from app.rules.look import Look
from tests.rules.estimates.shown import look, said
from tests.rules.raised import US, rows

TODAY = date(2026, 5, 30)
GOES_ON = {"state": "none"}


def waiting(
    *stops: dict[str, Any], filed: str = "2026-01-01", today: date = TODAY, **person: Any
) -> Look:
    asked = {"applications": rows({"kind": "Asylum", "government": US, "filed": filed})}
    stopped = {"clock_stops": rows(*stops)} if stops else {}
    return look(asked | stopped | person, {"form": "i765"}, today=today)


def clock(*stops: dict[str, Any], **more: Any) -> Clock:
    found = counted(waiting(*stops, **more))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("on", "days"),
    [
        ("2025-12-31", 0),
        ("2026-01-01", 0),
        ("2026-05-30", 149),
        ("2026-05-31", 150),
        ("2026-06-30", 180),
    ],
)
def test_a_clock_that_never_stopped(on: str, days: int) -> None:
    assert clock().days(date.fromisoformat(on)) == days


def test_days_150_and_180() -> None:
    assert clock().day(150) == date(2026, 5, 31)
    assert clock().day(180) == date(2026, 6, 30)


def test_leap_years_count_their_day() -> None:
    assert clock(filed="2028-01-01", today=date(2028, 2, 1)).day(150) == date(2028, 5, 30)


def test_stops_are_counted_once_and_only_after_filing() -> None:
    before = {"why": "missed", "from": "2025-12-01", "to": "2026-01-11"}
    twice = {"why": "transfer", "from": "2026-01-06", "to": "2026-01-16"}
    found = clock(before, twice)
    assert found.days(date(2026, 1, 16)) == 0
    assert found.day(150) == date(2026, 6, 15)
    assert found.days(date(2026, 6, 15)) == 150


def test_a_stop_after_day_150_does_not_move_it() -> None:
    found = clock({"why": "court_delay", "from": "2026-05-31", "to": "2026-06-10"})
    assert found.day(150) == date(2026, 5, 31)
    assert found.day(180) == date(2026, 7, 10)


def test_a_stop_that_goes_on() -> None:
    found = clock({"why": "missed", "from": "2026-06-05", "to": GOES_ON})
    assert found.day(150) == date(2026, 5, 31)
    assert found.day(180) is None
    assert found.days(date(2027, 1, 1)) == 155


def test_a_stop_without_dates_is_named_and_not_counted() -> None:
    steps = said(estimate(waiting({"why": "more_evidence"}, {"from": "2026-02-01"})))
    assert sum("no dates to count" in one for one in steps) == 2
    assert "Day 150: May 31, 2026." in steps


def test_rough_days_count_in_the_careful_direction() -> None:
    found = clock({"why": "missed", "from": "2026-02", "to": "2026-02"}, filed="2026-01")
    assert found.rough
    assert found.day(150) == date(2026, 7, 27)


def test_each_step() -> None:
    stop = {"why": "rescheduled", "from": "2026-03-01", "to": "2026-03-11"}
    assert said(estimate(waiting(stop))) == [
        "The clock shows 139 days on May 30, 2026, by our count.",
        "Your Form I-589 was filed: January 1, 2026.",
        "You told us: an appointment was moved because you asked. 10 days do not count.",
        "Day 150: June 10, 2026.",
        "Day 180: July 10, 2026.",
        "People ask the asylum office or the court how many days they count. Theirs holds.",
    ]


def test_a_form_mailed_from_here_is_the_same_request() -> None:
    sent = {"form": "i589", "state": "sent", "mail_date": "2026-01-01"}
    alone = counted(look({}, sent, today=TODAY))
    assert alone is not None
    assert alone.rough
    assert alone.path == "filings.f1.mail_date"
    told = {"applications": rows({"kind": "Asylum", "government": US, "filed": "2026-01-06"})}
    both = counted(look(told, sent, today=TODAY))
    assert both is not None
    assert both.path == "people.p1.applications.r1.filed"
    denied = {"applications": rows({"kind": "Asylum", "filed": "2026-01-06", "outcome": "denied"})}
    assert counted(look(denied, sent, today=TODAY)) is None


def test_nothing_with_a_card_or_after_a_grant() -> None:
    assert estimate(waiting(permits=rows({"category": "c8"}))) is None
    assert estimate(waiting(grants=rows({"kind": "asylum"}))) is None
    assert estimate(look({}, {"form": "i765"}, today=TODAY)) is None


@pytest.mark.parametrize(("today", "shown"), [("2026-12-31", True), ("2027-01-01", False)])
def test_too_old_to_show(today: str, shown: bool) -> None:
    found = estimate(waiting(today=date.fromisoformat(today)))
    assert found is not None
    assert (found.result != LOOK_IT_UP) is shown
