"""A tree of rows that wrap and fold, walked with the keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, QTimer
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QTreeWidget, QTreeWidgetItem, QWidget

from app.ui import icons, list_rows
from app.ui.colours import QUIET


class FoldedTree(QTreeWidget):
    """Rows of our look, at least ``lines`` lines high; an arrow stands before what folds."""

    def __init__(self, name: str, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setHeaderHidden(True)
        list_rows.dress(self)
        self.setUniformRowHeights(False)
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustIgnored)
        self.setMinimumHeight(self.fontMetrics().height() * lines)

    def lines(self) -> tuple[str, ...]:
        """All that is said, for tests and for reading aloud."""
        found: list[str] = []
        for index in range(self.topLevelItemCount()):
            top = self.topLevelItem(index)
            if top is not None:
                found.extend(_texts(top))
        return tuple(found)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """An arrow before what can be folded, which points the way the language is read."""
        if not self.model().hasChildren(index):
            return
        size = round(self.fontMetrics().height() * 0.7)
        opened = self.isExpanded(index)
        ink = self.palette().color(QUIET)
        sign = icons.picture("opened" if opened else "open", ink, size)
        if self.isRightToLeft() and not opened:
            sign = icons.mirrored(sign)
        near = rect.left() if self.isRightToLeft() else rect.right() - self.indentation()
        left = near + (self.indentation() - size) // 2
        painter.drawPixmap(left, rect.top() + (rect.height() - size) // 2, sign)

    def sizeHint(self) -> QSize:
        """No higher than it must be: it takes the room that is left."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the rows anew; the one that is chosen stays in sight."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, self, self._show_chosen)

    def add_heading(self, words: str, sign: str = "") -> QTreeWidgetItem:
        """A row at the top, in bold."""
        top = QTreeWidgetItem(self, [words])
        top.setData(0, list_rows.SIGN, sign)
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        return top

    def _show_chosen(self) -> None:
        self.scrollTo(self.currentIndex())


def _texts(item: QTreeWidgetItem) -> list[str]:
    found = [item.text(0)]
    for index in range(item.childCount()):
        child = item.child(index)
        if child is not None:
            found.extend(_texts(child))
    return found
