"""The additional-information page: every answer under its page, part and item, and back again."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from app.filing import fit, slots
from app.filing.catalogue import MULTILINE, Field
from app.filing.counted import Piece
from app.filing.maps import MapRow
from app.filing.marks import Spill
from app.filing.slots import Slot, Spread

STORY = st.text("abc .,'\n\u00e9", min_size=1, max_size=1500).filter(str.strip)


def slot(number: int, lines: int) -> Slot:
    """A slot as the I-765 prints it: 18-point lines, 38 characters each."""
    rects = {
        "page": (60.0, 480.0, 114.0, 498.0),
        "part": (150.0, 480.0, 204.0, 498.0),
        "item": (240.0, 480.0, 294.0, 498.0),
        "text": (60.0, 474.0 - 18 * lines, 294.0, 474.0),
    }
    boxes = {}
    for box, rect in rects.items():
        wide = box == "text"
        field = Field(
            f"slot{number}.{box}",
            7,
            rect,
            "text",
            flags=MULTILINE if wide else 0,
            max_len=None if wide else {"page": 2}.get(box, 6),
            font_size=10.0,
            lead=18.0 if wide else 0.0,
        )
        row = MapRow(
            field=field.name,
            item=f"6.{number}",
            label=box,
            source=f"slot[{number}].{box}",
            codec="text",
        )
        boxes[box] = (row, field)
    return Slot(boxes)


SLOTS = (slot(0, 10), slot(1, 10), slot(2, 7))


def spill(item: str, text: str, label: str = "") -> Spill:
    heading = f"Part 2, Item {item} (page 3)"
    return Spill("2", item, heading, text, "additional", 3, f"path.{item}", label)


def values(done: Spread) -> list[dict[str, str]]:
    return [{mark.field: mark.text or "" for mark in page} for page in done.pages]


@given(st.dictionaries(st.sampled_from(["5.a", "12", "30", "7"]), STORY, min_size=1))
@settings(max_examples=settings().max_examples * 2)
def test_nothing_is_lost_between_slots_copies_and_the_continuation(told: dict[str, str]) -> None:
    done = slots.spread([spill(item, text) for item, text in told.items()], SLOTS, copies=1)
    found = slots.texts(values(done), SLOTS, further(done))
    whole = {("3", "2", item): Piece(text, True) for item, text in told.items()}
    assert found.pieces == whole
    assert not found.missing


def further(done: Spread) -> dict[slots.Place, Piece]:
    return {slots.place_of(one): Piece(one.text, True) for one in done.further}


@given(st.dictionaries(st.sampled_from(["5.a", "12", "30"]), STORY, min_size=1))
def test_whatever_stands_in_a_slot_fits_it(told: dict[str, str]) -> None:
    done = slots.spread([spill(item, text) for item, text in told.items()], SLOTS, copies=3)
    fields = {field.name: field for one in SLOTS for _row, field in one.boxes.values()}
    for page in done.pages:
        for mark in page:
            assert fit.layout(mark.text or "", fields[mark.field]) is not None


def test_text_stands_on_the_printed_lines() -> None:
    field = SLOTS[0].boxes["text"][1]
    done = fit.layout("word " * 60, field)
    assert done is not None
    tops = [line.y for line in done.lines]
    assert [round(above - below, 3) for above, below in itertools.pairwise(tops)] == [18.0] * (
        len(tops) - 1
    )
    assert 0 < tops[0] - (field.height - 18) < 18 - 7


def test_cells_of_one_item_share_a_slot_and_say_which_they_are() -> None:
    told = [spill("5", "1 Long Street", "Street"), spill("5", "Sometown", "City")]
    (page,) = slots.spread(told, SLOTS, copies=0).pages
    assert [mark.text for mark in page] == ["3", "2", "5", "Street: 1 Long Street\nCity: Sometown"]


def test_each_item_begins_a_slot_of_its_own() -> None:
    done = slots.spread([spill("5", "One"), spill("6", "Two")], SLOTS, copies=0)
    assert [mark.field for mark in done.pages[0]] == [
        f"slot{number}.{box}" for number in (0, 1) for box in ("page", "part", "item", "text")
    ]


def test_an_item_too_long_for_its_little_box_goes_to_the_continuation_sheet() -> None:
    done = slots.spread([spill("12.b.iii", "Text")], SLOTS, copies=2)
    assert done.pages == ()
    assert [one.to for one in done.further] == ["continuation"]
