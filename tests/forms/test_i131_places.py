"""The map of the I-131 agrees with the page: what is read off the layout, box by box.

Positions are those of the printed page (PDF points, y upwards). Indexes, on-states and some
names of this edition mislead (a phone box called email, two boxes with the state Y).
"""

from __future__ import annotations

import pytest

from app.filing.catalogue import Catalogue, Field
from app.filing.maps import FormMap
from tests.forms.test_i589_places import Page, downwards, left_to_right, middle

EDITIONS = ("i131/2025-01-20",)
YES, NO = 500.2, 542.2
"""The left edges of the two columns of boxes under Yes and No."""


@pytest.fixture(scope="module")
def page(catalogue: Catalogue, form_map: FormMap) -> Page:
    return Page(catalogue, form_map)


APPLICATIONS: dict[int, list[str]] = {
    1: ["1.1", "1.2", "1.3", "1.4", "1.5.A"],
    2: [f"1.5.{letter}" for letter in "BCDEFGHIJKLM"] + ["1.6.A"],
    3: ["1.6.B", "1.6.C", "1.6.D", "1.6.E", "1.7", "1.8.A", "1.8.B", "1.8.C", "1.9"],
    4: [f"1.10.{letter}" for letter in "ABCDEFGHI"] + ["1.11"],
}


def box(page: Page, item: str) -> Field:
    (row,) = (row for row in page.rows if row.item == item and "CB_AppType" in row.field)
    return page.of(row)


@pytest.mark.parametrize("number", APPLICATIONS)
def test_the_kinds_of_application_stand_in_printed_order(page: Page, number: int) -> None:
    boxes = [box(page, item) for item in APPLICATIONS[number]]
    assert {one.page for one in boxes} == {number}
    downwards(*boxes)


def test_the_on_states_of_the_applications_count_in_printed_order(page: Page) -> None:
    items = [item for items in APPLICATIONS.values() for item in items]
    assert [box(page, item).on_state for item in items] == [str(n) for n in range(1, 38)]


def test_a_receipt_number_stands_right_below_its_box(page: Page) -> None:
    for item in ("1.5.A", "1.5.B"):
        above, below = box(page, item), page.one(item, "receipt number")
        assert above.page == below.page
        assert 0 < above.rect[1] - below.rect[3] < 15


def test_yes_and_no_are_columns(page: Page) -> None:
    for row in page.rows:
        if row.codec in {"yes", "no"}:
            left = {"yes": YES, "no": NO}[row.codec]
            assert page.of(row).rect[0] == pytest.approx(left, abs=0.1), row.field


@pytest.mark.parametrize(
    ("number", "items"),
    [
        (7, ["4.1", "4.2.a", "4.3.a", "4.4"]),
        (9, ["6.2", "6.3.a", "6.3.b", "6.3.c"]),
        (10, ["6.4.a", "6.4.b", "6.4.c", "6.5", "6.6.a"]),
    ],
)
def test_questions_follow_one_another_down_the_page(
    page: Page, number: int, items: list[str]
) -> None:
    for codec in ("yes", "no"):
        boxes = [page.one(item, codec=codec) for item in items]
        assert boxes[0].page == number
        downwards(*boxes)


def test_refugee_status_is_asked_before_the_name(page: Page) -> None:
    left_to_right(page.one("1.13", codec="yes"), page.one("1.13", codec="no"))
    downwards(page.one("1.12"), page.one("1.13", codec="yes"), page.one("2.1", "Family"))


def test_names(page: Page) -> None:
    for item in ("2.1", "13.1"):
        left_to_right(*(page.one(item, word) for word in ("Family", "Given", "Middle")))
    for row in (1, 2, 3):
        words = ("family", "given", "middle")
        left_to_right(*(page.one(f"2.2.row{row}.{word}") for word in words))
    downwards(*(page.one(f"2.2.row{row}.family") for row in (1, 2, 3)))


@pytest.mark.parametrize(
    ("item", "before", "after"),
    [("2.3", "2.2.row3.family", "2.4"), ("2.4", "2.3", "2.5"), ("4.9.a", "4.8.b", "4.9.b")],
)
def test_addresses(page: Page, item: str, before: str, after: str) -> None:
    care, street, city, province = (
        page.one(item, f": {word}") for word in ("in care of", "street", "city", "province")
    )
    downwards(care, street, city, province)
    units = [page.one(item, f": {word}") for word in ("apt", "ste", "flr", "unit number")]
    left_to_right(street, *units)
    left_to_right(city, page.one(item, ": state"), page.one(item, ": ZIP"))
    left_to_right(province, page.one(item, ": postal code"), page.one(item, ": country"))
    above = min(middle(page.of(row)) for row in page.rows if row.item == before)
    below = max(middle(page.of(row)) for row in page.rows if row.item == after)
    assert above > middle(care)
    assert middle(province) > below


