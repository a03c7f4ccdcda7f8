"""The calm question before something is forgotten for good."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.answers.case import Case
from app.i18n import N_
from app.problems import Problem
from app.ui.announce import announce
from app.ui.bilingual import WideButton, Words, retold
from app.ui.both_languages import problem_words
from app.ui.fields.field import FORGET
from app.ui.forgetting.where import Places, where_else
from app.ui.store import CaseStore
from app.ui.theme import set_role
from app.ui.ticks import Tick

ASK: Final = N_("Forget this for good?")
GONE: Final = N_(
    "It is taken out of the case and out of its earlier saves. It cannot be brought back. Nothing "
    "that you did before can be undone after that."
)
STAYS: Final = N_(
    "Papers and forms you saved or printed before still show it. So does a copy of the case that "
    "lies elsewhere."
)
ELSEWHERE: Final = N_("The same words stand here too. Tick where to forget them as well.")
MORE: Final = N_("And {count} more.")
NO: Final = N_("Keep it")
WORKING: Final = N_("One moment. The case is being written.")
FORGOTTEN: Final = N_("Forgotten for good.")
_SHOWN: Final = 12


class ForgetNote(QFrame):
    """Asks about one answer or row. ``kept`` tells that the person decided against it.

    Nothing happens before the button is pressed; then the store is asked, and tells the window.
    ``case`` is one in which the words still stand, where the row was removed a moment ago.
    ``with_it`` are other places that mean nothing without this one, and go with it.
    """

    kept = Signal()

    def __init__(
        self,
        store: CaseStore,
        place: str,
        case: Case | None = None,
        with_it: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self._store, self._places = store, (place, *with_it)
        set_role(self, "note")
        self.title = Words(ASK, "question", self)
        self.ticks: list[tuple[Tick, tuple[str, ...]]] = []
        self.news = Words("", "", self)
        self.yes, self.no = WideButton(FORGET, self), WideButton(NO, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        self._said = Words(GONE, "", self), Words(STAYS, "", self)
        self._elsewhere = Words(ELSEWHERE, "", self)
        for words in (self.title, *self._said, self._elsewhere):
            column.addWidget(words)
        self._offer(column, where_else(case or store.case, *self._places))
        column.addWidget(self.news)
        for button in (self.yes, self.no):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self._begin()

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at, in order."""
        return (self.title, *self._presses())

    def _presses(self) -> tuple[QWidget, ...]:
        return (*(tick.box for tick, _places in self.ticks), self.yes, self.no)

    def focus_first(self) -> None:
        """Begin at the question, which is read aloud with what follows from it."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Name itself in the language used now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            retold(self)
            self._name()

    def _offer(self, column: QVBoxLayout, places: Places) -> None:
        """A box for each other place; none is ticked before."""
        self._elsewhere.setVisible(bool(places))
        for name, paths in list(places.items())[:_SHOWN]:
            tick = Tick("forget.there", "{place}", self, place=name)
            self.ticks.append((tick, paths))
            column.addWidget(tick)
        if len(places) > _SHOWN:
            column.addWidget(Words(MORE, "hint", self, count=len(places) - _SHOWN))

    def _begin(self) -> None:
        self.news.hide()
        self.yes.setObjectName("forget.yes")
        self.no.setObjectName("forget.no")
        self.yes.clicked.connect(self._forget)
        self.no.clicked.connect(self.kept)
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name()

    def _name(self) -> None:
        said = (*self._said, *((self._elsewhere,) if self.ticks else ()))
        self.setAccessibleName(self.title.text())
        self.title.setAccessibleName(self.title.text())
        self.title.setAccessibleDescription("\n".join(words.text() for words in said))

    def _forget(self) -> None:
        there = (path for tick, paths in self.ticks if tick.box.isChecked() for path in paths)
        self._tell(WORKING)
        self._let_press(pressed=False)
        try:
            self._store.forget((*self._places, *there), self._told)
        except Problem as problem:
            self._told(problem)

    def _told(self, outcome: object) -> None:
        """The window shows the page anew when all went well; else say why not, to try again."""
        if isValid(self) and isinstance(outcome, Problem):
            self._let_press(pressed=True)
            self._tell("{words}", words=problem_words(outcome))

    def _let_press(self, *, pressed: bool) -> None:
        for press in self._presses():
            press.setEnabled(pressed)

    def _tell(self, message: str, **values: object) -> None:
        self.news.say(message, **values)
        self.news.show()
        announce(self, self.news.text(), now=True)
