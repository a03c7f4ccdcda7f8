"""A page of questions as a person meets it: typing, errors, oaths, language, tab order, room."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers import proposals
from app.answers.case import Case
from app.answers.claim import Claim
from app.answers.events import Arrest
from app.answers.filing import Filing
from app.answers.forms import Form
from app.answers.person import Person
from app.answers.rows import rows_of
from app.answers.states import Answer, State, given
from app.answers.text import FreeText
from app.i18n import N_, pseudo
from app.interview import questions as asked
from app.interview.asked import Step
from app.interview.conditions import Is
from app.interview.pages import Page
from app.interview.places import Subject
from app.interview.questions import Question
from app.ui.fields.story import StoryField
from app.ui.page_view import PageView, StepPage
from app.ui.question_view import QuestionView
from app.ui.store import CaseStore
from app.ui.sworn_view import SwornView
from app.ui.translator import WindowLanguage

TODAY = date(2026, 3, 1)
FAMILY, BIRTH = "people.p1.name.family", "people.p1.birth.date"
SWORN = "filings.f1.claim.sworn.arrested_abroad"
QUESTIONS: tuple[Question, ...] = (
    asked.Text(id="family", path="people.{p}.name.family", label=N_("Family name"), hint="Hint"),
    asked.YesNo(id="in_us", path="people.{p}.in_us", label=N_("In the US?"), why="Because."),
    asked.Text(
        id="city",
        path="people.{p}.birth.city",
        label=N_("City"),
        asked_when=Is("people.{p}.in_us", value=True),
    ),
    asked.Date(id="birth", path="people.{p}.birth.date", label=N_("Date of birth")),
)
OATH = asked.Sworn(
    id="oath",
    path="filings.{f}.claim.sworn.arrested_abroad",
    label=N_("Ever arrested?"),
    explanation=N_("Explain"),
)


def badges(path: str) -> tuple[str, ...]:
    return ("I-589 A.I.4",) if path == FAMILY else ()


@pytest.fixture
def store(qapp: QApplication) -> CaseStore:
    filing = Filing(form=Form.I589, person="p1", claim=Claim())
    return CaseStore(Case(people={"p1": Person()}, filings={"f1": filing}))


@pytest.fixture
def window_language(qapp: QApplication) -> Iterator[WindowLanguage]:
    language = WindowLanguage(qapp)
    yield language
    language.use("en")
    language.deleteLater()


def opened(
    qtbot: QtBot, store: CaseStore, *questions: Question, sensitive: bool = False
) -> PageView:
    page = Page(id="page", title=N_("Title"), questions=questions, sensitive=sensitive)
    view = PageView(Step("s", page, Subject("p1", "f1")), store, badges, TODAY)
    shown(qtbot, view)
    return view


def shown(qtbot: QtBot, view: QWidget) -> None:
    qtbot.addWidget(view)
    view.resize(700, 600)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def field_of(view: StepPage, path: str) -> QuestionView:
    column = view.questions()
    assert column is not None
    found = column.views[path]
    assert isinstance(found, QuestionView)
    return found


def oath_of(view: StepPage) -> SwornView:
    column = view.questions()
    assert column is not None
    found = column.views[SWORN]
    assert isinstance(found, SwornView)
    return found


def test_typing_reaches_the_case_as_a_named_act(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store, *QUESTIONS)
    view.focus_first()
    focus = QApplication.focusWidget()
    assert focus is field_of(view, FAMILY).first_input()
    qtbot.keyClicks(focus, "Placeholder")
    qtbot.waitUntil(lambda: store.get(FAMILY) == given("Placeholder"))
    assert "Family name" in store.undo_stack.undoText()
    store.undo()
    assert field_of(view, FAMILY).field.read() == Answer()


def test_going_on_tells_the_last_field_at_once(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store, *QUESTIONS)
    qtbot.keyClicks(field_of(view, FAMILY).first_input(), "Placeholder")
    assert view.ready()
    assert store.get(FAMILY) == given("Placeholder")


def test_a_question_tells_its_items_and_its_help(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store, *QUESTIONS)
    family = field_of(view, FAMILY)
    assert family.items.text() == "\u2066I-589 A.I.4\u2069"
    edit = family.first_input()
    assert edit.accessibleName() == "Family name"
    assert "Hint" in edit.accessibleDescription()
    assert "I-589 A.I.4" in edit.accessibleDescription()
    assert family.label.native.buddy() is edit
    (why,) = field_of(view, "people.p1.in_us").help
    assert not why.answer.isVisible()
    why.box.click()
    assert why.answer.isVisible()
    assert why.box.accessibleDescription() == "Because."


def test_a_gate_opens_and_closes_and_keeps_what_was_typed(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store, *QUESTIONS)
    column = view.questions()
    assert "people.p1.birth.city" not in column.views
    store.set("people.p1.in_us", given(True), "")
    city = field_of(view, "people.p1.birth.city")
    assert [one.asked.path for one in column.shown()][2] == "people.p1.birth.city"
    qtbot.keyClicks(city.first_input(), "Anytown")
    store.set("people.p1.in_us", given(False), "")
    assert city.isHidden()
    assert store.get("people.p1.birth.city") == given("Anytown")
    store.set("people.p1.in_us", given(True), "")
    assert not city.isHidden()
    assert city.field.read() == given("Anytown")


def typed_badly(qtbot: QtBot, view: PageView) -> QWidget:
    field = field_of(view, BIRTH).field
    year = field.inputs[2]
    qtbot.keyClicks(year, "20")
    return year


def test_nothing_is_said_while_typing_and_all_when_going_on(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store, *QUESTIONS)
    year = typed_badly(qtbot, view)
    field_of(view, BIRTH).flush()
    assert not view.summary.isVisible()
    assert not view.ready()
    assert QApplication.focusWidget() is view.summary
    (link,) = view.summary.links
    assert link.accessibleName() == "Date of birth"
    assert "four digits" in link.accessibleDescription()
    assert "Date of birth" in view.summary.accessibleDescription()
    link.click()
    assert field_of(view, BIRTH).isAncestorOf(focused())
    qtbot.keyClicks(year, "20")
    assert view.ready()
    assert not view.summary.isVisible()


def test_what_was_half_typed_is_there_when_the_page_is_made_again(
    qtbot: QtBot, store: CaseStore
) -> None:
    first = opened(qtbot, store, *QUESTIONS)
    typed_badly(qtbot, first)
    qtbot.keyClicks(field_of(first, FAMILY).first_input(), "Maybe")
    field_of(first, FAMILY).field.choose(State.UNKNOWN)
    first.hide()
    again = opened(qtbot, store, *QUESTIONS)
    assert field_of(again, BIRTH).field.parts() == ("", "", "20", "")
    assert store.get(FAMILY).state is State.UNKNOWN
    family = field_of(again, FAMILY).field
    assert family.chosen.isVisible()
    family.choose(None)
    assert store.get(FAMILY) == given("Maybe")


def test_soft_words_where_it_hurts(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store, *QUESTIONS, sensitive=True)
    typed_badly(qtbot, view)
    assert not view.ready()
    roles = {view.summary.property("role"), view.summary.heading.native.property("role")}
    roles.add(field_of(view, BIRTH).fault_words.native.property("role"))
    assert "attention" not in roles


def test_a_pause_and_a_way_out_where_it_hurts(qtbot: QtBot, store: CaseStore) -> None:
    assert not opened(qtbot, store, *QUESTIONS).way_out.isVisible()
    view = opened(qtbot, store, *QUESTIONS, sensitive=True)
    with qtbot.waitSignal(view.leave):
        view.way_out.click()


def test_somebody_added_later_can_be_chosen(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store, asked.Person(id="m", path="people.{p}.mother", label=N_("Mother")))
    view.hide()
    store.set("people.p2", Person(), "")
    view.show()
    mother = field_of(view, "people.p1.mother")
    assert len(mother.field.inputs) == 2
    mother.field.inputs[1].setFocus()
    qtbot.keyClick(mother.field.inputs[1], Qt.Key.Key_Space)
    assert view.ready()
    assert store.get("people.p1.mother") == given("p2")


def test_the_focused_question_is_told_once(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store, *QUESTIONS)
    paths: list[str] = []
    view.focused.connect(paths.append)
    assert view.focus_path(BIRTH)
    field_of(view, BIRTH).field.inputs[1].setFocus()
    view.focus_first()
    assert paths == [BIRTH, FAMILY]
    assert not view.focus_path("people.p1.race")


def test_the_language_changes_in_the_middle_of_a_word(
    qtbot: QtBot, store: CaseStore, window_language: WindowLanguage
) -> None:
    view = opened(qtbot, store, *QUESTIONS)
    view.focus_first()
    edit = field_of(view, FAMILY).first_input()
    qtbot.keyClicks(edit, "Place")
    window_language.use(pseudo.CODE)
    QApplication.sendPostedEvents()
    assert QApplication.focusWidget() is edit
    assert pseudo.is_wrapped(field_of(view, FAMILY).label.text())
    assert pseudo.is_wrapped(edit.accessibleName())
    qtbot.keyClicks(edit, "holder")
    view.ready()
    assert store.get(FAMILY) == given("Placeholder")


def test_an_unsigned_language_shows_the_english_beneath(
    qtbot: QtBot, store: CaseStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.i18n.english_beneath", lambda: True)
    monkeypatch.setattr("app.i18n.both", lambda message, **_values: (f"<{message}>", message))
    view = opened(qtbot, store, *QUESTIONS)
    assert field_of(view, FAMILY).label.lines() == ("<Family name>", "Family name")
    assert view.title.lines() == ("<Title>", "Title")


def test_tab_reaches_everything_in_the_order_of_the_eye(qtbot: QtBot, store: CaseStore) -> None:
    view = opened(qtbot, store, *QUESTIONS)
    store.set("people.p1.in_us", given(True), "")
    view.focus_first()
    passed: list[QWidget] = []
    for _stop in range(60):
        here = QApplication.focusWidget()
        assert here is not None
        if here in passed:
            break
        passed.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    column = view.questions()
    stops = [stop for one in column.shown() for stop in one.stops()]
    radios = [one for one in stops if one.inherits("QRadioButton")]
    wanted = [one for one in stops if one not in radios[1:] and one.isEnabled()]
    assert [one for one in passed if one in stops] == wanted
    heights = [one.mapTo(view, one.rect().topLeft()).y() for one in wanted]
    assert all(later >= earlier - 4 for earlier, later in pairwise(heights))


def test_an_oath_is_never_answered_before_and_confirmed_by_itself(
    qtbot: QtBot, store: CaseStore
) -> None:
    arrest = Arrest(country=given("Honduras"))
    store.set("people.p1.arrests", rows_of({"r1": arrest}), "")
    view = opened(qtbot, store, OATH)
    oath = oath_of(view)
    assert oath.told.isVisible()
    assert "Honduras" in oath.told.lines.text()
    assert oath.field.read() == Answer()
    assert not oath.confirm.isVisible()
    assert explanation_of(oath) is None

    oath.field.button(value=True).click()
    oath.flush()
    assert store.get(SWORN).confirmed is None
    assert not proposals.confirmed(store.case, "f1", "arrested_abroad")
    explanation = explanation_of(oath)
    assert explanation is not None
    assert explanation.isVisible()
    assert set(explanation.stops()) < set(oath.stops())
    qtbot.keyClicks(explanation.said, "They held me")
    oath.confirm.setFocus()
    oath.confirm.click()
    assert proposals.confirmed(store.case, "f1", "arrested_abroad")
    assert store.get(SWORN).confirmed is not None
    assert store.get(SWORN).explanation.value == FreeText(said="They held me", language="en")
    assert not oath.confirm.isVisible()
    assert view.isAncestorOf(focused())


def explanation_of(oath: SwornView) -> StoryField | None:
    return oath.explanation


def confirmed(qtbot: QtBot, store: CaseStore) -> tuple[SwornView, PageView]:
    view = opened(qtbot, store, OATH)
    oath = oath_of(view)
    oath.field.button(value=False).click()
    oath.flush()
    oath.confirm.click()
    assert proposals.confirmed(store.case, "f1", "arrested_abroad")
    return oath, view


def test_a_flipped_answer_must_be_confirmed_anew_and_undo_brings_it_back(
    qtbot: QtBot, store: CaseStore
) -> None:
    oath, _view = confirmed(qtbot, store)
    before = store.get(SWORN)
    oath.field.button(value=True).click()
    oath.flush()
    assert store.get(SWORN).confirmed is None
    assert oath.confirm.isVisible()
    store.undo()
    assert store.get(SWORN) == before
    assert not oath.confirm.isVisible()


def test_a_changed_event_asks_to_confirm_again(qtbot: QtBot, store: CaseStore) -> None:
    oath, _view = confirmed(qtbot, store)
    store.set("people.p1.arrests", rows_of({"r1": Arrest(country=given("Honduras"))}), "")
    assert oath.confirm.isVisible()
    assert "changed" in oath.standing.text()


def test_what_was_told_has_the_english_beneath_while_nobody_signed(
    qtbot: QtBot, store: CaseStore
) -> None:
    store.set("people.p1.arrests", rows_of({"r1": Arrest(country=given("Brazil"))}), "")
    view = opened(qtbot, store, OATH)
    oath = oath_of(view)
    assert oath.told.english.isHidden()
    try:
        i18n.use("es")
        oath.show_case()
        assert "Brasil" in oath.told.lines.text()
        assert "Brazil" in oath.told.english.text()
        assert oath.told.english.isVisible()
    finally:
        i18n.use("en")
