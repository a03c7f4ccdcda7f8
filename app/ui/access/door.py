"""The page "Who can open this case": the list, or the one step that the person takes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.access.act_page import ActPage
from app.ui.access.list_page import TITLE, ListPage
from app.ui.access.part import Step
from app.ui.access.step_door import StepDoor
from app.ui.stops import Stop
from app.ui.store import CaseStore

_LIST: Final = Stop("access", "", TITLE)


class Door(StepDoor):
    """``closed`` tells that the person wants the case again, ``deleted`` that it is gone."""

    deleted = Signal()

    def __init__(self, store: CaseStore, parent: QWidget | None = None) -> None:
        steps = ListPage(store)
        super().__init__(store, steps, _LIST, parent)
        self.list = steps
        self.back.setObjectName("access.back")

    def made(self, step: Step) -> ActPage:
        """The page of ``step``, heard."""
        page = super().made(step)
        page.deleted.connect(self.deleted)
        return page
