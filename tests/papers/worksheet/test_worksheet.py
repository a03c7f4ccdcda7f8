"""The blank worksheet asks what the forms ask, warns first, answers nothing, and has room."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

import pytest
from pypdf import PdfReader

from app import i18n
from app.answers.forms import Form
from app.filing.notices import FRIVOLOUS, TRAVEL
from app.interview.conditions import AllOf, AnyOf, FormFiled, Given, Kin, Not, Younger
from app.interview.sections import SECTIONS
from app.papers import typeset
from app.papers.said import Said
from app.papers.sheet import Blanks, Block, Boxes, Grid, Heading, Room, Sheet, Text, Together
from app.papers.worksheet import worksheet
from app.papers.worksheet.parts import CALM, LEFT_OUT
from app.papers.worksheet.whose import Whose, may_hold
from app.papers.worksheet.worksheet import stem

ASYLUM = Whose(frozenset({Form.I589}))
PERMIT = Whose(frozenset({Form.I765}))
ELSEWHERE = {"welcome", "help", "mailing", "who"}


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    i18n.use("en")
    yield
    i18n.use("en")


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Together):
            yield from flat(block.blocks)
        else:
            yield block


def words(sheet: Sheet) -> list[Said]:
    found: list[Said] = []
    for block in flat(sheet.blocks):
        match block:
            case Heading() | Text():
                found.append(block.text)
            case Boxes(items):
                found += items
            case Blanks(labels):
                found += labels
            case Grid():
                found += (*block.heads, *(cell for row in block.rows for cell in row))
    return found


def english(sheet: Sheet) -> str:
    return "\n".join(one.english for one in words(sheet))


# ---- who is asked what --------------------------------------------------------------------------


def test_what_only_an_answer_decides_is_left_open() -> None:
    unsure, yes, no = Given("people.{p}.jobs"), FormFiled("i589"), FormFiled("i765")
    assert may_hold(None, ASYLUM) is True
    assert may_hold(unsure, ASYLUM) is None
    assert may_hold(Not(unsure), ASYLUM) is None
    assert may_hold(Not(no), ASYLUM) is True
    assert may_hold(AllOf(yes, unsure), ASYLUM) is None
    assert may_hold(AllOf(no, unsure), ASYLUM) is False
    assert may_hold(AnyOf(yes, unsure), ASYLUM) is True
    assert may_hold(AnyOf(no, unsure), ASYLUM) is None
    assert may_hold(AnyOf(), ASYLUM) is False
    assert may_hold(AllOf(), ASYLUM) is True


def test_a_relative_is_asked_what_the_forms_ask_of_them() -> None:
    child = Whose(ASYLUM.forms, "child")
    assert may_hold(Kin("child", "i589"), child) is True
    assert may_hold(Kin("child", "i589"), ASYLUM) is False
    assert may_hold(Kin("child", "i485"), child) is False
    assert may_hold(FormFiled("i589"), child) is False
    assert may_hold(Younger(18), child) is False


# ---- what stands on it --------------------------------------------------------------------------


@pytest.mark.parametrize("forms", [[one] for one in Form] + [list(Form)])
def test_every_question_of_the_forms_stands_on_it(forms: list[Form]) -> None:
    said = english(worksheet(forms))
    asked = 0
    for section in SECTIONS:
        for page in section.pages:
            if section.id in ELSEWHERE or page.id in LEFT_OUT or page.per in {"case", "member"}:
                continue
            for form in forms:
                whose = Whose(frozenset({form} if page.per == "filing" else forms))
                for one in page.questions:
                    held = (may_hold(one.asked_when, whose), may_hold(page.asked_when, whose))
                    if False not in held:
                        asked += 1
                        assert one.label in said, one.id
    assert asked > 30


def test_a_permit_alone_asks_nothing_of_the_asylum_form() -> None:
    said = english(worksheet([Form.I765]))
    assert "Which category names your situation?" in said
    for foreign in ("Which country are you afraid", "Child 1", FRIVOLOUS, "Height: feet"):
        assert foreign not in said


def test_the_family_has_a_column_for_each_of_several() -> None:
    heads = [
        tuple(head.english for head in block.heads)
        for block in flat(worksheet([Form.I589]).blocks)
        if isinstance(block, Grid)
    ]
    for several in (
        ("", "Child 1", "Child 2", "Child 3"),
        ("", "Mother", "Father"),
        ("", "Brother or sister 1", "Brother or sister 2", "Brother or sister 3"),
    ):
        assert several in heads


def test_lists_have_several_empty_rows_and_the_order_of_a_date_is_said() -> None:
    homes = next(
        block
        for block in flat(worksheet([Form.I765]).blocks)
        if isinstance(block, Grid) and "Street number" in block.heads[0].english
    )
    assert len(homes.rows) == 5
    assert homes.by_hand
    assert homes.heads[-2].english == "From when? (day, month, year)"
    assert homes.heads[-1].english == 'Until when? (day, month, year, or "still")'
    for block in flat(worksheet(list(Form)).blocks):
        if isinstance(block, Grid):
            assert all(not cell.english for row in block.rows for cell in row[1:])


def test_a_yes_or_no_has_boxes_and_one_for_not_knowing() -> None:
    boxes = [one for one in flat(worksheet([Form.I589]).blocks) if isinstance(one, Boxes)]
    assert boxes
    sworn = [tuple(item.english for item in one.items) for one in boxes]
    assert ("Yes", "No", "I do not know") in sworn


def test_nothing_about_harm_comes_before_the_calm_words_or_is_counted() -> None:
    sensitive = {page.title for one in SECTIONS for page in one.pages if page.sensitive}
    for forms in ([Form.I589], list(Form)):
        blocks = list(flat(worksheet(forms).blocks))
        for place, block in enumerate(blocks):
            if not isinstance(block, Heading) or block.level == 1:
                continue
            if block.text.english in sensitive and "under 18" not in block.text.english:
                follows = blocks[place + 1]
                assert isinstance(follows, Text)
                assert follows.text.english == CALM.message, block.text
        headings = [one.text.english for one in blocks if isinstance(one, Heading)]
        assert not any(one.startswith("What happened,") for one in headings)


def test_the_warnings_come_before_the_questions_they_are_about() -> None:
    asylum = english(worksheet([Form.I589]))
    assert asylum.index(FRIVOLOUS) < asylum.index("What is true today?")
    assert asylum.index("A warning from the asylum form") < asylum.index(FRIVOLOUS)
    assert asylum.index("This paper is not a lawyer") < asylum.index(FRIVOLOUS)
    assert asylum.index(TRAVEL) < asylum.index("Do you think of leaving the United States")
    travel = english(worksheet([Form.I131]))
    assert travel.index(TRAVEL) < travel.index("Which is true, and which paper do you ask for?")
    assert "under 18" in asylum[: asylum.index("Who did it?")]


def test_a_story_has_more_room_than_a_reason() -> None:
    lines = {one.lines for one in flat(worksheet([Form.I589]).blocks) if isinstance(one, Room)}
    assert max(lines) >= 10
    assert min(lines) >= 2


# ---- drawn --------------------------------------------------------------------------------------


def test_it_is_private_and_in_the_persons_language_with_english_beneath() -> None:
    i18n.use("ar")
    sheet = worksheet([Form.I765])
    assert sheet.private
    assert sheet.right_to_left
    labels = [one for one in words(sheet) if one.english]
    assert all(one.native for one in labels if one.english not in {"I-94", "USCIS"})


@pytest.mark.parametrize(("language", "most"), [("en", 31), ("es", 47), ("ar", 46)])
def test_it_takes_no_more_paper_than_it_must(language: str, most: int) -> None:
    """Two forms that many ask for together; it was 33, 54 and 51 pages before."""
    i18n.use(language)
    assert typeset.pages(worksheet([Form.I589, Form.I765])) <= most


def test_short_words_in_both_languages_share_a_line() -> None:
    i18n.use("es")
    boxes = [one for one in flat(worksheet([Form.I765]).blocks) if isinstance(one, Boxes)]
    told = {item.native for one in boxes for item in one.items}
    assert "No lo s\u00e9 / I do not know" in told


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_every_page_is_drawn_and_marked_private(language: str) -> None:
    i18n.use(language)
    sheet = worksheet([Form.I765])
    data = typeset.pdf(sheet)
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    assert len(pages) == typeset.pages(sheet)
    assert all("PRIVATE, DO NOT MAIL" in page for page in pages)
    assert all(len(page.split()) > 12 for page in pages)  # no page is empty
    assert data == typeset.pdf(worksheet([Form.I765]))


def test_its_name_says_only_the_forms() -> None:
    assert stem([Form.I765, Form.I589]) == "worksheet-i589-i765"
