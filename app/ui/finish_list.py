"""What came of the filling, form by form, as one tree that the keys can walk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from app.i18n import _
from app.ui.finish_report import Group, Told
from app.ui.folded_tree import FoldedTree

_PATH = Qt.ItemDataRole.UserRole
_SIGNS = {"ready": "done", "draft": "in-progress", "refused": "attention"}
_LINES = 14


class FinishList(FoldedTree):
    """Forms, groups and lines. ``jump`` tells the question of a line that was opened."""

    jump = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("finish.list", _LINES, parent)
        self.itemActivated.connect(self._open)

    def show_told(self, told: Sequence[Told]) -> None:
        """Show what is said about each form; what needs a hand is open, the rest folded."""
        self.clear()
        for one in told:
            top = self.add_heading(one.said, _SIGNS[one.state])
            for group in one.groups:
                _add(top, group)
            top.setExpanded(True)
        self.setAccessibleName(_("What came of it"))
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)

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
