"""Nothing typed is lost by validation, language, navigation, closing, undo or a kill."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from app.answers import paths
from app.answers.case import Case
from app.answers.claim import Claim
from app.answers.events import Residence
from app.answers.filing import Filing
from app.answers.forms import Form
from app.answers.person import Person
from app.answers.states import State, given, without_value
from app.i18n import N_
from app.interview import questions as asked
from app.interview.asked import Step
from app.interview.pages import Page
from app.interview.places import Subject
from app.interview.tables import with_row
from app.problems import Problem
from app.ui.page_view import PageView
from app.ui.question_view import QuestionView
from app.ui.store import CaseStore
from app.ui.translator import WindowLanguage
from tests.ui import cases

TODAY = date(2026, 3, 1)
QUESTIONS = (
    asked.Text(id="a", path="people.{p}.name.family", label=N_("Family name")),
    asked.Text(id="b", path="people.{p}.numbers.ssn", label=N_("Number"), shape="number", digits=9),
    asked.Date(id="c", path="people.{p}.birth.date", label=N_("Date of birth")),
    asked.Phone(id="d", path="people.{p}.contact.phone", label=N_("Phone")),
    asked.Country(id="e", path="people.{p}.birth.country", label=N_("Country")),
    asked.Language(id="f", path="language", label=N_("Language"), plain=True, tag=True),
    asked.Story(id="g", path="filings.{f}.claim.other_countries", label=N_("Story")),
    asked.Until(id="h", path="people.{p}.residences.r1.to", label=N_("Until")),
)
TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp", "Zs"))
    | st.sampled_from(" 0123456789@"),
    max_size=8,
)
ACTS = st.one_of(
    st.tuples(st.just("type"), st.integers(0, 20), TEXT),
    st.tuples(st.just("state"), st.integers(0, 20), st.sampled_from([State.UNKNOWN, None])),
    st.tuples(
        st.sampled_from(["undo", "leave", "reopen", "kill", "language"]), st.just(0), st.just("")
    ),
)


class Desk:
    """A person's page over a case in a file."""

    def __init__(self, language: WindowLanguage) -> None:
        filing = Filing(form=Form.I589, person="p1", claim=Claim())
        person = paths.replace(Person(), "residences.r1", Residence())
        case = Case(people={"p1": person}, filings={"f1": filing})
        self.language = language
        self.path = cases.begun(case)
        self.store = cases.store(self.path)
        self.view = self.opened()

    def opened(self) -> PageView:
        page = Page(id="page", title=N_("Title"), questions=QUESTIONS)
        view = PageView(Step("s", page, Subject("p1", "f1", "r1")), self.store, nothing, TODAY)
        view.show()
        return view

    def fields(self) -> Iterator[QuestionView]:
        for view in self.view.questions().views.values():
            assert isinstance(view, QuestionView)
            yield view

    def seen(self) -> list[Any]:
        """All that stands in the fields, as a person reads it."""
        self.view.questions().flush()
        return [
            (view.asked.path, view.field.read().state, tuple(map(plain, view.field.parts())))
            for view in self.fields()
        ]

    def type(self, place: int, text: str) -> None:
        boxes = [
            box
            for view in self.fields()
            for box in view.field.inputs
            if isinstance(box, QLineEdit | QPlainTextEdit) and box.isEnabled()
        ]
        box = boxes[place % len(boxes)]
        if isinstance(box, QLineEdit):
            box.setText(text)
            box.textEdited.emit(text)
        else:
            box.setPlainText(text)

    def state(self, place: int, state: State | None) -> None:
        views = [view for view in self.fields() if not view.asked.question.plain]
        field = views[place % len(views)].field
        if state is not None or field._state is not None:
            field.choose(state)

    def undo(self) -> None:
        self.view.questions().flush()
        if self.store.undo_stack.canUndo():
            self.store.undo()
            self.store.redo()

    def leave(self) -> None:
        self.view.hide()
        self.view.deleteLater()
        self.view = self.opened()

    def reopen(self) -> None:
        self.view.hide()
        self.store.close()
        self.store = cases.store(self.path)
        self.leave()

    def kill(self) -> None:
        """What is on the disk half a second later is all that was typed."""
        self.view.questions().flush()
        self.store.close()
        assert cases.read(self.path) == self.store.case
        self.reopen()

    def switch(self) -> None:
        for code in ("es", "ar", "en"):
            speak(self.language, code)


def speak(language: WindowLanguage, code: str) -> None:
    """Use another language, and let Qt tell everybody."""
    language.use(code)
    QApplication.sendPostedEvents()


def nothing(_path: str) -> tuple[str, ...]:
    return ()


def plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


@pytest.fixture(scope="module")
def language(qapp: QApplication) -> Iterator[WindowLanguage]:
    language = WindowLanguage(qapp)
    yield language
    language.use("en")
    language.deleteLater()


