"""The two buttons below each page: Continue, and Back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.i18n import N_, _
from app.ui.bilingual import WideButton
from app.ui.theme import set_role


class WayBar(QWidget):
    """Continue comes first, so that it is the next key after the last field."""

    go_on = Signal()
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.continue_button = WideButton(N_("Continue"), self)
        self.continue_button.setObjectName("continue")
        set_role(self.continue_button, "primary")
        self.back_button = WideButton(N_("Back"), self)
        self.back_button.setObjectName("back")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, "bar")
        line = QHBoxLayout(self)
        line.setContentsMargins(32, 12, 32, 12)
        line.setSpacing(12)
        line.addWidget(self.continue_button)
        line.addWidget(self.back_button)
        line.addStretch(1)
        self.continue_button.clicked.connect(self.go_on)
        self.back_button.clicked.connect(self.back)
        self.retranslate()

    def show_way(self, *, on: bool, back: bool) -> None:
        """Offer only the ways there are."""
        self.continue_button.setVisible(on)
        self.back_button.setEnabled(back)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.back_button.setAccessibleDescription(_("Go back to the page before. Alt and left."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
