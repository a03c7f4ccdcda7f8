"""Whether an edition may be filled for its mailing day, and what the person saw on the page."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.answers.case import Case
from app.filing import library
from app.filing.blanks import Mailing, choose
from app.filing.editions import (
    FORMS,
    FRESH_DAYS,
    Edition,
    accepted,
    accepted_unknown,
    editions,
    printed_date,
)
from app.filing.making import Order, make

DAY = timedelta(days=1)
SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"


def known(form: str) -> Edition:
    return next(one for one in editions(FORMS) if one.form == form)


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        (date(2025, 2, 9), "no"),
        (date(2025, 2, 10), "yes"),
        (date(2026, 9, 17), "yes"),
        (date(2026, 9, 18), "no"),
    ],
)
def test_the_i485_of_2025_ends_on_its_last_day(day: date, verdict: str) -> None:
    """Fact E-1: rejected when postmarked on or after 2026-09-18."""
    found = accepted(known("i485"), day, day)
    assert found.verdict == verdict
    if verdict == "no" and day.year == 2026:
        assert "09/18/26" in found.reason
        assert known("i485").get in found.reason


def test_what_was_planned_for_a_day_that_has_passed_is_judged_for_today() -> None:
    edition = known("i485")
    assert accepted(edition, date(2026, 9, 17), date(2026, 9, 18)).verdict == "no"
    assert accepted(edition, date(2026, 9, 17), date(2026, 9, 1)).verdict == "yes"


@pytest.mark.parametrize("form", ["i765", "i131"])
def test_a_check_is_good_for_thirty_days(form: str) -> None:
    edition = known(form)
    last = edition.accepted.checked_on + FRESH_DAYS * DAY
    assert accepted(edition, last, last).verdict == "yes"
    assert accepted(edition, last + DAY, last).verdict == "unconfirmed"
    assert accepted(edition, last, last + DAY).verdict == "unconfirmed"


UNSURE = date(2026, 8, 1)


def test_the_date_on_the_page_lifts_the_stop() -> None:
    edition = known("i589")
    assert accepted(edition, UNSURE, UNSURE).verdict == "unconfirmed"
    assert accepted(edition, UNSURE, UNSURE, "01/20/25").verdict == "yes"


def test_what_was_seen_counts_for_a_mailing_day_that_is_near() -> None:
    """Nobody knows when it was seen: a note without a day, or for a far one, proves nothing."""
    edition = known("i589")
    unplanned = accepted(edition, None, UNSURE, "01/20/25")
    assert unplanned.verdict == "unconfirmed"
    assert "which day you plan to mail" in unplanned.reason
    near = UNSURE + FRESH_DAYS * DAY
    assert accepted(edition, near, UNSURE, "01/20/25").verdict == "yes"
    assert accepted(edition, near + DAY, UNSURE, "01/20/25").verdict == "unconfirmed"
    assert accepted(edition, None, UNSURE, "07/28/26").verdict == "no"


def test_what_was_seen_for_a_day_long_ago_is_looked_up_again() -> None:
    """A case kept from March must not call a form of November complete (facts E-9)."""
    edition = known("i589")
    planned, last = UNSURE, UNSURE + FRESH_DAYS * DAY
    assert accepted(edition, planned, last, "01/20/25").verdict == "yes"
    late = accepted(edition, planned, last + DAY, "01/20/25")
    assert late.verdict == "unconfirmed"
    assert "07/28/26" in late.reason
    assert accepted(edition, planned, last + DAY, "07/28/26").verdict == "no"


@pytest.mark.parametrize("day", [date(2026, 3, 1), UNSURE])
def test_another_date_on_the_page_refuses_sure_or_not(day: date) -> None:
    found = accepted(known("i589"), day, day, "07/28/26")
    assert found.verdict == "no"
    assert "07/28/26" in found.reason


def test_the_page_never_lifts_a_refusal() -> None:
    late = date(2026, 9, 18)
    assert accepted(known("i485"), late, late, "01/20/25").verdict == "no"


def test_an_edition_nobody_knows_waits_for_its_date() -> None:
    edition = known("i485").model_copy(update={"edition": "09/18/26"})
    assert accepted_unknown(edition, None).verdict == "unconfirmed"
    assert accepted_unknown(edition, "09/18/26").verdict == "yes"
    assert accepted_unknown(edition, "01/20/25").verdict == "no"


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ("01/20/25", "01/20/25"),
        ("1/20/25", "01/20/25"),
        (" 1/20/2025 ", "01/20/25"),
        ("2025-01-20", "01/20/25"),
        ("20.1.2025", None),
        ("13/40/25", None),
        ("the new one", None),
        ("", None),
    ],
)
def test_a_date_is_read_as_people_write_it(told: str, printed: str | None) -> None:
    assert printed_date(told) == printed


def test_what_is_no_date_is_said_and_refuses() -> None:
    found = accepted(known("i589"), UNSURE, UNSURE, "the new one")
    assert found.verdict == "no"
    assert "01/20/25" in found.reason


def test_a_practice_copy_is_never_judged() -> None:
    blank = choose("i485", None, FORMS, practice=True)
    assert Mailing(date(2030, 1, 1), date(2030, 1, 1)).judged(blank) is None


Told = Callable[..., Any]


@pytest.fixture
def told(samples: Path, official_i589: Path, tmp_path: Path) -> Told:
    """The report of a fill of the simple case on the official PDF, with the filing changed."""

    def fill(today: date, **filing: object) -> Any:
        raw = json.loads((samples / "simple.json").read_text("utf-8"))
        raw["filings"]["f1"] |= filing
        order = Order(tmp_path, today, library.find(official_i589.parent), replace=True)
        return make(Case.model_validate(raw), order)[0]

    return fill


def test_a_refused_filing_writes_nothing(told: Told, tmp_path: Path) -> None:
    report = told(UNSURE, edition="07/28/26")
    assert (report.state, report.file) == ("refused", None)
    assert "07/28/26" in report.warnings[0]
    assert list(tmp_path.glob("*.pdf")) == []


def test_an_unsure_one_is_written_as_a_draft_until_the_date_is_told(told: Told) -> None:
    claim = json.loads((SAMPLES / "simple.json").read_text("utf-8"))["filings"]["f1"]["claim"]
    del claim["sworn"]["late_filing"]["saw"]  # it was confirmed for an earlier day
    planned = {"claim": claim, "mail_date": UNSURE.isoformat()}
    assert told(UNSURE, edition=None, **planned).state == "draft"
    assert told(UNSURE, edition="01/20/25", **planned).state == "ready"


def test_a_mailing_day_that_went_by_is_told_with_the_form(told: Told) -> None:
    """Tables and item C.5 count from that day."""
    assert "2026-03-10" in " ".join(told(date(2026, 3, 11)).warnings)
    assert "2026-03-10" not in " ".join(told(date(2026, 3, 10)).warnings)
