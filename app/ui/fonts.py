"""The letters of the window: the fonts of installed packages, never those of the machine.

So that Arabic or Amharic is readable on a computer that has never shown it, and a picture of a
page is the same everywhere. Which fonts there are is said in ``app.script.fonts``.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

from app.script import fonts

# Latin first: its digits and stops belong to every language; the others are asked in turn for
# the letters it lacks.
_ORDER = (fonts.LATIN, *(key for key in fonts.NATIVE if key != fonts.LATIN))


@cache
def families() -> tuple[str, ...]:
    """Load the fonts into the application (once; about 10 ms) and return their families.

    Raises:
        RuntimeError: a package's font cannot be read; the installation is broken.
    """
    # The forms' own font comes last: it has the arrows and the tick that the others lack.
    return tuple(_load(data) for data in (*map(fonts.native, _ORDER), fonts.mono()))


def _load(data: bytes) -> str:
    number = QFontDatabase.addApplicationFontFromData(QByteArray(data))
    names = QFontDatabase.applicationFontFamilies(number)
    if not names:
        raise RuntimeError("a font of an installed package cannot be loaded")
    return names[0]


def font(points: float, *, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The font of the window at ``points`` (1/72 inch), able to show every alphabet we bring."""
    made = QFont()
    made.setFamilies(list(families()))
    made.setPointSizeF(points)
    made.setWeight(weight)
    return made
