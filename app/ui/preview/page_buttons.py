"""The buttons above a page: turn it, and make it smaller or larger."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from app.i18n import N_, _

_BUTTONS: Final = (
    ("turn", -1, N_("Page before")),
    ("turn", 1, N_("Next page")),
    ("zoom", -1, N_("Smaller")),
    ("zoom", 0, N_("Fit the width")),
    ("zoom", 1, N_("Larger")),
)
_ARROWS: Final = {-1: Qt.ArrowType.LeftArrow, 1: Qt.ArrowType.RightArrow}
_SIGNS: Final = {-1: "\u2212", 0: "\u2194", 1: "+"}
_NAMED_ANEW: Final = {
    QEvent.Type.LanguageChange,
    QEvent.Type.LayoutDirectionChange,
    QEvent.Type.FontChange,
}


class PageButtons(QWidget):
    """``turned`` tells a page forward or back, ``zoomed`` in or out; 0 fits the width.

    ``name`` begins the object names of the buttons.
    """

    turned = Signal(int)
    zoomed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._where = QLabel()
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = {(what, by): self._button(name, what, by) for what, by, _says in _BUTTONS}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._buttons["turn", -1])
        row.addWidget(self._where)
        row.addWidget(self._buttons["turn", 1])
        row.addStretch(1)
        for by in (-1, 0, 1):
            row.addWidget(self._buttons["zoom", by])
        # Five buttons in one row, also where the text is large and the window small.
        self.setStyleSheet("QToolButton { padding: 3px; }")
        self._name()

    def show_page(self, page: int, pages: int, said: str) -> None:
        """Show which page it is; ``said`` are the words for it."""
        self._where.setText(f"\u2066{page} / {pages}\u2069")
        self._where.setAccessibleName(said)
        self._buttons["turn", -1].setEnabled(page > 1)
        self._buttons["turn", 1].setEnabled(page < pages)

    def changeEvent(self, event: QEvent) -> None:
        """Name the buttons anew; in a language from right to left the next page is on the left."""
        super().changeEvent(event)
        if event.type() in _NAMED_ANEW and hasattr(self, "_buttons"):
            self._name()

    def _button(self, name: str, what: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"{name}.{what}.{by}")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if what == "zoom":
            button.setText(_SIGNS[by])
        button.clicked.connect(self._pressed)
        return button

    def _pressed(self) -> None:
        what, by = next(key for key, one in self._buttons.items() if one is self.sender())
        (self.turned if what == "turn" else self.zoomed).emit(by)

    def _name(self) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for what, by, message in _BUTTONS:
            button = self._buttons[what, by]
            button.setAccessibleName(_(message))
            button.setToolTip(_(message))
            if what == "turn":
                button.setIconSize(QSize(1, 1) * self.fontMetrics().height())
                button.setArrowType(_ARROWS[-by if mirrored else by])
