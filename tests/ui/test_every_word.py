"""Changing the language on any page leaves no English behind, and loses no answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app import i18n
from app.i18n import pseudo
from app.tools import languages, messages
from app.tools.languages import forms
from app.ui.main_window import MainWindow
from app.ui.places import pages_of
from tests.ui.shell import new_window, settle, view_of


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, samples: Path) -> Iterator[MainWindow]:
    made = new_window(pages_of)
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    made.open_sample(samples / "simple.json")
    yield made
    made.close_case()
    made.use_language("en")
    settle()
    qapp.setStyleSheet("")


def shown(window: QWidget) -> set[str]:
    """Every text that is on the window now or is read aloud from it, answers included."""
    texts = {action.text() for action in window.findChildren(QAction)}
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        texts |= {widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()}
        if isinstance(widget, QLabel | QAbstractButton):
            texts.add(widget.text())
        elif isinstance(widget, QLineEdit | QTextEdit):
            texts.add(widget.placeholderText())
        elif isinstance(widget, QComboBox):
            texts |= {widget.itemText(place) for place in range(widget.count())}
    return {text.replace("&", "") for text in texts if text.strip()}


def test_no_page_keeps_a_word_of_english(window: MainWindow, qtbot: QtBot) -> None:
    sentences = {
        form for one in languages.sentences(messages.collected()) for form in forms(one.id)
    } - {"Portolan", "{what} {do}"}
    view = view_of(window)
    before = view.store.case
    left: dict[str, set[str]] = {}
    seen: set[str] = set()
    for stop in view.way.stops():
        kind = stop.id.split("/")[0]
        if kind in seen or not view.way.go(stop.id):
            continue
        seen.add(kind)
        window.use_language("en")
        settle()
        window.use_language(pseudo.CODE)
        qtbot.waitUntil(lambda: any(map(pseudo.is_wrapped, shown(window))))
        QApplication.processEvents()
        if found := shown(window) & sentences:
            left[stop.id] = found
        assert i18n.language() == pseudo.CODE
    assert len(seen) > 40
    assert not left, left
    assert view.store.case == before
