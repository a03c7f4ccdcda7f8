"""The page "Review and sign-offs": the list, or the one step that the person takes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.access.step_door import StepDoor
from app.ui.desk.list_page import TITLE, ListPage
from app.ui.stops import Stop
from app.ui.store import CaseStore

_LIST: Final = Stop("desk", "", TITLE)


class Door(StepDoor):
    """``closed`` tells that the person wants the case again, ``go`` which question of it."""

    go = Signal(str)

    def __init__(
        self,
        store: CaseStore,
        parent: QWidget | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        steps = ListPage(store, today)
        super().__init__(store, steps, _LIST, parent)
        self.list = steps
        self._pages.jump.connect(self._go)
        self.back.setObjectName("desk.back.to.case")

    def _go(self, path: str) -> None:
        self.closed.emit()
        self.go.emit(path)
