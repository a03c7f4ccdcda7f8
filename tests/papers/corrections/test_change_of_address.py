"""After a move: who hears of it, in how many days, in the person's language."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from app import i18n
from app.answers.case import Case
from app.law.facts import load
from app.papers.change_of_address import change_of_address
from app.papers.sheet import Block, Points, Sheet, Text, Together

LAW = load()
TODAY = date(2026, 11, 22)


def sheet(today: date = TODAY, **person: Any) -> Sheet:
    filings = {"f1": {"form": "i589", "person": "p1", "state": "sent"}}
    told = Case.model_validate({"people": {"p1": person}, "filings": filings})
    return change_of_address(told, "p1", LAW, today)


def said(found: Sheet) -> list[str]:
    return [one.english for block in flat(found.blocks) for one in texts(block)]


def flat(blocks: tuple[Block, ...]) -> list[Block]:
    return [
        inner
        for one in blocks
        for inner in (flat(one.blocks) if isinstance(one, Together) else [one])
    ]


def texts(block: Block) -> tuple[Any, ...]:
    if isinstance(block, Points):
        return block.items
    return (block.text,) if isinstance(block, Text) else ()


def test_it_says_how_many_days_there_are_and_by_which_form() -> None:
    lines = said(sheet())
    assert "Tell USCIS of the new address within 10 days of the move." in lines
    court = "Form EOIR-33/IC (change of address) goes to the court within 5 working days."
    assert court in lines
    assert "Use your USCIS online account, or Form AR-11 (change of address)." in lines
    assert "You mailed from here: I-589." in lines


def test_past_the_review_no_number_of_days_is_printed() -> None:
    late = max(LAW.fact(one).review_by for one in ("Q-100", "Q-101")) + timedelta(days=1)
    lines = said(sheet(late))
    assert not [one for one in lines if "within" in one]
    looked_up = [one for one in lines if "Look up on the day you move" in one]
    assert len(looked_up) == 2
    assert "USCIS, How to change your address" in looked_up[0]


@pytest.mark.parametrize(("status", "here"), [("now", True), ("never", False), (None, False)])
def test_the_part_about_the_court_says_for_whom_it_is(status: str | None, *, here: bool) -> None:
    lines = said(sheet(proceedings={"status": status}))
    assert ("You told us that you have a case in immigration court" in " ".join(lines)) is here
    assert ("This part is only for a case in immigration court." in lines) is not here


def test_no_answer_of_the_person_and_no_address_is_on_it() -> None:
    home = {
        "street": "7 Invented Way",
        "city": "Exampleton",
        "province": "OH",
        "postal_code": "43299",
        "country": "United States",
        "to": "present",
    }
    found = sheet(name={"family": "Example"}, residences={"r1": home})
    assert found.blocks == sheet().blocks
    assert found.private


@pytest.mark.parametrize("language", ["es", "ar"])
def test_every_line_is_said_in_the_language_with_the_english_beneath(language: str) -> None:
    i18n.use(language)
    try:
        found = sheet()
    finally:
        i18n.use("en")
    assert found.right_to_left is (language == "ar")
    every = [one for block in flat(found.blocks) for one in texts(block)]
    without = [one.english for one in every if not one.native]
    assert len(every) > 12
    assert len(without) == 1
    assert "https://www.uscis.gov/addresschange" in without[0]
