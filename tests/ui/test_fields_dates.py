"""Dates as exact as they are known; countries and languages by any of their names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers.dates import PartialDate
from app.answers.states import Answer, given
from app.interview import questions as asked
from app.interview.questions import Question
from app.ui.fields.dates import DateField, DayField, UntilField
from app.ui.fields.field import Field
from app.ui.fields.kinds import field_for
from app.ui.fields.named import CountriesField, NamedField

WHO: dict[str, Any] = {"id": "x", "path": "people.{p}.x", "label": "Question"}
Make = Callable[[Question], Any]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def made(question: Question) -> Field:
        field = field_for(question, {}, "es")
        qtbot.addWidget(field)
        field.describe("Question", "Hint")
        with qtbot.waitActive(field):
            field.show()
            field.activateWindow()
        return field

    return made


def typed_date(qtbot: QtBot, field: DateField, day: str, month: int, year: str) -> None:
    for box, text in ((field.day, day), (field.year, year)):
        if text.isascii():
            qtbot.keyClicks(box, text)
        else:
            box.insert(text)  # the keyboard of the tests has ASCII only
    field.month.setCurrentIndex(month)


@pytest.mark.parametrize(
    ("parts", "about", "expected"),
    [
        (("", 0, "2020"), False, PartialDate(2020)),
        (("", 5, "2020"), True, PartialDate(2020, 5, about=True)),
        (("14", 5, "2020"), False, PartialDate(2020, 5, 14)),
        (("١٤", 5, "٢٠٢٠"), False, PartialDate(2020, 5, 14)),
        (("31", 2, "2020"), False, None),
        (("14", 0, "2020"), False, None),
        (("", 5, ""), False, None),
        (("", 0, "20"), False, None),
        (("", 0, "1399"), False, None),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(
    parts: tuple[str, int, str],
    about: bool,
    expected: PartialDate | None,
    make: Make,
    qtbot: QtBot,
) -> None:
    field = make(asked.Date(**WHO))
    day, month, year = parts
    typed_date(qtbot, field, day, month, year)
    field.about.setChecked(about)
    assert field.read() == (given(expected) if expected else Answer())
    assert (field.fault() is None) is (expected is not None)
    assert (field.day.text(), field.year.text()) == (day, year)


def test_a_half_typed_date_can_be_kept_and_shown_again(make: Make, qtbot: QtBot) -> None:
    first, second = make(asked.Date(**WHO)), make(asked.Date(**WHO))
    typed_date(qtbot, first, "31", 2, "20")
    second.put_parts(first.parts())
    assert second.parts() == first.parts() == ("31", "2", "20", "")


def test_a_month_is_found_by_its_number(make: Make, qtbot: QtBot) -> None:
    field = make(asked.Date(**WHO))
    qtbot.keyClicks(field.month, "12")
    assert field.month.currentIndex() == 12


def test_a_day_is_a_whole_day(make: Make, qtbot: QtBot) -> None:
    field = make(asked.Day(**WHO))
    assert isinstance(field, DayField)
    typed_date(qtbot, field, "", 3, "2026")
    assert field.fault() is not None
    qtbot.keyClicks(field.day, "1")
    assert field.read() == given(date(2026, 3, 1))


def test_still_today_keeps_the_date_that_was_typed(make: Make, qtbot: QtBot) -> None:
    field = make(asked.Until(**WHO))
    assert isinstance(field, UntilField)
    typed_date(qtbot, field, "", 3, "2026")
    field.still.click()
    assert field.read() == given("present")
    assert not field.boxes.isEnabled()
    field.still.click()
    assert field.read() == given(PartialDate(2026, 3))


def test_a_country_is_chosen_in_any_of_its_names_and_kept_in_english(
    make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(i18n, "_language", "es")
    field = make(asked.Country(**WHO))
    assert isinstance(field, NamedField)
    qtbot.keyClicks(field.edit, "alemania")
    assert field.read() == given("Germany")
    assert "Germany" in field.english.text()
    field.edit.clear()
    qtbot.keyClicks(field.edit, "Yugoslavia")
    assert field.read() == given("Yugoslavia")


def test_a_country_follows_the_language_and_its_kept_name_stays(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    field = make(asked.Country(**WHO))
    field.show_answer(given("Germany"))
    monkeypatch.setattr(i18n, "_language", "es")
    field.retranslate()
    assert field.edit.text() == "Alemania"
    assert field.read() == given("Germany")


def test_a_tag_of_no_list_is_kept_as_it_came(make: Make) -> None:
    field = make(asked.Language(**WHO, tag=True))
    field.show_answer(given("es-419"))
    assert field.read() == given("es-419")
    assert field.fault() is None


def test_countries_are_one_a_line(make: Make, qtbot: QtBot) -> None:
    field = make(asked.Countries(**WHO))
    assert isinstance(field, CountriesField)
    qtbot.keyClicks(field.lines[0], "Honduras")
    field.more.click()
    qtbot.keyClicks(field.lines[1], "Mexico")
    assert field.read() == given(["Honduras", "Mexico"])
    assert field.lines[1].accessibleName()
