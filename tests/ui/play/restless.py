"""Somebody who changes their mind: the language, back and forth, undo and redo, other sections."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.question_column import QuestionColumn
from app.ui.question_view import QuestionFrame
from tests.ui.play.hands import Hands
from tests.ui.play.pens import Pens
from tests.ui.play.person import Person

_EACH = 10  # the language changes in the middle of every tenth line
_CONTROL = Qt.KeyboardModifier.ControlModifier


class TornPens(Pens):
    """Swaps the languages of the window in the middle of every tenth line, and writes on."""

    def __init__(self, hands: Hands) -> None:
        super().__init__(hands)
        self.lines = 0

    def line(self, place: QWidget, text: str) -> None:
        """Write ``text``; at times the first half of it in another language of the window."""
        self.lines += 1
        if self.lines % _EACH:
            super().line(place, text)
            return
        half = len(text) // 2
        super().line(place, text[:half])
        self._hands.press(Qt.Key.Key_F9)
        assert place.hasFocus()
        self._hands.type(text[half:])


@dataclass
class Restless(Person):
    """Answers the truth in the end, by detours that ``chance`` chooses. ``taken`` counts them."""

    chance: Random = field(default_factory=Random)
    taken: dict[str, int] = field(default_factory=dict)
    answered: int = 0
    """How many questions of this page or row have got an answer: not more is taken back."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.pens = TornPens(self.hands)

    def go_on(self) -> None:
        """Go on, at times after a look at another page."""
        self._at_times(8, self._look_back)
        self._at_times(8, self._look_elsewhere)
        super().go_on()

    def fill_column(self, column: QuestionColumn) -> None:
        """Answer the questions of a page or a row."""
        self.answered = 0
        super().fill_column(column)

    def fill(self, view: QuestionFrame) -> None:
        """Answer a question, at times take it back and give it again."""
        before = self.view.store.case
        super().fill(view)
        self.answered += before is not self.view.store.case
        self._at_times(6, self._take_back)

    def _at_times(self, one_in: int, detour: Callable[[], None]) -> None:
        if not self.chance.randrange(one_in):
            name = detour.__name__
            self.taken[name] = self.taken.get(name, 0) + 1
            detour()

    def _take_back(self) -> None:
        """Undo a few acts, and do all of them again."""
        stack = self.view.store.undo_stack
        before = stack.index()
        for _act in range(min(self.answered, self.chance.randint(1, 3))):
            self.hands.press(Qt.Key.Key_Z, _CONTROL)
        while stack.index() < before:
            assert stack.canRedo(), f"after Undo nothing can be done again: {stack.undoText()}"
            self.hands.press(Qt.Key.Key_Y, _CONTROL)

    def _look_back(self) -> None:
        """Go back a page, and on again."""
        here = self.view.way.here
        self.hands.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        if self.view.way.here != here:
            self.hands.click(self.view.bar.continue_button)

    def _look_elsewhere(self) -> None:
        """Jump to a section of the list beside the page, and come back."""
        here = self.view.way.here
        rows = len(self.view.sidebar.sections.rows)
        self.hands.click_row(self.view.sidebar, self.chance.randrange(rows))
        if self.view.way.here != here:
            self.hands.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert self.view.way.here == here
