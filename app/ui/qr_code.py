"""An address as a QR code, so that another device can open it: this program opens nothing."""

from __future__ import annotations

from typing import Final, cast

import zxingcpp
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_LINES: Final = 6.5
"""How large the code is, in lines of text."""


def squares(words: str) -> QImage:
    """The QR code of ``words``, one pixel for each of its squares, with its quiet zone.

    Raises:
        ValueError: ``words`` do not fit into a QR code (about 2,900 letters).
    """
    code = zxingcpp.create_barcode(words, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    # The picture lends its bytes, which its stubs do not say.
    dots = memoryview(cast(bytes, code.to_image(scale=1, add_quiet_zones=True)))
    high, wide = dots.shape or (0, 0)
    # The copy keeps the pixels when the bytes they were read from are gone.
    return QImage(dots.tobytes(), wide, high, wide, QImage.Format.Format_Grayscale8).copy()


class QrCode(QWidget):
    """Shows the code in black on white, in dark windows too: many cameras read only that."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = squares(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A whole number of pixels for each square, about as high as six lines of text."""
        across = self._image.width()
        wanted = self.fontMetrics().height() * _LINES
        return QSize(across, across) * max(2, round(wanted / across))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the squares with hard edges."""
        painter = QPainter(self)
        painter.drawImage(self.rect(), self._image)
