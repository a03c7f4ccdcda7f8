"""Every kind of field: what it takes, what it says, and that nothing typed is ever cleared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.answers.dates import PartialDate
from app.answers.states import Answer, State, given, without_value
from app.answers.text import FreeText
from app.i18n import pseudo
from app.interview import questions as asked
from app.interview.questions import Question
from app.ui.fields.field import Field
from app.ui.fields.kinds import field_for
from app.ui.fields.lines import LineField
from app.ui.fields.options import ChoiceField, ManyField, YesNoField
from app.ui.fields.story import StoryField
from app.ui.translator import WindowLanguage

WHO: dict[str, Any] = {"id": "x", "path": "people.{p}.x", "label": "Question"}
TWO = (("a", "First"), ("b", "Second"))
KINDS: tuple[Question, ...] = (
    asked.Text(**WHO),
    asked.Story(**WHO),
    asked.YesNo(**WHO),
    asked.Choice(**WHO, options=TWO),
    asked.Choices(**WHO, options=TWO),
    asked.Date(**WHO),
    asked.Day(**WHO),
    asked.Until(**WHO),
    asked.Number(**WHO),
    asked.Phone(**WHO),
    asked.Country(**WHO),
    asked.Countries(**WHO),
    asked.Language(**WHO),
    asked.Person(**WHO),
    asked.People(**WHO),
    asked.FromTable(**WHO, table="t", card=()),
)
VALUES = (
    "Ana",
    FreeText(said="dicho", language="es", english="said", translated_by="A. Human"),
    False,
    "b",
    ["a", "b"],
    PartialDate(2020, 5, about=True),
    date(2026, 3, 1),
    "present",
    7,
    "555 010 0123",
    "Honduras",
    ["Honduras", "Mexico"],
    "Spanish",
    "p2",
    ["p1", "p2"],
    "p1",
)
EACH = pytest.mark.parametrize(
    ("question", "value"),
    list(zip(KINDS, VALUES, strict=True)),
    ids=[type(kind).__name__ for kind in KINDS],
)
Make = Callable[[Question], Any]
PEOPLE: dict[object, str] = {"p1": "Ana", "p2": "Luis"}


@pytest.fixture
def window_language(qapp: QApplication) -> Iterator[WindowLanguage]:
    language = WindowLanguage(qapp)
    yield language
    language.use("en")
    language.deleteLater()


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def made(question: Question) -> Field:
        field = field_for(question, PEOPLE, "es")
        qtbot.addWidget(field)
        field.describe("Question", "Hint")
        with qtbot.waitActive(field):
            field.show()
            field.activateWindow()
        return field

    return made


def told(qtbot: QtBot, field: Field) -> Answer[object]:
    with qtbot.waitSignal(field.answered) as signal:
        pass
    assert signal.args is not None
    answer: Answer[object] = signal.args[0]
    return answer


@EACH
def test_what_is_shown_is_read_again(question: Question, value: object, make: Make) -> None:
    field = make(question)
    assert field.read() == Answer()
    field.show_answer(given(value))
    assert field.read().value == value
    assert field.fault() is None


@EACH
def test_every_true_state_can_be_given_and_taken_back(
    question: Question, value: object, make: Make, qtbot: QtBot
) -> None:
    field = make(question)
    field.show_answer(given(value))
    offered = [act.text() for act in field.menu().actions() if act.isCheckable()]
    assert len(offered) == len(question.states) == 4
    for state in question.states:
        with qtbot.waitSignal(field.answered) as signal:
            field.choose(state)
        assert signal.args == [without_value(state)]
        assert field.chosen.isVisible()
    with qtbot.waitSignal(field.answered) as signal:
        field.choose(None)
    kept = given(value) if field.keeps_beside_state else Answer()
    assert signal.args == [kept]


@EACH
def test_another_language_changes_no_answer(
    question: Question, value: object, make: Make, window_language: WindowLanguage
) -> None:
    field = make(question)
    field.show_answer(given(value))
    for language in (pseudo.CODE, "en"):
        window_language.use(language)
        QApplication.sendPostedEvents()
        assert field.read().value == value


@EACH
def test_every_input_says_what_it_is_for(question: Question, value: object, make: Make) -> None:
    field = make(question)
    for widget in (*field.inputs, field.states):
        assert widget.accessibleName()
        assert "Question" in widget.accessibleName() + widget.accessibleDescription()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus


@EACH
def test_every_input_is_a_stop_of_tab(question: Question, value: object, make: Make) -> None:
    field = make(question)
    kinds = (QLineEdit, QPlainTextEdit, QCheckBox)
    shown = [one for kind in kinds for one in field.findChildren(kind) if one.isVisible()]
    for widget in shown:
        assert widget in field.stops()


@EACH
def test_what_is_typed_is_not_learned(question: Question, value: object, make: Make) -> None:
    field = make(question)
    for widget in field.inputs:
        hints = widget.inputMethodHints()
        assert hints & Qt.InputMethodHint.ImhSensitiveData


def test_typing_is_told_once_a_moment_later(make: Make, qtbot: QtBot) -> None:
    field = make(asked.Text(**WHO))
    answers: list[object] = []
    field.answered.connect(answers.append)
    qtbot.keyClicks(field.edit, "Ana")
    assert not answers
    assert told(qtbot, field) == given("Ana")
    assert answers == [given("Ana")]


def test_the_last_field_is_told_when_the_focus_leaves(make: Make, qtbot: QtBot) -> None:
    field = make(asked.Text(**WHO))
    field.edit.setFocus()
    qtbot.keyClicks(field.edit, "Ana")
    with qtbot.waitSignal(field.answered, timeout=1000) as signal:
        field.states.setFocus()
    assert signal.args == [given("Ana")]


def test_hiding_a_page_tells_what_was_typed(make: Make, qtbot: QtBot) -> None:
    field = make(asked.Text(**WHO))
    qtbot.keyClicks(field.edit, "Ana")
    with qtbot.waitSignal(field.answered) as signal:
        field.hide()
    assert signal.args == [given("Ana")]


def test_an_answer_that_is_shown_already_moves_no_cursor(make: Make, qtbot: QtBot) -> None:
    field = make(asked.Text(**WHO))
    qtbot.keyClicks(field.edit, "Ana ")
    field.edit.setCursorPosition(1)
    field.show_answer(given("Ana"))
    assert field.edit.text() == "Ana "
    assert field.edit.cursorPosition() == 1


def test_an_answer_from_elsewhere_does_not_wipe_what_is_just_typed(
    make: Make, qtbot: QtBot
) -> None:
    field = make(asked.Text(**WHO))
    qtbot.keyClicks(field.edit, "Ana")
    field.show_answer(Answer())
    assert told(qtbot, field) == given("Ana")
    assert field.edit.text() == "Ana"


def test_undo_of_the_first_answer_empties_the_field(make: Make) -> None:
    field = make(asked.Text(**WHO))
    field.show_answer(given("Ana"))
    field.show_answer(Answer())
    assert not field.edit.text()


def test_typing_takes_back_a_state(make: Make, qtbot: QtBot) -> None:
    field = make(asked.Text(**WHO))
    field.show_answer(without_value(State.UNKNOWN))
    qtbot.keyClicks(field.edit, "A")
    assert told(qtbot, field) == given("A")
    assert not field.chosen.isVisible()


@pytest.mark.parametrize(
    ("question", "text", "wrong"),
    [
        (asked.Text(**WHO, shape="number", digits=9), "12345", True),
        (asked.Text(**WHO, shape="number", digits=9), "A000-000-021", False),
        (asked.Text(**WHO, shape="number", digits=0), "C-77", False),
        (asked.Text(**WHO, shape="email"), "ana.example.org", True),
        (asked.Text(**WHO, shape="email"), "ana@example.org", False),
        (asked.Text(**WHO, shape="edition"), "the new one", True),
        (asked.Text(**WHO, shape="edition"), "13/40/25", True),
        (asked.Text(**WHO, shape="edition"), "1/20/2025", False),
        (asked.Number(**WHO, least=1, most=12), "13", True),
        (asked.Number(**WHO, least=1, most=12), "12", False),
        (asked.Number(**WHO), "many", True),
        (asked.Phone(**WHO), "call me", True),
        (asked.Phone(**WHO), "+1 (555) 010-0123", False),
        (asked.Language(**WHO, tag=True), "Klingonish", True),
        (asked.Language(**WHO, tag=False), "Klingonish", False),
    ],
)
def test_what_cannot_be_read_stays_and_is_no_answer(
    question: Question, text: str, wrong: bool, make: Make, qtbot: QtBot
) -> None:
    field = make(question)
    qtbot.keyClicks(field.edit, text)
    field.flush()
    assert (field.fault() is not None) is wrong
    assert field.read().is_given is not wrong
    assert field.edit.text() == text


def test_words_in_the_middle_of_typing_survive_the_language(
    make: Make, qtbot: QtBot, window_language: WindowLanguage
) -> None:
    for question in (asked.Text(**WHO), asked.Country(**WHO)):
        field = make(question)
        edit: QLineEdit = field.edit
        edit.setFocus()
        qtbot.keyClicks(edit, "Hond")
        edit.setCursorPosition(2)
        window_language.use(pseudo.CODE)
        QApplication.sendPostedEvents()
        assert edit.text() == "Hond"
        assert edit.cursorPosition() == 2
        assert QApplication.focusWidget() is edit
        window_language.use("en")
        QApplication.sendPostedEvents()


def test_nothing_is_chosen_before(make: Make) -> None:
    yes_no, choice = make(asked.YesNo(**WHO)), make(asked.Choice(**WHO, options=TWO))
    assert isinstance(yes_no, YesNoField)
    assert isinstance(choice, ChoiceField)
    for button in (yes_no.button(True), yes_no.button(False), choice.button("a")):
        assert not button.isChecked()


def test_clicking_the_words_chooses(make: Make, qtbot: QtBot) -> None:
    field = make(asked.YesNo(**WHO))
    words = next(one for one in field.findChildren(QLabel) if one.text() == "No")
    qtbot.mouseClick(words.parentWidget(), Qt.MouseButton.LeftButton)
    assert told(qtbot, field) == given(False)


def test_an_empty_choice_of_several_is_no_answer(make: Make, qtbot: QtBot) -> None:
    field = make(asked.Choices(**WHO, options=TWO))
    assert isinstance(field, ManyField)
    field.button("a").click()
    assert told(qtbot, field) == given(["a"])
    field.button("a").click()
    assert told(qtbot, field) == Answer()


def test_a_story_asks_for_its_english_only_in_another_language(make: Make, qtbot: QtBot) -> None:
    field = make(asked.Story(**WHO))
    assert isinstance(field, StoryField)
    assert field.translation.isVisible()
    qtbot.keyClicks(field.said, "What happened")
    field.language.put("en")
    assert not field.translation.isVisible()
    assert field.read() == given(FreeText(said="What happened", language="en"))


def test_a_story_is_written_in_the_direction_of_its_language(make: Make) -> None:
    field = make(asked.Story(**WHO))
    field.language.put("ar")
    assert field.said.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert field.english.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_english_alone_is_no_story_and_is_kept(make: Make, qtbot: QtBot) -> None:
    field = make(asked.Story(**WHO))
    qtbot.keyClicks(field.english, "They came")
    assert field.fault() is not None
    assert field.read() == Answer()
    other = make(asked.Story(**WHO))
    other.put_parts(field.parts())
    assert other.english.toPlainText() == "They came"


def test_english_answers_are_written_from_the_left_in_an_arabic_window(
    make: Make, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        name, native = make(asked.Text(**WHO)), make(asked.Text(**WHO, shape="native"))
        assert isinstance(name, LineField)
        assert isinstance(native, LineField)
        assert name.edit.layoutDirection() is Qt.LayoutDirection.LeftToRight
        assert native.edit.layoutDirection() is Qt.LayoutDirection.RightToLeft
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_sworn_question_is_more_than_a_field(qapp: QWidget) -> None:
    with pytest.raises(TypeError):
        field_for(asked.Sworn(**WHO), {})


@pytest.mark.parametrize("typed", ["12345", "1234567890"])
def test_a_number_is_told_what_it_takes_and_not_what_it_has(qtbot: QtBot, typed: str) -> None:
    field = field_for(asked.Text(**WHO, shape="number", digits=9), {}, "en")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.inputs[0], typed)
    field.flush()
    unread = field.fault()
    assert unread is not None
    said = unread.message.format(**unread.values)
    assert said == "Write the 9 digits of this number."
