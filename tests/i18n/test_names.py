"""Names, dates and order as each language has them; English and our digits for the form."""

from __future__ import annotations

from datetime import date

import pytest

from app.i18n import names


def test_a_country_has_its_name_for_the_person_and_its_english_for_the_form() -> None:
    found = {one.code: one for one in names.countries("es")}
    assert (found["DE"].name, found["DE"].english) == ("Alemania", "Germany")
    assert found["HT"].name == "Hait\u00ed"


def test_what_no_passport_is_from_is_no_country() -> None:
    codes = {one.code for one in names.countries("en")}
    assert {"CU", "XK", "PS", "TW", "VE"} <= codes
    assert not codes & {"001", "419", "EU", "UN", "ZZ"}


def test_languages_spoken_here_are_all_there() -> None:
    english = {one.english for one in names.spoken_languages("ar")}
    expected = {"Haitian Creole", "Dari", "Pashto", "Tigrinya", "K\u02bciche\u02bc", "Spanish"}
    assert expected <= english, expected - english


@pytest.mark.parametrize("language", ["en", "es", "ar", "fa_AF", "ht"])
def test_dates_and_numbers_have_the_digits_of_the_form(language: str) -> None:
    said = " ".join(
        [
            names.day(date(2020, 5, 14), language),
            names.month(2020, 5, language),
            names.clock(14, 2, language),
            names.number(1234.5, language),
        ]
    )
    assert all(sign in "0123456789" for sign in said if sign.isdecimal()), said
    assert len(names.month_names(language)) == 12


def test_a_day_is_said_as_people_say_it() -> None:
    assert names.day(date(2020, 5, 14), "en") == "May 14, 2020"
    assert names.day(date(2020, 5, 14), "es") == "14 de mayo de 2020"
    assert names.month(2020, 5, "es") == "mayo de 2020"


def test_a_language_without_data_is_said_in_english() -> None:
    assert names.day(date(2020, 5, 14), "qps") == "May 14, 2020"


def test_words_are_in_the_order_readers_expect() -> None:
    spanish = ["\u00f1and\u00fa", "nube", "oso", "\u00c1rbol", "arpa", "zorro"]
    expected = ("\u00c1rbol", "arpa", "nube", "\u00f1and\u00fa", "oso", "zorro")
    assert names.in_order(spanish, str, "es") == expected
    arabic = ["\u0628\u064a\u062a", "\u0625\u0628\u0644", "\u0623\u0628", "\u0627\u0633\u0645"]
    assert names.in_order(arabic, str, "ar") == (arabic[2], arabic[1], arabic[3], arabic[0])


def test_equal_words_keep_their_places() -> None:
    pairs = [("a", 2), ("a", 1)]
    assert names.in_order(pairs, lambda pair: pair[0], "en") == tuple(pairs)


def test_a_language_is_named_by_itself() -> None:
    assert names.own_name("es") == "Espa\u00f1ol"
    assert names.own_name("ar") == "\u0627\u0644\u0639\u0631\u0628\u064a\u0629"
