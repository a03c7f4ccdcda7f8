"""The guard in a real window: what counts as somebody, what it closes, and when it locks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app import i18n
from app.i18n import pseudo
from app.ui.guard import guard as guard_module
from app.ui.guard.guard import Guard
from app.ui.guard.soon import Soon
from app.ui.guard.system import Ear
from app.ui.settings import Settings
from tests.ui.guard.clock import Clock

BEFORE_THE_WARNING = 155


class Room:
    """A window with a field and a button, guarded; ``locks`` counts."""

    def __init__(self, parent: QObject) -> None:
        self.clock = Clock()
        self.settings = Settings(parent)
        self.open = True
        self.locks = 0
        self.presses = 0
        self.window = QWidget()
        self.window.resize(400, 300)
        self.line, self.button = QLineEdit(), QPushButton("button")
        column = QVBoxLayout(self.window)
        column.addWidget(self.line)
        column.addWidget(self.button)
        self.button.clicked.connect(self._press)
        self.guard = Guard(self.settings, parent, lambda: self.open, self.clock)
        self.guard._timer.stop()
        self.guard.lock_now.connect(self._lock)

    def _lock(self) -> None:
        self.locks += 1

    def _press(self) -> None:
        self.presses += 1

    def seconds(self, count: int) -> None:
        """Let time pass as it does: the guard looks each second."""
        for _second in range(count):
            self.clock.pass_by(1)
            self.guard.look()

    @property
    def warning(self) -> Soon | None:
        found = [one for one in QApplication.allWidgets() if isinstance(one, Soon)]
        return next((one for one in found if one.isVisible()), None)

    def key(self, key: Qt.Key, *, repeated: bool = False) -> None:
        """A key, entering the window as the system sends it."""
        handle = self.window.windowHandle()
        none = Qt.KeyboardModifier.NoModifier
        kind, text = QEvent.Type.KeyPress, "a" if key == Qt.Key.Key_A else ""
        QApplication.sendEvent(handle, QKeyEvent(kind, key.value, none, text, repeated))


def shown(room: Room) -> bool:
    return room.warning is not None


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setattr(guard_module, "no_looking_in", lambda: None)
    parent = QObject(qapp)
    made = Room(parent)
    qtbot.addWidget(made.window)
    with qtbot.waitActive(made.window):
        made.window.show()
        made.window.activateWindow()
    made.line.setFocus()
    made.seconds(1)
    yield made
    shiboken6.delete(parent)


def test_after_the_chosen_minutes_it_locks_once(room: Room) -> None:
    room.seconds(178)
    assert room.locks == 0
    room.seconds(1)
    assert room.locks == 1
    room.seconds(100)
    assert room.locks == 1


@pytest.mark.parametrize("minutes", [1, 5, 10])
def test_another_choice_holds_at_once(room: Room, minutes: int) -> None:
    room.settings.idle_minutes = minutes
    room.seconds(60 * minutes - 2)
    assert room.locks == 0
    room.seconds(1)
    assert room.locks == 1


def test_a_calm_line_comes_before_and_is_said_aloud(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "app.ui.guard.soon.announce", lambda _widget, text, **_how: said.append(text)
    )
    room.seconds(158)
    assert not shown(room)
    room.seconds(1)
    assert room.warning is not None
    assert room.warning.words.text() == "Locking soon. Press any key to stay."
    assert said == ["Locking soon. Press any key to stay."]
    assert QApplication.focusWidget() is room.line
    room.seconds(19)
    assert len(said) == 1
    room.seconds(1)
    assert room.locks == 1
    assert not shown(room)


def test_the_line_follows_the_language_and_the_size_of_the_window(room: Room) -> None:
    room.seconds(165)
    warning = room.warning
    assert warning is not None
    room.window.resize(700, 500)
    assert warning.geometry().bottom() == room.window.rect().bottom()
    assert warning.width() == 700
    try:
        i18n.use(pseudo.CODE)
        QApplication.sendEvent(warning.words, QEvent(QEvent.Type.LanguageChange))
        assert warning.words.text() != "Locking soon. Press any key to stay."
    finally:
        i18n.use("en")


def test_a_key_that_answers_the_warning_neither_writes_nor_presses(room: Room) -> None:
    room.seconds(165)
    room.key(Qt.Key.Key_A)
    assert (room.line.text(), room.warning) == ("", None)
    room.button.setFocus()
    room.seconds(165)
    room.key(Qt.Key.Key_Space)
    assert (room.presses, room.warning) == (0, None)
    room.line.setFocus()
    room.key(Qt.Key.Key_A)
    assert room.line.text() == "a"
    assert room.locks == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Shift, Qt.Key.Key_F12])
def test_the_keys_for_leaving_fast_are_handed_on(room: Room, key: Qt.Key) -> None:
    heard: list[int] = []

    class Listener(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
            if isinstance(event, QKeyEvent):
                heard.append(event.key())
            return False

    room.seconds(165)
    listener = Listener(room.window)
    room.line.installEventFilter(listener)
    room.key(key)
    assert set(heard) == {key}


def by_mouse(room: Room) -> None:
    QTest.mouseMove(room.window.windowHandle(), QPoint(5, 5))
    QTest.mouseMove(room.window.windowHandle(), QPoint(9, 9))


def by_wheel(room: Room) -> None:
    none, at = Qt.KeyboardModifier.NoModifier, QPoint(5, 5)
    turned = QWheelEvent(
        at,
        room.window.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(room.window.windowHandle(), turned)


def by_touch(room: Room) -> None:
    screen = QTest.createTouchDevice()
    QTest.touchEvent(room.window.windowHandle(), screen).press(0, QPoint(5, 5)).commit()
    QTest.touchEvent(room.window.windowHandle(), screen).release(0, QPoint(5, 5)).commit()


def by_key(room: Room) -> None:
    room.key(Qt.Key.Key_Down)


def by_another_script(room: Room) -> None:
    """Where a keyboard of another script composes letters, no key reaches the window."""
    written = QInputMethodEvent()
    written.setCommitString("\u12a0")
    QApplication.sendEvent(room.line, written)


@pytest.mark.parametrize("act", [by_key, by_mouse, by_wheel, by_touch, by_another_script])
def test_whatever_a_person_does_keeps_it_open(room: Room, act: object) -> None:
    assert callable(act)
    for _time in range(3):
        room.seconds(BEFORE_THE_WARNING)
        act(room)
    assert (room.locks, room.warning) == (0, None)
    room.seconds(200)
    assert room.locks == 1


def test_a_thing_that_lies_on_a_key_is_nobody(room: Room) -> None:
    for _second in range(180):
        room.key(Qt.Key.Key_A, repeated=True)
        room.seconds(1)
    assert room.locks == 1


def test_a_dialog_that_waits_neither_stops_it_nor_stays(room: Room) -> None:
    """The dialog has its own loop, inside of which the case is locked."""
    seen: list[bool] = []
    dialog = QDialog(room.window)
    room.guard.lock_now.connect(lambda: seen.append(dialog.isVisible()))
    QTimer.singleShot(0, dialog, lambda: room.seconds(200))
    assert dialog.exec() == QDialog.DialogCode.Rejected
    assert (room.locks, seen) == (1, [False])


def test_the_warning_lies_in_the_dialog_that_waits(room: Room) -> None:
    dialog, parents = QDialog(room.window), []

    def look() -> None:
        room.seconds(165)
        parents.append(room.warning.parent() if room.warning else None)
        dialog.reject()

    QTimer.singleShot(0, dialog, look)
    dialog.exec()
    assert parents == [dialog]
    assert room.locks == 0


def test_choosing_a_file_ends_with_nothing_chosen(room: Room) -> None:
    own = QFileDialog.Option.DontUseNativeDialog
    QTimer.singleShot(50, room.window, lambda: room.seconds(200))
    assert QFileDialog.getOpenFileName(room.window, "", "", "", "", own)[0] == ""
    assert room.locks == 1


def test_a_menu_neither_stops_it_nor_stays(room: Room) -> None:
    menu = QMenu(room.window)
    menu.addAction("act")
    QTimer.singleShot(0, menu, lambda: room.seconds(200))
    menu.exec(room.window.mapToGlobal(QPoint(5, 5)))
    assert room.locks == 1
    assert not menu.isVisible()


def test_keys_in_a_menu_count(room: Room) -> None:
    menu = QMenu(room.window)
    menu.addAction("act")
    menu.popup(room.window.mapToGlobal(QPoint(5, 5)))
    room.seconds(BEFORE_THE_WARNING)
    QTest.keyClick(menu.windowHandle(), Qt.Key.Key_Down)
    room.seconds(BEFORE_THE_WARNING)
    assert room.locks == 0
    menu.close()


def test_a_computer_that_slept_locks_before_the_window_is_painted(room: Room) -> None:
    room.clock.sleep(30)
    room.line.setText("new")
    room.window.repaint()
    QApplication.sendEvent(room.window.windowHandle(), QEvent(QEvent.Type.UpdateRequest))
    assert room.locks == 1


def test_the_key_that_wakes_a_computer_does_not_count(room: Room) -> None:
    room.clock.sleep(30)
    room.key(Qt.Key.Key_A)
    assert room.locks == 1


def test_without_an_open_case_nothing_is_said_and_nothing_locked(room: Room) -> None:
    room.open = False
    room.seconds(400)
    room.guard.lock()
    assert (room.locks, room.warning) == (0, None)
    room.open = True
    room.seconds(150)
    assert (room.locks, room.warning) == (0, None)


def test_what_the_computer_tells_locks_at_once(room: Room) -> None:
    ears = room.guard.findChildren(Ear)
    assert ears
    ears[0].leaving.emit()
    assert room.locks == 1


def test_a_window_that_closes_takes_the_warning_along(room: Room, qtbot: QtBot) -> None:
    other = QDialog(room.window)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    room.seconds(165)
    assert room.warning is not None
    shiboken6.delete(other)
    room.seconds(3)
    assert room.warning is not None
    assert room.warning.window() is room.window


def test_each_second_it_looks_by_itself(qtbot: QtBot, qapp: QApplication) -> None:
    clock = Clock()
    parent = QObject(qapp)
    guard = Guard(Settings(parent), parent, clocks=clock)
    clock.sleep(1000)
    with qtbot.waitSignal(guard.lock_now, timeout=5000):
        pass
    shiboken6.delete(parent)
