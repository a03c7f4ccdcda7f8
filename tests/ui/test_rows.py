"""Lists of rows and the choice of forms: add, change, remove, undo, none, all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers.case import Case
from app.answers.dates import PartialDate
from app.answers.person import Person
from app.answers.states import State, given
from app.i18n import N_, pseudo
from app.interview import questions as asked
from app.interview.asked import Step
from app.interview.pages import FormsPage, Option, RowsPage, Situation
from app.interview.places import Subject
from app.ui import question_words
from app.ui.filings_view import FilingsView
from app.ui.rows_view import RowsView
from app.ui.store import CaseStore
from app.ui.translator import WindowLanguage
from tests.ui.shell import settle

TODAY = date(2026, 3, 1)
HOMES = "people.p1.residences"
CITY = asked.Text(id="homes.city", path="people.{p}.residences.{r}.city", label=N_("City"))
TO = asked.Until(id="homes.to", path="people.{p}.residences.{r}.to", label=N_("Until"))
HOMES_PAGE = RowsPage(
    id="homes",
    title=N_("Homes"),
    table="people.{p}.residences",
    questions=(CITY, TO),
    card=("homes.city", "homes.to"),
    add=N_("Add a home"),
    none=N_("I never lived anywhere"),
)
NAME = asked.Text(id="who.given", path="people.{r}.name.given", label=N_("Given name"))
PEOPLE_PAGE = RowsPage(
    id="people",
    title=N_("People"),
    table="people",
    questions=(NAME,),
    card=("who.given",),
    add=N_("Add a person"),
)
FORMS_PAGE = FormsPage(
    id="forms",
    title=N_("Forms"),
    situations=(
        Situation("a", N_("Afraid"), (Option("i589", N_("Asks for asylum."), "8 CFR 208.3"),)),
        Situation("b", N_("Waiting"), (Option("i765", N_("Asks for a permit."), "(c)(8)"),)),
    ),
)


@pytest.fixture
def store(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[CaseStore]:
    known = {one.id: one for one in (CITY, TO, NAME)}
    monkeypatch.setattr(question_words, "question_of", known.__getitem__)
    yield CaseStore(Case(people={"p1": Person()}))
    settle()  # no page outlives the questions that are known here alone


def no_items(path: str) -> tuple[str, ...]:
    return ()


def opened(qtbot: QtBot, store: CaseStore, page: RowsPage = HOMES_PAGE) -> RowsView:
    subject = Subject("p1" if "{p}" in page.table else None)
    view = RowsView(Step("s", page, subject), store, no_items, TODAY)
    shown(qtbot, view)
    return view


def shown(qtbot: QtBot, view: QWidget) -> None:
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()


def add(qtbot: QtBot, view: RowsView, text: str) -> None:
    view.add.click()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    qtbot.keyClicks(focus, text)
    assert not view.ready()
    assert view.editor is None


def test_rows_are_added_one_after_the_other(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store)
    add(qtbot, view, "Anytown")
    assert QApplication.focusWidget() is view.cards["r1"].change
    add(qtbot, view, "Otherville")
    assert [one.text() for one in view.cards.values()] == ["Anytown", "Otherville"]
    assert store.get(f"{HOMES}.r2.city") == given("Otherville")
    assert view.ready()


def test_buttons_say_which_row_they_mean_in_any_language(
    qtbot: QtBot, store: CaseStore, qapp: QApplication
) -> None:
    view = opened(qtbot, store)
    add(qtbot, view, "Anytown")
    language = WindowLanguage(qapp)
    for code in ("en", pseudo.CODE, "en"):
        language.use(code)
        QApplication.sendPostedEvents()
        for button in (view.cards["r1"].change, view.cards["r1"].remove):
            assert "Anytown" in button.accessibleName()
            assert pseudo.is_wrapped(button.accessibleName()) is (code == pseudo.CODE)
    language.deleteLater()


def test_a_row_in_which_nothing_was_said_is_not_kept(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store)
    view.add.click()
    assert not view.ready()
    assert store.get(HOMES).state is State.UNASKED
    assert QApplication.focusWidget() is view.add


def test_a_row_is_changed_in_place(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store)
    add(qtbot, view, "Anytown")
    view.cards["r1"].change.click()
    assert not view.list_box.isVisible()
    assert view.focus_path(f"{HOMES}.r1.to")
    store.set(f"{HOMES}.r1.to", given("present"), "")
    view.done.click()
    assert "Still today" in view.cards["r1"].text()


def test_the_line_of_a_life_stays_away_while_a_row_is_open(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store, replace(HOMES_PAGE, line=True))
    add(qtbot, view, "Anytown")
    line = view.line
    assert line is not None
    store.set(f"{HOMES}.r1.from", given(PartialDate(2019, 5)), "Change")
    qtbot.waitUntil(line.isVisible)
    view.open_row("r1")
    before = line.words()
    store.set(f"{HOMES}.r1.from", given(PartialDate(2018, 5)), "Change")
    qtbot.waitUntil(lambda: line.words() != before)
    assert not line.isVisible()
    view.close_row()
    assert line.isVisible()


def test_a_row_that_cannot_be_read_stays_open(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store)
    add(qtbot, view, "Anytown")
    view.cards["r1"].change.click()
    assert view.editor is not None
    qtbot.keyClicks(view.editor.views[f"{HOMES}.r1.to"].stops()[2], "20")
    assert not view.ready()
    assert view.editor is not None
    assert QApplication.focusWidget() is view.summary


def test_a_removed_row_can_be_brought_back_at_once(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store)
    add(qtbot, view, "Anytown")
    before = store.case
    view.cards["r1"].remove.click()
    assert store.get(HOMES).state is State.UNASKED
    assert "Anytown" in view.removed.words.text()
    assert "Anytown" in store.undo_stack.undoText()
    assert QApplication.focusWidget() is view.removed.button
    view.removed.button.click()
    assert store.case == before
    assert not view.removed.isVisible()
    assert list(view.cards) == ["r1"]


def test_undo_takes_an_open_row_away(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store)
    view.add.click()
    store.undo()
    assert view.editor is None
    assert not view.cards


def test_to_look_at_an_answer_of_the_open_row_changes_nothing(
    qtbot: QtBot, store: CaseStore
) -> None:
    view = opened(qtbot, store)
    view.add.click()
    editor = view.editor
    store.set(f"{HOMES}.r1.city", given("Anytown"), "Change city")
    store.undo()
    assert view.focus_path(f"{HOMES}.r1.city")
    assert view.editor is editor
    assert store.undo_stack.canRedo()


def test_a_list_is_called_complete_or_empty_by_the_person_only(
    qtbot: QtBot, store: CaseStore
) -> None:
    view = opened(qtbot, store)
    assert not view.all_of_them.isVisible()
    view.no_rows.button(State.NONE).click()
    view.no_rows.flush()
    assert store.get(HOMES).state is State.NONE
    view.no_rows.choose(State.DECLINED)
    assert store.get(HOMES).state is State.DECLINED
    add(qtbot, view, "Anytown")
    assert not view.no_rows.isVisible()
    assert store.get(HOMES).complete is False
    view.complete.click()
    assert store.get(HOMES).complete is True
    store.undo()
    assert not view.complete.isChecked()


def test_people_are_a_list_too_and_who_is_named_stays(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store, PEOPLE_PAGE)
    add(qtbot, view, "Ana")
    assert list(store.case.people) == ["p1", "p2"]
    store.set("people.p1.mother", given("p2"), "")
    view.cards["p2"].remove.click()
    assert "p2" in store.case.people
    assert view.removed.isVisible()
    assert not view.removed.button.isVisible()


def test_a_path_of_a_row_opens_it(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store)
    add(qtbot, view, "Anytown")
    assert view.focus_path(f"{HOMES}.r1.city")
    assert view.row == "r1"
    assert not view.focus_path("people.p1.race")


def test_the_whole_list_by_keyboard(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store)
    view.focus_first()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClicks(QApplication.focusWidget(), "Anytown")
    for _stop in range(100):
        if QApplication.focusWidget() is view.done:
            break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(view.done, Qt.Key.Key_Space)
    assert list(view.cards) == ["r1"]


@pytest.fixture
def forms(qtbot: QtBot, store: CaseStore) -> FilingsView:
    view = FilingsView(Step("s", FORMS_PAGE, Subject()), store, no_items, TODAY)
    shown(qtbot, view)
    return view


def test_no_form_is_chosen_before(forms: FilingsView) -> None:
    boxes = (*forms.situations.values(), *forms.choices.values())
    assert not any(box.isChecked() for box in boxes)
    assert not any(box.isVisible() for box in forms.choices.values())


def test_a_situation_shows_the_forms_that_name_it(forms: FilingsView, store: CaseStore) -> None:
    forms.situations["a"].click()
    box = forms.choices["a", "i589", "p1"]
    assert box.isVisible()
    assert not box.isChecked()
    assert box.accessibleDescription() == "8 CFR 208.3"
    assert not store.case.filings
    box.click()
    assert [one.form for one in store.case.filings.values()] == ["i589"]
    assert "I-589" in store.undo_stack.undoText()


def test_a_form_taken_away_comes_back_with_its_answers(
    forms: FilingsView, store: CaseStore
) -> None:
    forms.situations["a"].click()
    box = forms.choices["a", "i589", "p1"]
    box.click()
    store.set("filings.f1.claim.country_feared", given("Honduras"), "")
    before = store.case
    box.click()
    assert not store.case.filings
    store.undo()
    assert store.case == before
    assert box.isChecked()


def test_somebody_added_later_can_file_too(forms: FilingsView, store: CaseStore) -> None:
    forms.situations["a"].click()
    forms.hide()
    store.set("people.p2", Person(), "")
    forms.show()
    assert forms.situations["a"].isChecked()
    assert forms.choices["a", "i589", "p2"].isVisible()


@pytest.fixture
def speak() -> Iterator[Callable[[str], None]]:
    """Chooses a language; English again at the end."""
    yield i18n.use
    i18n.use("en")


def test_the_english_of_a_row_stands_beneath_it_all(
    qtbot: QtBot, store: CaseStore, speak: Callable[[str], None]
) -> None:
    """Beside each word it made four dates out of two."""
    view = opened(qtbot, store)
    add(qtbot, view, "Anytown")
    store.set(f"{HOMES}.r1.to", given("present"), "")
    speak("es")
    card = view.cards["r1"]
    card.show_row(store.case, "Anytown")
    assert card.first.text() == "Anytown"
    assert card.words.text() == "Todav\u00eda hoy"
    assert card.english.text() == "\u2066Still today\u2069"
    speak("en")
    card.show_row(store.case, "Anytown")
    assert card.english.isHidden()
    assert card.text() == "Anytown\nStill today"


def test_no_answer_on_a_card_turns_another_one(
    qtbot: QtBot, store: CaseStore, speak: Callable[[str], None]
) -> None:
    """After Arabic words the groups of an ID number would be read in another order."""
    view = opened(qtbot, store)
    add(qtbot, view, "Anytown")
    store.set(f"{HOMES}.r1.to", given(PartialDate(2009, 4)), "")
    speak("ar")
    card = view.cards["r1"]
    card.show_row(store.case, "")
    parts = (card.first.text(), *card.words.text().split("\n"))
    assert len(parts) == 2
    assert all(part[0] == "\u2068" and part[-1] == "\u2069" for part in parts)
    assert view.name("r1") == f"\u2068{', '.join(parts)}\u2069"
