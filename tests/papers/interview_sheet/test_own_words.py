"""The interview sheet holds the person's own words and facts, and nobody else's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from app import i18n
from app.answers import paths
from app.answers.case import Case
from app.answers.filed import Filed
from app.answers.filing import FilingState
from app.answers.papers import Interview
from app.answers.states import given
from app.answers.text import FreeText
from app.interview.in_use import in_use
from app.law.facts import load
from app.papers.interview_sheet import interview_sheet
from app.papers.sheet import Grid, Heading, Points, Sheet
from tests.papers.readback.filled_forms import TODAY, said, sample, words
from tests.rules import filed_before as before

_SWORN = "filings.f1.claim.sworn"


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    i18n.use("en")


def sheet(case: Case, person: str = "p1", today: date = TODAY) -> Sheet:
    return interview_sheet(case, person, load(), today)


def table(of: Sheet, head: str) -> Grid:
    """The table that has ``head`` among the heads of its columns."""
    grids = (block for block in of.blocks if isinstance(block, Grid))
    return next(grid for grid in grids if head in [one.english for one in grid.heads])


def filed(**now: Any) -> Case:
    """The simple sample, its form as it was filed, and what is told since."""
    told = before.changed(before.sample("simple"), **now)
    return in_use(before.kept(told, "f1", before.papers("simple", "f1")), before.TODAY)


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_it_is_private_and_in_both_languages(language: str) -> None:
    i18n.use(language)
    made = sheet(sample("simple"))
    assert made.private
    assert made.stem == "interview-p1"
    assert made.right_to_left == (language == "ar")
    headings = [block.text for block in made.blocks if isinstance(block, Heading)]
    assert headings
    assert all(bool(one.native) == (language != "en") for one in headings)


def test_the_sworn_answers_stand_with_the_words_that_were_said() -> None:
    case = sample("simple")
    rows = {row[0].english: row for row in table(sheet(case), "Your own words").rows}
    for key, item in (("harm_past", "B.1.A"), ("arrested_abroad", "B.2"), ("crime_in_us", "C.6")):
        sworn = paths.get(case, f"{_SWORN}.{key}")
        assert rows[item][2].english == ("Yes" if sworn.answer.value else "No")
        told = sworn.explanation.value
        assert rows[item][3].english == (told.said if told else "")


def test_what_was_not_confirmed_has_no_answer() -> None:
    case = sample("simple")
    item = paths.get(case, f"{_SWORN}.arrested_abroad")
    open_ = paths.replace(
        case, f"{_SWORN}.arrested_abroad", item.model_copy(update={"confirmed": None})
    )
    rows = {row[0].english: row for row in table(sheet(open_), "Your own words").rows}
    assert rows["B.2"][2].english == "Not confirmed yet"


def test_of_a_mailed_form_the_answers_are_those_on_it() -> None:
    """The case says No to B.2 today; the form that was mailed says Yes, and is silent on C.6."""
    case = sample("simple")
    mailed = Filed.model_validate(
        {
            "form": "i589",
            "edition": "01/20/25",
            "source": "mailed here",
            "answers": {"claim.sworn.arrested_abroad": True},
        }
    )
    sent = case.filings["f1"].model_copy(update={"state": FilingState.SENT, "filed": mailed})
    made = sheet(case.model_copy(update={"filings": {"f1": sent}}))
    rows = {row[0].english: row for row in table(made, "Your own words").rows}
    assert (rows["B.2"][2].english, rows["C.6"][2].english) == ("Yes", "left empty")
    assert "As they stand on the form that was mailed." in words(made)


def test_the_life_is_told_in_the_order_of_time() -> None:
    rows = table(sheet(sample("simple")), "What you told").rows
    assert rows[0][0].english == "May 14, 1994"
    assert rows[0][1].english == "Born in San Inventado, Honduras"
    assert ("since June 2025", "Lived in Anytown, United States") in {
        (when.english, what.english) for when, what in rows
    }


def test_what_changed_stands_beside_the_filed_form_with_the_reason_that_was_said() -> None:
    case = filed(people__p1__name__given="Otherwise")
    rows = {row[0].english: row for row in table(sheet(case), "What you tell today").rows}
    shown = [cell.english for cell in rows["I-589 A.I.5"]]
    assert shown == ["I-589 A.I.5", "Luc\u00eda", "Otherwise", ""]
    difference = {
        "filed": given("e1"),
        "path": given("self.name.given"),
        "item": given("I-589 A.I.5"),
        "resolution": given("mistake"),
        "words": given(FreeText(said="Lo escribieron mal.", language="es")),
    }
    told = paths.replace(case, "people.p1.differences.r1", difference)
    rows = {row[0].english: row for row in table(sheet(told), "What you tell today").rows}
    assert rows["I-589 A.I.5"][3].english == "A mistake then\nLo escribieron mal."


def test_answers_that_are_the_same_are_not_listed() -> None:
    assert "What you tell today is the same as on the filed forms." in words(sheet(filed()))
    assert "No filed form is kept here" in words(sheet(sample("simple")))


def test_everything_of_the_list_is_brought() -> None:
    papers = load().checklist("K-12").papers
    points = [block for block in sheet(sample("simple")).blocks if isinstance(block, Points)]
    assert [block.mark for block in points] == ["box", "dot"]
    assert len(points[0].items) == len(papers)
    for paper, line in zip(papers, points[0].items, strict=True):
        assert line.english.startswith(paper.says)


def test_the_rules_for_interpreters_stand_there_while_they_are_checked() -> None:
    told = words(sheet(sample("simple")))
    assert "18 years old or older" in told
    assert "8 CFR 208.9(g)" in told
    late = words(sheet(sample("simple"), today=date(2040, 1, 1)))
    assert "18 years" not in late
    assert late.count("Look this up before the interview") == 2


def test_the_appointment_is_shown_as_it_was_told() -> None:
    case = sample("simple")
    told = Interview.model_validate({"office": "Anytown office", "date": "2027-02-03", "time": "9"})
    person = case.people["p1"].model_copy(update={"interview": told})
    known = case.model_copy(update={"people": {**case.people, "p1": person}})
    assert "It stands on the notice." in words(sheet(case))
    shown = words(sheet(known))
    assert "Anytown office" in shown
    assert "February 3, 2027" in shown
    assert "It stands on the notice." not in shown


def test_in_court_no_asylum_interview_is_told_of() -> None:
    told = words(sheet(sample("family-in-court")))
    assert "The notice of the court" in told
    assert "interpreter" not in told.casefold()


def test_nothing_of_others_stands_there() -> None:
    """The spouse's sheet has no word of the claim of the one who asks."""
    case = sample("family-in-court")
    told = words(sheet(case, "p2"))
    for key in type(case.filings["f1"].claim.sworn).model_fields:  # type: ignore[union-attr]
        story = paths.get(case, f"{_SWORN}.{key}").explanation.value
        assert story is None or story.said not in told
    assert "Your answers under oath" not in told
    mine = {one.english for one in said(sheet(case))}
    events = table(sheet(case, "p2"), "What you told").rows
    assert mine
    assert len(events) < len(table(sheet(case), "What you told").rows)
