"""What went wrong, on a card above the field: in calm words, with buttons where there is a way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.i18n import _
from app.problems import Problem
from app.ui.announce import announce
from app.ui.bilingual import Made, WideButton, retold
from app.ui.problem_bar import Offer
from app.ui.theme import set_role
from app.ui.unlocking.wording import telling


class Trouble(QFrame):
    """Hidden while nothing is wrong. It takes no focus by itself."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trouble")
        set_role(self, "note")
        self.words = Made(str, "", self)
        self.offers: list[WideButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(8)
        self._column.addWidget(self.words)
        self.hide()

    def show_problem(self, problem: Problem, offers: Sequence[Offer] = ()) -> None:
        """Show ``problem`` and a button for each way, and say it."""
        self.words.remake(telling(problem))
        self._forget_offers()
        self.offers = [self._button(*offer) for offer in offers]
        self._name()
        self.show()
        self.changed.emit()
        announce(self, self.text(), now=True)

    def text(self) -> str:
        """All that is said in the person's language; nothing while nothing is wrong."""
        if self.isHidden():
            return ""
        retold(self)
        return self.words.text()

    def clear(self) -> None:
        """Nothing is wrong."""
        self._forget_offers()
        self.hide()
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_column"):
            retold(self)
            self._name()

    def _name(self) -> None:
        self.setAccessibleName(_("Something went wrong"))
        for button in self.offers:
            button.setAccessibleDescription(self.words.text())

    def _button(self, message: str, act: Callable[[], None]) -> WideButton:
        button = WideButton(message, self)
        button.clicked.connect(partial(self._take, act))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return button

    def _take(self, act: Callable[[], None], *_checked: object) -> None:
        self.clear()
        act()

    def _forget_offers(self) -> None:
        for old in self.offers:
            old.hide()
            old.deleteLater()
        self.offers = []
