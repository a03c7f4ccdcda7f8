"""The guard: tells when the case is to be locked, whatever stands open at that moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QToolTip

from app.host import no_looking_in
from app.ui.guard import system
from app.ui.guard.copied import forget_copied
from app.ui.guard.presence import Presence
from app.ui.guard.soon import Soon, window_in_use
from app.ui.guard.stillness import Moment, State, Stillness, now
from app.ui.settings import Settings

_EACH_MS: Final = 1000
_MANY: Final = 50
"""More menus than ever stand open in each other."""


def _always() -> bool:
    return True


class Guard(QObject):
    """``lock_now`` when nobody was there for a while, the computer sleeps or locks its screen.

    It comes at once and inside whatever goes on: menus are closed and dialogs turned away before,
    and their own loops return after. While ``anything_open`` says no, nothing is counted.
    """

    lock_now = Signal()

    def __init__(
        self,
        settings: Settings,
        parent: QObject | None = None,
        anything_open: Callable[[], bool] = _always,
        clocks: Callable[[], Moment] = now,
    ) -> None:
        super().__init__(parent)
        self._settings, self._anything_open = settings, anything_open
        self._stillness = Stillness(self._allowed, clocks)
        self._presence: Presence | None = None
        self._soon: Soon | None = None
        self._opened = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_EACH_MS)

    def look(self) -> None:
        """Warn or lock if it is time to. Called each second, and before a window is painted."""
        if not self._anything_open():
            self._be_seen()
            self._end()
            return
        self._begin()
        state = self._stillness.look()
        if state is State.LOCK:
            self.lock()
        elif state is State.SOON:
            self._warn()
        else:
            self._calm()

    def lock(self) -> None:
        """Have the case locked now, if one is open."""
        self._be_seen()
        if self._anything_open():
            _turn_away_everything()
            self.lock_now.emit()

    def _begin(self) -> None:
        """Listen. Only an open case needs it, so the start of the program does not wait for it."""
        self._opened = True
        application = QApplication.instance()
        if self._presence is None and isinstance(application, QApplication):
            self._presence = Presence(application, self)
            self._presence.seen.connect(self._hear)
            self._presence.shows.connect(self.look)
            system.listen(self).leaving.connect(self.lock)
            application.commitDataRequest.connect(self._log_out)
            application.aboutToQuit.connect(self._end)
            no_looking_in()
        if self._presence is not None:
            self._presence.listen()

    def _end(self) -> None:
        """Nothing is open any more, however it was closed."""
        if self._opened:
            self._opened = False
            forget_copied()

    def _log_out(self, *_session: object) -> None:
        """Whoever logs out has a locked case, and no window that refuses to close."""
        self.lock()

    def _hear(self) -> None:
        """Somebody is there; but who wakes a computer has to open the case again."""
        if self._stillness.look() is State.LOCK:
            self.lock()
        else:
            self._be_seen()

    def _be_seen(self) -> None:
        self._stillness.touch()
        self._calm()

    def _warn(self) -> None:
        window = window_in_use()
        if self._soon is not None or window is None:
            return
        self._soon = Soon(window)
        self._soon.destroyed.connect(self._lose)
        if self._presence is not None:
            self._presence.asks = True

    def _calm(self) -> None:
        soon, self._soon = self._soon, None
        if self._presence is not None:
            self._presence.asks = False
        if soon is not None:
            soon.destroyed.disconnect(self._lose)
            soon.hide()
            soon.deleteLater()

    def _lose(self) -> None:
        """The window with the line was closed: the next look warns in another one."""
        self._soon = None

    def _allowed(self) -> float:
        return self._settings.idle_minutes * 60.0


def _turn_away_everything() -> None:
    """Close menus, lists and dialogs as Escape would: nothing of the case may stay."""
    QToolTip.hideText()
    for _each in range(_MANY):
        popup = QApplication.activePopupWidget()
        if popup is None:
            break
        popup.close()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog) and window.isVisible():
            window.reject()
