"""The names of the clinic where no case is open: their passphrase first, then the page itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.host import clinic_file, plain_clinic_file
from app.i18n import N_, _
from app.problems import Problem
from app.ui import file_doors
from app.ui.bilingual import WideButton
from app.ui.clinic import session, wording
from app.ui.clinic.barred import Barred
from app.ui.clinic.names_page import NamesPage
from app.ui.clinic.plain_pages import FirstPage, LostPage, button
from app.ui.clinic.session import Entered
from app.ui.errands import Errands
from app.ui.unlocking.covering import BACK as BACK_ONE
from app.ui.unlocking.new_phrase import NewPhrase
from app.ui.unlocking.unlock import Unlock

BACK: Final = N_("Back to all cases")
LOCK: Final = N_("Lock the names")
LOST: Final = N_("The passphrase is lost, or we need another key")
CHOOSE_COPY: Final = N_("The clinic's file from another computer")
Opening = Callable[[str], Entered]
Shown: TypeAlias = NewPhrase | Unlock | Barred


class Door(QWidget):
    """``closed`` tells that the person wants the cases again; the names stay open until locked."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: NamesPage | None = None
        self._errands = Errands()
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.shown: Shown
        self.show_first()
        session.watch().changed.connect(self._changed)
        session.watch().closing.connect(self._flush)
        self.destroyed.connect(self._errands.close)

    def focus_first(self) -> None:
        """Put the keyboard where the person begins."""
        self.shown.focus_first()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell what was typed last when the page goes."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._flush()

    def wait(self) -> None:
        """Wait until what was handed on is done; it is told when the window goes on."""
        self._errands.wait()

    def show_first(self) -> None:
        """Show the names where they are open; else ask for what opens them, or begin."""
        here = session.open_clinic()
        if here is not None:
            self._show_names(here)
        elif session.is_there():
            self._ask()
        else:
            self._welcome()

    def lock(self) -> None:
        """Close the names, unless something that was typed cannot be read or saved."""
        here = session.open_clinic()
        if self.page is None or here is None or not self.page.ready():
            return
        try:
            here.finish()
        except Problem as problem:
            self.page.tell(problem)
        else:
            session.close()

    def leave(self) -> None:
        """Go back, unless something that was typed cannot be read."""
        if self.page is None or self.page.ready():
            self.closed.emit()

    def _show_names(self, here: session.Session) -> None:
        page = NamesPage(here)
        page.change.connect(self._choose_other)
        self._show(Barred(page, self._buttons((BACK, self.leave), (LOCK, self.lock)), self))
        self.page = page

    def _welcome(self) -> None:
        page = FirstPage(earlier=plain_clinic_file().exists())
        page.begin.connect(self._choose)
        page.bring.connect(self._bring)
        self._show(Barred(page, self._buttons((BACK, self.leave)), self))

    def _ask(self) -> None:
        page = Unlock(clinic_file(), self._stack, words=wording.LOCKED, with_keys=False)
        lost = button("clinic.lost", LOST, page)
        lost.quiet()
        lost.clicked.connect(self._lose)
        inside = page.form.layout()
        if isinstance(inside, QVBoxLayout):  # above the stretch at its end
            inside.insertWidget(inside.count() - 1, lost, 0, Qt.AlignmentFlag.AlignLeading)
        page.phrase.connect(partial(self._enter, page, session.unlock))
        page.cancelled.connect(self.closed)
        self._show(page)

    def _lose(self) -> None:
        page = LostPage()
        page.anew.connect(partial(self._set_aside, page))
        self._show(Barred(page, self._buttons((BACK_ONE, self.show_first)), self))

    def _set_aside(self, page: LostPage) -> None:
        try:
            session.set_aside()
        except Problem as problem:
            page.tell(problem)
        else:
            self.show_first()

    def _choose(self) -> None:
        page = NewPhrase(self._stack, words=wording.NEW)
        page.chosen.connect(partial(self._enter, page, session.begin))
        page.cancelled.connect(self.show_first)
        self._show(page)

    def _bring(self) -> None:
        source = file_doors.choose_dossier(self, _(CHOOSE_COPY))
        if source is None:
            return
        page = Unlock(source, self._stack, words=wording.COPY, with_keys=False)
        page.phrase.connect(partial(self._enter, page, partial(session.bring, source)))
        page.cancelled.connect(self.show_first)
        self._show(page)

    def _choose_other(self) -> None:
        here = session.open_clinic()
        if self.page is None or here is None or not self.page.ready():
            return
        page = NewPhrase(self._stack, words=wording.OTHER)
        page.chosen.connect(partial(self._change, page, here))
        page.cancelled.connect(self.show_first)
        self._show(page)

    def _change(self, page: NewPhrase, here: session.Session, phrase: str) -> None:
        page.set_busy(True)
        here.change_passphrase(phrase, partial(_changed, self, page))

    def changed(self, page: NewPhrase, outcome: object) -> None:
        """Show the names again, or what went wrong with the new passphrase."""
        if self.shown is page and isinstance(outcome, Problem):
            page.show_problem(outcome)
        elif self.shown is page:
            self.show_first()
            if self.page is not None:
                self.page.say(wording.CHANGED)

    def _enter(self, page: NewPhrase | Unlock, opening: Opening, phrase: str) -> None:
        page.set_busy(True)
        self._errands.run(partial(opening, phrase), partial(self._entered, page))

    def _entered(self, page: NewPhrase | Unlock, outcome: Entered | Problem) -> None:
        if self.shown is not page or not self.isVisible():
            return  # it was locked meanwhile
        page.set_busy(False)
        if isinstance(outcome, Problem):
            page.show_problem(outcome)
        else:
            session.enter(outcome)

    def _changed(self) -> None:
        """Follow the names when they are opened or closed, here or elsewhere."""
        if (session.open_clinic() is None) != (self.page is None):
            self.show_first()

    def _flush(self) -> None:
        if self.page is not None:
            self.page.flush()

    def _buttons(self, *acts: tuple[str, Callable[[], None]]) -> list[WideButton]:
        made = []
        for message, act in acts:
            one = button("clinic.lock" if message is LOCK else "clinic.back", message, self)
            one.clicked.connect(act)
            made.append(one)
        return made

    def _show(self, shown: Shown) -> None:
        before = self._stack.currentWidget()
        self.page = None
        self.shown = shown
        self._stack.addWidget(shown)
        self._stack.setCurrentWidget(shown)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()
        if self.isVisible():
            self.focus_first()


def _changed(door: Door, page: NewPhrase, outcome: object) -> None:
    if isValid(door):  # it may be gone meanwhile
        door.changed(page, outcome)
