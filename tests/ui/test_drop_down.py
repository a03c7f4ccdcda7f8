"""Who scrolls over a list of names chooses nobody."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import app.ui
from app.answers.clinic import Clinic, Colleague, Task
from app.answers.states import given
from app.ui.clinic import session
from app.ui.desk.by_whom import ByWhom
from tests.ui import clinics

UI = Path(app.ui.__file__).parent
OURS = "drop_down.py"


@pytest.fixture
def whom(qtbot: QtBot) -> Iterator[ByWhom]:
    ana = Colleague(given=given("Ana"), family=given("Example"), tasks=given((Task.PREPARES,)))
    clinics.opened(Clinic(people={"n1": ana}))
    made = ByWhom("by", "Who?", Task.PREPARES)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    session.close()


def turn_wheel_over(widget: QWidget) -> None:
    here, down = QPointF(widget.rect().center()), QPoint(0, -120)
    event = QWheelEvent(
        here,
        widget.mapToGlobal(here),
        down,
        down,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_a_name_is_chosen_by_hand_alone(whom: ByWhom, qtbot: QtBot) -> None:
    assert whom.names.count() == 2
    whom.names.setFocus()
    turn_wheel_over(whom.names)
    assert (whom.names.currentIndex(), whom.name) == (0, "")
    qtbot.keyClick(whom.names, Qt.Key.Key_Down)
    assert whom.name == "Ana Example"


def test_every_list_of_the_window_is_such_a_list() -> None:
    made = {
        file.relative_to(UI).as_posix()
        for file in UI.rglob("*.py")
        if file.name != OURS
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("QComboBox")
    }
    assert made == set()
