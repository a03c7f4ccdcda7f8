"""The map of the I-485 agrees with the page: what is read off the layout, box by box.

Names in Part 9 carry the numbers of two older editions, and boxes of one question are numbered
in any order. The number printed beside each box, kept in ``fields.json``, is compared with ours.
"""

from __future__ import annotations

from itertools import pairwise

import pytest

from app.filing.catalogue import Catalogue, Field
from app.filing.maps import FormMap, MapRow
from tests.forms.adjusters import FOLDER
from tests.forms.test_i589_places import Page, downwards, left_to_right, middle

EDITIONS = (FOLDER,)


@pytest.fixture(scope="module")
def page(catalogue: Catalogue, form_map: FormMap) -> Page:
    return Page(catalogue, form_map)


def labelled(page: Page, label: str) -> Field:
    (row,) = (row for row in page.rows if row.label == label and row.item != "14.1")
    return page.of(row)


def pairs(page: Page) -> list[tuple[MapRow, MapRow]]:
    """The two boxes of each question answered with Yes or No, in the order of the map."""
    yes = [row for row in page.rows if row.codec == "yes" and row.source != MAILING]
    return [
        (one, next(row for row in page.rows if row.codec == "no" and row.source == one.source))
        for one in yes
    ]


MAILING = "self.contact.mailing_differs"


def test_yes_stands_left_of_no_and_both_states_say_so(page: Page) -> None:
    found = pairs(page)
    assert len(found) == 98
    for yes, no in found:
        left_to_right(page.of(yes), page.of(no))
        assert (page.of(yes).on_state, page.of(no).on_state) == ("Y", "N"), yes.field
        assert page.of(yes).rect[0] == pytest.approx(498, abs=0.6), yes.field
        assert page.of(no).rect[0] == pytest.approx(540, abs=0.6), no.field


def test_the_mailing_question_is_the_other_way_round(page: Page) -> None:
    rows = {row.codec: row for row in page.rows if row.source == MAILING}
    left_to_right(page.of(rows["no"]), page.of(rows["yes"]))
    assert page.of(rows["no"]).on_state == "Y"


def test_the_questions_of_part_9_follow_one_another_in_number_and_place(page: Page) -> None:
    boxes = [(row.item, page.of(row)) for row, _no in pairs(page) if row.item.startswith("9.")]
    numbers = [key(item) for item, _box in boxes]
    assert numbers == sorted(numbers)
    for (_before, above), (item, below) in pairwise(boxes):
        assert below.page > above.page or middle(below) < middle(above) - 10, item


def key(item: str) -> tuple[int, str]:
    number, _dot, letter = item.removeprefix("9.").partition(".")
    return int(number), letter


# The number printed nearest is that of a neighbour: 3.f is drawn in one run with its heading, and
# the others stand to the right of another number.
NEIGHBOURS = {"2.3.f": "3.e", "6.7": "5", "6.14": "13", "11.4": "3"}


def test_every_box_stands_at_its_printed_number(page: Page) -> None:
    """``number`` is read off the official PDF; it is empty where an item began a page earlier."""
    for row in page.rows:
        part, _dot, item = row.item.partition(".")
        number = page.of(row).number
        if row.codec in {"yes", "no"}:
            assert number == item, row.field
        elif part.isdigit() and item[0].isdigit() and number:
            expected = NEIGHBOURS.get(row.item, item)
            assert f"{expected}.".startswith(f"{number}."), (row.field, number)


@pytest.mark.parametrize(
    "labels",
    [
        ["Family name", "Given name", "Middle name"],
        ["Other name 2: family name", "Other name 2: given name", "Other name 2: middle name"],
        ["Sex: male", "Sex: female"],
        ["Birth: city", "Birth: country"],
        ["Last arrival: city", "Last arrival: state", "Last arrival: date"],
        ["I-94: family name", "I-94: given name"],
        ["Home: apartment", "Home: suite", "Home: floor", "Home: unit number"],
        ["Mail: apartment", "Mail: suite", "Mail: floor", "Mail: unit number"],
        ["Earlier home 1: apartment", "Earlier home 1: suite", "Earlier home 1: floor"],
        ["Earlier home 1: from", "Earlier home 1: to"],
        ["Home abroad: apartment", "Home abroad: suite", "Home abroad: floor"],
        ["Home abroad: province", "Home abroad: postal code", "Home abroad: country"],
        ["Visa asked for abroad: city", "Visa asked for abroad: country"],
        ["Work or school 1: apartment", "Work or school 1: suite", "Work or school 1: floor"],
        ["Work or school 1: from", "Work or school 1: to"],
        ["Work or school abroad: name", "Work or school abroad: occupation"],
        ["Work or school abroad: apartment", "Work or school abroad: suite"],
        ["Parent 2: family name", "Parent 2: given name", "Parent 2: middle name"],
        [
            f"Marital status: {word}"
            for word in ("single", "married", "divorced", "widowed", "annulled", "separated")
        ],
        [f"Spouse in the U.S. armed forces: {word}" for word in ("not applicable", "Yes", "No")],
        ["Spouse: A-Number", "Spouse: date of birth"],
        ["Spouse lives at: apartment", "Spouse lives at: suite", "Spouse lives at: floor"],
        ["Marriage: city", "Marriage: province"],
        ["Earlier marriage 1: country of birth", "Earlier marriage 1: nationality"],
        [
            f"Earlier marriage 1: {word}"
            for word in ("annulled", "ended by divorce", "ended by death", "ended otherwise")
        ],
        ["Child 1: A-Number", "Child 1: date of birth"],
        ["Child 2: applies now", "Child 2: does not apply now"],
        ["Hispanic or Latino", "Not Hispanic or Latino"],
        [
            "Race: American Indian or Alaska Native",
            "Race: Asian",
            "Race: Black or African American",
        ],
        ["Race: Hawaiian or Pacific Islander", "Race: White"],
        ["Height: feet", "Height: inches", "Weight: hundreds", "Weight: tens", "Weight: units"],
        [
            "Eyes: black",
            "Eyes: blue",
            "Eyes: brown",
            "Eyes: gray",
            "Eyes: green",
            "Eyes: hazel",
            "Eyes: maroon",
            "Eyes: pink",
            "Eyes: unknown or other",
        ],
        [
            "Hair: bald",
            "Hair: black",
            "Hair: blond",
            "Hair: brown",
            "Hair: gray",
            "Hair: red",
            "Hair: sandy",
            "Hair: white",
            "Hair: unknown or other",
        ],
        ["Organization 1: from", "Organization 1: to"],
        ["Daytime phone", "Mobile phone"],
        ["Interpreter: family name", "Interpreter: given name"],
        ["Preparer: daytime phone", "Preparer: mobile phone"],
    ],
)
def test_boxes_of_a_line_stand_in_printed_order(page: Page, labels: list[str]) -> None:
    left_to_right(*(labelled(page, label) for label in labels))


