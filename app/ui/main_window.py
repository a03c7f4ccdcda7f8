"""The window: the start page or one open case, the menus, the line at the bottom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.i18n import N_, _, language, languages
from app.problems import Problem
from app.ui import case_files, standing
from app.ui.menus import Menus
from app.ui.problem_bar import Offer, ProblemBar
from app.ui.settings import Settings
from app.ui.start_page import StartPage
from app.ui.status_line import TEST_BUILD, StatusLine
from app.ui.theme import STEP, Theme
from app.ui.translator import WindowLanguage

# What only an open case needs is loaded when one is opened, so that the first page is there soon.
if TYPE_CHECKING:
    from app.ui.case_view import CaseView, MakePages
    from app.ui.clinic.door import Door
    from app.ui.stops import Stop
    from app.ui.store import CaseStore

LEAST = (1024, 640)
_OPEN_HERE = N_("Open it here")
_WIDE = 1280
"""From this width on the form is shown beside the questions from the start."""


class MainWindow(QMainWindow):
    """Wires the parts together. It shows no name in its title and opens one case at a time."""

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
        self.case_view: CaseView | None = None
        self._names: Door | None = None
        self._news = 0
        self.start = StartPage(self)
        self.blank = QWidget(self)
        self.middle = QStackedWidget(self)
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
        """Begin a new case, without anybody in it yet."""
        from app.answers.case import Case

        self.open(case_files.begin(Case()))

    def open_sample(self, path: Path) -> None:
        """Copy an invented case under a new code, and open the copy."""
        self.open(case_files.begin(case_files.read_sample(path)))

    def open(self, path: Path, *, take_over: bool = False) -> None:
        """Open a case of ours; the one before is saved and closed.

        Raises Problem, and keeps the one before, when it cannot be opened or that one not saved.
        One that seems open on another computer is opened only if the person says so.
        """
        if not self.close_case():
            return
        from app.ui.store import CaseStore

        self.middle.setCurrentWidget(self.start)
        try:
            store = CaseStore.open(path, take_over=take_over)
        except Problem as problem:
            if problem.code != "case-elsewhere":
                raise
            self.show_problem(problem, ((_OPEN_HERE, partial(self.open, path, take_over=True)),))
            return
        self._show_case(store)

    def _show_case(self, store: CaseStore) -> None:
        from app.ui.case_view import CaseView

        view = CaseView(store, self._make_pages, self._today, self)
        store.setParent(view)
        store.changed.connect(self._changed)
        store.saved.connect(self.line.show_saved)
        store.save_failed.connect(self.line.show_problem)
        store.kept_apart.connect(self._kept_apart)
        view.moved.connect(self._moved)
        view.leave.connect(self.leave)
        self.case_view = view
        self.middle.addWidget(view)
        self.middle.setCurrentWidget(view)
        self.menus.show_acts(store.undo_stack)
        for name, act in view.acts().items():
            self.menus.on(name, act)
        self.line.show_case(store.code)
        if store.case.language in languages() and store.case.language != "en":
            self._settings.second_language = store.case.language
        self.menus.acts["preview"].setChecked(self.width() >= _WIDE)
        view.show_preview(self.width() >= _WIDE)
        view.begin()
        standing.set_aside()

    def close_case(self) -> bool:
        """Save and close the open case; False, with the reason shown, when it cannot be saved."""
        view = self.case_view
        if view is None:
            return True
        try:
            view.store.close()
        except Problem as problem:
            from app.ui.closing import Closing

            back = None if self.middle.currentWidget() is view else self._show_again
            Closing(self, view.store, self.show_problem, self.show_start).refused(problem, back)
            return False
        self.case_view = None
        standing.let_go()
        self.menus.show_acts(None)
        self.line.show_case("")
        self.middle.removeWidget(view)
        view.deleteLater()
        return True

    def show_start(self) -> None:
        """Close the case and show the first page."""
        if self.close_case():
            self.start.refresh()
            self.middle.setCurrentWidget(self.start)
            self.start.focus_first()
            self._drop_names()

    def show_names(self) -> None:
        """Show the names of the clinic; they lie outside of every case."""
        from app.ui.clinic.door import Door

        self._drop_names()
        self._names = Door(self)
        self._names.closed.connect(self.show_start)
        self.middle.addWidget(self._names)
        self.middle.setCurrentWidget(self._names)
        self._names.page.focus_first()

    def leave(self) -> None:
        """Hide everything at once, then save and close the case; what comes back is blank."""
        self._curtain(drawn=True)
        for other in QApplication.topLevelWidgets():
            if other is not self and other.isVisible():
                other.hide()
        self.repaint()
        self.showMinimized()
        if not self.close_case():
            self.problem.hide()

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
        seen, closed = self._news, self.close_case()
        if closed and self._news != seen:
            self.show_start()
        if not closed or self._news != seen:
            event.ignore()
            return
        self._settings.window = self.saveGeometry()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Coming back after leaving fast shows the first page, and nothing of a case."""
        super().changeEvent(event)
        seen = event.type() == QEvent.Type.WindowStateChange and not self.isMinimized()
        if seen and self.middle.currentWidget() is self.blank:
            self._curtain(drawn=False)
            self.show_start()

    def _kept_apart(self, problem: Problem) -> None:
        self._news += 1
        if self.store is not None:
            self.line.show_case(self.store.code)
        self.show_problem(problem)

    def _drop_names(self) -> None:
        if self._names is not None:
            self.middle.removeWidget(self._names)
            self._names.deleteLater()
            self._names = None

    def _show_again(self) -> None:
        """Show the case that could not be closed."""
        if self.case_view is not None:
            self.middle.setCurrentWidget(self.case_view)

    def _lay_out(self) -> None:
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.problem)
        column.addWidget(self.middle, 1)
        column.addWidget(self.line)
        self.middle.addWidget(self.start)
        self.middle.addWidget(self.blank)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self.start.begin.connect(self.begin)
        self.start.names.connect(self.show_names)
        self.start.opened.connect(self.open)
        self.start.sample_opened.connect(self.open_sample)
        acts: dict[str, Callable[[], object]] = {
            "start": self.show_start,
            "leave": self.leave,
            "quit": self.close,
            "swap": self.swap_languages,
            "larger": self._larger,
            "smaller": self._smaller,
        }
        for name, act in acts.items():
            self.menus.on(name, act)
        for chosen in self.menus.languages.values():
            chosen.triggered.connect(self._use_chosen)

    def _use_chosen(self) -> None:
        act = self.sender()
        if isinstance(act, QAction):
            self.use_language(str(act.data()))

    def _larger(self) -> None:
        self._resize_text(STEP)

    def _smaller(self) -> None:
        self._resize_text(-STEP)

    def _resize_text(self, step: int) -> None:
        self._theme.set_text_percent(self._theme.text_percent + step)
        self._settings.text_percent = self._theme.text_percent

    def _changed(self, path: str) -> None:
        """Speak the language of the interview as soon as it is chosen."""
        chosen = self.store.case.language if self.store and path == "language" else None
        if chosen in languages():
            self.use_language(chosen)

    def _moved(self, _stop: Stop) -> None:
        self.line.new_page()

    def _name(self) -> None:
        """Title the window without any name."""
        self.setWindowTitle(_("Portolan - {build}").format(build=_(TEST_BUILD)))

    def _curtain(self, *, drawn: bool) -> None:
        """Draw a blank curtain before everything, or take it away again."""
        self.middle.setCurrentWidget(self.blank if drawn else self.start)
        self.menuBar().setVisible(not drawn)
        self.line.setVisible(not drawn)
        if drawn:
            self.problem.hide()
            self.setWindowTitle(" ")
        else:
            self._name()
