"""The window in a home of its own, before pictures are taken of it (``app.tools.screenshots``)."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QTimer
from PySide6.QtWidgets import QApplication

from app.answers.case import Case, load
from app.host import cases_folder, clinic_file
from app.ui import case_files
from app.ui.case_view import CaseView
from app.ui.clinic import session
from app.ui.exhibits.exhibits_page import ExhibitsPage
from app.ui.finish_page import FinishPage
from app.ui.forms_page import FormsPage
from app.ui.main_window import MainWindow
from app.ui.papers.papers_page import PapersPage
from app.ui.places import pages_of
from app.ui.settings import Settings
from app.ui.store import CaseStore
from app.ui.theme import Theme
from app.ui.translator import WindowLanguage
from app.vault.vault import Opened, create

_WORKING: Final = (FinishPage, FormsPage, ExhibitsPage)
ROOT: Final = Path(__file__).resolve().parents[2]
SAMPLES: Final = ROOT / "resources" / "samples"
TODAY: Final = dt.date(2026, 3, 10)
NOW: Final = dt.datetime(2026, 3, 10, 10, 30, tzinfo=dt.UTC)
SIZE: Final = (1280, 800)
FINENESS: Final = "1.5"
"""Pixels for each of the window's, as on most laptops."""
COLOURS: Final = 64
PHRASE: Final = "copper lantern meadow ribbon velvet anchor"
_LONGEST_MS: Final = 60_000
_TURN_MS: Final = 50
_SOON_MS: Final = 900
"""Longer than what the window waits before it draws or saves."""


class Studio:
    """A window, and what can be done in it before a picture is taken."""

    def __init__(self, application: QApplication) -> None:
        application.setCursorFlashTime(0)
        self.theme = Theme(application)
        self.theme.set_strong(False)
        self._words, self._settings = WindowLanguage(application), Settings(application)
        self.window = self._opened()

    def begin(self) -> None:
        """Open a window in which nothing has happened yet, light and in English."""
        self.window.close()
        self.window.deleteLater()
        session.close()
        shutil.rmtree(cases_folder(), ignore_errors=True)
        clinic_file().unlink(missing_ok=True)
        self._settings.sheets = False
        self.theme.set_dark(False)
        self.window = self._opened()
        self.window.use_language("en")

    def _opened(self) -> MainWindow:
        window = MainWindow(pages_of, today, self._settings, self.theme, self._words)
        window.resize(*SIZE)
        window.show()
        return window

    @property
    def view(self) -> CaseView:
        """The open case."""
        if self.window.case_view is None:
            raise LookupError("no case is open")
        return self.window.case_view

    def open(self, case: Case, code: str, *, form: bool = False) -> None:
        """Open ``case`` under ``code``, with the form beside the questions or without."""
        opened = kept(case, code)
        self.window.show_case(CaseStore.open(opened, case_files.lock(opened.path)))
        self.view.show_preview(form)
        self.view.statuses.finish()

    def go(self, stop: str) -> None:
        """Go to the first place whose id begins with ``stop``."""
        known = (one.id for one in self.view.way.known())
        self.view.way.go(next(one for one in known if one.startswith(stop)))

    def settle(self) -> None:
        """Wait until every page and the form beside it are drawn, and no save is on its way."""
        wait(_SOON_MS)
        if self.window.case_view is not None:
            wait_until(self._is_idle)
            wait(_SOON_MS)
            wait_until(self._is_idle)
            self.window.line.show_saved(NOW.time())
        wait(_TURN_MS)

    def is_looked_at(self) -> bool:
        """Whether the rules have looked at the case as it is now."""
        return self.view.noticing.latest is not None and not self.view.noticing.due

    def _is_idle(self) -> bool:
        page = self.view.pages.page
        errands = [self.view.preview.errands, self.view.noticing.errands]
        if isinstance(page, _WORKING):
            errands.append(page.errands)
        if isinstance(page, PapersPage) and page.due:
            return False
        return not any(one.busy for one in errands)

    def picture(self) -> bytes:
        """What the window shows now, as a PNG of few colours."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.window.grab().save(buffer, "PNG")
        image = Image.open(BytesIO(buffer.data().data())).convert("RGB")
        small = image.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        made = BytesIO()
        small.save(made, "PNG", optimize=True)
        return made.getvalue()


def away_from_home(home: Path) -> None:
    """Let everything that is kept lie in ``home``; no screen, no official form, one time zone."""
    fixed = {"HOME": home, "XDG_DATA_HOME": home / "data", "XDG_CONFIG_HOME": home / "settings"}
    os.environ.update({name: str(place) for name, place in fixed.items()})
    os.environ.update(QT_QPA_PLATFORM="offscreen", QT_SCALE_FACTOR=FINENESS, TZ="UTC")
    os.environ.pop("PORTOLAN_BLANKS", None)
    time.tzset()
    os.chdir(home)


def sample(name: str) -> Case:
    """An invented case."""
    return load((SAMPLES / f"{name}.json").read_bytes())


def kept(case: Case, code: str, *, days_ago: int = 0) -> Opened:
    """Write ``case`` among the cases of this home, as if changed some days before ``NOW``."""
    path = cases_folder() / case_files.file_name(code)
    path.parent.mkdir(parents=True, exist_ok=True)
    opened = create(path, case, PHRASE, NOW - dt.timedelta(days=days_ago))
    dated(path, days_ago=days_ago)
    return opened


def dated(path: Path, *, days_ago: int) -> None:
    """Let ``path`` look as if it was written some days before ``NOW``."""
    saved = (NOW - dt.timedelta(days=days_ago)).timestamp()
    os.utime(path, (saved, saved))


def wait(milliseconds: int) -> None:
    """Let the window and its threads work; ``QTest.qWait`` would hardly let the threads."""
    turn = QEventLoop()
    QTimer.singleShot(milliseconds, turn.quit)
    turn.exec()


def wait_until(so: Callable[[], bool]) -> None:
    """Let the window work until ``so``.

    Raises:
        TimeoutError: it does not come to that within a minute.
    """
    for _turn in range(_LONGEST_MS // _TURN_MS):
        if so():
            return
        wait(_TURN_MS)
    raise TimeoutError


def today() -> dt.date:
    """The day of every picture."""
    return TODAY
