"""The names of the clinic above a question that wants one. None is chosen before."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from app.answers.clinic import Clinic
from app.i18n import N_, _
from app.interview.asked import Asked
from app.ui.announce import announce
from app.ui.bilingual import WideButton, Words
from app.ui.clinic import session
from app.ui.clinic.offering import PLACES, fill
from app.ui.clinic.opening import Opening
from app.ui.drop_down import DropDown
from app.ui.household import isolated
from app.ui.store import CaseStore
from app.ui.theme import set_role

LABEL: Final = N_("Names that this clinic keeps")
CHOOSE: Final = N_("Choose a name")
FILL: Final = N_("Fill in this name")
FILLED: Final = N_("Filled in: {name}. Read each field, and change what is not right.")
FIRST: Final = N_("Choose a name first.")
NONE: Final = N_("No name is kept for this question.")


class Chooser(QFrame):
    """A list of names and a button that fills in the one that is chosen.

    While the names are locked, a way to open them is in its place.
    """

    def __init__(self, asked: Asked, store: CaseStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked, self._store = asked, store
        set_role(self, "note")
        self.opening = Opening(self)
        self.label = Words(LABEL, "hint", self)
        self.names = DropDown("clinic.names", self)
        self.button = WideButton(FILL, self)
        self.button.setObjectName("clinic.fill")
        self.button.clicked.connect(self._fill)
        self.news = Words("", "hint", self)
        self.news.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.addWidget(self.opening)
        for part in (self.label, self.names):
            column.addWidget(part)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.news)
        self._show()
        session.watch().changed.connect(self._renew)

    @property
    def offers(self) -> bool:
        """Whether there is a name to choose, or a clinic whose names are locked."""
        return self.names.count() > 1 or (session.open_clinic() is None and session.is_there())

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at, in order."""
        return (*self.opening.stops(), self.names, self.button)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language; the name that is chosen stays."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "news"):
            here = self.names.currentIndex()
            self._list()
            self.names.setCurrentIndex(here)

    @property
    def _clinic(self) -> Clinic:
        here = session.open_clinic()
        return here.names if here else Clinic()

    def _renew(self) -> None:
        """Follow the names when they are opened, closed or changed; say so to who opened them."""
        here = QApplication.focusWidget()
        opened_here = here is not None and self.opening.isAncestorOf(here)
        chosen = self.names.currentData()
        self._show()
        self.names.setCurrentIndex(max(self.names.findData(chosen), 0))
        if opened_here and self.names.count() > 1:
            self.names.setFocus(Qt.FocusReason.OtherFocusReason)
        elif opened_here:
            self.news.say(NONE)
            self.news.show()
            announce(self, self.news.text())

    def _show(self) -> None:
        self._list()
        locked = session.open_clinic() is None
        self.opening.setVisible(locked)
        for part in (self.label, self.names, self.button):
            part.setVisible(self.names.count() > 1)
        self.news.hide()

    def _list(self) -> None:
        offered = self._clinic.offered(PLACES[self._asked.question.path].task)
        self.names.clear()
        self.names.addItem(_(CHOOSE), "")
        for key in offered:
            self.names.addItem(isolated(self._clinic.people[key].full_name), key)
        self.names.setAccessibleName(_(LABEL))

    def _fill(self) -> None:
        key = self.names.currentData()
        if not key:
            self.news.say(FIRST)
            self.names.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            colleague = self._clinic.complete(key)
            fill(self._store, self._asked, colleague)
            self.news.say(FILLED, name=isolated(colleague.full_name))
        self.news.show()
        announce(self, self.news.text())
