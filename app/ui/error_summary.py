"""What to look at again before going on: a box on top that takes the focus and leads to each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.i18n import N_
from app.ui.announce import announce
from app.ui.bilingual import WideButton, Words, retold
from app.ui.theme import set_role

Fault = tuple[str, Words, Callable[[], None]]
"""The label of a question (a message), what is wrong, and what puts the focus there."""

HEADING = N_("Please look at this again")
SOFT_HEADING = N_("One thing could not be read")


class ErrorSummary(QFrame):
    """Names each question that cannot be read. Nothing is cleared; ``sensitive`` is softer."""

    def __init__(self, *, sensitive: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "note" if sensitive else "again")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        heading = SOFT_HEADING if sensitive else HEADING
        self.heading = Words(heading, "heading" if sensitive else "attention", self)
        self.links: list[WideButton] = []
        self._wrong: list[Words] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.addWidget(self.heading)
        self.hide()

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Show ``faults`` and take the focus; hide when there are none."""
        for link in self.links:
            link.hide()
            link.deleteLater()
        self.links = [self._link(*fault) for fault in faults]
        self._wrong = [wrong for _label, wrong, _go in faults]
        self.setVisible(bool(faults))
        if faults:
            self._describe()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, f"{self.accessibleName()}\n{self.accessibleDescription()}", now=True)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            retold(self)
            self._describe()

    def _describe(self) -> None:
        """Tell screen readers what is wrong, in the language used now."""
        for link, wrong in zip(self.links, self._wrong, strict=True):
            link.words.again()
            if isValid(wrong):  # its question may be gone: a row that was closed
                wrong.again()
                link.setAccessibleDescription(wrong.text())
        self.setAccessibleName(self.heading.text())
        self.setAccessibleDescription("\n".join(link.words.text() for link in self.links))

    def _link(self, label: str, wrong: Words, go: Callable[[], None]) -> WideButton:
        link = WideButton(label, self)
        link.quiet()
        link.clicked.connect(partial(_go, wrong, go))
        self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        return link


def _go(wrong: Words, go: Callable[[], None], *_checked: object) -> None:
    if isValid(wrong):
        go()
