"""Starting the window: Qt, the outer doors, language and look, and then the event loop."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.i18n import languages
from app.ui import icons
from app.ui.guard.guard import Guard
from app.ui.guard.open_now import anything_open
from app.ui.leave_fast import LeaveFast
from app.ui.main_window import MainWindow
from app.ui.mishaps import Mishaps
from app.ui.read_ahead import ReadAhead
from app.ui.settings import Settings
from app.ui.theme import Theme
from app.ui.translator import WindowLanguage
from app.ui.undo_keys import UndoKeys

if TYPE_CHECKING:
    from app.ui.shell_page import ShellPage
    from app.ui.stops import Stop
    from app.ui.store import CaseStore


def run() -> int:
    """Open the window and return the exit code when it is closed."""
    application = QApplication(sys.argv[:1])
    mishaps = Mishaps(application)
    mishaps.watch()
    window = open_window(application)
    mishaps.problem.connect(window.show_problem)
    mishaps.happened.connect(window.show_mishap)
    window.show()
    ReadAhead(window).begin()
    return application.exec()


def open_window(application: QApplication) -> MainWindow:
    """A window with everything it needs, not shown yet."""
    application.setApplicationName("portolan")
    application.setApplicationDisplayName("Portolan")
    application.setWindowIcon(icons.program())
    settings = Settings(application)
    if settings.language not in languages():
        settings.language = "en"
    theme = Theme(application, settings.text_percent)
    window = MainWindow(_pages_of, dt.date.today, settings, theme, WindowLanguage(application))
    LeaveFast(application).asked.connect(window.leave)
    Guard(settings, application, partial(anything_open, window)).lock_now.connect(window.lock)
    UndoKeys(application)
    return window


def _pages_of(store: CaseStore, today: dt.date) -> Callable[[Stop], ShellPage]:
    # Loaded when a case is opened: the first page of the window needs none of these pages.
    from app.ui.places import pages_of

    return pages_of(store, today)
