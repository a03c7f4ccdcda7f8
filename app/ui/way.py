"""The person's way through the case: where they are, what comes next, and back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.ui.finding import showing
from app.ui.stops import Outline, Stop, beside
from app.ui.store import CaseStore


class Way(QObject):
    """Knows the stops of the case as it is now. ``moved`` tells the stop to show."""

    moved = Signal(object)

    def __init__(self, store: CaseStore, outline: Outline, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._outline = outline
        self._here: Stop | None = None
        self._been: list[Stop] = []

    @property
    def here(self) -> Stop | None:
        """The stop that is shown; None before the first."""
        return self._here

    def stops(self) -> tuple[Stop, ...]:
        """All stops of the case as it is now, in order."""
        return self._outline.stops()

    def known(self) -> tuple[Stop, ...]:
        """All stops, and the places beside the way."""
        return (*self.stops(), *beside(self._store.case))

    def go(self, stop_id: str) -> bool:
        """Go to the stop of that id; False when the case has none now."""
        wanted = self._stop_of(stop_id)
        if wanted is None:
            return False
        if self._here is not None and self._here.id != wanted.id:
            self._been.append(self._here)
        self._show(wanted)
        return True

    def stay(self, stop_id: str) -> None:
        """Show the same place among the stops as they are arranged now."""
        wanted = self._stop_of(stop_id)
        if wanted is not None and not (self._here and wanted.id == self._here.id):
            self._show(wanted)

    def go_to_row(self, row: str) -> bool:
        """Go to the first stop of a row of the sidebar."""
        first = next((stop for stop in self.known() if stop.row == row), None)
        return first is not None and self.go(first.id)

    def go_to_path(self, path: str) -> bool:
        """Go to the page that asks for the answer at a case path, or shows the list of it."""
        stop = showing(self._store.case, path, self._outline.today)
        return bool(stop) and self.go(stop)

    def go_on(self) -> bool:
        """Go to the next stop; False at the end."""
        after = self._beside(1)
        return after is not None and self.go(after.id)

    def back(self) -> bool:
        """Go back to where the person was, else to the stop before; False at the beginning."""
        while self._been:
            earlier = self._stop_like(self._been.pop())
            if earlier is not None and not (self._here and earlier.id == self._here.id):
                self._show(earlier)
                return True
        before = self._beside(-1)
        if before is not None:
            self._show(before)
        return before is not None

    def has_next(self) -> bool:
        """Whether there is a stop after this one."""
        return self._beside(1) is not None

    def has_earlier(self) -> bool:
        """Whether there is somewhere to go back to."""
        return bool(self._been) or self._beside(-1) is not None

    def _stop_of(self, stop_id: str) -> Stop | None:
        """The stop of that id, or the sheet that it stands on."""
        return next((stop for stop in self.known() if stop.covers(stop_id)), None)

    def _stop_like(self, earlier: Stop) -> Stop | None:
        """The first stop that shows some of what ``earlier`` showed, or stood on it."""
        ids = (earlier.id, *(one.id for one in earlier.among))
        return next((stop for stop in self.known() if any(map(stop.covers, ids))), None)

    def _beside(self, way: int) -> Stop | None:
        known = self.stops()
        if self._here is None:
            return known[0]
        here = [index for index, stop in enumerate(known) if stop.id == self._here.id]
        index = here[0] + way if here else -1  # beside the way there is only the way back
        return known[index] if 0 <= index < len(known) else None

    def _show(self, stop: Stop) -> None:
        self._store.seal()
        self._here = stop
        self.moved.emit(stop)
