"""Another language in the middle of a question: nothing moves under the person's fingers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app import i18n
from app.i18n import pseudo
from app.interview.questions import Question
from app.ui.fields.field import Field
from app.ui.fields.kinds import field_for
from app.ui.fields.named import NamedField
from app.ui.fields.story import StoryField
from app.ui.page_stack import Frame
from app.ui.shell_page import ShellPage
from app.ui.translator import WindowLanguage
from tests.ui.test_fields import KINDS, PEOPLE

EACH = pytest.mark.parametrize("question", KINDS, ids=[type(kind).__name__ for kind in KINDS])
LANGUAGES = ("es", "ar", pseudo.CODE, "en")
HALF = "12 Mx"


@pytest.fixture
def language(qapp: QApplication) -> Iterator[WindowLanguage]:
    made = WindowLanguage(qapp)
    yield made
    made.use("en")
    made.deleteLater()


class Room(QWidget):
    """A field in the middle of a page that scrolls."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        page = ShellPage()
        self.field: Field = field_for(question, PEOPLE, "es")
        self.field.describe("Question", "Hint")
        column = page.begin_column()
        for part in (_tall(), self.field, _tall()):
            column.addWidget(part)
        self.frame = Frame(page, self)
        QVBoxLayout(self).addWidget(self.frame)
        self.resize(700, 500)

    def go_to(self, widget: QWidget) -> None:
        """Go into ``widget``, as the window shows it."""
        widget.setFocus()
        self.frame.show_widget(widget)

    def height_of(self, widget: QWidget) -> int:
        """How far below the upper edge of the view ``widget`` is seen."""
        return widget.mapTo(self.frame.viewport(), QPoint(0, 0)).y()


def _tall() -> QWidget:
    filling = QWidget()
    filling.setFixedHeight(900)
    return filling


@pytest.fixture
def room(question: Question, qtbot: QtBot) -> Room:
    made = Room(question)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.go_to(made.field.inputs[0])
    return made


def switch(language: WindowLanguage, code: str, room: QWidget) -> None:
    language.use(code)
    lay_out()
    expected = Qt.LayoutDirection.RightToLeft if code == "ar" else Qt.LayoutDirection.LeftToRight
    assert room.layoutDirection() == expected


def lay_out() -> None:
    """Let all words find their place: lines that wrap need a few rounds for that."""
    for _round in range(5):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def state_of(widget: QWidget) -> tuple[Any, ...]:
    """All of the person's work in ``widget`` that could get lost."""
    if isinstance(widget, QLineEdit):
        where = (widget.cursorPosition(), widget.selectionStart(), widget.selectedText())
        return (widget.text(), *where, widget.isUndoAvailable(), widget.isRedoAvailable())
    if isinstance(widget, QPlainTextEdit):
        cursor, pages = widget.textCursor(), widget.document()
        place = (cursor.position(), cursor.anchor())
        return (widget.toPlainText(), *place, pages.availableUndoSteps(), pages.isRedoAvailable())
    if isinstance(widget, QComboBox):
        return (widget.currentIndex(),)
    assert isinstance(widget, QAbstractButton)
    return (widget.isChecked(),)


def begin(widget: QWidget, qtbot: QtBot) -> None:
    """Do half of what a person does in ``widget``: type, go back, select; choose; tick."""
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        qtbot.keyClicks(widget, HALF)
        qtbot.keyClick(widget, Qt.Key.Key_Escape)
        qtbot.keyClick(widget, Qt.Key.Key_Left)
        for _times in range(2):
            qtbot.keyClick(widget, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    else:
        qtbot.keyClick(widget, Qt.Key.Key_Space)


@EACH
def test_typing_goes_on_where_it_was_in_every_input(
    question: Question, room: Room, language: WindowLanguage, qtbot: QtBot
) -> None:
    for widget in room.field.inputs:
        if isinstance(widget, QComboBox) or not widget.isVisible():
            continue
        room.go_to(widget)
        begin(widget, qtbot)
        QApplication.processEvents()
        before, height = state_of(widget), room.height_of(widget)
        for code in LANGUAGES:
            switch(language, code, room)
            assert room.focusWidget() is widget, code
            assert state_of(widget) == before, code
            assert room.height_of(widget) == height, code


@EACH
def test_what_was_typed_can_be_taken_back_after_the_switch(
    question: Question, room: Room, language: WindowLanguage, qtbot: QtBot
) -> None:
    typed = [one for one in room.field.inputs if isinstance(one, QLineEdit | QPlainTextEdit)]
    for widget in (one for one in typed if one.isVisible()):
        widget.setFocus()
        empty = state_of(widget)[0]
        qtbot.keyClicks(widget, HALF)
        switch(language, "ar", room)
        for _times in range(len(HALF) + 1):
            widget.undo()
        assert state_of(widget)[0] == empty
        switch(language, "en", room)


@EACH
def test_a_letter_half_composed_stays(
    question: Question, room: Room, language: WindowLanguage, qtbot: QtBot
) -> None:
    typed = [one for one in room.field.inputs if isinstance(one, QLineEdit | QPlainTextEdit)]
    for widget in (one for one in typed if one.isVisible()):
        room.go_to(widget)
        text, empty = state_of(widget)[0], composing(widget)
        cursor = QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.Cursor, 2, 1, None)
        QApplication.sendEvent(widget, QInputMethodEvent("\u304b\u304b", [cursor]))
        half = composing(widget)
        assert half != empty
        for code in ("es", "ar", "en"):
            switch(language, code, room)
            assert state_of(widget)[0] == text, code
        assert composing(widget) == half
        done = QInputMethodEvent("", [])
        done.setCommitString("ka")
        QApplication.sendEvent(widget, done)
        assert state_of(widget)[0] == f"{text}ka"


