"""The page of papers for tests: a household, files that are dropped, what is shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers.case import Case
from app.answers.papers import Exhibit
from app.answers.states import given
from app.ui import file_doors
from app.ui.exhibits.exhibits_page import ExhibitsPage
from app.ui.store import CaseStore
from tests.answers.households import read

LONG = 60_000
COPY = Qt.DropAction.CopyAction
TABLE = "filings.f1.exhibits"


def today() -> date:
    return date(2026, 11, 22)


def household(**more: object) -> Case:
    """Ana, who files for asylum and for a work permit; and Ben, who files, too."""
    forms = {
        "f1": {"form": "i589", "person": "p1", "claim": {}},
        "f2": {"form": "i765", "person": "p1", "i765": {}},
        "f3": {"form": "i765", "person": "p2", "i765": {}},
    }
    people = {"p1": {"name": {"given": "Ana"}, **more}, "p2": {"name": {"given": "Ben"}}}
    return read({"people": people, "filings": forms})


def opened(case: Case, qtbot: QtBot) -> ExhibitsPage:
    page = ExhibitsPage(CaseStore(case), today)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@contextmanager
def page_of_papers(qtbot: QtBot) -> Iterator[ExhibitsPage]:
    """The page of :func:`household`; then nothing runs any more, in English again."""
    page = opened(household(), qtbot)
    yield page
    done(page, qtbot)
    i18n.use("en")


def done(page: ExhibitsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.errands.busy, timeout=LONG)


def shown(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def rows(page: ExhibitsPage, filing: str = "f1") -> dict[str, Exhibit]:
    return page.store.case.filings[filing].exhibits.rows


def files(page: ExhibitsPage, filing: str = "f1") -> list[str]:
    """The names of the files in the order of the case."""
    originals = (one.original for one in rows(page, filing).values())
    return [Path(one.file).name for one in originals if one]


def listed(page: ExhibitsPage) -> list[str]:
    """The names on the cards from top to bottom."""
    cards = sorted(page.papers.cards.values(), key=page.papers.layout().indexOf)  # type: ignore[union-attr]
    return [card.name.text() for card in cards]


def taken(page: ExhibitsPage, qtbot: QtBot, *chosen: Path) -> None:
    page.take(chosen)
    done(page, qtbot)


def say(page: ExhibitsPage, row: str, **answers: object) -> None:
    for name, value in answers.items():
        page.store.set(f"{TABLE}.{row}.{name}", given(value), "Say")


def drop(widget: QWidget, *chosen: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(one)) for one in chosen])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    entered = QDragEnterEvent(QPoint(5, 5), COPY, mime, left, none)
    widget.dragEnterEvent(entered)
    assert entered.isAccepted() is bool(chosen)
    if chosen:
        widget.dropEvent(QDropEvent(QPointF(5, 5), COPY, mime, left, none))


def choose(monkeypatch: pytest.MonkeyPatch, *chosen: Path) -> None:
    monkeypatch.setattr(file_doors, "choose_papers", lambda *_told: chosen)
