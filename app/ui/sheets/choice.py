"""Clinic entry or one page at a time: chosen in the menu, remembered by the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.menus import Menus
from app.ui.settings import Settings

if TYPE_CHECKING:
    from app.ui.case_view import CaseView


class EntryChoice(QObject):
    """Shows ``view`` as it was chosen last, keeps the mark in the menu right, and remembers."""

    def __init__(self, view: CaseView, menus: Menus, settings: Settings) -> None:
        super().__init__(view)
        self._settings, self._act = settings, menus.acts["sheets"]
        view.show_sheets(settings.sheets)
        self._act.setChecked(view.on_sheets)
        view.sheets.connect(self._chosen)

    def _chosen(self, shown: bool) -> None:
        self._settings.sheets = shown
        self._act.setChecked(shown)
