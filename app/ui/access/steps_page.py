"""A page with cards whose buttons lead to steps, each on a page of its own."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui.access.part import Step
from app.ui.announce import announce
from app.ui.bilingual import WideButton, Words
from app.ui.shell_page import ShellPage
from app.ui.store import CaseStore


class StepsPage(ShellPage):
    """``chosen`` tells the step whose button was pressed; ``news`` says what was done."""

    chosen = Signal(object)

    def __init__(self, store: CaseStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.buttons: dict[str, WideButton] = {}
        self.news = Words("", "done", self)
        self.news.hide()

    def renew(self) -> None:
        """Show all as it is now."""
        raise NotImplementedError

    def say(self, message: str, **values: object) -> None:
        """Say what was done, above the cards and aloud; nothing for an empty message."""
        self.news.say(message, **values)
        self.news.setVisible(bool(message))
        announce(self, self.news.text())

    def focus_step(self, step_id: str) -> None:
        """Put the focus on the button of that step, or where the page begins."""
        button = self.buttons.get(step_id)
        if button is None:
            self.focus_first()
        else:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Begin at the top, which is read aloud."""
        self.be_read()

    def _button(self, step: Step, card: QWidget) -> WideButton:
        button = WideButton(step.button, card)
        button.setObjectName(step.id)
        button.clicked.connect(partial(self._choose, step))
        self.buttons[step.id] = button
        return button

    def _choose(self, step: Step, *_checked: object) -> None:
        self.chosen.emit(step)
