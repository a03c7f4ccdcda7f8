"""One question about the clinic, which keeps what is answered at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.answers.states import Answer
from app.interview.asked import Asked
from app.ui.fields.field import Field
from app.ui.fields.kinds import field_for
from app.ui.question_view import QuestionFrame

Keep = Callable[[str, Answer[object]], None]


class Entry(QuestionFrame):
    """The words of a question and its field; ``keep`` is handed path and answer."""

    def __init__(self, asked: Asked, told: Answer[object], keep: Keep) -> None:
        super().__init__(asked, _no_items)
        self._keep = keep
        self.field: Field = field_for(asked.question, {})
        self.body.addWidget(self.field)
        self.label.native.setBuddy(self.field.inputs[0])
        self.field.show_answer(told, ())
        self.field.answered.connect(self._answered)
        self.field.settled.connect(self._look_again)
        self.describe()

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at."""
        return (*self.field.stops(), *super().stops())

    def flush(self) -> None:
        """Tell what is in the field now."""
        self.field.flush()

    def fault(self) -> str:
        """What has to be looked at again, and show it; what is not mended is not kept."""
        unread = self.field.fault()
        self.fault_words.say(unread.message if unread else "", **(unread.values if unread else {}))
        self.fault_words.setVisible(unread is not None)
        self.describe()
        return self.fault_words.text()

    def focus_first(self) -> None:
        """Put the focus into the field."""
        self.field.inputs[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def describe(self) -> None:
        """Tell screen readers what the field is for."""
        self.field.describe(self.label.text(), self.description())

    def _look_again(self) -> None:
        if not self.fault_words.isHidden() and self.field.fault() is None:
            self.fault_words.hide()

    def _answered(self, answer: Answer[object]) -> None:
        self._keep(self.asked.path, answer)


def _no_items(_path: str) -> tuple[str, ...]:
    return ()
