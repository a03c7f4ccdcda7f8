"""Forgetting for good: asked calmly, and then nowhere any more."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.answers import paths
from app.answers.case import Case, dump
from app.answers.states import Answer, State, given
from app.answers.text import FreeText
from app.problems import Problem
from app.ui import case_files
from app.ui.fields.field import FORGET
from app.ui.forgetting.note import ForgetNote
from app.ui.main_window import MainWindow
from app.ui.page_view import StepPage
from app.ui.places import pages_of
from app.ui.preview.drawing import Drawer
from app.ui.question_view import QuestionFrame, QuestionView
from app.ui.rows_view import RowsView
from app.ui.stops import DATES, EXHIBITS, FINISH, NOTICED, PAPERS, REVIEW, checked_section
from app.ui.store import CaseStore
from app.vault import age
from app.vault.generations import Generations
from app.vault.vault import Opened, unlock, unlock_with_key
from tests.answers.households import household
from tests.ui import cases
from tests.ui.shell import settle, shown_window, view_of

CANARY = "Zxqvcanary"
CITY = "people.p1.birth.city"
HOME = "people.p1.residences.r1"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with shown_window(qtbot, pages_of) as window:
        yield window


def told() -> Case:
    homes = {"r1": {"city": CANARY, "country": "Guatemala"}, "r2": {"city": "Sylvania"}}
    birth = {"city": CANARY, "country": "Guatemala"}
    return household({"p1": {"birth": birth, "residences": homes, "home_country": "Guatemala"}})


def page_of(window: MainWindow) -> StepPage:
    page = view_of(window).pages.page
    assert isinstance(page, StepPage)
    return page


def question(window: MainWindow, path: str) -> QuestionFrame:
    view_of(window).jump(path)
    questions = page_of(window).questions()
    assert questions is not None
    return questions.views[path]


def asked(window: MainWindow, path: str) -> ForgetNote:
    """The question whether to forget what stands at ``path``, asked through its menu."""
    view = question(window, path)
    assert isinstance(view, QuestionView)
    menu = view.field.menu()
    (act,) = [one for one in menu.actions() if one.text().startswith(FORGET)]
    act.trigger()
    menu.close()
    assert view.asking is not None
    return view.asking


def every_word() -> str:
    """All that any widget shows or tells a screen reader, on the screen or behind it."""
    settle()
    said = []
    for widget in QApplication.allWidgets():
        said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QLineEdit):
            said.append(widget.text())
        elif isinstance(widget, QPlainTextEdit):
            said.append(widget.toPlainText())
    return "\n".join(said)


def in_memory(word: str) -> int:
    """How many answers with ``word`` Python still holds anywhere."""
    settle()
    gc.unfreeze()
    gc.collect()
    answers = [one for one in gc.get_objects() if isinstance(one, Answer)]
    return sum(_says(one.value, word) for one in answers)


def _says(value: object, word: str) -> bool:
    words = value.said if isinstance(value, FreeText) else value
    return isinstance(words, str) and word in words


def saved_texts(path: Path) -> list[str]:
    """The case and every earlier save, decrypted."""
    files = [path, *(one.path for one in Generations(path).newest_first())]
    return [dump(unlock(file, cases.PHRASE).case).decode() for file in files]


def done(window: MainWindow, qtbot: QtBot, note: ForgetNote) -> None:
    store = view_of(window).store
    with qtbot.waitSignal(store.forgot):
        note.yes.click()
    qtbot.waitUntil(partial(nothing_waits, window))


def nothing_waits(window: MainWindow) -> bool:
    view = view_of(window)
    return not (view.store.pending or view.noticing.due)


def typed(window: MainWindow, qtbot: QtBot, path: str, word: str) -> None:
    store = view_of(window).store
    with qtbot.waitSignal(store.saved):
        store.set(path, given(word), "Change")
        store.seal()


def test_an_answer_is_nowhere_any_more(window: MainWindow, qtbot: QtBot) -> None:
    path = cases.show(window, told())
    view = view_of(window)
    qtbot.waitUntil(partial(nothing_waits, window))
    for stop in ("residences", "birth"):
        view.jump(HOME if stop == "residences" else CITY)
    for word in (f"{CANARY} one", f"{CANARY} two", CANARY):
        typed(window, qtbot, CITY, word)
    assert any(CANARY in text for text in saved_texts(path)[1:])
    assert CANARY in every_word()
    note = asked(window, CITY)
    (tick, places) = note.ticks[0]
    assert places == (f"{HOME}.city",)
    tick.box.setChecked(True)
    done(window, qtbot, note)
    assert view.store.get(CITY) == Answer()
    assert not view.store.undo_stack.count()
    assert CANARY not in "".join(saved_texts(path))
    assert Generations(path).newest_first() == ()
    assert CANARY not in every_word()
    assert in_memory(CANARY) == 0


def test_no_page_that_was_visited_keeps_it(window: MainWindow, qtbot: QtBot) -> None:
    arrests = {"r1": {"kind": "arrested", "place": CANARY, "country": "Guatemala"}}
    cases.show(window, household({"p1": {"name": {"family": CANARY}, "arrests": arrests}}))
    view = view_of(window)
    qtbot.waitUntil(partial(nothing_waits, window))
    checks = [one.id for one in view.way.stops() if checked_section(one)][:5]
    for stop in (FINISH, NOTICED, DATES, REVIEW, *checks):
        assert view.way.go(stop)
    assert CANARY in every_word()
    note = asked(window, "people.p1.name.family")
    for tick, _places in note.ticks:
        tick.box.setChecked(True)
    done(window, qtbot, note)
    del note, tick
    assert CANARY not in every_word()
    for stop in (FINISH, NOTICED, DATES, REVIEW, PAPERS, EXHIBITS, *checks):
        assert view.way.go(stop)
        assert CANARY not in every_word()
    assert in_memory(CANARY) == 0


def test_whoever_opened_it_with_a_clinics_key_can_forget(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path, clinic = tmp_path / "A7-Q2.dossier", age.new_key()
    opened = cases.written(told(), path)
    opened.add_clinic(told(), "Example Help Desk", clinic.recipient, cases.NOW)
    window.show_case(CaseStore.open(unlock_with_key(path, clinic.text), case_files.lock(path)))
    note = asked(window, CITY)
    note.ticks[0][0].box.setChecked(True)
    done(window, qtbot, note)
    assert not view_of(window).store.opened.of_owner
    assert CANARY not in "".join(saved_texts(path))
    assert unlock_with_key(path, clinic.text).case == view_of(window).store.case


def test_the_form_beside_is_drawn_anew(window: MainWindow, qtbot: QtBot) -> None:
    cases.show(window, told())
    view = view_of(window)
    view.show_preview(True)
    with qtbot.waitSignal(view.preview.drawn, timeout=30_000):
        view.jump(CITY)
    note = asked(window, CITY)
    note.ticks[0][0].box.setChecked(True)
    with qtbot.waitSignal(view.preview.drawn, timeout=30_000):
        done(window, qtbot, note)
    del note
    qtbot.waitUntil(partial(nothing_is_drawn, window))
    assert in_memory(CANARY) == 0
    held = [one for one in gc.get_objects() if isinstance(one, Drawer)]
    assert all(CANARY.encode() not in _filled(drawer) for drawer in held)


def nothing_is_drawn(window: MainWindow) -> bool:
    return not view_of(window).preview.due and nothing_waits(window)


def _filled(drawer: Drawer) -> bytes:
    return drawer._filled[3] if drawer._filled else b""


def test_the_question_stays_in_sight_and_says_so(window: MainWindow, qtbot: QtBot) -> None:
    cases.show(window, told())
    done(window, qtbot, asked(window, CITY))
    view = question(window, CITY)
    assert view.asking is None
    said = [one.text() for one in view.findChildren(QLabel) if one.isVisible()]
    assert "Forgotten for good." in said
    assert isinstance(view, QuestionView)
    assert view.first_input().hasFocus()


def test_what_is_not_ticked_stays_and_is_told(window: MainWindow, qtbot: QtBot) -> None:
    cases.show(window, told())
    note = asked(window, CITY)
    assert len(note.ticks) == 1
    assert not note.ticks[0][0].box.isChecked()
    done(window, qtbot, note)
    assert view_of(window).store.get(f"{HOME}.city") == given(CANARY)


def test_countries_from_a_list_are_not_called_the_same_words(window: MainWindow) -> None:
    cases.show(window, told())
    assert asked(window, "people.p1.birth.country").ticks == []


def test_keeping_it_changes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    cases.show(window, told())
    before = view_of(window).store.case
    note = asked(window, CITY)
    assert note.title.hasFocus()
    note.no.click()
    assert view_of(window).store.case is before
    view = question(window, CITY)
    assert view.asking is None
    assert isinstance(view, QuestionView)
    assert view.first_input().hasFocus()


def test_a_row_that_was_removed_can_be_forgotten(window: MainWindow, qtbot: QtBot) -> None:
    path = cases.show(window, told())
    view = view_of(window)
    view.jump(HOME)
    page = page_of(window)
    assert isinstance(page, RowsView)
    page.close_row()
    with qtbot.waitSignal(view.store.saved):
        page.remove_row("r1")
    assert CANARY in "".join(saved_texts(path))
    page.removed.forget.click()
    note = page.removed.asking
    assert note is not None
    assert [places for _tick, places in note.ticks] == [(CITY,)]
    note.ticks[0][0].box.setChecked(True)
    done(window, qtbot, note)
    del page, note  # else it is the test that remembers
    assert CANARY not in "".join(saved_texts(path))
    assert CANARY not in every_word()
    assert in_memory(CANARY) == 0
    page = page_of(window)
    assert isinstance(page, RowsView)
    assert page.removed.words.text() == "Forgotten for good."
    assert page.removed.words.hasFocus()
    assert page.removed.button.isHidden()


def test_undo_brings_the_row_back_and_asks_no_more(window: MainWindow) -> None:
    cases.show(window, told())
    view_of(window).jump(HOME)
    page = page_of(window)
    assert isinstance(page, RowsView)
    page.close_row()
    page.remove_row("r1")
    page.removed.forget.click()
    assert page.removed.asking is not None
    page.removed.asking.no.click()
    assert not page.removed.button.isHidden()
    page.removed.button.click()
    assert "r1" in page.cards
    assert page.removed.isHidden()


def test_an_oath_is_forgotten_with_its_words(window: MainWindow, qtbot: QtBot) -> None:
    path = "filings.f1.claim.sworn.harm_past"
    words = {"said": f"It was {CANARY}.", "language": "en"}
    sworn = {"harm_past": {"answer": True, "explanation": words}}
    file = cases.show(window, household(filing={"claim": {"sworn": sworn}}))
    note = asked_of_oath(window, path)
    assert note.ticks == []
    done(window, qtbot, note)
    assert CANARY not in "".join(saved_texts(file))
    assert paths.get(view_of(window).store.case, f"{path}.answer").state is State.UNASKED
    assert CANARY not in every_word()


def asked_of_oath(window: MainWindow, path: str) -> ForgetNote:
    view = question(window, path)
    view.ask_to_forget(view_of(window).store)
    assert view.asking is not None
    return view.asking


def test_a_file_that_keeps_it_is_told_and_tried_again(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = cases.show(window, told())
    typed(window, qtbot, CITY, f"{CANARY} two")
    note = asked(window, CITY)

    def refused(*_arguments: object) -> None:
        raise Problem("earlier-saves-remain", "Earlier saves stay.", "Look at the stick.")

    with monkeypatch.context() as stick:
        stick.setattr(Opened, "forget", refused)
        note.yes.click()
        qtbot.waitUntil(note.yes.isEnabled)
    assert "Earlier saves stay." in note.news.text()
    assert not view_of(window).store.undo_stack.count()
    done(window, qtbot, note)
    for words in saved_texts(path):
        assert f"{CANARY} two" not in words


def test_a_person_who_is_named_is_not_forgotten(window: MainWindow) -> None:
    people = {"p1": {"mother": "p2"}, "p2": {"name": {"given": CANARY}}}
    cases.show(window, household(people))
    store = view_of(window).store
    note = ForgetNote(store, "people.p2")
    note.yes.click()
    assert note.news.text()
    assert note.yes.isEnabled()
    assert "p2" in store.case.people


def test_the_names_of_a_clinic_have_no_such_act(qtbot: QtBot) -> None:
    from app.interview.labels import question_at
    from app.interview.questions import Text
    from app.ui.fields.kinds import field_for

    known = question_at(CITY)
    assert isinstance(known, Text)
    field = field_for(known, {})
    qtbot.addWidget(field)
    assert not [one for one in field.menu().actions() if one.text().startswith(FORGET)]


def test_each_question_has_its_own_words_for_a_screen_reader(window: MainWindow) -> None:
    cases.show(window, told())
    note = asked(window, CITY)
    assert note.accessibleName() == "Forget this for good?"
    assert all(stop.accessibleName() for stop in note.stops())
    assert "It cannot be brought back." in note.title.accessibleDescription()
    assert note.ticks[0][0].box.accessibleName() == "Homes: City or town"
