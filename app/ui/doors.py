"""The pages that cover the whole window for a while, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

# Loaded when one is shown: the first page of the window needs none of them.
if TYPE_CHECKING:
    from pathlib import Path

    from app.ui.access.delete_door import DeleteDoor
    from app.ui.access.door import Door as AccessDoor
    from app.ui.clinic.door import Door as ClinicDoor
    from app.ui.guard.door import Door as GuardDoor
    from app.ui.settings import Settings
    from app.ui.store import CaseStore

    Door = AccessDoor | ClinicDoor | DeleteDoor | GuardDoor


class Doors(QObject):
    """Shows them in ``middle``.

    Signals: ``closed`` when the person wants back, ``deleted`` when the open case is gone,
    ``ended`` when they want to lock and quit.
    """

    closed = Signal()
    deleted = Signal()
    ended = Signal()

    def __init__(self, middle: QStackedWidget) -> None:
        super().__init__(middle)
        self._middle = middle
        self.door: Door | None = None

    def show_names(self) -> None:
        """Show the names of the clinic; they lie outside of every case."""
        from app.ui.clinic.door import Door

        self._show(Door(self._middle))

    def show_access(self, store: CaseStore) -> None:
        """Show who can open the case that is open."""
        from app.ui.access.door import Door

        door = Door(store, self._middle)
        door.deleted.connect(self.deleted)
        self._show(door)

    def show_delete(self, path: Path) -> None:
        """Ask whether the case in ``path`` is to be deleted, without opening it."""
        from app.ui.access.delete_door import DeleteDoor

        door = DeleteDoor(path, self._middle)
        door.deleted.connect(self.closed)
        self._show(door)

    def show_guard(self, settings: Settings) -> None:
        """Show when the program locks, and where it keeps things."""
        from app.ui.guard.door import Door

        door = Door(settings, self._middle)
        door.quit.connect(self.ended)
        self._show(door)

    def drop(self) -> None:
        """Take the page away."""
        if self.door is not None:
            self._middle.removeWidget(self.door)
            self.door.deleteLater()
            self.door = None

    def _show(self, door: Door) -> None:
        self.drop()
        self.door = door
        door.closed.connect(self.closed)
        self._middle.addWidget(door)
        self._middle.setCurrentWidget(door)
        door.focus_first()
