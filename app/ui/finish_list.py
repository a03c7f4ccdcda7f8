"""What came of the filling, form by form, as one tree that the keys can walk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app.i18n import _
from app.ui.finish_report import Group, Told

Index = QModelIndex | QPersistentModelIndex
_SIDE, _ABOVE = 6, 3
_PATH = Qt.ItemDataRole.UserRole
_SIGNS = {"ready": "\u2713", "draft": "\u2026", "refused": "\u00d7"}


class WrappedRows(QStyledItemDelegate):
    """Rows as high as their words need in the width there is."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of the wrapped words of one row."""
        self.initStyleOption(option, index)
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        room = self._tree.viewport().width() - depth * self._tree.indentation() - 2 * _SIDE
        metrics, flags = QFontMetrics(option.font), Qt.TextFlag.TextWordWrap.value
        space = QRect(0, 0, max(room, 1), 1 << 20)
        # Letters from another font are higher than the line of this one: half a line for each.
        high = sum(
            metrics.boundingRect(space, flags, words).height() + metrics.lineSpacing() // 2
            for words in option.text.split("\n")
        )
        return QSize(room, high + _ABOVE)


class FinishList(QTreeWidget):
    """Forms, groups and lines. ``jump`` tells the question of a line that was opened."""

    jump = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("finish.list")
        self.setHeaderHidden(True)
        self.setWordWrap(True)
        self.setUniformRowHeights(False)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustIgnored)
        self.setMinimumHeight(260)
        self.setItemDelegate(WrappedRows(self))
        self.itemActivated.connect(self._open)

    def show_told(self, told: Sequence[Told]) -> None:
        """Show what is said about each form; what needs a hand is open, the rest folded."""
        self.clear()
        for one in told:
            top = QTreeWidgetItem(self, [f"{_SIGNS[one.state]} {one.said}"])
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
