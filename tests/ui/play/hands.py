"""Hands before the window: keys and clicks that arrive as from a keyboard and a mouse, counted."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QScrollArea, QWidget

_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier
_KEYS = {"\n": Qt.Key.Key_Return.value}
_TEXTS = {"\n": "\r"}
_PATIENCE_MS = 5_000
_BURST = 25  # letters between two looks at the clock and the screen


class Hands:
    """Types and clicks through the native window, so that whatever has the focus gets the key."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.keys = 0
        self.clicks = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> None:
        """Press one key."""
        self.keys += 1
        QTest.keyClick(_handle(self._window), key, modifier)

    def type(self, text: str) -> None:
        """Type ``text``, letter by letter, as fast as keys can come; the window keeps up."""
        for place, letter in enumerate(text, start=1):
            self.keys += 1
            self._send(letter)
            if place % _BURST == 0 or place == len(text):
                QApplication.processEvents()

    def write(self, text: str) -> None:
        """Type ``text`` in place of all that stands in the field with the focus."""
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type(text)

    def click(self, widget: QWidget) -> None:
        """Click on the middle of what is seen of ``widget``, scrolling to it first."""
        _bring_into_sight(widget)
        seen = widget.visibleRegion().boundingRect()
        assert not seen.isEmpty(), f"nobody can see {_told(widget)}"
        point = widget.mapTo(widget.window(), seen.center())
        there = widget.window().childAt(point)
        assert _belongs(there, widget), f"{_told(there)} hides {_told(widget)}"
        self._click_at(widget.window(), point)

    def click_row(self, rows: QAbstractItemView, number: int) -> None:
        """Click on a row of a list, scrolling to it first."""
        row = rows.model().index(number, 0)
        rows.scrollTo(row)
        point = rows.viewport().mapTo(rows.window(), rows.visualRect(row).center())
        self._click_at(rows.window(), point)

    def choose(self, menu: QMenu, words: str) -> None:
        """Choose the entry ``words`` of an open menu."""
        entry = next(one for one in menu.actions() if one.text() == words)
        self._click_at(menu, menu.actionGeometry(entry).center())

    def _click_at(self, window: QWidget, point: QPoint) -> None:
        self.clicks += 1
        QTest.mouseClick(_handle(window), _LEFT, _NONE, point)

    def _send(self, letter: str) -> None:
        """Send one letter of any script as its keyboard does: with its text, to the window."""
        key = _KEYS.get(letter, ord(letter.upper()) if letter.isascii() else 0)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, _NONE, _TEXTS.get(letter, letter))
            QApplication.sendEvent(_handle(self._window), event)


def popup() -> QWidget:
    """The menu or list that is open."""
    found = QApplication.activePopupWidget()
    assert found is not None
    return found


def _bring_into_sight(widget: QWidget) -> None:
    """Scroll to ``widget`` and wait until it stands still: nobody clicks on what still moves."""
    patience, before = QDeadlineTimer(_PATIENCE_MS), QRect()
    while not patience.hasExpired():
        QApplication.processEvents()
        _scroll_to(widget)
        seen = _seen_at(widget)
        if seen == before and not seen.isEmpty():
            return
        before = seen


def _seen_at(widget: QWidget) -> QRect:
    seen = widget.visibleRegion().boundingRect()
    return seen.translated(widget.mapTo(widget.window(), QPoint(0, 0)))


def _scroll_to(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None:
        around.ensureWidgetVisible(widget, 0, 40)


def _belongs(there: QWidget | None, widget: QWidget) -> bool:
    return there is not None and (there is widget or widget.isAncestorOf(there))


def _handle(window: QWidget) -> QWindow:
    handle = window.windowHandle()
    assert handle is not None
    return handle


def _told(widget: QWidget | None) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()!r}" if widget else "nothing"
