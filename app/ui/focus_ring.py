"""A ring of 3 px around whatever has the keyboard, the same around every kind of widget."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QScrollArea,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

WIDTH = 3
_GAP = 1
_MAY_HIDE = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.StyleChange}


class RingStyle(QProxyStyle):
    """Gives the ring its room outside the widget; the usual one is 2 px, cut to that by a mask."""

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """The distance of the ring's outer edge from its widget, in px."""
        room = {QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin}
        return WIDTH + _GAP if metric in room else super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 - the name is Qt's
    ) -> int:
        """No mask; and the ring lies above its widget's neighbours."""
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, option, widget, returnData)


class Ring(QFocusFrame):
    """The ring itself; it follows its widget when that moves, and lets every click through."""

    def __init__(self, colour: str, style: RingStyle) -> None:
        super().__init__()
        self._colour = colour
        self.setStyle(style)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be there whenever the widget can be seen.

        Qt hides the frame when the look changes, and leaves it hidden when its widget was out of
        sight at first and is scrolled to later.
        """
        told = super().eventFilter(watched, event)
        around = self.widget()
        if event.type() in _MAY_HIDE and self.isHidden() and around is not None:
            self.setVisible(around.isVisible())
            self.raise_()
        return told

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring, inside the frame that Qt keeps around the widget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colour), WIDTH))
        inset = WIDTH / 2
        place = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(place, 4, 4)


class FocusRing(QObject):
    """Moves one ring to the widget that has the keyboard."""

    def __init__(self, application: QApplication, colour: str) -> None:
        super().__init__(application)
        for earlier in application.findChildren(FocusRing):
            if earlier is not self:
                earlier.retire()
        self._retired = False
        self._colour = colour
        self._style = RingStyle("Fusion")
        self._style.setParent(self)
        self._ring: Ring | None = None
        application.focusChanged.connect(self._follow)

    def recolour(self, colour: str) -> None:
        """Draw the ring in ``colour`` from now on."""
        self._colour = colour
        self._follow(None, QApplication.focusWidget())

    def retire(self) -> None:
        """Draw no ring any more: another look has taken over."""
        self._follow(None, None)
        self._retired = True

    def ring(self) -> Ring | None:
        """The ring that is shown now, if any widget has the keyboard."""
        return self._ring if self._ring is not None and shiboken6.isValid(self._ring) else None

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._retired:
            return
        # The frame becomes a child of its widget's parent and dies with that page, so each
        # widget gets a new one.
        old = self.ring()
        if old is not None:
            old.setWidget(None)  # type: ignore[arg-type] # Qt takes none, its stubs do not
            old.deleteLater()
        self._ring = None
        if now is None or not now.isVisible() or now.isWindow() or _fills_its_frame(now):
            return
        self._ring = Ring(self._colour, self._style)
        self._ring.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ring.setWidget(now)


def _fills_its_frame(widget: QWidget) -> bool:
    """Whether ``widget`` is a whole page, which takes the focus to be read aloud: no ring there."""
    around = widget.parent()
    area = around.parent() if around is not None else None
    return isinstance(area, QScrollArea) and area.widget() is widget
