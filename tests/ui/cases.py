"""Encrypted cases for tests: begun, read and opened without asking anybody."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from app.answers.case import Case
from app.ui import case_files
from app.ui.entrance import open_whole
from app.ui.main_window import MainWindow
from app.ui.store import CaseStore
from app.ui.unlocking.new_phrase import NewPhrase
from app.ui.unlocking.unlock import Unlock
from app.vault.door import Cost
from app.vault.vault import Opened, create, unlock

PHRASE: Final = "copper lantern meadow ribbon velvet anchor"
QUICK: Final = Cost(m_kib=19 * 1024, t=1, p=1)
"""As little as a file may ask for: tests open hundreds of cases."""
NOW: Final = dt.datetime(2026, 3, 10, 12, 0, tzinfo=dt.UTC)


def begun(case: Case, folder: Path | None = None) -> Path:
    """The file of a new case; :data:`PHRASE` opens it."""
    return case_files.begin(case, PHRASE, NOW, folder, QUICK).path


def written(case: Case, path: Path) -> Opened:
    """A new case in the file ``path``."""
    return create(path, case, PHRASE, NOW, cost=QUICK)


def read(path: Path) -> Case:
    """What is in a file now."""
    return unlock(path, PHRASE).case


def store(path: Path, *, take_over: bool = False) -> CaseStore:
    """The open case in ``path``, under its lock. Raises Problem as opening does."""
    lock = case_files.lock(path, take_over=take_over)
    try:
        return CaseStore.open(open_whole(partial(unlock, path, PHRASE)), lock)
    except BaseException:
        lock.unlock()
        raise


def show(window: MainWindow, case: Case | Path) -> Path:
    """Show a new case, or the one in a file, in place of the one before. Returns the file."""
    path = case if isinstance(case, Path) else begun(case)
    assert window.close_case()
    window.show_case(store(path))
    return path


def show_sample(window: MainWindow, path: Path) -> Path:
    """Show a copy of an invented case. Returns its file."""
    return show(window, case_files.read_sample(path))


def begin(window: MainWindow) -> None:
    """Press New, and go on with :data:`PHRASE`."""
    window.start.new.click()
    through(window)


def through(window: MainWindow) -> None:
    """Go through the page that asks for a passphrase, as if :data:`PHRASE` had been typed."""
    page = window.entrance.page
    if isinstance(page, NewPhrase):
        page.chosen.emit(PHRASE)
    else:
        assert isinstance(page, Unlock)
        page.phrase.emit(PHRASE)
    settled(window)


def settled(window: MainWindow) -> None:
    """Wait until what was asked of the entrance is done."""
    window.entrance.wait()
    QApplication.sendPostedEvents()
    QApplication.processEvents()
