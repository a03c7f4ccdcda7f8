"""Every word of the desk comes from a catalogue, also after a switch with all of it in view."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers.case import dump
from app.answers.clinic_work import SignOffKind, replied, signed
from app.i18n import names, pseudo
from app.ui.desk.review_desk import STOPS, ReviewDesk
from tests.ui.desk.desks import (
    GIVEN,
    HELPER,
    LAWYER,
    LONG,
    TODAY,
    a_copy,
    changed,
    door_of,
    shown,
    store_of,
    today,
    with_comments,
)
from tests.ui.every_text import WORD, unmarked
from tests.ui.every_text import shown as texts

ITEMS = {"II", "III", "Supp"}
DATES = set(names.month_names("en"))


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    i18n.use("en")


def speak_pseudo(widget: QWidget) -> None:
    i18n.use(pseudo.CODE)
    QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    QApplication.processEvents()


def left_over(widget: QWidget, told: bytes) -> set[str]:
    """Words in view that neither a catalogue nor the case has."""
    known = set(WORD.findall(told.decode())) | ITEMS | DATES
    return {word for text in texts(widget) for word in unmarked(text)} - known


def test_comments_and_sign_offs(tmp_path: Path, qtbot: QtBot) -> None:
    case = replied(with_comments(), "k3", "They will.", HELPER)
    for kind in (SignOffKind.PREPARED, SignOffKind.REVIEWED):
        case = signed(case, kind, LAWYER, TODAY)
    case = signed(changed(case, GIVEN), SignOffKind.REVIEWED, LAWYER, TODAY)
    store = store_of(case, tmp_path)
    door = door_of(store, qtbot)
    speak_pseudo(door)
    assert left_over(door, dump(case)) == set()
    for step in ("desk.copy.card", "desk.back"):
        door.list.buttons[step].click()
        assert left_over(door.page, dump(case)) == set()
        door.back.click()
    store.close()


def test_a_copy_for_review(tmp_path: Path, qtbot: QtBot) -> None:
    case = a_copy()
    store = store_of(case, tmp_path)
    desk = ReviewDesk(store, None, today)
    shown(desk, qtbot)
    desk.whom.line.setText(LAWYER)
    qtbot.waitUntil(lambda: desk.noticing.latest is not None, timeout=LONG)
    speak_pseudo(desk)
    for stop in STOPS[:2]:
        desk.go(stop)
        QApplication.processEvents()
        assert left_over(desk, dump(case)) == set()
    store.close()
