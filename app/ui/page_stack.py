"""The middle of the window: one page at a time, made on the first visit, the last few kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QFrame,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from app.ui.anchor import Anchor, is_pressed
from app.ui.shell_page import ShellPage
from app.ui.stops import Stop

MakePage = Callable[[Stop], ShellPage]
_KEPT: Final = 6
_ABOVE: Final = 140  # pixels: a label, its items and a hint
_AROUND: Final = 6  # pixels: the ring around what has the focus
_ASKS_FOR_ROOM: Final = QEvent.Type.LayoutRequest
_PRESSED: Final = QEvent.Type.MouseButtonPress
_LET_GO: Final = QEvent.Type.MouseButtonRelease
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Frame(QScrollArea):
    """A page that scrolls up and down; the focus stays in its fields."""

    def __init__(self, page: ShellPage, parent: QWidget) -> None:
        super().__init__(parent)
        self.page = page
        self.anchor = Anchor(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        for ground in (self.viewport(), page):
            ground.setBackgroundRole(QPalette.ColorRole.Base)
        self._limit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text has wider lines."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "page"):
            self._limit()

    def _limit(self) -> None:
        self.page.setMaximumWidth(self.page.widest())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the field with the focus in sight when there is less room."""
        with self.anchor.hold():
            super().resizeEvent(event)
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.show_widget(focus)

    def let_go(self) -> None:
        """Show whole what the mouse was pressed on, if it has the focus now."""
        widget = self.anchor.let_go()
        if widget is not None and widget is QApplication.focusWidget():
            self.show_widget(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the focus where it is seen when the page asks for more room, or for less."""
        if watched is not self.page or event.type() != _ASKS_FOR_ROOM:
            return super().eventFilter(watched, event)
        with self._same_sight():
            return super().eventFilter(watched, event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Keep the focus where it is seen when the page gets the room it asked for."""
        if event.type() != _ASKS_FOR_ROOM:
            return super().viewportEvent(event)
        with self._same_sight():
            return super().viewportEvent(event)

    @contextmanager
    def _same_sight(self) -> Iterator[None]:
        """Let the page be laid out inside; what has the focus stays where it was seen."""
        with self.anchor.hold():
            yield
            layout = self.page.layout()
            if layout is not None:
                layout.activate()
            self.anchor.put_back()
            if self.anchor.held is not None and not is_pressed():
                self._scroll_to(self.anchor.held)

    def show_widget(self, widget: QWidget) -> None:
        """Scroll so that ``widget`` is seen, with the question above it where there is room.

        A page that has the focus itself is read from its top.
        """
        if widget is self.page:
            self.verticalScrollBar().setValue(0)
            return
        self.anchor.settle(widget)
        if self.anchor.held is None:
            self._scroll_to(widget)
            self.anchor.take()

    def _scroll_to(self, widget: QWidget) -> None:
        free = self.viewport().height() - widget.height()
        if free < 2 * _AROUND:  # only the line that is written can be seen
            self.ensureWidgetVisible(widget)
            return
        bar, top = self.verticalScrollBar(), widget.mapTo(self.page, QPoint(0, 0)).y()
        if top < bar.value() + _AROUND or top + _AROUND > bar.value() + free:
            lowest = top - min(_ABOVE, free // 2)
            highest = top + _AROUND - free
            bar.setValue(min(max(bar.value(), highest), lowest) if lowest > highest else lowest)


class PageStack(QStackedWidget):
    """Shows the page of a stop, in a frame that scrolls up and down only.

    ``go_on``: Enter, or a page's own wish; the other signals are the page's.
    """

    go_on = Signal()
    back = Signal()
    jump = Signal(str)
    focused = Signal(str)
    leave = Signal()
    visit = Signal(str)

    def __init__(self, make: MakePage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._frames: dict[str, Frame] = {}
        QApplication.instance().focusChanged.connect(self._keep_in_sight)  # type: ignore[union-attr]

    @property
    def page(self) -> ShellPage | None:
        """The page that is shown."""
        frame = self.currentWidget()
        return frame.page if isinstance(frame, Frame) else None

    def show_stop(self, stop: Stop) -> ShellPage:
        """Show the page of ``stop``, as it was left when it was here lately."""
        frame = self._frames.pop(stop.id, None) or self._framed(self._make(stop))
        self._frames[stop.id] = frame
        self.setCurrentWidget(frame)
        for old in list(self._frames)[:-_KEPT]:
            self._drop(old)
        return frame.page

    def keep_only(self, known: set[str]) -> None:
        """Drop the pages of stops that are no more, except the one that is shown."""
        for stop_id, frame in list(self._frames.items()):
            if stop_id not in known and frame is not self.currentWidget():
                self._drop(stop_id)

    def begin_anew(self, make: MakePage) -> None:
        """Drop every page with all that stands on it; from now on ``make`` makes them."""
        self._make = make
        for stop_id in list(self._frames):
            self._drop(stop_id)

    def showEvent(self, event: QShowEvent) -> None:
        """See the mouse pressed before the focus goes, while all is where the person sees it."""
        super().showEvent(event)
        window = self.window().windowHandle()
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what the mouse is pressed on; when it is let go, show that whole."""
        frame = self.currentWidget()
        if isinstance(event, QMouseEvent) and isinstance(frame, Frame):
            if event.type() == _PRESSED:
                frame.anchor.press(event.globalPosition().toPoint())
            elif event.type() == _LET_GO:
                QTimer.singleShot(0, frame, frame.let_go)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, where the field or button with the focus does not want it itself."""
        if event.key() not in _ENTER or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        event.accept()
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton) and not isinstance(focus, QRadioButton | QCheckBox):
            focus.click()
        else:
            self.go_on.emit()

    def _framed(self, page: ShellPage) -> Frame:
        frame = Frame(page, self)
        page.go_on.connect(self.go_on)
        page.back.connect(self.back)
        page.jump.connect(self.jump)
        page.focused.connect(self.focused)
        page.leave.connect(self.leave)
        page.visit.connect(self.visit)
        self.addWidget(frame)
        return frame

    def _drop(self, stop_id: str) -> None:
        frame = self._frames.pop(stop_id)
        self.removeWidget(frame)
        frame.deleteLater()

    def _keep_in_sight(self, _old: QWidget | None, new: QWidget | None) -> None:
        frame = self.currentWidget()
        if new is not None and isinstance(frame, Frame) and frame.isAncestorOf(new):
            frame.show_widget(new)
