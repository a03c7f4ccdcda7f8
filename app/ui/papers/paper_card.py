"""The paper that is chosen: for whom it is, what it lacks, and what can be done with it."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import N_
from app.papers.paper import Drawn, Outcome, Paper
from app.papers.refusal import Refusal
from app.rules.sentences import Sentence
from app.ui.announce import announce
from app.ui.bilingual import WideButton, Words
from app.ui.both_languages import in_both
from app.ui.theme import set_role

LOOK, SAVE, PRINT = "look", "save", "print"
_ACTS: Final = {LOOK: N_("Look at it"), SAVE: N_("Save it"), PRINT: N_("Print it")}
FILED: Final = N_("This paper goes to the office or the court.")
PRIVATE: Final = N_("This paper is for you. Do not mail it.")
LACKS: Final = N_("This paper is made when these are there:")
GO: Final = N_("Go to the question")


class ActButtons(QWidget):
    """Look, save, print. ``pressed`` tells which."""

    pressed = Signal(str)

    def __init__(self, name: str, acts: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.buttons: dict[str, WideButton] = {}
        for act in acts:
            button = WideButton(_ACTS[act], self)
            button.setObjectName(f"{name}.{act}")
            button.clicked.connect(partial(self._tell, act))
            row.addWidget(button)
            self.buttons[act] = button
        row.addStretch(1)

    def _tell(self, act: str, *_checked: object) -> None:
        self.pressed.emit(act)


class PaperCard(QFrame):
    """``wanted`` tells what the person wants of the paper, ``jump`` the question of a part."""

    wanted = Signal(str)
    jump = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.paper: Paper | None = None
        self._made: Outcome | None = None
        self.links: dict[str, WideButton] = {}
        self.for_whom = Words("", "hint", self)
        self.first = Words("", "attention", self)
        self.state = Words("", "", self)
        self.acts = ActButtons("papers", (LOOK, SAVE, PRINT), self)
        self.acts.pressed.connect(self.wanted)
        self._parts: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 14)
        self._column.setSpacing(10)
        for part in (self.for_whom, self.first, self.acts, self.state):
            self._column.addWidget(part)

    def show_paper(self, paper: Paper, made: Outcome | None) -> None:
        """Show ``paper`` as it is now."""
        if self.paper is paper and self._made is made:
            return
        self.paper, self._made = paper, made
        self.again()

    def again(self) -> None:
        """Say the same in the language used now."""
        if self.paper is None:
            return
        refused = isinstance(self._made, Refusal)
        self.setAccessibleName(self.paper.title.said())
        self.for_whom.say(PRIVATE if self.paper.private else FILED)
        first = self.paper.read_first
        self.first.say("{words}", words=in_both(first.said) if first else "")
        self.first.setVisible(first is not None)
        self.state.say(LACKS if refused else "")
        self.state.setVisible(refused)
        self.acts.setVisible(not refused)
        warnings = self._made.warnings if isinstance(self._made, Drawn) else ()
        places = self._made.places() if isinstance(self._made, Refusal) else ()
        self._show_parts((*((one, "") for one in warnings), *places))

    def tell_missing(self) -> None:
        """Say what lacks, and go to the first part that a question asks for."""
        announce(self, self.state.text())
        for link in self.links.values():
            link.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def _show_parts(self, parts: tuple[tuple[Sentence, str], ...]) -> None:
        """Each warning, or each missing part with the way to its question."""
        if self._parts is not None:
            self._parts.hide()
            self._parts.deleteLater()
            self._parts = None
        self.links = {}
        if not parts:
            return
        self._parts = QWidget(self)
        column = QVBoxLayout(self._parts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for number, (sentence, path) in enumerate(parts, start=1):
            words = in_both(sentence.said)
            if not path:
                column.addWidget(Words("{words}", "", self, words=words))
                continue
            link = WideButton("{words}", self, words=words)
            link.quiet()
            link.setAccessibleDescription(Words(GO).text())
            link.clicked.connect(partial(self._go, path))
            link.setObjectName(f"papers.missing.{number}")
            self.links[path] = link
            column.addWidget(link)
        self._column.addWidget(self._parts)
        self._parts.show()

    def _go(self, path: str, *_checked: object) -> None:
        self.jump.emit(path)
