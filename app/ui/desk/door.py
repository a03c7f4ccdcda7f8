"""The page "Review and sign-offs": the list, or the one step that the person takes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.access.act_page import ActPage
from app.ui.access.door import BACK, BACK_TO_LIST
from app.ui.access.part import Step
from app.ui.bilingual import WideButton
from app.ui.desk.list_page import TITLE, ListPage
from app.ui.page_stack import PageStack
from app.ui.shell_page import ShellPage
from app.ui.stops import Stop
from app.ui.store import CaseStore
from app.ui.theme import set_role

_LIST: Final = Stop("desk", "", TITLE)


class Door(QWidget):
    """``closed`` tells that the person wants the case again, ``go`` which question of it."""

    closed = Signal()
    go = Signal(str)

    def __init__(
        self,
        store: CaseStore,
        parent: QWidget | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._step: Step | None = None
        self.list = ListPage(store, today)
        self.list.chosen.connect(self.open)
        self._pages = PageStack(self._made, self)
        self._pages.go_on.connect(self._enter)
        self._pages.jump.connect(self._go)
        self.back = WideButton(BACK, self)
        self.back.setObjectName("desk.back.to.case")
        self.back.clicked.connect(self._go_back)
        self._lay_out()
        self._pages.show_stop(_LIST)

    @property
    def page(self) -> ShellPage:
        """The list, or the page of the step that is taken."""
        return self._pages.page or self.list

    def focus_first(self) -> None:
        """Begin where the page that is shown begins."""
        self.page.focus_first()

    def open(self, step: Step) -> None:
        """Take ``step`` on a page of its own, made anew each time."""
        self._step = step
        self.list.say("")
        page = self._pages.show_stop(Stop(step.id, "", step.button))
        self.back.say(BACK_TO_LIST)
        self._bar.setVisible(not (isinstance(page, ActPage) and page.has_ways))
        page.focus_first()

    def _lay_out(self) -> None:
        self._bar = QWidget(self)
        self._bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self._bar, "bar")
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(32, 12, 32, 12)
        row.addWidget(self.back)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self._bar)

    def _made(self, _stop: Stop) -> ShellPage:
        if self._step is None:
            return self.list
        page = self._step.make(self._store)
        page.finished.connect(self._finish)
        return page

    def _finish(self, message: str) -> None:
        """Show the list as it is now, and what was done. Nothing of the step is kept."""
        step, self._step = self._step, None
        page = self.page
        values = page.values if isinstance(page, ActPage) else {}
        self.list.renew()
        self._pages.show_stop(_LIST)
        self._pages.keep_only({_LIST.id})
        self.back.say(BACK)
        self._bar.show()
        self.list.say(message, **values)
        if message or step is None:
            self.list.focus_first()
        else:
            self.list.focus_step(step.id)

    def _go_back(self) -> None:
        page = self.page
        if not isinstance(page, ActPage):
            self.closed.emit()
        elif page.may_leave():
            self._finish("")

    def _go(self, path: str) -> None:
        self.closed.emit()
        self.go.emit(path)

    def _enter(self) -> None:
        page = self.page
        if isinstance(page, ActPage):
            page.enter()
