"""Starting the window: Qt, the outer doors, language and look, and then the event loop."""

from __future__ import annotations

import datetime as dt
import sys

from PySide6.QtWidgets import QApplication

from app.i18n import languages
from app.ui.leave_fast import LeaveFast
from app.ui.main_window import MainWindow
from app.ui.mishaps import Mishaps
from app.ui.places import pages_of
from app.ui.settings import Settings
from app.ui.theme import Theme
from app.ui.translator import WindowLanguage
from app.ui.undo_keys import UndoKeys


def run() -> int:
    """Open the window and return the exit code when it is closed."""
    application = QApplication(sys.argv[:1])
    mishaps = Mishaps(application)
    mishaps.watch()
    window = open_window(application)
    mishaps.problem.connect(window.show_problem)
    mishaps.happened.connect(window.show_mishap)
    window.show()
    return application.exec()


def open_window(application: QApplication) -> MainWindow:
    """A window with everything it needs, not shown yet."""
    application.setApplicationName("portolan")
    application.setApplicationDisplayName("Portolan")
    settings = Settings(application)
    if settings.language not in languages():
        settings.language = "en"
    theme = Theme(application, settings.text_percent)
    window = MainWindow(pages_of, dt.date.today, settings, theme, WindowLanguage(application))
    LeaveFast(application).asked.connect(window.leave)
    UndoKeys(application)
    return window
