"""One thing the person did, by name, so that it can be undone and done again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtGui import QUndoCommand

from app.answers.case import Case

Show = Callable[[Case, str], None]


@dataclass(frozen=True)
class Change:
    """The case before and after a change at ``path``. Cases are never altered in place."""

    path: str
    before: Case
    after: Case


class Act(QUndoCommand):
    """One act by its name. Acts of one ``sitting`` at one path count as one: typing on."""

    def __init__(self, name: str, change: Change, sitting: int, show: Show) -> None:
        super().__init__(name)
        self.change = change
        self._sitting = sitting
        self._show = show

    def id(self) -> int:
        """Return the sitting: Qt asks it before it tries :meth:`mergeWith`."""
        return self._sitting

    def redo(self) -> None:
        """Show the case as it is after the act."""
        self._show(self.change.after, self.change.path)

    def undo(self) -> None:
        """Show the case as it was before the act."""
        self._show(self.change.before, self.change.path)

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the next act when it goes on in the same place; vanish when nothing is left."""
        if not isinstance(other, Act) or other.change.path != self.change.path:
            return False
        self.change = replace(self.change, after=other.change.after)
        self.setText(other.text())
        self.setObsolete(self.change.after == self.change.before)
        return True
