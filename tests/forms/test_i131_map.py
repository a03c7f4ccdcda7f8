"""What only the map of the I-131 has: one box of 37, parts that belong to an application."""

from __future__ import annotations

from collections import Counter

import pytest

from app.filing.catalogue import Catalogue
from app.filing.maps import FormMap, MapRow
from tests.forms import travellers
from tests.forms.test_map import filled

EDITIONS = ("i131/2025-01-20",)


def of_part(form_map: FormMap, part: str) -> list[MapRow]:
    return [row for row in filled(form_map) if row.item.startswith(f"{part}.")]


def test_four_of_the_37_applications_can_be_chosen(form_map: FormMap) -> None:
    boxes = [row for row in form_map.rows if "CB_AppType" in row.field]
    assert len(boxes) == 37
    chosen = [row for row in boxes if row.source is not None]
    assert {row.source for row in chosen} == {"filing.i131.application"}
    assert {row.item: row.when for row in chosen} == {
        "1.2": (travellers.ASYLEE,),
        "1.3": (travellers.RESIDENT,),
        "1.5.A": (travellers.PENDING_I485,),
        "1.5.B": (travellers.PENDING_I589,),
    }


def test_what_is_left_is_for_others(form_map: FormMap) -> None:
    left = Counter(row.leave_kind for row in form_map.rows if row.leave is not None)
    assert left == Counter({"barcode": 14, "signature": 3, "date-of-signature": 3, "other": 119})
    for row in form_map.rows:
        number = int(row.item.split(".")[1]) if row.item.startswith("2.") else 0
        if row.item.startswith(("5.", "8.", "9.")) or number > 15:
            assert row.leave_kind == "other", row.field


@pytest.mark.parametrize(("part", "gate"), [("6", "travel_document"), ("7", "advance_parole")])
def test_a_part_is_behind_the_gate_of_its_application(
    form_map: FormMap, part: str, gate: str
) -> None:
    rows = of_part(form_map, part)
    assert rows
    assert all(gate in row.gates for row in rows)


def test_items_12_to_15_of_part_2_are_for_advance_parole(form_map: FormMap) -> None:
    for row in of_part(form_map, "2"):
        asked = int(row.item.split(".")[1]) >= 12
        assert ("advance_parole" in row.gates) == asked, row.field


def test_advance_parole_skips_the_rest_of_part_4(form_map: FormMap) -> None:
    for row in of_part(form_map, "4"):
        after_six = int(row.item.split(".")[1]) > 6
        assert ("travel_document" in row.gates) == after_six, row.field


def test_two_boxes_with_the_same_state_are_a_yes_and_a_no(
    catalogue: Catalogue, form_map: FormMap
) -> None:
    rows = [row for row in form_map.rows if row.item == "6.4.c"]
    states = {catalogue.by_name()[row.field].on_state for row in rows}
    assert states == {"Y"}
    assert sorted(row.codec or "" for row in rows) == ["no", "yes"]
    assert all(f"Line4c_{(row.codec or '').capitalize()}" in row.field for row in rows)


def test_every_yes_of_items_2_to_4_is_explained_in_part_13(form_map: FormMap) -> None:
    rows = [row for row in of_part(form_map, "6") if row.codec == "yes"]
    asked = {row.source: row for row in rows if row.item[:3] in {"6.2", "6.3", "6.4"}}
    told = {one.source: one for one in form_map.explanations}
    assert told.keys() == asked.keys()
    for source, one in told.items():
        assert f"{one.part}.{one.item}" == asked[source].item
        assert one.gates == ("travel_document",)


def test_an_explanation_names_the_page_its_item_stands_on(
    catalogue: Catalogue, form_map: FormMap
) -> None:
    fields = catalogue.by_name()
    for one in form_map.explanations:
        (row,) = (row for row in form_map.rows if row.source == one.source and row.codec == "yes")
        assert fields[row.field].page == one.page


def test_boxes_with_printed_lines_stand_on_them(catalogue: Catalogue, form_map: FormMap) -> None:
    """Part 4 item 6.a, Part 7 items 2 and 3, and the five slots of Part 13."""
    tall = {field.name for field in catalogue.fields if field.multiline and field.kind == "text"}
    ruled = {row.field for row in form_map.rows if row.ruled}
    left = {row.field for row in form_map.rows if row.leave is not None}
    assert ruled == tall - left
    assert len(ruled) == 8
    assert {row.ruled for row in form_map.rows} == {0.0, 18.0}


def test_words_go_on_in_part_13(form_map: FormMap) -> None:
    for row in filled(form_map):
        number = "receipt number" in row.label and row.item.startswith("1.")
        if row.codec in {"text", "story"} and not row.of_sheet and not number:
            assert row.overflow == "additional", row.field
