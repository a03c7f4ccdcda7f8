"""A line that opens in place and shows more, and closes again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from app.ui import icons
from app.ui.colours import ACCENT
from app.ui.fields.options import Option
from app.ui.theme import set_role

_DRAWN_ANEW: Final = {
    QEvent.Type.LayoutDirectionChange,
    QEvent.Type.PaletteChange,
    QEvent.Type.FontChange,
}


class Opener(QWidget):
    """Shows what ``make`` makes, when it is opened for the first time. ``opened`` tells both."""

    opened = Signal(bool)

    def __init__(
        self, message: str, make: Callable[[], QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._make = make
        self.body: QWidget | None = None
        self.box = QToolButton(self)
        self.box.setCheckable(True)
        self.box.setAutoRaise(True)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.line = Option(self.box, message)
        set_role(self.line.words.native, "more")
        self.line.bring_closer()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.line)
        self._point()
        self.box.toggled.connect(self._open)

    def renew(self) -> None:
        """Make again what is shown: in another language, or of other answers."""
        if self.body is not None:
            self.body.hide()
            self.body.deleteLater()
            self.body = None
        if self.box.isChecked():
            self._show_body()

    def changeEvent(self, event: QEvent) -> None:
        """Point the other way in a language written from the right; follow the look."""
        super().changeEvent(event)
        if event.type() in _DRAWN_ANEW and hasattr(self, "line"):
            self._point()

    def _open(self, opened: bool) -> None:
        if opened:
            self._show_body()
        elif self.body is not None:
            self.body.hide()
        self._point()
        self.opened.emit(opened)

    def _show_body(self) -> None:
        if self.body is None:
            self.body = self._make()
            self._column.addWidget(self.body)
        self.body.show()

    def _point(self) -> None:
        size = round(self.fontMetrics().height() * 0.8)
        ink = self.palette().color(ACCENT)
        sign = icons.picture("opened" if self.box.isChecked() else "open", ink, size)
        if self.isRightToLeft() and not self.box.isChecked():
            sign = icons.mirrored(sign)
        self.box.setIconSize(QSize(size, size))
        self.box.setIcon(QIcon(sign))
