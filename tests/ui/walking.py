"""A walk with Tab through all that can have the focus in a window, and what it meets."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton, QScrollArea, QWidget

_TAB, _BACK = Qt.Key.Key_Tab, Qt.Key.Key_Backtab
_SHIFT, _NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
_MOST = 2000


def controls(window: QWidget) -> list[QWidget]:
    """Everything in ``window`` that Tab must stop at now."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.isVisibleTo(window)
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
        and one.window() is window
    ]


def stop_of(widget: QWidget) -> object:
    """What stands for ``widget`` in a walk: Tab stops once in a group of choices."""
    group = widget.group() if isinstance(widget, QRadioButton) else None
    return group if group is not None else widget


def walk(window: QWidget, *, back: bool = False) -> Iterator[QWidget]:
    """Press Tab, or Shift+Tab, until the focus is where it began; yield each stop, that last."""
    first = QApplication.focusWidget()
    handle = window.windowHandle()
    assert first is not None
    assert isinstance(handle, QWindow)
    for _press in range(_MOST):
        QTest.keyClick(handle, _BACK if back else _TAB, _SHIFT if back else _NONE)
        QApplication.processEvents()  # what moved is laid out again
        here = QApplication.focusWidget()
        assert here is not None, "the focus is lost"
        yield here
        if stop_of(here) == stop_of(first):
            return
    raise AssertionError(f"Tab never comes back to {told(first)}")


def faults(window: QWidget, begin: Callable[[], None]) -> list[str]:
    """What is wrong with what ``window`` shows, for somebody who has only a keyboard.

    ``begin`` puts the focus where the page begins.
    """
    _settle(begin)
    wanted = {stop_of(one): told(one) for one in controls(window)}
    there, hidden = [], []
    for one in walk(window):
        there.append(stop_of(one))
        hidden += [f"out of sight: {told(one)}"] if unseen(one) else []
    back = [stop_of(one) for one in walk(window, back=True)]
    missed = [f"never reached: {words}" for one, words in wanted.items() if one not in there]
    nameless = [f"no name: {told(one)}" for one in controls(window) if not name_of(one)]
    wide = [f"too wide: {words}" for words in sideways(window)]
    turned = [] if back == [*reversed(there[:-1]), there[-1]] else ["another way back"]
    return [*missed, *hidden, *nameless, *wide, *turned]


def _settle(begin: Callable[[], None]) -> None:
    """Put the focus where the page begins, when all is there that waits until it goes on."""
    QApplication.processEvents()
    begin()
    focus = QApplication.focusWidget()
    assert focus is not None
    focus.clearFocus()
    QApplication.processEvents()
    begin()


def unseen(widget: QWidget) -> bool:
    """Whether part of ``widget`` is scrolled out of sight that could be in sight."""
    area = _scrolling(widget)
    if area is None:
        return widget.visibleRegion().isEmpty()
    view = area.viewport()
    place = QRect(widget.mapTo(view, QPoint(0, 0)), widget.size())
    if place.height() <= view.height():
        return place.top() < 0 or place.bottom() > view.height()
    return not view.rect().intersects(place)


def sideways(window: QWidget) -> list[str]:
    """What is wider than its place, though it can only be scrolled up and down."""
    wide = [told(window)] if window.minimumSizeHint().width() > window.width() else []
    for area in window.findChildren(QScrollArea):
        inside = area.widget()
        if area.isVisibleTo(window) and inside is not None:
            least = max(inside.minimumSizeHint().width(), inside.width())
            if least > area.viewport().width():
                wide.append(f"{told(inside)}: {least} in {area.viewport().width()}")
    return wide


def name_of(widget: QWidget) -> str:
    """What a screen reader calls ``widget``."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def told(widget: QWidget) -> str:
    """``widget`` in words for whoever mends it; never an answer."""
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    name = widget.accessibleName() or words or widget.objectName()
    return f"{type(widget).__name__} {name[:60]!r} in {type(widget.parentWidget()).__name__}"


def _scrolling(widget: QWidget) -> QScrollArea | None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around
