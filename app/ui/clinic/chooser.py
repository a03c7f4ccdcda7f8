"""The names of the clinic above a question that wants one. None is chosen before."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from app.answers.clinic import Clinic
from app.i18n import N_, _
from app.interview.asked import Asked
from app.problems import Problem
from app.ui.announce import announce
from app.ui.bilingual import WideButton, Words
from app.ui.clinic import kept
from app.ui.clinic.offering import PLACES, fill
from app.ui.household import isolated
from app.ui.store import CaseStore
from app.ui.theme import set_role

LABEL: Final = N_("Names that this clinic keeps")
CHOOSE: Final = N_("Choose a name")
FILL: Final = N_("Fill in this name")
FILLED: Final = N_("Filled in: {name}. Read each field, and change what is not right.")
FIRST: Final = N_("Choose a name first.")


class Chooser(QFrame):
    """A list of names and a button that fills in the one that is chosen."""

    def __init__(self, asked: Asked, store: CaseStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked, self._store = asked, store
        self._clinic = Clinic()
        set_role(self, "note")
        self.label = Words(LABEL, "hint", self)
        self.names = QComboBox(self)
        self.names.setObjectName("clinic.names")
        self.names.setMinimumContentsLength(8)
        self.names.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.button = WideButton(FILL, self)
        self.button.setObjectName("clinic.fill")
        self.button.clicked.connect(self._fill)
        self.news = Words("", "hint", self)
        self.news.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        for part in (self.label, self.names):
            column.addWidget(part)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.news)
        self._read()
        self._list()

    @property
    def offers(self) -> bool:
        """Whether there is a name to choose."""
        return self.names.count() > 1

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at, in order."""
        return (self.names, self.button)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language; the name that is chosen stays."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "news"):
            here = self.names.currentIndex()
            self._list()
            self.names.setCurrentIndex(here)

    def _read(self) -> None:
        """Names change only while no case is open, so once is enough."""
        with suppress(Problem):  # the page of the names says what is wrong with them
            self._clinic = kept.read()

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
