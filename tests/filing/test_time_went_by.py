"""A No to item C.5 that was true for the planned mailing day prints no more once it is not."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.answers import proposals
from app.answers.case import Case
from app.answers.evidence import EVIDENCE
from app.answers.states import State
from app.filing.outcome import Resolved
from app.filing.scope import Scope

KEY = "late_filing"
PATH = "claim.sworn.late_filing"
ARRIVED = "2025-06-02"
PLANNED = date(2026, 3, 10)
CONFIRMED = "2026-03-01"
YEAR_ENDS = date(2026, 6, 2)


def case(answer: bool = False, **filing: Any) -> Case:
    sworn = {"answer": answer, "confirmed": CONFIRMED}
    person = {"entries": {"e1": {"date": ARRIVED}, "complete": True}}
    told = {"form": "i589", "person": "p1", "mail_date": PLANNED.isoformat(), **filing}
    told["claim"] = {"sworn": {KEY: sworn}}
    return Case.model_validate({"people": {"p1": person}, "filings": {"f1": told}})


def answered(told: Case, today: date) -> bool:
    found = Scope(told, "f1", today).resolve(PATH)
    assert isinstance(found, Resolved)
    if found.state is State.GIVEN:
        return True
    assert (found.state, found.sources) == (State.UNASKED, (f"filings.f1.{PATH}.confirmed",))
    return False


@pytest.mark.parametrize("mail_date", [PLANNED.isoformat(), None])
@pytest.mark.parametrize(
    ("today", "prints"),
    [
        (date(2026, 3, 1), True),
        (date(2026, 3, 20), True),
        (YEAR_ENDS, True),
        (date(2026, 6, 3), False),
        (date(2026, 11, 22), False),
    ],
)
def test_a_no_prints_until_the_year_is_over(
    mail_date: str | None, today: date, prints: bool
) -> None:
    assert answered(case(mail_date=mail_date), today) is prints


def test_a_yes_and_what_was_mailed_stand() -> None:
    late = date(2026, 11, 22)
    assert answered(case(answer=True), late)
    assert answered(case(state="sent"), late)


def test_who_says_no_knowing_the_day_is_believed() -> None:
    """The program shows the dates and stops (R-51); it never answers for the person."""
    late = date(2026, 11, 22)
    again = proposals.confirm(case(), "f1", KEY, late)
    assert answered(again, late)
    assert answered(case(mail_date="2026-12-01"), late)


def test_time_says_nothing_about_other_items() -> None:
    told = case()
    assert not any(
        proposals.outrun(told, "f1", key, date(2030, 1, 1))
        for key in EVIDENCE[told.filings["f1"].form]
        if key != KEY
    )


def test_the_sample_of_march_is_a_draft_in_november(samples: Path) -> None:
    told = Case.model_validate(json.loads((samples / "simple.json").read_text("utf-8")))
    assert answered(told, date(2026, 3, 1))
    assert not answered(told, date(2026, 11, 22))