def composing(widget: QLineEdit | QPlainTextEdit) -> object:
    """What there is of a letter half composed; of a line only its cursor tells."""
    if isinstance(widget, QPlainTextEdit):
        return widget.textCursor().block().layout().preeditAreaText()
    return widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).x()


def offered_list(field: NamedField) -> QAbstractItemView:
    """The list of names that opens beneath the line."""
    popup = field.edit.completer().popup()
    assert popup is not None
    return popup


@pytest.mark.parametrize("question", [kind for kind in KINDS if type(kind).__name__ == "Country"])
def test_an_open_list_stays_open_and_says_the_new_names(
    question: Question, room: Room, language: WindowLanguage, qtbot: QtBot
) -> None:
    field = room.field
    assert isinstance(field, NamedField)
    qtbot.keyClicks(field.edit, "ger")
    popup = offered_list(field)
    qtbot.waitUntil(popup.isVisible)
    switch(language, "es", room)
    assert popup.isVisible()
    model = field.edit.completer().completionModel()
    offered = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert "Alemania" in offered
    assert field.edit.text() == "ger"
    popup.hide()


@pytest.mark.parametrize("question", [kind for kind in KINDS if type(kind).__name__ == "Country"])
def test_a_whole_name_is_renamed_only_when_the_person_goes_on(
    question: Question, room: Room, language: WindowLanguage, qtbot: QtBot
) -> None:
    field = room.field
    assert isinstance(field, NamedField)
    qtbot.keyClicks(field.edit, "Germany")
    for code in ("es", "ar"):
        switch(language, code, room)
        assert field.edit.text() == "Germany"
        assert field.read().value == "Germany"
    offered_list(field).hide()
    field.states.setFocus()
    assert field.edit.text() == "\u0623\u0644\u0645\u0627\u0646\u064a\u0627"
    assert field.read().value == "Germany"


@pytest.mark.parametrize("question", [kind for kind in KINDS if type(kind).__name__ == "Date"])
def test_an_open_list_of_months_keeps_its_choice(
    question: Question, room: Room, language: WindowLanguage, qtbot: QtBot
) -> None:
    months = room.field.inputs[0]
    assert isinstance(months, QComboBox)
    months.setFocus()
    months.setCurrentIndex(5)
    months.showPopup()
    qtbot.waitUntil(months.view().isVisible)
    switch(language, "es", room)
    assert months.view().isVisible()
    assert months.currentText() == "5 mayo"
    months.hidePopup()


@pytest.mark.parametrize("question", [kind for kind in KINDS if type(kind).__name__ == "Story"])
def test_a_long_story_stays_where_it_was_scrolled_to(
    question: Question, room: Room, language: WindowLanguage, qtbot: QtBot
) -> None:
    field = room.field
    assert isinstance(field, StoryField)
    field.said.setPlainText("\n".join(map(str, range(200))))
    bar = field.said.verticalScrollBar()
    bar.setValue(100)
    for code in LANGUAGES:
        switch(language, code, room)
        assert bar.value() == 100


def test_no_word_carries_a_keyboard_letter_that_could_clash() -> None:
    from app.tools import languages, messages

    for path in messages.catalogues().values():
        for message in languages.sentences(languages.read(path)):
            assert "&" not in str(message.string), message.id
    assert i18n.language() == "en"
