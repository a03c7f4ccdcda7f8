"""The pages before a case, in front and alone, with hands on the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import Theme
from app.ui.translator import WindowLanguage
from app.ui.unlocking.covering import Covering
from tests.ui.shell import settle
from tests.ui.walking import name_of

SMALL = (1024, 560)
"""What the smallest window leaves for a page."""
Page = TypeVar("Page", bound=Covering)


class Look:
    """The language and the size of text of the window."""

    def __init__(self, application: QApplication) -> None:
        self._theme = Theme(application)
        self._language = WindowLanguage(application)

    def show(self, code: str, percent: int = 100) -> None:
        self._language.use(code)
        self._theme.set_text_percent(percent)
        QApplication.processEvents()


@contextmanager
def looked_after(application: QApplication) -> Iterator[Look]:
    """A look; then all is as before."""
    font, colours = application.font(), application.palette()
    sheet = application.styleSheet()
    look = Look(application)
    yield look
    look.show("en")
    settle()
    application.setFont(font)
    application.setPalette(colours)
    application.setStyleSheet(sheet)


def in_front(qtbot: QtBot, page: Page) -> Page:
    """``page`` in a window of its own, as small as it can be, ready to be typed into."""
    qtbot.addWidget(page)
    page.resize(*SMALL)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.focus_first()
    return page


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key) -> None:
    QTest.keyClick(focus(), key)


def write(text: str) -> None:
    """Type ``text`` where the keyboard is, over what is chosen there."""
    QTest.keyClicks(focus(), text)


def tab_to(name: str) -> None:
    """Press Tab until the widget called ``name`` has the keyboard."""
    for _time in range(20):
        if focus().objectName() == name:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(name)


def stops(key: Qt.Key = Qt.Key.Key_Tab) -> list[str]:
    """The names of what Tab stops at from here, once around; each is named for the ear too."""
    start, names = focus(), []
    for _time in range(20):
        assert name_of(focus()), focus().objectName()
        names.append(focus().objectName())
        press(key)
        if focus() is start:
            return names
    raise AssertionError(names)


def seen(page: QWidget) -> str:
    """Every word that can be seen or listened to on ``page``, without what is typed."""
    labels = [one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page)]
    inside = [one for one in page.findChildren(QWidget) if one.isVisibleTo(page)]
    named = [one.accessibleName() + one.accessibleDescription() for one in inside]
    return "\n".join(labels + named)


def held(page: QWidget) -> str:
    """Every word that a widget of ``page`` holds, also out of sight, and what undo brings back."""
    lines = page.findChildren(QLineEdit)
    for line in lines:
        line.undo()
    typed = [one.text() for one in lines]
    typed += [one.toPlainText() for one in page.findChildren(QPlainTextEdit)]
    labels = [one.text() for one in page.findChildren(QLabel)]
    inside = [page, *page.findChildren(QWidget)]
    named = [one.accessibleName() + one.accessibleDescription() for one in inside]
    return "\n".join(typed + labels + named)
