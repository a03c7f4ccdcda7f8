"""A read-back says what the finished PDF says: every Yes and No, and nothing that is not there."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import pytest

from app import i18n
from app.answers import paths
from app.answers.papers import Explained
from app.answers.rows import Rows
from app.answers.states import given
from app.filing import blanks
from app.filing.editions import FORMS
from app.filing.reporting import Made
from app.papers import typeset
from app.papers.readback import answered, asked, chosen, files, oath, read_back
from app.papers.readback.printed import Box, Printed
from app.papers.sheet import Blanks, Grid, Together
from tests.papers.readback.filled_forms import (
    FILED,
    filled,
    filled_of,
    read,
    said,
    sample,
    texts,
    words,
)

_LANGUAGES = ("en", "es", "ar")
_TELLING = 5
_OF_QUESTIONS = frozenset({"United States", "Passport", "Spanish"})
"""Words that questions have, too."""


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    i18n.use("en")


def printed(form: Made) -> Printed:
    return Printed(form.blank, form.filled.assembled)


def check_sworn(form: Made) -> None:
    """Each sworn question: on the paper as the reader finds it in the PDF, or as left empty."""
    told, found = oath.oath(printed(form)), read(form).answers
    shown = {box.source: box.row.codec == "yes" for box in told.ticked if oath.is_sworn(box.row)}
    sources = {str(row.source) for row in form.blank.form_map.rows if oath.is_sworn(row)}
    assert shown == {source: found[source] for source in sources if source in found}
    empty = {box.source for box in told.left_empty}
    assert not empty & set(shown)


@pytest.mark.parametrize(("name", "filing"), FILED)
def test_every_sworn_yes_and_no_is_the_one_in_the_pdf(name: str, filing: str) -> None:
    check_sworn(filled(name, filing))


@pytest.mark.parametrize(("name", "filing"), [FILED[0], FILED[3], FILED[5], FILED[6]])
def test_the_same_on_official_forms(name: str, filing: str, official_forms: Path) -> None:
    check_sworn(filled(name, filing, official_forms))


@pytest.mark.parametrize(("name", "filing"), FILED)
def test_no_text_stands_there_that_the_pdf_does_not_hold(name: str, filing: str) -> None:
    form = filled(name, filing)
    held = texts(form)
    everything = _joined("".join(held))
    for box in printed(form).boxes:
        if box.row.codec != "story" and box.text:
            assert _joined(box.text) in everything, box.row.item


@pytest.mark.parametrize(("name", "filing"), FILED)
def test_the_english_is_what_is_printed_and_nothing_else(name: str, filing: str) -> None:
    form = filled(name, filing)
    boxes = printed(form).boxes
    allowed = {box.text for box in boxes}
    for line in chosen.own(boxes):
        told = [box.text for box in line.boxes]
        if all(told):
            there = [text for text in told if text not in {"None", "N/A"}] or told
            assert line.said.english.split(" ") == " ".join(there).split(" ")
    for line in (*chosen.family(boxes), *chosen.places(boxes)):
        left = {"None", "N/A"}
        assert all(box.text in line.said.english or box.text in left for box in line.boxes)
        assert {box.text for box in line.boxes} <= allowed


@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_name_and_an_address_are_read_as_people_say_them(language: str) -> None:
    """No word for a middle name that there is not, no comma within a telephone number."""
    i18n.use(language)
    lines = [*chosen.own(printed(filled("asylee-family", "f4")).boxes)]
    names = [one for one in lines if one.asked.english.startswith("Other name")]
    assert "Inventada Elena" in {one.said.english for one in names}
    assert not [one for one in names if "N/A" in one.said.english + one.said.native]
    assert [one.said.english for one in lines if one.asked.english == "SEVIS number"] == ["N/A"]
    letters = [*chosen.places(printed(filled("family-in-court", "f1")).boxes)]
    told = next(one.said.english for one in letters if one.item == "A.I.9")
    assert ", 703 555-0111, " in told


@pytest.mark.parametrize(("name", "filing"), FILED)
def test_the_whole_book_holds_every_printed_box(name: str, filing: str) -> None:
    form = filled(name, filing)
    told = words(read_back(sample(name), form, whole=True).blocks)
    for box in printed(form).boxes:
        left_out = box.text in {"None", "N/A"} and "other_names" in box.source
        split = box.row.codec in {"phone_area", "phone_number", "digits"}
        assert box.text in told or split or left_out


@pytest.mark.parametrize(("name", "filing"), FILED)
def test_every_box_has_words_in_every_language(name: str, filing: str) -> None:
    for box in printed(filled(name, filing)).boxes:
        assert asked.question(box).message != "{label}", (box.source, box.row.item)


@pytest.mark.parametrize("form", ["i589", "i765", "i131", "i485"])
def test_every_tick_has_words_in_the_language_of_the_person(form: str) -> None:
    i18n.use("es")
    for row in blanks.newest(form, FORMS).map().rows:
        if row.source is not None and row.ticks:
            told = answered.answer(Box(form, row, ""))
            assert told.native != told.english or told.english == "No", row.label
            assert told.english != "ticked" or row.codec == "checked", row.label


@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_simple_form_is_read_in_three_or_four_pages(language: str) -> None:
    i18n.use(language)
    assert 3 <= typeset.pages(read_back(sample("simple"), filled("simple", "f1"))) <= 4


def test_what_nobody_confirmed_is_shown_as_left_empty() -> None:
    at = "filings.f1.claim.sworn.arrested_abroad"
    item = paths.get(sample("simple"), at)
    case = paths.replace(sample("simple"), at, item.model_copy(update={"confirmed": None}))
    told = oath.oath(printed(filled_of(case, "f1")))
    gone_by = "C.5"  # its mailing day went by: what was true for it is asked again
    assert [asked.item(box) for box in told.left_empty] == ["B.2", gone_by]
    assert "claim.sworn.arrested_abroad" not in {box.source for box in told.ticked}
    sheet = read_back(case, filled_of(case, "f1"))
    rows = [row for grid in sheet.blocks if isinstance(grid, Grid) for row in grid.rows]
    row = next(row for row in rows if row[0].english == "B.2")
    assert row[-1].english == "left empty"


def test_an_answer_that_does_not_print_does_not_stand_there() -> None:
    """A number is in the case, but the form that was made shows it nowhere."""
    case = paths.replace(sample("simple"), "people.p1.numbers.uscis_account", given("987654321098"))
    sheet = read_back(case, filled("simple", "f1"))
    assert "987654321098" not in words(sheet)
    assert "987654321098" in words(read_back(case, filled_of(case, "f1")))


def test_children_on_further_pages_are_read_too() -> None:
    boxes = printed(filled("family-in-court", "f1")).boxes
    children = dict.fromkeys(asked.about(box) for box in boxes if "children[" in box.source)
    found = [one for one in children if one]
    assert found == [f"children[{number}]" for number in range(len(found))]
    assert len(found) == len(sample("family-in-court").people["p1"].children.value or ())


def test_the_case_keeps_digests_and_the_paper_does_not() -> None:
    form = filled("family-in-court", "f1")
    digests = files(form.filled)
    assert digests[0] == hashlib.sha256(form.filled.data).hexdigest()
    assert len(digests) == 1 + len(form.filled.attachments)
    for whole in (False, True):
        told = words(read_back(sample("family-in-court"), form, whole=whole))
        assert not any(one[:8] in told for one in digests)


def test_relatives_are_asked_about_a_case_in_court_now() -> None:
    """The form asks of them whether there is one; of the person also whether there was one."""
    boxes = printed(filled("family-in-court", "f1")).boxes
    asked_of = {box.source: asked.question(box).english() for box in boxes}
    assert asked_of["spouse.proceedings.status"] == "Is in immigration court now"
    assert "ever" in asked_of["self.proceedings.status"]


def test_a_box_for_several_answers_is_read_by_its_own_words() -> None:
    i18n.use("es")
    rows = blanks.newest("i589", FORMS).map().rows
    row = next(row for row in rows if row.label == "Not married")
    assert answered.answer(Box("i589", row, "")).native == "No casado"


def test_both_sign_by_hand_and_nothing_is_filled() -> None:
    sheet = read_back(sample("simple"), filled("simple", "f1"))
    lines = [
        label.english
        for block in sheet.blocks
        if isinstance(block, Together)
        for inner in block.blocks
        if isinstance(inner, Blanks)
        for label in inner.labels
    ]
    assert lines == [
        "Printed name of the reader",
        "Language it was read in",
        "Signature of the reader",
        "Date",
        "Your printed name",
        "Your signature",
        "Date",
    ]
    assert sheet.private
    assert sheet.stem == "read-back-f1"


def test_stories_stand_beside_what_was_said() -> None:
    i18n.use("es")
    case = sample("simple")
    told = words(read_back(case, filled("simple", "f1"), whole=True).blocks)
    story = paths.get(case, "filings.f1.claim.sworn.harm_past.explanation").value
    assert story.said in told
    assert story.english in told
    assert story.said not in words(read_back(case, filled("simple", "f1")).blocks)


def test_words_on_why_answers_differ_are_read_too() -> None:
    i18n.use("es")
    words_of = {
        "said": "Solo me hicieron preguntas.",
        "language": "es",
        "english": "They only asked me questions.",
        "translated_by": "Irene Muestra",
    }
    row = {
        "form_path": "claim.sworn.arrested_abroad",
        "others": ["I-765 2.30"],
        "words": words_of,
        "confirmed": "2026-11-01",
    }
    at = "filings.f1.explanations"
    case = paths.replace(sample("simple"), at, Rows[Explained].model_validate({"r1": row}))
    form = filled_of(case, "f1")
    told = words(read_back(case, form, whole=True))
    assert "They only asked me questions." in "".join(texts(form))
    assert "They only asked me questions." in told
    assert "Solo me hicieron preguntas." in told
    assert "B.1.A, B.1.B, B.3.A, and B.2" in words(read_back(case, form))


def test_arabic_reads_from_the_right_beside_the_english() -> None:
    i18n.use("ar")
    sheet = read_back(sample("simple"), filled("simple", "f1"))
    assert sheet.right_to_left
    grid = next(block for block in sheet.blocks if isinstance(block, Grid))
    birth = next(row for row in grid.rows if row[0].english == "A.I.12")
    assert birth[2].english == "Date of birth"
    assert "\u062a\u0627\u0631\u064a\u062e" in birth[1].english
    assert "05/14/1994" in birth[3].english


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize(("name", "filing"), FILED)
def test_no_answer_of_the_case_stands_there_that_the_pdf_does_not_hold(
    name: str, filing: str, whole: bool
) -> None:
    """Whoever of the household told it: only what the form prints is read aloud."""
    case, form = sample(name), filled(name, filing)
    blocks = read_back(case, form, whole=whole).blocks
    told = "\n".join(one.english for one in said(blocks))
    held = _joined("".join(texts(form)))
    for path, answer in paths.walk(case):
        value = str(answer.value)
        if _tells_of_somebody(answer.value) and value in told:
            assert _joined(value) in held, path


def _tells_of_somebody(value: object) -> bool:
    """A name, a place, a number: no word of the case's own, and none that questions have."""
    own = isinstance(value, Enum) or not isinstance(value, str) or value in _OF_QUESTIONS
    text = str(value)
    return not own and len(text) >= _TELLING and (text != text.lower() or text.isdigit())