@pytest.mark.parametrize(
    "labels",
    [
        ["Date of birth", "Other date of birth 1: date", "Other date of birth 2: date"],
        [
            "Last arrival: document number",
            "Last arrival: document expires",
            "Last arrival: document issued by",
            "Last arrival: visa number",
            "Last arrival: visa issued",
            "Last arrival: city",
            "Last arrival: admitted",
            "Last arrival: admitted as",
            "Last arrival: paroled",
            "Last arrival: paroled as",
            "Last arrival: without admission or parole",
            "Last arrival: otherwise",
            "Last arrival: how else",
        ],
        [
            "Principal applicant",
            "Derivative applicant",
            "Principal: family name",
            "Principal: date of birth",
        ],
        ["Category: asylum", "Day asylum was granted", "Category: refugee"],
        [
            "Affidavit of support: VAWA",
            "Affidavit of support: not required",
            "Affidavit of support: required",
        ],
        ["Current or most recent employer or school", "Work or school 1: occupation"],
        [
            "Work or school 1: street",
            "Work or school 1: city",
            "Work or school 1: province",
            "Work or school 1: from",
            "Work or school 1: lived on",
            "Work or school abroad: name",
            "Work or school abroad: street",
            "Work or school abroad: lived on",
        ],
        ["Parent 1: family name", "Parent 1: family name at birth", "Parent 1: date of birth"],
        [
            "Parent 1: country of birth",
            "Parent 2: family name",
            "Parent 2: family name at birth",
            "Parent 2: date of birth",
            "Parent 2: country of birth",
        ],
        [
            "Spouse: family name",
            "Spouse: date of birth",
            "Spouse: country of birth",
            "Spouse lives at: street",
            "Spouse lives at: city",
            "Spouse lives at: country",
        ],
        [
            "Marriage: city",
            "Marriage: country",
            "Marriage: date",
            "Spouse applies now: Yes",
            "Earlier marriage 1: given name",
            "Earlier marriage 1: date of birth",
            "Earlier marriage 1: country of birth",
            "Earlier marriage 1: date of marriage",
            "Earlier marriage 1: city of marriage",
            "Earlier marriage 1: country of marriage",
            "Earlier marriage 1: city where it ended",
            "Earlier marriage 1: country where it ended",
            "Earlier marriage 1: date it ended",
            "Earlier marriage 1: annulled",
        ],
        [
            "Exempt from public charge: Afghan or Iraqi",
            "Exempt from public charge: asylee",
            "Exempt from public charge: refugee",
            "Exempt from public charge: Liberian",
        ],
        [
            "Organization 1: name",
            "Organization 1: city",
            "Organization 1: country",
            "Organization 1: nature and purposes",
            "Organization 1: involvement and role",
            "Organization 1: from",
            "Organization 2: name",
        ],
    ],
)
def test_boxes_of_a_page_stand_in_printed_order(page: Page, labels: list[str]) -> None:
    downwards(*(labelled(page, label) for label in labels))


def test_the_slots_of_part_14_are_numbered_down_the_page(page: Page) -> None:
    for word in ("page", "part", "item", "text"):
        downwards(*(labelled(page, f"More information {n}: {word}") for n in range(1, 5)))
    for n in range(1, 5):
        left_to_right(*(labelled(page, f"More information {n}: {w}") for w in ("page", "part")))
        below = labelled(page, f"More information {n}: text")
        assert 0 < labelled(page, f"More information {n}: page").rect[1] - below.rect[3] < 15
        assert below.height == pytest.approx(5 * 18, abs=0.5)


def test_the_a_number_stands_at_the_top_of_each_page(page: Page, catalogue: Catalogue) -> None:
    boxes = [page.of(row) for row in page.rows if row.item == "header"]
    assert [box.page for box in boxes] == list(range(1, 25))
    assert all(box.comb and box.max_len == 9 for box in boxes)
    for box in boxes[1:]:
        others = [one for one in catalogue.fields if one.page == box.page and one is not box]
        assert all(one.rect[3] <= box.rect[1] for one in others), box.page
