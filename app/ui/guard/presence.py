"""Whether somebody is there: keys, mouse, touch and wheel in our windows. Nothing of it is kept."""

from __future__ import annotations

from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

_TYPE = QEvent.Type
_HANDS: Final = frozenset(
    {
        _TYPE.KeyPress,
        _TYPE.MouseButtonPress,
        _TYPE.MouseMove,
        _TYPE.Wheel,
        _TYPE.NativeGesture,
        _TYPE.TouchBegin,
        _TYPE.TouchUpdate,
        _TYPE.TabletPress,
        _TYPE.TabletMove,
    }
)
_BEFORE_IT_IS_SEEN: Final = frozenset({_TYPE.Expose, _TYPE.Paint})
"""When a window is to be painted because the system wants it."""
_BEFORE_IT_CHANGES: Final = _TYPE.UpdateRequest
"""When it is to be painted because we want it: Qt tells the widget of a window, not the window."""
_FOR_LEAVING: Final = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_F12})
_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Presence(QObject):
    """``seen`` at anything that a person does; ``shows`` before a window is painted.

    It listens where events enter a window, so that menus and dialogs are no gap, and to what a
    keyboard of another script writes, of which windows hear nothing. While ``asks`` is set, a key
    only answers that somebody is there: it neither writes nor presses anything.
    """

    seen = Signal()
    shows = Signal()

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self.asks = False
        self._written_in: QObject | None = None
        application.focusWindowChanged.connect(self.listen)
        application.focusObjectChanged.connect(self._follow)
        self._follow(application.focusObject())

    def listen(self, *_window: QWindow | None) -> None:
        """Hear the windows that are there now; Qt installs a filter once, however often asked."""
        for window in (*QGuiApplication.topLevelWindows(), *QApplication.topLevelWidgets()):
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell what a person does. A key that answers us is not handed on."""
        kind = event.type()
        if kind == _BEFORE_IT_CHANGES or (
            kind in _BEFORE_IT_IS_SEEN and isinstance(watched, QWindow)
        ):
            self.shows.emit()
        elif kind == _TYPE.InputMethod:
            self.seen.emit()
        elif kind in _HANDS and isinstance(watched, QWindow):
            return self._by_hand(event)
        return False

    def _by_hand(self, event: QEvent) -> bool:
        asked, key = self.asks, event if isinstance(event, QKeyEvent) else None
        if key is not None and key.isAutoRepeat():
            return False  # a thing that lies on a key is nobody
        self.seen.emit()
        return asked and key is not None and _writes(key)

    def _follow(self, focus: QObject | None) -> None:
        if self._written_in is not None and shiboken6.isValid(self._written_in):
            self._written_in.removeEventFilter(self)
        heard = isinstance(focus, QWindow) or (isinstance(focus, QWidget) and focus.isWindow())
        self._written_in = None if heard else focus
        if self._written_in is not None:
            self._written_in.installEventFilter(self)


def _writes(key: QKeyEvent) -> bool:
    """Whether a key may change an answer or press a button: all but the keys to get away."""
    if key.modifiers() & _COMMANDS:
        return False
    return Qt.Key(key.key()) not in _FOR_LEAVING
