"""The pages that cover the whole window for a while, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

# Loaded when one is shown: the first page of the window needs none of them.
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from app.ui.access.delete_door import DeleteDoor
    from app.ui.access.door import Door as AccessDoor
    from app.ui.acts import Acts
    from app.ui.case_view import CaseView
    from app.ui.clinic.door import Door as ClinicDoor
    from app.ui.desk.door import Door as DeskDoor
    from app.ui.desk.review_desk import ReviewDesk
    from app.ui.guard.door import Door as GuardDoor
    from app.ui.hand_over.door import Door as HandOverDoor
    from app.ui.settings import Settings

    Door = AccessDoor | ClinicDoor | DeleteDoor | DeskDoor | GuardDoor | HandOverDoor | ReviewDesk


class Doors(QObject):
    """Shows them in ``middle``.

    Signals: ``closed`` when the person wants back, ``deleted`` when the open case is gone,
    ``ended`` when they want to lock and quit, ``left`` when they are done with a copy for review.
    """

    closed = Signal()
    deleted = Signal()
    ended = Signal()
    left = Signal()

    def __init__(self, middle: QStackedWidget) -> None:
        super().__init__(middle)
        self._middle = middle
        self.door: Door | None = None

    def show_names(self) -> None:
        """Show the names of the clinic; they lie outside of every case."""
        from app.ui.clinic.door import Door

        self._show(Door(self._middle))

    def show_access(self, view: CaseView, _today: Callable[[], date]) -> None:
        """Show who can open the case in ``view``."""
        from app.ui.access.door import Door

        door = Door(view.store, self._middle)
        door.deleted.connect(self.deleted)
        self._show(door)

    def show_desk(self, view: CaseView, today: Callable[[], date]) -> None:
        """Show comments and sign-offs of the case in ``view``, where a question is shown."""
        from app.ui.desk.door import Door

        door = Door(view.store, self._middle, today)
        door.go.connect(view.jump)
        self._show(door)

    def show_hand_over(self, view: CaseView, today: Callable[[], date]) -> None:
        """Let the person whose case is in ``view`` leave with it."""
        from app.ui.hand_over.door import Door

        door = Door(view.store, self._middle, today())
        door.deleted.connect(self.deleted)
        self._show(door)

    def show_case(self, view: CaseView, today: Callable[[], date]) -> Acts | None:
        """Show the case in ``view``, or of a copy for review nothing but its desk.

        Returns what can be undone there; nothing in a copy.
        """
        if view.store.case.work.copied is None:
            self.drop()
            self._middle.setCurrentWidget(view)
            return view.store.undo_stack
        from app.ui.desk.review_desk import ReviewDesk

        desk = ReviewDesk(view.store, self._middle, today)
        desk.left.connect(self.left)
        self._show(desk)
        return None

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


def close_clinic() -> None:
    """Drop the names and the key of the clinic from memory."""
    from app.ui.clinic import session

    session.close()
