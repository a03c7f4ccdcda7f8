"""What other people write in a box is put in our way only where it has one meaning."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.filing import wording
from app.filing.foreign import as_printed
from app.filing.maps import FormMap, MapRow
from app.filing.readback import value_of
from tests.filing import other_hands as hands

CATALOGUE, FORM_MAP, _BLANK = hands.parts("i765")


def row_of(codec: str) -> MapRow:
    for form in ("i589", "i765", "i131"):
        for row in hands.parts(form)[1].rows:
            if row.codec == codec and not row.of_sheet:
                return row
    raise LookupError(codec)


def maps_of(row: MapRow) -> tuple[FormMap, str]:
    for form in ("i589", "i765", "i131"):
        if row in hands.parts(form)[1].rows:
            return hands.parts(form)[1], form
    raise LookupError(row.field)


def written(row: MapRow, text: str) -> str:
    form_map, form = maps_of(row)
    return str(as_printed({row.field: text}, form_map, hands.parts(form)[0])[row.field])


@pytest.mark.parametrize(
    ("codec", "theirs", "ours"),
    [
        ("us_date", "5/4/1990", "05/04/1990"),
        ("us_date", " 05-04-1990 ", "05/04/1990"),
        ("us_date", "05041990", "05/04/1990"),
        ("us_date", "1990-05-04", "05/04/1990"),
        ("us_date", "5/1990", "05/1990"),
        ("month_year", "PRESENT", "Present"),
        ("month_year", "5/1990", "05/1990"),
        ("digits", "A012-345-678", "012345678"),
        ("zip", " 20001 ", "20001"),
        ("phone", "(202) 555-0142", "2025550142"),
        ("phone_area", "(202)", "202"),
        ("phone_number", "5550142", "555-0142"),
        ("count", "03", "3"),
        ("text", " Example ", "Example"),
        ("text", "n/a", "N/A"),
        ("text", "NONE", "None"),
    ],
)
def test_one_meaning_is_put_in_our_way(codec: str, theirs: str, ours: str) -> None:
    assert written(row_of(codec), theirs) == ours


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("us_date", "4.5.1990"),
        ("us_date", "5/4/90"),
        ("us_date", "13/13/1990"),
        ("us_date", "spring"),
        ("zip", "20001-1234"),
        ("phone", "44 20 7946 0000"),
        ("digits", "unreadable"),
    ],
)
def test_what_may_mean_two_things_is_not_read_as_one(codec: str, text: str) -> None:
    row = row_of(codec)
    form_map, _form = maps_of(row)
    assert value_of(row, written(row, text), form_map) is None


@pytest.mark.parametrize(
    ("word", "state"),
    [("N/A", "not applicable"), ("None", "none"), ("Unknown", "unknown")],
)
def test_the_words_for_states_are_states_in_boxes_without_a_style_too(
    word: str, state: str
) -> None:
    row = next(row for row in FORM_MAP.rows if row.codec == "text" and row.blank is None)
    assert value_of(row, word, FORM_MAP) == {"state": state}
    assert wording.elsewhere(word) is None


@given(st.sampled_from([row for row in FORM_MAP.rows if row.codec]), st.text(max_size=40))
def test_any_text_at_all_stays_text_and_a_second_time_changes_nothing(
    row: MapRow, text: str
) -> None:
    once = as_printed({row.field: text}, FORM_MAP, CATALOGUE)
    assert isinstance(once[row.field], str)
    assert as_printed(once, FORM_MAP, CATALOGUE) == once
