"""Text of any script as placed glyphs: joining, reordering and both directions, done by Qt.

Qt shapes with design metrics and without hinting, so that the places are those of the outlines
themselves, in em/1000, whatever the screen. Only our own packaged fonts count (``faces``).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGlyphRun,
    QGuiApplication,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from app.script import faces, fonts, mono

EM: Final = 1000
_WIDE: Final = 1_000_000.0
_turn: Final = Lock()


class CannotShape(ValueError):
    """The fonts lack some characters: ``characters`` lists each of them once."""

    def __init__(self, characters: str) -> None:
        super().__init__("no font of ours has these characters")
        self.characters = characters


@dataclass(frozen=True)
class Glyph:
    """One glyph: number ``gid`` of the font ``face``, its origin at (x, y) in em/1000, y up.

    ``text`` is what it stands for: the first glyph of a cluster carries the text of the whole
    cluster, the others nothing.
    """

    face: str
    gid: int
    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Shaped:
    """A line of glyphs: its advance width, the reach of its ink, and whether it starts right.

    ``even`` lines are of one font, and every glyph stands where the one before it ends.
    """

    glyphs: tuple[Glyph, ...]
    width: float
    ink: mono.Ink
    right_to_left: bool
    even: bool = False


def shape(text: str) -> Shaped:
    """Return ``text`` (one line, composed before shaping) as placed glyphs, in em/1000.

    The base direction is that of the first letter, as Unicode says (UAX #9). Starts Qt without
    a screen when the program has not started it.

    Raises:
        CannotShape: characters that none of our fonts has, control characters included.
    """
    return shaped_lines(text, None)[0]


def shaped_lines(
    text: str, width: float | None, right_to_left: bool | None = None
) -> tuple[Shaped, ...]:
    """Return one paragraph as lines no wider than ``width`` (em/1000; None: a single line).

    A word wider than that is broken where it must be. The base direction is ``right_to_left``,
    or where that is None that of the first letter; for the rest see ``shape``.

    Raises:
        CannotShape: characters that none of our fonts has, control characters included.
    """
    text = unicodedata.normalize("NFC", text)
    missing = lacking(text)
    if missing:
        raise CannotShape(missing)
    right = starts_right(text) if right_to_left is None else right_to_left
    with _turn:
        return tuple(_shaped(text, width, right))


def lacking(text: str) -> str:
    """Return the characters of ``text`` (composed) that no font of ours has, each once."""
    return "".join(dict.fromkeys(c for c in text if not _known(c)))


def _known(character: str) -> bool:
    if unicodedata.category(character) == "Cf":
        return True
    return faces.key_for(character) is not None


def _shaped(text: str, width: float | None, right: bool) -> Iterator[Shaped]:
    _application()
    layout = QTextLayout(text, _font(text))
    layout.setTextOption(_option(right=right, wraps=width is not None))
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(_WIDE if width is None else width)
        line.setPosition(QPointF(0, 0))
        lines.append(line)
    layout.endLayout()
    units = text.encode("utf-16-le")
    for line in lines:
        start = line.textStart()
        mine = units[2 * start : 2 * (start + line.textLength())].decode("utf-16-le")
        yield _line(line, mine, right)


def _option(*, right: bool, wraps: bool) -> QTextOption:
    option = QTextOption()
    option.setUseDesignMetrics(True)
    mode = QTextOption.WrapMode
    option.setWrapMode(mode.WrapAtWordBoundaryOrAnywhere if wraps else mode.NoWrap)
    direction = Qt.LayoutDirection
    option.setTextDirection(direction.RightToLeft if right else direction.LeftToRight)
    return option


def _line(line: QTextLine, text: str, right: bool) -> Shaped:
    left, base = line.naturalTextRect().left(), line.ascent()
    glyphs, boxes, whole = [], [], ""
    for cluster, run, gid, place in _placed(line, text):
        whole = cluster or whole
        x, y = place.x() - left, base - place.y()
        glyphs.append(Glyph(_key(run, whole), gid, round(x, 2), round(y, 2), cluster))
        boxes.append(_reach(run, gid, x, y))
    ink = mono.union([box for box in boxes if box is not None])
    return Shaped(tuple(glyphs), round(line.naturalTextWidth(), 2), ink, right)


def _placed(line: QTextLine, text: str) -> Iterator[tuple[str, QGlyphRun, int, QPointF]]:
    """Every glyph of ``line`` once with the text it carries.

    Qt is asked character by character: for the second and later words of a line its own
    string indexes are wrong (6.11).
    """
    seen: set[tuple[int, float, float]] = set()
    pending: list[tuple[str, list[tuple[QGlyphRun, int, QPointF]]]] = []
    start = line.textStart()
    for character in text:
        length = len(character.encode("utf-16-le")) // 2
        fresh = []
        for run in line.glyphRuns(start, length):
            for gid, place in zip(run.glyphIndexes(), run.positions(), strict=True):
                spot = (gid, place.x(), place.y())
                if spot not in seen:
                    seen.add(spot)
                    fresh.append((run, gid, place))
        if fresh or not pending:
            pending.append((character, fresh))
        else:
            pending[-1] = (pending[-1][0] + character, pending[-1][1])
        start += length
    for cluster, found in pending:
        for position, (run, gid, place) in enumerate(found):
            yield cluster if position == 0 else "", run, gid, place


def _key(run: QGlyphRun, cluster: str) -> str:
    """The key of our font, or CannotShape when Qt took another one or has no glyph."""
    family = run.rawFont().familyName()
    key = family.removeprefix(faces.FAMILY)
    if key == family or 0 in run.glyphIndexes():
        raise CannotShape(cluster)
    return key


def _reach(run: QGlyphRun, gid: int, x: float, y: float) -> mono.Ink | None:
    box = run.rawFont().boundingRect(gid)
    if box.isEmpty():
        return None
    return mono.Ink(
        int(y - box.bottom()) - 1,
        int(y - box.top()) + 1,
        int(x + box.left()) - 1,
        int(x + box.right()) + 1,
    )


def starts_right(text: str) -> bool:
    """Whether the first letter of ``text`` is of a script that runs from the right."""
    strong = (unicodedata.bidirectional(character) for character in text)
    return next((kind != "L" for kind in strong if kind in {"L", "R", "AL"}), False)


def _font(text: str) -> QFont:
    """A font of just the families this text needs; Latin comes after the scripts of their own."""
    found = {fonts.LATIN, *map(faces.key_for, text)}
    font = QFont()
    font.setFamilies([_register(key) for key in fonts.NATIVE if key in found])
    font.setPixelSize(EM)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@cache
def _register(key: str) -> str:
    """Make a font known to Qt; return its family name, which no font of the machine has."""
    face = faces.face(key)
    number = QFontDatabase.addApplicationFontFromData(face.data)
    families = QFontDatabase.applicationFontFamilies(number)
    if families != [face.family]:
        raise RuntimeError(f"Qt did not take the font for {key}")
    return face.family


def _application() -> None:
    """Start Qt without a screen, unless the program runs it already."""
    if QCoreApplication.instance() is None:
        _own.append(QGuiApplication(["portolan", "-platform", "offscreen"]))
    elif not isinstance(QCoreApplication.instance(), QGuiApplication):
        raise RuntimeError("Qt runs without its graphical part")


_own: Final[list[QGuiApplication]] = []
"""Qt ends with its application object, so ours must live as long as the program."""
