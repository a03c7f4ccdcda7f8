"""A window for tests: the real shell over plain pages, on the day 2026-03-10."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.case_view import CaseView, MakePages
from app.ui.leave_fast import LeaveFast
from app.ui.main_window import LEAST, MainWindow
from app.ui.places import pages_of
from app.ui.settings import Settings
from app.ui.theme import Theme
from app.ui.translator import WindowLanguage
from tests.ui.plain_page import PlainPage, plain_pages


def today() -> dt.date:
    return dt.date(2026, 3, 10)


def new_window(make_pages: MakePages = plain_pages) -> MainWindow:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    parent = QObject(application)
    return MainWindow(
        make_pages, today, Settings(parent), Theme(application), WindowLanguage(application)
    )


@contextmanager
def active_window(qtbot: QtBot) -> Iterator[MainWindow]:
    """A window with the pages of the program, which has the keyboard; then closed, in English."""
    window = new_window(pages_of)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close_case()
    window.use_language("en")
    settle()


def view_of(window: MainWindow) -> CaseView:
    assert window.case_view is not None
    return window.case_view


def page_of(window: MainWindow) -> PlainPage:
    page = view_of(window).pages.page
    assert isinstance(page, PlainPage)
    return page


def settle() -> None:
    """Let Qt delete what is to be deleted, now."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@contextmanager
def shown_window(qtbot: QtBot, make_pages: MakePages) -> Iterator[MainWindow]:
    """A window in front, as small as it can be; then all looks as before."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    font, colours = application.font(), application.palette()
    sheet = application.styleSheet()
    window = new_window(make_pages)
    qtbot.addWidget(window)
    window.resize(*LEAST)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close_case()
    window._theme.set_text_percent(100)
    window.use_language("en")
    settle()
    application.setFont(font)
    application.setPalette(colours)
    application.setStyleSheet(sheet)


def look(window: MainWindow, code: str, percent: int) -> None:
    """Show another language and size of text, in a window that is small all the same."""
    window.use_language(code)
    window._theme.set_text_percent(percent)
    QApplication.processEvents()
    window.resize(*LEAST)


@contextmanager
def listening(application: QApplication) -> Iterator[LeaveFast]:
    """The key that hides all, heard by one alone: two would take it from each other."""
    heard = LeaveFast(application)
    try:
        yield heard
    finally:
        shiboken6.delete(heard)