def test_numbers_about_the_person(page: Page) -> None:
    left_to_right(page.one("2.5"), page.one("2.6"))
    left_to_right(page.one("2.7"), page.one("2.8", ": male"), page.one("2.8", "female"))
    left_to_right(page.one("2.9"), page.one("2.10"))
    left_to_right(page.one("2.12"), page.one("2.13"))
    left_to_right(page.one("2.14"), page.one("2.15"))
    downwards(*(page.one(f"2.{number}") for number in (5, 7, 9, 11, 12)))


def one_of(page: Page, value: str) -> Field:
    (row,) = (row for row in page.rows if row.when == (value,))
    return page.of(row)


def test_the_body(page: Page) -> None:
    left_to_right(one_of(page, "hispanic"), one_of(page, "not_hispanic"))
    races = ("American", "Asian", "Black", "Pacific", "White")
    left_to_right(*(page.one("3.2", f"Race: {word}") for word in races))
    left_to_right(page.one("3.3", "feet"), page.one("3.3", "inches"))
    left_to_right(*(page.one("3.4", word) for word in ("hundreds", "tens", "units")))
    eyes = "black blue brown gray green hazel maroon pink unknown"
    left_to_right(*(page.one("3.5", f"Eyes: {word}") for word in eyes.split()))
    hair = "bald black blond brown gray red sandy white unknown"
    left_to_right(*(page.one("3.6", f"Hair: {word}") for word in hair.split()))


def test_earlier_documents(page: Page) -> None:
    left_to_right(page.one("4.2.b"), page.one("4.2.c"))
    left_to_right(page.one("4.3.b"), page.one("4.3.c"))
    yes = [page.one(item, codec="yes") for item in ("4.2.a", "4.3.a")]
    downwards(yes[0], page.one("4.2.b"), yes[1], page.one("4.3.b"))


def test_the_document_to_replace(page: Page) -> None:
    reasons = [page.one("4.5", word) for word in ("Never", "Lost", "my error or", "not my error")]
    wrong = ("name", "A-Number", "country", "terms", "date of birth", "sex", "validity", "photo")
    details = [page.one("4.6.a", f"To correct: {word}") for word in wrong]
    downwards(*reasons, *details, page.one("4.6.a", "What is wrong"), page.one("4.6.b"))
    downwards(page.one("4.6.b"), page.one("4.7.a"), page.one("4.7.b", "Send"))
    left_to_right(page.one("4.7.b", "city"), page.one("4.7.b", "country"))


def test_the_phone_stands_before_the_email_address(page: Page) -> None:
    left_to_right(page.one("4.9.b"), page.one("4.9.c"))
    assert page.one("4.9.b").max_len == 15
    assert "Email" in page.one("4.9.b").name


def test_the_planned_journey(page: Page) -> None:
    downwards(*(page.one(f"7.{number}") for number in (1, 2, 3)), page.one("7.4", "One"))
    left_to_right(page.one("7.4", "One"), page.one("7.4", "More"))
    downwards(page.one("7.4", "One"), page.one("7.5"))


@pytest.mark.parametrize(("part", "number"), [(10, 11), (11, 12), (12, 13)])
def test_who_can_be_reached(page: Page, part: int, number: int) -> None:
    first = 1 if part == 10 else 3
    left_to_right(page.one(f"{part}.{first}"), page.one(f"{part}.{first + 1}"))
    downwards(page.one(f"{part}.{first}"), page.one(f"{part}.{first + 2}"))
    assert page.one(f"{part}.{first}").page == number
    if part > 10:
        left_to_right(page.one(f"{part}.1", "family"), page.one(f"{part}.1", "given"))
        downwards(page.one(f"{part}.1", "family"), page.one(f"{part}.2"))


def test_room_for_more(page: Page) -> None:
    texts = []
    for number in range(3, 8):
        item = f"13.{number}"
        head = [page.one(item, f": {word}") for word in ("page", "part", "item")]
        left_to_right(*head)
        texts.append(page.one(item, ": text"))
        downwards(head[0], texts[-1])
    downwards(page.one("13.1", "Family"), page.one("13.2"), *texts)
