"""Answers that differ: offered, explained in own words, printed only if the person says so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers.case import Case
from app.answers.papers import Explained
from app.answers.states import given
from app.answers.text import FreeText
from app.interview.labels import label_of
from app.ui.explanations import difference
from app.ui.explanations.difference import ExplainedCard
from app.ui.explanations.explanations_page import INTRO, NOTHING, PRINTS, ExplanationsPage
from app.ui.explanations.questions import WORDS
from app.ui.finding import showing
from app.ui.stops import EXPLANATIONS, beside
from app.ui.store import CaseStore
from tests.interview.wording import grade
from tests.ui.explaining import differing

LONG = 60_000
TABLE = "filings.f2.explanations"


def today() -> date:
    return date(2026, 11, 22)


def opened(case: Case, qtbot: QtBot) -> ExplanationsPage:
    page = ExplanationsPage(CaseStore(case), today)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    qtbot.waitUntil(lambda: not page.due, timeout=LONG)
    return page


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[ExplanationsPage]:
    made = opened(differing(), qtbot)
    yield made
    qtbot.waitUntil(lambda: not made.errands.busy, timeout=LONG)
    i18n.use("en")


def shown(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def told(page: ExplanationsPage) -> dict[str, Explained]:
    return page.store.case.filings["f2"].explanations.rows


def begun(page: ExplanationsPage, qtbot: QtBot) -> ExplainedCard:
    """The difference on the work permit, with the place for the person's words."""
    offer = next(one for (filing, _one), one in page.offers.items() if filing == "f2")
    offer.say.setFocus()
    qtbot.keyClick(offer.say, Qt.Key.Key_Space)
    return page.cards["f2", "r1"]


def words(page: ExplanationsPage, text: str, language: str = "en", **english: str) -> None:
    story = FreeText(said=text, language=language, **english)
    page.store.set(f"{TABLE}.r1.words", given(story), "Say")


def test_what_differs_is_offered_and_nothing_is_said_for_the_person(
    page: ExplanationsPage,
) -> None:
    assert len(page.offers) == 2
    assert "I-765 2.30" in shown(page)
    assert label_of("filings.f2.i765.sworn.arrested") in shown(page)
    assert "I-589 B.2" in shown(page)
    assert not page.cards
    assert not told(page)
    assert page.store.undo_stack.count() == 0
    assert NOTHING not in shown(page)


def test_where_nothing_differs_the_page_says_so(qtbot: QtBot) -> None:
    page = opened(differing(permit=False), qtbot)
    assert NOTHING in shown(page)
    page.focus_first()
    assert QApplication.focusWidget() is page


def test_words_print_only_once_the_person_says_so(page: ExplanationsPage, qtbot: QtBot) -> None:
    card = begun(page, qtbot)
    assert told(page)["r1"].confirmed is None
    assert told(page)["r1"].others.value == ["I-589 B.2"]
    focus = QApplication.focusWidget()
    assert focus is not None
    assert card.question.isAncestorOf(focus)
    qtbot.keyClicks(focus, "One form asks about other countries only.")
    assert difference.NOT_YET in shown(card)
    card.print.setFocus()
    qtbot.keyClick(card.print, Qt.Key.Key_Space)
    assert told(page)["r1"].confirmed == today()
    assert "You said on November 22, 2026" in shown(card)
    assert "One form asks about other countries only." in shown(card)
    assert not card.question.isVisibleTo(page)
    assert QApplication.focusWidget() is card.change
    page.store.undo()
    assert told(page)["r1"].confirmed is None
    assert card.question.isVisibleTo(page)


def test_words_that_are_to_change_do_not_print_any_more(
    page: ExplanationsPage, qtbot: QtBot
) -> None:
    card = begun(page, qtbot)
    words(page, "The questions differ.")
    card.print.click()
    assert told(page)["r1"].confirmed == today()
    card.change.click()
    assert told(page)["r1"].confirmed is None
    assert card.question.isVisibleTo(page)
    assert difference.NOT_YET in shown(card)


@pytest.mark.parametrize(
    ("english", "prints"),
    [
        ({}, False),
        ({"english": "They differ."}, False),
        ({"english": "They differ.", "translated_by": "Irene Muestra"}, True),
    ],
)
def test_only_english_by_a_named_human_can_print(
    page: ExplanationsPage, qtbot: QtBot, english: dict[str, str], prints: bool
) -> None:
    card = begun(page, qtbot)
    words(page, "Son distintas.", "es", **english)
    card.print.click()
    assert (told(page)["r1"].confirmed is not None) is prints
    assert (difference.NO_ENGLISH in shown(card)) is not prints
    if not prints:
        words(page, "They differ.")
        assert difference.NO_ENGLISH not in shown(card)


def test_without_words_nothing_prints(page: ExplanationsPage, qtbot: QtBot) -> None:
    card = begun(page, qtbot)
    card.print.click()
    assert told(page)["r1"].confirmed is None
    assert difference.NO_WORDS in shown(card)


def test_an_explanation_is_removed_offered_again_and_comes_back(
    page: ExplanationsPage, qtbot: QtBot
) -> None:
    card = begun(page, qtbot)
    words(page, "The questions differ.")
    qtbot.waitUntil(lambda: not page.due, timeout=LONG)
    assert len(page.offers) == 1
    card.remove.click()
    assert not told(page)
    assert QApplication.focusWidget() is page.removed.button
    qtbot.waitUntil(lambda: not page.due, timeout=LONG)
    assert len(page.offers) == 2
    page.store.undo()
    story = told(page)["r1"].words.value
    assert story is not None
    assert story.said == "The questions differ."


def test_the_language_changes_in_the_middle_of_the_words(
    page: ExplanationsPage, qtbot: QtBot
) -> None:
    begun(page, qtbot)
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "One form ")
    for code in ("ar", "es"):
        i18n.use(code)
        for widget in (page, *page.findChildren(QWidget)):
            QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
        assert QApplication.focusWidget() is field
    qtbot.keyClicks(field, "asks more.")
    page.ready()
    story = told(page)["r1"].words.value
    assert story is not None
    assert story.said == "One form asks more."
    assert "Estas palabras no se imprimen." in shown(page)


def test_everything_has_a_name_and_undo_finds_the_page(
    page: ExplanationsPage, qtbot: QtBot
) -> None:
    begun(page, qtbot)
    for button in page.findChildren(QAbstractButton):
        if button.isVisibleTo(page):
            assert button.accessibleName() or button.text(), button.objectName()
    assert showing(page.store.case, f"{TABLE}.r1.words", today()) == EXPLANATIONS
    assert EXPLANATIONS in [stop.id for stop in beside(page.store.case)]
    assert page.focus_path(f"{TABLE}.r1.words")
    assert not page.focus_path("people.p1.name.family")


def test_the_words_of_the_page_are_easy_to_read() -> None:
    said = (INTRO, PRINTS, WORDS.label, WORDS.hint, difference.NOT_YET, difference.NO_ENGLISH)
    assert not [one for one in said if grade(one) > 7]
