"""Our own signs, as lines in one colour: drawn for the size of the text and the theme in use.

A file in ``resources/icons`` says ``currentColor`` for the ink, ``white`` for what lies beneath.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

_FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "icons"
_FINE: Final = 2
"""Pixels drawn per logical pixel, for screens that have more of them."""


def picture(name: str, ink: QColor, size: int, *, ground: QColor | None = None) -> QPixmap:
    """The sign ``name`` in ``ink``, ``size`` logical pixels wide and high.

    Args:
        name: a file of ``resources/icons``, without its ending.
        ink: the colour of the lines.
        size: in logical pixels.
        ground: what lies behind the sign, for signs that are cut out of a filled shape.

    Raises:
        FileNotFoundError: there is no such sign.
    """
    under = ground.name() if ground is not None else "white"
    return _drawn(name, ink.name(), under, max(size, 1))


def program() -> QIcon:
    """The sign of the program, for lists of windows."""
    return QIcon(str(_FOLDER / "program.png"))


def mirrored(sign: QPixmap) -> QPixmap:
    """``sign`` the other way round, for languages written from the right."""
    turned = sign.transformed(QTransform.fromScale(-1, 1))
    turned.setDevicePixelRatio(sign.devicePixelRatio())
    return turned


@cache
def _drawn(name: str, ink: str, ground: str, size: int) -> QPixmap:
    lines = (_FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    coloured = lines.replace("white", ground).replace("currentColor", ink)
    drawn = QPixmap(size * _FINE, size * _FINE)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(coloured.encode())).render(
        painter, QRectF(0, 0, size * _FINE, size * _FINE)
    )
    painter.end()
    drawn.setDevicePixelRatio(_FINE)
    return drawn
