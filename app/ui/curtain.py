"""What is shown while nothing may be seen: nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


class Curtain(QWidget):
    """A blank page that the window puts before everything else."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        # Not itself: the two would hold each other, and the window go long after it was closed.
        self._of = ref(window)

    @property
    def _window(self) -> MainWindow:
        window = self._of()
        if window is None:
            raise ReferenceError
        return window

    def draw(self) -> None:
        """Hide all that the window shows, its title too, and every other window of ours."""
        self._window.middle.setCurrentWidget(self)
        self._show_frame(shown=False)
        self._window.problem.hide()
        self._window.setWindowTitle(" ")
        self.hide_others()

    def lift(self) -> None:
        """Show the frame of the window again, around its first page."""
        self._window.middle.setCurrentWidget(self._window.start)
        self._show_frame(shown=True)

    def hide_others(self) -> None:
        """Hide every other window: dialogs, menus, previews."""
        for other in QApplication.topLevelWidgets():
            if other is not self._window and other.isVisible():
                other.hide()

    def _show_frame(self, *, shown: bool) -> None:
        self._window.menuBar().setVisible(shown)
        self._window.line.setVisible(shown)
