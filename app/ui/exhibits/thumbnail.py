"""The first page of a paper in small, so that one is told from another at a glance."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.filing.render import Picture
from app.ui import icons
from app.ui.colours import QUIET, RULE

_LETTERS: Final = 9
_EDGE: Final = 1


class Thumbnail(QWidget):
    """As wide as a few letters and as high as a sheet of paper; a sign until there is a picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_picture(self, picture: Picture | None) -> None:
        """Show ``picture``, or the sign where there is none."""
        self._image = None if picture is None else _image(picture)
        self.update()

    def is_drawn(self) -> bool:
        """Whether a picture is shown."""
        return self._image is not None

    def sizeHint(self) -> QSize:
        """A sheet of letter paper, upright."""
        wide = self.fontMetrics().averageCharWidth() * _LETTERS
        return QSize(wide, round(wide * 11 / 8.5))

    def minimumSizeHint(self) -> QSize:
        """As large as it is wanted."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture whole, on paper."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sheet = self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        if self._image is None:
            self._draw_sign(painter, sheet)
        else:
            room = self._image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
            sheet = QRect(sheet.topLeft(), room)
            painter.drawImage(sheet, self._image)
        painter.setPen(self.palette().color(RULE))
        painter.drawRect(sheet)

    def _draw_sign(self, painter: QPainter, sheet: QRect) -> None:
        painter.fillRect(sheet, self.palette().color(QPalette.ColorRole.Base))
        size = sheet.width() // 3
        sign = icons.picture("exhibits", self.palette().color(QUIET), size)
        middle = sheet.center()
        painter.drawPixmap(middle.x() - size // 2, middle.y() - size // 2, sign)


def _image(picture: Picture) -> QImage:
    """The grey page; a copy, because Qt would go on reading the bytes where they lie."""
    grey = QImage.Format.Format_Grayscale8
    return QImage(picture.grey, picture.width, picture.height, picture.width, grey).copy()
