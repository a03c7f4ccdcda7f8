"""What the person did, by name, so that it can be undone and done again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.answers.case import Case
from app.interview.tables import row_ids


@dataclass(frozen=True)
class Change:
    """The case before and after a change at ``path``. Cases are never altered in place."""

    path: str
    before: Case
    after: Case

    @property
    def is_none(self) -> bool:
        """Whether nothing is different after it, the order of rows included."""
        rows = row_ids(self.before, self.path), row_ids(self.after, self.path)
        return self.before == self.after and rows[0] == rows[1]


@dataclass(frozen=True)
class Act:
    """One act by its name, with all its changes. ``sitting``: see :meth:`Acts.do`."""

    name: str
    sitting: int
    changes: tuple[Change, ...]


class Acts(QObject):
    """The acts of one case, under the names that Qt's own ``QUndoStack`` gives to such things.

    That one does not serve: its acts would belong to Qt and to Python at once, and when a case
    goes that nobody could close, each frees them, in any order, and the program falls.

    It changes nothing itself: ``undo`` and ``redo`` return what to show. Signal ``turned``
    with how many acts are done: there are other acts to undo or to do again.
    """

    turned = Signal(int)

    def __init__(self, kept: int, parent: QObject) -> None:
        """Keep the last ``kept`` acts."""
        super().__init__(parent)
        self._kept = kept
        self._acts: list[Act] = []
        self._done = 0
        self._together: list[Change] | None = None

    def count(self) -> int:
        """How many acts there are, also those that were undone."""
        return len(self._acts)

    def index(self) -> int:
        """How many of the acts are done: the next one has this number."""
        return self._done

    def canUndo(self) -> bool:
        """Whether there is an act to undo."""
        return self._done > 0 and self._together is None

    def canRedo(self) -> bool:
        """Whether there is an act to do again."""
        return self._done < len(self._acts) and self._together is None

    def undoText(self) -> str:
        """Name what would be undone; nothing when there is none."""
        return self._acts[self._done - 1].name if self.canUndo() else ""

    def redoText(self) -> str:
        """Name what would be done again; nothing when there is none."""
        return self._acts[self._done].name if self.canRedo() else ""

    def clear(self) -> None:
        """Forget all acts."""
        self._acts.clear()
        self._turn_to(0)

    def do(self, name: str, change: Change, sitting: int) -> None:
        """Note what was done. Acts of one ``sitting`` at one path count as one: typing on."""
        if self._together is None:
            self._note(Act(name, sitting, (change,)))
        else:
            self._together.append(change)

    @contextmanager
    def together(self, name: str, sitting: int) -> Iterator[None]:
        """Make one act of all that is done inside; inside another such one it is part of that."""
        if self._together is not None:
            yield
            return
        self._together = []
        try:
            yield
        finally:
            changes, self._together = tuple(self._together), None
            if changes:
                self._note(Act(name, sitting, changes))

    def undo(self) -> tuple[tuple[Case, str], ...]:
        """Take back the last act: the case to show and the path that changed, one by one."""
        if not self.canUndo():
            return ()
        act = self._acts[self._done - 1]
        self._turn_to(self._done - 1)
        return tuple((one.before, one.path) for one in reversed(act.changes))

    def redo(self) -> tuple[tuple[Case, str], ...]:
        """Do again what was taken back last; returns the same as :meth:`undo`."""
        if not self.canRedo():
            return ()
        act = self._acts[self._done]
        self._turn_to(self._done + 1)
        return tuple((one.after, one.path) for one in act.changes)

    def _note(self, act: Act) -> None:
        del self._acts[self._done :]
        if self._acts and _goes_on(self._acts[-1], act):
            act = _joined(self._acts.pop(), act)
        if not all(one.is_none for one in act.changes):
            self._acts.append(act)
        del self._acts[: -self._kept]
        self._turn_to(len(self._acts))

    def _turn_to(self, done: int) -> None:
        self._done = done
        self.turned.emit(done)


def _goes_on(first: Act, then: Act) -> bool:
    """Whether it is one act for the person: the same place, and nothing else in between."""
    places = {one.path for one in (*first.changes, *then.changes)}
    return first.sitting == then.sitting and len(places) == 1


def _joined(first: Act, then: Act) -> Act:
    before, after = first.changes[0], then.changes[-1]
    return Act(then.name, then.sitting, (Change(before.path, before.before, after.after),))
