"""A calm line that the case is locked soon, in the window that is in use."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from app.i18n import N_
from app.ui.announce import announce
from app.ui.bilingual import Words
from app.ui.theme import set_role

SOON: Final = N_("Locking soon. Press any key to stay.")
_SIDE, _ABOVE = 16, 10


class Soon(QFrame):
    """Lies over the bottom of a window, takes no focus and lets the mouse through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, "again")
        self.words = Words(SOON, "question", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _ABOVE, _SIDE, _ABOVE)
        column.addWidget(self.words)
        window.installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()
        announce(self, self.words.text(), now=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom when the window becomes larger or smaller."""
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Longer words and larger ones need more room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._fit()

    def _fit(self) -> None:
        window = self.parentWidget()
        if window is not None and hasattr(self, "words"):
            height = self.heightForWidth(window.width())
            self.setGeometry(0, window.height() - height, window.width(), height)


def window_in_use() -> QWidget | None:
    """The window a person looks at: a dialog that waits before the one behind it."""
    found = QApplication.activeModalWidget() or QApplication.activeWindow()
    return found or next((one for one in QApplication.topLevelWidgets() if _is_seen(one)), None)


def _is_seen(window: QWidget) -> bool:
    return window.isVisible() and window.windowType() == Qt.WindowType.Window