@settings(max_examples=settings().max_examples // 5)
@drawn(st.lists(ACTS, min_size=1, max_size=12))
def test_whatever_a_person_does_all_they_typed_stays(
    language: WindowLanguage, acts: list[tuple[str, int, Any]]
) -> None:
    desk = Desk(language)
    for act, place, what in acts:
        if act == "type":
            desk.type(place, what)
        elif act == "state":
            desk.state(place, what)
        else:
            before = desk.seen()
            {
                "undo": desk.undo,
                "leave": desk.leave,
                "reopen": desk.reopen,
                "kill": desk.kill,
                "language": desk.switch,
            }[act]()
            assert desk.seen() == before
    before = desk.seen()
    desk.reopen()
    assert desk.seen() == before
    desk.view.hide()
    desk.view.deleteLater()
    desk.store.close()
    desk.path.unlink()


# Any acts, then all undone, then all done again.

NAMES = ("people.p1.name.family", "people.p2.name.given", "people.p1.birth.city")
STEPS = st.one_of(
    st.tuples(st.just("answer"), st.sampled_from(NAMES), st.sampled_from(["", "a", "ab", "b"])),
    st.tuples(st.just("draft"), st.just("people.p1.birth.date"), st.sampled_from(["1", "19", ""])),
    st.tuples(st.just("add"), st.sampled_from(["people", "people.p1.residences"]), st.just("")),
    st.tuples(st.just("child"), st.just("people"), st.just("")),
    st.tuples(st.just("remove"), st.integers(0, 9), st.just("")),
    st.tuples(st.just("seal"), st.just(""), st.just("")),
)


def act_on(store: CaseStore, act: str, where: Any, text: str) -> None:
    if act == "answer":
        answer = given(text) if text else without_value(State.UNASKED)
        store.set(where, answer, "Change")
    elif act == "draft":
        store.set(where, without_value(State.UNASKED), "Change", (text,) if text else ())
    elif act == "add":
        case, row = with_row(store.case, where)
        store.set(f"{where}.{row}", paths.get(case, f"{where}.{row}"), "Add")
    elif act == "child":
        with store.together("Add child"):
            case, row = with_row(store.case, "people")
            store.set(f"people.{row}", paths.get(case, f"people.{row}"), "")
            known = store.get("people.p1.children").value or []
            store.set("people.p1.children", given([*known, row]), "")
    elif act == "remove":
        rows = [f"people.{who}" for who in store.case.people]
        rows += [f"people.p1.residences.{row}" for row in store.get("people.p1.residences").rows]
        store.remove(rows[where % len(rows)], "Remove")
    else:
        store.seal()


@drawn(st.lists(STEPS, max_size=30))
def test_all_undone_is_the_beginning_and_all_done_again_is_the_end(
    acts: list[tuple[str, Any, str]],
) -> None:
    before = Case(people={"p1": Person(), "p2": Person()})
    store = CaseStore(before)
    for act, where, text in acts:
        with suppress(Problem):  # what cannot be done changes nothing
            act_on(store, act, where, text)
    after = store.case
    while store.undo_stack.canUndo():
        assert store.undo_stack.undoText()
        store.undo()
    assert store.case == before
    while store.undo_stack.canRedo():
        store.redo()
    assert store.case == after


def test_a_removed_row_takes_its_half_typed_date_along_and_brings_it_back(
    tmp_path: Path, qapp: QApplication
) -> None:
    store = CaseStore(Case(people={"p1": Person()}))
    store.set("people.p1.residences.r1", Residence(), "Add")
    store.set(
        "people.p1.residences.r1.from", without_value(State.UNASKED), "Change", ("", "", "19")
    )
    before = store.case
    store.remove("people.p1.residences.r1", "Remove")
    assert store.case.drafts == {}
    store.undo()
    assert store.case == before
    assert store.draft("people.p1.residences.r1.from") == ("", "", "19")


def test_what_could_not_be_read_is_said_again_when_the_case_is_opened_again(
    language: WindowLanguage,
) -> None:
    desk = Desk(language)
    birth = "people.p1.birth.date"
    desk.store.set(birth, without_value(State.UNASKED), "Change", ("", "2", "19"))
    desk.reopen()
    view = desk.view.questions().views[birth]
    assert view.fault_words.isVisible()
    assert "year" in view.fault_words.text()
    assert desk.store.get(birth).state is State.UNASKED
    desk.view.hide()
    desk.store.close()


def test_what_is_wrong_is_told_in_the_language_in_use(language: WindowLanguage) -> None:
    desk = Desk(language)
    birth = "people.p1.birth.date"
    desk.store.set(birth, without_value(State.UNASKED), "Change", ("", "2", "19"))
    assert not desk.view.ready()
    (link,) = desk.view.summary.links
    english = link.accessibleDescription()
    assert english == desk.view.questions().views[birth].fault_words.text()
    speak(language, "es")
    spanish = link.accessibleDescription()
    assert spanish == desk.view.questions().views[birth].fault_words.text() != english
    assert desk.view.summary.accessibleDescription() == link.accessibleName() != "Date of birth"
    speak(language, "en")
    assert link.accessibleDescription() == english
    desk.view.hide()
    desk.store.close()
