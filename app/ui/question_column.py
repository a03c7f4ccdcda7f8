"""The questions of one page, or of one row, below each other; they come and go with the case."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.interview.asked import Asked
from app.interview.questions import Sworn
from app.ui.error_summary import Fault
from app.ui.question_view import Badges, QuestionFrame, QuestionView
from app.ui.store import CaseStore
from app.ui.sworn_view import SwornView


class QuestionColumn(QWidget):
    """Shows what ``ask`` returns now. What is no longer asked hides and keeps what was typed."""

    def __init__(
        self, store: CaseStore, ask: Callable[[], tuple[Asked, ...]], badges: Badges
    ) -> None:
        super().__init__()
        self._store, self._ask, self._badges = store, ask, badges
        self._stale = False
        self.views: dict[str, QuestionFrame] = {}
        self._begin()
        store.changed.connect(self._follow)
        store.replaced.connect(self._follow_all)
        self.follow()

    def shown(self) -> tuple[QuestionFrame, ...]:
        """Return the questions that are asked now, in order."""
        return tuple(view for view in self.views.values() if not view.isHidden())

    def flush(self) -> None:
        """Tell what is in all fields now."""
        for view in self.shown():
            view.flush()

    def faults(self) -> tuple[Fault, ...]:
        """Return what has to be looked at before going on; each question shows its own."""
        self.flush()
        return tuple(
            (view.asked.question.label, view.fault_words, view.focus_first)
            for view in self.shown()
            if view.fault()
        )

    def focus_first(self) -> bool:
        """Put the focus into the first field; False when there is none."""
        first = next(iter(self.shown()), None)
        if first is not None:
            first.focus_first()
        return first is not None

    def focus_path(self, path: str) -> bool:
        """Put the focus on the question of ``path``; False when it is not asked here."""
        for view in self.shown():
            if path == view.asked.path or path.startswith(f"{view.asked.path}."):
                view.focus_first()
                return True
        return False

    def holding(self, widget: QWidget | None) -> QuestionFrame | None:
        """Return the question that ``widget`` belongs to."""
        return next((one for one in self.shown() if widget and one.isAncestorOf(widget)), None)

    def follow(self) -> None:
        """Show the questions that are asked now."""
        asked = self._ask()
        wanted = {one.path for one in asked}
        for path, view in self.views.items():
            if path not in wanted:
                view.flush()
                view.setVisible(False)
        for place, one in enumerate(asked):
            self._place(place, one)
        order = [one.path for one in asked]
        known = {**dict.fromkeys(order), **self.views}
        self.views = {path: self.views[path] for path in known}
        self.order_tabs()

    def _place(self, place: int, asked: Asked) -> None:
        view = self.views.get(asked.path)
        if isinstance(view, QuestionView) and view.is_outdated():
            self._take_out(view)
            view.hide()
            view.deleteLater()
            view = None
        if view is None:
            view = self.views[asked.path] = self._made(asked)
        self._put(place, view)
        if view.isHidden():
            view.setVisible(True)

    def _begin(self) -> None:
        """Make room for the questions."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(12)

    def _put(self, place: int, view: QuestionFrame) -> None:
        """Let ``view`` stand at its place among the others."""
        if self._column.indexOf(view) != place:
            self._take_out(view)
            self._column.insertWidget(place, view)

    def _take_out(self, view: QuestionFrame) -> None:
        self._column.removeWidget(view)

    def _made(self, asked: Asked) -> QuestionFrame:
        if isinstance(asked.question, Sworn):
            return SwornView(asked, self._store, self._badges)
        return QuestionView(asked, self._store, self._badges)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab stops at, in order."""
        return tuple(stop for view in self.shown() for stop in view.stops())

    def order_tabs(self) -> None:
        """Let Tab follow the eye, also to questions that came later."""
        for one, after in pairwise(self.stops()):
            QWidget.setTabOrder(one, after)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while another page was shown."""
        if self._stale:
            self._follow_all()
        super().showEvent(event)

    def _follow(self, path: str) -> None:
        if not self.isVisible():
            self._stale = True
            return
        for view in self.views.values():
            here = view.asked.path
            # What was told anywhere may be shown beside a sworn question.
            if here == path or path.startswith(f"{here}.") or isinstance(view, SwornView):
                view.show_case()
        self.follow()

    def _follow_all(self) -> None:
        self._stale = False
        for view in self.shown():
            view.show_case()
        self.follow()
