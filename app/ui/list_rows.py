"""How a row of a list looks: its words wrapped, never cut, on a calm ground when it is chosen.

The first line is the row itself; what stands beneath it (the English, how far it is) is quieter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from app.ui import icons
from app.ui.colours import ACCENT, CHOSEN, QUIET, RULE

Index = QModelIndex | QPersistentModelIndex
SIGN = Qt.ItemDataRole.UserRole + 50
"""The name of the sign before a row; nothing for none."""
APART = Qt.ItemDataRole.UserRole + 51
"""Whether a row begins another group: a line is drawn above it."""

_NEW_LINE: Final = "\u2028"  # what Qt makes of each end of line before a delegate sees it
_QUIETER: Final = 0.9
_LIT: Final = (QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_MouseOver)


@dataclass(frozen=True)
class _Line:
    layout: QTextLayout
    top: float
    ink: QPalette.ColorRole


class ListRows(QStyledItemDelegate):
    """Draws the rows of ``view``. With ``signs`` every row keeps room for a sign before it."""

    def __init__(self, view: QAbstractItemView, *, signs: bool = False) -> None:
        super().__init__(view)
        self._view, self._signs = view, signs

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped words, in the width there is."""
        self.initStyleOption(option, index)
        wide = self._room(index)
        side = _side(option)
        _lines, high = self._wrapped(option, wide - 2 * side - self._before(option, index))
        apart = side if index.data(APART) else 0
        return QSize(wide, round(high + 2 * _above(option)) + apart)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground of a chosen row, the sign, and the words."""
        self.initStyleOption(option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(option.rect)
        box = QRect(option.rect)
        side = _side(option)
        if index.data(APART):
            painter.setPen(option.palette.color(RULE))
            middle = box.top() + side // 2
            painter.drawLine(box.left() + side, middle, box.right() - side, middle)
            box.setTop(box.top() + side)
        self._paint_ground(painter, option, box)
        self._paint_sign(painter, option, box, str(index.data(SIGN) or ""))
        inside = box.adjusted(side, 0, -side, 0)
        before = self._before(option, index)
        from_right = option.direction == Qt.LayoutDirection.RightToLeft
        inside.adjust(0 if from_right else before, 0, -before if from_right else 0, 0)
        lines, high = self._wrapped(option, inside.width())
        top = inside.top() + (inside.height() - high) / 2
        for line in lines:
            painter.setPen(option.palette.color(line.ink))
            line.layout.draw(painter, QPointF(inside.left(), top + line.top))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
        chosen, under_mouse = (bool(option.state & flag) for flag in _LIT)
        if not (chosen or under_mouse):
            return
        ground = QColor(option.palette.color(CHOSEN))
        if not chosen:
            ground.setAlphaF(0.45)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        place = QRectF(box).adjusted(0, 1, 0, -1)
        painter.drawRoundedRect(place, 6, 6)
        if chosen:
            painter.setBrush(option.palette.color(ACCENT))
            from_right = option.direction == Qt.LayoutDirection.RightToLeft
            left = place.right() - 4 if from_right else place.left()
            painter.drawRoundedRect(QRectF(left, place.top() + 4, 4, place.height() - 8), 2, 2)

    def _paint_sign(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, name: str
    ) -> None:
        if not name:
            return
        size, side = _sign_size(option), _side(option)
        ink = option.palette.color(ACCENT if name == "done" else QPalette.ColorRole.Text)
        ground = option.palette.color(QPalette.ColorRole.HighlightedText)
        from_right = option.direction == Qt.LayoutDirection.RightToLeft
        left = box.right() - side - size if from_right else box.left() + side
        first = option.fontMetrics.height()
        top = box.top() + _above(option) + (first - size) // 2
        painter.drawPixmap(left, top, icons.picture(name, ink, size, ground=ground))

    def _before(self, option: QStyleOptionViewItem, index: Index) -> int:
        return _sign_size(option) + _side(option) // 2 if self._signs or index.data(SIGN) else 0

    def _room(self, index: Index) -> int:
        """The width of a row: that of the view, less the steps of a tree."""
        room = self._view.viewport().width()
        if isinstance(self._view, QTreeView):
            depth, above = 1, index.parent()
            while above.isValid():
                depth, above = depth + 1, above.parent()
            room -= depth * self._view.indentation()
        return max(room, 1)

    def _wrapped(self, option: QStyleOptionViewItem, wide: int) -> tuple[tuple[_Line, ...], float]:
        lines, high = [], 0.0
        from_right = option.direction == Qt.LayoutDirection.RightToLeft
        for place, words in enumerate(option.text.split(_NEW_LINE)):
            font = QFont(option.font)
            if place:
                font.setPointSizeF(font.pointSizeF() * _QUIETER)
                font.setBold(False)
            layout = _laid_out(words, font, wide, from_right=from_right)
            lines.append(_Line(layout, high, QUIET if place else QPalette.ColorRole.Text))
            high += layout.boundingRect().height()
        return tuple(lines), high


def dress(view: QAbstractItemView, *, signs: bool = False) -> None:
    """Let the rows of ``view`` look as everywhere, and follow the mouse."""
    view.setItemDelegate(ListRows(view, signs=signs))
    view.setMouseTracking(True)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def _laid_out(words: str, font: QFont, wide: int, *, from_right: bool) -> QTextLayout:
    layout = QTextLayout(words, font)
    flags = Qt.AlignmentFlag
    how = QTextOption((flags.AlignRight if from_right else flags.AlignLeft) | flags.AlignAbsolute)
    how.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    how.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(how)
    layout.beginLayout()
    high = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(wide, 1))
        line.setPosition(QPointF(0, high))
        high += line.height()
    layout.endLayout()
    return layout


def _sign_size(option: QStyleOptionViewItem) -> int:
    return round(option.fontMetrics.height() * 0.9)


def _side(option: QStyleOptionViewItem) -> int:
    return round(option.fontMetrics.height() * 0.45)


def _above(option: QStyleOptionViewItem) -> int:
    return round(option.fontMetrics.height() * 0.3)
