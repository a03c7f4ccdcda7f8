"""What was taken away a moment ago: the way to have it back, and the way to forget it for good."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.answers.case import Case
from app.i18n import N_
from app.problems import Problem
from app.ui.announce import announce
from app.ui.bilingual import WideButton, Words
from app.ui.both_languages import problem_words
from app.ui.fields.field import FORGET
from app.ui.forgetting.note import FORGOTTEN, ForgetNote
from app.ui.store import CaseStore
from app.ui.theme import set_role

UNDO = N_("Undo: bring it back")


class Removed(QFrame):
    """A calm note; hidden until something was removed. ``undo`` tells that it is wanted back.

    ``message`` says what was removed as ``{row}``.
    """

    undo = Signal()

    def __init__(self, message: str, store: CaseStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message, self._store = message, store
        self._gone: tuple[str, Case] | None = None
        self.asking: ForgetNote | None = None
        set_role(self, "note")
        self.words, self.button = Words("", "", self), WideButton(UNDO, self)
        self.forget = WideButton(FORGET, self)
        self.forget.quiet()
        self.button.clicked.connect(self.undo)
        self.forget.clicked.connect(self._ask)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.words)
        for button in (self.button, self.forget):
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def show_removed(self, name: str, place: str, before: Case) -> None:
        """Say what was removed, and from where in ``before``; the way back has the focus."""
        self.put_away()
        self._gone = place, before
        self._show(self._message, ways=True, row=name)
        self.forget.name_as(f"{self.forget.words.text()}: {name}")
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.words.text())

    def show_problem(self, problem: Problem) -> None:
        """Say why it could not be removed."""
        self.put_away()
        self._show("{words}", words=problem_words(problem))
        announce(self, self.words.text(), now=True)

    def show_forgotten(self) -> None:
        """Say that it was forgotten for good; the words have the focus, so that they are seen."""
        self.put_away()
        self._show(FORGOTTEN)
        self.words.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.words.setAccessibleName(self.words.text())
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Hide, and keep nothing of what was removed."""
        self._gone = None
        self._ask_no_more()
        self.words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at, in order."""
        return (self.button, self.forget, *(self.asking.stops() if self.asking else ()))

    def _show(self, message: str, *, ways: bool = False, **values: object) -> None:
        self.words.say(message, **values)
        self._show_ways(ways)
        self.show()

    def _show_ways(self, shown: bool) -> None:
        for way in (self.button, self.forget):
            way.setVisible(shown)

    def _ask(self) -> None:
        """Ask whether it is to be forgotten for good."""
        if self._gone is None:
            return
        self._ask_no_more()
        self.asking = ForgetNote(self._store, *self._gone)
        self.asking.kept.connect(self._kept)
        self._column.addWidget(self.asking)
        self._show_ways(False)
        self.asking.focus_first()

    def _ask_no_more(self) -> None:
        if self.asking is not None:
            self.asking.hide()
            self.asking.deleteLater()
            self.asking = None

    def _kept(self) -> None:
        self._ask_no_more()
        self._show_ways(True)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
