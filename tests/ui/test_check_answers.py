"""Reading all answers again: nothing is left out, what is missing says so, Change leads there."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.answers.case import load
from app.answers.dates import PartialDate
from app.answers.states import Answer, State, given, without_value
from app.answers.text import FreeText
from app.interview import flow
from app.ui import case_files
from app.ui.answer_words import in_words
from app.ui.check_answers import CheckAnswers
from app.ui.store import CaseStore

TODAY = date(2026, 3, 1)
CITY = "people.p1.birth.city"


@pytest.fixture
def store(qapp: QApplication) -> CaseStore:
    path = next(one for one in case_files.samples() if one.stem == "family-in-court")
    return CaseStore(load(path.read_bytes()))


def opened(qtbot: QtBot, store: CaseStore, section: str = "") -> CheckAnswers:
    view = CheckAnswers(store, TODAY, section)
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    return view


def texts(view: CheckAnswers) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(), "Not provided"),
        (without_value(State.NONE), "None"),
        (without_value(State.DECLINED), "I would rather not say"),
        (given(False), "No"),
        (given(PartialDate(2020, 5, about=True)), "about May 2020"),
        (given(PartialDate(2020)), "2020"),
        (given(PartialDate(2020, 5, 14)), "May 14, 2020"),
        (given("present"), "Still today"),
        (given(date(2026, 3, 1)), "March 1, 2026"),
        (given(["a", "b"]), "a, b"),
        (given(FreeText(said="dicho", language="es")), "dicho"),
        (
            given(FreeText(said="dicho", language="es", english="said", translated_by="A. Human")),
            "dicho\nIn English: said\nTranslated by A. Human",
        ),
    ],
)
def test_an_answer_reads_as_it_was_given(answer: Answer[object], words: str) -> None:
    assert in_words(answer) == words


def test_every_question_of_a_section_is_there(qtbot: QtBot, store: CaseStore) -> None:
    for section in flow.visible(store.case, TODAY):
        wanted = {
            one.path for one in flow.asked(store.case, TODAY) if one.step.section == section.id
        }
        view = opened(qtbot, store, section.id)
        assert wanted <= set(view.changes)


def test_what_is_not_provided_says_so_and_follows_the_case(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store, "names")
    assert "Deh-e Namuna" in texts(view)
    store.set(CITY, Answer(), "")
    view.read_again()
    assert "Not provided" in texts(view)
    assert view.changes[CITY].accessibleDescription() == "Not provided"


def test_change_leads_to_the_question(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store, "names")
    assert "City or town of birth" in view.changes[CITY].accessibleName()
    with qtbot.waitSignal(view.jump) as wish:
        view.changes[CITY].click()
    assert wish.args == [CITY]


def test_coming_back_keeps_the_place(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store, "names")
    assert view.focus_path(CITY)
    view.read_again()
    assert QApplication.focusWidget() is view.changes[CITY]


def test_the_last_check_shows_what_is_open_and_opens_each_part(
    qtbot: QtBot, store: CaseStore
) -> None:
    view = opened(qtbot, store)
    assert CITY not in view.changes
    store.set(CITY, Answer(), "")
    view.read_again()
    assert CITY in view.changes
    store.set(CITY, given("Placeholder"), "")
    view.read_again()
    view.openers["names"].click()
    assert CITY in view.changes
    assert "Placeholder" in texts(view)
    assert QApplication.focusWidget() in view.changes.values()


def test_answers_behind_a_closed_gate_are_kept_and_said_to_be_unused(
    qtbot: QtBot, store: CaseStore
) -> None:
    street = "2500 Long Placeholder Boulevard of the Pioneers"
    view = opened(qtbot, store)
    assert street not in texts(view)
    store.set("people.p1.contact.mailing_differs", given(False), "")
    view.read_again()
    assert "Kept, but not used" in texts(view)
    assert street in texts(view)


def test_a_sworn_answer_reads_with_its_explanation_and_whether_it_is_confirmed(
    qtbot: QtBot, store: CaseStore
) -> None:
    path = "filings.f1.claim.sworn.arrested_abroad"
    view = opened(qtbot, store, "sworn")
    confirmed = view.changes[path].accessibleDescription()
    assert "Not confirmed" not in confirmed
    said = store.get(f"{path}.explanation").value.said
    assert any(said in text for text in texts(view))
    store.set(f"{path}.confirmed", None, "")
    view.read_again()
    assert view.changes[path].accessibleDescription() == f"{confirmed}\nNot confirmed yet"
