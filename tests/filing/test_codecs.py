"""Each codec prints a value exactly and reads back what it printed; what it cannot, it refuses."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.answers.dates import PartialDate
from app.answers.text import FreeText
from app.filing.catalogue import Field
from app.filing.codecs import CODECS, Printed, Unprintable, ascii_digits

DIGITS = st.text(alphabet="0123456789", min_size=1, max_size=9)


def box(max_len: int | None = None) -> Field:
    return Field(name="box", page=1, rect=(0, 0, 100, 16), kind="text", max_len=max_len)


def write(codec: str, value: object, max_len: int | None = None, when: str = "") -> Printed:
    return CODECS[codec].write(value, box(max_len), (when,) if when else ())


def read(codec: str, printed: Printed, *when: str) -> object:
    assert printed is not None
    return CODECS[codec].read(printed, when)


def partial_dates() -> st.SearchStrategy[str]:
    day = st.dates(date(1850, 1, 1), date(2150, 12, 31)).map(lambda found: found.isoformat())
    cut = st.sampled_from([4, 7, 10])
    about = st.sampled_from(["", "about "])
    return st.builds(lambda a, d, c: a + d[:c], about, day, cut)


@pytest.mark.parametrize(
    ("stored", "printed"),
    [("present", "Present"), ("D/S", "D/S"), ("2024-05-01", "05/01/2024"), ("2024-05", "05/2024")],
)
def test_a_day_that_is_still_open_says_so_in_the_word_of_the_form(
    stored: str, printed: str
) -> None:
    value = stored if stored in ("present", "D/S") else PartialDate.parse(stored)
    assert write("us_until", value) == printed
    assert read("us_until", printed) == stored


@given(DIGITS)
def test_numbers_come_back_as_written(number: str) -> None:
    assert read("digits", write("digits", number, 9)) == number


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("A012-345-678", "012345678"),
        ("A# 012 345 678", "012345678"),
        ("a12345678", "12345678"),
        ("555-00-1234", "555001234"),
        ("\u06f1\u06f2\u06f3", "123"),
        ("123456789a1", "123456789A1"),
    ],
)
def test_what_people_write_around_a_number_is_left_off(typed: str, printed: str) -> None:
    assert write("digits", typed, 11) == printed


@pytest.mark.parametrize("typed", ["A01234567X", "none", "", "12/34", "AB123", "12345678A1"])
def test_a_number_with_letters_is_refused(typed: str) -> None:
    with pytest.raises(Unprintable) as refusal:
        write("digits", typed, 11)
    assert "digits only" in refusal.value.reason


def test_a_number_too_long_for_its_box_is_refused_and_never_cut() -> None:
    with pytest.raises(Unprintable) as refusal:
        write("digits", "A0123456789", 9)
    assert "10 digits" in refusal.value.reason
    assert "9" in refusal.value.reason


@given(st.from_regex(r"[2-9][0-9]{2}-[0-9]{3}-[0-9]{4}", fullmatch=True))
def test_a_us_phone_number_comes_back_from_its_two_boxes(phone: str) -> None:
    area = read("phone_area", write("phone_area", phone, 3))
    local = read("phone_number", write("phone_number", phone, 8))
    assert f"{area}-{local}" == phone


@pytest.mark.parametrize("typed", ["(202) 555-0142", "+1 202.555.0142", "12025550142"])
def test_a_us_phone_number_may_be_typed_in_any_usual_way(typed: str) -> None:
    assert (write("phone_area", typed), write("phone_number", typed)) == ("202", "555-0142")


@pytest.mark.parametrize(
    "typed", ["+52 55 5550 0142", "555-0142", "+93 70 555 014", "x", "1234567890"]
)
def test_a_phone_number_that_is_not_of_the_us_is_refused(typed: str) -> None:
    for codec in ("phone_area", "phone_number"):
        with pytest.raises(Unprintable) as refusal:
            write(codec, typed)
        assert "US phone number" in refusal.value.reason


@given(st.from_regex(r"[0-9]{5}", fullmatch=True))
def test_a_zip_code_comes_back_with_its_zeros(code: str) -> None:
    assert read("zip", write("zip", code, 5)) == code


@pytest.mark.parametrize("typed", ["20001-1234", "2000", "SW1A 1AA", ""])
def test_a_zip_code_that_does_not_fit_is_refused_and_never_cut(typed: str) -> None:
    with pytest.raises(Unprintable) as refusal:
        write("zip", typed, 5)
    assert "five" in refusal.value.reason


@given(partial_dates())
def test_a_date_of_any_precision_comes_back(text: str) -> None:
    printed = write("us_date", PartialDate.parse(text))
    assert read("us_date", printed) == text


@given(partial_dates())
def test_a_month_comes_back_without_the_day_the_form_does_not_ask(text: str) -> None:
    printed = write("month_year", PartialDate.parse(text))
    about = "about " if text.startswith("about ") else ""
    assert read("month_year", printed) == about + text.removeprefix(about)[:7]


@pytest.mark.parametrize(
    ("stored", "printed"),
    [
        ("2020-05-14", "05/14/2020"),
        ("2020-05", "05/2020"),
        ("2020", "2020"),
        ("about 2020-05", "about 05/2020"),
    ],
)
def test_a_date_prints_as_precisely_as_it_is_known(stored: str, printed: str) -> None:
    assert write("us_date", PartialDate.parse(stored)) == printed


def test_a_home_one_still_lives_in_ends_with_the_word_present() -> None:
    assert write("month_year", "present") == "Present"
    assert read("month_year", "Present") == "present"


@pytest.mark.parametrize("printed", ["13/01/2020", "02/30/2021", "May 2020", "1/2/2020", ""])
def test_a_date_that_is_none_is_not_read(printed: str) -> None:
    assert read("us_date", printed) is None


@given(st.text(min_size=1).filter(str.strip), st.sampled_from(["text", "state_code"]))
def test_text_comes_back_as_it_was(text: str, codec: str) -> None:
    assert read(codec, write(codec, text)) == text


def test_blank_text_prints_nothing() -> None:
    assert write("text", "  ") is None


@pytest.mark.parametrize(
    ("story", "printed"),
    [
        (FreeText(said="They came at night.", language="en"), "They came at night."),
        (FreeText(said="Vinieron de noche.", language="es"), None),
        (FreeText(said="Vinieron de noche.", language="es", english="They came."), None),
        (
            FreeText(
                said="Vinieron.", language="es", english="They came.", translated_by="Ana Example"
            ),
            "They came.",
        ),
    ],
)
def test_only_the_english_of_a_story_prints(story: FreeText, printed: str | None) -> None:
    assert write("story", story) == printed
    assert printed is None or read("story", printed) == printed


@given(st.integers(min_value=0, max_value=999))
def test_a_count_comes_back(count: int) -> None:
    assert read("count", write("count", count, 3)) == count


@pytest.mark.parametrize(("codec", "ticked"), [("yes", True), ("checked", True), ("no", False)])
def test_a_box_is_ticked_only_by_its_own_answer(codec: str, ticked: bool) -> None:
    assert write(codec, ticked) is True
    assert write(codec, not ticked) is False
    assert read(codec, True) is ticked
    assert read(codec, False) is None


def test_a_choice_ticks_its_own_value_only() -> None:
    assert write("choice", "single", when="single") is True
    assert write("choice", "married", when="single") is False
    assert read("choice", True, "single") == "single"
    assert read("choice", True, "never", "past") == ["never", "past"]
    assert read("choice", False, "single") is None


@pytest.mark.parametrize(
    ("codec", "value"),
    [("yes", "yes"), ("text", 4), ("us_date", "2020"), ("count", True), ("count", -1)],
)
def test_a_map_that_hands_a_codec_the_wrong_thing_fails_aloud(codec: str, value: object) -> None:
    with pytest.raises(TypeError):
        write(codec, value)


def test_the_digits_of_every_script_count_as_digits() -> None:
    assert ascii_digits("\u0661\u0662 \u09e9 x") == "12 3 x"
