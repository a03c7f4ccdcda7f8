"""The window: the start page or one open case, the menus, the line at the bottom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.i18n import _, language, languages
from app.problems import Problem
from app.ui import case_files, standing
from app.ui.curtain import Curtain
from app.ui.doors import Doors, close_clinic
from app.ui.entrance import Entrance
from app.ui.menus import Menus
from app.ui.problem_bar import Offer, ProblemBar
from app.ui.settings import Settings
from app.ui.sheets.choice import EntryChoice
from app.ui.start_page import StartPage
from app.ui.status_line import TEST_BUILD, StatusLine
from app.ui.text_size import TextSize
from app.ui.theme import Theme
from app.ui.translator import WindowLanguage

# What only an open case needs is loaded when one is opened, so that the first page is there soon.
if TYPE_CHECKING:
    from app.ui.case_view import CaseView, MakePages
    from app.ui.store import CaseStore

LEAST = (1024, 640)
_WIDE = 1280
"""From this width on the form is shown beside the questions from the start."""


class MainWindow(QMainWindow):
    """Wires the parts together. It shows no name in its title and opens one case at a time.

    A case that is open is what the window holds in ``case_view``; while ``covered`` it could not
    be saved, and is shown again only to whoever can open it.
    """

    def __init__(
        self,
        make_pages: MakePages,
        today: Callable[[], date],
        settings: Settings,
        theme: Theme,
        words: WindowLanguage,
    ) -> None:
        super().__init__()
        self._make_pages, self._today = make_pages, today
        self._settings, self._theme, self._words = settings, theme, words
        self.text_size = TextSize(theme, settings, self)
        self.case_view: CaseView | None = None
        self.covered = False
        self._news = 0
        self.start = StartPage(self)
        self.curtain = Curtain(self)
        self.middle = QStackedWidget(self)
        self.entrance, self.doors = Entrance(self.middle), Doors(self.middle)
        self.problem = ProblemBar(self)
        self.line = StatusLine(self)
        self.menus = Menus(self)
        self._lay_out()
        self._connect()
        self.resize(*LEAST)
        self.restoreGeometry(settings.window)
        self.use_language(settings.language)
        self.start.focus_first()

    @property
    def store(self) -> CaseStore | None:
        """The open case."""
        return self.case_view.store if self.case_view else None

    def begin(self) -> None:
        """Ask for a passphrase, then begin a new case, without anybody in it yet."""
        from app.answers.case import Case

        if self.close_case():
            self.entrance.begin(Case())

    def open_sample(self, path: Path) -> None:
        """Ask for a passphrase, then open a copy of an invented case under a new code."""
        if self.close_case():
            self.entrance.begin(case_files.read_sample(path))

    def open(self, path: Path) -> None:
        """Ask for what opens a case of ours; the one before is saved and closed.

        A plain one of an earlier test build is taken over into an encrypted file.
        """
        if not self.close_case():
            return
        if case_files.is_protected(path):
            self.entrance.unlock(path)
        else:
            self.entrance.protect(path)

    def show_case(self, store: CaseStore) -> None:
        """Show the case that was opened, and what is to be said about its file."""
        from app.ui.case_view import CaseView

        view = CaseView(store, self._make_pages, self._today, self)
        store.setParent(view)
        store.changed.connect(self._changed)
        store.saved.connect(self.line.show_saved)
        store.save_failed.connect(self.line.show_problem)
        store.kept_apart.connect(self._kept_apart)
        view.moved.connect(self.line.new_page)
        view.leave.connect(self.leave)
        self.case_view = view
        self.middle.addWidget(view)
        self._show_view(view)
        self.menus.on_all(view.acts())
        self.line.show_case(store.code)
        if store.case.language in languages() and store.case.language != "en":
            self._settings.second_language = store.case.language
        self.menus.acts["preview"].setChecked(self.width() >= _WIDE)
        view.show_preview(self.width() >= _WIDE)
        EntryChoice(view, self.menus, self._settings)
        if store.case.work.copied is None:
            view.begin()
        standing.set_aside()
        if store.damaged is not None:
            self.show_problem(store.damaged)

    def close_case(self) -> bool:
        """Save and close the open case; False, with the reason shown, when it cannot be saved."""
        view = self.case_view
        if view is None:
            return True
        problem = self._closed(view)
        if problem is None:
            return True
        from app.ui.closing import Closing

        back = None if self.middle.currentWidget() is view else self._show_again
        Closing(self, view.store, self.show_problem, self.show_start).refused(problem, back)
        return False

    def _closed(self, view: CaseView) -> Problem | None:
        """Save and close the case in ``view``; or say why it cannot be saved, and keep it."""
        from app.ui.forgetting import memory

        try:
            view.finish()
        except Problem as problem:
            return problem
        self.case_view, self.covered = None, False
        self.doors.drop()
        standing.let_go()
        memory.clear()
        self.menus.show_acts(None)
        self.line.show_case("")
        self.middle.removeWidget(view)
        view.deleteLater()
        return None

    def show_start(self) -> None:
        """Close the case and show the first page."""
        if self.close_case():
            self.entrance.close()
            self.doors.drop()
            self.start.refresh()
            self.middle.setCurrentWidget(self.start)
            self.start.focus_first()

    def show_access(self) -> None:
        """Show who can open the case that is open."""
        self._show_of_case(self.doors.show_access)

    def show_desk(self) -> None:
        """Show the comments and sign-offs of the case that is open."""
        self._show_of_case(self.doors.show_desk)

    def show_hand_over(self) -> None:
        """Let the person whose case is open leave with it."""
        self._show_of_case(self.doors.show_hand_over)

    def _show_of_case(self, show: Callable[[CaseView, Callable[[], date]], None]) -> None:
        if self.case_view is not None and not self.covered:
            self.menus.show_acts(None)
            show(self.case_view, self._today)

    def show_guard(self) -> None:
        """Show when the program locks, and where it keeps things."""
        self.menus.show_acts(None)
        self.doors.show_guard(self._settings)

    def lock(self) -> None:
        """Hide the case, save and close it, and ask for what opens it.

        One that cannot be saved stays in memory behind the page that asks.
        """
        view = self.case_view
        self.curtain.hide_others()
        close_clinic()
        if view is None:
            self.show_start()
            return
        if self.covered:
            return
        self.problem.hide()
        self.middle.setCurrentWidget(self.curtain)
        opened, problem = view.store.opened, self._closed(view)
        if problem is None:
            self.entrance.unlock(opened.path)
        else:
            self._cover(view.store, problem)
        self.repaint()

    def leave(self) -> None:
        """Hide everything at once, then lock; what comes back is blank, then the first page."""
        self.curtain.draw()
        self.repaint()
        self.showMinimized()
        self.entrance.close()
        close_clinic()
        if self.case_view is not None and self._closed(self.case_view) is not None:
            self.covered = True

    def _cover(self, store: CaseStore, why: Problem) -> None:
        """Keep a case that cannot be saved where nobody sees it."""
        self.covered = True
        self.doors.drop()
        self.menus.show_acts(None)
        self.line.show_case("")
        self.entrance.unlock_covered(store, why)

    def _uncover(self) -> None:
        """Show the case that could not be saved to the person whose it is."""
        view = self.case_view
        if view is not None:
            self.covered = False
            self._show_view(view)
            self.line.show_case(view.store.code)
            view.store.hurry()

    def _lock_and_quit(self) -> None:
        """End the program: then nothing of a case is in memory any more."""
        if self._ended():
            self.close()

    def _deleted(self) -> None:
        """The file of the open case is gone: nothing is left to save."""
        if self.store is not None:
            self.store.give_up()
        self.show_start()

    def show_problem(self, problem: Problem, offers: tuple[Offer, ...] = ()) -> None:
        """Show what went wrong and what to do."""
        self.problem.show_problem(problem, offers)

    def show_mishap(self, where: str) -> None:
        """Save, and own up to a mistake of the program: its kind and file, never an answer."""
        if self.store is not None:
            self.store.hurry()
        words = _("Portolan made a mistake. Your answers are kept. For those who mend it: {where}")
        self.problem.show_words(words.format(where=where))

    def use_language(self, code: str) -> None:
        """Show another language at once; everything typed and the focus stay."""
        self._words.use(code)
        self._settings.language = code
        if code != "en":
            self._settings.second_language = code
        if code in self.menus.languages:
            self.menus.languages[code].setChecked(True)
        self._name()

    def swap_languages(self) -> None:
        """Swap English and the person's language."""
        now = language()
        self.use_language(self._settings.second_language if now == "en" else "en")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save first. When that fails, or there is news of it, the window stays and says so."""
        if self._settings.close_locks and self.case_view is not None:
            event.ignore()
            self.lock()
            self.showMinimized()
            return
        if not self._ended():
            event.ignore()
            return
        self._settings.window = self.saveGeometry()
        event.accept()

    def _ended(self) -> bool:
        """Save and close the case; False while there is something left to be seen."""
        seen, closed = self._news, self.close_case()
        if closed and self._news != seen:
            self.show_start()
        return closed and self._news == seen

    def changeEvent(self, event: QEvent) -> None:
        """Coming back after leaving fast shows the first page, and nothing of a case."""
        super().changeEvent(event)
        seen = event.type() == QEvent.Type.WindowStateChange and not self.isMinimized()
        if seen and self.middle.currentWidget() is self.curtain:
            self.curtain.lift()
            self._name()
            self._come_back()

    def _come_back(self) -> None:
        """After leaving fast: the first page; or a case that could not be saved, still covered."""
        view = self.case_view
        problem = self._closed(view) if view is not None else None
        if view is not None and problem is not None:
            self._cover(view.store, problem)
        else:
            self.show_start()

    def _kept_apart(self, problem: Problem) -> None:
        self._news += 1
        if self.store is not None:
            self.line.show_case(self.store.code)
        self.show_problem(problem)

    def _door_closed(self) -> None:
        """Go back to where the person came from."""
        view = self.case_view
        if view is None or self.covered:
            self.show_start()
            return
        self._show_view(view)

    def _show_view(self, view: CaseView) -> None:
        self.menus.show_acts(self.doors.show_case(view, self._today))

    def _show_again(self) -> None:
        """Show the case that could not be closed; one that was locked only to its owner."""
        view = self.case_view
        if view is not None and self.covered:
            self.entrance.unlock_covered(view.store)
        elif view is not None:
            self._show_view(view)

    def _lay_out(self) -> None:
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.problem)
        column.addWidget(self.middle, 1)
        column.addWidget(self.line)
        self.middle.addWidget(self.start)
        self.middle.addWidget(self.curtain)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self.start.begin.connect(self.begin)
        self.start.language.connect(self.use_language)
        self.start.names.connect(self.doors.show_names)
        self.start.unwanted.connect(self.doors.show_delete)
        self.start.opened.connect(self.open)
        self.start.sample_opened.connect(self.open_sample)
        self.entrance.entered.connect(self.show_case)
        self.entrance.came_back.connect(self._uncover)
        self.entrance.left.connect(self.show_start)
        self.doors.closed.connect(self._door_closed)
        self.doors.deleted.connect(self._deleted)
        self.doors.ended.connect(self._lock_and_quit)
        self.doors.left.connect(self.show_start)
        acts: dict[str, Callable[[], object]] = {
            "start": self.show_start,
            "access": self.show_access,
            "desk": self.show_desk,
            "hand_over": self.show_hand_over,
            "lock": self.lock,
            "guard": self.show_guard,
            "leave": self.leave,
            "quit": self._lock_and_quit,
            "swap": self.swap_languages,
            **self.text_size.acts(),
        }
        self.menus.on_all(acts)
        for chosen in self.menus.languages.values():
            chosen.triggered.connect(self._use_chosen)

    def _use_chosen(self) -> None:
        act = self.sender()
        if isinstance(act, QAction):
            self.use_language(str(act.data()))

    def _changed(self, path: str) -> None:
        """Speak the language of the interview as soon as it is chosen."""
        chosen = self.store.case.language if self.store and path == "language" else None
        if chosen in languages():
            self.use_language(chosen)

    def _name(self) -> None:
        """Title the window without any name."""
        self.setWindowTitle(_("Portolan - {build}").format(build=_(TEST_BUILD)))
