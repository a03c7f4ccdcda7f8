"""The guard of the real window: whatever stands open, the case is saved, hidden and asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.answers.states import given
from app.ui import file_doors
from app.ui.clinic import session
from app.ui.guard import guard as guard_module
from app.ui.guard.guard import Guard
from app.ui.guard.open_now import anything_open
from app.ui.main_window import MainWindow
from app.ui.places import pages_of
from app.ui.settings import Settings
from app.ui.unlocking.new_phrase import NewPhrase
from app.ui.unlocking.secret_line import SecretLine
from app.ui.unlocking.unlock import Unlock
from app.vault import place
from tests.interview.cases import sample
from tests.ui import cases
from tests.ui.guard.clock import Clock
from tests.ui.shell import settle, shown_window, view_of

FAMILY = "people.p1.name.family"


class Watched:
    """The window with its guard, and time that passes as the test wants."""

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        self.window, self.clock = window, Clock()
        is_open = partial(anything_open, window)
        self.guard = Guard(Settings(parent), parent, is_open, self.clock)
        self.guard._timer.stop()
        self.guard.lock_now.connect(window.lock)

    def seconds(self, count: int) -> None:
        for _second in range(count):
            self.clock.pass_by(1)
            self.guard.look()

    @property
    def is_locked(self) -> bool:
        return isinstance(self.window.middle.currentWidget(), Unlock)


@pytest.fixture
def watched(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    monkeypatch.setattr(guard_module, "no_looking_in", lambda: None)
    with shown_window(qtbot, pages_of) as window:
        parent = QObject(window)
        yield Watched(window, parent)
        shiboken6.delete(parent)


def words(window: MainWindow) -> str:
    texts = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    return "\n".join(texts + [one.text() for one in window.findChildren(QLineEdit)])


def test_what_was_typed_is_saved_and_no_longer_seen(watched: Watched) -> None:
    path = cases.show(watched.window, sample("simple"))
    store = view_of(watched.window).store
    view_of(watched.window).jump(FAMILY)
    store.set(FAMILY, given("Seldomseen"), "Change")
    assert "Seldomseen" in words(watched.window)
    watched.seconds(181)
    assert watched.is_locked
    assert watched.window.case_view is None
    settle()
    assert "Seldomseen" not in words(watched.window)
    assert cases.read(path).people["p1"].name.family == given("Seldomseen")
    cases.through(watched.window)
    assert watched.window.store is not None
    watched.seconds(100)
    assert not watched.is_locked


def test_it_locks_while_a_file_is_being_chosen(watched: Watched) -> None:
    cases.show(watched.window, sample("simple"))
    seen: list[bool] = []

    def wait() -> None:
        seen.append(isinstance(QApplication.activeModalWidget(), QFileDialog))
        watched.seconds(181)

    QTimer.singleShot(300, watched.window, wait)
    assert file_doors.choose_folder(watched.window, "Folder") is None
    assert seen == [True]
    assert watched.is_locked


def show_access(window: MainWindow) -> None:
    window.show_access()


def show_guard(window: MainWindow) -> None:
    window.show_guard()


@pytest.mark.parametrize("show", [show_access, show_guard])
def test_it_locks_while_a_page_covers_the_window(
    watched: Watched, show: Callable[[MainWindow], None]
) -> None:
    cases.show(watched.window, sample("simple"))
    show(watched.window)
    watched.seconds(181)
    assert watched.is_locked
    assert watched.window.doors.door is None


def test_a_case_that_cannot_be_saved_is_hidden_all_the_same_and_asked_for_once(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases.show(watched.window, sample("simple"))
    store = view_of(watched.window).store
    store.set(FAMILY, given("Seldomseen"), "Change")

    def full(*_told: object, **_more: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as broken:
        broken.setattr(place, "write_atomically", full)
        watched.seconds(400)
    assert watched.is_locked
    assert watched.window.covered
    assert not [
        one for one in watched.window.findChildren(QLineEdit) if one.isVisible() and one.text()
    ]
    cases.through(watched.window)
    assert watched.window.store is store


def test_the_start_page_is_never_locked(watched: Watched) -> None:
    watched.seconds(1000)
    assert watched.window.middle.currentWidget() is watched.window.start


def test_a_new_passphrase_is_not_left_on_the_screen(watched: Watched) -> None:
    watched.window.start.new.click()
    page: object = watched.window.entrance.page
    assert isinstance(page, NewPhrase)
    watched.seconds(181)
    assert watched.window.entrance.page is None
    assert watched.window.middle.currentWidget() is watched.window.start


def test_a_passphrase_that_was_typed_and_left_is_dropped(watched: Watched) -> None:
    watched.window.open(cases.begun(sample("simple")))
    page: QWidget | None = watched.window.entrance.page
    assert isinstance(page, Unlock)
    watched.seconds(400)
    assert watched.window.entrance.page is page
    page.findChildren(SecretLine)[0].setText("copper lantern")
    watched.seconds(181)
    assert watched.window.entrance.page is None


def test_open_names_of_a_clinic_are_locked_too(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[bool] = []
    monkeypatch.setattr(session, "open_clinic", lambda: None if closed else object())
    monkeypatch.setattr(session, "close", lambda: closed.append(True))
    watched.seconds(179)
    assert not closed
    watched.seconds(200)
    assert closed == [True]


def test_logging_out_locks_so_that_no_window_refuses_to_close(watched: Watched) -> None:
    Settings(watched.window).close_locks = True
    cases.show(watched.window, sample("simple"))
    watched.seconds(1)
    watched.guard._log_out(None)
    assert watched.is_locked
    assert watched.window.close()


def test_closing_locks_where_the_person_chose_so(qtbot: QtBot, watched: Watched) -> None:
    watched.window._settings.close_locks = True
    cases.show(watched.window, sample("simple"))
    assert not watched.window.close()
    assert watched.is_locked
    watched.window.showNormal()
    assert watched.window.close()
    watched.window._settings.close_locks = False
    watched.window.show()
    cases.show(watched.window, sample("simple"))
    assert watched.window.close()
    assert watched.window.case_view is None
    qtbot.waitUntil(watched.window.isHidden)


class Painted(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.times += event.type() == QEvent.Type.Paint
        return False


def test_after_sleep_nothing_of_the_case_is_painted_again(watched: Watched, qtbot: QtBot) -> None:
    cases.show(watched.window, sample("simple"))
    watched.seconds(1)
    view = view_of(watched.window)
    painted = Painted(view)
    view.update()
    qtbot.waitUntil(lambda: painted.times > 0)
    before = painted.times
    watched.clock.sleep(60)
    view.update()
    watched.window.update()
    qtbot.waitUntil(lambda: watched.is_locked)
    settle()
    QApplication.processEvents()
    assert not shiboken6.isValid(painted) or painted.times == before
