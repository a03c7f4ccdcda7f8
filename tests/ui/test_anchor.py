"""What changes around the field in use does not move it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.page_stack import PageStack
from app.ui.shell_page import ShellPage
from app.ui.stops import FORMS, Stop

MANY = 40


class Lines(ShellPage):
    """Lines of text, and words that come and go at the top."""

    def __init__(self) -> None:
        super().__init__()
        self.words = QLabel("Words.\n" * 9)
        self.words.hide()
        self.lines = [QLineEdit() for _line in range(MANY)]
        self.column = self.begin_column()
        self.column.addWidget(_nested(self.words))
        for line in self.lines:
            self.column.addWidget(line)


def _nested(widget: QWidget) -> QWidget:
    """``widget`` as deep inside others as a notice stands in a page."""
    for _depth in range(4):
        around = QWidget()
        column = QVBoxLayout(around)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(widget)
        widget = around
    return widget


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[Lines]:
    made = Lines()
    stack = PageStack(lambda _stop: made)
    qtbot.addWidget(stack)
    stack.resize(500, 400)
    with qtbot.waitActive(stack):
        stack.show()
        stack.activateWindow()
    stack.show_stop(Stop(FORMS, "", FORMS))
    lay_out()
    yield made
    stack.hide()


def lay_out() -> None:
    for _round in range(5):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def height_of(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), QPoint(0, 0)).y()


@pytest.mark.parametrize("place", [1, MANY // 2, MANY - 1])
def test_what_comes_and_goes_above_moves_nothing(page: Lines, place: int) -> None:
    field = page.lines[place]
    field.setFocus()
    lay_out()
    before = height_of(field)
    for shown in (True, False, True):
        tall = page.height()
        page.words.setVisible(shown)
        lay_out()
        assert page.height() != tall
        assert height_of(field) == before


def test_somebody_who_looks_elsewhere_is_not_brought_back(page: Lines, qtbot: QtBot) -> None:
    page.lines[0].setFocus()
    lay_out()
    bar = page.parentWidget().parentWidget().verticalScrollBar()  # type: ignore[union-attr]
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: page.lines[0].visibleRegion().isEmpty())
    page.words.show()
    lay_out()
    assert page.lines[0].visibleRegion().isEmpty()


def test_a_field_that_has_only_just_come_is_in_sight(page: Lines) -> None:
    new = QLineEdit()
    around = _nested(new)
    page.column.addWidget(around)
    around.show()
    new.setFocus()
    assert not new.visibleRegion().isEmpty()
    lay_out()
    assert new.visibleRegion().boundingRect().height() == new.height()


def test_a_click_meets_its_box_though_the_answer_before_brings_words(page: Lines) -> None:
    box = QCheckBox("Box")
    page.column.insertWidget(3, box)
    box.show()
    field = page.lines[0]
    field.setFocus()
    QTest.keyClicks(field, "answer")
    lay_out()
    field.editingFinished.connect(page.words.show)
    handle = page.window().windowHandle()
    assert handle is not None
    middle = box.mapTo(box.window(), QPoint(8, box.height() // 2))
    before = height_of(box)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(handle, left, Qt.KeyboardModifier.NoModifier, middle)
    lay_out()
    assert page.words.isVisible()
    assert height_of(box) == before
    QTest.mouseRelease(handle, left, Qt.KeyboardModifier.NoModifier, middle)
    assert box.isChecked()


def test_a_click_elsewhere_does_not_bring_back_what_has_the_focus(page: Lines) -> None:
    page.lines[0].setFocus()
    lay_out()
    bar = page.parentWidget().parentWidget().verticalScrollBar()  # type: ignore[union-attr]
    bar.setValue(bar.maximum())
    lay_out()
    handle = page.window().windowHandle()
    assert handle is not None
    empty = page.mapTo(page.window(), QPoint(2, page.height() - 2))
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, empty)
    lay_out()
    assert bar.value() == bar.maximum()
    assert page.lines[0].hasFocus()


def test_a_page_that_is_read_stays_where_it_was_scrolled_to(page: Lines) -> None:
    page.be_read()
    bar = page.parentWidget().parentWidget().verticalScrollBar()  # type: ignore[union-attr]
    for place in (0, 50):
        bar.setValue(place + 1)
        bar.setValue(place)
        page.words.setVisible(place > 0)
        lay_out()
        assert bar.value() == place
