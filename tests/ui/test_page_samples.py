"""Every page of a whole case: room at the largest text, a name for every control, no change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.answers.case import load
from app.i18n import pseudo
from app.interview import flow
from app.interview.asked import Step
from app.interview.pages import FormsPage, RowsPage
from app.ui import case_files
from app.ui.filings_view import FilingsView
from app.ui.page_view import PageView, StepPage
from app.ui.rows_view import RowsView
from app.ui.store import CaseStore
from app.ui.theme import Theme
from app.ui.translator import WindowLanguage

TODAY = date(2026, 3, 1)


def badges(path: str) -> tuple[str, ...]:
    return ("I-589 A.I.4",) if path.endswith("family") else ()


@pytest.fixture
def window_language(qapp: QApplication) -> Iterator[WindowLanguage]:
    language = WindowLanguage(qapp)
    yield language
    language.use("en")
    QApplication.sendPostedEvents()
    language.deleteLater()


SAMPLES = ("family-in-court", "asylee-family")


@pytest.fixture(params=SAMPLES)
def sample(request: pytest.FixtureRequest, qapp: QApplication) -> CaseStore:
    path = next(one for one in case_files.samples() if one.stem == request.param)
    return CaseStore(load(path.read_bytes()))


def page_of(step: Step, store: CaseStore) -> StepPage:
    if isinstance(step.page, RowsPage):
        return RowsView(step, store, badges, TODAY)
    if isinstance(step.page, FormsPage):
        return FilingsView(step, store, badges, TODAY)
    return PageView(step, store, badges, TODAY)


def framed(page: StepPage, qtbot: QtBot) -> QScrollArea:
    """The middle of a window of 1024 x 640 beside the list of sections."""
    frame = QScrollArea()
    frame.setWidgetResizable(True)
    frame.setWidget(page)
    qtbot.addWidget(frame)
    frame.resize(700, 560)
    frame.show()
    return frame


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[Theme]:
    font, colours, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    theme = Theme(qapp, 200)
    yield theme
    theme.deleteLater()
    theme.focus_ring.deleteLater()
    qapp.setFont(font)
    qapp.setPalette(colours)
    qapp.setStyleSheet(sheet)


def test_no_page_scrolls_sideways_with_the_largest_text(
    qtbot: QtBot, sample: CaseStore, large_text: Theme, window_language: WindowLanguage
) -> None:
    window_language.use(pseudo.CODE)
    QApplication.sendPostedEvents()
    for step in one_of_each(sample):
        page = page_of(step, sample)
        if isinstance(page, RowsView) and page.cards:
            page.open_row(next(iter(page.cards)))
        frame = framed(page, qtbot)
        assert page.minimumSizeHint().width() <= frame.viewport().width(), step.id


def test_every_control_of_every_page_has_a_name_and_no_page_changes_the_case(
    qtbot: QtBot, sample: CaseStore
) -> None:
    before = sample.case
    for step in one_of_each(sample):
        page = page_of(step, sample)
        if isinstance(page, RowsView) and page.cards:
            page.open_row(next(iter(page.cards)))
        frame = framed(page, qtbot)
        for widget in page.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                text = widget.text() if isinstance(widget, QAbstractButton) else ""
                assert widget.accessibleName() or text, (step.id, widget)
        assert page.ready() or isinstance(page, RowsView), step.id
        frame.hide()
    assert sample.case == before


def one_of_each(store: CaseStore) -> tuple[Step, ...]:
    return tuple({step.page.id: step for step in flow.steps(store.case, TODAY)}.values())
