"""Hands with a keyboard alone, on two windows at once: one tells where it is, one is real.

The window in this process (offscreen) says what has the focus; each key it gets, the program on
the screen gets as well. Both must come to the same answers.

What the rules notice comes beneath a question when each window has had the time to look, and Tab
stops at it: so each is led past its own notices, and after each Tab both must be at one place.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QMenu,
    QRadioButton,
    QWidget,
)

from app.i18n import _
from app.ui.noticed.beside import HERE, Notice
from tests.ui.play.hands import Hands
from tests.ui.play.pens import Pens
from tests.ui.xvfb.keyboard import Keyboard
from tests.ui.xvfb.overheard import Words, words_of

_MODIFIER: Final = Qt.KeyboardModifier
_MOST_TABS: Final = 300


class TwoHands(Hands):
    """Types into both windows; where other hands click, these go with Tab and press Space."""

    def __init__(self, window: QWidget, keyboard: Keyboard, overheard: Callable[[], Words]) -> None:
        super().__init__(window)
        self._keyboard, self._overheard = keyboard, overheard

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _MODIFIER.NoModifier) -> None:
        """Press one key, on both."""
        super().press(key, modifier)
        self._keyboard.press(
            _name(key),
            shift=bool(modifier & _MODIFIER.ShiftModifier),
            control=bool(modifier & _MODIFIER.ControlModifier),
            alt=bool(modifier & _MODIFIER.AltModifier),
        )
        self._keyboard.wait_until_done()
        if key == Qt.Key.Key_Tab:
            self._pass_notices()

    def _pass_notices(self) -> None:
        """Lead each window past what it noticed, which the other may not have noticed yet."""
        while _notice_of(QApplication.focusWidget()) is not None:
            super().press(Qt.Key.Key_Tab)
        while self._overheard()[1:2] == [_(HERE)]:
            self._keyboard.press("Tab")
            self._keyboard.wait_until_done()
        here, there = words_of(QApplication.focusWidget()), self._overheard()
        assert here == there, f"the focus is on {here} here, and on {there} on the screen"

    def type(self, text: str) -> None:
        """Type ``text``, on both."""
        super().type(text)
        self._keyboard.type(text)
        self._keyboard.wait_until_done()

    def click(self, widget: QWidget) -> None:
        """Go to ``widget`` by keys; press Space when it is a button that is not as wished yet."""
        self.go_to(widget)
        if isinstance(widget, QRadioButton) and widget.isChecked():
            return
        if isinstance(widget, QAbstractButton):
            self.press(Qt.Key.Key_Space)

    def go_to(self, widget: QWidget) -> None:
        """Press Tab until ``widget`` has the focus; among choices of one question, arrows."""
        for _tab in range(_MOST_TABS):
            focus = QApplication.focusWidget()
            if focus is widget or widget.focusProxy() is focus:
                return
            beside = _of_one_question(focus, widget)
            self.press(Qt.Key.Key_Down if beside else Qt.Key.Key_Tab)
        raise AssertionError(f"no key leads to {type(widget).__name__} {widget.accessibleName()!r}")

    def click_row(self, rows: QAbstractItemView, number: int) -> None:
        """Go to a row of a list by keys."""
        self.go_to(rows)
        self.press(Qt.Key.Key_Home)
        for _row in range(number):
            self.press(Qt.Key.Key_Down)
        self.press(Qt.Key.Key_Return)

    def choose(self, menu: QMenu, words: str) -> None:
        """Choose the entry ``words`` of an open menu with the arrows."""
        for _entry in menu.actions():
            self._in_menu(menu, Qt.Key.Key_Down)
            if menu.activeAction().text() == words:
                break
        self._in_menu(menu, Qt.Key.Key_Return)

    def _in_menu(self, menu: QMenu, key: Qt.Key) -> None:
        """A menu takes all keys: offscreen they must be handed to it."""
        handle, self._window = self._window, menu
        try:
            self.press(key)
        finally:
            self._window = handle


class Arrows(Pens):
    """Pens that need no clock: a month is chosen with the arrows, not by typing fast."""

    def _month(self, months: QComboBox, number: int) -> None:
        self._reach(months)
        self._hands.press(Qt.Key.Key_Home)
        for _step in range(number):
            self._hands.press(Qt.Key.Key_Down)
        assert months.currentIndex() == number


def _notice_of(widget: QWidget | None) -> QWidget | None:
    while widget is not None and not isinstance(widget, Notice):
        widget = widget.parentWidget()
    return widget


def _of_one_question(focus: QWidget | None, widget: QWidget) -> bool:
    if not isinstance(focus, QRadioButton) or not isinstance(widget, QRadioButton):
        return False
    return focus.group() is widget.group()


def _name(key: Qt.Key) -> str:
    """What X calls a key."""
    named = {Qt.Key.Key_Backtab: "ISO_Left_Tab", Qt.Key.Key_Space: " "}
    short = key.name.removeprefix("Key_")
    return named.get(key) or (short.lower() if len(short) == 1 else short)
