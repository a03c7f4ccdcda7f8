"""What a person can say of a list that has no rows: that there are none, or why it is empty."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.answers.states import Answer, State, given, without_value
from app.i18n import _
from app.interview.pages import RowsPage
from app.interview.questions import UNKNOWN, Choice
from app.ui.fields.options import ManyField


class NoRows(ManyField):
    """One box "there are none", and the other answers that may be true."""

    def __init__(self, page: RowsPage, parent: QWidget | None = None) -> None:
        question = Choice(id=page.id, path=page.table, label=page.title, states=UNKNOWN, options=())
        super().__init__(question, parent)
        if page.none:
            self.add(State.NONE, page.none)
        self._title = page.title
        self.retranslate()

    def retranslate(self) -> None:
        """Tell screen readers which list it is, in the language used now."""
        super().retranslate()
        self.describe(_(self._title), "")

    def show_state(self, state: State) -> None:
        """Show why there are no rows."""
        if state is State.NONE and self.inputs:
            self.show_answer(given([State.NONE]))
        elif state is State.GIVEN:
            self.show_answer(Answer())
        else:
            self.show_answer(without_value(state))
