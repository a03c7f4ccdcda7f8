"""The field in use stays where the eye is, while the page around it grows or shrinks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


class Anchor:
    """Holds the widget with the focus at its height in ``area``; scrolling lets it go elsewhere.

    Answers bring up questions, notices come and go, words change their language: what changes
    above the field that somebody types in must not move it from under their eyes.
    """

    def __init__(self, area: QScrollArea) -> None:
        self._area = area
        self._held: tuple[QWidget, int] | None = None
        self._pressed: tuple[QWidget, int] | None = None
        self._changing = False
        area.verticalScrollBar().valueChanged.connect(self._follow)

    @property
    def held(self) -> QWidget | None:
        """The widget that is held, while it has the focus."""
        widget = self._held[0] if self._held else None
        return widget if widget is QApplication.focusWidget() else None

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Let the page change and scroll inside without letting go of what is held."""
        before, self._changing = self._changing, True
        try:
            yield
        finally:
            self._changing = before

    def put_back(self) -> None:
        """Scroll so that what is held is seen at its height again."""
        if self._held is not None and self.held is not None:
            bar, (widget, height) = self._area.verticalScrollBar(), self._held
            bar.setValue(bar.value() + self.height_of(widget) - height)

    def press(self, place: QPoint) -> None:
        """Remember what the mouse is pressed on, at ``place`` on the screen, and where it is."""
        page, view = self._area.widget(), self._area.viewport()
        inside = view.rect().contains(view.mapFromGlobal(place))
        there = page.childAt(page.mapFromGlobal(place)) if page is not None and inside else None
        self._pressed = (there, self.height_of(there)) if there is not None else None

    def let_go(self) -> QWidget | None:
        """Return what the mouse was pressed on, if anything, and forget it."""
        before, self._pressed = self._pressed, None
        return before[0] if before else None

    def settle(self, widget: QWidget) -> None:
        """Lay out at once what waits for it, so that all places are the real ones.

        ``widget`` stays under the mouse that is pressed on it: a click would miss it else.
        """
        under_mouse = self._pressed is not None and self._pressed[0] is widget
        self._held = self._pressed if under_mouse and is_pressed() else None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.put_back()

    def take(self) -> None:
        """Hold the widget with the focus where it is seen now; nothing while none is seen.

        Nor is a page that has the focus itself: it is read from its top.
        """
        focus, page = QApplication.focusWidget(), self._area.widget()
        self._held = None
        if focus is None or page is None or focus is page:
            return
        if page.isAncestorOf(focus) and self._sees(focus):
            self._held = (focus, self.height_of(focus))

    def height_of(self, widget: QWidget) -> int:
        """How many pixels below the upper edge of the area ``widget`` is seen."""
        return widget.mapTo(self._area.viewport(), QPoint(0, 0)).y()

    def _follow(self, _value: int) -> None:
        if not self._changing:
            self.take()

    def _sees(self, widget: QWidget) -> bool:
        place = QRect(0, self.height_of(widget), 1, max(1, widget.height()))
        return place.bottom() >= 0 and place.top() < self._area.viewport().height()


def is_pressed() -> bool:
    """Whether a button of the mouse is held down."""
    return QApplication.mouseButtons() != Qt.MouseButton.NoButton
