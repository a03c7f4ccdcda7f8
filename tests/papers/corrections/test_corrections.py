"""Corrections: what was written, what is so now, why; refused while a part is missing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app import i18n
from app.answers import paths
from app.answers.case import Case
from app.filing import render
from app.papers import typeset
from app.papers.corrections.office import sheet
from app.papers.corrections.reading_copy import reading_copy
from app.papers.refusal import Refusal
from app.papers.sheet import Blanks, Block, Grid, Sheet, Together
from app.rules.finding import Kind
from tests.papers.corrections.filed_wrongly import ARABIC, BORN, NAME, ROWS, TODAY, case, difference
from tests.rules import filed_before as before


def made(told: Case) -> Sheet:
    found = sheet(told, "p1", "e1", TODAY)
    assert isinstance(found, Sheet), found
    return found


def flat(blocks: tuple[Block, ...]) -> list[Block]:
    return [
        inner
        for one in blocks
        for inner in (flat(one.blocks) if isinstance(one, Together) else [one])
    ]


def rows(told: Case) -> list[tuple[str, ...]]:
    (grid,) = (one for one in made(told).blocks if isinstance(one, Grid))
    return [tuple(cell.english for cell in row) for row in grid.rows]


def refused(told: Case) -> dict[str, str]:
    found = sheet(told, "p1", "e1", TODAY)
    assert isinstance(found, Refusal)
    return {one.english(): at for one, at in found.places()}


def test_each_correction_has_its_number_item_both_answers_and_the_reason() -> None:
    birth, work, sworn = rows(case())
    assert birth == (
        "1",
        "Form I-589, Part A.I, item 12",
        "November 30, 1991",
        "February 3, 1971",
        "It was a mistake on the form.\nI mixed up two dates.",
    )
    assert sworn == (
        "3",
        "Form I-589, Part B, item 2",
        "Yes",
        "No",
        "It was a mistake on the form.\nNobody arrested me.",
    )
    assert work[:3] == ("2", "Form I-589, Part A.III, item 4", "nothing")
    assert work[4].startswith("It changed after the form was filed.")


def test_a_row_that_the_form_did_not_have_is_told_in_full() -> None:
    now = rows(case())[1][3].split("\n")
    assert now[0].startswith("Employer and address: Example Bakery, 9 Oven Road")
    assert {"Occupation: Baker", "From: November 2025", "To: December 2025"} <= set(now)


def test_both_right_unexplained_and_what_is_the_same_again_are_no_corrections() -> None:
    right = {**ROWS, "r1": {**ROWS["r1"], "resolution": "both_right"}}
    assert [one[1] for one in rows(case(right))] == [
        "Form I-589, Part A.I, item 12",
        "Form I-589, Part A.III, item 4",
    ]
    born = paths.get(before.sample("late-and-detained"), "people.p1.birth.date").value
    again = case(people__p1__birth__date=str(born))
    assert "Form I-589, Part A.I, item 12" not in [one[1] for one in rows(again)]


def test_the_head_names_form_person_and_number_and_the_paper_nobody() -> None:
    found = made(case())
    assert found.head is not None
    for words in ("Form I-589", "Otherwise", "A012345678"):
        assert words in found.head.english
    assert found.stem == "corrections-p1-e1"
    assert not found.private


def test_signature_and_date_are_empty_lines() -> None:
    (blanks,) = (one for one in flat(made(case()).blocks) if isinstance(one, Blanks))
    assert [one.english for one in blanks.labels] == ["Signature", "Date"]


def test_nothing_on_the_office_sheet_is_in_another_language() -> None:
    i18n.use("ar")
    try:
        in_arabic = made(case())
    finally:
        i18n.use("en")
    assert in_arabic == made(case())
    assert not [one for row in rows(case()) for one in row if "\u0644" in one]


def test_what_is_missing_is_named_with_its_place() -> None:
    untranslated = {**ARABIC, "english": None, "translated_by": None}
    by_machine = {**ARABIC, "translated_by": "Google Translate"}
    told = {
        "r1": {**ROWS["r1"], "words": untranslated},
        "r2": {**ROWS["r2"], "words": None},
        "r3": {**ROWS["r3"], "words": by_machine},
    }
    assert refused(case(told)) == {
        "Why, in your own words, for I-589 A.I.12": "people.p1.differences.r2.words",
        "To translate: why, in English, for I-589 A.III.4": "people.p1.differences.r3.words",
        "To translate: why, in English, for I-589 B.2": "people.p1.differences.r1.words",
    }


def test_a_name_in_another_script_and_an_unasked_number_are_missing() -> None:
    native = "\u0646\u0648\u0631"
    found = refused(case(people__p1__name__family=native, people__p1__numbers__a_number=None))
    assert found["Your name in Latin letters"] == "people.p1.name.family"
    assert found["Your A-Number, or that you have none"] == "people.p1.numbers.a_number"


def test_without_a_number_the_sheet_says_so() -> None:
    found = made(case(people__p1__numbers__a_number={"state": "none"}))
    assert "A-NumberNone" in drawn(found)
    assert "A012345678" not in drawn(found)


def drawn(found: Sheet) -> str:
    """What stands on the pages, without spaces."""
    pages = render.printed(typeset.pdf(found))
    return "".join(one.character for page in pages for one in page)


def test_an_answer_of_today_that_is_not_confirmed_is_missing() -> None:
    unsure = case(filings__f1__claim__sworn__arrested_abroad={"answer": False})
    assert list(refused(unsure)) == ["What is correct now for I-589 B.2"]


@pytest.mark.parametrize("rows", [{}, {"r1": difference(NAME, "I-589 A.I.4", resolution=None)}])
def test_nothing_to_correct_is_no_sheet(rows: dict[str, Any]) -> None:
    assert refused(case(rows)) == {
        "You told us of no mistake and no change on this form.": "people.p1.differences"
    }
    assert reading_copy(case(rows), "p1", TODAY) is None


def test_another_person_has_none_of_these() -> None:
    told = case()
    other = told.model_copy(
        update={"people": {**told.people, "p9": told.people["p1"].model_copy(update={"filed": {}})}}
    )
    assert isinstance(sheet(other, "p9", "e1", TODAY), Refusal)


def test_no_finding_is_on_the_sheet() -> None:
    told = case()
    words = {
        sentence.english()
        for one in before.found(told)
        if one.kind is not Kind.INFO
        for sentence in one.message
    }
    text = "\n".join(cell for row in rows(told) for cell in row)
    assert words
    assert not [one for one in words if one in text]


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_the_copy_to_read_has_the_persons_words_and_its_english(language: str) -> None:
    i18n.use(language)
    try:
        found = reading_copy(case(), "p1", TODAY)
    finally:
        i18n.use("en")
    assert found is not None
    assert found.private
    assert found.right_to_left is (language == "ar")
    said = str(found.blocks)
    assert "Nobody arrested me." in said
    assert ARABIC["said"] in said.encode().decode()
    assert "What was written" in said
    assert ("Lo que se escribi\u00f3" in said) is (language == "es")


def test_the_copy_to_read_is_there_before_anything_is_translated() -> None:
    untranslated = {**ARABIC, "english": None, "translated_by": None}
    found = reading_copy(case({"r1": {**ROWS["r1"], "words": untranslated}}), "p1", TODAY)
    assert found is not None
    assert "This has no English yet." in str(found.blocks)


def test_the_day_of_the_form_stands_on_it_if_known() -> None:
    told = case()
    filed = told.people["p1"].filed["e1"]
    undated = told.people["p1"].model_copy(
        update={"filed": {"e1": filed.model_copy(update={"on": None})}}
    )
    without = told.model_copy(update={"people": {**told.people, "p1": undated}})
    assert "mailed on March 10, 2026" in str(made(told).blocks)
    assert "Form I-589, filed earlier" in str(sheet(without, "p1", "e1", date(2026, 11, 22)))


def test_the_paper_is_drawn_whole() -> None:
    found = made(case())
    for words in ("Form I-589, Part B", "Nobody arrested me.", "Example Bakery", "Signature"):
        assert words.replace(" ", "") in drawn(found)


def test_the_filed_path_in_the_row_is_what_counts() -> None:
    stranger = difference(BORN, "I-589 A.I.12", filed="e7")
    assert isinstance(sheet(case({"r1": stranger}), "p1", "e1", TODAY), Refusal)
