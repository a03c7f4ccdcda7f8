"""The picture of a page, with the boxes of a question outlined; a box leads to its question."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.filing.catalogue import Rect
from app.filing.render import Picture
from app.ui.filing_boxes import Place
from app.ui.preview.drawing import Drawn

# The paper is white in the dark theme too, so its inks are the same in both: 6.6:1 and 4.9:1.
OUTLINE: Final = QColor("#0b5c8f")
CURSOR: Final = QColor("#8a3b00")
_EMPTY: Final = QSize(306, 396)


class Sheet(QWidget):
    """One page on white paper.

    ``chosen`` tells the question path of the box that was clicked, or chosen with the arrow keys
    and Enter. ``turned`` asks for the next page (1) or the one before (-1): the page keys.
    ``moved`` tells the box that the arrow keys have come to.
    """

    chosen = Signal(str)
    turned = Signal(int)
    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn: Drawn | None = None
        self._image = QImage()
        self._zoom = 1.0
        self._at = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def box(self) -> Place | None:
        """The box that the arrow keys stand on."""
        boxes = self._drawn.boxes if self._drawn else ()
        return boxes[self._at] if 0 <= self._at < len(boxes) else None

    def show_page(self, drawn: Drawn) -> None:
        """Show ``drawn``; the keys begin before its first box when it is another page."""
        before = self._drawn
        if before is None or (before.filing, before.page) != (drawn.filing, drawn.page):
            self._at = -1
        self._drawn, self._image = drawn, _image(drawn.picture)
        self._resize()

    def clear(self) -> None:
        """Show no page."""
        self._drawn, self._image, self._at = None, QImage(), -1
        self._resize()

    def set_zoom(self, zoom: float) -> None:
        """Show the page at ``zoom`` logical pixels per point."""
        self._zoom = zoom
        self._resize()

    def place_of(self, rect: Rect) -> QRectF:
        """Where ``rect``, in points from the bottom left, lies in this widget."""
        left, bottom, right, top = rect
        height = self._drawn.size[1] if self._drawn else 0.0
        corner = QPointF(left, height - top) * self._zoom
        return QRectF(corner, QPointF(right, height - bottom) * self._zoom)

    def outlined(self) -> tuple[QRectF, ...]:
        """Where the outlined boxes lie in this widget."""
        rects = self._drawn.outlined if self._drawn else ()
        return tuple(map(self.place_of, rects))

    def sizeHint(self) -> QSize:
        """The page at the zoom it has."""
        if self._drawn is None:
            return _EMPTY
        width, height = self._drawn.size
        return QSize(round(width * self._zoom), round(height * self._zoom))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page and the outlines; the picture is as fine as the screen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if not self._image.isNull():
            painter.drawImage(QRectF(self.rect()), self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(OUTLINE, 3))
        for place in self.outlined():
            painter.drawRoundedRect(place.adjusted(-2, -2, 2, 2), 3, 3)
        if self.box is not None and self.hasFocus():
            painter.setPen(QPen(CURSOR, 2, Qt.PenStyle.DashLine))
            painter.drawRect(self.place_of(self.box.rect).adjusted(-2, -2, 2, 2))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over a box that leads somewhere."""
        found = self._under(event.position())
        shape = Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the question of the box."""
        found = self._under(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(found.path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows: from box to box. Enter: to its question. Page keys: the pages."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        turn = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if turn is not None:
            self.turned.emit(turn)
        elif step is not None and self._drawn is not None and self._drawn.boxes:
            self._at = min(max(self._at + step, 0), len(self._drawn.boxes) - 1)
            self._moved()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.box is not None:
            self.chosen.emit(self.box.path)
        else:
            super().keyPressEvent(event)

    def _moved(self) -> None:
        if self.box is not None:
            self.moved.emit(self.box)
        self.update()

    def _under(self, point: QPointF) -> Place | None:
        """The smallest box under ``point``."""
        boxes = self._drawn.boxes if self._drawn else ()
        hit = [one for one in boxes if self.place_of(one.rect).contains(point)]
        return min(hit, key=_area, default=None)

    def _resize(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()


def _area(place: Place) -> float:
    left, bottom, right, top = place.rect
    return (right - left) * (top - bottom)


def _image(picture: Picture) -> QImage:
    """The picture as Qt draws it; a copy, so that the bytes may go."""
    grey = QImage.Format.Format_Grayscale8
    return QImage(picture.grey, picture.width, picture.height, picture.width, grey).copy()
