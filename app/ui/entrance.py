"""The way into a case: a passphrase is asked for, and the file opened off the window's thread."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent, QLockFile, QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.host import clear_leftovers
from app.i18n import N_
from app.problems import Problem
from app.ui import case_files
from app.ui.errands import Errands

# What opens a case is loaded when one is opened, so that the first page is there soon.
if TYPE_CHECKING:
    from app.answers.case import Case
    from app.ui.store import CaseStore
    from app.ui.unlocking.new_phrase import NewPhrase
    from app.ui.unlocking.unlock import Unlock
    from app.vault.vault import Opened

OPEN_HERE: Final = N_("Open it here")
Opening = Callable[[], "Opened"]
Page: TypeAlias = "NewPhrase | Unlock"


class Entrance(QObject):
    """Shows the pages before a case in ``middle``, one at a time.

    Signals: ``entered`` with the open case (a ``CaseStore``); ``came_back`` when the person behind
    a covered case has shown that it is theirs; ``left`` when they do not go in.
    """

    entered = Signal(object)
    came_back = Signal()
    left = Signal()

    def __init__(self, middle: QStackedWidget) -> None:
        super().__init__(middle)
        self._middle = middle
        self._errands = Errands()
        self._page: Page | None = None
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.end)

    @property
    def page(self) -> QWidget | None:
        """The page that asks; None while nobody is asked."""
        return self._page

    def begin(self, case: Case) -> None:
        """Ask for a passphrase, then begin ``case`` with it."""
        from app.ui.unlocking.new_phrase import NewPhrase

        page = NewPhrase(self._middle)
        page.chosen.connect(partial(self._begin, page, case))
        self._show(page)

    def protect(self, path: Path) -> None:
        """Ask for a passphrase, then take over the plain case ``path`` of an earlier build."""
        from app.ui.unlocking.take_over import TakeOver

        page = TakeOver(path, self._middle)
        page.chosen.connect(partial(self._protect, page, path))
        self._show(page)

    def unlock(self, path: Path) -> None:
        """Ask for what opens the case in ``path``."""
        page = self._asking(path)
        page.phrase.connect(partial(self._unlock_by_phrase, page, path))
        page.key.connect(partial(self._unlock_by_key, page, path))

    def unlock_covered(self, store: CaseStore, why: Problem | None = None) -> None:
        """Ask for what opens the case that is open still, since it could not be saved.

        ``why`` says why. The disk is not looked at: it may not be there.
        """
        from app.vault.faults import wrong_key, wrong_passphrase

        page = self._asking(store.opened.path)
        opened = store.opened
        page.phrase.connect(partial(self._uncover, page, opened.opens_to, wrong_passphrase))
        page.key.connect(partial(self._uncover, page, opened.opens_to_key, wrong_key))
        if why is not None:
            page.show_problem(why)

    def wait(self) -> None:
        """Wait until what is being opened is open; the page is told when the window goes on."""
        self._errands.wait()

    def close(self) -> None:
        """Take the page away, with all that was typed."""
        page, self._page = self._page, None
        if page is not None:
            self._middle.removeWidget(page)
            page.deleteLater()

    def end(self) -> None:
        """The program ends: what is still being opened goes as if the person had gone back."""
        self.close()
        self.wait()
        QCoreApplication.sendPostedEvents(self._errands, QEvent.Type.MetaCall.value)

    def _asking(self, path: Path) -> Unlock:
        from app.ui.unlocking.unlock import Unlock

        page = Unlock(path, self._middle, clinic_key=_clinic_key())
        self._show(page)
        return page

    def _show(self, page: Page) -> None:
        self.close()
        self._page = page
        page.cancelled.connect(self.left)
        self._middle.addWidget(page)
        self._middle.setCurrentWidget(page)
        page.focus_first()

    def _begin(self, page: Page, case: Case, phrase: str) -> None:
        self._enter(page, partial(case_files.begin, case, phrase, _now()), None)

    def _protect(self, page: Page, path: Path, phrase: str) -> None:
        from app.vault.taking_over import take_over

        self._with_lock(page, path, partial(take_over, path, phrase, _now()))

    def _unlock_by_phrase(self, page: Page, path: Path, phrase: str) -> None:
        from app.vault.vault import unlock

        self._with_lock(page, path, partial(unlock, path, phrase))

    def _unlock_by_key(self, page: Page, path: Path, key: str) -> None:
        from app.vault.vault import unlock_with_key

        self._with_lock(page, path, partial(unlock_with_key, path, key))

    def _with_lock(
        self, page: Page, path: Path, opening: Opening, *, take_over: bool = False
    ) -> None:
        """Open under the lock of ``path``, so that nobody writes what is being read."""
        try:
            lock = case_files.lock(path, take_over=take_over)
        except Problem as problem:
            again = partial(self._with_lock, page, path, opening, take_over=True)
            elsewhere = problem.code == "case-elsewhere"
            page.show_problem(problem, ((OPEN_HERE, again),) if elsewhere else ())
            return
        self._enter(page, opening, lock)

    def _enter(self, page: Page, opening: Opening, lock: QLockFile | None) -> None:
        page.set_busy(True)
        self._errands.run(partial(open_whole, opening), partial(self._told, page, lock))

    def _told(self, page: Page, lock: QLockFile | None, outcome: Opened | Problem) -> None:
        if self._page is not page:
            _went_away(outcome, lock)
            return
        try:
            if isinstance(outcome, Problem):
                raise outcome
            held = _held(outcome.path, lock)
        except Problem as problem:
            _give_back(lock)
            page.set_busy(False)
            page.show_problem(problem)
        else:
            self._go_in(outcome, held)

    def _go_in(self, opened: Opened, lock: QLockFile) -> None:
        from app.ui.store import CaseStore

        self.close()
        self.entered.emit(CaseStore.open(opened, lock))

    def _uncover(
        self, page: Page, opens: Callable[[str], bool], wrong: Callable[[], Problem], told: str
    ) -> None:
        page.set_busy(True)
        self._errands.run(partial(opens, told), partial(self._uncovered, page, wrong))

    def _uncovered(self, page: Page, wrong: Callable[[], Problem], outcome: object) -> None:
        """``outcome`` is whether it opens, or the Problem that the key is mistyped."""
        if self._page is not page:
            return
        if outcome is True:
            self.close()
            self.came_back.emit()
            return
        page.set_busy(False)
        page.show_problem(outcome if isinstance(outcome, Problem) else wrong())


def open_whole(opening: Opening) -> Opened:
    """Open a case, under its lock, and take away what a killed program left behind.

    Raises the Problems that ``opening`` raises, and ``cannot-save``. Slow: not for the window.
    """
    from app.ui.saving import why_not_saved

    try:
        opened = opening()
    except OSError as error:
        raise why_not_saved(error) from error
    clear_leftovers(opened.path)
    opened.sweep()
    return opened


def _held(path: Path, lock: QLockFile | None) -> QLockFile:
    """The lock of ``path``, which ``lock`` may be. Raises Problem as :func:`case_files.lock` does.

    A new case has none yet, and one that was taken over lies in another file than before.
    """
    if lock is not None and lock.fileName() == case_files.lock_name(path):
        return lock
    held = case_files.lock(path)
    _give_back(lock)
    return held


def _went_away(outcome: Opened | Problem, lock: QLockFile | None) -> None:
    """Nobody waits for the case any more; an empty one that was just begun goes again."""
    if lock is None and not isinstance(outcome, Problem):
        outcome.path.unlink(missing_ok=True)
    _give_back(lock)


def _clinic_key() -> str | None:
    """The key of the clinic whose names are open now, as it is typed."""
    from app.ui.clinic.session import open_clinic

    clinic = open_clinic()
    return clinic.key_text if clinic else None


def _give_back(lock: QLockFile | None) -> None:
    if lock is not None:
        lock.unlock()


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
