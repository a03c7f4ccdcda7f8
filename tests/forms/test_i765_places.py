"""The map of the I-765 agrees with the page, box by box: by place, never by name or on-state."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from app.filing.catalogue import Catalogue, Field
from app.filing.maps import FormMap, MapRow

EDITIONS = ("i765/2025-08-21",)
MIDDLE = 315.0
"""The page has two columns; what begins left of this point stands in the left one."""

LINE = 9.0
UNITS = (("2.5.c", "Mail"), ("2.7.b", "Home"), ("4.3.b", "Interpreter"), ("5.3.b", "Preparer"))
# What is printed right beside a box, word by word; our label says the same in our own words.
BESIDE = {
    "Mail: apartment": "Apt.",
    "Mail: suite": "Ste.",
    "Mail: floor": "Flr.",
    "Home: apartment": "Apt.",
    "Home: suite": "Ste.",
    "Home: floor": "Flr.",
    "Interpreter: apartment": "Apt.",
    "Interpreter: suite": "Ste.",
    "Interpreter: floor": "Flr.",
    "Preparer: apartment": "Apt.",
    "Preparer: suite": "Ste.",
    "Preparer: floor": "Flr.",
    "Sex: male": "Male",
    "Sex: female": "Female",
    "Marital status: single": "Single",
    "Marital status: married": "Married",
    "Marital status: divorced": "Divorced",
    "Marital status: widowed": "Widowed",
    "Mail goes to the home: Yes": "Yes",
    "Mail goes to the home: No": "No",
    "Form I-765 filed before: Yes": "Yes",
    "Form I-765 filed before: No": "No",
    "Arrested or convicted: Yes": "Yes",
    "Arrested or convicted: No": "No",
    "(c)(35), (c)(36): arrested: Yes": "Yes",
    "(c)(35), (c)(36): arrested: No": "No",
    "Reason: first permit": "Initial",
    "Reason: replacement": "Replacement",
    "Reason: renewal": "Renewal",
    "Read it in English": "I can",
    "An interpreter read it": "The interpreter",
    "Somebody else prepared it": "At my",
    "Preparer is no attorney": "I am not",
    "Preparer is an attorney": "I am an attorney",
    "Attorney: goes on after this form": "extends",
    "Attorney: ends with this form": "does not",
    "Form G-28 attached": "Select",
    "ABC settlement": "Select",
}


def middle(field: Field) -> float:
    return (field.rect[1] + field.rect[3]) / 2


def boxes(catalogue: Catalogue, form_map: FormMap) -> list[tuple[MapRow, Field]]:
    fields = catalogue.by_name()
    return [(row, fields[row.field]) for row in form_map.rows if row.leave_kind != "barcode"]


def test_the_map_is_in_the_order_in_which_the_page_is_read(
    catalogue: Catalogue, form_map: FormMap
) -> None:
    """Column by column, line by line, from left to right; page 1 begins above the columns."""
    found = [one for one in boxes(catalogue, form_map) if not one[0].item.startswith("attorney")]
    for (_row, field), (next_row, after) in pairwise(found):
        if (field.page, field.rect[0] > MIDDLE) != (after.page, after.rect[0] > MIDDLE):
            place = (field.page, field.rect[0] > MIDDLE)
            assert place < (after.page, after.rect[0] > MIDDLE), next_row.field
        elif abs(middle(field) - middle(after)) < LINE:
            assert field.rect[2] <= after.rect[0], next_row.field
        else:
            assert middle(field) > middle(after), next_row.field


def test_items_are_numbered_as_they_are_read(catalogue: Catalogue, form_map: FormMap) -> None:
    numbers = [number(row.item) for row, _field in boxes(catalogue, form_map)]
    told = [one for one in numbers if one is not None]
    assert told == sorted(told)
    assert len(told) == 161 - 7 - 3 - 1  # bar codes, the attorney's, the interpreter's language


def number(item: str) -> tuple[int, int, str] | None:
    """``2.15.a`` as something to sort by; None for a box without an item number."""
    part, *rest = item.split(".")
    if not part.isdigit() or not rest[0].isdigit():
        return None
    return int(part), int(rest[0]), rest[1] if len(rest) > 1 else ""


@pytest.mark.parametrize(("item", "whose"), UNITS)
def test_apartment_suite_floor_and_number_from_left_to_right(
    catalogue: Catalogue, form_map: FormMap, item: str, whose: str
) -> None:
    line = [(row, field) for row, field in boxes(catalogue, form_map) if row.item == item]
    line.sort(key=lambda one: one[1].rect[0])
    words = ["apartment", "suite", "floor", "unit number"]
    assert [row.label for row, _field in line] == [f"{whose}: {word}" for word in words]
    assert [row.when for row, _field in line[:3]] == [("apt",), ("ste",), ("flr",)]
    assert (
        max(middle(field) for _row, field in line) - min(middle(field) for _row, field in line)
        < LINE
    )


def test_on_states_of_page_5_are_those_of_the_neighbours(
    catalogue: Catalogue, form_map: FormMap
) -> None:
    """Chosen by on-state, every unit box of page 5 would be the wrong one."""
    for row, field in boxes(catalogue, form_map):
        if row.when in {("apt",), ("ste",), ("flr",)}:
            same = (field.on_state or "").strip().lower() == row.when[0]
            assert same is (field.page == 2), row.field


def test_every_box_has_a_word_beside_it_here(catalogue: Catalogue, form_map: FormMap) -> None:
    ticked = [row.label for row, field in boxes(catalogue, form_map) if field.kind == "check"]
    assert sorted(ticked) == sorted(BESIDE)


@pytest.fixture(scope="module")
def pages(official_forms: Path) -> list[pypdfium2.PdfTextPage]:
    path = official_forms / "i-765-ed-08-21-25.pdf"
    if not path.is_file():
        pytest.skip(f"{path.name} is not in the folder of official PDFs")
    return [page.get_textpage() for page in pypdfium2.PdfDocument(path)]


def test_the_word_beside_each_box_is_the_one_we_tick_it_for(
    catalogue: Catalogue, form_map: FormMap, pages: list[pypdfium2.PdfTextPage]
) -> None:
    wrong = []
    for row, field in boxes(catalogue, form_map):
        if field.kind == "check":
            said = beside(pages[field.page - 1], field)
            if not said.startswith(BESIDE[row.label]):
                wrong.append(f"{row.field}: {row.label} stands beside {said!r}")
    assert not wrong, "\n".join(wrong)


def beside(page: pypdfium2.PdfTextPage, field: Field) -> str:
    """The print that begins right of ``field``, on its line."""
    _left, bottom, right, top = field.rect
    found = page.get_text_bounded(left=right, bottom=bottom, right=right + 110, top=top)
    return " ".join(found.split())


def test_the_text_boxes_for_more_have_lines_of_eighteen_points(
    catalogue: Catalogue, form_map: FormMap
) -> None:
    lines = {
        row.item: field.height / row.ruled for row, field in boxes(catalogue, form_map) if row.ruled
    }
    assert lines == {"6.3.d": 10, "6.4.d": 10, "6.5.d": 7, "6.6.d": 9, "6.7.d": 10}
    assert {row.ruled for row in form_map.rows} == {0.0, 18.0}
