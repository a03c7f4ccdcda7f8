"""What came of the filling, form by form, as one tree that the keys can walk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QTreeWidget, QTreeWidgetItem, QWidget

from app.i18n import _
from app.ui import icons, list_rows
from app.ui.colours import QUIET
from app.ui.finish_report import Group, Told

_PATH = Qt.ItemDataRole.UserRole
_SIGNS = {"ready": "done", "draft": "in-progress", "refused": "attention"}
_LINES = 14


class FinishList(QTreeWidget):
    """Forms, groups and lines. ``jump`` tells the question of a line that was opened."""

    jump = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("finish.list")
        self.setHeaderHidden(True)
        list_rows.dress(self)
        self.setUniformRowHeights(False)
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustIgnored)
        self.setMinimumHeight(self.fontMetrics().height() * _LINES)
        self.itemActivated.connect(self._open)

    def show_told(self, told: Sequence[Told]) -> None:
        """Show what is said about each form; what needs a hand is open, the rest folded."""
        self.clear()
        for one in told:
            top = QTreeWidgetItem(self, [one.said])
            top.setData(0, list_rows.SIGN, _SIGNS[one.state])
            font = top.font(0)
            font.setBold(True)
            top.setFont(0, font)
            for group in one.groups:
                _add(top, group)
            top.setExpanded(True)
        self.setAccessibleName(_("What came of it"))
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the rows anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _open(self, item: QTreeWidgetItem) -> None:
        path = item.data(0, _PATH)
        if path:
            self.jump.emit(path)


def _add(top: QTreeWidgetItem, group: Group) -> None:
    heading = QTreeWidgetItem(top, [group.title])
    heading.setData(0, _PATH, group.path)
    for line in group.lines:
        item = QTreeWidgetItem(heading, [line.text])
        item.setData(0, _PATH, line.path)


def _texts(item: QTreeWidgetItem) -> list[str]:
    found = [item.text(0)]
    for index in range(item.childCount()):
        child = item.child(index)
        if child is not None:
            found.extend(_texts(child))
    return found
