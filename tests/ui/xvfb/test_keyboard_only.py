"""A real window on a real screen, and nothing but a keyboard: from New to filled forms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers import paths
from app.answers.case import Case
from app.filing.making import Order, make
from app.host import cache_folder
from app.ui.finish_page import FinishPage
from app.ui.forms_page import FormsPage
from app.ui.main_window import MainWindow
from app.ui.places import pages_of
from app.ui.settings import Settings
from app.ui.stops import FINISH
from app.ui.theme import Theme
from app.ui.translator import WindowLanguage
from app.ui.unlocking.choose_page import OWN
from app.ui.unlocking.new_phrase import NewPhrase
from tests.answers.households import read
from tests.ui import cases
from tests.ui.play import compare
from tests.ui.play.person import Person
from tests.ui.play.truth import Truth
from tests.ui.xvfb import overheard
from tests.ui.xvfb.keyboard import Keyboard, keyboard
from tests.ui.xvfb.overheard import last_words
from tests.ui.xvfb.screen import program, screen
from tests.ui.xvfb.two_hands import Arrows, TwoHands

SLOW: Final = 60_000
TODAY: Final = dt.date.today()  # noqa: DTZ011 - the program on the screen has the real day, too
TITLE: Final = "Portolan"
FOCUS: Final = "focus.jsonl"


def one_person() -> Case:
    """Hardly more than a name: what matters here is the way."""
    person = {
        "name": {"family": "Muestra", "given": "Ana", "middle": {"state": "none"}},
        "sex": "female",
        "marital_status": "single",
        "birth": {"date": "1991-11-05", "city": "San Ejemplo", "country": "Honduras"},
        "nationality": "Honduras",
        "religion": {"state": "declined"},
        "residences": {
            "r1": {
                "street": "12 Invented Road",
                "city": "Salem",
                "from": "2024-02",
                "to": "present",
            },
            "complete": True,
        },
        "memberships": {"state": "none"},
    }
    sworn = {"returned": {"answer": False, "confirmed": TODAY.isoformat()}}
    claim = {"grounds": {"religion": True}, "sworn": sworn}
    filing = {"form": "i589", "person": "p1", "claim": claim}
    return read({"people": {"p1": person}, "filings": {"f1": filing}})


def differences(one: Case, two: Case) -> dict[str, tuple[object, object]]:
    """What two cases say of each path that one of them holds."""
    mine, yours = dict(paths.walk(one)), dict(paths.walk(two))
    every = {path: (mine.get(path), yours.get(path)) for path in mine.keys() | yours.keys()}
    return {path: (ours, theirs) for path, (ours, theirs) in every.items() if ours != theirs}


@pytest.fixture
def twin(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    """The same window in this process, where one can ask it what has the focus."""
    parent = QObject(qapp)
    words = WindowLanguage(qapp)
    window = MainWindow(pages_of, dt.date.today, Settings(parent), Theme(qapp), words)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close_case()
    i18n.use("en")


class ByKeyboard(Person):
    """Somebody without a mouse, before both windows."""

    hands: TwoHands

    def __init__(
        self, window: MainWindow, truth: Truth, keys: Keyboard, home: Path, qtbot: QtBot
    ) -> None:
        super().__init__(window, truth, "afraid")
        self.hands = TwoHands(window, keys, partial(last_words, home / FOCUS))
        self.pens = Arrows(self.hands)
        self._keys, self._home, self._qtbot = keys, home, qtbot

    def begin(self) -> None:
        """Begin a new case with a passphrase of one's own, the same in both windows."""
        self.hands.click(self.window.start.new)
        page = self.window.entrance.page
        assert isinstance(page, NewPhrase)
        self.hands.click(page.choose.kinds[OWN])
        self.hands.go_to(page.choose.own.edit)
        for _time in ("chosen", "from the paper"):
            self.hands.type(f"{cases.PHRASE}\n")
        self._qtbot.waitUntil(lambda: self.window.case_view is not None, timeout=SLOW)
        self._qtbot.waitUntil(lambda: self.file() is not None, timeout=SLOW)
        self._keys.wait_until_done()

    def go_on(self) -> None:
        """Continue, to the page that fills the forms by another way."""
        if isinstance(self.view.pages.page, FormsPage):
            self._go_to_filling()
        else:
            super().go_on()

    def _go_to_filling(self) -> None:
        """By the list of sections: what Tab stops at here comes when the library was looked at."""
        sections = self.view.sidebar.sections
        after = sections.rowCount() - 1 - sections.place_of(FINISH)
        up = (Qt.Key.Key_Up,) * after
        for key in (Qt.Key.Key_F6, Qt.Key.Key_End, *up, Qt.Key.Key_Return):
            self.hands.press(key)

    def file(self) -> Path | None:
        """The file of the case that the program on the screen has begun."""
        return next((self._home / ".local/share/portolan/cases").glob("*.dossier"), None)

    def saved(self) -> Case:
        """The case as the program on the screen has saved it."""
        file = self.file()
        assert file is not None
        return cases.read(file)

    def agrees(self) -> None:
        """Whether the program on the screen has saved what was typed here; else what differs."""
        assert differences(self.saved(), self.view.store.case) == {}


@pytest.mark.timeout(400)  # about 30 s of work for two windows, on a machine that has more to do
def test_a_new_case_is_answered_and_its_form_filled_with_keys_alone(
    twin: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, here, there, wanted = (tmp_path / name for name in ("home", "here", "there", "wanted"))
    home.mkdir()
    there.mkdir()
    truth = Truth(one_person())
    with (
        screen() as (display, server),
        program(display, home, (overheard.__name__, str(home / FOCUS))) as running,
        keyboard(display, running, server) as keys,
    ):
        qtbot.waitUntil(lambda: keys.attend().startswith(TITLE), timeout=SLOW)
        person = ByKeyboard(twin, truth, keys, home, qtbot)
        person.begin()
        finish = person.play()
        qtbot.waitUntil(person.agrees, timeout=SLOW)
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_told: str(here))
        person.hands.click(button(finish, "finish.folder"))
        choose_folder(keys, qtbot, there)
        person.hands.click(button(finish, "finish.fill"))
        qtbot.waitUntil(lambda: any(there.glob("*.pdf")), timeout=SLOW)
        qtbot.waitUntil(lambda: not finish.errands.busy, timeout=SLOW)
        saved = person.saved()
    make(saved, Order(out=wanted, today=TODAY, cache=cache_folder() / "templates"))
    assert compare.forms(there, wanted, truth) == {}
    assert compare.answers(saved, truth, TODAY) == {}


def button(page: FinishPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None
    return found


def choose_folder(keys: Keyboard, qtbot: QtBot, folder: Path) -> None:
    """Type the folder into the dialog that came up, and come back to the window."""
    qtbot.waitUntil(lambda: len(keys.titles()) > 1, timeout=SLOW)
    keys.attend()
    keys.type(f"{folder}\n")
    qtbot.waitUntil(lambda: len(keys.titles()) == 1, timeout=SLOW)
    keys.attend()
