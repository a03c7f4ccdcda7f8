"""Which editions are known, and the day on which one is taken, not sure, or refused."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.filing.editions import FRESH_DAYS, Edition, accepted, editions
from app.problems import Problem
from tests.forms.conftest import FORMS

EDITIONS = ("i589/2025-01-20",)
EARLY = date(2026, 3, 1)


def with_accepted(edition: Edition, **dates: date | None) -> Edition:
    return edition.model_copy(update={"accepted": edition.accepted.model_copy(update=dates)})


def test_the_i589_is_known(edition: Edition) -> None:
    assert (edition.form, edition.name, edition.edition) == ("i589", "I-589", "01/20/25")
    assert edition.day == date(2025, 1, 20)
    assert edition.get == "https://www.uscis.gov/i-589"


def test_what_research_could_not_settle_is_said_openly(edition: Edition) -> None:
    """Facts E-9: one source, and a newer edition seems to be out since 2026-07-28."""
    known = edition.accepted
    assert known.until is None
    assert (known.confidence, known.newer) == ("C1", "07/28/26")
    assert known.unconfirmed_from == date(2026, 7, 28)
    assert known.checked_on == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("mailed", "today", "verdict"),
    [
        (EARLY, EARLY, "yes"),
        (date(2026, 7, 27), EARLY, "yes"),
        (date(2026, 7, 28), EARLY, "unconfirmed"),
        (EARLY, date(2026, 7, 28), "unconfirmed"),
        (date(2025, 1, 19), date(2025, 1, 19), "no"),
        (date(2025, 1, 19), EARLY, "yes"),
    ],
)
def test_the_later_of_the_two_days_decides(
    edition: Edition, mailed: date, today: date, verdict: str
) -> None:
    assert accepted(edition, mailed, today).verdict == verdict


def test_after_the_last_day_the_newer_edition_is_named(edition: Edition) -> None:
    ended = with_accepted(edition, until=EARLY)
    assert accepted(ended, EARLY, EARLY).verdict == "yes"
    refused = accepted(ended, EARLY + timedelta(days=1), EARLY)
    assert refused.verdict == "no"
    assert "07/28/26" in refused.reason
    assert edition.get in refused.reason


def test_an_old_check_is_not_trusted(edition: Edition) -> None:
    checked = with_accepted(edition, unconfirmed_from=None, checked_on=EARLY)
    good = EARLY + timedelta(days=FRESH_DAYS)
    assert accepted(checked, good, EARLY).verdict == "yes"
    stale = accepted(checked, good + timedelta(days=1), EARLY)
    assert stale.verdict == "unconfirmed"
    assert EARLY.isoformat() in stale.reason


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('confidence = "C1"', 'confidence = "sure"'),
        ("from = 2025-01-20", ""),
        ('edition = "01/20/25"', 'edition = "01/21/25"'),
        ('edition = "01/20/25"', 'edition = "13/40/25"'),
        ('form = "i589"', 'form = "i765"'),
        ("pages = 12", "pages = "),
        ("pages = 12", "pages = 12\nextra = 1"),
    ],
)
def test_a_wrong_edition_file_is_refused(tmp_path: Path, old: str, new: str) -> None:
    folder = tmp_path / "i589" / "2025-01-20"
    folder.mkdir(parents=True)
    shutil.copy(FORMS / "i589" / "2025-01-20" / "edition.toml", folder)
    text = (folder / "edition.toml").read_text("utf-8")
    assert old in text
    (folder / "edition.toml").write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(Problem) as refused:
        editions(tmp_path)
    assert refused.value.code == "edition-invalid"


def test_no_editions_in_an_empty_folder(tmp_path: Path) -> None:
    assert editions(tmp_path) == ()