def _joined(text: str) -> str:
    return "".join(text.split())


def test_a_home_of_today_is_told_until_today() -> None:
    i18n.use("es")
    told = words(read_back(sample("simple"), filled("simple", "f1"))).splitlines()
    assert any(one.endswith("from 06/2025 to Present") for one in told)
    assert any(one.endswith("desde junio de 2025 hasta hoy") for one in told)


def test_an_address_with_a_word_of_arabic_runs_as_it_is_printed() -> None:
    i18n.use("ar")
    told = said(read_back(sample("asylee-family"), filled("asylee-family", "f4")))
    (street,) = {one.english for one in told if one.english.startswith("\u200f\u2066")}
    parts = street.strip("\u200f\u2066\u2069\u2068").split("\u2069, \u2068")
    assert parts[0] == "1440 Southwest Placeholder Parkway Boulevard Annex"
    assert parts[2:] == ["205", "Anytown", "OR", "00095"]


def test_parents_stand_under_a_heading_of_their_own() -> None:
    sheet = read_back(sample("asylee-family"), filled("asylee-family", "f2"))
    lines = words(sheet.blocks).splitlines()
    family, parents, places = map(
        lines.index, ("Husband or wife, and children", "Parents", "Homes and arrivals")
    )
    assert not {"Mother", "Father"} & set(lines[family:parents])
    assert {"Mother", "Father"} <= set(lines[parents:places])
